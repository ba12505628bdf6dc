"""Bytes -> text, whatever the encoding says or fails to say."""

import codecs
import re

from sayso.errors import BinaryReport, EmptyReport
from sayso.read.lazy import library

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
          (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))  # fmt: skip
# What a file that is no text looks like, in words for its owner.
_SIGNATURES = (
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office file"),
    (b"\x89PNG", "a PNG image"), (b"\xff\xd8\xff", "a JPEG image"), (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"), (b"MZ\x90", "a program"), (b"ID3", "a sound file"), (b"RIFF", "a sound or video file"),
    (b"SQLite format 3", "a SQLite database"), (b"7z\xbc\xaf", "a 7-Zip archive"), (b"OggS", "a sound or video file"),
    (b"\x00\x00\x00\x18ftyp", "a video"), (b"\x00\x00\x00\x20ftyp", "a video"), (b"{\\rtf", "a rich-text (RTF) file"),
)  # fmt: skip
# What lies in a ZIP archive by which programs know it for a document: its names stand in it as they are.
_ZIPPED = (
    (b"mimetypeapplication/epub", "an e-book (EPUB)"),
    (b"mimetypeapplication/vnd.oasis", "an OpenDocument file (.odt)"),
    (b"word/document", "a Word file (.docx)"), (b"xl/workbook", "an Excel file (.xlsx)"),
    (b"ppt/presentation", "a PowerPoint file (.pptx)"),
)  # fmt: skip
_DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I)
# What names itself so is, on the web and in mail, the Windows encoding that has letters and marks where the other has
# control characters: browsers read it so (WHATWG, Encoding).
_AS_BROWSERS = {
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "iso8859-1": "cp1252", "l1": "cp1252",
    "us-ascii": "cp1252", "ascii": "cp1252", "iso-8859-9": "cp1254", "latin5": "cp1254", "iso-8859-11": "cp874",
}  # fmt: skip
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SAMPLE = 65_536
# Share of control characters (other than white space) above which bytes are no text.
_MOST_CONTROLS = 0.02
_DETECTED_FROM = 20_000


def decode(data: bytes, declared: bool = False) -> str:
    """The text of the bytes, encoding mistakes of earlier hands repaired. `declared` looks for an HTML declaration.

    Raises EmptyReport for no bytes, BinaryReport for bytes that are no text.
    """
    if not data.strip():
        raise EmptyReport("the file is empty: nothing but white space in it")
    if data.startswith(b"PK\x03\x04"):
        raise BinaryReport(_archive(data))
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise BinaryReport(
                f"this looks like {what}, not a text: save the report as .txt, .html or .pdf and read that"
            )
    text = _decoded(data, declared)
    sample = text[:_SAMPLE]
    controls = len(_CONTROL.findall(sample))
    if controls > max(_MOST_CONTROLS * len(sample), 1):
        raise BinaryReport(
            "this is not a text: it holds bytes that no text has; save the report as .txt, .html or .pdf"
        )
    return _repaired(text)


def _archive(data: bytes) -> str:
    what = next((what for mark, what in _ZIPPED if mark in data), None)
    if what is None:
        return "this looks like a ZIP archive, not a text: unpack it, and read the folder that comes of it"
    return f"this looks like {what}, not a text: save the report as .txt, .html or .pdf and read that"


def decode_as(data: bytes, declared: str) -> str | None:
    """The text of bytes that declare their encoding, as browsers read it; None where it is none that exists or fits."""
    name = declared.strip().lower().replace("_", "-")
    try:
        return data.decode(_AS_BROWSERS.get(name, name))
    except (LookupError, UnicodeError):
        pass
    try:
        return data.decode(name)
    except (LookupError, UnicodeError):
        return None


def _decoded(data: bytes, declared: bool) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if wide := _without_mark(data):
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if declared and (match := _DECLARED.search(data[:4096])):
        text = decode_as(data, match[1].decode("ascii", "ignore"))
        if text is not None:
            return text
    return _guessed(data)


def _without_mark(data: bytes) -> str | None:
    """UTF-16 that says nothing of itself: Latin text leaves every other byte zero."""
    sample = data[:4096]
    if len(sample) < 8 or b"\x00" not in sample:
        return None
    half = len(sample) // 2
    if sample[1::2].count(0) > 0.6 * half and sample[::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[::2].count(0) > 0.6 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _guessed(data: bytes) -> str:
    """Neither marked nor UTF-8. A few bad bytes in UTF-8 stay UTF-8; else Windows-1252 where it reads as Latin text,
    since that is what English files are in; else what charset-normalizer finds likeliest."""
    lenient = data.decode("utf-8", errors="replace")
    high = sum(1 for b in data[:_SAMPLE] if b > 127)
    marked = sum(c > "\x7f" for c in lenient[:_SAMPLE])
    if lenient[:_SAMPLE].count("\ufffd") <= 0.3 * marked:
        return lenient
    sample = data[:_DETECTED_FROM]
    if high <= 0.1 * min(len(data), _SAMPLE):
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError:
            return data.decode("latin-1")
    best = library("charset_normalizer").from_bytes(sample).best()
    if best is None:
        raise BinaryReport("this is not a text in any encoding we know: save the report as UTF-8 and read that")
    return data.decode(best.encoding, errors="replace")


def _repaired(text: str) -> str:
    """Text that went through a wrong encoding on its way ("â€œ" for “), set right; all else untouched."""
    if text.isascii():
        return text
    ftfy = library("ftfy")
    # Piece by piece, so that a good passage in another encoding does not keep a bad one from being seen.
    return "".join(
        ftfy.fix_encoding(line) if not line.isascii() and ftfy.badness.is_bad(line) else line
        for line in text.splitlines(keepends=True)
    )
