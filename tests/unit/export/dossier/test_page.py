"""The dossier quotes every source in its own words, and nothing that a report says gets out of its place."""

import base64
import hashlib
import html
import re
from html.parser import HTMLParser
from typing import Any

import pytest

from sayso.export.dossier.page import to_dossier
from sayso.export.dossier.told import Dossier, State, anchors, voices
from sayso.export.incidents.case import Case
from sayso.model import Account, Incident
from tests.unit.export.incidents.hand_case import (
    COURIER,
    HERALD,
    LANTERN,
    accused,
    alone,
    case,
    incident,
    readings,
    span,
    undisputed,
)

VOID = {"meta", "br"}


def dossier(of: Case, *before: Incident) -> Dossier:
    texts = {record.report.uri: record.report for _, record in readings()}
    states = [State("2024-03-05T10:00:00.000000+00:00", each) for each in (*before, of.incident)]
    return Dossier(of, texts, states, "2024-03-07T09:00:01.000000+00:00")


class Page(HTMLParser):
    """The page's text, links and elements, as a reader of its own sees them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def shown(of: Case, *before: Incident) -> Page:
    return Page(to_dossier(dossier(of, *before)))


def test_every_account_is_quoted_with_its_source_day_and_address() -> None:
    page = shown(case())
    for told in (
        "At least four people were killed, Sanna Orre, a nurse at the district clinic, told the Lantern.",
        "Karl Brenn, at a televised briefing",
        "Rebels of the Hill Front fired on the quarter and seven people died",
        "The Lantern, 2024-03-05",
        "wire/night 7.txt itself taken back",
        "the Wire withdrew its report",
    ):
        assert told in page.text
    assert LANTERN in page.links


def test_words_of_one_sentence_by_one_source_are_marked_in_one_quote() -> None:
    told = incident().accounts[3]
    again = told.model_copy(update={"event": "ev-9", "trigger": span(HERALD, "died")})
    denied = told.model_copy(update={"event": "ev-8", "trigger": span(HERALD, "died"), "voice": "denied"})
    of = dossier(case(accounts=(told, again, denied)))
    together, apart = voices(of)
    assert [piece.text for piece in together.quote if piece.marked] == ["fired on", "died"]
    assert "".join(piece.text for piece in together.quote).startswith("Rebels of the Hill Front fired on the quarter")
    assert [piece.text for piece in apart.quote if piece.marked] == ["died"]
    assert anchors(of) == {"ev-4": "a1", "ev-9": "a1", "ev-8": "a2"}


def test_number_of_a_copy_is_in_the_table_and_not_in_the_chart() -> None:
    told = incident().counts[0]
    as_told = told.by[0].model_copy(update={"report": COURIER, "min": 5, "max": 5})
    page = to_dossier(dossier(case(counts=(told.model_copy(update={"by": (*told.by, as_told)}),))))
    assert "5 Sanna Orre copy Coast Courier" in Page(page).text
    assert page.count('<g class="point') == 4


def test_grade_stands_with_its_meaning_reasons_and_the_pair_in_words() -> None:
    text = shown(case()).text
    assert "Contested origins contradict each other on whether it happened or who did it" in text
    assert "Two of them name rival sides" in text
    assert "C3 fairly reliable, possibly true" in text
    assert "3 independent origins 4 outlets 5 reports" in text


def test_rivals_stand_side_by_side_with_their_sources() -> None:
    text = shown(case()).text
    assert "the Northern Army (alleged) or rebels of the Hill Front contested" in text
    assert "the Northern Army Residents (The Lantern) rebels of the Hill Front Karl Brenn" in text


def test_who_is_only_alleged_to_have_done_it_is_marked() -> None:
    assert "By whom the Northern Army (alleged) To whom people of the Mill quarter" in shown(accused()).text
    assert "(alleged)" not in shown(undisputed()).text


def test_numbers_stand_by_source_and_what_was_taken_back_is_marked() -> None:
    text = shown(case()).text
    assert "Killed: 3 to 7, 4 to 7 holds" in text
    assert "at least 4 Sanna Orre The Lantern 2024-03-05" in text
    assert "11 Night Wire taken back" in text
    assert "3 Coast Courier corrected since" in text


def test_how_the_account_changed_is_told() -> None:
    assert "grade: weak (C3) → contested (C3)" in shown(case(), undisputed().incident).text


def test_allegation_is_told_at_the_head_and_what_nobody_dates_is_undated() -> None:
    (account,) = alone().incident.accounts
    text = shown(alone(when=None, accounts=(account.model_copy(update={"voice": "alleged"}),))).text
    assert "Weak a single origin Alleged" in text
    assert "When No account dates it" in text


def test_place_that_only_a_dateline_gives_says_so() -> None:
    told = incident().where
    assert told is not None
    assert "by the dateline of a report" in shown(case(where=told.model_copy(update={"basis": "dateline"}))).text
    assert "dateline" not in shown(case()).text
    nearby = shown(case(where=told.model_copy(update={"basis": "context"}))).text
    assert "by the news that a report told before it" in nearby


def test_quote_is_left_out_where_the_text_is_another() -> None:
    moved = incident().accounts[0]
    trigger = moved.trigger.model_copy(update={"start": 0, "end": 6})
    other: tuple[Account, ...] = (moved.model_copy(update={"trigger": trigger}),)
    (voice,) = voices(dossier(alone(accounts=other)))
    assert voice.quote == ()
    assert "The report's text is not in this ledger." in shown(alone(accounts=other)).text


HOSTILE = "</style></title><script>alert(1)</script><img src=x onerror=alert(1)>\" onload='x'{{7*7}}\u202e\x1b[31m"


def hostile(value: Any, key: str = "") -> Any:
    """The value with every text in it that a report could have a word in replaced."""
    fixed = ("id", "grade", "admiralty", "status", "voice", "stand", "role", "kind", "edtf", "earliest", "latest",
             "precision", "basis", "at", "first_reported", "last_changed", "origin", "event", "what",
             "accounts")  # fmt: skip
    if isinstance(value, dict):
        return {name: hostile(each, name) for name, each in value.items()}
    if isinstance(value, list):
        return [hostile(each, key) for each in value]
    return HOSTILE if isinstance(value, str) and key not in fixed else value


def test_markup_in_any_value_stays_text() -> None:
    told = Incident.model_validate(hostile(incident().model_dump(mode="json")))
    page = to_dossier(dossier(Case(told, None)))
    seen = Page(page)
    assert not seen.names & {"script", "img", "iframe", "object", "a href"}
    assert not {name for name in seen.attributes if name.startswith("on")}
    assert "49" not in seen.text.replace("2049", "")
    assert "<script>alert(1)</script>" in seen.text
    assert not re.search("[\u202e\x1b]", html.unescape(page))


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "file:///etc/passwd", "x"]
)
def test_address_is_a_link_only_where_it_leads_to_the_web(address: str) -> None:
    (account,) = alone().incident.accounts
    page = shown(alone(accounts=(account.model_copy(update={"report": address}),)))
    assert address in page.text
    assert not [link for link in page.links if not link.startswith(("#", "http"))]


def test_page_has_no_script_and_its_policy_knows_its_one_style() -> None:
    page = to_dossier(dossier(case()))
    style = re.search(r"<style>(.*?)</style>", page, re.S)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in html.unescape(page)
    assert "<script" not in page
    assert not re.search(r"\sstyle=|url\(|@import", page)
