"""What a page marks in a report: items (an event, a claim, a source, a date, a place, an actor) and the stretches of
text that carry them. Spans overlap freely, so the text is cut at every border and each piece lists all its items."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from sayso.model import Block, Link, Record, Report, Span, Value, When, Where

LAYERS = ("event", "claim", "source", "date", "place", "actor")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is marked: `id` unique on the page, the spans that show it, and the value behind it.

    `users` are the ids of the items that it belongs to: the events that happen on a date, the claims of a source.
    """

    id: str
    layer: str
    spans: tuple[Span, ...]
    value: Value
    users: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text without a border in it; `ids` are its items, the smallest first."""

    text: str
    ids: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the report in pieces."""

    kind: str
    pieces: list[Piece] = field(default_factory=list)


def items(record: Record) -> list[Item]:
    """Everything of the record that is marked, in the order of LAYERS and of the record."""
    found = [Item(e.id, "event", (e.trigger,), e) for e in record.events]
    found += [Item(c.id, "claim", c.spans, c, (c.within,) if c.within else ()) for c in record.claims]
    found += _sources(record)
    found += _by_place("date", "T", [(e.when, e.id) for e in record.events] + [(c.said, c.id) for c in record.claims])
    found += _by_place("place", "P", [(e.where, e.id) for e in record.events])
    found += [Item(a.id, "actor", (*a.mentions, *a.roles), a) for a in record.actors]
    return found


def _sources(record: Record) -> Iterator[Item]:
    """One item for each stretch that names a source with its cue, with all claims that hang on it."""
    claims: dict[tuple[int, int], list[str]] = {}
    spans: dict[tuple[int, int], dict[tuple[int, int], Span]] = {}
    links: dict[tuple[int, int], Link] = {}
    for claim in record.claims:
        for link in claim.chain:
            shown = [span for span in (link.source, link.cue) if span is not None]
            if shown:
                key = (shown[0].start, shown[0].end)
                links.setdefault(key, link)
                claims.setdefault(key, []).append(claim.id)
                spans.setdefault(key, {}).update({(s.start, s.end): s for s in shown})
    for number, key in enumerate(sorted(links), start=1):
        yield Item(f"S{number}", "source", tuple(spans[key].values()), links[key], tuple(dict.fromkeys(claims[key])))


def _by_place(layer: str, prefix: str, values: Iterable[tuple[When | Where | None, str]]) -> Iterator[Item]:
    """One item for each stretch, however many events share it."""
    users: dict[tuple[int, int], list[str]] = {}
    first: dict[tuple[int, int], When | Where] = {}
    for value, user in values:
        if value is not None:
            first.setdefault((value.start, value.end), value)
            users.setdefault((value.start, value.end), []).append(user)
    for number, key in enumerate(sorted(first), start=1):
        value = first[key]
        yield Item(f"{prefix}{number}", layer, (_bare(value),), value, tuple(dict.fromkeys(users[key])))


def _bare(span: Span) -> Span:
    return Span(start=span.start, end=span.end, text=span.text)


def passages(report: Report, marked: Iterable[Item]) -> list[Passage]:
    """The report's text in its blocks, cut at every border of a marked span."""
    spans = [(span.start, span.end, item) for item in marked for span in item.spans]
    spans.sort(key=lambda s: (s[1] - s[0], LAYERS.index(s[2].layer)))
    return [Passage(kind, list(_pieces(report.text, start, end, spans))) for kind, start, end in _blocks(report)]


def _blocks(report: Report) -> Iterator[tuple[str, int, int]]:
    """The blocks, and as paragraphs whatever text lies outside of them."""
    at = 0
    for block in sorted(report.blocks, key=_start):
        yield from _paragraphs(report.text, at, block.start)
        yield block.kind, block.start, block.end
        at = max(at, block.end)
    yield from _paragraphs(report.text, at, len(report.text))


def _start(block: Block) -> int:
    return block.start


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for line in text[start:end].split("\n\n"):
        if line.strip():
            yield "paragraph", start, start + len(line)
        start += len(line) + 2


def _pieces(text: str, start: int, end: int, spans: list[tuple[int, int, Item]]) -> Iterator[Piece]:
    inside = [(first, last, item) for first, last, item in spans if first < end and last > start]
    borders = {start, end}
    borders |= {max(first, start) for first, _, _ in inside} | {min(last, end) for _, last, _ in inside}
    cuts = sorted(borders)
    for first, last in pairwise(cuts):
        over = [item for begin, stop, item in inside if begin <= first and stop >= last]
        yield Piece(
            text[first:last],
            tuple(dict.fromkeys(item.id for item in over)),
            tuple(layer for layer in LAYERS if any(item.layer == layer for item in over)),
        )
