"""What a ledger has learnt is told by names, not by ids alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.app.merging import merge_new
from sayso.export.ledger_items import change_item
from sayso.ledger import ClaimFilter, GroupFilter, Ledger, Snapshot, open_ledger
from sayso.model import GroupKind, GroupState, Judgement, Merge
from sayso.query.changed import Change, changes
from tests.contract.reports_by_hand import reading


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(str(tmp_path / "ledger.db"), create=True) as opened:
        yield opened


@pytest.fixture
def empty(ledger: Ledger) -> Snapshot:
    """The ledger before a report was read into it and merged."""
    before = ledger.as_of()
    ledger.add_reading(*reading())
    merge_new(ledger)
    return before


def learnt(ledger: Ledger, before: Snapshot) -> list[Change]:
    return list(changes(before, ledger.as_of()))


def judged(ledger: Ledger, what: str, id: str, **value: str) -> Change:
    """What is told of a judgement that is made now."""
    target = ledger.as_of().target(id)
    assert target is not None
    before = ledger.as_of()
    ledger.add_judgement(Judgement(what=what, targets=(target,), value=value, why="seen", by="ida"))  # type: ignore[arg-type]
    (change,) = learnt(ledger, before)
    assert change.about == (id,)
    return change


def first(ledger: Ledger, kind: GroupKind) -> str:
    return next(iter(ledger.as_of().groups(kind, GroupFilter()))).id


def test_actors_and_incidents_have_names(ledger: Ledger, empty: Snapshot) -> None:
    told = {(each.what, each.title) for each in learnt(ledger, empty)}
    assert ("new actor", "Karla Venn (person)") in told
    assert any(what == "new incident" and title.startswith("Close") for what, title in told)


@pytest.mark.usefixtures("empty")
def test_incident_that_was_dissolved_is_called_as_it_was(ledger: Ledger) -> None:
    incident = first(ledger, "incident")
    before = ledger.as_of()
    ledger.add_merge(Merge(merger="m", groups=(GroupState(kind="incident", id=incident, body={}, gone=True),)))
    (change,) = learnt(ledger, before)
    assert change.what == "dissolved incident"
    assert change.title.startswith("Close")


@pytest.mark.usefixtures("empty")
def test_judgement_tells_what_it_is_about_and_what_it_sets(ledger: Ledger) -> None:
    claim = next(iter(ledger.as_of().claims(ClaimFilter()))).id
    change = judged(ledger, "correct", claim, stance="confirms", source="Bob")
    assert (change.title, change.value) == ("“the pier was closed” (denies)", {"stance": "confirms", "source": "Bob"})
    back = judged(ledger, "withdraw", change.id)
    assert back.title == "correct “the pier was closed” (denies)"
    assert judged(ledger, "accept", first(ledger, "actor")).title.endswith((" (person)", " (organization)"))
    assert judged(ledger, "retract", "r1-2024-03-05").title == "Port Amsel, report 1"


def test_judgement_in_all_forms(ledger: Ledger) -> None:
    item = change_item("2024-03-05T10:00:00Z", "same", "ju-1", "A; B", "one", "ida", ("ev-1", "ev-2"), {"type": "burn"})
    assert item.text == "2024-03-05 10:00  same  A; B: type=burn, by ida: one\n    ju-1  ev-1  ev-2"
    assert (item.value["about"], item.value["set"]) == (["ev-1", "ev-2"], {"type": "burn"})
    assert (item.cells["about"], item.cells["set"]) == ("ev-1 ev-2", "type=burn")
