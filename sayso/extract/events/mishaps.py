"""Whether somebody came to harm by no violence: in an accident, by nature, or of age.

"Killed", "injured" and "died" tell of harm, and not of what did it. A mishap that their own clause names did it:
"killed when his car struck a tree", "struck by a train", "the ferry capsized, killing 14". Where no clause does, the
report decides: one that tells of a mishap before, or of a death without a cause, and of nothing violent at all.
"""

from collections.abc import Iterator, Sequence

from sayso.extract.events.found import Found
from sayso.extract.subjects import is_passive, subject
from sayso.extract.tree import ancestors, child, children, conjuncts, first_conjunct, preposition
from sayso.extract.words import word_set
from sayso.language.doc import Doc, Token

_HARMS = frozenset({"kill", "injure"})
# Words that only say that somebody is dead or hurt, whatever did it.
_BARE = word_set(
    "kill injure hurt die death dead fatality casualty body perish injury injured deceased corpse lifeless"
)
_DYING = word_set("die death perish body deceased corpse")
# Types with which a report tells of violence, or of those who look into it.
_VIOLENT = frozenset({
    "shoot", "bomb", "clash", "attack", "torture", "execute", "sexual_violence", "abduct", "besiege", "riot", "raid",
    "capture", "displace", "charge", "sentence", "arrest", "disappear", "coup", "protest", "deploy", "ceasefire",
})  # fmt: skip
_FORCE = word_set(
    """war battle fighting combat bomb bombing blast explosion explode explosive shell shelling missile rocket drone gun
    gunfire gunman bullet shoot shot shooting weapon grenade mine landmine knife stab stabbing machete murder homicide
    manslaughter massacre assassination assassin attack attacker assault raid airstrike rebel militant insurgent
    soldier troop army militia fighter guerrilla terrorist terror violence unrest riot protest protester clash
    crackdown custody prison jail detention detainee inmate torture beating beat poison arson arsonist ambush stampede
    siege hostage kidnap kidnapper killer hitman assassinate gunshot wound guard genocide martyr fire-bomb firebomb
    crossfire tank warplane sniper suicide foul gang execution hunger-strike hunger starvation sabotage deliberately
    intentionally dynamite teargas tear-gas victim suspect suspicious camp rape lynch mob"""
)
# Of these, the ones that a report of a mishap has, too.
_HELD = frozenset({"victim", "suspect"})
_MISHAPS = word_set(
    """crash collision accident wreck derailment pile-up pileup smash smash-up mishap capsizing sinking shipwreck
    avalanche earthquake quake tremor mudslide landslide rockslide rockfall flood flooding floodwater storm snowstorm
    blizzard thunderstorm hurricane tornado cyclone typhoon tsunami eruption lightning wildfire fall drowning cave-in
    collapse monoxide inhalation heatwave rollover head-on fire-damp landslip twister"""
)
# What burns by accident unless somebody is said to have set it.
_BURNING = word_set("house home apartment flat kitchen barn hotel warehouse factory forest brush dormitory building")
_VEHICLES = word_set(
    """car truck pickup van bus minibus coach lorry train tram motorcycle motorbike motorcyclist bike bicycle scooter
    moped vehicle suv sedan minivan tractor trailer tractor-trailer semi taxi cab locomotive plane airplane aircraft
    airliner jet helicopter boat ferry ship canoe vessel driver motorist engine sleigh sled forklift tree boulder rock
    crane wall ceiling roof trench elevator lift snowmobile jeep rig ambulance carriage balloon glider scaffold
    scaffolding"""
)
_ARMED = word_set("police army military armoured armored troop stolen suicide enemy fighter rebel soldier hijacked")
_ON_ROADS = word_set(
    "car truck pickup van bus minibus lorry train tram motorcycle motorbike suv sedan minivan tractor taxi"
)
# What only happens by mishap, whatever its subject.
_GOES_WRONG = word_set(
    """overturn collide derail capsize skid swerve careen drown topple jackknife rear-end sideswipe crash veer slip trip
    plummet tumble plunge fall malfunction"""
)
# What a vehicle or a building does by mishap.
_MISBEHAVES = word_set(
    """strike hit ram clip slam smash plow plough run roll sink flip leave collapse cave lose topple fail go hurtle land
    break burst tip catch drift cross turn drive pin back"""
)
_HOW = frozenset({"in", "by", "of", "from", "after", "at", "following", "as a result of", "due to", "during", "under"})
_SCENES = word_set("scene site result wreckage rubble debris aftermath")
_REPORTING = word_set("announce report confirm deny investigate look probe claim verify")
_KIN = word_set("wife husband father mother parent grandfather grandmother grandparent spouse widow uncle aunt")
# How many sentences a mishap that was told stays in mind.
_IN_MIND = 3


def without_mishaps(found: Sequence[Found], doc: Doc) -> list[Found]:
    """Those of what was found that no mishap did, and no age or illness."""
    peaceful = _tells_of_no_violence(found, doc)
    apart = (_thrown, _ran_into)
    kept = (one for one in found if not any(mishap(one) for mishap in apart))
    return [one for one in kept if not (_is_bare(one) and _no_violence(one, found, peaceful))]


def _ran_into(one: Found) -> bool:
    """ "His truck [struck] a bridge": what a vehicle runs into, where no word of force stands beside it."""
    verb = one.token
    hits = one.type.id in {"bomb", "attack", "destroy", "shoot"} and verb.lemma_.lower() in {
        "hit",
        "strike",
        "ram",
        "crash",
    }
    if not hits or verb.pos_ != "VERB" or any(_is_force(t) for t in verb.sent):
        return False
    near = [subject(verb), *(c for c in verb.children if c.dep_ in {"nsubj", "nsubj:pass", "obl", "conj"})]
    others = verb.head.children if verb.dep_ == "conj" else ()
    if verb.dep_ == "conj" and is_passive(verb.head):  # "was killed when his [truck] left the road and struck a tree"
        others = [t for t in verb.doc[verb.head.i : verb.i] if t.dep_ == "nsubj"]
    return any(w is not None and _is_vehicle(w) and w.lemma_.lower() in _ON_ROADS for w in (*near, *others))


def _thrown(one: Found) -> bool:
    """ "Was [thrown] from the vehicle", "was [pinned] under a tractor"."""
    verb = one.token
    flung = one.type.id in {"attack", "injure"} and verb.lemma_.lower() in {
        "throw",
        "eject",
        "pin",
        "fling",
        "trap",
        "hurl",
    }
    behind = (
        c for c in verb.children if c.dep_.startswith("obl") and preposition(c) in {"from", "under", "in", "beneath"}
    )
    return flung and is_passive(verb) and any(_is_vehicle(c) for c in behind)


def _is_bare(one: Found) -> bool:
    return one.type.id in _HARMS and one.token.lemma_.lower() in _BARE | {"strike", "hit", "crush"}


def _no_violence(one: Found, found: Sequence[Found], peaceful: bool) -> bool:
    word, sentence = one.token, one.token.sent
    told = (f for f in found if f.type.id in _VIOLENT - {"arrest", "charge", "sentence"} and not _ran_into(f))
    forced = {f.token.sent.start for f in told}
    if sentence.start in forced or any(_is_force(t) for t in sentence if t.lemma_.lower() not in _HELD):
        return False
    if _came_of_mishap(word):
        return True
    if word.lemma_.lower() not in _BARE:
        return False
    if _somebody_does(word):
        return False
    if word.lemma_.lower() in _DYING and ((peaceful and not _is_reported(word)) or _of_kin(word)):
        return True
    return peaceful and _after_a_mishap(sentence.start, word.doc)


def _tells_of_no_violence(found: Sequence[Found], doc: Doc) -> bool:
    """Whether the report tells of nothing violent, in its events and in its words."""
    if any(f.type.id in _VIOLENT or (f.type.id == "kill" and not _is_bare(f)) for f in found):
        return False
    return not any(_is_force(t) for t in doc)


def _is_force(token: Token) -> bool:
    """Whether the word is one of force; also "strikes" that are no verb, and a fire that was "set"."""
    lemma = token.lemma_.lower()
    set_on = lemma == "set" and is_passive(token) and any(t.lemma_.lower() in {"fire", "blaze"} for t in token.sent)
    return lemma in _FORCE or (lemma == "strike" and token.pos_ == "NOUN") or set_on


def _somebody_does(word: Token) -> bool:
    """Whether somebody does it: the subject of "killed", or who stands behind its "by"."""
    if word.pos_ != "VERB" or word.lemma_.lower() in _DYING:
        return False
    who = child(word, "obl:agent") if is_passive(word) else subject(word)
    return who is not None and not _is_vehicle(who)


def _is_reported(noun: Token) -> bool:
    """ "Announced the [death] of", "is looking into the [death] of": of what, is still to be told."""
    return noun.pos_ == "NOUN" and noun.dep_ in {"obj", "nsubj:pass", "obl"} and noun.head.lemma_.lower() in _REPORTING


def _of_kin(word: Token) -> bool:
    """ "His [father] died when she was six"."""
    who = subject(word) if word.pos_ == "VERB" else next((c for c in children(word, "nmod", "nmod:poss")), None)
    own = who is not None and child(who, "nmod:poss") is not None
    return who is not None and own and who.lemma_.lower() in _KIN


def _after_a_mishap(start: int, doc: Doc) -> bool:
    """Whether one of the sentences right before tells of a mishap."""
    here = doc[start]
    for _ in range(_IN_MIND):
        if here.sent.start == 0:
            return False
        here = doc[here.sent.start - 1]
        if any(_is_mishap(t) or _goes_wrong(t) for t in here.sent):
            return True
    return False


def _came_of_mishap(word: Token) -> bool:
    """Whether the clause of the harm, or the one it hangs on, names a mishap that did it."""
    heads = _told_with(word)
    for head in heads:
        by = (c for c in head.children if c.dep_.startswith(("obl", "nmod")) and preposition(c) in _HOW)
        if any(_is_mishap_phrase(c) for c in by):
            return True
        clauses = (c for c in children(head, "advcl", "advcl:relcl") if c != word)
        if any(_goes_wrong(c) for clause in clauses for c in conjuncts(clause)):
            return True
    who = subject(word) if word.pos_ == "VERB" and word.lemma_.lower() not in _DYING else None
    if who is not None and not is_passive(word) and _is_vehicle(who):
        return True
    led_to = word.dep_ in {"advcl", "xcomp", "conj"} or word.pos_ == "ADJ"
    return led_to and any(_goes_wrong(above) for above in list(ancestors(word))[:2])


def _told_with(word: Token) -> list[Token]:
    """The harm's word, and those told along with it: "[killed] and three others [injured] in a crash"."""
    first = first_conjunct(word)
    told = [c for c in conjuncts(first) if c == word or c.lemma_.lower() in _BARE | {"strike", "hit", "crush"}]
    if first.dep_ == "xcomp" and first.head.pos_ in {"VERB", "AUX"}:
        told.append(first.head)  # "was [pronounced] dead at the scene of the crash"
    return told


def _is_mishap_phrase(noun: Token) -> bool:
    """ "In a [crash]", "by a [train]", "at the scene of the [crash]", "in a house [fire]"."""
    if _is_mishap(noun) or (_is_vehicle(noun) and preposition(noun) in {"by", "under"}):
        return True
    return noun.lemma_.lower() in _SCENES and any(_is_mishap(c) or _is_vehicle(c) for c in children(noun, "nmod"))


def _is_mishap(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    if noun.pos_ not in {"NOUN", "PROPN"} or (lemma == "fall" and preposition(noun) not in {"in", "from", "after"}):
        return False
    burns = lemma in {"fire", "blaze"} and any(c.lemma_.lower() in _BURNING for c in children(noun, "compound"))
    below = any(c.lemma_.lower() in _MISHAPS for c in children(noun, "compound"))
    return lemma in _MISHAPS or burns or (below and lemma == "poisoning")


def _is_vehicle(noun: Token) -> bool:
    armed = any(c.lemma_.lower() in _ARMED for c in _before(noun))
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in _VEHICLES and not armed


def _before(noun: Token) -> Iterator[Token]:
    return (c for c in noun.children if c.i < noun.i)


def _goes_wrong(verb: Token) -> bool:
    """Whether the clause of the verb tells of a mishap ("when his tractor [overturned]")."""
    lemma = verb.lemma_.lower()
    if verb.pos_ != "VERB":
        return False
    who = subject(verb)
    if lemma in _GOES_WRONG:
        return lemma not in {"fall", "plunge", "slip", "trip", "tumble"} or _falls(verb, who)
    if lemma not in _MISBEHAVES:
        return False
    if is_passive(verb):
        by = child(verb, "obl:agent")
        return lemma in {"strike", "hit", "run", "pin"} and by is not None and _is_vehicle(by)
    return who is not None and _is_vehicle(who)


def _falls(verb: Token, who: Token | None) -> bool:
    """Whether somebody or something falls down, and not prices or "into a trap"."""
    down = {"from", "off", "into", "through", "down", "out of", "on", "over", "onto"}
    behind = any(c.dep_.startswith("obl") and preposition(c) in down for c in verb.children)
    return behind and (who is None or who.pos_ in {"NOUN", "PROPN", "PRON"})
