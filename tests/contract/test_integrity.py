"""A ledger that was changed behind its back is found out; a backup is a ledger like any other."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.errors import LedgerDamaged, UsageError
from sayso.ledger import ClaimFilter, GroupFilter, Ledger, open_ledger
from sayso.model import GroupState, Judgement, Membership, Merge
from tests.contract.reports_by_hand import reading

Change = Callable[[str], None]


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    ledger.add_reading(*reading(1))
    ledger.add_reading(*reading(2))
    (claim, _) = ledger.as_of().claims(ClaimFilter())
    target = ledger.as_of().target(claim.id)
    assert target is not None
    ledger.add_judgement(Judgement(what="accept", targets=(target,), why="heard it", by="ida"))
    ledger.add_merge(
        Merge(
            merger="m",
            memberships=(Membership(kind="incident", member=claim.id, group="in-1"),),
            groups=(GroupState(kind="incident", id="in-1", body={"n": [1]}, lat=0.1, lon=1 / 3, text="pier"),),
        )
    )
    return ledger


def troubles(ledger: Ledger) -> list[str]:
    return [trouble for each in ledger.check() for trouble in each.troubles]


def test_sound_ledger_has_no_troubles_and_says_its_last_hash(filled: Ledger) -> None:
    assert troubles(filled) == []
    checked = list(filled.check())
    assert [each.seq for each in checked] == [1, 2, 3, 4, 5, 6, 0]
    assert checked[-1].hash == checked[-2].hash == list(filled.as_of().entries())[-1].hash


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE entries SET at = '2020-01-01T00:00:00.000000Z' WHERE seq = 2", "entry 2 (reading r1-2024-03-05)"),
        ("UPDATE entries SET body = (SELECT body FROM entries WHERE seq = 4) WHERE seq = 2", "entry 2"),
        ("UPDATE entries SET hash = 'x' WHERE seq = 3", "entry 4"),
        ("DELETE FROM entries WHERE seq = 3", "entries 3 to 3 are missing"),
        ("UPDATE blobs SET data = (SELECT data FROM blobs ORDER BY digest LIMIT 1)", "original bytes do not match"),
        ("DELETE FROM blobs", "original bytes are missing"),
        ("UPDATE claims SET stance = 'confirms'", "rows in the table claims"),
        ("UPDATE events SET lat = 1.5 WHERE entry = 4", "entry 4"),
        ("DELETE FROM targets", "rows in the table targets"),
        ("INSERT INTO names SELECT key + 900000000000, entry, actor, name, folded FROM names", "the table names has 8"),
        ("UPDATE groups SET body = (SELECT data FROM blobs LIMIT 1)", "rows in the table groups"),
    ],
)
def test_any_change_is_found(filled: Ledger, change: Change, statement: str, told: str) -> None:
    change(statement)
    assert any(told in trouble for trouble in troubles(filled)), troubles(filled)


def test_backup_holds_the_same_entries_with_the_same_hashes(filled: Ledger, tmp_path: Path) -> None:
    filled.back_up(tmp_path / "copy.db")
    with open_ledger(str(tmp_path / "copy.db")) as copy:
        assert list(copy.as_of().entries()) == list(filled.as_of().entries())
        assert troubles(copy) == []
        kept = copy.as_of().report("r1-2024-03-05")
        assert kept is not None
        assert copy.as_of().original(kept.original) == reading(1)[0].original


def test_backup_is_never_written_over(filled: Ledger, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="is there already"):
        filled.back_up(tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text(encoding="utf-8") == "mine"


def test_restored_ledger_answers_as_the_one_before(filled: Ledger, free: str, tmp_path: Path) -> None:
    filled.back_up(tmp_path / "copy.db")
    with open_ledger(free, create=True) as restored:
        assert restored.restore(tmp_path / "copy.db") == 6
        assert troubles(restored) == []
        now, then = restored.as_of(), filled.as_of()
        assert list(now.entries()) == list(then.entries())
        wanted = ClaimFilter(source="ministry", text="pier")
        assert list(now.claims(wanted)) == list(then.claims(wanted))
        assert list(now.groups("incident", GroupFilter(text="pier"))) == list(
            then.groups("incident", GroupFilter(text="pier"))
        )


def test_backup_is_not_restored_into_a_ledger_that_holds_something(filled: Ledger, tmp_path: Path) -> None:
    filled.back_up(tmp_path / "copy.db")
    with pytest.raises(UsageError, match="holds entries already"):
        filled.restore(tmp_path / "copy.db")
    assert filled.as_of().upto == 6


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE entries SET subject = 'r9' WHERE seq = 4", "entry 4 does not match its hash"),
        (
            "UPDATE entries SET body = (SELECT data FROM blobs LIMIT 1) WHERE seq = 1",
            "entry 1 does not match its digest",
        ),
        ("UPDATE entries SET body = (SELECT body FROM entries WHERE seq = 2) WHERE seq = 4", "entry 4 does not match"),
        ("UPDATE blobs SET data = (SELECT data FROM blobs ORDER BY digest LIMIT 1)", "the original"),
    ],
)
def test_damage_is_found_out_when_a_backup_is_made_or_restored(
    filled: Ledger, change: Change, tmp_path: Path, free: str, statement: str, told: str
) -> None:
    change(statement)
    with open_ledger(free, create=True) as restored:
        with pytest.raises(LedgerDamaged, match=told):
            _back_up_and_restore(filled, tmp_path / "copy.db", restored)
        assert restored.as_of().upto == 0


def _back_up_and_restore(ledger: Ledger, copy: Path, restored: Ledger) -> None:
    ledger.back_up(copy)  # of a database: entry by entry, which finds the damage; of a file: as it is
    restored.restore(copy)
