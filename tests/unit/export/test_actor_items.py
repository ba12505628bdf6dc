"""Actors to read: days are no more precise than they are known, and no report's day passes for an event's."""

from typing import Any

import pytest

from sayso.export.actor_items import account_item, turn_item
from sayso.model import ActorAccount, Claim, Link, PartIn, Quote, Span, Turn, Turned, When, WhenTold

LABELS = {"flee": "Flight"}


def when(edtf: str | None, earliest: str | None, latest: str | None) -> When:
    return When(
        start=0, end=1, text="x", edtf=edtf, earliest=earliest, latest=latest, precision="unknown", basis="stated"
    )


def turned(time: When | None, earliest: str | None, latest: str | None, dated_by: Any) -> Turned:
    told = Turn(
        event="ev-1", type="flee", when=time, left=None, joined=None, status="occurred", voice="report", report="a",
        published="2020-08-18", trigger=Span(start=0, end=1, text="x"),
    )  # fmt: skip
    return Turned(
        actor="ac-1", name="Vera Lund", type="flee", earliest=earliest, latest=latest, left=None, joined=None,
        incident=None, grade=None, told=(told,), dated_by=dated_by,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("of", "line"),
    [
        (turned(when("2014", "2014-01-01", "2014-12-31"), "2014-01-01", "2014-12-31", "event"), "2014  "),
        (turned(when("2014~", "2014-01-01", "2014-12-31"), "2014-01-01", "2014-12-31", "event"), "about 2014  "),
        (turned(when("../2014", None, "2014-12-31"), None, "2014-12-31", "event"), "2014 or before  "),
        (turned(None, "2020-08-18", "2020-08-18", "report"), "reported 18 August 2020  "),
        (turned(None, None, None, None), "undated  "),
    ],
)
def test_turn_begins_with_its_time(of: Turned, line: str) -> None:
    item = turn_item(of, LABELS)
    assert item.text.startswith(f"{line}Vera Lund: Flight")
    assert item.cells["dated_by"] == of.dated_by


def part(day: str | None, time: When | None) -> PartIn:
    told = None if time is None else WhenTold(**time.model_dump(), report="a")
    return PartIn(
        id="in-1", roles=("agent",), type="flee", title="Flight", grade="weak", when=day, time=told, status="occurred"
    )


def quote(said: When | None) -> Quote:
    link = Link(actor="A1", name="Vera Lund", kind="person")
    spans = (Span(start=0, end=1, text="x"),)
    claim = Claim(id="cl-1", spans=spans, mode="direct", stance="says", chain=(link,), said=said)
    return Quote(claim=claim, report="a", publisher=None, published="2020-08-18", retracted=False)


def test_incidents_and_quotes_of_an_actor_have_their_own_time_or_that_of_the_report_as_such() -> None:
    year = when("2014", "2014-01-01", "2014-12-31")
    account = ActorAccount(
        id="ac-1", name="Vera Lund", kind="person", names=("Vera Lund",),
        incidents=(part("2014-01-01", year), part("2020-08-18", None), part(None, None)),
        quotes=(quote(year), quote(None)),
    )  # fmt: skip
    lines = account_item(account, LABELS).text.splitlines()
    assert [line.partition("  Flight")[0] for line in lines if "Flight" in line] == [
        "  2014", "  reported 18 August 2020", "  undated",
    ]  # fmt: skip
    assert [line.partition("  says")[0] for line in lines if "says" in line] == ["  2014", "  reported 18 August 2020"]
