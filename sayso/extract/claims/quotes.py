"""Quotations: where quotation marks open and close, in every style, nested, over paragraphs, and unbalanced."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from sayso.extract.claims.saying import Range
from sayso.language.doc import Doc
from sayso.model import Block

_DOUBLE_OPEN, _DOUBLE_CLOSE, _DOUBLE_EITHER = "“„«‟〝", "”»〞", '"″＂'
_SINGLE_OPEN, _SINGLE_CLOSE, _SINGLE_EITHER = "‘‚‹‛", "’›", "'`´"
_FAMILY = dict.fromkeys(_DOUBLE_OPEN + _DOUBLE_CLOSE + _DOUBLE_EITHER, "double")
_FAMILY |= dict.fromkeys(_SINGLE_OPEN + _SINGLE_CLOSE + _SINGLE_EITHER, "single")
_MARKS = re.compile("``|''|[" + re.escape("".join(_FAMILY)) + "]")
_CLIPPED = re.compile(r"(?:tis|twas|em|til|till|cause|bout|n|s|t|re|ve|ll|d|m|\d0s|\d\d)\b", re.IGNORECASE)
_FURTHEST = 6  # paragraphs that a quotation may run over without a mark
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n|(?<=[.!?:;\"”’»)\]])[^\S\n]*\n")


@dataclass(frozen=True)
class Quotation:
    """One quotation. `pieces` are token ranges that include the quotation marks, one for each paragraph it runs over;
    `depth` counts the quotations around it; `closed` says whether its last mark was found. A turn of a transcript is a
    quotation that is not `marked`."""

    pieces: tuple[Range, ...]
    depth: int
    closed: bool
    marked: bool = True

    @property
    def first(self) -> int:
        return self.pieces[0][0]

    @property
    def last(self) -> int:
        return self.pieces[-1][1]


@dataclass
class _Open:
    """A quotation whose end has not come yet: the family of its mark, the mark, where the present piece
    began, whether it began with the mark again, and whether a colon or comma (or nothing) stands before it."""

    family: str
    mark: str
    start: int
    pieces: list[Range]
    opened: bool = True
    introduced: bool = False


class Placed:
    """Quotations in text order, to be found by the tokens that they share with a stretch: a long report has thousands
    of both."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self._all = quotations
        self._firsts = [q.first for q in quotations]
        self._reached = list(accumulate((q.last for q in quotations), max))  # by each and all before it

    def touching(self, stretch: Range) -> list[Quotation]:
        """The quotations that share a token with the stretch."""
        start, end = bisect_right(self._reached, stretch[0]), bisect_left(self._firsts, stretch[1])
        return [q for q in self._all[start:end] if stretch[0] < q.last]


def paragraphs(text: str, blocks: Sequence[Block] = ()) -> list[Range]:
    """Character ranges of the paragraphs: the report's blocks where it has them, otherwise cut at blank lines and at
    line ends that end a sentence (other line ends are teletype's)."""
    if blocks:
        return [(b.start, b.end) for b in blocks]
    cuts = [0, *(m.end() for m in _PARAGRAPH_END.finditer(text)), len(text)]
    return [(a, b) for a, b in pairwise(cuts) if text[a:b].strip()]


def find_quotations(doc: Doc, blocks: Sequence[Block] = ()) -> tuple[Quotation, ...]:
    """All quotations of the text, nested ones too, in text order."""
    text = doc.text
    found: list[tuple[list[Range], int, bool]] = []
    open_: list[_Open] = []
    all_ = paragraphs(text, blocks)
    for n, (start, end) in enumerate(all_):
        open_ = _carried(text, all_[n : n + _FURTHEST], open_, found)
        _scan(text, start, end, open_, found)
        for quotation in open_:
            quotation.pieces.append((quotation.start, len(text[:end].rstrip())))
    _flush(open_, found)
    return _on_tokens(doc, found)


def _carried(
    text: str, ahead: Sequence[Range], open_: list[_Open], found: list[tuple[list[Range], int, bool]]
) -> list[_Open]:
    """The quotations still open that the first paragraph ahead goes on with, since it opens with their mark again, or
    since the next mark, in it or behind it, closes."""
    if not open_:
        return []
    start, end = ahead[0]
    at = start + len(text[start:end]) - len(text[start:end].lstrip())
    outer = open_[0]
    mark = _MARKS.match(text, at, end)
    again = mark is not None and _family(mark.group()) == outer.family
    if again or _closes_ahead(text, ahead, outer.family):
        _flush(open_[1:], found, depth=1)
        outer.start = at if again else outer.pieces.pop()[0]
        outer.opened = again
        return [outer]
    _flush(open_, found)
    return []


def _closes_ahead(text: str, ahead: Sequence[Range], family: str) -> bool:
    """Whether the first such mark of the paragraphs ahead closes."""
    marked = (p for p in ahead if any(_family(m.group()) == family for m in _MARKS.finditer(text, *p)))
    first = next(marked, None)
    return first is not None and _closes_first(text, *first, family)


def _closes_first(text: str, start: int, end: int, family: str) -> bool:
    """Whether the first such mark of a paragraph closes: then the line broke within a quotation."""
    for match in _MARKS.finditer(text, start, end):
        if _family(match.group()) == family == "double":
            after = text[match.end() : match.end() + 1]
            closing = match.group() in _DOUBLE_CLOSE or match.group() in _DOUBLE_EITHER or match.group() == "''"
            last = not text[match.end() : end].strip()  # a mark set off by blanks closes at the paragraph's end
            return closing and (last or not text[match.start() - 1].isspace()) and not after.isalnum()
    return False


def _flush(open_: Sequence[_Open], found: list[tuple[list[Range], int, bool]], depth: int = 0) -> None:
    """Ends what never closed. A single mark that never closed was an apostrophe, unless words introduced it."""
    for n, quotation in enumerate(open_):
        if (quotation.family == "double" or quotation.introduced) and quotation.pieces:
            found.append((list(quotation.pieces), depth + n, False))


def _family(mark: str) -> str:
    return "double" if len(mark) == 2 else _FAMILY[mark]


def _scan(text: str, start: int, end: int, open_: list[_Open], found: list[tuple[list[Range], int, bool]]) -> None:
    skip = open_[-1].start if open_ and open_[-1].opened else -1
    for match in _MARKS.finditer(text, start, end):
        at, mark = match.start(), match.group()
        if at == skip:
            continue
        family = _family(mark)
        role = _role(text, start, end, match, open_)
        if role != "open" and _meant_double(text, match, end, open_):
            family, role = "double", "close"
        if role == "open":
            open_.append(_Open(family, mark, at, [], introduced=_introduced(text, start, at, mark)))
        elif role == "close":
            while open_ and open_[-1].family != family:
                dropped = open_.pop()
                if dropped.family == "double" and dropped.start < at:
                    found.append(([*dropped.pieces, (dropped.start, at)], len(open_), False))
            if open_:
                last = open_.pop()
                found.append(([*last.pieces, (last.start, match.end())], len(open_), True))


def _meant_double(text: str, match: re.Match[str], end: int, open_: Sequence[_Open]) -> bool:
    """Whether a single mark stands where the double one that is open must close: '"A brand is trust,' he said'."""
    at, after = match.start(), match.end()
    inside = bool(open_) and open_[-1].family == "double" and match.group() in "'’"
    closes = text[at - 1] in ",.?!" and text[after : after + 1].isspace()
    return inside and closes and not any(_family(m.group()) == "double" for m in _MARKS.finditer(text, after, end))


def _role(text: str, start: int, end: int, match: re.Match[str], open_: Sequence[_Open]) -> str:
    mark, at, after = match.group(), match.start(), match.end()
    before_char = text[at - 1] if at > start else " "
    after_char = text[after] if after < end else " "
    family = _family(mark)
    is_open = any(o.family == family for o in open_)
    leans_open = not before_char.isalnum() and before_char not in ".,!?;:…)”’»" and not after_char.isspace()
    leans_close = not before_char.isspace() and not after_char.isalnum()
    if family == "double":
        return _double(mark, is_open, leans_open, leans_close, bool(open_) and open_[-1].mark == "„")
    introduced = any(o.introduced for o in open_ if o.family == family)
    return _single(text, start, end, match, is_open, leans_open, leans_close, introduced)


def _double(mark: str, is_open: bool, leans_open: bool, leans_close: bool, low_open: bool) -> str:
    if mark == "``" or mark in _DOUBLE_OPEN:
        return "close" if is_open and (low_open or (leans_close and not leans_open)) else "open"
    if mark == "''" or mark in _DOUBLE_CLOSE:
        return "close" if is_open else "open" if leans_open and not leans_close else ""
    if leans_open and not leans_close:
        return "open" if not is_open else "close"
    return "close" if is_open else "open"


def _single(
    text: str,
    start: int,
    end: int,
    match: re.Match[str],
    is_open: bool,
    leans_open: bool,
    leans_close: bool,
    introduced: bool,
) -> str:
    mark, at, after = match.group(), match.start(), match.end()
    if is_open and leans_close and not leans_open:
        return "" if _possessive(text, at, after, end, introduced) else "close"
    if is_open and mark in _SINGLE_EITHER and leans_close:
        return "close"
    opens = mark in _SINGLE_OPEN or (mark in _SINGLE_EITHER and leans_open)
    if not opens or is_open or not leans_open or _CLIPPED.match(text, after, end):
        return ""
    return "open" if _introduced(text, start, at, mark) or _closes_later(text, after, end) else ""


def _introduced(text: str, start: int, at: int, mark: str) -> bool:
    """Whether an opening mark that can't be an apostrophe follows a colon, a comma or nothing in its paragraph."""
    before = text[start:at].rstrip()
    return mark in _SINGLE_OPEN and (not before or before[-1] in ":,")


def _closers(text: str, after: int, end: int) -> list[int]:
    return [m.start() for m in re.finditer(r"(?<=\S)['’›](?!\w)", text[after:end]) if after + m.start() > after]


def _closes_later(text: str, after: int, end: int) -> bool:
    return bool(_closers(text, after, end))


def _possessive(text: str, at: int, after: int, end: int, introduced: bool) -> bool:
    """Whether a mark after a final s is the genitive's: the quotation then closes later, on punctuation."""
    if text[at - 1] not in "sS" or not text[after : after + 1].isspace():
        return False
    if introduced and text[after + 1 : after + 2].islower():
        return True
    rest = re.split("[‘]", text[after:end])[0]
    return bool(re.search(r"[.,!?…]['’]", rest)) or bool(re.search(r"\w['’][.,!?;]", rest))


def _on_tokens(doc: Doc, found: list[tuple[list[Range], int, bool]]) -> tuple[Quotation, ...]:
    if not found or not len(doc):
        return ()
    owner: list[int] = []
    for token in doc:
        owner.extend([token.i] * (token.idx + len(token.text) + len(token.whitespace_) - len(owner)))
    out = []
    for pieces, depth, closed in found:
        ranges = tuple((owner[a], owner[b - 1] + 1) for a, b in pieces if a < b)
        if ranges:
            out.append(Quotation(ranges, depth, closed))
    return tuple(sorted(out, key=lambda q: (q.first, -q.last)))
