"""Printed lines -> paragraphs, for formats that keep only where each line stands on a page."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median_low

# A gap this many times the usual one, or a line this many of its heights further right, opens a paragraph.
_WIDER = 1.35
_INDENT = 0.9
_SHORT = 0.75
_DONE = re.compile(r"[.!?…:][\"'”’)\]]*$")
_BROKEN_WORD = re.compile(r"[^\W\d_][-\u00ad\u2010\ufffe\x02]$")
# Words that keep their hyphen at the end of a line: both halves stand on their own often enough.
_KEEPS_HYPHEN = re.compile(
    r"(?:^|\W)(?:all|anti|co|counter|cross|ex|half|high|long|low|mid|non|pan|post|pre|pro|self|semi|short|then"
    r"|ultra|vice|well"
    r"|two|three|four|five|six|seven|eight|nine|ten|\w+ty)-$",
    re.I,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A line of print: its left edge, how far its foot lies under that of the line above, and its height, in points.

    A negative gap means that the line opens a column or a page.
    """

    text: str
    left: float
    gap: float
    height: float


def join(lines: Sequence[Line]) -> str:
    """The text of the lines: words that were broken at a line's end made whole, paragraphs parted by an empty line."""
    if not lines:
        return ""
    usual = median_low([line.gap for line in lines if line.gap > 0] or [0.0])
    width = max(sorted(len(line.text) for line in lines)[int(len(lines) * 0.9) - 1 :][0], 1)
    paragraphs = [lines[0].text]
    for above, line in itertools.pairwise(lines):
        if _opens(above, line, usual, width):
            paragraphs.append(line.text)
        else:
            paragraphs[-1] = _joined(paragraphs[-1], line.text)
    return "\n\n".join(paragraphs)


def _opens(above: Line, line: Line, usual: float, width: int) -> bool:
    if line.gap <= 0:  # a new page or column: the sentence goes on unless it is done
        return bool(_DONE.search(above.text)) and len(above.text) < _SHORT * width
    if usual and line.gap > _WIDER * usual:
        return True
    if abs(line.height - above.height) > 0.2 * max(line.height, above.height):
        return True
    if line.left > above.left + _INDENT * line.height and line.left > 0:
        return True
    return bool(_DONE.search(above.text)) and len(above.text) < _SHORT * width


def keeps_hyphen(above: str) -> bool:
    """Whether a hyphen at the end of a line belongs to the word before it ("well-")."""
    return _KEEPS_HYPHEN.search(above) is not None


def _joined(above: str, below: str) -> str:
    if not _BROKEN_WORD.search(above) or not below[:1].islower():
        return f"{above} {below}" if not above.endswith("-") else above + below
    if keeps_hyphen(above):
        return above + below
    return above[:-1] + below
