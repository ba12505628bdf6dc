"""A format tells which of an incident's fields it does not hold, and holds all others."""

import re
from pathlib import Path

import pytest

from sayso.export.incidents.shape import Shape, covers, field_paths, losses
from sayso.export.incidents.shapes import SHAPES
from tests.unit.export.incidents.changing import visible_changes

DOCUMENT = Path(__file__).parents[4] / "docs" / "exports.md"


def missing(shape: Shape, path: str) -> str:
    """What the format says of a field: "lost", "partly", or nothing."""
    if any(covers(each, path) for each in shape.lost):
        return "lost"
    return "partly" if any(covers(each, path) for each in shape.partly) else ""


@pytest.mark.parametrize("shape", SHAPES.values(), ids=list(SHAPES))
def test_every_field_is_in_the_output_or_told_to_be_missing(shape: Shape) -> None:
    """Every value is changed by itself: what is lost never shows in the output, what is partly there sometimes does,
    and everything else always does."""
    wrong = {}
    for path in field_paths():
        shows = visible_changes(shape, path)
        held = {"lost": not any(shows), "partly": any(shows), "": bool(shows) and all(shows)}[missing(shape, path)]
        if not held:
            wrong[path] = f"said to be {missing(shape, path) or 'there'}, {sum(shows)} of {len(shows)} changes show"
    assert wrong == {}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=list(SHAPES))
def test_told_losses_name_fields_that_there_are(shape: Shape) -> None:
    for told in (*shape.lost, *shape.partly):
        assert any(covers(told, path) for path in field_paths()), told


@pytest.mark.parametrize("name", ["csv", "geojson", "plover", "prov"])
def test_formats_with_room_lose_nothing(name: str) -> None:
    assert losses(SHAPES[name]) == []


def test_document_tells_the_losses_of_each_format() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    for name, shape in SHAPES.items():
        section = re.search(rf"^## {name}\n(.*?)(?=^## |\Z)", text, re.S | re.M)
        assert section, f"docs/exports.md has no section for {name}"
        told = re.search(r"^```losses\n(.*?)^```", section[1], re.S | re.M)
        assert (told[1].splitlines() if told else []) == losses(shape), name
