"""Phrases that a tree hangs on the wrong word: whose they are by their preposition and by what stands right before."""

from sayso.extract.words import word_set
from sayso.language.doc import Token

FINITE = {"VBD": "past", "VBZ": "present", "VBP": "present"}
# What one takes, claims or bears for a deed.
BORNE = word_set("responsibility credit blame")
# What somebody says or does, and is said to be theirs by "by".
_ACTS = word_set("call demand appeal request plea offer proposal charge claim allegation accusation attempt bid attack")


def noun_of(token: Token) -> Token | None:
    """The noun that a phrase belongs to though the tree hangs it on a verb; None for other phrases."""
    done_by = _done_by(token) if token.dep_ in {"obl", "obl:agent"} else None
    return done_by if done_by is not None or token.dep_ != "obl" else _responsibility(token)


def _done_by(agent: Token) -> Token | None:
    """The object right before "by" and who is taken for the agent of its verb, though that is active."""
    verb, by = agent.head, next((c for c in agent.children if c.dep_ == "case" and c.lower_ == "by"), None)
    active = verb.tag_ in FINITE and not any(c.dep_ in {"aux:pass", "nsubj:pass"} for c in verb.children)
    if by is None or not active:
        return None
    done = next((c for c in verb.children if c.dep_ == "obj" and c.i == by.i - 1), None)
    sure = agent.dep_ == "obl:agent" or agent.ent_type_ in {"PER", "ORG"} or (done and done.lemma_.lower() in _ACTS)
    return done if sure else None


def _responsibility(phrase: Token) -> Token | None:
    """The noun that a phrase right behind it says more of: "claimed [responsibility] for the raid"."""
    marks = [c for c in phrase.children if c.dep_ == "case"]
    before = phrase.doc[marks[0].i - 1] if marks and marks[0].i > 0 else None
    if before is None or marks[0].lower_ != "for" or before.lemma_.lower() not in BORNE:
        return None
    return before if before.dep_ == "obj" and before.head.i == phrase.head.i else None


def free_phrase(name: Token) -> None:
    """Hangs a phrase that is taken for a part of the name before it on the verb before both."""
    verb = next((above for above in heads_above(name) if above.pos_ == "VERB" and above.i < name.i), None)
    if verb is not None:
        name.hang(verb)
        name.dep_ = "obl"


def reported(phrase: Token) -> Token | None:
    """The clause before a phrase that the tree hangs on the reporting verb behind it, though a comma and that verb's
    subject stand between the two."""
    verb = phrase.head
    if phrase.i > verb.i:
        return None
    who = next((c for c in verb.children if c.dep_ == "nsubj" and c.i > phrase.i and c.i < verb.i), None)
    if who is None or not any(t.text == "," for t in phrase.doc[phrase.i : who.i]):
        return None
    return next((c for c in verb.children if c.dep_ == "ccomp" and c.i < phrase.left_edge.i), None)


def heads_above(token: Token) -> list[Token]:
    """The words above, the nearest first; eight at most, as a broken tree may go round."""
    out: list[Token] = []
    while token.head.i != token.i and len(out) < 8:
        token = token.head
        out.append(token)
    return out
