"""A small chart of a toll over time, as points of an SVG: a number a report, by the day of its publication."""

import datetime
from dataclasses import dataclass, replace

WIDTH, HEIGHT = 640, 200
LEFT, RIGHT, TOP, BOTTOM = 44, 40, 18, 30
EDGE = 32  # the first and the last day stand so far inside
APART = 48  # points of one day stand so far apart: as wide as a label


@dataclass(frozen=True, slots=True)
class Given:
    """A number that a report gives: `low` and `high` as in Told, one of them at least. `fate` says in words that it was
    taken back, or corrected; empty where it stands."""

    day: datetime.date
    low: int | None
    high: int | None
    words: str
    fate: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """Where a number stands: from `y` (its lower bound, or its only one) to `end`, which is `y` for an exact number.

    `kind` is "exact", "range", "least" (open above) or "most" (open below)."""

    x: float
    y: float
    end: float
    kind: str
    label: str
    words: str
    fate: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The points and the axes, in units of a WIDTH x HEIGHT drawing."""

    points: tuple[Point, ...]
    days: tuple[Tick, ...]
    numbers: tuple[Tick, ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    floor: int = HEIGHT - BOTTOM
    right: int = WIDTH - RIGHT


def chart(given: list[Given]) -> Chart | None:
    """The chart; None where there are fewer than two numbers, which a table tells as well."""
    if len(given) < 2:
        return None
    days = sorted({each.day for each in given})
    top = max(number for each in given for number in (each.low, each.high) if number is not None)
    scale = _ceiling(top)
    points = []
    for day in days:
        of_day = _alike([each for each in given if each.day == day])
        # From the day to the right; at the right edge they end there.
        first = min(_across(day, days), WIDTH - RIGHT - (len(of_day) - 1) * APART)
        points += [_point(each, first + number * APART, scale) for number, each in enumerate(of_day)]
    shown = [days[0], days[-1]] if len(days) > 1 else days
    return Chart(
        tuple(points),
        tuple(Tick(_across(day, days), f"{day.day} {day:%b %Y}") for day in shown),
        tuple(Tick(_up(number, scale), f"{number:,}") for number in _ticks(scale)),
    )


def _alike(of_day: list[Given]) -> list[Given]:
    """Those of one day, with the same number given several times as one."""
    found: dict[tuple[int | None, int | None, str], Given] = {}
    for each in of_day:
        key = (each.low, each.high, each.fate)
        before = found.get(key)
        found[key] = replace(each, words=f"{before.words}; {each.words}") if before else each
    return list(found.values())


def _point(each: Given, x: float, scale: int) -> Point:
    low, high = each.low, each.high
    if low is not None and high is not None:
        kind, label = ("exact", f"{low:,}") if low == high else ("range", f"{low:,}-{high:,}")
        bounds = (low, high)
    elif low is not None:
        kind, label, bounds = "least", f"≥ {low:,}", (low, low)
    else:
        assert high is not None
        kind, label, bounds = "most", f"≤ {high:,}", (high, high)
    return Point(x, _up(bounds[0], scale), _up(bounds[1], scale), kind, label, each.words, each.fate)


def _across(day: datetime.date, days: list[datetime.date]) -> float:
    """From left to right by the days; a single day stands in the middle."""
    inner = WIDTH - LEFT - RIGHT - 2 * EDGE
    span = (days[-1] - days[0]).days
    part = (day - days[0]).days / span if span else 0.5
    return round(LEFT + EDGE + inner * part, 1)


def _up(number: int, scale: int) -> float:
    return round(HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * number / scale, 1)


def _ceiling(top: int) -> int:
    """The next round number of at least the highest, which half of it is a number of too, from two on."""
    power = 1
    while power * 100 < top:
        power *= 10
    steps = (1, 2, 4, 6, 8, 10, 12, 16, 20, 30, 40, 50, 60, 80, 100)
    return next(power * step for step in steps if power * step >= top)


def _ticks(scale: int) -> list[int]:
    half = [scale // 2] if scale % 2 == 0 else []
    return [0, *half, scale]
