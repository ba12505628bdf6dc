"""Documents and who saw them: "according to a letter seen by the Courier" is the letter's, passed on by the Courier."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.claims import cues
from sayso.extract.claims.saying import Saying, covers
from sayso.extract.claims.tree import child, lemma, mention, subject
from sayso.extract.words import word_set
from sayso.language.doc import Doc, Token

_SEEN = word_set("see obtain view review examine access")


def with_seers(doc: Doc, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings; what a document says is passed on by whoever is said to have seen it."""
    return [_with_seer(doc, s) for s in sayings]


def _with_seer(doc: Doc, saying: Saying) -> Saying:
    if saying.source_head is None or saying.relay is not None:
        return saying
    head = doc[saying.source_head]
    paper = head if _is_paper(head) else _seen_thing(head)
    seer = None if paper is None else _seer(paper)
    if paper is None or seer is None or any(covers(c, (seer.i, seer.i + 1)) for c in saying.contents):
        return saying
    return replace(saying, source=mention(doc, paper), source_head=paper.i, relay=mention(doc, seer), relay_head=seer.i)


def _is_paper(noun: Token) -> bool:
    return cues.MEDIA.get(lemma(noun)) == "document"


def _seer(paper: Token) -> Token | None:
    """Who saw the document, by a participle right behind it."""
    for verb in (c for c in paper.children if c.dep_ == "acl" and lemma(c) in _SEEN and c.tag_ != "VBG"):
        agent = child(verb, "obl:agent", "obl")
        if agent is not None and agent.i > verb.i and any(c.lower_ == "by" for c in agent.children):
            return agent
    return None


def _seen_thing(agent: Token) -> Token | None:
    """The document that the agent of "seen by" saw, where the model takes the agent for the source."""
    verb = agent.head
    if verb.dep_ == "acl" and lemma(verb) in _SEEN and _is_paper(verb.head) and subject(verb) is not None:
        return verb.head
    return None
