"""What merging keeps beside groups: what candidates are found by, and how far it has come."""

from sayso.ledger import Ledger
from sayso.model import Key, Merge
from sayso.model.identity import ids_of
from tests.contract.reports_by_hand import reading


def step(upto: int, *keys: tuple[str, str]) -> Merge:
    return Merge(merger="m 1", upto=upto, keys=tuple(Key(kind="incident", member=m, key=k) for m, k in keys))


def test_things_under_a_key_are_found_by_it_once_and_in_order(ledger: Ledger) -> None:
    ledger.add_merge(step(1, ("ev-2", "clash/lora"), ("ev-1", "clash/lora"), ("ev-2", "clash/2024-03")))
    ledger.add_merge(step(1, ("ev-3", "clash/lora")))
    now = ledger.as_of()
    assert now.blocked("incident", ["clash/2024-03", "clash/lora", "none"]) == ["ev-2", "ev-1", "ev-3"]
    assert now.blocked("actor", ["clash/lora"]) == []
    assert now.blocked("incident", []) == []


def test_a_snapshot_does_not_see_keys_that_came_later(ledger: Ledger) -> None:
    ledger.add_merge(step(1, ("ev-1", "k")))
    before = ledger.as_of()
    ledger.add_merge(step(2, ("ev-2", "k")))
    assert before.blocked("incident", ["k"]) == ["ev-1"]


def test_ledger_knows_how_far_each_merger_has_come(ledger: Ledger) -> None:
    assert ledger.as_of().last_merge("m 1") == (0, 0)
    ledger.add_reading(*reading(1))
    entry = ledger.add_merge(step(2))
    assert ledger.as_of().last_merge("m 1") == (entry.seq, 2)
    assert ledger.as_of().last_merge("m 2") == (0, 0)


def test_of_two_steps_that_rest_on_the_same_one_the_second_is_refused(ledger: Ledger) -> None:
    first = ledger.add_next_merge(step(1, ("ev-1", "k")), after=0)
    assert first is not None
    assert ledger.add_next_merge(step(1, ("ev-2", "k")), after=0) is None
    assert ledger.as_of().blocked("incident", ["k"]) == ["ev-1"]
    assert ledger.add_next_merge(step(1, ("ev-2", "k")), after=first.seq) is not None
    assert [trouble for each in ledger.check() for trouble in each.troubles] == []


def test_under_each_key_the_last_so_many_are_found(ledger: Ledger) -> None:
    ledger.add_merge(step(1, ("ev-1", "k"), ("ev-2", "k"), ("ev-2", "other")))
    before = ledger.as_of()
    ledger.add_merge(step(2, ("ev-3", "k")))
    assert ledger.as_of().blocked_by("incident", ["k", "other", "none"], 2) == {
        "k": ["ev-2", "ev-3"],
        "other": ["ev-2"],
        "none": [],
    }
    assert before.blocked_by("incident", ["k"], 2) == {"k": ["ev-1", "ev-2"]}


def test_more_keys_than_one_statement_asks_for_are_all_found(ledger: Ledger) -> None:
    keys = [f"k{number}" for number in range(120)]
    ledger.add_merge(step(1, *((f"ev-{key}", key) for key in keys), ("ev-last", "k119")))
    found = ledger.as_of().blocked_by("incident", keys, 5)
    assert found["k0"] == ["ev-k0"]
    assert found["k119"] == ["ev-k119", "ev-last"]
    assert len(found) == 120


def test_the_report_of_an_event_is_known_while_its_reading_is_the_last(ledger: Ledger) -> None:
    sighting, record = reading(1)
    ledger.add_reading(sighting, record)
    (event, *_) = ids_of(record).events.values()
    assert ledger.as_of().reports_of([event, "ev-none"]) == {event: record.report.id}
    newer = record.model_copy(update={"reader": record.reader.model_copy(update={"version": "99.0"})})
    ledger.add_reading(sighting, newer)
    assert ledger.as_of().reports_of([event]) == {}
