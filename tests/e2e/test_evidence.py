"""Nothing without evidence: whatever the bytes, reading does not raise, and every span quotes the text."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.console import Console

from sayso.app.reading import records
from sayso.app.settings import ReadSettings
from sayso.app.wiring import Rooms, open_rooms
from sayso.export.account import print_account
from sayso.export.jsonl import to_line
from sayso.export.page import to_page
from sayso.model import Record, Span, Unread

NEWS = st.sampled_from(
    [
        "Police in Lower Karsk arrested 12 people on Monday, the ministry said.",
        "“We will not leave,”",
        "‘It is over.’",
        "Col. Ann Brae told Radio Hale that at least 14 were killed in January.",
        "THE FRONT DENIED IT HAD FIRED.",
        "he added.",
        "according to two officials",
        "The video could not be verified.",
        "By Jo Lunn",
        "(Reuters) -",
        "HALLIN, March 3 —",
        "\n\n",
        "\n",
        "\u00ad",
        "\u200b",
        "ﬁve",
        "\u202e",
        "\x00",
        "é",
        "𝒜",
        "’",
        "”",
        "«",
        "\t",
        "…",
    ]
)
TEXT = st.lists(NEWS | st.text(max_size=12), max_size=14).map(" ".join)
SLOW = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@cache
def rooms() -> Rooms:
    return open_rooms(ReadSettings())


def read(path: Path) -> list[Record | Unread]:
    return list(records([str(path)], ReadSettings(), rooms()))


def spans(value: Any) -> list[Span]:
    """Every span in a value, at any depth."""
    found = [value] if isinstance(value, Span) else []
    if isinstance(value, tuple):
        return [span for item in value for span in spans(item)]
    if hasattr(type(value), "model_fields"):
        found += [span for name in type(value).model_fields for span in spans(getattr(value, name))]
    return found


@SLOW
@given(text=TEXT)
def test_every_span_quotes_any_text(text: str, tmp_path: Path) -> None:
    path = tmp_path / "any.txt"
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    for item in read(path):
        to_line(item)
        if isinstance(item, Record):
            for span in spans(item):
                assert item.report.text[span.start : span.end] == span.text
            with (tmp_path / "out.txt").open("w", encoding="utf-8") as stream:
                print_account(item, Console(file=stream))
            to_page(item)


@pytest.mark.parametrize("name", ["any.txt", "any.html", "any.pdf", "any.eml", "any.jsonl", "any.json", "any"])
@SLOW
@given(data=st.binary(max_size=400) | TEXT.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_reading_any_bytes_gives_records_or_reasons(name: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    for item in read(path):
        to_line(item)
