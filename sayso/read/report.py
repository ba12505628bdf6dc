"""Draft -> Report: the text cleaned, laid out and dated."""

import hashlib
from datetime import date

from sayso.errors import EmptyReport, TooLarge
from sayso.model import Block, Report
from sayso.model.report import PublishedBasis
from sayso.read.clean import clean, one_line
from sayso.read.draft import Draft
from sayso.read.language import language_of
from sayso.read.layout import lay_out
from sayso.read.layout.broken_words import unbroken
from sayso.read.layout.byline import names
from sayso.read.layout.date_line import day_published, is_of_change
from sayso.read.providers import agencies_of

_WORDS_OF_THE_REPORT = ("paragraph", "headline", "caption")


def report_from(draft: Draft, uri: str, published: date | None, max_chars: int) -> Report:
    """The report of a draft. `uri` is its source, unless the draft names its own address.

    `Report.id` is a digest of the text and of the facts that tell two printings of one text apart (title, publisher,
    byline, day of publication): the same content has the same id wherever it lies.
    Raises EmptyReport, TooLarge or UnsupportedLanguage.
    """
    if len(draft.text) > max_chars:
        raise TooLarge(
            f"the text has {len(draft.text):,} characters, the limit for one report is {max_chars:,}: "
            "raise the limit (--max-size), or split it, one report a file"
        )
    text = unbroken(clean(draft.text))
    if not text.strip():
        raise EmptyReport("there is no text in it, nothing but white space")
    about = draft.about
    title = one_line(about.title or "") or None
    authors = tuple(one_line(name) for name in about.byline if one_line(name))
    blocks = lay_out(text, title, authors)
    language = language_of((b.text for b in blocks if b.kind in _WORDS_OF_THE_REPORT), about.language)
    day, basis = _published(published, about.published, blocks)
    title = title or next((one_line(b.text) for b in blocks if b.kind == "headline"), None)
    publisher = one_line(about.publisher or "") or None
    authors = authors or tuple(dict.fromkeys(n for b in blocks if b.kind == "byline" for n in names(b.text)))
    return Report(
        id=_digest(text, title, publisher, *authors, day), uri=printable(about.uri or uri), title=title,
        publisher=publisher, byline=authors, language=language, published=day, published_basis=basis,
        agencies=agencies_of(blocks, publisher), text=text, blocks=blocks,
    )  # fmt: skip


def printable(uri: str) -> str:
    """The address with bytes that are no text written as escapes, so that any output can carry it."""
    return uri.encode("utf-8", "backslashreplace").decode("utf-8")


def _digest(*parts: str | None) -> str:
    whole = "\x1f".join(part or "" for part in parts)
    return hashlib.sha256(whole.encode("utf-8")).hexdigest()[:16]


def _published(
    given: date | None, metadata: str | None, blocks: tuple[Block, ...]
) -> tuple[str | None, PublishedBasis | None]:
    if given is not None:
        return given.isoformat()[:10], "given"
    if metadata:
        return metadata, "metadata"
    lines = [b.text for kind in ("dateline", "byline") for b in blocks if b.kind == kind]
    for line in sorted(lines, key=is_of_change):
        if day := day_published(line):
            return day, "dateline"
    return None, None
