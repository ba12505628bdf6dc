"""What hangs on a noun or an adjective, by slot, and what the verb that carries an event's noun lends to it (see
`sayso.extract.events.slots`)."""

from sayso.extract.actors import nouns
from sayso.extract.events.phrases import phrases
from sayso.extract.events.slots_verbs import Slots, doer, hands_of, with_finite_helper
from sayso.extract.tree import (
    RELATIVE,
    SUBJECTS,
    antecedent,
    child,
    children,
    conjuncts,
    first_conjunct,
    grouped_by,
    is_passive,
    preposition,
    subject,
)
from sayso.extract.words import word_set
from sayso.language.doc import Token

# Verbs that only say that the event of their noun takes place, and let their subject do it.
LIGHT = word_set(
    """carry conduct launch mount stage commit perpetrate make deliver give take hold perform execute undertake wage do
    have organise organize unleash inflict begin start open resume continue lead join issue pay order announce
    declare initiate suffer sustain undergo face survive escape lodge offer express voice place sign reach strike
    participate engage plan prepare attempt threaten plot pursue receive maintain lay impose sow spread wreak
    experience endure"""
)
# Of these, the ones whose subject the event is done to ("suffered an attack").
UNDERGONE = frozenset({"suffer", "sustain", "receive", "face", "undergo", "survive", "escape", "experience", "endure"})
# What is put off, broken off or planned by those whose own it is.
_ARRANGING = word_set("postpone cancel delay scrap abandon interrupt shorten conclude end suspend resume announce plan")
_GATHERINGS = word_set(
    "demonstration march protest rally procession vigil parade gathering manifestation strike sit-in"
)
_OWN = word_set("visit trip meeting talk talks strike rally march")
# Whom they are given to undergoes the event ("was handed a prison sentence").
_GIVING = frozenset({"give", "grant", "hand", "award", "deal", "offer", "accord"})
# Whose subject undergoes the event that it is "under" ("came under fire", "spent years under house arrest").
_BEING = word_set("be come remain stay spend live fall go put place hold keep lie")
# Prepositions and nouns that say of the subject that it is held.
_KEPT = frozenset({
    ("in", "custody"), ("in", "detention"), ("in", "captivity"), ("in", "jail"), ("in", "prison"), ("behind", "bar"),
    ("behind", "bars"),
})  # fmt: skip
# Words of a court or the police before which the deed is named that they deal with.
_CASES = frozenset({"case", "trial", "probe", "inquiry", "investigation", "charge"})
# What is the target of an attack undergoes it.
_AIMED_AT = frozenset({"target", "victim", "object"})
_FORCES = (nouns.FORCES | nouns.ARMED | {"junta", "government"}) - {"terrorist"}
_ASKING = frozenset({"questioning", "interrogation"})
_SENTENCES = word_set("sentence conviction term")
_SERVING = word_set("have serve carry complete get await appeal begin start finish")
SPANS = word_set("hour day week month year decade")
HAPPENING = word_set("occur happen take erupt break continue begin start resume follow ensue last unfold end")


def noun_slots(noun: Token) -> Slots:
    """The slots of a noun or an adjective that the tree itself fills; its prepositional phrases aside."""
    slots: Slots = {"modifier": children(noun, "amod", "compound", "nummod"), "possessor": children(noun, "nmod:poss")}
    around = phrases(noun)
    slots["object"] = list(around.get("of", []))
    if not slots["object"] and (shared := _shared_object(noun)):
        slots["object"] = slots["of"] = shared
    slots["by"] = list(around.get("by", [])) or _named_behind(slots["object"]) or hands_of(noun)
    slots["subject"] = list(slots["by"])
    if noun.pos_ == "ADJ":
        slots["modifier"] = children(noun, "advmod")
        bearer = noun.head if noun.dep_ == "amod" else subject(noun)
        slots["object"] = [bearer] if bearer is not None else []
    else:
        slots["subject"] = slots["subject"] or _lent_subject(noun)
        slots["object"] = slots["object"] or _sufferer(noun)
        slot = "object" if preposition(noun) == "under" else "subject"
        slots[slot] = slots[slot] or _bearer(noun)
        slots["subject"] = slots["subject"] or _host(noun) or _drawn(noun) or _involved(noun)
    told = [c for c in children(noun, "acl", "ccomp") if c.tag_ not in {"VB", "VBG", "VBN"} or with_finite_helper(c)]
    slots["clause"] = told
    slots["infinitive"] = [c for c in children(noun, "acl", "xcomp") if c.tag_ in {"VB", "VBG"} and c not in told]
    return slots


def _shared_object(noun: Token) -> list[Token]:
    """To what it is done together with the nouns that it coordinates with: "the bombing and shelling of [the town]"."""
    if noun.pos_ == "ADJ" or "of" in phrases(noun):
        return []
    for other in conjuncts(first_conjunct(noun)):
        pair = noun.doc[min(noun.i, other.i) + 1 : max(noun.i, other.i)]
        beside = other != noun and other.pos_ == "NOUN" and all(t.pos_ in {"CCONJ", "ADJ"} for t in pair)
        if beside and (shared := phrases(other).get("of", [])):
            return shared if shared[0].i > max(noun.i, other.i) else []
    return []


def _drawn(noun: Token) -> list[Token]:
    """Who comes to what the noun tells: "the march drew [3,000 people]"."""
    verb = noun.head
    draws = noun.dep_ == "nsubj" and verb.lemma_.lower() in {"draw", "attract"} and not is_passive(verb)
    return children(verb, "obj") if draws and noun.lemma_.lower() in _GATHERINGS else []


def _host(noun: Token) -> list[Token]:
    """Who holds what he speaks at, or puts off: "at a meeting with miners [Roe] said", "[Roe] postponed a visit"."""
    verb, lemma = noun.head, noun.lemma_.lower()
    if verb == noun or verb.pos_ != "VERB" or lemma not in _OWN:
        return []
    met = noun.dep_ == "obl" and preposition(noun) in {"at", "in", "during"} and "with" in phrases(noun)
    met = met or (noun.dep_ == "obl" and preposition(noun) == "on" and lemma in {"trip", "visit", "tour"})
    arranged = noun.dep_ == "obj" and verb.lemma_.lower() in _ARRANGING
    who = doer(verb) if (met or arranged) and not is_passive(verb) else None
    return [who] if who is not None and who != noun else []


def holders(noun: Token) -> list[Token]:
    """Who takes part in what the noun tells, though no verb carries it."""
    return (_bearer(noun) if preposition(noun) != "under" else []) or _host(noun) or _drawn(noun) or _involved(noun)


def _involved(noun: Token) -> list[Token]:
    """Who has a hand in it: "[he] was involved in two attacks"."""
    here = grouped_by(noun)
    verb = here.head
    within = here.dep_ in {"obl", "nmod"} and preposition(here) == "in" and verb.lower_ == "involved"
    who = (verb.head if verb.dep_ in {"acl", "amod"} else subject(verb)) if within else None
    return [antecedent(who)] if who is not None and who != noun else []


def _bearer(noun: Token) -> list[Token]:
    """Who is in the state that a noun with a preposition tells of: "[they] are in prison", "under attack"."""
    if preposition(noun) and child(noun, "cop") is not None and (who := subject(noun)) is not None:
        return [who]
    return []


def _named_behind(objects: list[Token]) -> list[Token]:
    """Who does it, where the tree hangs it on whom it is done to ("the murder of [two nurses] by gunmen")."""
    below = [each for one in objects for each in (*conjuncts(one), *(t for t in one.subtree if t.dep_ == "nmod"))]
    return [who for each in below for who in phrases(each).get("by", [])][:1]


def light_verb(noun: Token) -> Token | None:
    """The verb that says no more than that the noun's event takes place ("carried out an attack"), if there is one."""
    here = noun
    for _ in range(6):
        here = grouped_by(here)
        beside = here.dep_ == "conj" or (here.dep_ == "nmod" and preposition(here) in {"including", "such as", "like"})
        if beside and here.head != here and here.head.pos_ in {"NOUN", "PROPN"}:
            here = here.head
            continue
        above = here.head
        if above == here or above.pos_ != "VERB":
            return None
        lemma = above.lemma_.lower()
        if lemma == "make" and any(c.i > here.i and c.pos_ == "NOUN" for c in children(above, "obj", "xcomp")):
            return None  # "make the [election] a battle"
        if here.dep_ in {"obj", "nsubj:pass"} and (lemma in LIGHT or _recipient(above, here)):
            return above
        if here.dep_ in {"nsubj", "nsubj:pass"} and lemma in HAPPENING and child(above, "obj", "ccomp") is None:
            return above
        if here.dep_ == "nsubj" and lemma == "take" and (place := child(above, "obj")) is not None:
            return above if place.lower_ == "place" else None
        if here.dep_ == "obl" and _takes_part(above) and preposition(here) in {"in", "as"}:
            return above
        if here.dep_ == "obl" and lemma in LIGHT and preposition(here) in {"including", "such as"}:
            return above
        return None
    return None


def _takes_part(verb: Token) -> bool:
    """ "Take part", "participate" and "engage", but not "take over": "in the reshuffle he [took] over the ministry"."""
    lemma, objects = verb.lemma_.lower(), children(verb, "obj", "compound:prt")
    return lemma in {"engage", "participate"} or (lemma == "take" and any(c.lower_ == "part" for c in objects))


def carriers(noun: Token) -> list[Token]:
    """The verbs in clauses on the noun that only say that its event takes place ("the attack launched by rebels",
    "the clash that broke out on Monday")."""
    clauses = children(noun, "acl", "acl:relcl")
    return [c for c in clauses if c.lemma_.lower() in LIGHT | HAPPENING and c.tag_ != "VB"]


def _lets_act(verb: Token) -> bool:
    """Whether the verb's subject does what its noun announces ("the siege that [troops] laid")."""
    own = any(c.lower_ not in RELATIVE for c in children(verb, "obj", "ccomp", "xcomp"))
    acts = verb.lemma_.lower() in LIGHT - UNDERGONE - {"have", "take", "lead", "join"}
    return acts and not own and not is_passive(verb)


def _sufferer(noun: Token) -> list[Token]:
    """Whom it is done to, where the verb that carries the noun's event says that its subject undergoes it."""
    if (who := undergoing(noun)) is not None:
        return [who]
    verb = light_verb(noun)
    if verb is not None and noun.dep_ == "obj" and (given := _recipient(verb, noun)):
        return given
    if verb is None or verb.lemma_.lower() not in UNDERGONE or is_passive(verb):
        return []
    who = doer(verb)
    return [who] if who is not None and who != noun else []


def _recipient(verb: Token, noun: Token) -> list[Token]:
    """To whom the verb gives what the noun announces ("handed [him] eight years", "[he] was given eight years")."""
    if verb.lemma_.lower() not in _GIVING or noun.dep_ != "obj":
        return []
    if is_passive(verb):
        return [who for who in (subject(verb),) if who is not None]
    return [c for c in children(verb, "iobj", "obj") if verb.i < c.i < noun.i][:1]


def undergoing(noun: Token) -> Token | None:
    """Who or what the clause says undergoes the noun's event: its target, or what is "under" it."""
    ways = (_aimed_at, _under_it, _served_by, _gone_through, _of_case, _caught, _called_in)
    return next((who for way in ways if (who := way(noun)) is not None), None)


def _gone_through(noun: Token) -> Token | None:
    """Who went through it, or bears the marks: "the torture [he] experienced", "[he] had injuries on both legs"."""
    for clause in children(noun, "acl:relcl", "acl"):
        who = child(clause, "nsubj")
        if clause.lemma_.lower() in UNDERGONE and who is not None and antecedent(who) == who:
            return who
    marked = noun.dep_ == "obj" and noun.lemma_.lower() in {"injury", "wound"} and noun.head.lemma_.lower() == "have"
    return subject(noun.head) if marked else None


def _of_case(noun: Token) -> Token | None:
    """Whose case it is, where a court's word stands behind what it deals with ("the murder case of [a guard]", "[the
    guard]'s murder case")."""
    case = noun.head
    if noun.dep_ != "compound" or case.lemma_.lower() not in _CASES or case.i < noun.i:
        return None
    return next(iter(phrases(case).get("of", [])), None) or (child(case, "nmod:poss") if _befalls(noun) else None)


def _befalls(noun: Token) -> bool:
    """Whether what the noun tells of is done to whose case it is, not by him ("[his] fraud trial")."""
    return noun.lemma_.lower() in {"murder", "killing", "assassination", "death", "abduction", "kidnapping"}


def _caught(noun: Token) -> Token | None:
    """Whom it is aimed at, where the verb says no more than that ("[leaders] have been targeted in the raids")."""
    verb = noun.head
    aimed = noun.dep_ == "obl" and preposition(noun) == "in" and verb.lemma_.lower() in {"target", "catch"}
    return subject(verb) if aimed and is_passive(verb) else None


def _called_in(noun: Token) -> Token | None:
    """Who is called or taken in for it: "summoned [her] for questioning", "[she] was held for interrogation"."""
    verb = noun.head
    if preposition(noun) != "for" or noun.lemma_.lower() not in _ASKING:
        return None
    if noun.dep_ == "nmod" and verb.dep_ in {"obj", "nsubj:pass"}:
        return verb
    if noun.dep_ != "obl":
        return None
    return subject(verb) if is_passive(verb) else child(verb, "obj")


def _served_by(noun: Token) -> Token | None:
    """Who has what a court gave: "[he] is serving a sentence", "[he] has two convictions"."""
    verb = noun.head
    served = noun.dep_ == "obj" and noun.lemma_.lower() in _SENTENCES and verb.lemma_.lower() in _SERVING
    return subject(verb) if served and not is_passive(verb) else None


def _aimed_at(noun: Token) -> Token | None:
    """ "[The mill] was the target of an attack"."""
    goal = noun.head
    called = noun.dep_ == "nmod" and preposition(noun) == "of" and goal.lemma_.lower() in _AIMED_AT
    return subject(goal) if called and child(goal, "cop") is not None else None


def doers_before(noun: Token) -> list[Token]:
    """The forces or bodies whose doing the noun announces, named right before it ("an [army] raid", "the [FBI]
    investigation")."""
    before = [c for c in children(noun, "compound", "amod", "nmod:desc") if c.i < noun.i]
    return [c for c in before if c.ent_type_ == "ORG" or c.lemma_.lower() in _FORCES]


def _under_it(noun: Token) -> Token | None:
    """Who or what is said to be under the noun's event ("[he] is under investigation", "put [her] under arrest",
    "[he] is behind bars")."""
    mark = preposition(noun)
    if child(noun, "cop") is not None and (mark == "under" or (mark, noun.lemma_.lower()) in _KEPT):
        return subject(noun)
    verb = noun.head
    kept = mark == "under" or (mark, noun.lemma_.lower()) in _KEPT
    if noun.dep_ == "nmod" and kept and verb.pos_ in {"NOUN", "PROPN", "PRON", "DET"}:
        return verb  # "[a man] under investigation", "[those] in detention"
    if verb.lemma_.lower() not in _BEING or not verb.i < noun.i <= verb.i + 6:
        return None
    between = [t.lower_ for t in verb.doc[verb.i + 1 : noun.i] if t.pos_ not in {"ADJ", "ADV", "DET"}]
    if "under" not in between[-3:]:
        return None
    done_to = next((c for c in children(verb, "obj") if c.i < noun.i and c.lemma_.lower() not in SPANS), None)
    return subject(verb) if is_passive(verb) or done_to is None else done_to


def _lent_subject(noun: Token) -> list[Token]:
    for clause in carriers(noun):
        agents = [c for c in clause.children if c.dep_ == "obl:agent" or (c.dep_ == "obl" and preposition(c) == "by")]
        if agents:
            return agents[:1]
        who = child(clause, "nsubj")
        if clause.dep_ == "acl:relcl" and who is not None and antecedent(who) == who and _lets_act(clause):
            return [who]
    verb = light_verb(noun)
    if verb is None or _served_by(noun) is not None or _gone_through(noun) is not None:
        return []
    if verb.lemma_.lower() in UNDERGONE:
        return (
            hands_of(verb)
            or [c for c in verb.children if c.dep_.startswith("obl") and preposition(c) == "by" and c.i > noun.i][:1]
        )
    acts: Token | None
    if is_passive(verb):
        acts = next((c for c in verb.children if c.dep_.startswith("obl") and preposition(c) == "by"), None)
    elif noun.dep_ in SUBJECTS or (verb.lemma_.lower() in HAPPENING and noun.dep_ in SUBJECTS):
        acts = None
    else:
        acts = doer(verb)
    return [acts] if acts not in {None, noun, grouped_by(noun)} else []
