"""Who does what a verb tells: its subject, whose plan it is, or who stands behind a passive's "by"."""

from sayso.extract.events.moods import NOUNS
from sayso.extract.events.verb_objects import joined_at_once
from sayso.extract.subjects import is_passive, subject
from sayso.extract.tree import child, children, preposition
from sayso.extract.words import word_set
from sayso.language.doc import Token

_PURPOSES = word_set("strategy aim goal objective policy tactic mission purpose task job duty")
# What stands behind "by" without an article to say how something is done.
_MEANS = word_set(
    """helicopter plane boat ship car bus truck train road air sea land rail foot horse motorcycle motorbike bicycle
    taxi ambulance van ferry force mistake accident surprise name law decree phone telephone radio fax mail email
    e-mail letter hand day night default design lot ballot stealth"""
)
# What somebody means to do, or will not do.
RESOLVES = word_set("decision intention readiness refusal plan willingness determination commitment attempt failure")
# Whose object is the plan of others: "police foiled a plan to kidnap him", "ministers debated a proposal to ban it".
FOILING = word_set(
    """foil thwart uncover discover prevent stop avert expose detect disrupt reveal condemn oppose report criticise
    criticize denounce decry welcome applaud praise discuss debate study examine question investigate deplore reject"""
)


def doer(verb: Token) -> Token | None:
    """The verb's subject; below a noun such as "plan" or "threat", whose plan or threat it is."""
    who = subject(verb)
    if who is not None and _only_calls(who.head) and who.head != verb:
        return None  # "what analysts described as old tactics: [insulting] the moderator"
    if who is None or who.lower_ == "authorities" or who.lemma_.lower() not in NOUNS.keys() | _PURPOSES:
        return who
    if child(verb, "nsubj", "nsubj:pass") is not None and child(verb, "cop") is None:
        return who
    owner = child(who, "nmod:poss") or _owner_behind(who)
    if owner is not None:
        return owner
    governor = who.head
    if who.dep_ in {"obj", "obl", "xcomp"} and governor.pos_ == "VERB" and not is_passive(governor):
        return None if governor.lemma_.lower() in FOILING or _only_calls(governor) else subject(governor)
    return None


def _owner_behind(resolve: Token) -> Token | None:
    """Whose decision it is, behind "of" or "by": "welcomed the decision of [the court] to free her"."""
    if resolve.lemma_.lower() not in RESOLVES:
        return None
    return next((c for c in children(resolve, "nmod") if preposition(c) in {"of", "by"}), None)


def _only_calls(verb: Token) -> bool:
    """Whether the verb only says what somebody calls something: "what analysts [described] as tactics"."""
    what = any(t.lower_ == "what" for t in (verb.head, *verb.children))
    return what and verb.lemma_.lower() in {"describe", "call", "term", "label", "dub", "brand"}


def hands_of(word: Token) -> list[Token]:
    """At whose hands it is done: "was killed at the hands of [his guards]", "torture at the hands of [the police]"."""
    at_hands = (c for c in word.children if c.lower_ == "hands" and preposition(c) == "at")
    return [whose for hands in at_hands for whose in children(hands, "nmod")][:1]


def named_agent(verb: Token) -> Token | None:
    """Who does it, behind a passive's "by"; also behind its active infinitive ("was told to leave by [the guards]")."""
    if (hands := hands_of(verb)) and hands[0] != verb.head:
        return hands[0]
    below = [c for c in children(verb, "xcomp") if c.tag_ == "VB" and not is_passive(c)]
    for one in (verb, *below):
        for c in one.children:
            behind = c.dep_ == "obl:agent" or (c.dep_ == "obl" and preposition(c) == "by")
            if behind and not _only_means(c) and (one == verb or c.pos_ in {"NOUN", "PROPN", "PRON"}):
                return c
    return None


def _only_means(noun: Token) -> bool:
    """ "Taken [by helicopter]", "removed by force": how it is done, not by whom."""
    bare = noun.tag_ == "NN" and child(noun, "det", "amod", "nmod:poss", "compound", "nummod") is None
    return bare and noun.lemma_.lower() in _MEANS and preposition(noun) == "by"


def agent_behind(verb: Token) -> Token | None:
    """The agent that a passive shares with the participle right behind it ("taken and shot by [the army]")."""
    later = joined_at_once(verb)
    return named_agent(later) if later is not None and later.tag_ == "VBN" else None


def astray_subject(verb: Token) -> Token | None:
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
