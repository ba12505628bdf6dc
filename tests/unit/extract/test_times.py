"""Time expressions: what is found, what it counts from, and what is no time at all."""

import datetime as dt

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.times import TimeExpression, find_times, shift
from sayso.model import When

THURSDAY = dt.date(2012, 3, 8)
ENGLISH = spacy.blank("en")


def find(text: str, published: dt.date | None = THURSDAY) -> tuple[TimeExpression, ...]:
    return find_times(ENGLISH(text), published)


def values(text: str, published: dt.date | None = THURSDAY) -> list[tuple[str, str | None]]:
    return [(e.when.text, e.when.edtf) for e in find(text, published) if e.dates]


@pytest.mark.parametrize(
    "words",
    [
        "8 March 2012",
        "March 8, 2012",
        "8 MAR 12.",
        "2012-03-08",
        "the 8th of March, 2012",
        "Thursday, March 8, 2012",
        "08-Mar-2012",
    ],
)
@pytest.mark.parametrize("published", [None, dt.date(1999, 1, 1)])
def test_full_dates_are_read_in_every_order_and_need_no_publication_date(words: str, published: dt.date | None) -> None:
    (found,) = find(f"The bridge was closed on {words}", published)
    assert found.when.edtf == "2012-03-08"
    assert (found.when.earliest, found.when.latest) == ("2012-03-08", "2012-03-08")
    assert (found.when.precision, found.when.basis) == ("day", "stated")


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The envoy announced on Thursday that he quit.", "Thursday", "2012-03-08"),
        ("The envoy arrived on Wednesday.", "Wednesday", "2012-03-07"),
        ("The envoy arrived last Thursday.", "last Thursday", "2012-03-01"),
        ("The envoy will arrive on Friday.", "Friday", "2012-03-09"),
        ("The envoy arrives next Thursday.", "next Thursday", "2012-03-15"),
        ("The envoy fled in January.", "January", "2012-01"),
        ("The envoy fled in November.", "November", "2011-11"),
        ("The envoy will return in November.", "November", "2012-11"),
        ("In late August, the envoy fled.", "late August", "2011-08"),
        ("The envoy fled in mid-June.", "mid-June", "2011-06"),
        ("The envoy fled early in 2011.", "early in 2011", "2011"),
        ("The envoy fled on December 3.", "December 3", "2011-12-03"),
        ("The envoy was killed on Christmas Eve.", "Christmas Eve", "2011-12-24"),
        ("The envoy fled in the first week of March.", "the first week of March", "2012-03-01/2012-03-07"),
        ("The envoy fled in the last week of February.", "the last week of February", "2012-02-23/2012-02-29"),
        ("The envoy fled in the night to Sunday.", "the night to Sunday", "2012-03-03/2012-03-04"),
        ("The envoy was killed before dawn on Tuesday.", "dawn on Tuesday", "2012-03-06"),
        ("The envoy agreed to a truce from Saturday.", "Saturday", "2012-03-10"),
        ("The envoy fled this weekend.", "this weekend", "2012-03-03/2012-03-04"),
        ("The envoy will arrive this weekend.", "this weekend", "2012-03-10/2012-03-11"),
        ("The envoy fled last month.", "last month", "2012-02"),
        ("The envoy fled last week.", "last week", "2012-02-27/2012-03-04"),
        ("The envoy fled last year.", "last year", "2011"),
        ("The envoy fled the day before yesterday.", "the day before yesterday", "2012-03-06"),
        ("The envoy fled three days ago.", "three days ago", "2012-03-05"),
        ("The envoy fled two years ago.", "two years ago", "2010"),
        ("Crime rose over the past two months.", "the past two months", "2012-01-08/2012-03-08"),
        ("Crime fell in the third quarter of 2011.", "the third quarter of 2011", "2011-35"),
        ("It was built in the 1980s.", "the 1980s", "198X"),
        ("He was born in the 19th century.", "the 19th century", "18XX"),
        ("He has ruled since mid-June.", "mid-June", "2011-06/.."),
        ("The hall will stay shut until Friday.", "Friday", "../2012-03-09"),
        ("They talked from Monday to Wednesday.", "Monday to Wednesday", "2012-03-05/2012-03-07"),
        ("They talked between 3 and 7 January.", "3 and 7 January", "2012-01-03/2012-01-07"),
        ("They talked in January and February.", "January and February", "2012-01/2012-02"),
        ("They talked in March and April 2011.", "March and April 2011", "2011-03/2011-04"),
        ("They talked in January and March.", "January", "2012-01"),
        ("They met on February 3-7.", "February 3-7", "2012-02-03/2012-02-07"),
        ("The shop opened at 3 p.m. Wednesday.", "3 p.m. Wednesday", "2012-03-07T15:00:00"),
        ("The shop opened on Wednesday at 15:30.", "Wednesday at 15:30", "2012-03-07T15:30:00"),
        ("The shop opened on Wednesday night.", "Wednesday night", "2012-03-07"),
        ("The shop opened overnight.", "overnight", "2012-03-07/2012-03-08"),
        ("Both ran ahead of the state's June 7 primary.", "June 7", "2012-06-07"),
        ("The attacks of 9/11 were recalled.", "9/11", "2001-09-11"),
    ],
)  # fmt: skip
def test_relative_times_count_from_the_publication_by_the_tense_of_their_clause(
    text: str, words: str, edtf: str
) -> None:
    assert (words, edtf) in values(text)


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("ROA WAS SHOT TODAY AT 1950 (0050 GMT 9 MARCH).", "TODAY", "2012-03-08"),
        ("THE BOMB WENT OFF AT 2000 ON 7 MARCH.", "2000 ON 7 MARCH", "2012-03-07T20:00:00"),
        ("Rents rose at 2010 prices.", "2010", "2010"),
    ],
)
def test_a_number_behind_at_is_no_year_where_it_can_be_a_time_of_day(text: str, words: str, edtf: str) -> None:
    assert values(text)[0] == (words, edtf)


def test_teletype_in_capitals_is_read_alike() -> None:
    assert values("IN MAY THE ARMY WAS SENT TO ZORVA AND FOUGHT ON 5 MARCH.") == [
        ("MAY", "2011-05"),
        ("5 MARCH", "2012-03-05"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May said she may march.",
        "Mrs. May walked to the march.",
        "She reads The Sunday Times and the Sun.",
        "The fall of the ministry was swift, and two names spring to mind.",
        "Some 1500 people and 2000 troops were there.",
        "Resolution 1973 was passed by the 2020 Group.",
        "One day they will see.",
        "He came second in the race.",
        "THE TROOPS MAY MARCH TO ZORVA.",
        "The bridge they relied on thus fell.",
    ],
)
def test_names_verbs_and_amounts_are_no_dates(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    "text", ["He fled on Thursday.", "He fled in January.", "He fled yesterday.", "He fled last week."]
)
def test_without_a_publication_date_the_words_stay_and_the_value_is_null(text: str) -> None:
    (found,) = find(text, None)
    assert found.when.edtf is None
    assert found.when.earliest is None
    assert found.when.precision in ("day", "week", "month")


@pytest.mark.parametrize("word", ["Monday", "Friday", "September", "December", "April 2", "October 30", "Sunday night"])
def test_a_past_event_is_never_dated_after_the_publication(word: str) -> None:
    (found,) = find(f"The clerk was dismissed on {word}.")
    assert found.when.earliest is not None
    assert found.when.earliest <= THURSDAY.isoformat()


def test_an_ambiguous_day_and_month_keep_both_readings() -> None:
    (found,) = find("The form is dated 3/4/2011.")
    assert found.when.edtf == "[2011-03-04,2011-04-03]"
    assert (found.when.earliest, found.when.latest) == ("2011-03-04", "2011-04-03")


def test_other_dates_of_the_text_settle_the_order_of_day_and_month() -> None:
    assert values("Signed 3/4/2011, sealed 25/4/2011.")[0] == ("3/4/2011", "2011-04-03")
    assert values("Signed 3/4/2011, sealed 4/25/2011.")[0] == ("3/4/2011", "2011-03-04")


def test_a_year_carries_over_to_the_next_date_of_a_narrative() -> None:
    found = find("On 3 March 2003 the miners struck, and on 5 May they won.")
    assert [e.when.edtf for e in found] == ["2003-03-03", "2003-05-05"]
    assert found[1].when.basis == "inferred"


@pytest.mark.parametrize("words", ["a full year", "three months", "every Friday", "daily", "58-year-old", "recently"])
def test_lengths_repetitions_and_references_date_nothing(words: str) -> None:
    (found,) = find(f"The {words} affair")
    assert not found.dates
    assert found.when.edtf is None


DAY = "2010-05-31"
ANCHOR = When(start=0, end=1, text="x", edtf=DAY, earliest=DAY, latest=DAY, precision="day", basis="stated")


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("three days earlier", "2010-05-28"),
        ("The next day", "2010-06-01"),
        ("the same day", "2010-05-31"),
        ("later that day", "2010-05-31"),
        ("that month", "2010-05"),
        ("a month later", "2010-06"),
        ("the following year", "2011"),
        ("a week later", "2010-06-07/2010-06-13"),
        ("In October that year", "2010-10"),
        ("hours later", "2010-05-31/.."),
    ],
)
def test_times_anchored_in_another_event_stay_null_until_shifted(words: str, edtf: str) -> None:
    (found,) = find(f"{words}, the clerk was dismissed.")
    assert found.anchored
    assert found.when.edtf is None
    assert shift(found, ANCHOR).edtf == edtf
    assert shift(found, ANCHOR).text == found.when.text


def test_shifting_from_an_unknown_time_keeps_it_unknown() -> None:
    (found,) = find("Three days later the clerk was dismissed.")
    unknown = ANCHOR.model_copy(update={"edtf": None, "earliest": None, "latest": None})
    assert shift(found, unknown).edtf is None


def test_shifting_what_is_not_anchored_changes_nothing() -> None:
    (found,) = find("The clerk was dismissed on Wednesday.")
    assert shift(found, ANCHOR) == found.when


def test_a_preposition_limits_only_the_date_it_governs() -> None:
    assert values("He left after Monday's raid.") == [("Monday", "2012-03-05")]
    assert values("He has been gone since Monday.") == [("Monday", "2012-03-05/..")]


PIECES = st.sampled_from(
    ["31", "February", " ", "-", "/", "May", "the", "last", "0", "9999", "century", "99th", "ago", "years", "1000",
     "\n", "until", "to", "12", "p.m.", "Thursday", "’s", "of", "29", ",", "winter", "\u00a0", "10000", "later"]
)  # fmt: skip


@given(
    st.one_of(st.text(), st.lists(PIECES, max_size=12).map(" ".join), st.lists(PIECES, max_size=12).map("".join)),
    st.sampled_from([None, THURSDAY, dt.date.min, dt.date.max]),
)
def test_any_text_at_all_gives_spans_that_quote_it(text: str, published: dt.date | None) -> None:
    doc = ENGLISH(text)
    last = 0
    for found in find_times(doc, published):
        when = found.when
        assert doc.text[when.start : when.end] == when.text
        assert last <= found.first < found.last <= len(doc)
        assert when.earliest is None or when.latest is None or when.earliest <= when.latest
        last = found.last
        shift(found, ANCHOR)


@pytest.mark.parametrize("anchor", ["2012-02", "2011"])
def test_no_day_is_counted_from_a_month_or_a_year(anchor: str) -> None:
    (expression,) = (e for e in find("The next day the envoy fled.") if e.dates)
    first, last = {"2012-02": ("2012-02-01", "2012-02-29"), "2011": ("2011-01-01", "2011-12-31")}[anchor]
    known = When(edtf=anchor, earliest=first, latest=last, precision="month", basis="stated", start=0, end=1, text="x")
    assert shift(expression, known).edtf is None


def test_on_the_friday_is_the_one_after_the_day_told_before() -> None:
    (expression,) = (e for e in find("On the Friday the envoy fled.") if e.dates)
    known = When(
        edtf="2012-02-02", earliest="2012-02-02", latest="2012-02-02", precision="day", basis="stated", start=0, end=1,
        text="x",
    )  # fmt: skip
    assert (expression.when.edtf, shift(expression, known).edtf) == (None, "2012-02-03")


@pytest.mark.parametrize(("words", "dated"), [("an overnight raid", True), ("an overnight curfew", False)])
def test_what_lasts_through_the_nights_was_not_done_in_the_last_one(words: str, dated: bool) -> None:
    assert any(e.dates for e in find(f"They spoke of {words}.")) is dated


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("At daybreak on Friday they landed.", "daybreak on Friday", "2012-03-02"),
        ("In the night of 10 to 11 February they landed.", "the night of 10 to 11 February", "2012-02-10/2012-02-11"),
        ("In the night of February 10-11 they landed.", "the night of February 10-11", "2012-02-10/2012-02-11"),
        ("At one in the morning of the eleventh the crew rose.", "the morning of the eleventh", "2012-02-11"),
        ("On the morning of the 6th they rose.", "the morning of the 6th", "2012-03-06"),
        ("On the eleventh day of last month they rose.", "the eleventh day of last month", "2012-02-11"),
        ("On the 15th they rose.", "the 15th", "2012-02-15"),
        ("They will march on the 15th.", "the 15th", "2012-03-15"),
        ("On the 31st they rose.", "the 31st", "2012-01-31"),
    ],
)
def test_nights_and_days_that_only_a_number_names(text: str, words: str, edtf: str) -> None:
    assert (words, edtf) in values(text)


def test_a_days_number_counts_on_from_the_date_before_it() -> None:
    assert values("On 28 January they met and on the 2nd they fled.")[-1] == ("the 2nd", "2012-02-02")


@pytest.mark.parametrize("text", ["He fell on the 15th floor.", "She won on the evening of the third round."])
def test_other_things_that_are_counted_are_no_days(text: str) -> None:
    assert values(text) == []


def test_what_lasted_the_next_hours_is_not_counted_from_the_publication() -> None:
    assert [v for v in values("They beat him for the next six hours.") if v[1]] == []
    assert values("They will stay for the next two months.") == [("the next two months", "2012-03-08/2012-05-08")]


def test_a_day_has_the_year_that_the_report_gives_it_elsewhere() -> None:
    text = "On 17 July a court froze his account. On 17 July 2011, the bank said, he had paid."
    assert values(text, dt.date(2011, 7, 10))[0] == ("17 July", "2011-07-17")
    assert values(text, None)[0] == ("17 July", "2011-07-17")


def test_an_anniversary_is_not_the_day_that_it_recalls() -> None:
    text = "On 6 March they laid wreaths for those who drowned on 6 March 1987."
    assert values(text)[0] == ("6 March", "2012-03-06")


@pytest.mark.parametrize("text", ["He resigned, The Mail on Sunday reported.", "Scotland on Sunday named him."])
def test_the_name_of_a_paper_is_no_day(text: str) -> None:
    assert values(text) == []


def test_a_months_rising_is_of_the_year_that_it_is_called_by() -> None:
    assert values("He led the January uprising of 1863 and was exiled.")[0] == ("January", "1863-01")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("killed at 0815 this morning", "2012-03-08T08:15:00"),
        ("shot at 8 a.m. this morning", "2012-03-08T08:00:00"),
        ("beaten at 9:30 last night", "2012-03-07T21:30:00"),
        ("met at 11:15 last night", "2012-03-07T23:15:00"),
    ],
)
def test_a_clock_counts_from_the_part_of_the_day_behind_it(words: str, value: str) -> None:
    assert [edtf for _, edtf in values(f"They were {words}.")] == [value]


def test_a_bare_clock_of_four_digits_begins_with_nought() -> None:
    assert [e.when.text for e in find("At 0700 there was fog at 0600, and at 1900 feet snow.")] == ["0700", "0600"]
