"""Quotes of the report: the sentence around a stretch of it, cut to a length that a line or three can hold."""

import re

from sayso.model import Report, Span

LONGEST = 260  # characters, some three lines of a terminal
_END = re.compile(r"[.!?…]['\"’”»)\]]*(?=\s)")
# A full stop after a capital or a known short form ends no sentence.
_SHORT = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Brig|Col|Lt|Maj|Sgt|Capt|Gov|Sen|Rep|Prof|St|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec|vs|etc))\.$"
)
# Nor does one behind which the sentence goes on in small letters: "Harbour Corp. and its rival".
_GOES_ON = re.compile(r"(?<=\.)\s+[a-z&]")


def sentence(report: Report, span: Span) -> tuple[int, int]:
    """Start and end of the sentence that the span lies in, as far as punctuation and layout tell."""
    first, last = 0, len(report.text)
    for block in report.blocks:
        if block.start <= span.start < block.end:
            first, last = block.start, max(block.end, span.end)
            break
    else:
        first = report.text.rfind("\n\n", 0, span.start) + 1
        found = report.text.find("\n\n", span.end)
        last = last if found < 0 else found
    for match in _END.finditer(report.text, first, last):
        if _SHORT.search(report.text[first : match.end()]) or _GOES_ON.match(report.text, match.end()):
            continue
        if match.end() <= span.start:
            first = match.end()
        elif match.end() >= span.end:
            last = match.end()
            break
    while first < span.start and report.text[first].isspace():
        first += 1
    while last > span.end and report.text[last - 1].isspace():
        last -= 1
    return first, last


def shorten(text: str, first: int, last: int, keep: tuple[int, int]) -> tuple[int, int]:
    """A stretch of at most LONGEST characters of first-last around `keep`, cut at spaces where there are some."""
    if last - first <= LONGEST:
        return first, last
    spare = max(0, LONGEST - (keep[1] - keep[0])) // 2
    start, end = max(first, keep[0] - spare), min(last, keep[1] + spare)
    if start > first:
        space = text.find(" ", start, keep[0])
        start = start if space < 0 else space + 1
    if end < last:
        space = text.rfind(" ", keep[1], end)
        end = end if space < 0 else space
    return start, end


def quote(report: Report | None, span: Span) -> str:
    """The sentence that the span lies in, with an ellipsis where it goes on; the span alone where its report is not at
    hand, or is another text by now."""
    if report is None or report.text[span.start : span.end] != span.text:
        return span.text
    first, last = sentence(report, span)
    start, end = shorten(report.text, first, last, (span.start, span.end))
    return ("… " if start > first else "") + report.text[start:end] + (" …" if end < last else "")


def visible(text: str) -> str:
    """The text on one line, without characters that could steer a terminal (reports are not to be trusted)."""
    flat = " ".join(text.split())
    return "".join("\ufffd" if _steers(c) else c for c in flat)


def _steers(character: str) -> bool:
    code = ord(character)
    return code < 0x20 or 0x7F <= code < 0xA0 or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069
