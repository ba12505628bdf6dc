"""Outcomes as a page in Markdown: docs/quality.md, which `make evaluate` writes."""

import datetime
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from sayso import __version__
from sayso.evaluate.running import Measured, Outcome
from sayso.evaluate.table import beside, shown, sources
from sayso.language.analyser import SaysoAnalyser

_HEAD = """# Quality

Written by `make evaluate DATA=...` (`sayso evaluate all`), not by hand: {date}, commit {commit}, Sayso {version},
model {model}.

What is measured, and where the data come from: [benchmarks](benchmarks.md). Figures are F1 or shares in per cent where
nothing else is said. Published ones were mostly taken on test splits, ours on development splits, so they show the
order of things, not a ranking. Rules and model were developed on these splits: expect less on new text.
"""


def as_page(outcomes: Sequence[Outcome]) -> str:
    """The page with all figures beside the published ones, of this day, commit and model."""
    lines = [
        _HEAD.format(
            date=datetime.date.today().isoformat(), commit=_commit(), version=__version__, model=SaysoAnalyser().name
        )
    ]
    for outcome in outcomes:
        lines += [f"## {outcome.benchmark.name}: {outcome.benchmark.measures}", ""]
        for measured in outcome.sections:
            lines += _section(measured)
        lines += [f"Not measured: {reason}\n" for reason in outcome.skipped]
    return "\n".join(lines).rstrip()


def _section(measured: Measured) -> Iterator[str]:
    section = measured.section
    yield f"**{section.title}**\n"
    yield "| measure | precision | recall | ours | published |"
    yield "|---|---|---|---|---|"
    for figure in section.figures:
        halves = " | ".join("" if half is None else f"{half:.1f}" for half in (figure.precision, figure.recall))
        unit = " km" if figure.unit == "km" else ""
        yield f"| {figure.measure} | {halves} | {shown(figure)}{unit} | {beside(figure, measured.published)} |"
    yield ""
    measures = {figure.measure for figure in section.figures}
    used = sources([p for p in measured.published if p.measure in measures])
    for number, source in enumerate(sources(measured.published), 1):
        if source in used:
            yield f"[{number}] {source}\n"
    yield from (f"{note}\n" for note in section.notes)


def _commit() -> str:
    """The short name of the commit that this code stands at, with "-dirty" where it has been changed since."""
    command = ["git", "-C", str(Path(__file__).parent), "describe", "--always", "--dirty"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return "unknown"
    return done.stdout.strip() or "unknown"
