"""When and where an event was by the language model, where no rule says it. The words for it may stand sentences
away."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from sayso.extract.events.attach import Item, in_sentence
from sayso.extract.events.attach_clause_place import MOVING
from sayso.extract.events.attach_places import belongs, comes_from
from sayso.extract.events.found import Found
from sayso.extract.events.time_between import of_anchor
from sayso.extract.events.times_apart import could_date
from sayso.extract.places import Place
from sayso.extract.times import TimeExpression
from sayso.language.analysis import Analysis

# How likely (0-1) a word of the event's sentence, and of another, has to be it, to be when or where an event was though
# no rule says so: as readers see it seven in ten such times and places are right, of those that rules find nine and
# seven in ten.
SURE_TIME, SURE_TIME_ELSEWHERE = 0.5, 0.65
SURE_PLACE, SURE_PLACE_ELSEWHERE = 0.45, 0.6
_NEVER = 1.1
_LINE = 120  # characters of a heading at most


def learnt_time(found: Found, analysis: Analysis, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The time expression that the language model is sure dates the event; None where it is sure of none."""
    elsewhere = _NEVER if _in_heading(found, analysis) else SURE_TIME_ELSEWHERE
    chances = _chances(found, analysis, "time", SURE_TIME, elsewhere)
    sure = [(chances[i], t) for t in _touching(times, chances) for i in range(t.first, t.last) if i in chances]
    near = in_sentence(times, found.token.sent)
    sure = [(chance, t) for chance, t in sure if not of_anchor(t, found.token, near)]
    return max(
        ((chance, t) for chance, t in sure if could_date(t, found, analysis)),
        key=lambda each: each[0],
        default=(0.0, None),
    )[1]


def _in_heading(found: Found, analysis: Analysis) -> bool:
    """Whether it stands in a line without a full stop, which opens something new between two paragraphs."""
    blocks, at = analysis.report.blocks, found.token.idx
    block = blocks[max(0, bisect_right(blocks, at, key=lambda b: b.start) - 1)] if blocks else None
    inside = block is not None and block.start <= at < block.end
    return block is not None and inside and len(block.text) < _LINE and block.text.rstrip()[-1:].isalnum()


def learnt_place(found: Found, analysis: Analysis, places: Sequence[Place]) -> Place | None:
    """The place that the language model is sure the event happened at; None where it is sure of none."""
    chances = _chances(found, analysis, "place", SURE_PLACE, SURE_PLACE_ELSEWHERE)
    likely = _touching(places, chances)
    usable = [p for p in likely if p.use != "demonym" and not belongs(p, analysis.doc)]
    if found.type.id not in MOVING:
        usable = [p for p in usable if not comes_from(p, analysis.doc)]
    sure = ((chances[i], p) for p in usable for i in range(p.first, p.last) if i in chances)
    return max(sure, key=lambda each: each[0], default=(0.0, None))[1]


def _touching(items: Sequence[Item], chances: Mapping[int, float]) -> list[Item]:
    """Those of the items, which are in text order and apart, that have one of the tokens."""
    last = (bisect_right(items, i, key=lambda item: item.first) - 1 for i in chances)
    begun = [items[k] for k in sorted(set(last)) if k >= 0]
    return [item for item in begun if any(item.first <= i < item.last for i in chances)]


def _chances(found: Found, analysis: Analysis, part: str, here: float, elsewhere: float) -> Mapping[int, float]:
    """How likely words are it, of those that are sure enough."""
    sentence = found.token.sent
    parts = (a for a in (analysis.parts or {}).get(found.token.i, ()) if a.role == part)
    inside = range(sentence.start, sentence.end)
    return {a.token: a.confidence for a in parts if a.confidence >= (here if a.token in inside else elsewhere)}
