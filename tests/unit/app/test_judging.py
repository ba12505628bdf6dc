"""What a person may decide of what, and to what it may be set; nothing else reaches the ledger."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from sayso.app.judging import OwnWords, judge
from sayso.app.merging import merge_new
from sayso.errors import UsageError
from sayso.gazetteer import Entry, Gazetteer
from sayso.ledger import ClaimFilter, GroupFilter, open_ledger
from sayso.model import Incident, KeptJudgement, KnownActor, Where
from sayso.query.actor_account import actor_account
from sayso.query.actors import meant_actors
from tests.contract.reports_by_hand import NEWER, reading

OWN_TYPE = """\
group: sport
types:
  regatta:
    label: Regatta
    definition: Boats race each other.
    includes: [Two crews row for a cup., Yachts race around a cape.]
    excludes: [A ferry is late., Riders race on a beach.]
    plover: CONSULT
    nouns: [regatta]
    roles: {agent: who races}
"""


def place(name: str, country: str, people: int, **more: Any) -> tuple[Entry, tuple[str, ...]]:
    kind = more.pop("kind", "city")
    entry = Entry(name, kind, country, geonames=people, lat=1.5, lon=2.5, population=people, **more)
    return entry, ()


@pytest.fixture(autouse=True)
def gazetteer(monkeypatch: pytest.MonkeyPatch) -> None:
    """The world: two countries, in each a Karsk."""
    places = [
        place("Karsk", "YY", 900), place("Karsk", "ZZ", 100), place("Yria", "YY", 5000, kind="country"),
        place("Zedland", "ZZ", 4000, kind="country"), place("Yria", "ZZ", 10), place("Mora", "YY", 800, kind="country"),
        place("Mora", "ZZ", 300, kind="area", level=1),
    ]  # fmt: skip
    # As GeoNames has them, the most populous first.
    places.sort(key=lambda each: -each[0].population)
    monkeypatch.setattr(Gazetteer, "open", lambda own=None: Gazetteer(places))


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    """A report of one event in ZZ with one claim, merged."""
    address = str(tmp_path / "ledger.db")
    with open_ledger(address, create=True) as opened:
        opened.add_reading(*reading())
        merge_new(opened)
    return address


def ids(address: str) -> dict[str, str]:
    """The id of one thing of each kind."""
    with open_ledger(address) as opened:
        now = opened.as_of()
        found = {kind: next(iter(now.groups(kind, GroupFilter()))).id for kind in ("incident", "actor")}  # type: ignore[arg-type]
        claim = next(iter(now.claims(ClaimFilter())))
        return {
            **found,
            "claim": claim.id,
            "report": claim.report,
            "event": now.members("incident", found["incident"])[0],
        }


def decide(
    address: str, what: str, things: Sequence[str], value: Mapping[str, str] | None = None, own: OwnWords | None = None
) -> KeptJudgement:
    known = ids(address)
    decided = judge(address, what, [known[each] for each in things], "seen", "ida", value or {}, own)  # type: ignore[arg-type]
    return decided.kept


def incident(address: str) -> Incident:
    (found,) = incidents(address)
    return found


def incidents(address: str) -> list[Incident]:
    with open_ledger(address) as opened:
        return [Incident.model_validate(group.body) for group in opened.as_of().groups("incident", GroupFilter())]


@pytest.mark.parametrize(
    ("what", "things", "value", "told"),
    [
        ("correct", ["actor"], {"kind": "robot"}, "got 'robot', expected one of person, organization"),
        ("correct", ["incident"], {"type": "banana"}, "got 'banana', expected a type of the codebook"),
        ("correct", ["event"], {"when": "yesterday"}, "expected a date in EDTF: 2021-05-07, 2021-05"),
        ("correct", ["incident"], {"status": "gone"}, "expected one of occurred, ongoing"),
        ("correct", ["claim"], {"stance": "lies"}, "expected one of says"),
        ("correct", ["claim"], {"said": "last"}, "expected a date in EDTF"),
        ("correct", ["claim"], {"source": " "}, "expected words"),
        ("correct", ["incident"], {"killed": "some"}, "expected a number: 9; 9-17, from nine to seventeen; 9+"),
        ("correct", ["incident"], {"killed": "17-9"}, "got '17-9', expected a number"),
        ("correct", ["incident"], {"agent": ";"}, "expected a name, or several with a semicolon between two"),
        ("correct", ["event"], {"agent": "Karla Venn"}, "is an event, of which 'correct' sets type, status, when"),
        ("correct", ["incident"], {"name": "Foo"}, "is an incident, of which 'correct' sets title, type, status"),
        ("correct", ["actor"], {"title": "Foo"}, "is an actor, of which 'correct' sets name, kind"),
        ("correct", ["claim"], {}, "needs --set FIELD=VALUE"),
        ("regrade", ["actor"], {"grade": "fair"}, "is an actor, and 'regrade' is said of an incident; of an actor may"),
        ("regrade", ["incident"], {}, "'regrade' needs --grade"),
        ("regrade", ["incident"], {"grade": "good"}, "got 'good', expected one of confirmed"),
        ("regrade", ["incident"], {"grade": "fair", "title": "Foo"}, "takes --grade alone, got --set title"),
        ("accept", ["incident"], {"grade": "fair"}, "--grade for 'regrade'"),
        ("same", ["incident", "actor"], {}, "of one kind; got: "),
        ("same", ["claim", "claim"], {}, "is said of an event, an actor or an incident"),
        ("same", ["event", "event"], {}, "needs two ids"),
        ("accept", ["report"], {}, "is a report"),
    ],
)
def test_what_cant_be_is_refused_and_nothing_is_kept(
    ledger: str, what: str, things: list[str], value: dict[str, str], told: str
) -> None:
    with open_ledger(ledger) as opened:
        before = opened.as_of().upto
    with pytest.raises(UsageError) as refused:
        decide(ledger, what, things, value)
    assert told in str(refused.value)
    assert "group)" not in str(refused.value)
    with open_ledger(ledger) as opened:
        assert opened.as_of().upto == before


def test_type_of_ones_own_codebook_or_of_the_ledger_is_one(ledger: str, tmp_path: Path) -> None:
    assert incident(ledger).type == "close"  # no type of the shipped codebook, but of a report
    own = tmp_path / "own.yaml"
    own.write_text(OWN_TYPE, encoding="utf-8")
    with pytest.raises(UsageError, match="--codebook FILE"):
        decide(ledger, "correct", ["incident"], {"type": "regatta"})
    assert decide(ledger, "correct", ["incident"], {"type": "regatta"}, OwnWords(codebook=own)) is not None
    assert incident(ledger).type == "regatta"
    assert decide(ledger, "correct", ["incident"], {"type": "close"}) is not None
    assert incident(ledger).type == "close"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Karsk", ("Karsk", "ZZ", 100, "city")),  # in the country that the report tells of
        ("Karsk, Yria", ("Karsk", "YY", 900, "city")),
        ("Karsk, YY", ("Karsk", "YY", 900, "city")),
        ("Yria", ("Yria", "YY", 5000, "country")),  # a country before a village of its name
        ("Mora", ("Mora", "ZZ", 300, "area")),  # a province of the country told of before another country
        ("Nowhereville", ("Nowhereville", None, None, "unknown")),
        ("Karsk, Nowhere", ("Karsk, Nowhere", None, None, "unknown")),
    ],
)
@pytest.mark.parametrize("thing", ["incident", "event"])
def test_place_that_a_person_sets_is_looked_up(
    ledger: str, thing: str, words: str, found: tuple[str, str | None, int | None, str]
) -> None:
    kept = decide(ledger, "correct", [thing], {"where": words})
    assert kept is not None
    assert (kept.place is None) == (found[1] is None)
    where = incident(ledger).where
    assert isinstance(where, Where)
    assert (where.name, where.country, where.geonames, where.precision) == found
    assert (where.lat, where.lon) == ((1.5, 2.5) if found[1] else (None, None))


def test_who_and_how_many_that_a_person_sets_outlive_merging_and_a_new_reading_until_withdrawn(ledger: str) -> None:
    kept = decide(ledger, "correct", ["incident"], {"agent": "karla venn", "target": "the pier", "killed": "2+"})
    assert kept is not None
    for step in (reading(2), reading(1, reader=NEWER), reading(2, reader=NEWER)):
        with open_ledger(ledger) as opened:
            opened.add_reading(*step)
            merge_new(opened)
            groups = list(opened.as_of().groups("incident", GroupFilter()))
            (found,) = (each for each in map(Incident.model_validate, (g.body for g in groups)) if each.corrected)
            (venn,) = meant_actors(opened.as_of(), "Karla Venn")
            (part,) = (each for each in actor_account(opened.as_of(), venn).incidents if each.id == found.id)
            ministry = next(iter(opened.as_of().groups("actor", GroupFilter(names="ministry"))), None)
            assert ministry is None or found.id not in [
                each.id for each in actor_account(opened.as_of(), KnownActor.model_validate(ministry.body)).incidents
            ]
        assert [(role.role, role.name, role.actor) for role in found.roles] == [
            ("agent", "Karla Venn", venn.id), ("target", "the pier", None),
        ]  # fmt: skip
        assert part.roles == ("agent",)
        assert [(toll.of, toll.min, toll.max) for toll in found.counts] == [("killed", 2, None)]
        assert [(each.what, each.by, each.why) for each in found.judgements] == [("correct", "ida", "seen")]
    judge(ledger, "withdraw", [kept.id], "it was another", "jo", {})
    after = incidents(ledger)
    assert all(not each.corrected and not each.counts for each in after)
    assert all(role.name != "Karla Venn" for each in after for role in each.roles)


def test_id_of_an_actor_stands_for_its_name(ledger: str) -> None:
    with open_ledger(ledger) as opened:
        (venn,) = meant_actors(opened.as_of(), "Karla Venn")
    kept = decide(ledger, "correct", ["incident"], {"agent": f"{venn.id}; two boys"})
    assert kept is not None
    assert kept.value == {"agent": "Karla Venn; two boys"}


def test_what_was_withdrawn_cant_be_withdrawn_again(ledger: str) -> None:
    kept = decide(ledger, "correct", ["incident"], {"killed": "2"})
    assert kept is not None
    judge(ledger, "withdraw", [kept.id], "it was another", "jo", {})
    with open_ledger(ledger) as opened:
        before = opened.as_of().upto
    for by in ("jo", "ida"):
        with pytest.raises(UsageError, match=r"was withdrawn already, by jo on 20.*\(it was another\)"):
            judge(ledger, "withdraw", [kept.id], "it was another", by, {})
    with open_ledger(ledger) as opened:
        assert opened.as_of().upto == before
    assert decide(ledger, "correct", ["incident"], {"killed": "2"}) is not None
    assert incident(ledger).counts[0].max == 2


def test_what_is_decided_of_a_merged_incident_is_decided_of_the_one_that_it_belongs_to(ledger: str) -> None:
    with open_ledger(ledger) as opened:
        opened.add_reading(*reading(2))
        merge_new(opened)
        members = opened.as_of().members("incident", incident(ledger).id)
    judge(ledger, "not-same", members, "seen", "ida", {})
    one, other = (each.id for each in incidents(ledger))
    made = judge(ledger, "same", [one, other], "seen", "ida", {})
    again = judge(ledger, "same", [other, one], "seen", "ida", {})
    assert (made.added, again.added, again.kept.id) == (True, False, made.kept.id)
    left = incident(ledger).id
    (gone,) = {one, other} - {left}
    decided = judge(ledger, "correct", [gone], "seen", "ida", {"killed": "4"})
    assert decided.kept.targets[0].id == left
    assert f"({left}, which {gone} was merged into)" in decided.about
    assert incident(ledger).counts[0].max == 4
