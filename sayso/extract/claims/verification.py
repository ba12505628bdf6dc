"""What the report itself says of whether somebody's words or pictures have been checked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.extract.claims import cues
from sayso.extract.claims.saying import Range
from sayso.extract.claims.tree import child, children, is_negated, is_passive, lemma, trimmed
from sayso.extract.quote import quote
from sayso.language.doc import Doc, Token
from sayso.model import Verification
from sayso.model.claim import VerificationStatus

_CHECK = cues.words(
    """
    verify confirm authenticate corroborate geolocate substantiate validate establish ascertain check prove vet
    """
)
_SURE = frozenset(["authenticate", "geolocate", "verify", "corroborate"])
_WORDS = cues.words(
    """
    claim report allegation account accusation statement figure toll assertion information detail authenticity
    veracity accuracy genuineness number casualty testimony story version reporting
    """
)
_PIECES = cues.words("statement letter document memo message email e-mail post posting tweet leaflet communique")
_POINTING = frozenset({"this", "that", "it", "these", "those", "they", "which"})
_UNCHECKED = frozenset({"unverified", "unconfirmed", "uncorroborated", "unsubstantiated"})
_IMPOSSIBLE = re.compile(
    r"\b(?:no (?:\w+ ){0,2}(?:way|means|confirmation|verification|corroboration)|not (?:yet )?(?:been |possible )|"
    r"(?:impossible|unable|difficult|hard|yet) to|cannot|can not|can['’]t|could not|couldn['’]t|"
    r"(?:has|have|had) not|(?:has|have|had)n['’]t)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Checked:
    """What a passage says of checking: the words, the status, and the noun that names what was to be checked (None
    where it only points back)."""

    piece: Range
    status: VerificationStatus
    about: Token | None

    def value(self, doc: Doc) -> Verification:
        """As the record has it."""
        span = quote(doc, *self.piece)
        return Verification(status=self.status, start=span.start, end=span.end, text=span.text)


def find_checked(doc: Doc) -> list[Checked]:
    """All passages that say that something was or could not be checked, was disputed or borne out."""
    return [c for token in doc for c in _at(doc, token)]


def _at(doc: Doc, token: Token) -> Iterator[Checked]:
    word = lemma(token)
    if token.lower_ in _UNCHECKED:
        yield Checked(_phrase(token), "unverified", _object_of(token))
    elif word in {"confirmation", "verification", "corroboration"} and _negative_noun(token):
        yield Checked(_phrase(token), "unverified", child(token, "nmod"))
    elif word in _CHECK and token.pos_ in {"VERB", ""}:
        about = _object_of(token)
        if _impossible(token):
            if about is None or _checkable(about):
                yield Checked(_phrase(token), "unverified", about)
        elif (
            about is not None and _is_done(token) and _medium_or_words(about) and (word in _SURE or _by_somebody(token))
        ):
            yield Checked(_phrase(token), "verified", about)
    elif word in {"dispute", "contest", "debunk", "disprove"} and token.pos_ == "VERB" and not is_negated(token):
        about = _object_of(token)
        if about is not None and _medium_or_words(about):
            yield Checked(_phrase(token), "disputed", about)


def _object_of(token: Token) -> Token | None:
    """What was checked: object, passive subject, or the noun that an adjective or participle describes."""
    if token.pos_ == "ADJ" or token.lower_ in _UNCHECKED:
        if token.dep_ in {"amod", "acl"}:
            return token.head
        found = child(token, "nsubj", "nsubj:pass")
        return found or (child(token.head, "nsubj") if token.dep_ in {"xcomp", "advcl"} else None)
    found = child(token, "obj") or child(token, "nsubj:pass") or child(token, "ccomp")
    if found is None and (is_passive(token) or token.tag_ == "VBN"):
        found = child(token, "nsubj")
    if found is not None:
        return found
    if token.dep_ in {"conj", "xcomp"} and token.head.i != token.i:
        head = token.head
        return child(head, "obj") or child(head, "nsubj:pass")
    if token.dep_ == "acl":
        return token.head
    return None


def _impossible(token: Token) -> bool:
    if is_negated(token) or (
        token.head.i != token.i
        and token.dep_ in {"xcomp", "ccomp", "csubj", "acl", "conj", "advcl"}
        and is_negated(token.head)
    ):
        return True
    sentence_start = token.sent.start if token.doc.has_annotation("SENT_START") else max(0, token.i - 20)
    before = token.doc[max(sentence_start, token.i - 9) : token.i].text
    return bool(_IMPOSSIBLE.search(before)) and not re.search(r"[,;:]\s*(?:but|and|who|which)\b", before)


def _checkable(about: Token) -> bool:
    return (
        _medium_or_words(about)
        or about.lower_ in _POINTING
        or about.dep_ == "ccomp"
        or lemma(about) in {"death", "identity", "source", "location", "date", "incident", "attack", "content"}
    )


def _medium_or_words(about: Token) -> bool:
    words = {lemma(about), *(lemma(c) for c in children(about, "nmod"))}
    return any(
        w in _WORDS
        or cues.MEDIA.get(w) in {"recording", "document"}
        or w in {"image", "photo", "photograph", "picture"}
        for w in words
    )


def _is_done(token: Token) -> bool:
    """Whether the checking is said to have been done: no modal, no condition, no infinitive."""
    if any(c.tag_ == "MD" for c in children(token, "aux")) or child(token, "mark") is not None:
        return False
    return token.tag_ in {"VBD", "VBN", "VBZ", "VBP", ""}


def _by_somebody(token: Token) -> bool:
    return (
        child(token, "obl:agent") is not None
        or child(token, "nsubj") is not None
        or any(t.lower_ == "independently" for t in token.children)
    )


def _negative_noun(token: Token) -> bool:
    negative = child(token, "det")
    return (negative is not None and negative.lower_ == "no") or any(
        t.lower_ in {"without", "lacked"} for t in token.children
    )


def _phrase(token: Token) -> Range:
    """The clause that says it, within its sentence."""
    top = token
    while (
        top.dep_ in {"xcomp", "acl", "amod", "csubj", "nsubj", "obj", "nmod", "compound"}
        and top.head.i != top.i
        and top.dep_ != "acl:relcl"
    ):
        top = top.head
    loose = {
        t.i
        for c in top.children
        if c.dep_ in {"conj", "parataxis", "cc", "advcl", "acl:relcl", "mark"} or (c.dep_ == "punct" and c.i > top.i)
        for t in c.subtree
        if not (c.dep_ == "advcl" and c.i < top.i)
    }
    if top.dep_ == "conj" and child(top, "nsubj", "nsubj:pass") is None and top.i - top.head.i < 6:
        return _phrase(top.head)
    kept = sorted(t.i for t in top.subtree if t.i not in loose or t.i == token.i)
    first, last = kept[0], kept[-1] + 1
    if not first <= token.i < last or last - first > 60:
        return token.i, token.i + 1
    first, last = trimmed(token.doc, (first, last))
    return (first, last) if first <= token.i < last else (token.i, token.i + 1)


def about_medium(about: Token | None) -> Token | None:
    """The recording or document that was to be checked ("the authenticity of the video": video)."""
    if about is None:
        return None
    for token in (about, *children(about, "nmod", "compound")):
        if cues.MEDIA.get(lemma(token)) == "recording" or lemma(token) in _PIECES:
            return token
    return None


def owner_of(about: Token | None) -> Token | None:
    """Whose words were to be checked ("his claim": his)."""
    return child(about, "nmod:poss") if about is not None else None


def points_back(about: Token | None) -> bool:
    """Whether what was to be checked is whatever was claimed just before."""
    return about is None or about.lower_ in _POINTING or lemma(about) in _WORDS
