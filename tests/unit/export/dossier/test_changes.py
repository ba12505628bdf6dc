"""What changed between the states of an incident, told as a reader would see it."""

from sayso.export.dossier.changes import changes
from sayso.export.dossier.told import State
from sayso.model import Incident
from tests.unit.export.incidents.hand_case import alone, incident, undisputed


def lines(*states: Incident) -> list[tuple[str, ...]]:
    found = changes([State(f"2024-03-0{n}T10:00:30.123456+00:00", each) for n, each in enumerate(states, start=5)])
    return [each.lines for each in found]


def test_first_state_tells_all_that_it_knows() -> None:
    (first,) = lines(alone(judgements=()).incident)
    assert first == (
        "First account: 1 report of 1 outlet, 1 origin; weak",
        "when: 4 March 2024",
        "where: Mill quarter of Dorvane (NO)",
        "by whom: the Northern Army",
        "to whom: people of the Mill quarter",
        "killed: 3 to 7, 4 to 7 holds",
    )


def test_later_state_tells_what_is_new_and_nothing_else() -> None:
    _, second = lines(undisputed(judgements=()).incident, incident())
    assert second == (
        "5 reports from 1 origin → 5 reports from 3 origins",
        "grade: weak (C3) → contested (C3)",
        "by whom: the Northern Army → the Northern Army; rebels of the Hill Front",
        "injured: not told → at most 20",
        "contested: nothing → by whom, killed",
        "taken back: wire/night 7.txt (the Wire withdrew its report)",
        "ida decided: not-same (another quarter)",
    )


def test_what_is_told_no_more_is_told_to_be_gone() -> None:
    _, second = lines(incident(), incident(when=None, status="negated", counts=incident().counts[:1]))
    assert second == (
        "status: happened → did not happen", "when: 4 March 2024 → not told", "injured: at most 20 → not told",
    )  # fmt: skip


def test_state_that_changes_nothing_for_a_reader_is_left_out_and_moments_are_to_the_minute() -> None:
    states = [incident(), incident(last_changed="2024-03-09T00:00:00.000000+00:00"), incident(title="Dorvane shelled")]
    found = changes([State(f"2024-03-0{n}T10:00:30.123456+00:00", each) for n, each in enumerate(states, start=5)])
    assert [each.at for each in found] == ["2024-03-05 10:00 UTC", "2024-03-07 10:00 UTC"]
