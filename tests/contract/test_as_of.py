"""Every question can be asked as of a moment."""

from datetime import datetime, timedelta

from sayso.ledger import ClaimFilter, GroupFilter, Ledger
from sayso.model import GroupState, Judgement, Membership, Merge, Target
from tests.contract.reports_by_hand import NEWER, reading


def moment(at: str) -> datetime:
    return datetime.fromisoformat(at)


def test_what_was_learnt_later_is_unseen(ledger: Ledger) -> None:
    first = ledger.add_reading(*reading(1))[-1]
    second = ledger.add_reading(*reading(2))[-1]
    assert second.at > first.at
    then, now = ledger.as_of(moment(first.at)), ledger.as_of(moment(second.at))
    assert [claim.report for claim in then.claims(ClaimFilter())] == ["r1-2024-03-05"]
    assert len(list(now.claims(ClaimFilter()))) == 2
    assert list(then.search("report 2")) == []
    assert then.report("r2-2024-03-05") is None
    assert list(then.read_reports()) == ["r1-2024-03-05"]


def test_before_the_first_entry_there_is_nothing(ledger: Ledger) -> None:
    first = ledger.add_reading(*reading(1))[0]
    assert ledger.as_of(moment(first.at) - timedelta(seconds=1)).upto == 0


def test_reading_that_was_superseded_later_still_holds_then(ledger: Ledger) -> None:
    sighting, record = reading()
    old = ledger.add_reading(sighting, record)[-1]
    ledger.add_reading(sighting, reading(reader=NEWER, stance="confirms")[1])
    then = ledger.as_of(moment(old.at))
    assert then.record(record.report.id) == record
    assert len(list(then.claims(ClaimFilter(stances=("denies",))))) == 1
    assert list(then.claims(ClaimFilter(stances=("confirms",)))) == []


def test_snapshot_stays_the_same_while_others_write(ledger: Ledger) -> None:
    ledger.add_reading(*reading(1))
    snapshot = ledger.as_of()
    ledger.add_reading(*reading(2))
    assert len(list(snapshot.claims(ClaimFilter()))) == 1


def test_judgement_and_what_took_it_back_count_from_their_moments(ledger: Ledger) -> None:
    ledger.add_reading(*reading())
    (claim,) = ledger.as_of().claims(ClaimFilter())
    target = ledger.as_of().target(claim.id)
    assert target is not None
    made = ledger.add_judgement(Judgement(what="reject", targets=(target,), why="a misquote", by="ida"))
    assert made is not None
    back = Target(kind="judgement", id=made.id)
    taken = ledger.add_judgement(Judgement(what="withdraw", targets=(back,), why="it was right", by="ida"))
    assert taken is not None
    assert [each.id for each in ledger.as_of(moment(made.at)).judgements()] == [made.id]
    assert ledger.as_of(moment(taken.at)).judgements() == []
    assert [each.what for each in ledger.as_of().judgements(withdrawn=True)] == ["reject", "withdraw"]


def test_groups_and_memberships_are_what_they_were_then(ledger: Ledger) -> None:
    first = ledger.add_merge(
        Merge(
            merger="m 1",
            memberships=(Membership(kind="incident", member="ev-1", group="in-1"),),
            groups=(GroupState(kind="incident", id="in-1", body={"n": 1}, grade="weak", text="a pier burnt"),),
        )
    )
    ledger.add_merge(
        Merge(
            merger="m 1",
            memberships=(Membership(kind="incident", member="ev-1", group="in-2"),),
            groups=(
                GroupState(kind="incident", id="in-1", body={}, gone=True),
                GroupState(kind="incident", id="in-2", body={"n": 2}, grade="fair", text="a pier burnt"),
            ),
        )
    )
    then, now = ledger.as_of(moment(first.at)), ledger.as_of()
    wanted = GroupFilter(text="burnt pier")
    assert [(each.id, each.body) for each in then.groups("incident", wanted)] == [("in-1", {"n": 1})]
    assert [(each.id, each.body) for each in now.groups("incident", wanted)] == [("in-2", {"n": 2})]
    assert then.groups_of("incident", ["ev-1", "ev-2"]) == {"ev-1": "in-1"}
    assert now.members("incident", "in-1") == []
    assert now.members("incident", "in-2") == ["ev-1"]
    assert [each.gone for each in now.history("incident", "in-1")] == [False, True]
