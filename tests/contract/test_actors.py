"""What putting actors together asks of a ledger: actors by id, what a new reading replaced, a group's last state."""

from sayso.ledger import Ledger
from sayso.model import GroupState, Key, Merge
from sayso.model.identity import ids_of
from tests.contract.reports_by_hand import NEWER, reading


def test_actors_are_found_by_their_ids_as_long_as_their_reading_holds(ledger: Ledger) -> None:
    sighting, record = reading(1)
    ledger.add_reading(sighting, record)
    old = list(ids_of(record).actors.values())
    found = ledger.as_of().actors([*old, "ac-none"])
    assert [(each.id, each.report, each.local) for each in found] == [
        (id, record.report.id, local) for local, id in ids_of(record).actors.items()
    ]
    assert ledger.as_of().superseded("actor", record.report.id) == []
    newer = reading(1, reader=NEWER)[1]
    ledger.add_reading(sighting, newer)
    now = ledger.as_of()
    assert now.actors(old) == []
    assert len(now.actors(list(ids_of(newer).actors.values()))) == 2
    assert now.superseded("actor", record.report.id) == old
    assert now.superseded("event", record.report.id) == list(ids_of(record).events.values())
    assert now.superseded("actor", "none") == []


def test_last_state_of_a_group_is_found_gone_or_not(ledger: Ledger) -> None:
    for number, gone in enumerate((False, False, True)):
        state = GroupState(kind="actor", id="pa-1", body={"n": number}, gone=gone)
        ledger.add_merge(Merge(merger="m 1", groups=(state,)))
    found = ledger.as_of().group("actor", "pa-1")
    assert found is not None
    assert (found.body, found.gone) == ({"n": 2}, True)
    assert ledger.as_of().group("incident", "pa-1") is None


def test_of_what_many_share_the_last_few_are_found(ledger: Ledger) -> None:
    keys = tuple(Key(kind="actor", member=f"ac-{number}", key="k") for number in range(9))
    ledger.add_merge(Merge(merger="m 1", keys=(*keys, Key(kind="actor", member="ac-x", key="other"))))
    assert ledger.as_of().blocked("actor", ["other", "k"], 3) == ["ac-6", "ac-7", "ac-8", "ac-x"]
    assert len(ledger.as_of().blocked("actor", ["k"], 100)) == 9
