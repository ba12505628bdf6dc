"""Questions to read: the words that matter, and commands that decide when they are typed."""

from sayso.export.review_items import COLUMNS, review_item
from sayso.model import Doubtful, Passage, Report
from tests.unit.export.incidents.hand_case import COURIER, LANTERN, incident, readings

REPORTS = {record.report.uri: record.report for _, record in readings()}


def passage(number: int, report: Report | None) -> Passage:
    told = incident()
    account = told.accounts[number].model_copy(update={"published": "2024-03-05"})
    return Passage(incident=told, account=account, events=(account.event,), report=report)


def apart() -> Doubtful:
    return Doubtful(kind="apart", likely=0.549, own=passage(2, REPORTS[COURIER]), other=passage(0, REPORTS[LANTERN]))


def test_account_in_doubt_stands_beside_the_words_it_is_held_against() -> None:
    lines = review_item(apart()).text.splitlines()
    assert lines == [
        "0.55  that an account is of its incident, and not of another happening",
        "    Shelling in the Mill quarter of Dorvane  in-dorvane",
        f"      in doubt: Coast Courier, 2024-03-05  {COURIER}",
        "        “Four killed as shells hit Dorvane”  Sanna Orre",
        f"      beside: The Lantern, 2024-03-05  {LANTERN}",
        "        “At least four people were killed, Sanna Orre, a nurse at the district clinic, told the Lantern.”  "
        "Sanna Orre",
        "    it is of this incident:",
        "      sayso judge same ev-3 ev-1 --why …",
        "    it is of another happening:",
        "      sayso judge not-same ev-3 ev-1 --why …",
    ]


def test_ledger_is_named_where_the_commands_need_it() -> None:
    lines = review_item(apart(), "my ledger.db").text.splitlines()
    assert lines[-2:] == ["      sayso judge not-same ev-3 ev-1 \\", "        --ledger 'my ledger.db' --why …"]


def test_two_incidents_are_decided_as_wholes_and_both_are_named() -> None:
    other = passage(3, None)
    other = other.model_copy(update={"incident": incident(id="in-other", title="Shots\x1b[2J at Dorvane")})
    item = review_item(Doubtful(kind="one", likely=0.6, own=passage(0, REPORTS[LANTERN]), other=other))
    assert "sayso judge same in-dorvane in-other --why …" in item.text
    assert "    Shots\ufffd[2J at Dorvane  in-other" in item.text
    assert "“fired on”  Karl Brenn, at a televised briefing (its text is not in this ledger)" in item.text


def test_data_holds_what_is_read() -> None:
    item = review_item(apart())
    assert set(item.cells) == set(COLUMNS)
    assert (item.cells["decide"], item.cells["quote"]) == ("ev-3 ev-1", "Four killed as shells hit Dorvane")
    assert item.value["own"]["quote"] == item.cells["quote"]
    assert item.value["decide"] == ["ev-3", "ev-1"]
