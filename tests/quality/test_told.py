"""What readers marked in reports of published sets is well-formed; scoring it needs the sets (`told_score`)."""

import json
from types import SimpleNamespace
from typing import cast

from sayso.codebook import load_codebook
from sayso.language.labels import STANDINGS
from sayso.model import Record, Span
from tests.quality.told import STORED, Manner, Reading, Told
from tests.quality.told_score import line, score


def test_every_mark_is_of_a_type_and_lies_within_its_stretch() -> None:
    types = set(load_codebook(None).types)
    stored = json.loads(STORED.read_text(encoding="utf-8"))
    for name, each in stored.items():
        for start, end, kind, *judged in each["events"]:
            assert kind in types, name
            status, weight, *setting = judged[2] if len(judged) == 3 else ("occurred", "N")
            assert status in STANDINGS, name
            assert weight in {"N", "B"}, name
            parts = [stretch for part in judged[:2] for stretch in part or ()]
            for one in ([start, end], *parts, *(stretch for stretch in setting if stretch)):
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


def test_how_an_event_is_told_counts_where_a_reader_judged_it() -> None:
    text = "On Monday the guard shot two men in Orrun, as on Sunday."
    told = Told((20, 24), "shoot", manner=Manner("occurred", True, (3, 9), (36, 41)))
    record = _record(text, [("shoot", 20, 24, [])])
    [event] = record.events
    for field, value in {"status": "occurred", "role_in_report": "news", "when": (49, 55), "where": (36, 41)}.items():
        setattr(event, field, SimpleNamespace(start=value[0], end=value[1]) if field.startswith("whe") else value)
    total = score([(Reading("r", text, (told,), (), True), record)], [])
    assert (total["manner"], total["status right"], total["weight right"], total["recalled"]) == (1, 1, 0, 1)
    assert (total["when"], total["when right"], total["when wrong"]) == (1, 0, 1)
    assert (total["where"], total["where right"], total["where wrong"]) == (1, 1, 0)


def _record(text: str, events: list[tuple[str, int, int, list[tuple[str, int, int]]]]) -> Record:
    happened = []
    for kind, start, end, parts in events:
        roles = [SimpleNamespace(role=role, start=a, end=b) for role, a, b in parts]
        happened.append(SimpleNamespace(type=kind, trigger=Span.cut(text, start, end), roles=roles))
    return cast(Record, SimpleNamespace(events=happened))
