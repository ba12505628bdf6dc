"""Web pages: the article without the page around it, found by trafilatura."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from sayso.errors import EmptyReport, NoArticle
from sayso.read.dates import iso_day
from sayso.read.decode import decode
from sayso.read.draft import About, Draft
from sayso.read.foreign import parsing
from sayso.read.formats.format import Content, Format
from sayso.read.lazy import library

_MARK = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]", re.I)
# htmldate's guesses from anything that looks like a date are off: only declared dates count. Its default for the latest
# date is today, which would make the same page give different records on different days.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}
# A sentence: what tells an article from menus and link lists.
_SENTENCE = re.compile(r"(?:\S+\s+){5,}\S+[.!?…]['\"”’)\]]*(?:\s|$)")


def article(page: str, uri: str) -> Draft:
    """The article of a page, its headline first; raises NoArticle where there is none, EmptyReport where nothing is."""
    if not page.strip():
        raise EmptyReport("the page is empty: nothing but white space came")
    with parsing("HTML page"):
        found = library("trafilatura").bare_extraction(
            page, url=uri if "://" in uri else None, include_comments=False, include_tables=True, with_metadata=True,
            date_extraction_params=dict(_DATES),
        )  # fmt: skip
    text = (getattr(found, "text", None) or "").strip()
    if not _SENTENCE.search(text):
        raise NoArticle(
            "no article found in this page (a menu, a login or an overview, perhaps): "
            "give the address of the report itself, or save its text as a .txt file"
        )
    about = _about(found)
    return Draft(_with_headline(text, about.title), about)


def plain(page: str) -> str:
    """All the words of a page, for pages that are no more than their text (an e-mail, a fragment)."""
    words = _Words()
    with parsing("HTML page"):
        words.feed(page)
        words.close()
    paragraphs = (" ".join(p.split()) for p in "".join(words.taken).split("\n"))
    return "\n\n".join(p for p in paragraphs if p)


class _Words(HTMLParser):
    """Collects what a reader sees, a line a block."""

    _BLOCKS = frozenset(
        [
            "article", "blockquote", "body", "br", "dd", "div", "dt", "figcaption", "figure", "footer", "h1", "h2",
            "h3",
            "h4", "h5", "h6", "header", "hr", "li", "ol", "p", "pre", "section", "table", "td", "title", "tr", "ul",
        ]
    )  # fmt: skip
    _UNSEEN = frozenset(("script", "style", "head", "template", "noscript", "title"))

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.taken: list[str] = []
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._UNSEEN:
            self._unseen.append(tag)
        elif tag in self._BLOCKS:
            self.taken.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            del self._unseen[self._unseen.index(tag) :]
        elif tag in self._BLOCKS:
            self.taken.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.taken.append(data.replace("\n", " "))


def _about(found: Any) -> About:
    authors = tuple(a.strip() for a in (found.author or "").split(";") if a.strip())
    return About(None, found.title or None, found.sitename or None, authors, found.language, iso_day(found.date))


def _with_headline(text: str, title: str | None) -> str:
    paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
    plain = " ".join((title or "").split())
    if plain and not any(p.casefold().startswith(plain.casefold()) for p in paragraphs[:3]):
        paragraphs.insert(0, plain)
    return "\n\n".join(paragraphs)


def _read(content: Content) -> Iterator[Draft]:
    yield article(decode(content.all(), declared=True), content.uri)


HTML = Format(
    "html", (".html", ".htm", ".xhtml"), ("text/html", "application/xhtml+xml"),
    lambda head: _MARK.search(head[:2048]) is not None, _read,
)  # fmt: skip
