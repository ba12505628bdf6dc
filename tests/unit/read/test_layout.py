"""Every piece of a page is told for what it is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model import Block
from sayso.read.agencies import named
from sayso.read.layout import lay_out
from sayso.read.layout.byline import names
from sayso.read.layout.date_line import day_published
from sayso.read.layout.dateline import dateline_places

BODY = (
    "The harbour master of Dorval said on Tuesday that the old bridge would stay closed for a month after the river "
    "rose by two metres overnight, and that nobody had been hurt."
)
MORE = "Engineers are to inspect the pillars on Thursday and report to the town council before the end of the week."


def kinds(text: str, title: str | None = None, byline: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(b.kind, b.text) for b in lay_out(text, title, byline)]


def test_headline_byline_dateline_and_paragraphs_are_told_apart() -> None:
    text = f"Old bridge stays closed\n\nBy Jane Roe and John Doe\n\nDORVAL, Freedonia (AP) — {BODY}\n\n{MORE}\n"
    assert kinds(text) == [
        ("headline", "Old bridge stays closed"), ("byline", "By Jane Roe and John Doe"),
        ("dateline", "DORVAL, Freedonia (AP) —"), ("paragraph", BODY), ("paragraph", MORE),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Jane Roe | Reuters", "JANE ROE, Correspondent", "By Jane Roe, Staff Writer", "BY JANE ROE AND JOHN DOE",
        "By Ana de la Cruz in Dorval", "Written by Jane Roe", "By: Jane Roe", "—By Jane Roe",
    ],
)  # fmt: skip
def test_bylines_of_many_kinds(line: str) -> None:
    assert ("byline", line) in kinds(f"Old bridge stays closed\n\n{line}\n\n{BODY}")


def test_the_line_under_a_byline_that_says_what_the_author_is_belongs_to_it() -> None:
    found = kinds(f"Old bridge stays closed\n\nBy Jane Roe\nAssociated Press Writer\n\n{BODY}")
    assert found[1:3] == [("byline", "By Jane Roe"), ("byline", "Associated Press Writer")]


@pytest.mark.parametrize("line", ["By the end of the week it was over.", "By Tuesday the water had gone down again."])
def test_a_sentence_that_opens_with_by_is_no_byline(line: str) -> None:
    assert ("paragraph", line) in kinds(f"{BODY}\n\n{line}")


@pytest.mark.parametrize(
    "dateline",
    [
        "DORVAL, Freedonia (AP) —", "DORVAL, 26 FEB 90 (EFE) -- [TEXT]", "Port Dorval, 10 Jan 89 --",
        "LONDON, March 8 (Reuters) -", "DORVAL/PORT ANNE (Reuters) -", "(Reuters) -", "DORVAL —", "DORVAL, Calif. -",
        "PORT ANNE, Jan 12:", "DORVAL, Dec. 7 (Xinhua) --", "Dorval (AFP) –", "May 4 (UPI) --", "(Dorval) –",
        "DORVAL (FREEDONIA), NO DATE (RADIO DORVAL) -- [SPEECH] [MAYOR ROE] [TEXT]",
    ],
)  # fmt: skip
def test_datelines_of_many_kinds(dateline: str) -> None:
    assert kinds(f"{dateline} {BODY}\n\n{MORE}")[:2] == [("dateline", dateline), ("paragraph", BODY)]


@pytest.mark.parametrize(
    "dateline",
    [
        "(New York, March 12, 2019) –", "May 12, 2019 – Dorval –", "Dorval, D.C. – March 12, 2019 –",
        "DORVAL,Freedonia,Mar.12,2019--(BUSINESS WIRE)--", "Dorval, 12th March, 2019:", "DORVAL | 13.03.2019 |",
        "Dorval, Freedonia (CNN)", "Dorval, Mar 12 (IANS)", "NEW DELHI:", "Dorval, Freedonia –", "(Dorval) -",
        "DORVAL -- March 12th --", "13/03/2019 - Dorval:",
    ],
)  # fmt: skip
def test_datelines_with_the_day_in_other_places_and_without_a_sign(dateline: str) -> None:
    assert kinds(f"{dateline} {BODY}\n\n{MORE}")[:2] == [("dateline", dateline), ("paragraph", BODY)]


def test_under_a_line_with_the_date_a_town_alone_is_a_dateline() -> None:
    assert kinds(f"Tuesday, 12 March 2019\n\nDorval – {BODY}")[1] == ("dateline", "Dorval –")
    assert kinds(f"Dorval – {BODY}")[0][0] == "paragraph"


def test_rows_of_a_chronology_are_no_datelines() -> None:
    rows = f"10 March 2019 – Dorval – {BODY}\n\n11 March 2019 – Port Anne – {MORE}"
    assert [kind for kind, _ in kinds(rows)] == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    "opening", ["The Associated Press (AP) ", "Harbour Masters United (HMU) ", "NEW VIDEO: ", "(Video) - "]
)
def test_a_body_with_its_letters_is_no_dateline(opening: str) -> None:
    assert all(kind != "dateline" for kind, _ in kinds(f"{opening}{BODY}\n\n{MORE}"))


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Posted on 2019-03-12 at 14:33 by admin", "2019-03-12"), ("Published: March 12, 2019", "2019-03-12"),
        ("Last updated: March 14, 2019. Published: March 12, 2019", "2019-03-12"),
        ("14:33 GMT, 12 March 2019", "2019-03-12"), ("FOR RELEASE: 12th of March, 2019", "2019-03-12"),
        ("Updated 14 March 2019", "2019-03-14"), ("Published on 04/05/2019", None),
    ],
)  # fmt: skip
def test_lines_that_say_when_the_report_was_published(line: str, day: str | None) -> None:
    assert kinds(f"Old bridge stays closed\n\n{line}\n\n{BODY}")[1] == ("dateline", line)
    assert day_published(line) == day
    assert dateline_places(line) == []


def test_the_head_of_a_press_release_is_no_event_and_its_date_counts() -> None:
    found = kinds(f"FOR IMMEDIATE RELEASE\nMarch 12, 2019\n\nDORVAL, Freedonia - {BODY}")
    assert [kind for kind, _ in found] == ["boilerplate", "dateline", "dateline", "paragraph"]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Jane Roe in Dorval", ("Jane Roe",)), ("Jane Roe | The Harbour Post", ("Jane Roe",)),
        ("Jane Roe in Dorval and Juan de la Cruz in Port Anne, Freedonia", ("Jane Roe", "Juan de la Cruz")),
    ],
)  # fmt: skip
def test_bylines_that_only_a_headline_above_them_tells(line: str, people: tuple[str, ...]) -> None:
    assert kinds(f"Old bridge stays closed\n\n{line}\n\n{BODY}")[1] == ("byline", line)
    assert names(line) == people


def test_an_agency_in_the_place_of_an_author_is_credited() -> None:
    assert named("By AFP") == ["Agence France-Presse"]


@pytest.mark.parametrize(
    "opening",
    [
        "UPDATE: ", "EXCLUSIVE — ", "VERDICT: ", "He — the mayor — said so. ", "John (the elder) - a smith - said so. ",
        "NATO said so - ", "UPDATE, JULY 14: ",
    ],
)  # fmt: skip
def test_a_label_or_an_aside_is_no_dateline(opening: str) -> None:
    assert all(kind != "dateline" for kind, _ in kinds(f"{opening}{BODY}\n\n{MORE}"))


def test_who_speaks_in_a_transcript_is_no_dateline() -> None:
    assert kinds(f"ANNOUNCER: {BODY}\n\nROE: {MORE}")[0][0] == "paragraph"
    assert kinds(f"LAHORE: {BODY}\n\n{MORE}")[0][0] == "dateline"


def test_upper_case_teletype_has_a_dateline_and_no_headline() -> None:
    text = f"PORT DORVAL, 26 FEB 90 (EFE) -- [TEXT] {BODY.upper()}\n\n   {MORE.upper()}"
    assert [kind for kind, _ in kinds(text)] == ["dateline", "paragraph", "paragraph"]


def test_a_caption_that_runs_into_its_credit_is_taken_apart() -> None:
    text = f"Jane Roe\nJane RoeReuters\n\n{BODY}\n\n{MORE}"
    assert kinds(text)[:3] == [("caption", "Jane Roe"), ("caption", "Jane Roe"), ("credit", "Reuters")]


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("The bridge of Dorval on Monday.", "(AP Photo/Mary Poe)"), ("The bridge of Dorval.", "Photo: Mary Poe"),
        ("The bridge of Dorval on Monday.", "(Mary Poe/AFP via Getty Images)"),
        ("The bridge of Dorval", "Getty Images"),
        ("The bridge of Dorval", "Credit: Mary Poe/PA"), ("FILE PHOTO: The bridge in 2019.", "REUTERS/Mary Poe"),
        ("The bridge of Dorval in 2010.", "Photograph: Mary Poe/The Harbour Post"), ("The mayor.", "(Reuters)"),
        ("The bridge of Dorval on Monday.", "Harbour Post via REUTERS"),
    ],
)  # fmt: skip
def test_captions_end_with_credits(caption: str, credit: str) -> None:
    between = "" if credit == "Getty Images" else " "
    found = kinds(f"Old bridge stays closed\n\n{caption}{between}{credit}\n\n{BODY}")
    assert found[1:3] == [("caption", caption), ("credit", credit)]


def test_an_agency_in_brackets_at_the_end_of_a_story_credits_the_words_above_it() -> None:
    assert kinds(f"{BODY}\n\n{MORE} (Reuters)")[1:] == [("paragraph", MORE), ("credit", "(Reuters)")]


@pytest.mark.parametrize(
    "line", ["Getty Images", "AP Photo/Mary Poe", "(Reuters)", "(Editing by Mary Poe)", "Photo: Mary Poe"]
)
def test_a_line_that_is_only_a_credit(line: str) -> None:
    assert ("credit", line) in kinds(f"{BODY}\n\n{line}")


@pytest.mark.parametrize(
    "line",
    [
        "Read the rest here.", "Follow us on Twitter", "© 2012 The Harbour Post. All rights reserved.", "Advertisement",
        "Sign up for our newsletter", "Related: Ten bridges to see", "READ MORE: A ferryman remembers", "Share this:",
        "This material may not be published, broadcast, rewritten or redistributed.", "WhatsApp Facebook Twitter Email",
    ],
)  # fmt: skip
def test_what_is_not_report_is_boilerplate(line: str) -> None:
    assert ("boilerplate", line) in kinds(f"{BODY}\n\n{line}\n\n{MORE}")


@pytest.mark.parametrize(
    "line",
    [
        "Read aloud in court, the letter asked the mayor to step down.", "Related charges were dropped in May.",
        "“You may not publish this without the consent of the council,” the clerk said.", "Watch towers were built.",
    ],
)  # fmt: skip
def test_a_sentence_of_the_report_is_no_boilerplate(line: str) -> None:
    assert ("paragraph", line) in kinds(f"{BODY}\n\n{line}\n\n{MORE}")


def test_hard_wrapped_lines_make_one_paragraph_and_keep_their_line_ends() -> None:
    wrapped = (
        "THE HARBOUR MASTER OF DORVAL SAID TODAY THAT THE OLD BRIDGE WOULD STAY\n"
        "CLOSED FOR A MONTH AFTER THE RIVER ROSE BY TWO METRES IN THE NIGHT, AND\n"
        "THAT NOBODY HAD BEEN HURT."
    )
    assert kinds(f"{wrapped}\n\n   {wrapped}") == [("paragraph", wrapped), ("paragraph", wrapped)]


def test_long_lines_without_gaps_are_paragraphs_of_their_own() -> None:
    assert kinds(f"{BODY}\n{MORE}") == [("paragraph", BODY), ("paragraph", MORE)]


def test_the_title_of_the_metadata_is_found_in_the_text_under_a_caption() -> None:
    text = f"A man crosses the bridge. (Mary Poe/AP)\n\nOld bridge stays closed for a month.\n\n{BODY}"
    assert ("headline", "Old bridge stays closed for a month.") in kinds(
        text, title="Old bridge stays closed for a month"
    )


def test_the_signature_of_an_e_mail_is_no_report() -> None:
    assert kinds(f"{BODY}\n\n-- \nJane Roe\nThe Harbour Post")[1:] == [
        ("boilerplate", "--"), ("boilerplate", "Jane Roe"), ("boilerplate", "The Harbour Post"),
    ]  # fmt: skip


def test_what_a_reply_quotes_is_not_its_own_words() -> None:
    quoted = "On Mon, 11 Mar 2019, the desk <desk@example.org> wrote:\n> Did the tower fall?\n> Did the wall fall?"
    found = kinds(f"{BODY}\n\n{quoted}\n\n{MORE}")
    assert [kind for kind, text in found] == ["paragraph", "boilerplate", "boilerplate", "boilerplate", "paragraph"]


def test_what_is_passed_on_and_what_is_only_set_off_is_read() -> None:
    passed_on = f"On Mon, 11 Mar 2019, the desk wrote:\n\n> {BODY}\n\n> {MORE}"
    assert [kind for kind, _ in kinds(passed_on)][1:] == ["paragraph", "paragraph"]
    assert [kind for kind, _ in kinds(f"{BODY}\n\n> {MORE}")] == ["paragraph", "paragraph"]


PIECES = st.sampled_from(
    ["By ", "AP", "(AP)", " — ", "--", "Reuters", "/", "Photo: ", "JOHN ", "Jane ", "\n", "\n\n", " ", "(", ")", "©",
     "Read more ",
     "8 March 2012", "[TEXT]", "de ", "said", ".", ":", "A", "_", "|", "\u00ad", "\u200b", "ﬁ", "“",
     "”", "--\n", "\t", "x" * 70]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map("".join)), st.none() | st.text(max_size=30))
def test_blocks_hold_all_that_can_be_seen_in_order_without_overlap(text: str, title: str | None) -> None:
    at = 0
    for block in lay_out(text, title):
        assert isinstance(block, Block)
        assert text[block.start : block.end] == block.text
        assert block.start >= at
        assert not text[at : block.start].strip()
        at = block.end
    assert not text[at:].strip()
