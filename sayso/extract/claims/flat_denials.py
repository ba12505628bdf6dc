"""A sentence that says no more than that the one before is untrue: "They report that the garrison has mutinied. This is
a lie." Where somebody says so, he denies it; where the report does, it did not happen."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.extract.claims import cues
from sayso.extract.claims.saying import Range, Saying, joined
from sayso.extract.claims.tree import child, children, is_negated, lemma, mention, trimmed, verb_group
from sayso.language.doc import Doc, Span, Token

_THIS = frozenset({"this", "that", "it", "these", "those", "all"})
_TELLING = cues.words(
    "report story claim allegation accusation rumour rumor statement assertion news account charge version suggestion"
)
_UNTRUE = cues.words(
    """
    lie falsehood fabrication nonsense invention rumour rumor slander untrue false incorrect wrong baseless unfounded
    groundless fake propaganda myth untruth hoax rubbish forgery misinformation disinformation
    """
)
# Of a deed these blame it; only of what was reported do they say that it is untrue.
_OF_REPORTS = cues.words("wrong incorrect propaganda")
_TRUE = cues.words("true correct so accurate case truth")
_HAPPENING = cues.words("happen occur take")
# With "this", or what was told, for their object they deny the sentence before.
_DENYING = cues.words("deny refute rebut dispute reject")
_CONFIRMING = cues.words("confirm")
_REPORTED = cues.words("report claim allegation accusation rumour rumor assertion suggestion")
_WORDS = _UNTRUE | _TRUE | _HAPPENING


@dataclass(frozen=True)
class FlatDenial:
    """The word that says it is untrue, what is untrue, and the saying in which that stands, if it stands in one."""

    word: Token
    contents: tuple[Range, ...]
    within: Saying | None


def flat_denials(doc: Doc, sayings: Sequence[Saying]) -> Iterator[FlatDenial]:
    """What sentences deny of those before them, in one paragraph."""
    if not doc.has_annotation("DEP") or not doc.has_annotation("SENT_START"):
        return
    for token in doc:
        if not _denies(token):
            continue
        start = token.sent.start
        if start < 1 or any(t.is_space and t.text.count("\n") > 1 for t in (doc[start], doc[start - 1])):
            continue
        before = doc[start - 1].sent
        within = _smallest(sayings, (token.i, token.i + 1))
        reported = _said_in(doc, sayings, (before.start, before.end), within)
        if lemma(token) in _OF_REPORTS and (within is not None or not reported):
            continue
        contents = reported or _denied_in(doc, sayings, before) or joined([trimmed(doc, (before.start, before.end))])
        if contents:
            yield FlatDenial(token, contents, within)


def denied(denials: Iterable[FlatDenial]) -> list[Saying]:
    """What somebody says is untrue, as sayings of his."""
    return [
        Saying(
            contents=each.contents, stance="denies", cue=(each.word.i, each.word.i + 1), head=each.word.i,
            source=each.within.source, source_head=each.within.source_head,
        )
        for each in denials if each.within is not None
    ]  # fmt: skip


def refuted(denials: Iterable[FlatDenial]) -> frozenset[int]:
    """The tokens of what the report itself says is untrue."""
    own = (each for each in denials if each.within is None)
    return frozenset(i for each in own for first, last in each.contents for i in range(first, last))


def _denies(token: Token) -> bool:
    word = lemma(token)
    if word not in _WORDS:
        return False
    own = child(token, "nsubj")
    if own is None or own.i > token.i or children(token, "mark", "advcl", "ccomp", "csubj", "xcomp"):
        return False
    if own.lower_ == "nothing" and word in _HAPPENING:
        return any(lemma(c) in {"sort", "kind"} for c in children(own, "nmod"))
    if child(token, "cop") is None or not _takes_up(own):
        return False
    return not is_negated(token) if word in _UNTRUE else word in _TRUE and is_negated(token)


def _takes_up(own: Token) -> bool:
    """Whether the subject stands for what was said before: "this", "the report"."""
    if own.lower_ in _THIS:
        return not any(c.dep_ in {"acl", "acl:relcl", "nmod"} for c in own.children)
    definite = any(c.dep_ == "det" and c.lower_ in {"the", "this", "that", "these", "those"} for c in own.children)
    return lemma(own) in _TELLING and definite and not any(c.dep_ in {"acl", "acl:relcl"} for c in own.children)


def _denied_in(doc: Doc, sayings: Sequence[Saying], before: Span) -> tuple[Range, ...]:
    """What the sentence itself denies already: "The palace denied that he was ill. This is a lie, a spokesman said"."""
    denying = (
        s for s in sayings if s.head is not None and before.start <= s.head < before.end and s.stance == "denies"
    )
    return next((joined(list(s.contents)) for s in denying), ())


def taken_up_denials(doc: Doc, sayings: Sequence[Saying]) -> list[Saying]:
    """What somebody denies, or confirms, by pointing to the sentence before: "The army denies this", "He rejected the
    allegations"."""
    if not doc.has_annotation("DEP") or not doc.has_annotation("SENT_START"):
        return []
    return [saying for verb in doc if (saying := _pointing_denial(doc, verb, sayings)) is not None]


def _pointing_denial(doc: Doc, verb: Token, sayings: Sequence[Saying]) -> Saying | None:
    if (
        verb.pos_ != "VERB"
        or lemma(verb) not in _DENYING | _CONFIRMING
        or is_negated(verb)
        or children(verb, "aux:pass", "mark")
    ):
        return None
    who, what, start = child(verb, "nsubj"), child(verb, "obj"), verb.sent.start
    if who is None or what is None or who.i < start or start < 1 or verb.dep_ not in {"root", "conj"}:
        return None
    if any(t.is_space and t.text.count("\n") > 1 for t in (doc[start], doc[start - 1])):
        return None
    pointing = what.lower_ in _THIS and lemma(verb) != "reject"
    if not pointing and not (lemma(what) in _REPORTED and _takes_up(what) and not children(what, "nmod", "amod")):
        return None
    before = doc[start - 1].sent
    told = [s for s in sayings if s.head is not None and before.start <= s.head < before.end and s.stance != "denies"]
    if any(s.source_head is not None and doc[s.source_head].lower_ == who.lower_ for s in told):
        return None  # "he said ..., but he denies this"
    contents = _said_in(doc, sayings, (before.start, before.end), None)
    if not contents:
        return None
    return Saying(
        contents=contents, stance="confirms" if lemma(verb) in _CONFIRMING else "denies",
        cue=verb_group(doc, verb), head=verb.i, source=mention(doc, who), source_head=who.i,
    )  # fmt: skip


def _smallest(sayings: Sequence[Saying], piece: Range) -> Saying | None:
    around = [s for s in sayings if any(a <= piece[0] and piece[1] <= b for a, b in s.contents)]
    return min(around, key=lambda s: sum(b - a for a, b in s.contents), default=None)


def _said_in(doc: Doc, sayings: Sequence[Saying], sentence: Range, speaker: Saying | None) -> tuple[Range, ...]:
    """What the last saying of the sentence says in it."""
    first, last = sentence
    parts = [
        joined([trimmed(doc, (max(a, first), min(b, last))) for a, b in s.contents])
        for s in sayings
        if s is not speaker and s.head is not None and first <= s.head < last and s.stance != "denies"
    ]
    told = [part for part in parts if part]
    return max(told, key=lambda part: part[-1][1]) if told else ()
