"""What Sayso finds in passages that a careful reader has marked does not fall below the floors."""

import json
from pathlib import Path

import pytest

from sayso.model import Span
from tests.quality.score import FOLDER, MATCH, passages, read, score

FLOORS = json.loads((FOLDER / "floors.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", MATCH)
def test_share_of_expectations_met_keeps_its_floor(kind: str) -> None:
    result = score(passages())
    failures = "\n".join(line for line in result.failures if f"must {kind}" in line)
    assert result.share(kind) >= FLOORS[kind], f"{result.met[kind]}/{result.asked[kind]}\n{failures}"


def test_no_more_nevers_are_broken_than_before() -> None:
    result = score(passages())
    failures = "\n".join(line for line in result.failures if ": never " in line)
    assert result.broken <= FLOORS["never_broken"], failures


@pytest.mark.parametrize("path", passages(), ids=lambda path: path.name.split(".")[0])
def test_every_span_quotes_the_passage(path: Path) -> None:
    record = read(path)
    spans = list(_spans(record))
    assert spans
    for span in spans:
        assert record.report.text[span.start : span.end] == span.text


def _spans(value: object) -> "list[Span]":
    """Every span in a value, at any depth."""
    found = [value] if isinstance(value, Span) else []
    if isinstance(value, (list, tuple)):
        for item in value:
            found += _spans(item)
    elif hasattr(type(value), "model_fields"):
        for name in type(value).model_fields:
            found += _spans(getattr(value, name))
    return found
