"""What readers marked in reports of published sets is well-formed; scoring it needs the sets (`told_score`)."""

import json
from types import SimpleNamespace
from typing import cast

from sayso.codebook import load_codebook
from sayso.model import Record, Span
from tests.quality.told import STORED, Reading, Told
from tests.quality.told_score import line, score


def test_every_mark_is_of_a_type_and_lies_within_its_stretch() -> None:
    types = set(load_codebook(None).types)
    stored = json.loads(STORED.read_text(encoding="utf-8"))
    for name, each in stored.items():
        for start, end, kind, *parts in each["events"]:
            assert kind in types, name
            for one in ([start, end], *(stretch for part in parts for stretch in part)):
                assert 0 <= one[0] < one[1] <= each["to"] - each["from"] + 1, name
    assert {each["aside"] for each in stored.values()} == {True, False}


def test_what_is_found_missed_wrong_and_taken_for_a_part_is_counted() -> None:
    text = "The guard shot two men. The fair opened."
    reading = Reading("r", text, (Told((10, 14), "shoot", ((4, 9),), ((15, 22),)), Told((33, 39), "meet")), (), True)
    record = _record(text, [("shoot", 10, 14, [("agent", 4, 9), ("target", 28, 32)]), ("kill", 10, 14, [])])
    total = score([(reading, record)], [])
    assert (total["marks"], total["found"], total["events"], total["false"]) == (2, 1, 2, 1)
    assert (total["agent right"], total["target right"], total["target wrong"]) == (1, 0, 1)
    assert "found 1/2" in line("all", total)


def _record(text: str, events: list[tuple[str, int, int, list[tuple[str, int, int]]]]) -> Record:
    happened = []
    for kind, start, end, parts in events:
        roles = [SimpleNamespace(role=role, start=a, end=b) for role, a, b in parts]
        happened.append(SimpleNamespace(type=kind, trigger=Span.cut(text, start, end), roles=roles))
    return cast(Record, SimpleNamespace(events=happened))
