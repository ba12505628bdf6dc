"""Paragraphs -> blocks: what each piece of the page is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.model import Block, BlockKind
from sayso.read.layout.boilerplate import is_boilerplate
from sayso.read.layout.byline import is_byline, is_role
from sayso.read.layout.credits import credit_at_end, is_caption, is_credit
from sayso.read.layout.date_line import is_date_line
from sayso.read.layout.dateline import Around, dateline_end
from sayso.read.layout.dateline_forms import opens_with_day
from sayso.read.layout.headline import is_headline, is_title
from sayso.read.layout.paragraphs import paragraphs

# Headline and the lines under it.
_MOST_HEADLINES = 3
# A dateline stands at the head of one of the first paragraphs (summaries and editor's notes may stand before it).
_DATELINE_WITHIN = 5
_BODY_WORDS = 12
_LABEL = re.compile(r"[^\W\d_a-z][^a-z\n:]{1,40}(?:\([^()\n]{1,30}\))?:\s")
# "On Tue, 12 Mar 2024 at 10:14, Ada Roe <ada@example.org> wrote:" above the message that a reply quotes.
_WROTE = re.compile(r"(?:on|am|le)\s[^\n]{5,160}(?:\n[^\n]{1,80})?\bwrote:", re.I)
# Paragraphs of an e-mail's signature.
_LONGEST_SIGNATURE = 10


@dataclass
class _Page:
    """A page as far as it has been laid out."""

    text: str
    title: str | None
    byline: tuple[str, ...]
    teletype: bool
    transcript: bool
    chronology: bool
    blocks: list[Block] = field(default_factory=list)
    body: int = 0
    headlines: int = 0
    dated: bool = False

    @property
    def around(self) -> Around:
        """What has been seen so far, for whoever looks for a dateline."""
        dated = bool(self.blocks) and self.blocks[-1].kind == "dateline"
        return Around(self.teletype, self.transcript, self.chronology, first=not self.body, dated=dated)

    def add(self, kind: BlockKind, start: int, end: int) -> None:
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start < end:
            self.blocks.append(Block(kind=kind, start=start, end=end, text=self.text[start:end]))


def lay_out(text: str, title: str | None = None, byline: tuple[str, ...] = ()) -> tuple[Block, ...]:
    """The blocks of a text, in order, none overlapping; together they hold every character that is no white space.

    `title` and `byline` are what the source's metadata says, where it does.
    """
    stretches = paragraphs(text)
    page = _Page(
        text, title, byline, is_teletype(text), _is_transcript(text, stretches), _is_chronology(text, stretches)
    )
    signature = _signature(text, stretches)
    quoted = _quoted(text, stretches)
    for index, (start, end) in enumerate(stretches):
        if index >= signature or index in quoted:
            page.add("boilerplate", start, end)
            continue
        following = text[slice(*stretches[index + 1])] if index + 1 < len(stretches) else None
        _place(page, start, end, following)
    return tuple(_captioned(page.blocks))


def _signature(text: str, stretches: Sequence[tuple[int, int]]) -> int:
    """Where the signature of an e-mail begins: after a line of two hyphens with nothing but short lines under it."""
    for index in range(max(0, len(stretches) - _LONGEST_SIGNATURE), len(stretches)):
        start, end = stretches[index]
        if text[start:end].split("\n")[0].strip() == "--":
            under = text[start:].splitlines()
            return index if all(len(line.split()) <= 12 for line in under) else len(stretches)
    return len(stretches)


def _quoted(text: str, stretches: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The paragraphs that a reply quotes (">"), with the line that says whose they are. None where no such line stands,
    or where nearly all is quoted, as in a report that somebody passes on."""
    found = {n for n, (start, _) in enumerate(stretches) if text[start] == ">"}
    if not found:
        return frozenset()
    above = {n - 1 for n in found if n and _WROTE.fullmatch(text[slice(*stretches[n - 1])])}
    told = above or any(_WROTE.fullmatch(text[slice(*stretches[n])].lstrip("> ")) for n in found)
    found |= above
    own = sum(len(text[slice(*s)].split()) for n, s in enumerate(stretches) if n not in found)
    return frozenset(found) if told and own >= _BODY_WORDS else frozenset()


def _is_transcript(text: str, stretches: Sequence[tuple[int, int]]) -> bool:
    """Whether several paragraphs begin with who speaks ("HOST: ...")."""
    return sum(_LABEL.match(text, start, end) is not None for start, end in stretches) > 1


def _is_chronology(text: str, stretches: Sequence[tuple[int, int]]) -> bool:
    """Whether several paragraphs open with a day and a place ("10 March 2019 – Lima – ...")."""
    return sum(opens_with_day(text[start : min(end, start + 100)]) for start, end in stretches) > 1


def is_teletype(text: str) -> bool:
    """Whether a text is in capitals nearly throughout, as teletype services send it."""
    letters = [c for c in text[:1500] if c.isalpha()]
    return sum(c.isupper() for c in letters) > 0.9 * len(letters) if letters else False


def _place(page: _Page, start: int, end: int, following: str | None) -> None:
    paragraph = page.text[start:end]
    if page.headlines == 0 and page.body < 2 and is_title(paragraph, page.title):
        page.headlines += 1
        page.add("headline", start, end)
    elif kind := _apart(page, paragraph):
        page.add(kind, start, end)
    elif _with_credit(page, start, end):
        return
    elif is_caption(paragraph):
        page.add("caption", start, end)
    elif _headline(page, start, end, following):
        return
    else:
        _body(page, start, end)


def _apart(page: _Page, paragraph: str) -> BlockKind | None:
    """The kind of a paragraph that is wholly one thing other than the report's words."""
    if is_boilerplate(paragraph):
        return "boilerplate"
    if page.blocks and page.blocks[-1].kind == "byline" and is_role(paragraph):
        return "byline"
    under_picture = bool(page.blocks) and page.blocks[-1].kind == "caption"
    under_headline = bool(page.blocks) and page.blocks[-1].kind == "headline"
    if not under_picture and is_byline(paragraph, page.byline, under_headline):
        return "byline"
    if is_credit(paragraph):
        return "credit"
    if page.body <= 1 and is_date_line(paragraph):
        return "dateline"
    return "byline" if is_byline(paragraph, page.byline) else None


def _with_credit(page: _Page, start: int, end: int) -> bool:
    """Adds a paragraph that ends with a credit, in its two parts; False where it has none."""
    split = credit_at_end(page.text[start:end], preamble=page.body == 0)
    if split is None:
        return False
    middle = start + split.credit
    if split.caption:
        page.add("caption", start, middle)
    else:
        _body(page, start, middle)
    page.add("credit", middle, end)
    return True


def _headline(page: _Page, start: int, end: int, following: str | None) -> bool:
    if page.body or page.headlines >= _MOST_HEADLINES:
        return False
    paragraph = page.text[start:end]
    if dateline_end(paragraph, page.around):
        return False
    if not is_headline(paragraph, following, page.title is not None or page.headlines > 0):
        return False
    page.headlines += 1
    page.add("headline", start, end)
    return True


def _body(page: _Page, start: int, end: int) -> None:
    paragraph = page.text[start:end]
    at = 0
    if not page.dated and page.body < _DATELINE_WITHIN:
        at = dateline_end(paragraph, page.around)
    if at:
        page.dated = True
        page.add("dateline", start, start + at)
    page.add("paragraph", start + at, end)
    page.body += at > 0 or len(paragraph.split()) >= _BODY_WORDS


def _captioned(blocks: Sequence[Block]) -> list[Block]:
    """A headline that the caption under it repeats is that picture's text, not the report's headline."""
    captions = {b.text.strip(" .") for b in blocks if b.kind == "caption"}
    return [
        b.model_copy(update={"kind": "caption"}) if b.kind == "headline" and b.text.strip(" .") in captions else b
        for b in blocks
    ]
