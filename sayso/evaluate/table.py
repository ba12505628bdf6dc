"""A benchmark's outcome for people, as a table, and for programs, as JSON values."""

from collections.abc import Iterator, Sequence
from typing import Any

from sayso.evaluate.benchmark import Figure, Mistake, Published
from sayso.evaluate.running import Measured, Outcome


def as_text(outcome: Outcome, mistakes: Sequence[Mistake] = ()) -> str:
    """The figures beside the published ones, what was left out, and the given mistakes."""
    lines = [f"{outcome.benchmark.name}: {outcome.benchmark.measures}"]
    for measured in outcome.sections:
        lines += ["", *_section(measured)]
    lines += [line for reason in outcome.skipped for line in ("", f"Not measured: {reason}")]
    for number, mistake in enumerate(mistakes, 1):
        lines += ["", *_mistake(number, mistake)]
    return "\n".join(lines)


def as_json(outcome: Outcome, mistakes: Sequence[Mistake] = ()) -> dict[str, Any]:
    """The same as values: docs/benchmarks.md says what they mean."""
    return {
        "benchmark": outcome.benchmark.name,
        "sections": [
            {
                "title": measured.section.title,
                "figures": [_values(figure, measured.published) for figure in measured.section.figures],
                "notes": list(measured.section.notes),
            }
            for measured in outcome.sections
        ],
        "not_measured": list(outcome.skipped),
        "mistakes": [
            {"kind": m.kind, "text": m.text, "context": m.context, "expected": m.expected, "got": m.got}
            for m in mistakes
        ],
    }


def shown(figure: Figure) -> str:
    """The value as people read it: per cent and kilometres to a tenth, bare numbers to a thousandth."""
    return _number(figure.value, figure.unit)


def sources(published: Sequence[Published]) -> list[str]:
    """The distinct systems with their sources, in the order in which they are first named; notes count from 1."""
    return list(dict.fromkeys(f"{p.system}: {p.source}" for p in published))


def beside(figure: Figure, published: Sequence[Published]) -> str:
    """What others reach on the figure's measure, each with the number of its note."""
    notes = sources(published)
    return ", ".join(
        f"{_number(p.value, figure.unit)} [{notes.index(f'{p.system}: {p.source}') + 1}]"
        for p in published
        if p.measure == figure.measure
    )


def _section(measured: Measured) -> Iterator[str]:
    section = measured.section
    wide = max([len(f.measure) for f in section.figures], default=0)
    halves = any(f.precision is not None for f in section.figures)
    yield section.title
    yield f"  {'':{wide}}" + (f"{'precision':>11}{'recall':>8}" if halves else "") + f"{'ours':>9}  published".rstrip()
    for figure in section.figures:
        parts = f"{_optional(figure.precision):>11}{_optional(figure.recall):>8}" if halves else ""
        value = shown(figure) + (" km" if figure.unit == "km" else "")
        yield f"  {figure.measure:{wide}}{parts}{value:>9}  {beside(figure, measured.published)}".rstrip()
    used = [p for p in measured.published if any(p.measure == f.measure for f in section.figures)]
    for number, source in enumerate(sources(measured.published), 1):
        if source in sources(used):
            yield f"  [{number}] {source}"
    yield from (f"  {note}" for note in section.notes)


def _mistake(number: int, mistake: Mistake) -> Iterator[str]:
    yield f"{number}. {mistake.kind}  ({mistake.text})"
    yield f"   {' '.join(mistake.context.split())}"
    yield f"   expected: {mistake.expected or '-'}"
    yield f"   got:      {mistake.got or '-'}"


def _values(figure: Figure, published: Sequence[Published]) -> dict[str, Any]:
    halves = {"precision": figure.precision, "recall": figure.recall}
    return {
        "measure": figure.measure,
        "value": _rounded(figure.value, figure.unit),
        "unit": figure.unit,
        **{name: _rounded(value, figure.unit) for name, value in halves.items() if value is not None},
        "published": [
            {"value": p.value, "system": p.system, "source": p.source} for p in published if p.measure == figure.measure
        ],
    }


def _rounded(value: float, unit: str) -> float:
    return round(value, 1 if unit else 3)


def _number(value: float, unit: str) -> str:
    return f"{value:.1f}" if unit else f"{value:.3f}"


def _optional(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}"
