"""Quotations behind a colon whose words they are a noun says: "rated this statement by Dask: ..."."""

from collections.abc import Iterator

from sayso.extract.claims import cues
from sayso.extract.claims.page import Page
from sayso.extract.claims.quotes import Quotation
from sayso.extract.claims.saying import Saying
from sayso.extract.claims.spoken_quotes import SENTENCE_END
from sayso.extract.claims.tree import case_of, children, lemma, mention
from sayso.language.doc import Token

_WORDS = cues.words("statement comment remark message tweet post note letter")
_REACH = 14  # words from the noun to the colon


def worded(page: Page) -> Iterator[Saying]:
    """A saying for each quotation that a colon leads to from a noun and whose it is."""
    for q in page.quotations:
        if q.depth == 0 and (whose := _whose(page, q)) is not None:
            noun, source = whose
            yield Saying(
                contents=q.pieces, stance="says", cue=(noun.i, noun.i + 1), head=noun.i,
                source=mention(page.doc, source), source_head=source.i, evidence="quote",
            )  # fmt: skip


def _whose(page: Page, q: Quotation) -> tuple[Token, Token] | None:
    lead = [t for t in page.doc[max(0, q.first - _REACH) : q.first] if not t.is_space]
    if not lead or lead[-1].text != ":":
        return None
    for at, noun in reversed(list(enumerate(lead))):
        if noun.text in SENTENCE_END or page.quoted(noun.i):
            return None
        if lemma(noun) in _WORDS and noun.dep_ in {"obj", "obl"} and case_of(noun) in {"", "with", "in"}:
            by = (c for c in children(noun, "nmod") if case_of(c) in {"by", "from"} and c in lead[at:])
            source = next(by, None)
            return None if source is None else (noun, source)
    return None
