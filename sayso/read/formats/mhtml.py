"""Web pages that a browser saved with all their parts in one file (MHTML)."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from typing import cast

from sayso.errors import EmptyReport, NoArticle
from sayso.read.decode import decode, decode_as
from sayso.read.draft import About, Draft
from sayso.read.foreign import parsing
from sayso.read.formats.format import Content, Format
from sayso.read.formats.html import articles

_SAVED = re.compile(rb"^(?:Snapshot-Content-Location|X-MAF-Information):", re.I | re.M)


def _read(content: Content) -> Iterator[Draft]:
    data = content.all()
    if not data.strip():
        raise EmptyReport("the file is empty: nothing but white space in it")
    with parsing("saved page"):
        message = message_from_bytes(data, policy=policy.default)
        address = " ".join(str(message.get("Snapshot-Content-Location", "")).split())
        part = next((p for p in message.walk() if p.get_content_type() in ("text/html", "application/xhtml+xml")), None)
        page = cast(bytes, part.get_payload(decode=True)) if part is not None else b""
        declared = part.get_content_charset() if part is not None else None
    if not page.strip():
        raise NoArticle("this saved page holds no page (text/html): save it again, or its text as a .txt file")
    words = (decode_as(page, declared) if declared else None) or decode(page, declared=True)
    for found in articles(words, address or content.uri):
        yield replace(found, about=found.about.over(About(uri=address or None)))


MHTML = Format(
    "mhtml", (".mhtml", ".mht"), ("multipart/related", "application/x-mimearchive"),
    lambda head: _SAVED.search(head) is not None, _read,
)  # fmt: skip
