"""An address that a ledger does not hold brings up those that were meant."""

from types import SimpleNamespace
from typing import Any

import pytest

from sayso.app.nearest import nearest_addresses

KNOWN = ["reports/pier.txt", "reports/ferry.txt", "https://voice.example/lusk/pier", "old/harbour.txt#2", "b\x1b.txt"]


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("/home/ida/reports/pier.txt", ["reports/pier.txt"]),
        ("./reports/ferry.txt", ["reports/ferry.txt"]),
        ("report/piers.txt", ["reports/pier.txt", "reports/ferry.txt"]),
        ("http://voice.example/lusk/pier/", ["https://voice.example/lusk/pier"]),
        ("harbour.txt", ["old/harbour.txt#2"]),
        ("C:\\reports\\Ferry.txt", ["reports/ferry.txt"]),
        ("in-0123456789abcdef", []),
        ("/", []),
    ],
)
def test_like_addresses_are_found(wanted: str, told: list[str]) -> None:
    asked: list[int] = []
    snapshot: Any = SimpleNamespace(addresses=lambda limit: asked.append(limit) or KNOWN)
    found = nearest_addresses(snapshot, wanted)
    assert found[: len(told)] == told
    assert bool(found) == bool(told)
    assert asked == [2000]


def test_characters_that_steer_a_terminal_are_not_shown() -> None:
    snapshot: Any = SimpleNamespace(addresses=lambda limit: KNOWN)
    assert nearest_addresses(snapshot, "x/b\x1b.txt") == ["b\ufffd.txt"]
