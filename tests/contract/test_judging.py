"""What people decide stays, whatever the machine reads later."""

import pytest

from sayso.errors import UnknownId
from sayso.ledger import ClaimFilter, EventFilter, Ledger
from sayso.model import GroupState, Judgement, Membership, Merge, Target
from tests.contract.reports_by_hand import NEWER, reading


def judged(ledger: Ledger, what: str, *ids: str, by: str = "ida", value: dict[str, str] | None = None) -> Judgement:
    targets = tuple(ledger.as_of().target(each) or Target(kind="event", id=each) for each in ids)
    return Judgement(what=what, targets=targets, why="seen by hand", by=by, value=value or {})  # type: ignore[arg-type]


def test_judgement_outlives_a_new_reading(ledger: Ledger) -> None:
    sighting, record = reading()
    ledger.add_reading(sighting, record)
    (old,) = ledger.as_of().events(EventFilter())
    ledger.add_judgement(judged(ledger, "accept", old.id))
    ledger.add_reading(sighting, reading(reader=NEWER)[1])
    (new,) = ledger.as_of().events(EventFilter())
    assert new.id != old.id
    (kept,) = ledger.as_of().judgements(report=record.report.id)
    assert (kept.what, kept.by, kept.why) == ("accept", "ida", "seen by hand")
    assert ledger.as_of().now(kept.targets[0]) == new.id


def test_judgement_about_what_a_new_reading_lacks_is_kept_without_a_target(ledger: Ledger) -> None:
    sighting, record = reading()
    ledger.add_reading(sighting, record)
    (claim,) = ledger.as_of().claims(ClaimFilter())
    ledger.add_judgement(judged(ledger, "reject", claim.id))
    bare = record.model_copy(update={"reader": NEWER, "claims": (), "events": ()})
    ledger.add_reading(sighting, bare)
    (kept,) = ledger.as_of().judgements()
    assert ledger.as_of().now(kept.targets[0]) is None


def test_same_judgement_again_adds_nothing_until_another_came_between(ledger: Ledger) -> None:
    ledger.add_reading(*reading(1))
    ledger.add_reading(*reading(2))
    one, two = (event.id for event in ledger.as_of().events(EventFilter()))
    assert ledger.add_judgement(judged(ledger, "same", one, two)) is not None
    assert ledger.add_judgement(judged(ledger, "same", one, two)) is None
    assert ledger.add_judgement(judged(ledger, "same", one, two, by="jo")) is not None
    assert ledger.add_judgement(judged(ledger, "not-same", one, two)) is not None
    assert ledger.add_judgement(judged(ledger, "same", one, two)) is not None
    made = ledger.as_of().judgements(about=two)
    assert [each.what for each in made] == ["same", "same", "not-same", "same"]
    assert len({each.id for each in made}) == 4


def grouped(ledger: Ledger, **groups: str) -> None:
    """Puts the events, by their order, into groups."""
    events = [event.id for event in ledger.as_of().events(EventFilter())]
    told = tuple(GroupState(kind="incident", id=f"in-{n}", body={}) for n in (1, 2))
    parts = tuple(Membership(kind="incident", member=events[n], group=group) for n, group in enumerate(groups.values()))
    ledger.add_merge(Merge(merger="m", groups=told, memberships=parts))


def test_groups_that_are_one_already_are_not_made_one_again(ledger: Ledger) -> None:
    for n in (1, 2, 3):
        ledger.add_reading(*reading(n))
    grouped(ledger, a="in-1", b="in-2")
    assert ledger.add_judgement(judged(ledger, "same", "in-1", "in-2")) is not None
    grouped(ledger, a="in-1", b="in-1")
    assert ledger.add_judgement(judged(ledger, "same", "in-1", "in-2")) is None
    assert ledger.add_judgement(judged(ledger, "same", "in-2", "in-1")) is None
    grouped(ledger, a="in-1", b="in-2")
    assert ledger.add_judgement(judged(ledger, "same", "in-2", "in-1")) is None  # as it was said of them
    grouped(ledger, a="in-1", b="in-1", c="in-1")
    assert ledger.add_judgement(judged(ledger, "same", "in-1", "in-2")) is not None  # says it of a third, too


def test_withdrawing_twice_adds_nothing(ledger: Ledger) -> None:
    ledger.add_reading(*reading())
    (event,) = ledger.as_of().events(EventFilter())
    made = ledger.add_judgement(judged(ledger, "correct", event.id, value={"type": "burn"}))
    assert made is not None
    assert made.value == {"type": "burn"}
    assert ledger.add_judgement(judged(ledger, "withdraw", made.id)) is not None
    assert ledger.add_judgement(judged(ledger, "withdraw", made.id)) is None
    assert ledger.as_of().judgements() == []


def test_judgement_about_an_unknown_thing_is_refused_and_nothing_is_written(ledger: Ledger) -> None:
    ledger.add_reading(*reading())
    with pytest.raises(UnknownId, match="ev-0123"):
        ledger.add_judgement(judged(ledger, "accept", "ev-0123"))
    assert ledger.as_of().upto == 2


def test_judgement_about_a_group_keeps_what_belonged_to_it(ledger: Ledger) -> None:
    ledger.add_reading(*reading())
    (event,) = ledger.as_of().events(EventFilter())
    group = GroupState(kind="incident", id="in-1", body={})
    ledger.add_merge(Merge(merger="m", memberships=(Membership(kind="incident", member=event.id, group="in-1"),)))
    ledger.add_merge(Merge(merger="m", groups=(group,)))
    ledger.add_judgement(judged(ledger, "regrade", "in-1", value={"grade": "fair"}))
    ledger.add_merge(Merge(merger="m", memberships=(Membership(kind="incident", member=event.id, group=None),)))
    (kept,) = ledger.as_of().judgements(about="in-1")
    (target,) = kept.targets
    assert (target.kind, target.type) == ("group", "incident")
    assert [(each.kind, each.id) for each in target.members] == [("event", event.id)]
    assert ledger.as_of().judgements(about=event.id) == [kept]


def test_ids_of_all_kinds_and_addresses_are_understood(ledger: Ledger) -> None:
    _, record = reading()
    ledger.add_reading(*reading())
    (claim,) = ledger.as_of().claims(ClaimFilter())
    found = ledger.as_of().target(claim.id)
    assert found is not None
    assert (found.kind, found.type, record.report.text[found.start : found.end]) == (
        "claim",
        "denies",
        "the pier was closed",
    )
    for wanted in (record.report.id, record.report.uri):
        assert ledger.as_of().target(wanted) == Target(kind="report", id=record.report.id, report=record.report.id)
    assert ledger.as_of().target("no such thing") is None
