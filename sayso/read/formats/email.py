"""E-mail (RFC 5322): the message's words, from its plain part where it has one."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from typing import cast

from sayso.errors import EmptyReport
from sayso.read.decode import decode, decode_as
from sayso.read.draft import About, Draft, person_or_publisher
from sayso.read.foreign import parsing
from sayso.read.formats.format import Content, Format
from sayso.read.formats.html import article
from sayso.read.formats.html_words import plain

_HEADER = re.compile(rb"\A(?:From |(?:[A-Za-z][A-Za-z-]{1,40}:[ \t][^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,})")
_NO_REPORTS = frozenset(
    ("text/vcard", "text/x-vcard", "text/calendar", "application/pgp-signature", "application/pkcs7-signature",
     "application/x-pkcs7-signature", "application/ms-tnef", "application/pgp-keys")
)  # fmt: skip
_TELLING = re.compile(rb"^(?:From|Received|Subject|Date|Message-ID|MIME-Version|Return-Path):", re.I | re.M)


def _sniff(head: bytes) -> bool:
    top = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    return _HEADER.match(head) is not None and len({m.lower() for m in _TELLING.findall(top)}) >= 2


def _read(content: Content) -> Iterator[Draft]:
    data = content.all()
    if not data.strip():
        raise EmptyReport("the file is empty: nothing but white space in it")
    with parsing("e-mail"):
        message = message_from_bytes(data, policy=policy.default)
        about = _about(message)
        text, html = _body(message)
        notes = _attached(message)
    if text is None and html is None:
        raise EmptyReport("this e-mail has no text part: attachments are not read, save the one you mean as a file")
    if text is not None:
        yield Draft(text, about, notes=notes)
    else:
        yield replace(_from_page(html or "", about, content.uri), notes=notes)


def _body(message: EmailMessage) -> tuple[str | None, str | None]:
    """The plain text of the message, else its page; (None, None) where it has neither."""
    plain_part = message.get_body(("plain",))
    if plain_part is not None and (text := _words(plain_part)).strip():
        return text, None
    html_part = message.get_body(("html",))
    if html_part is not None:
        return None, _words(html_part)
    return ("", None) if plain_part is not None else (None, None)


def _attached(message: EmailMessage) -> tuple[str, ...]:
    """That attachments which may be reports are not read."""
    names = [part.get_filename() or part.get_content_type() for part in message.iter_attachments() if _may_tell(part)]
    if not names:
        return ()
    listed = ", ".join(" ".join(str(name).split()) for name in names[:5])
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""
    return (f"attachments are not read ({listed}{more}): save those that you mean as files, and read them",)


def _may_tell(part: object) -> bool:
    """Whether an attachment may hold a report: no picture, sound, card or signature does."""
    kind = cast(EmailMessage, part).get_content_type()
    return kind.partition("/")[0] not in ("image", "audio", "video") and kind not in _NO_REPORTS


def _words(part: object) -> str:
    """The part decoded as it says, or by what its bytes look like where it names no encoding that exists."""
    message = cast(EmailMessage, part)
    data = message.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    charset = message.get_content_charset()
    if charset:
        text = decode_as(data, charset)
        if text is not None:
            return text
    return decode(data) if data.strip() else ""


def _about(message: EmailMessage) -> About:
    name, _address = parseaddr(str(message.get("From", "")))
    subject = " ".join(str(message.get("Subject", "")).split())
    return About(title=subject or None, published=_day(str(message.get("Date", "")))).over(person_or_publisher(name))


def _day(header: str) -> str | None:
    try:
        return parsedate_to_datetime(header).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _from_page(page: str, about: About, uri: str) -> Draft:
    if "<article" in page.lower():
        found = article(page, uri)
        return Draft(found.text, about.over(found.about))
    return Draft(plain(page), about)


EMAIL = Format("email", (".eml",), ("message/rfc822",), _sniff, _read)
