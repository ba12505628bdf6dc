"""Web pages: the article without the page around it, found by trafilatura."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sayso.errors import EmptyReport, NoArticle
from sayso.read.dates import iso_day
from sayso.read.decode import decode
from sayso.read.draft import About, Draft
from sayso.read.foreign import parsing
from sayso.read.formats.format import Content, Format
from sayso.read.formats.html_parts import articles_of, draft_of, drop_teasers, posts_of, taken_out
from sayso.read.formats.html_tables import without_tables
from sayso.read.lazy import library

_MARK = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]", re.I)
# htmldate's guesses from anything that looks like a date are off: only declared dates count. Its default for the latest
# date is today, which would make the same page give different records on different days.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}
_INTRICATE = re.compile(r"<table[\s>]", re.I)
_ARTICLE = re.compile(r"<article[\s>]", re.I)
_TIME = re.compile(r"<time\s[^>]*datetime", re.I)
# A sentence: what tells an article from menus and link lists.
_SENTENCE = re.compile(r"(?:\S+\s+){5,}\S+[.!?…]['\"”’)\]]*(?:\s|$)")


def article(page: str, uri: str) -> Draft:
    """The article of a page, its headline first; raises NoArticle where there is none, EmptyReport where nothing is.

    Of a page that holds several it is the longest, and a note says that there are others.
    """
    found = articles(page, uri)
    if len(found) == 1:
        return found[0]
    longest = max(found, key=lambda draft: len(draft.text))
    note = f"this page holds {len(found)} reports, of which the longest is read: give each of them by itself"
    return replace(longest, about=replace(longest.about, uri=None), notes=(note,))


def articles(page: str, uri: str) -> list[Draft]:
    """The reports of a page: its article, each of several articles, or the posts of a live blog and what it says beside
    them."""
    if not page.strip():
        raise EmptyReport("the page is empty: nothing but white space came")
    with parsing("HTML page"):
        tree = _tree(page)
        several = articles_of(tree) if tree is not None else []
        posts = posts_of(tree) if tree is not None and not several else []
        parts = [taken_out(part) for part in several or posts]
        if tree is not None:
            drop_teasers(tree)
            without_tables(tree)
        found = library("trafilatura").bare_extraction(
            page if tree is None else tree, url=uri if "://" in uri else None, include_comments=False,
            include_tables=True, with_metadata=True, date_extraction_params=dict(_DATES),
        )  # fmt: skip
    text = (getattr(found, "text", None) or "").strip()
    about = _about(found) if found is not None else About()
    whole = [Draft(_with_headline(text, about.title), about)] if _SENTENCE.search(text) and not several else []
    drafts = [*whole, *(draft_of(part, number, uri, about) for number, part in enumerate(parts, start=1))]
    if not drafts:
        raise NoArticle(
            "no article found in this page (a menu, a login or an overview, perhaps): "
            "give the address of the report itself, or save its text as a .txt file"
        )
    return drafts


def _tree(page: str) -> Any:
    """The page taken apart, where it has tables or may hold several reports; None where it is simply one article."""
    if not _INTRICATE.search(page) and len(_ARTICLE.findall(page)) < 2 and len(_TIME.findall(page)) < 3:
        return None
    return library("trafilatura").load_html(page)


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
    yield from articles(decode(content.all(), declared=True), content.uri)


HTML = Format(
    "html", (".html", ".htm", ".xhtml"), ("text/html", "application/xhtml+xml"),
    lambda head: _MARK.search(head[:2048]) is not None, _read,
)  # fmt: skip
