"""What hangs on a verb, by slot: who acts, whom it is done to, its complements and particle, whatever the tree calls
them (see `sayso.extract.events.slots`)."""

from sayso.extract.events.clause import NEGATIONS, auxiliaries, modal, negated, tense
from sayso.extract.events.verb_doers import agent_behind, astray_subject, doer, named_agent
from sayso.extract.events.verb_objects import behind_the_object, object_of, second_objects
from sayso.extract.events.verb_participles import bearer, described_with, left_in_a_state, number_alone, shares_passive
from sayso.extract.subjects import is_passive
from sayso.extract.tree import child, children, preposition
from sayso.extract.words import word_set
from sayso.language.doc import Token

Slots = dict[str, list[Token]]
_SPEAKERS = word_set("i we he she it they")
_OPENERS = frozenset('"“‘:,')
# What awaits somebody, or what somebody is ready to do.
_EXPECTING = word_set("face risk ready prepared willing determined need deserve await bind go allow permit ban forbid")
_SPEAKING = word_set("say accuse call argue claim describe allege suggest insist tell tweet declare charge assert")
# What these say of somebody stands behind him.
CALLING = word_set("call describe brand label deem term denounce portray dub dismiss ridicule hail consider regard")
_WILL = frozenset({"will", "'ll", "’ll", "would", "shall"})


def verb_slots(verb: Token) -> Slots:
    """The slots of a verb that the tree itself fills; its prepositional phrases aside."""
    slots: Slots = {"modifier": children(verb, "advmod")}
    acts, done = _acts_and_done(verb)
    slots["subject"] = [acts] if acts is not None else []
    slots["object"] = [done] if done is not None else []
    finite = [c for c in children(verb, "ccomp") if _finite(c)]
    slots["clause"] = finite
    slots["doer"] = [who for c in finite for who in children(c, "nsubj") if who.lower_ not in _SPEAKERS]
    slots["told"] = [c for c in finite if tense(c) in {"past", "perfect", "past perfect"}]
    slots["so"] = [c for c in finite if _is_so(verb, c)]
    around = [verb, verb.head] if verb.dep_ == "xcomp" else [verb]  # "went on to attack Roe, saying he lied"
    gerunds = [c for each in around for c in children(each, "advcl") if c.i > verb.i and c.tag_ == "VBG"]
    slots["saying"] = [c for c in gerunds if _speaks(c)]
    own_deeds = [c for c in finite if _speaks_of_itself(verb, c)]
    slots["will"] = [c for c in own_deeds if not negated(c) and any(a.lower_ in _WILL for a in auxiliaries(c))]
    slots["not"] = [c for c in own_deeds if modal(c) is None and negated(c)]
    complements = [c for c in children(verb, "xcomp", "ccomp") if c not in finite and not _quoted(verb, c)]
    slots["infinitive"] = [c for c in complements if c.pos_ in {"VERB", "AUX"}] + _purposes(verb)
    for one in slots["object"]:
        if one.i > verb.i:  # "named her [as envoy]": the tree often hangs the office on its holder
            slots.setdefault("as", []).extend(c for c in one.children if preposition(c) == "as")
    slots["predicate"] = [c for c in complements if c.pos_ not in {"VERB", "AUX"}] + second_objects(verb, done)
    slots["predicate"] += [a for done in slots["object"] for a in behind_the_object(verb, done)]
    if verb.lemma_.lower() in CALLING:  # "called it a [stupid] plan"
        phrases = [c for c in children(verb, "obl") if preposition(c) == "as"]
        called = [*slots["predicate"], *slots.get("as", []), *phrases]
        slots["predicate"] += [a for noun in called for a in children(noun, "amod")]
    slots["modifier"] += [n for p in slots["predicate"] for n in children(p, "advmod") if n.lower_ in NEGATIONS]
    slots["owner"] = [whose for done in slots["object"] for whose in _owners(done)]
    # "Shot dead": the tree may take the result for an adverb.
    slots["predicate"] += [t for t in verb.doc[verb.i + 1 : verb.i + 2] if t.lower_ in {"dead", "alive", "free"}]
    slots["particle"] = children(verb, "compound:prt") or [t for t in verb.doc[verb.i + 1 : verb.i + 2] if _splits(t)]
    return slots


def _acts_and_done(verb: Token) -> tuple[Token | None, Token | None]:
    """Who does it, and to whom or what it is done."""
    if (alone := number_alone(verb)) is not None:
        return None, alone
    own = child(verb, "nsubj", "nsubj:pass") is not None
    acts = (None if own else astray_subject(verb)) or doer(verb)
    if verb.tag_ == "VBG" and verb.dep_ == "amod" and verb.i < verb.head.i:
        return verb.head, None  # "the [fleeing] troops"
    if not (is_passive(verb) or shares_passive(verb) or left_in_a_state(verb)):
        return acts, object_of(verb)
    gerund = any(c.lower_ == "being" for c in children(verb, "aux", "aux:pass"))
    own_passive = child(verb, "nsubj:pass") is not None
    described = verb.dep_ in {"acl", "amod"} and not (gerund or own_passive)
    done = bearer(verb) if described else acts or described_with(verb)
    return named_agent(verb) or agent_behind(verb), done


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


def _is_so(verb: Token, clause: Token) -> bool:
    """Whether the clause says how things are with others ("warned that the dam [is leaking]"), and not what they are to
    expect ("warned that troops are [ready]", "that strikers [face] arrest")."""
    if tense(clause) != "present" or modal(clause) is not None or clause.lemma_.lower() in _EXPECTING:
        return False
    who = child(clause, "nsubj", "nsubj:pass", "expl")
    own = who is not None and who.lower_ in {"i", "we"}
    return not own and not any(c.lemma_.lower() == "if" for c in clause.subtree if c.dep_ == "mark")


def _speaks(gerund: Token) -> bool:
    """Whether a gerund gives what somebody says along with it ("attacked Roe, [saying] he lied"), or blames on others
    ("attacked Roe for [opposing] it")."""
    mark = child(gerund, "mark", "case")
    return mark.lower_ == "for" if mark is not None else gerund.lemma_.lower() in _SPEAKING


def _splits(word: Token) -> bool:
    """Whether the word behind a verb is rather its particle than a preposition, whatever the tree says."""
    return word.lower_ in {"off", "up", "down", "out", "away", "back"} and word.pos_ in {"ADP", "ADV"}


def _purposes(verb: Token) -> list[Token]:
    """What it is done to do ("gathered [to demand] his release", "picked her [to lead] the agency")."""
    behind = (c for c in children(verb, "advcl") if c.i > verb.i and c.tag_ == "VB")
    return [c for c in behind if (mark := child(c, "mark")) is not None and mark.lower_ == "to"]
