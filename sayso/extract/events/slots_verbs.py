"""What hangs on a verb, by slot: who acts, whom it is done to, its complements and particle, whatever the tree calls
them (see `sayso.extract.events.slots`)."""

from sayso.extract.events.clause import NEGATIONS, auxiliaries, modal, negated, tense
from sayso.extract.events.moods import NOUNS
from sayso.extract.tree import antecedent, child, children, first_conjunct, is_passive, preposition, subject
from sayso.extract.words import word_set
from sayso.language.doc import Token

Slots = dict[str, list[Token]]

# Verbs before a participle that says in what state somebody is or ends up.
_ENDING_UP = word_set("leave find see remain stay become get end lie stand feel keep hold hear watch have want")
_PURPOSES = word_set("strategy aim goal objective policy tactic mission purpose task job duty")
# What stands before a noun in its phrase.
_BEFORE = frozenset({"DET", "ADJ", "NUM", "PRON"})
# Verbs whose past tense hardly ever stands without an object.
_DONE_TO = word_set(
    """wound injure hurt kill detain arrest capture kidnap abduct destroy damage burn displace evacuate release rescue
    sentence jail expel impose lift close suspend dissolve ban torture attack beat murder execute imprison seize raid
    search loot harass intimidate threaten interrogate convict deport assassinate behead rape assault bomb shell burn
    ransack condemn denounce criticise criticize reject support demand endorse"""
)
_CURRENCIES = word_set(
    "dollar euro pound franc peso rupee ruble rouble dinar crown yen yuan lira real rand shilling cent"
)
_SIGNS = frozenset("$€£¥")
_GRANTED = word_set("bail parole access entry asylum treatment permission clemency visa care food water visit contact")
# Whose object is the plan of others: "police foiled a plan to kidnap him".
FOILING = word_set("foil thwart uncover discover prevent stop avert expose detect disrupt reveal condemn oppose report")
_SPEAKERS = word_set("i we he she it they")
_OPENERS = frozenset('"“‘:,')
_WILL = frozenset({"will", "'ll", "’ll", "would", "shall"})
_WIDENING = word_set("at least more than fewer less up to nearly almost about around some over")


def verb_slots(verb: Token) -> Slots:
    """The slots of a verb that the tree itself fills; its prepositional phrases aside."""
    slots: Slots = {"modifier": children(verb, "advmod")}
    own = child(verb, "nsubj", "nsubj:pass") is not None
    acts, done = (None if own else _astray_subject(verb)) or doer(verb), _object(verb)
    if is_passive(verb) or _shares_passive(verb) or _left_in_a_state(verb):
        gerund = any(c.lower_ == "being" for c in verb.children if c.dep_ in {"aux", "aux:pass"})
        own_passive = child(verb, "nsubj:pass") is not None
        described = verb.dep_ in {"acl", "amod"} and not (gerund or own_passive)
        done = _bearer(verb) if described else acts or _described(verb)
        acts = _named_agent(verb) or _agent_behind(verb)
    alone = _number_alone(verb)
    if alone is not None:
        acts, done = None, alone
    slots["subject"] = [acts] if acts is not None else []
    slots["object"] = [done] if done is not None else []
    finite = [c for c in children(verb, "ccomp") if _finite(c)]
    slots["clause"] = finite
    slots["doer"] = [who for c in finite for who in children(c, "nsubj") if who.lower_ not in _SPEAKERS]
    slots["told"] = [c for c in finite if tense(c) in {"past", "perfect", "past perfect"}]
    own_deeds = [c for c in finite if _speaks_of_itself(verb, c)]
    slots["will"] = [c for c in own_deeds if not negated(c) and any(a.lower_ in _WILL for a in auxiliaries(c))]
    slots["not"] = [c for c in own_deeds if modal(c) is None and negated(c)]
    complements = [c for c in children(verb, "xcomp", "ccomp") if c not in finite and not _quoted(verb, c)]
    slots["infinitive"] = [c for c in complements if c.pos_ in {"VERB", "AUX"}] + _purposes(verb)
    for one in slots["object"]:
        if one.i > verb.i:  # "named her [as envoy]": the tree often hangs the office on its holder
            slots.setdefault("as", []).extend(c for c in one.children if preposition(c) == "as")
    slots["predicate"] = [c for c in complements if c.pos_ not in {"VERB", "AUX"}] + _second_objects(verb, done)
    slots["predicate"] += [a for done in slots["object"] for a in _behind_the_object(verb, done)]
    slots["modifier"] += [n for p in slots["predicate"] for n in children(p, "advmod") if n.lower_ in NEGATIONS]
    slots["owner"] = [whose for done in slots["object"] for whose in _owners(done)]
    # "Shot dead": the tree may take the result for an adverb.
    slots["predicate"] += [t for t in verb.doc[verb.i + 1 : verb.i + 2] if t.lower_ in {"dead", "alive", "free"}]
    slots["particle"] = children(verb, "compound:prt") or [t for t in verb.doc[verb.i + 1 : verb.i + 2] if _splits(t)]
    return slots


def _owners(noun: Token) -> list[Token]:
    """Whose the noun is, or by whom: "[her] offer", "a bid by [Norland] to extradite him"."""
    by = (c for c in children(noun, "nmod") if preposition(c) == "by" and c.i > noun.i)
    return children(noun, "nmod:poss") or list(by)[:1]


def _finite(clause: Token) -> bool:
    """Whether a clause says something, and not what should be done ("that he [resign]", "that they be [freed]")."""
    if with_finite_helper(clause):
        return True
    bare = any(c.tag_ == "VB" for c in children(clause, "aux", "aux:pass", "cop"))
    return clause.tag_ not in {"VB", "VBG"} and not (clause.tag_ == "VBN" and bare)


def with_finite_helper(clause: Token) -> bool:
    """Whether an auxiliary or copula gives the clause a tense or a mood ("[will] leave", "[was] freed")."""
    return any(c.tag_ in {"MD", "VBD", "VBZ", "VBP"} for c in children(clause, "aux", "aux:pass", "cop"))


def _quoted(verb: Token, clause: Token) -> bool:
    """Whether the clause is what somebody says word for word ("[Resign], he told her", "he asked, '[Let] me go'")."""
    before = verb.doc[clause.left_edge.i - 1] if clause.left_edge.i else None
    return clause.dep_ == "ccomp" and (clause.i < verb.i or (before is not None and before.text in _OPENERS))


def _speaks_of_itself(verb: Token, clause: Token) -> bool:
    """Whether the clause that somebody says is about the speakers ("said that [they] would shoot")."""
    who = child(clause, "nsubj")
    return who is not None and who.lower_ in _SPEAKERS and child(verb, "nsubj") != who


def _behind_the_object(verb: Token, done: Token) -> list[Token]:
    """An adjective at the very end of the object's phrase: what the object is said to be ("called the idea [stupid]",
    "hold the army [responsible] for it"), though the tree hangs it on the noun before it."""
    if done.i < verb.i:
        return []
    last = [t for t in done.subtree if t.dep_ == "amod" and t.pos_ == "ADJ" and t.i > t.head.i]
    return [t for t in last if child(t.head, "nmod", "acl", "acl:relcl", "conj") is None][-1:]


def _number_alone(verb: Token) -> Token | None:
    """The number that stands for the victims where a coordination leaves the rest out ("three were killed and 20
    injured"), if the tree hung it on the participle."""
    if verb.dep_ != "conj" or verb.tag_ != "VBN" or child(verb, "nsubj", "nsubj:pass", "obj", "aux") is not None:
        return None
    return next((c for c in verb.children if c.dep_ == "nummod" and c.i < verb.i), None)


def doer(verb: Token) -> Token | None:
    """The verb's subject; below a noun such as "plan" or "threat", whose plan or threat it is."""
    who = subject(verb)
    if who is not None and _only_calls(who.head) and who.head != verb:
        return None  # "what analysts described as old tactics: [insulting] the moderator"
    if who is None or who.lower_ == "authorities" or who.lemma_.lower() not in NOUNS.keys() | _PURPOSES:
        return who
    if child(verb, "nsubj", "nsubj:pass") is not None and child(verb, "cop") is None:
        return who
    owner = child(who, "nmod:poss")
    if owner is not None:
        return owner
    governor = who.head
    if who.dep_ in {"obj", "obl", "xcomp"} and governor.pos_ == "VERB" and not is_passive(governor):
        return None if governor.lemma_.lower() in FOILING or _only_calls(governor) else subject(governor)
    return None


def _only_calls(verb: Token) -> bool:
    """Whether the verb only says what somebody calls something: "what analysts [described] as tactics"."""
    what = any(t.lower_ == "what" for t in (verb.head, *verb.children))
    return what and verb.lemma_.lower() in {"describe", "call", "term", "label", "dub", "brand"}


def _own_objects(verb: Token) -> list[Token]:
    """The verb's objects, those behind it first; none of those that stand behind the next coordinated verb."""
    following = [c.i for c in children(verb, "conj") if c.pos_ == "VERB"]
    limit = min(following, default=len(verb.doc))
    found = [c for c in children(verb, "obj", "iobj") if min(c.i, c.left_edge.i) < limit and not preposition(c)]
    whom = child(verb, "nsubj") is not None  # "[whom] the king named envoy"
    return sorted(found, key=lambda c: (c.i < verb.i and not (whom and antecedent(c) != c), c.i))


def _second_objects(verb: Token, done: Token | None) -> list[Token]:
    """What is given, where the object is to whom ("granted him [bail]", "was granted [bail]", "was given [five
    years]", which the tree takes for a time)."""
    if verb.lemma_.lower() in {"give", "hand"} and is_passive(verb):
        return [c for c in children(verb, "obj", "obl:unmarked") if c != done and c.i > verb.i]
    return [c for c in children(verb, "obj") if c != done and (done is not None or is_passive(verb))]


def _object(verb: Token) -> Token | None:
    own = _own_objects(verb)
    if own:
        return antecedent(own[0])
    if verb.dep_ == "conj" and verb.head != verb and verb.head.pos_ == "VERB":
        shared = [c for c in children(verb.head, "obj") if c.i > verb.i]
        if shared:
            return shared[0]
        if verb.head.dep_ == "acl:relcl" and child(verb, "nsubj", "nsubj:pass", "ccomp", "xcomp") is None:
            return _object(verb.head) if verb.lemma_.lower() in _DONE_TO else None
    later = _joined_at_once(verb) if verb.lemma_.lower() in _DONE_TO else None
    behind_both = [c for c in _own_objects(later) if c.i > later.i] if later is not None else []
    if later is not None and later.tag_ == verb.tag_ and behind_both:
        return antecedent(behind_both[0])  # "taken and shot [many]"
    # A noun without a preposition right behind the verb is its object, whatever the tree calls it.
    behind = child(verb, "compound:prt")
    bare = next((c for c in children(verb, "obl") if c.i > verb.i and not preposition(c)), None)
    if bare is not None and (behind is not None or bare.left_edge.i == verb.i + 1):
        return bare
    if (astray := _astray(verb) or _behind_a_phrase(verb)) is not None:
        return astray
    if verb.dep_ == "acl:relcl" and child(verb, "ccomp", "xcomp", "nsubj:pass") is None:
        who = child(verb, "nsubj")
        gap = who is not None and antecedent(who) == who
        if gap and not any(c.lower_ in {"where", "when", "why"} for c in verb.children):
            return verb.head
    return None


def _astray(verb: Token) -> Token | None:
    """The noun right behind an active verb without an object that the tree hung on something before the verb
    ("detaining [at least four of them]"): arcs that cross the verb are a parser's mistake."""
    if verb.tag_ not in {"VBD", "VBG", "VBZ", "VBP", "VB"} or is_passive(verb) or child(verb, "ccomp", "xcomp"):
        return None
    doc, last = verb.doc, None
    for i in range(verb.i + 1, min(verb.i + 8, len(doc))):
        token = doc[i]
        if token.pos_ in {"NOUN", "PROPN", "NUM"}:
            last = token
        elif last is not None or not (token.pos_ in _BEFORE or token.lower_ in _WIDENING):
            break
    if last is None or last.head == last:
        return None
    above = last.head if last.head.i > verb.i and last.head.pos_ != "VERB" and last.head.i < last.i else last
    return last if above.head.i < verb.i and above.dep_ in {"obj", "obl", "nmod", "conj", "amod", "nsubj"} else None


def _behind_a_phrase(verb: Token) -> Token | None:
    """The noun with an article, but without a preposition, that the tree hung on a phrase before it ("condemned in the
    strongest terms [the murder]")."""
    if is_passive(verb) or verb.lemma_.lower() not in _DONE_TO:
        return None
    bare = (n for c in children(verb, "obl") if c.i > verb.i for n in children(c, "nmod") if n.i > c.i)
    return next((n for n in bare if not preposition(n) and child(n, "det", "nmod:poss") is not None), None)


def _splits(word: Token) -> bool:
    """Whether the word behind a verb is rather its particle than a preposition, whatever the tree says."""
    return word.lower_ in {"off", "up", "down", "out", "away", "back"} and word.pos_ in {"ADP", "ADV"}


def _left_in_a_state(verb: Token) -> bool:
    """ "Left one guard [wounded]", "were ordered [released]": a participle that says in what state somebody ends up."""
    state = verb.tag_ in {"VBD", "VBN"} and verb.dep_ == "xcomp" and child(verb, "obj", "nsubj", "aux") is None
    return state and (verb.head.lemma_.lower() in _ENDING_UP or (verb.tag_ == "VBN" and is_passive(verb.head)))


def _shares_passive(verb: Token) -> bool:
    """Whether a participle leaves out the auxiliary that it shares ("three had been killed and nine [others wounded]"),
    and so looks like a past tense."""
    if verb.dep_ != "conj" or verb.tag_ not in {"VBD", "VBN"} or not is_passive(verb.head):
        return False
    bare = child(verb, "iobj", "aux", "aux:pass", "ccomp", "xcomp") is None
    if bare and verb.lemma_.lower() in {"deny", "refuse"} and any(_granted(c) for c in children(verb, "obj")):
        return True
    bare = bare and all(is_money(c) for c in children(verb, "obj"))  # "was jailed and fined [two million dinars]"
    return bare and (verb.tag_ == "VBN" or verb.lemma_.lower() in _DONE_TO | {"fine"} or verb.head.dep_ == "acl")


def _granted(noun: Token) -> bool:
    """Whether the noun is of what the law or a state gives people: "was charged and denied [bail]"."""
    return noun.lemma_.lower() in _GRANTED and child(noun, "det", "nmod:poss") is None


def is_money(noun: Token) -> bool:
    """Whether the noun is a sum: "16,000 dollars", "$16,000"."""
    return noun.lemma_.lower() in _CURRENCIES or any(t.text in _SIGNS for t in (noun, *noun.children))


def _bearer(participle: Token) -> Token:
    """What a participle describes: its noun, or whose that is where the participle stands before the owner ("the
    [murdered] student's home")."""
    owner = child(participle.head, "nmod:poss")
    before = owner is not None and participle.dep_ == "amod" and participle.i == owner.i - 1
    return owner if owner is not None and before else participle.head


def _described(verb: Token) -> Token | None:
    """The noun that a coordinated participle describes together with the first ("dissidents taken and [shot]")."""
    first = first_conjunct(verb)
    return first.head if first != verb and first.dep_ in {"acl", "amod"} and is_passive(first) else None


def _purposes(verb: Token) -> list[Token]:
    """What it is done to do ("gathered [to demand] his release", "picked her [to lead] the agency")."""
    behind = (c for c in children(verb, "advcl") if c.i > verb.i and c.tag_ == "VB")
    return [c for c in behind if (mark := child(c, "mark")) is not None and mark.lower_ == "to"]


def hands_of(word: Token) -> list[Token]:
    """At whose hands it is done: "was killed at the hands of [his guards]", "torture at the hands of [the police]"."""
    at_hands = (c for c in word.children if c.lower_ == "hands" and preposition(c) == "at")
    return [whose for hands in at_hands for whose in children(hands, "nmod")][:1]


def _named_agent(verb: Token) -> Token | None:
    """Who does it, behind a passive's "by"; also behind its active infinitive ("was told to leave by [the guards]")."""
    if (hands := hands_of(verb)) and hands[0] != verb.head:
        return hands[0]
    below = [c for c in children(verb, "xcomp") if c.tag_ == "VB" and not is_passive(c)]
    for one in (verb, *below):
        for c in one.children:
            behind = c.dep_ == "obl:agent" or (c.dep_ == "obl" and preposition(c) == "by")
            if behind and (one == verb or c.pos_ in {"NOUN", "PROPN", "PRON"}):
                return c
    return None


def _agent_behind(verb: Token) -> Token | None:
    """The agent that a passive shares with the participle right behind it ("taken and shot by [the army]")."""
    later = _joined_at_once(verb)
    return _named_agent(later) if later is not None and later.tag_ == "VBN" else None


def _joined_at_once(verb: Token) -> Token | None:
    """The verb that "and" or "or" joins to this one with nothing in between but adverbs: the two share what follows."""
    later = next((c for c in children(verb, "conj") if c.pos_ == "VERB" and c.i > verb.i), None)
    if later is None or child(later, "nsubj", "nsubj:pass", "mark", "aux:pass") is not None:
        return None
    between = verb.doc[verb.i + 1 : later.i]
    joined = any(t.dep_ == "cc" for t in between)
    return later if joined and all(t.dep_ == "cc" or t.pos_ in {"ADV", "PUNCT"} for t in between) else None


def _astray_subject(verb: Token) -> Token | None:
    """The noun whose phrase ends right before a finite verb without a subject, where the tree hung it on something
    before ("said [three members of the guard] had been killed")."""
    helpers = [c.i for c in verb.children if c.dep_ in {"aux", "aux:pass"} and c.i < verb.i]
    finite = verb.tag_ in {"VBD", "VBZ", "VBP"} or bool(helpers)
    start = min(helpers, default=verb.i)
    if not finite or start == 0 or child(verb, "mark") is not None or verb.dep_ in {"acl", "xcomp"}:
        return None
    here = verb.doc[start - 1]
    if here.pos_ not in {"NOUN", "PROPN", "PRON", "NUM"} or here.lower_ in {"who", "which", "that"}:
        return None
    while here.dep_ in {"nmod", "compound", "flat", "nummod"} and here.head.i < start and here.head != here:
        here = here.head
    astray = {"nsubj", "conj", "obj", "obl", "appos", "nummod"}  # "six were killed and about [20] were injured"
    return here if here.dep_ in astray and here.head.i < here.i else None
