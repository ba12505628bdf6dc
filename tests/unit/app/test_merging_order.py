"""Reports of overlapping stories make the same incidents and actors in whatever order and steps they come."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from sayso.app.merging import merge_new, steps
from sayso.ledger import GroupFilter, Snapshot, open_ledger
from sayso.model import GroupKind, Record, Sighting
from tests.unit.merge.tellings_by_hand import Told, record

TOWNS = ("Tel Lora", "Ost Merin", "Bray Sund")
PEOPLE = ("Karla Venn", "Jorun Aske", "Karla Aske")


def told(number: int) -> Told:
    """What one report tells: a blast, an arrest or a death, in one of three towns in the first days of March."""
    town, who, day = TOWNS[number % 3], PEOPLE[number // 3 % 3], f"2024-03-0{4 + number // 9 % 2}"
    if number % 4 == 0:
        sentence = f"A bomb exploded in the fish market of {town}, and {who} saw it, police said."
        return Told("exploded", "bomb", sentence, [("target", "fish market")], day, town, source="police")
    if number % 4 == 1:
        sentence = f"Police arrested {who} at a house in {town} after the bomb in the market."
        return Told("arrested", "arrest", sentence, [("target", who)], day, town)
    if number % 4 == 2:
        sentence = f"{who} was killed by a bomb in the market of {town}, a nurse said."
        return Told("killed", "kill", sentence, [("target", who)], day, town, source="nurse")
    sentence = f"{town} buried its dead of the bombing of the fish market, and asked where {who} was."
    return Told("bombing", "bomb", sentence, [("target", "fish market")], None, town, weight="background")


def reports() -> list[Record]:
    """Thirty of the stories, and a death told in one spring and again, with its day, in a spring two years on."""
    stories = [record(n, told(n), published=f"2024-03-{5 + n // 6:02}") for n in range(30)]
    undated = "Vesna Tolm was killed when her boat capsized, the harbour master of Quill Haven said."
    dated = "Vesna Tolm was killed when her boat capsized on Monday, the harbour master of Quill Haven said."
    roles = [("target", "Vesna Tolm")]
    late = [
        record(50, Told("killed", "kill", undated, roles, None, "Quill Haven"), published="2024-03-12"),  # type: ignore[arg-type]
        record(51, Told("killed", "kill", dated, roles, "2026-05-04", "Quill Haven"), published="2026-05-05"),  # type: ignore[arg-type]
    ]
    return [*stories, *late]


def parts(snapshot: Snapshot, kind: GroupKind) -> set[frozenset[str]]:
    return {frozenset(snapshot.members(kind, group.id)) for group in snapshot.groups(kind, GroupFilter())}


def merged(place: Path, records: Sequence[Record]) -> list[set[frozenset[str]]]:
    with open_ledger(str(place), create=True) as ledger:
        ledger.add_readings((Sighting(each.report, b""), each) for each in records)
        merge_new(ledger)
        return [parts(ledger.as_of(), kind) for kind in ("incident", "actor")]


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory) -> list[set[frozenset[str]]]:
    return merged(tmp_path_factory.mktemp("once") / "ledger.db", reports())


@pytest.mark.parametrize(("step", "seed"), [(2, 1), (7, 2), (50, 3)])
def test_no_order_and_no_steps_make_a_difference(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: list[set[frozenset[str]]], step: int, seed: int
) -> None:
    assert any(len(group) > 3 for group in at_once[0])
    monkeypatch.setattr(steps, "_AT_ONCE", step)
    shuffled = reports()
    random.Random(seed).shuffle(shuffled)
    assert merged(tmp_path / "ledger.db", shuffled) == at_once
