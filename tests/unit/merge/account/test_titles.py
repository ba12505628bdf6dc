"""The one line that says what an incident is."""

import pytest

from sayso.codebook import load_codebook
from sayso.merge.account.title import title_of
from sayso.model.event import EventStatus, RoleName
from sayso.model.incident import IncidentRole, WhereTold


def part(role: RoleName, name: str, actor: str | None = None) -> IncidentRole:
    return IncidentRole(role=role, actor=actor, name=name, accounts=())


def at(name: str) -> WhereTold:
    return WhereTold.model_validate({
        "start": 0, "end": 1, "text": "x", "name": name, "geonames": None, "lat": None, "lon": None, "country": None,
        "precision": "city", "basis": "stated", "report": "a",
    })  # fmt: skip


def title(kind: str, *roles: IncidentRole, where: WhereTold | None = None, status: EventStatus = "occurred") -> str:
    return title_of(kind, load_codebook(), roles, None, where, (), status, disputed=False)


@pytest.mark.parametrize(
    ("status", "mark"),
    [
        ("demanded", " (demanded)"), ("attempted", " (attempted)"), ("hypothetical", " (only a possibility)"),
        ("predicted", " (expected)"), ("negated", " (did not happen)"), ("ongoing", ""), ("occurred", ""),
    ],
)  # fmt: skip
def test_a_title_says_of_what_did_not_simply_happen_what_it_is(status: EventStatus, mark: str) -> None:
    assert title("resign", part("agent", "Ida Marn"), status=status) == f"Resignation of Ida Marn{mark}"


def test_nobody_does_to_himself_what_two_do() -> None:
    marn = part("agent", "Ida Marn", "ac-1")
    assert title("vote", marn, part("target", "Ida Marn", "ac-1")) == "Vote by Ida Marn"
    both = (marn, part("target", "Ida Marn", "ac-1"), part("target", "Ola Brand"))
    assert title("arrest", *both) == "Arrest of Ola Brand by Ida Marn"


def test_a_place_that_a_name_tells_is_not_told_twice() -> None:
    by = part("agent", "police in Vell")
    assert title("arrest", part("target", "Ida Marn"), by, where=at("Vell")) == "Arrest of Ida Marn by police in Vell"
    assert title("bomb", part("target", "Vell"), where=at("Vell")) == "Bombing in Vell"
    assert title("bomb", part("target", "the market of Vell"), where=at("Vell")) == "Bombing of the market of Vell"
    mayor = part("agent", "Vell Mayor Ida Marn", "ac-1")
    assert title("meet", mayor, where=at("Vell")) == "Meeting of Vell Mayor Ida Marn in Vell"


def test_a_long_description_ends_where_more_of_the_same_begins() -> None:
    long = "Two millers of the upper valley, who had been walking home from the fair"
    assert title("arrest", part("target", long)) == "Arrest of two millers of the upper valley"
    assert title("arrest", part("target", "x" * 80)) == "Arrest"
    assert title("condemn", part("target", "a “thorough change")) == "Condemnation"


def test_a_description_begins_as_within_a_line_and_a_name_does_not() -> None:
    assert title("kill", part("target", "Sixteen millers")) == "Killing of sixteen millers"
    assert title("kill", part("target", "Police Federation", "ac-1")) == "Killing of Police Federation"


def test_a_bare_number_does_nothing() -> None:
    assert title("threaten", part("agent", "3")) == "Threat"
    assert title("release", part("target", "11")) == "Release of 11"
