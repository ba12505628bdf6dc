"""A ledger bears a superlative out only as far as it reaches, and refutes it by what it holds."""

from dataclasses import replace
from typing import Any

import pytest

from sayso.merge.superlatives import Peer, Verdict, check
from sayso.merge.superlatives.ranks import rank_of
from sayso.model import Since, Superlative, Told, Toll, WhereTold
from tests.unit.query.incidents_by_hand import incident, on

BEGINS = "2031-01-01"


def claim(kind: str = "nth", since: str | None = "2031-03-01", **more: Any) -> Superlative:
    words = Since(start=0, end=5, text="since", day=since)
    given: dict[str, Any] = {
        "types": ("bomb",),
        "since": words,
        "number": 1 if kind == "nth" else None,
        "event": "ev-1",
    }
    return Superlative(start=0, end=5, text="first", kind=kind, **{**given, **more})  # type: ignore[arg-type]


def peer(name: str, day: str, *, place: str = "Tel Lora", killed: int | None = None, **more: Any) -> Peer:
    where = WhereTold(
        start=0,
        end=1,
        text="T",
        name=place,
        geonames=None,
        lat=None,
        lon=None,
        country="XX",
        precision="city",
        report="r",
    )
    tolls = (Toll(of="killed", min=killed, max=killed, by=(Told(min=killed, max=killed, report="r", source="s"),)),)
    known = {name: more.pop(name) for name in ("people", "offices", "players", "names") if name in more}
    given = {"when": on(day), "where": where, "counts": tolls if killed is not None else ()}
    return Peer(incident(name, **{**given, **more}), **known)


OWN = peer("own", "2031-05-20", killed=9)


def judged(about: Superlative, *others: Peer, own: Peer | None = OWN, begins: str | None = BEGINS) -> Verdict:
    return check(about, own, others, begins)


def test_first_is_contradicted_by_an_earlier_one_in_its_scope_only() -> None:
    found = judged(claim(), peer("earlier", "2031-04-01"))
    assert (found.verdict, [each.id for each in found.by]) == ("contradicted", ["earlier"])
    for other in (
        peer("before", "2031-02-01"),
        peer("later", "2031-05-21"),
        peer("not so", "2031-04-01", grade="discounted"),
        peer("planned", "2031-04-01", status="planned"),
    ):
        assert judged(claim(), other).verdict == "supported", other.incident.id


def test_first_is_supported_only_where_the_ledger_reaches_back_to_its_beginning() -> None:
    assert judged(claim()).verdict == "supported"
    assert judged(claim(since="2030-01-01")).verdict == "undecidable"
    assert "later than the claim's 2030-01-01" in judged(claim(since="2030-01-01")).why
    assert "doesn't know when" in judged(claim(since=None)).why
    assert "no beginning" in judged(claim().model_copy(update={"since": None})).why


def test_an_attack_in_another_town_leaves_it_open_unless_the_words_name_the_place() -> None:
    elsewhere = peer("elsewhere", "2031-04-01", place="Vell")
    assert judged(claim(), elsewhere).verdict == "undecidable"
    assert judged(claim(place="Tel Lora"), elsewhere).verdict == "supported"


def test_nth_counts_what_came_before() -> None:
    before = [peer("one", "2031-04-01"), peer("two", "2031-04-02")]
    assert judged(claim(number=3), *before).verdict == "supported"
    assert judged(claim(number=2), *before).verdict == "contradicted"
    assert judged(claim(number=4), *before).verdict == "undecidable"


def test_deadliest_is_held_against_tolls() -> None:
    deadliest = claim("most")
    assert judged(deadliest, peer("small", "2031-04-01", killed=3)).verdict == "supported"
    assert [each.id for each in judged(deadliest, peer("large", "2031-04-01", killed=30)).by] == ["large"]
    assert judged(deadliest, peer("equal", "2031-04-01", killed=9)).verdict == "undecidable"
    assert judged(deadliest, own=peer("own", "2031-05-20")).verdict == "undecidable"


def test_who_is_meant_is_known_by_offices() -> None:
    first = claim(types=("defect",), who="ambassador")
    ambassador = peer("tar", "2031-04-01", people=frozenset({"pa-1"}), offices=("ambassador Zendia",))
    colonel = peer("col", "2031-04-01", people=frozenset({"pa-2"}), offices=("colonel",))
    nobody = peer("nob", "2031-04-01", people=frozenset({"pa-3"}))
    assert [each.id for each in judged(first, ambassador, colonel).by] == ["tar"]
    assert judged(first, colonel).verdict == "supported"
    assert judged(first, nobody).verdict == "undecidable"
    himself = peer("own", "2031-05-20", people=frozenset({"pa-1"}))
    assert judged(first, ambassador, own=himself).verdict == "supported"


def test_rank_is_held_against_higher_offices_of_the_same_ladder() -> None:
    highest = claim("rank", types=("defect",), who="official")
    deputy = peer("own", "2031-05-20", offices=("deputy oil minister",))
    minister = peer("minister", "2031-04-01", offices=("oil minister",))
    envoy = peer("envoy", "2031-04-01", offices=("ambassador",))
    general = peer("general", "2031-04-01", offices=("general",))
    assert [each.id for each in judged(highest, minister, envoy, own=deputy).by] == ["minister"]
    assert judged(highest, envoy, own=deputy).verdict == "supported"
    assert judged(highest, general, own=deputy).verdict == "undecidable"
    civilian = highest.model_copy(update={"who": "civilian official"})
    assert judged(civilian, general, own=deputy).verdict == "supported"
    assert judged(highest, envoy, own=OWN).verdict == "undecidable"


def test_somebodys_own_first_looks_at_that_one_only() -> None:
    mine, other = ({"agent": frozenset({name})} for name in ("pa-1", "pa-2"))
    first = claim(types=("visit",), shared="agent")
    own = peer("own", "2031-05-20", players=mine)
    assert judged(first, peer("again", "2031-04-01", players=mine), own=own).verdict == "contradicted"
    assert judged(first, peer("another", "2031-04-01", players=other), own=own).verdict == "supported"
    assert judged(first, peer("unknown", "2031-04-01"), own=own).verdict == "undecidable"


def test_what_nobody_can_tell_is_left_open() -> None:
    assert judged(claim(saying=True)).verdict == "undecidable"
    assert judged(claim("size")).verdict == "undecidable"
    assert judged(claim(), own=None).verdict == "undecidable"
    assert judged(claim(), own=peer("own", "2031-05-20", status="planned")).verdict == "undecidable"


@pytest.mark.parametrize(
    "offices",
    [
        ("prime minister", "deputy prime minister", "oil minister", "deputy minister of oil", "ambassador"),
        ("general", "Lt. Gen.", "major general", "Brig.", "Col.", "lieutenant colonel", "Maj.", "Capt.", "soldier"),
    ],
)
def test_ladders_go_down(offices: tuple[str, ...]) -> None:
    ranks = [rank_of([office]) for office in offices]
    assert None not in ranks
    assert ranks == sorted(ranks, key=lambda rank: rank.rung if rank else 0)
    assert len(set(ranks)) == len(ranks)
    assert rank_of(["dentist"]) is None
    assert rank_of(["general", "minister"]) is None


def test_a_since_without_a_day_leaves_open_what_lies_before_it() -> None:
    found = judged(claim(since=None), peer("earlier", "2031-04-01"))
    assert (found.verdict, found.by) == ("undecidable", ())


def test_somebody_of_another_country_that_nobody_names_speaks_against_nothing() -> None:
    about = claim("rank", who="official")
    own = peer("own", "2031-05-20", offices=("deputy minister",), place="Orra")
    unplaced = own.incident.model_copy(update={"where": None})
    stranger, colleague = (
        peer("other", "2031-04-01", people=frozenset({"pa-1"}), offices=("minister",), players=players)
        for players in ({"from": frozenset({"pa-9"})}, {"from": frozenset({"pa-2"})})
    )
    mine = replace(own, incident=unplaced, players={"from": frozenset({"pa-2"})})
    assert judged(about, stranger, own=mine).verdict == "undecidable"
    assert judged(about, colleague, own=mine).verdict == "contradicted"
