"""Publishers that take back or put right what they published: found in their words, matched with what they mean."""

import pytest

from sayso.merge.account import Known, describe
from sayso.merge.copies import CopyGroup
from sayso.merge.corrections import Correction, corrections_in, resolve
from tests.unit.merge.account.tellings import Paper, told


def one(paper: Paper) -> Correction:
    (found,) = corrections_in(paper.record())
    return found


def note(*paragraphs: str, title: str = "A note", publisher: str = "Vell Post", day: str = "2031-05-09") -> Paper:
    return Paper("note", publisher, day, *paragraphs, title=title)


@pytest.mark.parametrize(
    "words",
    [
        "On Tuesday this newspaper reported that the mill had burned. The report was wrong and we retract it.",
        "The Vell Post withdraws its report of May 6 on the burning of the mill.",
        "The Post has retracted the article of 6 May about the mill.",
        "Our article of May 6 about the mill has been removed from the website.",
        'The story of May 6 slugged "Mill burns" is withdrawn. Please do not use it.',
        "The Vell Post reported on Tuesday that the mill had burned. This was incorrect. It stands.",
    ],
)
def test_a_retraction_is_found_with_its_day(words: str) -> None:
    found = one(note(words))
    assert (found.kind, found.publisher, found.days) == ("retracts", "Vell Post", ("2031-05-06",))
    assert found.span.text in words


@pytest.mark.parametrize(
    "words",
    [
        "The ministry withdraws its troops from the valley.",
        "The witness retracted his account of the fire.",
        "The minister said that the report was wrong.",
        "The company corrected its course after the storm.",
    ],
)
def test_what_others_withdraw_or_deny_is_no_retraction(words: str) -> None:
    paper = note(words)
    if "minister said" in words:
        paper.claim("the report was wrong", paper.link("The minister", "person"))
    assert corrections_in(paper.record()) == ()


def test_the_retraction_of_another_paper_names_that_paper() -> None:
    found = one(note("The newspaper Oru Times, which first told of it, has retracted its account of the fire."))
    assert (found.kind, found.publisher) == ("retracts", "Oru Times")


@pytest.mark.parametrize(
    ("words", "before", "after", "of"),
    [
        (
            "In its report of May 6 the Post wrongly gave the number of dead. There were four dead, not fourteen.",
            14,
            4,
            "killed",
        ),
        ("An earlier version of this article misstated the toll: not 14 but 4 people were killed.", 14, 4, "killed"),
        ("Our report of May 6 wrongly said that 30 people were injured; the correct number is 13.", 30, 13, "injured"),
        (
            "A report on Tuesday about the mill gave the number of dead as 21. The correct figure is 12.",
            21,
            12,
            "killed",
        ),
        ("The agency has corrected the number of arrested in its report from 40 to 14.", 40, 14, "arrested"),
    ],
)
def test_a_number_put_right_is_found(words: str, before: int, after: int, of: str) -> None:
    found = one(note(words))
    assert (found.kind, found.publisher, found.before, found.after, found.of) == (
        "corrects",
        "Vell Post",
        before,
        after,
        of,
    )


def test_a_number_that_a_source_had_given_wrongly_is_nobodys_report() -> None:
    found = one(
        note(
            "The health office has corrected the number of dead. Six died, and not seven as the harbour police had "
            "announced."
        )
    )
    assert (found.publisher, found.source, found.before, found.after) == (None, "the harbour police", 7, 6)


def test_the_title_of_a_correction_gives_the_headline() -> None:
    assert one(note("Four died, not five.", title="CORRECTION: Fire at the mill")).headline == "Fire at the mill"


def fire(name: str, publisher: str, day: str, title: str, dead: str = "Fourteen") -> Paper:
    paper = Paper(
        name, publisher, day, f"{dead} people were killed when the mill in Vell burned, police said.", title=title
    )
    claim = paper.claim(f"{dead} people were killed when the mill in Vell burned", paper.link("police"))
    count = 14 if dead == "Fourteen" else 4
    return paper.event("destroy", "burned", claim=claim).event("kill", "killed", claim=claim, killed=(count, count))


def meant(correction: Paper, *papers: Paper) -> tuple[str, ...]:
    reports = [paper.record().report for paper in (*papers, correction)]
    resolved = resolve(corrections_in(correction.record()), reports)
    return resolved[0].reports if resolved else ()


def test_the_headline_decides_and_the_days_add_what_repeated_it() -> None:
    first = fire("a", "Vell Post", "2031-05-06", "Mill burns")
    again = fire("b", "Vell Post", "2031-05-07", "More on the mill")
    other = Paper("c", "Vell Post", "2031-05-06", "Fourteen sheep won prizes in Oru.", title="Prizes")
    right = note(
        'In its report of May 6 headlined "Mill burns" the Post wrongly gave the number of dead in the mill at Vell. '
        "Four people were killed, not fourteen. A report of May 7 repeated the mistake."
    )
    assert meant(right, first, again, other) == ("id-a", "id-b")


def test_only_the_same_publisher_and_the_same_number_are_meant() -> None:
    right = note(
        "Our report of May 6 on the mill in Vell wrongly gave the toll. Police said four were killed, not fourteen."
    )
    assert meant(right, fire("a", "Oru Times", "2031-05-06", "Mill burns")) == ()
    assert meant(right, fire("a", "Vell Post", "2031-05-06", "Mill burns", dead="Four")) == ()


def test_without_day_or_headline_the_subject_decides() -> None:
    back = note(
        "We retract our report that the mill in Vell burned and that people were killed there, as police had said."
    )
    other = Paper("c", "Vell Post", "2031-05-06", "Fourteen sheep won prizes in Oru.", title="Prizes")
    assert meant(back, fire("a", "Vell Post", "2031-05-06", "Mill burns"), other) == ("id-a",)


def test_a_retraction_takes_copies_and_those_who_rest_on_it_with_it() -> None:
    first = Paper("a", "Vell Post", "2031-05-06", "The general was shot, an officer said.", title="Shot")
    first.event("execute", "shot", claim=first.claim("The general was shot", first.link("an officer", "anonymous")))
    copy = Paper("b", "Oru Times", "2031-05-06", "The general was shot.").event("execute", "shot")
    later = Paper("c", "Port Echo", "2031-05-07", "The general was shot, the Vell Post reported.")
    claim = later.claim("The general was shot", later.link("the Vell Post", "agency"))
    later.event("execute", "shot", claim=claim)
    back = note(
        "On Tuesday this newspaper reported that the general had been shot. We retract the report.", title="Sorry"
    )
    back.event("execute", "shot")
    papers = (first, copy, later, back)
    copies = (CopyGroup(("id-a", "id-b"), "id-a", (), ()),)
    before = describe("in-1", told(first, copy, later), Known(copies=copies))
    assert (before.grade, before.origins) == ("weak", 1)
    resolved = resolve(corrections_in(back.record()), [p.record().report for p in papers])
    found = describe("in-1", told(*papers), Known(copies=copies, corrections=resolved))
    assert (found.grade, found.status, found.origins) == ("discounted", "negated", 1)
    assert all(account.retracted for account in found.accounts)


def test_a_number_that_another_paper_took_over_is_put_right_there_too() -> None:
    first = fire("a", "Vell Post", "2031-05-06", "Mill burns")
    later = Paper("c", "Port Echo", "2031-05-07", "Fourteen people were killed in Vell, the Vell Post reported.")
    claim = later.claim("Fourteen people were killed in Vell", later.link("the Vell Post", "agency"))
    later.event("kill", "killed", claim=claim, killed=(14, 14))
    right = note(
        "Our report of May 6 on the mill in Vell wrongly gave the toll. Police said four were killed, not fourteen."
    )
    right.event("destroy", "mill")
    papers = (first, later, right)
    resolved = resolve(corrections_in(right.record()), [p.record().report for p in papers])
    (toll,) = describe("in-1", told(*papers), Known(corrections=resolved)).counts
    assert (toll.min, toll.max, toll.holds_min, toll.holds_max) == (4, 14, 4, 4)


def test_thousands_are_one_number() -> None:
    found = one(note("Our report of May 6 wrongly said that 12,000 people marched; the correct number is 1,200."))
    assert (found.before, found.after) == (12000, 1200)
