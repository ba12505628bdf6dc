"""Text -> paragraphs: parted by empty lines, by indents, or by every line end where lines are not hard-wrapped."""

import itertools
import re
from collections.abc import Iterator

# Lines longer than this are not wrapped by hand or by a teletype.
_WIDEST = 100
_NARROWEST = 40
# How far a full line may stop short of the width, beside the word that did not fit any more (MUC's teletype texts
# change
# their width by ten columns from paragraph to paragraph).
_SLACK = 14
_MOSTLY = 0.6
_LINE = re.compile(r"[^\n]+")
_DONE = re.compile(r"[.!?…:][\"'”’)\]]*$")
_ITEM = re.compile(r"(?:[-*•·–—]|\(?\w{1,2}[.)])\s")

Stretch = tuple[int, int]


def paragraphs(text: str) -> list[Stretch]:
    """Start and end of each paragraph, without the white space around it, in order. They cover all that can be seen."""
    width = _width(text)
    found: list[Stretch] = []
    for chunk in _chunks(text):
        found.extend(_parted(text, chunk, width))
    return found


def is_wrapped(text: str) -> bool:
    """Whether the text's lines were broken at a width rather than at the ends of paragraphs."""
    return _width(text) is not None


def _chunks(text: str) -> Iterator[list[Stretch]]:
    """Runs of lines with no empty line between them."""
    chunk: list[Stretch] = []
    end = -1
    for match in _LINE.finditer(text):
        if match[0].isspace():
            continue
        if chunk and text[end : match.start()].count("\n") > 1:
            yield chunk
            chunk = []
        chunk.append(match.span())
        end = match.end()
    if chunk:
        yield chunk


def _width(text: str) -> int | None:
    """The width at which the text is hard-wrapped, None where it isn't: where most lines inside a chunk are full."""
    pairs = [(text[a:b], text[c:d]) for chunk in _chunks(text) for (a, b), (c, d) in itertools.pairwise(chunk)]
    if not pairs:
        return None
    lengths = sorted(len(above.rstrip()) for above, _ in pairs)
    width = lengths[int(0.9 * (len(lengths) - 1))]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    full = sum(1 for above, below in pairs if _full(above, below, width))
    return width if full >= _MOSTLY * len(pairs) else None


def _full(above: str, below: str, width: int) -> bool:
    """Whether the first word of the line below would not have fitted on the line above."""
    words = below.split(None, 1)
    return len(above.rstrip()) + 1 + len(words[0] if words else "") > width - _SLACK


def _parted(text: str, chunk: list[Stretch], width: int | None) -> Iterator[Stretch]:
    start, end = chunk[0]
    for (a, b), (c, d) in itertools.pairwise(chunk):
        if width is None or _opens(text[a:b], text[c:d], width):
            yield _trimmed(text, start, end)
            start = c
        end = d
    yield _trimmed(text, start, end)


def _opens(above: str, below: str, width: int) -> bool:
    """Whether a paragraph of hard-wrapped text ends between the two lines."""
    if above.lstrip().startswith(">") != below.lstrip().startswith(">"):  # a reply and what it quotes
        return True
    if _indent(below) >= _indent(above) + 2 and _DONE.search(above.rstrip()):
        return True
    if _ITEM.match(below.lstrip()) and _DONE.search(above.rstrip()):
        return True
    return not _full(above, below, width) and (bool(_DONE.search(above.rstrip())) or len(above.rstrip()) < width // 2)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _trimmed(text: str, start: int, end: int) -> Stretch:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return start, end
