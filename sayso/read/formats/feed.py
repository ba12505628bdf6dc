"""Feeds (RSS, Atom): a report an entry. What a feed gives is often no more than a report's first sentences."""

import re
from collections.abc import Iterator
from typing import Any

from sayso.errors import BinaryReport, DamagedReport, EmptyReport
from sayso.read.dates import iso_day
from sayso.read.decode import decode
from sayso.read.draft import About, Draft
from sayso.read.failure import Failure
from sayso.read.foreign import parsing
from sayso.read.formats.format import Content, Format
from sayso.read.formats.html import article
from sayso.read.formats.html_words import plain
from sayso.read.lazy import library

_XML = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*<\?xml\s", re.I)
_ROOT = re.compile(rb"<(?:\w+:)?(rss|feed|RDF)[\s>]")
_WEB_PAGE = re.compile(rb"<!doctype\s+html|<html[\s>]", re.I)
_ENTRIES = ("item", "entry")
# The fullest text first.
_TEXTS = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "date", "issued", "updated")
_DAY = re.compile(r"\d{1,2}\s+\w{3,9}\s+\d{2,4}")


def _sniff(head: bytes) -> bool:
    if _ROOT.search(head[:1000]):
        return True
    return _XML.match(head) is not None and not _WEB_PAGE.search(head)


def _read(content: Content) -> Iterator[Draft | Failure]:
    data = content.all()
    if not data.strip():
        raise EmptyReport("the file is empty: nothing but white space in it")
    root = _parsed(data)
    if _name(root) == "html":
        yield article(decode(data, declared=True), content.uri)
        return
    entries = [e for e in root.iter() if _name(e) in _ENTRIES]
    if _name(root) not in ("rss", "feed", "RDF"):
        raise BinaryReport(
            f"this is XML with <{_name(root)}> as its root: of XML only feeds (RSS, Atom) and web pages are read; "
            'write the reports as JSON lines, one {"text": ...} a line, or as .txt files'
        )
    if not entries:
        raise EmptyReport("this feed holds no entry: no report in it")
    site = _text(root, "title") or _text(next((e for e in root if _name(e) == "channel"), root), "title")
    for number, entry in enumerate(entries, start=1):
        place = f"{content.uri}#{number}"
        draft = _draft(entry, place, site)
        if draft is None:
            yield Failure(place, EmptyReport("this entry of the feed has neither text nor title"))
        else:
            yield draft


def _parsed(data: bytes) -> Any:
    etree = library("lxml.etree")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    with parsing("feed"):
        root = etree.fromstring(data, parser)
    if root is None:
        raise DamagedReport("this XML is malformed: get it again, or save its text as a .txt file")
    return root


def _draft(entry: Any, place: str, site: str | None) -> Draft | None:
    title = _text(entry, "title")
    title = " ".join(plain(title).split()) if title else None
    page = next((found for name in _TEXTS if (found := _text(entry, name))), None) or ""
    text = plain(page) if "<" in page or "&" in page else page
    if not text.strip() and not title:
        return None
    authors = [found for name in ("creator", "author") if (found := _text(entry, name))]
    day = next((d for name in _DATES if (d := _day(_text(entry, name)))), None)
    about = About(_address(entry) or place, title, site, tuple(authors[:1]), published=day)
    written = library("lxml.etree").tostring(entry, encoding="utf-8")
    parts = [title] if title and not text.casefold().startswith(title.casefold()) else []
    return Draft("\n\n".join(filter(None, [*parts, text.strip()])), about, original=written)


def _address(entry: Any) -> str | None:
    links = [child for child in entry if _name(child) == "link"]
    named = [(link.get("rel", "alternate"), link.get("href") or (link.text or "").strip()) for link in links]
    return next((address for rel, address in named if rel == "alternate" and address), None)


def _text(element: Any, name: str) -> str | None:
    """The words of the first child of that name."""
    child = next((c for c in element if _name(c) == name), None)
    if child is None:
        return None
    words = " ".join("".join(child.itertext()).split()) if name in ("author", "title") else "".join(child.itertext())
    if child.get("type") == "xhtml":
        words = library("lxml.etree").tostring(child, encoding="unicode")
    return words.strip() or None


def _name(element: Any) -> str:
    """The element's name without its namespace; nothing for comments."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _day(written: str | None) -> str | None:
    if written is None:
        return None
    found = _DAY.search(written)
    return iso_day(written) or (iso_day(found[0]) if found else None)


FEED = Format(
    "feed", (".rss", ".atom"), ("application/rss+xml", "application/atom+xml", "application/xml", "text/xml"), _sniff,
    _read,
)  # fmt: skip
