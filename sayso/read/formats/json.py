"""JSON: one report as an object, or several as a list."""

import json
from collections.abc import Iterator

from sayso.errors import DamagedReport, EmptyReport
from sayso.read.decode import decode
from sayso.read.draft import Draft
from sayso.read.failure import Failure
from sayso.read.formats.format import Content, Format
from sayso.read.formats.record import kind_of, parsed, report_of


def _read(content: Content) -> Iterator[Draft | Failure]:
    text = decode(content.all())
    if not text.strip():
        raise EmptyReport("the file is empty: nothing but white space in it")
    value = parsed(text, "this JSON file")
    if isinstance(value, dict):
        yield report_of(value, content.uri, "this JSON object")
        return
    if not isinstance(value, list):
        raise DamagedReport(f"this JSON holds {kind_of(value)}, not a report (an object) or a list of reports")
    if not value:
        raise EmptyReport("this JSON holds an empty list: no report in it")
    for number, item in enumerate(value, start=1):
        place = f"{content.uri}#{number}"
        try:
            yield report_of(item, place, f"item {number}", _written(item))
        except (DamagedReport, EmptyReport) as error:
            yield Failure(place, error)


def _written(item: object) -> bytes:
    """The item as JSON. What can't be UTF-8 (half of a surrogate pair) stays an escape."""
    try:
        return json.dumps(item, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(item).encode("ascii")


def _sniff(head: bytes) -> bool:
    """A list of objects, or an object that goes on over several lines."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:200]
    if start.startswith(b"["):
        return start[1:].lstrip().startswith(b"{")
    return start.startswith(b"{") and start[1:].lstrip().startswith(b'"')


JSON = Format("json", (".json",), ("application/json", "text/json"), _sniff, _read)
