"""The readable account."""

import io
import re

import pytest

from sayso.export.account import print_account
from sayso.export.terminal import Terminal
from sayso.model import Record
from tests.unit.export.hand_record import hand_record


def account(record: Record, width: int = 100, colours: bool = False) -> str:
    stream = io.StringIO()
    print_account(
        record,
        Terminal(stream, width, colours=colours),
        {"defect": "Defection", "execute": "Execution", "flee": "Flight"},
    )
    return stream.getvalue()


def test_event_reads_as_a_line_with_who_and_on_whose_say_so() -> None:
    shown = account(hand_record())
    assert "Defection by Henrik Valdo from President Anton Kerr's government" in shown
    assert "Announced by Henrik Valdo, per Northwind News Agency" in shown
    assert "Execution of nine prisoners by soldiers, Mill quarter of Dorvane: 9 killed" in shown
    assert "Alleged by activists" in shown


def test_what_is_more_likely_misread_than_not_is_called_doubtful_and_nothing_else_is() -> None:
    shown = account(hand_record())
    assert "Alleged by activists (doubtful)" in shown
    assert "alleged: soldiers executed nine prisoners in the Mill quarter of Dorvane  (doubtful)" in shown
    assert shown.count("(doubtful)") == 2


def test_news_comes_before_background() -> None:
    shown = account(hand_record())
    assert shown.index("Execution") < shown.index("BACKGROUND") < shown.index("Flight by Henrik Valdo to Brennia")


def test_sentence_with_two_events_is_quoted_once() -> None:
    events = account(hand_record()).split("WHO SAYS WHAT")[0]
    assert events.count("announced on Tuesday that he has defected") == 1


def test_verification_is_told_with_the_reports_own_words() -> None:
    assert "“The video could not be verified” of 1 claim: Henrik Valdo, in a video posted to YouTube" in account(
        hand_record()
    )


def test_lines_keep_to_the_width_and_end_without_spaces() -> None:
    for line in account(hand_record(), width=60).splitlines():
        assert len(line) <= 60
        assert line == line.rstrip()


def test_colours_are_only_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" not in account(hand_record())
    assert re.search(r"\x1b\[(?:\d+;)*3[0-7]m", account(hand_record(), colours=True))


def test_user_can_refuse_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not re.search(r"\x1b\[(?:\d+;)*3[0-7]m", account(hand_record(), colours=True))


def test_report_cannot_steer_the_terminal() -> None:
    record = hand_record()
    hostile = record.model_copy(
        update={"report": record.report.model_copy(update={"title": "A\x1b]0;taken\x07\x9bB\u202eC"})}
    )
    assert account(hostile).splitlines()[0] == "A\ufffd]0;taken\ufffd\ufffdB\ufffdC"
