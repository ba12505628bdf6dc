"""Who is taken for one across reports, and who is kept apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.merge.actors.blocking import keys_of
from sayso.merge.actors.cluster import Judged, cluster, group_id
from sayso.merge.actors.scoring import compare
from sayso.model import Record
from tests.unit.merge.actors_by_hand import Who, record, sighted


def together(*records: Record, judged: Judged | None = None) -> set[frozenset[str]]:
    """The groups, each as the reports' numbers with the actors' names."""
    found = sighted(*records)
    called = {each.id: f"{each.report.id}:{each.actor.name}" for each in found}
    return {frozenset(called[id] for id in group) for group in cluster(found, judged)}


def alone(*records: Record) -> bool:
    return all(len(group) == 1 for group in together(*records))


def one(*records: Record) -> bool:
    return len(together(*records)) == 1


TAVO = Who(["Hasan Tavoli", "journalist Hasan Tavoli"], ["journalist"])


def test_one_person_under_several_spellings_is_one() -> None:
    spelled = ["Husam al-Din Qasemi", "Hussam el-Deen Kassemi", "Husameddin Qasimi"]
    assert one(*(record(number, Who([name], ["colonel"])) for number, name in enumerate(spelled)))


def test_order_of_the_words_and_initials_make_no_difference() -> None:
    assert one(record(1, Who(["Lian Guorong"], ["envoy"])), record(2, Who(["Guorong Lian"], ["envoy"])))
    assert one(record(1, Who(["M. K. Orlenko"], ["judge"])), record(2, Who(["Maksim Orlenko"], ["judge"])))


def test_two_of_one_name_are_kept_apart_by_what_they_are() -> None:
    councillor = Who(["Hasan Tavoli", "The councillor Hasan Tavoli"], ["city councillor"])
    assert alone(record(1, TAVO), record(2, councillor))
    assert one(record(1, TAVO), record(2, Who(["Hasan Tavoli"], ["reporter"])))


def test_two_of_one_name_are_kept_apart_by_their_ages() -> None:
    assert alone(record(1, Who(["Jan Morsk"], age=61)), record(2, Who(["Jan Morsk"], age=27)))
    assert one(record(1, Who(["Jan Morsk"], age=61)), record(2, Who(["Jan Morsk"], age=62), published="2024-12-30"))


def test_general_and_lieutenant_of_one_name_are_two_and_a_captain_may_become_major() -> None:
    general, lieutenant = Who(["Ruy Pardal"], ["Gen."]), Who(["Ruy Pardal"], ["Lieutenant"])
    assert alone(record(1, general), record(2, lieutenant))
    captain, major = Who(["Ruy Pardal"], ["Capt."]), Who(["Ruy Pardal"], ["Major"])
    assert one(record(1, captain, published="2020-03-05"), record(2, major))


def test_man_and_wife_are_two() -> None:
    wife = Who(["Vera Sobolina", "she", "her"], ["teacher"])
    husband = Who(["V. Sobolin", "Mr. Sobolin"])
    assert alone(record(1, wife), record(2, husband))


def test_same_title_in_another_state_keeps_names_apart() -> None:
    here, there = (Who(["Omar Said"], [f"foreign minister/{state}"]) for state in ("Ardania", "Belmora"))
    assert alone(record(1, here), record(2, there))


def test_name_of_common_words_alone_does_not_make_one() -> None:
    assert alone(record(1, "Mohammed Ali"), record(2, "Mohammed Ali"))
    assert one(record(1, "Ildiko Szarvady"), record(2, "Ildiko Szarvady"))


def test_rare_name_and_a_body_are_one_years_apart() -> None:
    agency = Who(["Northern Islands Press Agency"], kind="organization")
    assert one(record(1, "Ildiko Szarvady", published="2019-03-05"), record(2, "Ildiko Szarvady"))
    assert one(record(1, agency, published="1999-03-05"), record(2, agency))


def test_short_form_does_not_throw_together_two_bodies_that_begin_alike() -> None:
    lund, names = (
        Who(["Ada Lund"]),
        ["Quill", "Quill Computer", "Quill Computer", "Quill", "Quill Corps", "Quill Corps"],
    )
    found = together(*(record(n, Who([name], kind="organization"), lund, place="Kesh") for n, name in enumerate(names)))
    bodies = [{each.split(":")[1] for each in group} for group in found]
    assert {"Quill", "Quill Computer"} in bodies
    assert {"Quill Corps"} in bodies


def test_surname_alone_joins_the_one_who_bears_it_in_the_story() -> None:
    full, surname = Who(["Lena Brisk"], ["governor"]), Who(["Brisk"])
    assert one(record(1, full, place="Tel Mora"), record(2, surname, place="Tel Mora"))


def test_surname_alone_stays_apart_elsewhere_and_later() -> None:
    full, surname = Who(["Lena Brisk"], ["governor"]), Who(["Brisk"])
    assert alone(record(1, full, place="Tel Mora"), record(2, surname, place="Port Amsel"))
    late = record(2, surname, place="Tel Mora", published="2025-03-05")
    assert alone(record(1, full, place="Tel Mora"), late)


def test_surname_of_two_in_the_story_stays_apart() -> None:
    story = record(1, Who(["Lena Brisk"], ["governor"]), Who(["Tomas Brisk"], ["engineer"]), place="Tel Mora")
    assert frozenset(["r2:Brisk"]) in together(story, record(2, "Brisk", place="Tel Mora"))
    office = record(2, Who(["Brisk"], ["governor"]), place="Tel Mora")
    assert frozenset(["r1:Lena Brisk", "r2:Brisk"]) in together(story, office)


def test_acronym_and_full_name_of_a_body_are_one() -> None:
    full = Who(["Northern Islands Press Agency"], kind="organization")
    short = Who(["NIPA"], kind="organization")
    assert one(record(1, full, place="Kesh"), record(2, short, place="Kesh"))


def test_bodies_that_share_a_word_are_two() -> None:
    names = ("Third Division", "Third Bureau", "Northern Islands Press Agency", "Southern Islands Fish Agency")
    assert alone(*(record(n, Who([name], kind="organization")) for n, name in enumerate(names)))


def test_short_form_of_a_body_joins_it_in_its_story_only() -> None:
    full = record(1, Who(["Free Ombar Brigades"], kind="armed_group"), Who(["Ada Lund"]), place="Ombar")
    short = Who(["The Brigades"], kind="armed_group")
    assert frozenset(["r1:Free Ombar Brigades", "r2:The Brigades"]) in together(
        full, record(2, short, Who(["Ada Lund"]), place="Ombar")
    )
    assert alone(full, record(2, short, place="Kesh"))
    assert not one(full, record(2, short, Who(["Ada Lund"]), place="Kesh"))  # everybody names her


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Ardania's foreign ministry", "the Foreign Ministry of Ardania", True),
        ("Ardania's foreign ministry", "the Ministry of Foreign Affairs of Ardania", True),
        ("Ardania's foreign ministry", "Belmora's foreign ministry", False),
        ("Ardania's foreign ministry", "Ardania's interior ministry", False),
    ],
)
def test_ministry_is_one_within_its_state(left: str, right: str, same: bool) -> None:
    ministries = [Who([name], kind="organization", named=False) for name in (left, right)]
    assert one(*(record(n, each) for n, each in enumerate(ministries))) is same


def test_ministry_without_its_state_is_that_of_the_story_unless_two_states_are_in_it() -> None:
    seated = Who(["Ardania's interior ministry"], kind="organization", named=False)
    bare = Who(["the interior ministry"], kind="organization", named=False)
    lund = Who(["Ada Lund"], ["engineer"])
    ardania, belmora = (Who([name], kind="state") for name in ("Ardania", "Belmora"))
    joined = frozenset(["r1:Ardania's interior ministry", "r2:the interior ministry"])
    assert joined in together(record(1, seated, lund), record(2, bare, lund))
    assert joined not in together(record(1, seated, lund, ardania, belmora), record(2, bare, lund, ardania, belmora))
    assert joined not in together(record(1, seated), record(2, bare))


def test_unnamed_holder_of_an_office_that_one_holds_is_the_one_who_holds_it() -> None:
    unnamed = Who(["Ardania's oil minister"], ["oil minister/Ardania"], named=False)
    named = Who(["Ada Lund"], ["oil minister/Ardania"])
    assert one(record(1, unnamed), record(2, named))
    deputy = Who(["Ardania's deputy oil minister"], ["deputy oil minister/Ardania"], named=False)
    assert not sighted(record(1, deputy))


def test_people_without_a_name_or_an_office_are_never_looked_for() -> None:
    who = [Who([name], named=False) for name in ("a doctor", "his uncle", "the spokesman", "an old man")]
    assert not sighted(record(1, *who, Who(["five people"], kind="group", named=False)))


def test_person_makes_one_of_what_the_machine_parts_and_two_of_what_it_joins() -> None:
    records = record(1, TAVO), record(2, Who(["Hasan Tavoli"], ["city councillor"]))
    ids = tuple(each.id for each in sighted(*records))
    assert len(together(*records, judged=Judged(same=[ids]))) == 1
    twice = record(1, TAVO), record(2, TAVO)
    ids = tuple(each.id for each in sighted(*twice))
    assert len(together(*twice, judged=Judged(different=[ids]))) == 2


def test_surname_that_a_person_ties_to_somebody_stays_with_them() -> None:
    records = record(1, Who(["Lena Brisk"]), place="Tel Mora"), record(2, "Brisk", place="Port Amsel")
    ids = tuple(each.id for each in sighted(*records))
    assert len(together(*records, judged=Judged(same=[ids]))) == 1


def test_likeness_tells_its_reasons() -> None:
    left, right = sighted(record(1, TAVO), record(2, Who(["Hasan Tavoli"], ["city councillor"])))
    found = compare(left, right)
    assert found is not None
    assert found.score < 0.5
    reasons = dict(found.reasons)
    assert reasons["another walk of life"] < 0 < reasons["likeness of names"]


def test_group_is_called_after_its_earliest_sighting_whatever_the_reader() -> None:
    early, late = record(1, TAVO, published="2024-03-01"), record(2, TAVO)
    again = record(1, TAVO, published="2024-03-01", reader=late.reader.model_copy(update={"version": "9"}))
    assert group_id(sighted(early, late)) == group_id(sighted(late, again)) == group_id(sighted(early))
    assert group_id(sighted(late)) != group_id(sighted(early))


def test_state_and_its_ministry_that_begin_at_one_place_have_two_ids() -> None:
    both = record(
        1, Who(["Ardania"], kind="state"), Who(["Ardania's foreign ministry"], kind="organization", named=False)
    )
    found = sighted(both)
    moved = [each.actor.mentions[0].model_copy(update={"start": 0}) for each in found]
    assert len({(span.start, span.end) for span in moved}) == 2
    assert len({group_id([each]) for each in found}) == 2


CAST = [
    Who(["Hasan Tavoli"], ["journalist"]),
    Who(["Hassan Tavolli", "Mr. Tavolli"], ["reporter"]),
    Who(["Hasan Tavoli"], ["city councillor"], age=67),
    Who(["H. Tavoli"]),
    Who(["Tavoli"]),
    Who(["Ada Lund"], ["oil minister/Ardania"]),
    Who(["Ardania's oil minister"], ["oil minister/Ardania"], named=False),
    Who(["the oil ministry"], kind="organization", named=False),
    Who(["Ardania's oil ministry"], kind="organization", named=False),
]
RECORDS = [record(n, who, "Vera Sobolina", place="Tel Mora") for n, who in enumerate(CAST)]


@given(order=st.permutations(RECORDS))
def test_order_of_arrival_makes_no_difference(order: list[Record]) -> None:
    assert together(*order) == together(*RECORDS)


def test_whatever_is_like_enough_shares_a_key() -> None:
    found = sighted(*RECORDS)
    pairs = [(x, y) for x in found for y in found if x.id < y.id]
    alike = [(x, y) for x, y in pairs if (likeness := compare(x, y)) and likeness.score >= 0.5]
    assert len(alike) > 30
    assert [(x.actor.name, y.actor.name) for x, y in alike if not keys_of(x) & keys_of(y)] == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Husam al-Din Qasemi", "Hussameddin Kassemi"),
        ("Yusuf Hamdani", "Youssef al-Hamdany"),
        ("Arkady Voronin", "Arkadi Woronin"),
        ("M. K. Orlenko", "Maksim Orlenko"),
        ("Lian Guorong", "Guorong Lian"),
        ("Nasrin Poor-Kazemi", "Nasrin Poorkazemi"),
    ],
)
def test_spellings_of_one_name_share_a_key(left: str, right: str) -> None:
    one, other = sighted(record(1, left), record(2, right))
    assert keys_of(one) & keys_of(other)


def test_strangers_share_no_key() -> None:
    one, other = sighted(record(1, "Ada Lund"), record(2, "Ruy Pardal"))
    assert not keys_of(one) & keys_of(other)
