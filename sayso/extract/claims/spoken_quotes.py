"""Which quotations are something said, and not a title, a term or a scare quote."""

from collections.abc import Sequence

from sayso.extract.claims.page import Page
from sayso.extract.claims.quotes import Quotation
from sayso.language.doc import Token

SENTENCE_END = frozenset(".!?…")
_FEW = 8  # words: of 47 quotations that short and without a cue, 35 were names, slogans and terms
_RUNNING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "ADP", "VERB", "AUX", "PRON", "NUM", "CCONJ", "SCONJ", "PART"})


def is_speech(page: Page, q: Quotation) -> bool:
    """Whether the quotation is something said rather than a title, a term or a scare quote."""
    words = _words(page, q)
    if not words:
        return False
    has_verb = any(t.pos_ in {"VERB", "AUX"} for t in words) or not any(t.pos_ for t in words)
    if _is_title(page, q, words):
        return False
    return fills_sentence(page, q) or (len(words) > 3 and (has_verb or len(words) > 6))


def _words(page: Page, q: Quotation) -> list[Token]:
    return [t for a, b in q.pieces for t in page.doc[a:b] if not t.is_punct and not t.is_space and not t.is_quote]


def fills_sentence(page: Page, q: Quotation) -> bool:
    """Whether the words quoted begin as a sentence does, and end as one, or before the words that say who spoke."""
    if _runs_into(page, q):
        return False
    first = [t for t in page.doc[q.first : q.pieces[0][1]] if not t.is_space and not t.is_quote]
    last = last_part(page, q)
    return bool(first and last) and first[0].text[:1].isupper() and last[-1].text[-1] in ".!?…,;"


def _runs_into(page: Page, q: Quotation) -> bool:
    """Whether the reporter's own sentence runs on into a few words quoted: "released them “for lack of evidence.”"."""
    if len(_words(page, q)) > _FEW:
        return False
    start = page.paragraphs[number][0] if (number := page.paragraph(q.first)) >= 0 else 0
    before = next((t for t in reversed(page.doc[start : q.first]) if not t.is_space), None)
    return before is not None and before.pos_ in _RUNNING and before.text[-1] not in SENTENCE_END


def last_part(page: Page, q: Quotation) -> list[Token]:
    """The words and signs in the last of the quotation's pieces, without its marks."""
    return [t for t in page.doc[q.pieces[-1][0] : q.last] if not t.is_space and not t.is_quote]


def _is_title(page: Page, q: Quotation, words: Sequence[Token]) -> bool:
    """Whether the words are the name of a show, book or film: all of them capitalised, in the run of a sentence."""
    if not 1 < len(words) <= 8 or all(t.is_upper for t in words):
        return False
    if not all(t.text[:1].isupper() or not t.text[:1].isalpha() or len(t) <= 3 for t in words):
        return False
    before = page.doc[q.first - 1] if q.first else None
    return not _is_closed(page, q) or (before is not None and before.pos_ in {"ADP", "NOUN", "DET", "PROPN"})


def stands_alone(page: Page, q: Quotation) -> bool:
    """Whether the words quoted can be said without a word on who says them: more than a few, or a closed sentence."""
    return fills_sentence(page, q) and (_is_closed(page, q) or len(_words(page, q)) > _FEW)


def _is_closed(page: Page, q: Quotation) -> bool:
    """Whether the words quoted end with a full stop, question or exclamation mark of their own."""
    inside = last_part(page, q)
    return bool(inside) and inside[-1].text[-1] in SENTENCE_END
