"""JSON lines: one report an object, one object a line. A bad line costs that line only."""

from collections.abc import Iterator

from sayso.errors import EmptyReport, TooLarge, UnreadableReport
from sayso.read.decode import decode
from sayso.read.draft import Draft
from sayso.read.failure import Failure
from sayso.read.formats.format import Content, Format, too_large
from sayso.read.formats.record import parsed, report_of


def _read(content: Content) -> Iterator[Draft | Failure]:
    empty = True
    for number, line in _lines(content):
        place = f"{content.uri}#{number}"
        if isinstance(line, TooLarge):
            empty = False
            yield Failure(place, line)
            continue
        if not line.strip():
            continue
        empty = False
        try:
            yield report_of(parsed(decode(line), f"line {number}"), place, f"line {number}", line)
        except UnreadableReport as error:
            yield Failure(place, error)
    if empty:
        raise EmptyReport("the file is empty: no line with a report in it")


def _lines(content: Content) -> Iterator[tuple[int, bytes | TooLarge]]:
    """The lines with their numbers, never more than the limit in memory; TooLarge in the place of one over it."""
    number = 0
    while line := content.stream.readline(content.max_bytes + 1):
        number += 1
        if len(line) <= content.max_bytes:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = content.stream.readline(content.max_bytes + 1)
        yield number, TooLarge(too_large(f"line {number}", content.max_bytes))


def _sniff(head: bytes) -> bool:
    """A first line that is one whole object."""
    first, newline, _rest = head.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
    return first.startswith(b"{") and first.rstrip().endswith(b"}") and bool(newline)


JSON_LINES = Format(
    "jsonl", (".jsonl", ".ndjson"), ("application/jsonl", "application/x-ndjson", "application/x-jsonlines"), _sniff,
    _read,
)  # fmt: skip
