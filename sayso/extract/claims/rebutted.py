""" "The mayor took bribes, the paper says, a charge his lawyer denies": whoever rejects what the sentence has just told
denies that."""

from collections.abc import Iterator, Sequence

from sayso.extract.claims import cues
from sayso.extract.claims.from_verbs import NO_SOURCE
from sayso.extract.claims.saying import Range, Saying, joined
from sayso.extract.claims.tree import child, children, is_negated, lemma, mention, trimmed
from sayso.extract.straighten_rebuttals import STANDS_FOR
from sayso.language.doc import Doc, Token

_REJECTS = cues.words("deny reject dismiss refute rebut dispute repudiate contest rebuff rubbish")
_CALLS = cues.words("call describe brand label denounce")
_UNTRUE = cues.words(
    "lie falsehood fabrication nonsense slander untrue false incorrect baseless unfounded groundless absurd ridiculous"
)
_NEAR = 5


def with_rebutted(doc: Doc, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings and the denials of what they, or the sentences themselves, have just told; what is quoted of those
    who deny stays theirs ('a claim the firm called "absurd"')."""
    found = [saying for verb in doc if (noun := _taken_up(verb)) is not None for saying in _denial(sayings, verb, noun)]
    heads = {s.head for s in found}
    kept = (s for s in sayings if s.head not in heads or any(t.is_quote for a, b in s.contents for t in doc[a:b]))
    return [*kept, *found]


def _taken_up(verb: Token) -> Token | None:
    """The word that stands for what was told, where the verb says that it is untrue."""
    if verb.pos_ != "VERB" or verb.dep_ not in {"acl", "acl:relcl"} or is_negated(verb) or not _rejects(verb):
        return None
    noun = verb.head
    if noun.dep_ == "parataxis" and noun.i < verb.i and lemma(noun) in STANDS_FOR:
        return noun
    which = next((c for c in verb.children if c.lower_ == "which" and c.dep_ == "obj"), None)
    closes = not any(t.is_alpha for t in verb.sent if t.i > verb.right_edge.i)
    comma = which is not None and which.i > 0 and which.doc[which.i - 1].text == ","
    return which if comma and closes else None


def _rejects(verb: Token) -> bool:
    if lemma(verb) in _REJECTS:
        return True
    return lemma(verb) in _CALLS and any(lemma(t) in _UNTRUE for t in verb.doc[verb.i + 1 : verb.i + 1 + _NEAR])


def _denial(sayings: Sequence[Saying], verb: Token, noun: Token) -> Iterator[Saying]:
    who = child(verb, "obl:agent") if verb.dep_ == "acl" else child(verb, "nsubj")
    first = noun.left_edge.i
    contents = _told(verb.doc, sayings, (verb.sent.start, first)) if who is not None else ()
    if who is not None and contents and who.lower_ not in NO_SOURCE - {"it", "he", "she", "they"}:
        yield Saying(
            contents=contents, stance="denies", cue=(verb.i, verb.i + 1), head=verb.i,
            source=mention(verb.doc, who), source_head=who.i,
        )  # fmt: skip


def _told(doc: Doc, sayings: Sequence[Saying], before: Range) -> tuple[Range, ...]:
    """What the sentence told before: what its last saying says, or what somebody is accused of, or all of it."""
    first, last = before
    parts = [
        joined([trimmed(doc, (max(a, first), min(b, last))) for a, b in s.contents])
        for s in sayings
        if s.head is not None and first <= s.head < last and s.stance != "denies"
    ]
    if told := [part for part in parts if part]:
        return max(told, key=lambda part: part[-1][1])
    for token in doc[first:last]:
        if token.lemma_.lower() == "accuse":
            for deed in children(token, "advcl", "obl", "xcomp"):
                if deed.left_edge.lower_ == "of":
                    return joined([trimmed(doc, (deed.left_edge.i, last))])
    return joined([trimmed(doc, before)])
