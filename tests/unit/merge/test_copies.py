"""Copies are found, with the passages they took and from whom; independent reports are not called copies."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.merge.copies import Copies, compare
from sayso.merge.copies.index import FULL, CandidateIndex
from sayso.merge.copies.sentences import sentences_of
from sayso.model import Report

FERRY = (
    "The night ferry from Port Sel ran onto a sandbank off Cape Oru on Monday with 140 passengers on board.",
    "Tugs pulled it free at dawn after the crew had pumped water out of the forward hold for six hours.",
    "“We heard a long scraping noise and then every lamp on the deck went out at once,” said passenger Lena Marsk.",
    "The harbour office has opened an inquiry into why the light on the cape had not been lit since Friday.",
    "Two other vessels touched the same bank last winter, but neither of them carried any passengers.",
)
MILL = (
    "Workers at the Tarn paper mill walked out on Tuesday over a plan to close the older of its two machines.",
    "The owners say that the machine loses money in every month in which the river is low.",
    "A vote on a longer strike is to be held in the mill's canteen before the end of the week.",
)


def report(name: str, *paragraphs: str, day: str | None = "2031-05-06", publisher: str | None = None,
           agencies: tuple[str, ...] = ()) -> Report:  # fmt: skip
    text = "\n\n".join(paragraphs)
    return Report(id=name, uri=name, text=text, published=day, publisher=publisher, agencies=agencies)


@pytest.mark.parametrize(
    "paragraphs",
    [
        FERRY,
        FERRY[1:4],
        ("Ferry stuck for a night", *FERRY),
        (FERRY[0], "Fares on the line are to rise next year.", FERRY[3]),
        (
            "On Monday the night ferry from Port Sel ran onto a sandbank near Cape Oru with 140 persons on board.",
            "Tugs had pulled it free by dawn after the crew pumped water from the forward hold for six hours.",
        ),
    ],
    ids=["verbatim", "cut", "under a headline", "with a paragraph put in", "lightly rewritten"],
)
def test_a_copy_is_found(paragraphs: tuple[str, ...]) -> None:
    copies = Copies()
    copies.add(report("a", *FERRY, day="2031-05-05"))
    assert [c.copy for c in copies.add(report("b", *paragraphs))] == [True]
    (group,) = copies.groups()
    assert group.members == ("a", "b")
    assert group.original == "a"
    assert {p.source for p in group.passages} == {"a"}


def test_a_stitched_report_is_in_the_group_of_each_text_that_it_has_passages_from() -> None:
    copies = Copies()
    for one in (report("a", *FERRY, day="2031-05-05"), report("b", *MILL, day="2031-05-05"),
                report("c", FERRY[0], MILL[0], FERRY[3], MILL[2])):  # fmt: skip
        copies.add(one)
    assert [g.members for g in copies.groups()] == [("a", "c"), ("b", "c")]


def test_one_quotation_in_two_reports_is_shown_but_makes_no_copy() -> None:
    other = report("b", "Families waited on the quay until noon, some of them since midnight.", FERRY[2])
    comparison = compare(report("a", *FERRY), other)
    assert not comparison.copy
    assert comparison.words == 0
    assert [p.quoted for p in comparison.passages] == [True]


def test_two_reporters_on_one_event_in_their_own_words_are_no_copies() -> None:
    own = report(
        "b", "A ferry with 140 people on it sat on the sands at Cape Oru all night until tugs came on Tuesday."
    )
    assert not compare(report("a", *FERRY), own).passages


def test_a_formula_with_other_numbers_is_no_copy() -> None:
    a = report(
        "a", "The Port Sel grain index fell by 14 points to 812 at the close of trading on Monday, or 1.7 per cent."
    )
    b = report(
        "b", "The Port Sel grain index fell by 9 points to 640 at the close of trading on Friday, or 1.4 per cent."
    )
    assert not compare(a, b).copy


def test_the_agency_that_others_credit_is_the_original_even_where_its_day_is_not_known() -> None:
    copies = Copies()
    copies.add(report("a", *FERRY[:4], "With material from Kestrel", publisher="Evening Post"))
    copies.add(report("b", *FERRY, day=None, publisher="Kestrel News Agency"))
    (group,) = copies.groups()
    assert group.original == "b"
    assert "credit Kestrel News Agency" in group.reasons[0]


def test_where_all_credit_an_agency_whose_text_is_missing_none_is_the_original() -> None:
    copies = Copies()
    for name in "ab":
        copies.add(report(name, *FERRY, publisher=f"Paper {name}", agencies=("Reuters",)))
    (group,) = copies.groups()
    assert group.original is None
    assert "Reuters" in group.reasons[0]


def test_the_order_of_arrival_does_not_change_the_groups() -> None:
    reports = [report("a", *FERRY, day="2031-05-05"), report("b", *FERRY[1:]), report("c", *MILL),
               report("d", *FERRY[:2], *MILL[1:], day="2031-05-07"),
               report("e", FERRY[4], *FERRY[:2], day=None)]  # fmt: skip
    results = []
    for order in list(permutations(reports))[::7]:
        copies = Copies()
        for one in order:
            copies.add(one)
        results.append(copies.groups())
    assert len(results[0]) == 2
    assert all(groups == results[0] for groups in results)


def test_a_report_added_twice_adds_nothing() -> None:
    copies = Copies()
    copies.add(report("a", *FERRY))
    assert copies.add(report("a", *FERRY)) == ()
    assert copies.groups() == ()


@given(st.lists(st.sampled_from([*FERRY, *MILL, "Ça, “l'été", "A. B"]), max_size=6),
       st.lists(st.sampled_from([*FERRY, *MILL, "ß" * 9, "“"]), max_size=6))  # fmt: skip
def test_passages_quote_both_texts_and_the_two_directions_agree(ours: list[str], theirs: list[str]) -> None:
    a, b = report("a", *ours), report("b", *theirs)
    there, back = compare(a, b), compare(b, a)
    for p in there.passages:
        assert a.text[p.here.start : p.here.end] == p.here.text
        assert b.text[p.there.start : p.there.end] == p.there.text
        assert 0 < p.likeness <= 1
    assert {(p.here, p.there) for p in there.passages} == {(p.there, p.here) for p in back.passages}
    assert (there.words, there.copy) == (back.words, back.copy)


def test_buckets_of_the_index_are_bounded() -> None:
    index = CandidateIndex()
    sentences = sentences_of(report("x", *FERRY))
    for k in range(FULL + 20):
        found = index.add(f"r{k:03}", sentences)
    assert found == tuple(f"r{k:03}" for k in range(FULL))


def test_titles_and_initials_end_no_sentence() -> None:
    text = "Dr. A. Orel of the U.S. office met Gen. Brandt. They spoke for an hour."
    assert [text[s.start : s.end] for s in sentences_of(report("a", text))] == [text[:47], text[48:]]
