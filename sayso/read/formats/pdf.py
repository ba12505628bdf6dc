"""PDF: the text layer, its lines joined to paragraphs."""

import re
import threading
from collections.abc import Iterator
from typing import Any

from sayso.errors import DamagedReport, EmptyReport, EncryptedReport, TooLarge
from sayso.read.draft import About, Draft
from sayso.read.foreign import parsing
from sayso.read.formats.format import Content, Format
from sayso.read.formats.lines import Line, join
from sayso.read.lazy import library

_END = b"%%EOF"
_MOST_PAGES = 2000
# PDFium puts U+FFFE in the place of a hyphen at a line's end and of the line end itself.
_PRINTED = re.compile("[^\r\n\ufffe]*(?:\r?\n|\ufffe|$)")
# PDFium is not safe to call from several threads at once.
_ONE_AT_A_TIME = threading.Lock()


def _read(content: Content) -> Iterator[Draft]:
    data = content.all()
    if _END not in data[-2048:]:
        raise DamagedReport("this PDF breaks off before its end (no %%EOF): it is truncated, get it again")
    with _ONE_AT_A_TIME:
        yield _extract(data)


def _extract(data: bytes) -> Draft:
    pdfium = library("pypdfium2")
    try:
        with parsing("PDF"):
            document = pdfium.PdfDocument(data)
    except DamagedReport as error:
        if "password" in str(error).lower():
            raise EncryptedReport("this PDF needs a password: save a copy without one and read that") from error
        raise
    try:
        with parsing("PDF"):
            text = _text(document)
            facts = document.get_metadata_dict()
    finally:
        document.close()
    if not text.strip():
        raise EmptyReport("this PDF has no text in it (a scan?): run text recognition (OCR) on it first")
    return Draft(text, _about(facts))


def _text(document: Any) -> str:
    if len(document) > _MOST_PAGES:
        raise TooLarge(f"this PDF has {len(document):,} pages, more than {_MOST_PAGES:,}: split it, one report a file")
    lines: list[Line] = []
    for number in range(len(document)):
        page = document[number]
        words = page.get_textpage()
        lines.extend(_lines(words))
        words.close()
        page.close()
    return join(lines)


def _lines(words: Any) -> Iterator[Line]:
    """The lines of a page from top to bottom with where they start and how far under the previous line they stand."""
    count = words.count_chars()
    above: float | None = None
    for match in _PRINTED.finditer(words.get_text_range(0, count) if count > 0 else ""):
        raw, start = match[0].rstrip("\r\n").replace("\ufffe", "-"), match.start()
        visible = next((k for k, c in enumerate(raw) if not c.isspace()), None)
        if visible is None:
            continue
        index = min(start + visible, count - 1)
        left, bottom, _right, top = words.get_charbox(index, loose=True)
        gap = (above - bottom) if above is not None else 0.0
        above = bottom
        yield Line(raw.strip(), left, gap, max(top - bottom, 1.0))


def _about(facts: dict[str, str]) -> About:
    # Its date of creation is when the file was made, often by printing an old page: no date of publication.
    title = " ".join(facts.get("Title", "").split())
    # Programs write their file name into the title; that is no headline.
    named = title if " " in title and not re.search(r"\.\w{2,4}$|^Microsoft Word", title) else None
    return About(title=named)


PDF = Format(
    "pdf", (".pdf",), ("application/pdf", "application/x-pdf"), lambda head: b"%PDF-" in head[:1024], _read,
    certain=True,
)  # fmt: skip
