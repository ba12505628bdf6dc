"""Acts of saying that verbs introduce."""

from collections.abc import Iterator

from sayso.extract.claims import cues
from sayso.extract.claims.contents import verb_contents
from sayso.extract.claims.saying import Saying
from sayso.extract.claims.stances import finer, leaves_open
from sayso.extract.claims.tree import (
    antecedent,
    case_of,
    child,
    children,
    is_negated,
    is_participle,
    is_passive,
    lemma,
    mention,
    subject,
    verb_group,
)
from sayso.extract.claims.unsaid import is_open, is_unsaid
from sayso.language.doc import Doc, Token
from sayso.model import Stance

NO_SOURCE = frozenset({"it", "there", "what", "this", "that", "which", "one"})
"""Words that are no source of anything."""


def is_nobody(source: Token) -> bool:
    """Whether a source is such a word; "one" is somebody as one of several ("one of her lawyers")."""
    one = source.lower_ == "one" and any(case_of(c) == "of" for c in children(source, "nmod"))
    return source.lower_ in NO_SOURCE and not one


def _verb_stance(verb: Token) -> tuple[Stance | None, str]:
    """The stance of a verb and the preposition or particle that it takes it from, if one does."""
    for hanging in verb.children:
        if hanging.dep_ == "compound:prt":
            stance = cues.VERBS.get(f"{lemma(verb)} {hanging.lower_}")
            if stance:
                return stance, hanging.lower_
        if hanging.dep_.startswith("obl") and hanging.i > verb.i:
            stance = cues.VERBS.get(f"{lemma(verb)} {case_of(hanging)}")
            if stance:
                return stance, case_of(hanging)
    after = " ".join(t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3])
    for phrase in (after, after.split(" ")[0]):
        if f"{lemma(verb)} {phrase}" in cues.VERBS:
            return cues.VERBS[f"{lemma(verb)} {phrase}"], ""
    return cues.VERBS.get(lemma(verb)), ""


def from_verb(doc: Doc, verb: Token) -> Iterator[Saying]:
    """What the verb says if it is a cue with a source and contents."""
    stance, particle = _verb_stance(verb)
    if stance is None or verb.dep_ == "amod" or is_unsaid(doc, verb):
        return
    negated = is_negated(verb)
    if negated:
        open_ = leaves_open(verb)
        if not open_ and lemma(verb) not in {"believe", "think", "expect", "accept", "agree", "want"}:
            return
        stance = "says" if open_ else "doubts"
    source = _source(verb)
    contents = verb_contents(doc, verb, particle, source)
    if not contents or source is None or is_open(doc, verb, contents):
        return
    if is_nobody(source) and not (source.lower_ == "it" and source.dep_ == "nsubj"):
        return
    yield Saying(
        contents=contents, stance=finer(doc, verb, stance, contents), cue=verb_group(doc, verb), head=verb.i,
        source=mention(doc, source), source_head=source.i,
    )  # fmt: skip


def _source(verb: Token) -> Token | None:
    passive = is_passive(verb) or is_participle(verb)
    agent = child(verb, "obl:agent")
    if agent is None and (passive or verb.tag_ == "VBN"):
        agent = next((c for c in children(verb, "obl") if case_of(c) == "by"), None)
    if agent is not None:
        return antecedent(agent)
    if passive:
        return None
    found = subject(verb)
    if found is not None and found.dep_ == "csubj":
        return None
    if found is not None and verb.dep_ == "acl" and _only_carries(found):
        return subject(found.head)
    return found


def _only_carries(noun: Token) -> bool:
    """Whether a noun is what somebody speaks in ("appeared in a video saying"): that somebody is the source."""
    return (
        lemma(noun) in cues.MEDIA
        and noun.dep_ == "obl"
        and case_of(noun) in {"in", "on", "via", "through", "during", "at"}
        and subject(noun.head) is not None
    )
