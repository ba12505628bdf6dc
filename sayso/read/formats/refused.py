"""Kinds of files that hold reports and are not read: each is refused with what to do, not read as prose."""

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from sayso.errors import BinaryReport
from sayso.read.draft import Draft
from sayso.read.formats.format import Content, Format

_AS_LINES = 'write each report as a JSON line, {"text": ..., "title": ..., "published": ...}, and read that'


def _refusing(what: str, advice: str) -> Callable[[Content], Iterator[Draft]]:
    def read(content: Content) -> Iterator[Draft]:
        raise BinaryReport(f"this is {what}, which Sayso does not read: {advice}")

    return read


def _kind(name: str, suffixes: tuple[str, ...], media: tuple[str, ...], what: str, advice: str) -> Format:
    return Format(name, suffixes, media, lambda head: False, _refusing(what, advice))


_TABLE = _kind("table", (".csv", ".tsv"), ("text/csv", "text/tab-separated-values"), "a table (CSV or TSV)", _AS_LINES)
_ARCHIVE = Format(
    "warc", (".warc",), ("application/warc",), lambda head: head.startswith(b"WARC/"),
    _refusing("an archive of web pages (WARC)", "unpack it into .html files, or " + _AS_LINES),
)  # fmt: skip
_SHEET = _kind(
    "subtitles", (".srt", ".vtt"), ("text/vtt",), "a file of subtitles", "save its words as a .txt file and read that"
)
_REFUSED = (_TABLE, _ARCHIVE, _SHEET)


def refused(head: bytes, name: str, media: str) -> Format | None:
    """The kind that a source is of, where it is one that is not read; its suffix is never looked for in a folder."""
    suffix = PurePosixPath(name.lower()).suffix
    return next((f for f in _REFUSED if media in f.media_types or suffix in f.suffixes or f.sniff(head)), None)
