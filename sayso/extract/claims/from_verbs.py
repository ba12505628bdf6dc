"""Acts of saying that verbs introduce."""

from collections.abc import Iterator

from sayso.extract.claims import cues
from sayso.extract.claims.contents import verb_contents
from sayso.extract.claims.saying import Saying
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
from sayso.language.doc import Doc, Token
from sayso.model import Stance

NO_SOURCE = frozenset({"it", "there", "what", "this", "that", "which", "one"})
"""Words that are no source of anything."""


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
    if stance is None or verb.dep_ == "amod" or _is_refused(verb):
        return
    negated = is_negated(verb)
    if negated:
        if lemma(verb) not in {"believe", "think", "expect", "accept", "agree", "want"}:
            return
        stance = "doubts"
    source = _source(verb)
    contents = verb_contents(doc, verb, particle, source)
    if not contents or source is None:
        return
    if source.lower_ in NO_SOURCE and not (source.lower_ == "it" and source.dep_ == "nsubj"):
        return
    yield Saying(
        contents=contents, stance=_finer(verb, stance), cue=verb_group(doc, verb), head=verb.i,
        source=mention(doc, source), source_head=source.i,
    )  # fmt: skip


def _finer(verb: Token, stance: Stance) -> Stance:
    """ "Told them to leave" and "asked them to leave" urge; "asked whether" asks."""
    if any(c.pos_ in {"VERB", "AUX"} for c in children(verb, "xcomp")) and not children(verb, "ccomp"):
        if lemma(verb) == "tell":
            return "demands"
        if lemma(verb) in {"ask", "request", "call", "warn"}:
            return "urges"
    return stance


def _is_refused(verb: Token) -> bool:
    """ "Declined to say", "refused to comment", "without saying", "if he says", "asked not to be named":
    nothing is said."""
    if verb.dep_ == "xcomp" and lemma(verb.head) in {"decline", "refuse", "fail", "neglect", "unable", "want", "try"}:
        return True
    if any(lemma(c) in {"name", "identify", "quote"} for c in children(verb, "xcomp")):
        return True
    if withholds(verb):
        return True
    mark = child(verb, "mark")
    return mark is not None and mark.lower_ in {"without", "if", "unless", "before"}


def withholds(verb: Token) -> bool:
    """Whether something is refused to somebody, not said to be untrue ("denied him bail", "were denied entry")."""
    if lemma(verb) != "deny":
        return False
    return child(verb, "iobj") is not None or len(children(verb, "obj")) > int(not is_passive(verb))


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
