"""Who is relied on, and how often that was borne out, contradicted or taken back."""

from pathlib import Path

from sayso.app.merging.incidents import state_of
from sayso.ledger import open_ledger
from sayso.model import Incident, KnownSource, Merge, Told, Toll, WhereTold
from sayso.query.sources import SourceFilter, known_sources, sources_of
from tests.unit.query.incidents_by_hand import account, conflict, incident, on, origin

POLICE, NURSE, ARMY = origin("the police"), origin("Ida Renn", actor="pa-ida"), origin("the army")
LANTERN = origin("The Lantern", kind="publisher")


def told(*incidents: Incident) -> dict[str, KnownSource]:
    return {each.name: each for each in sources_of(incidents)}


def counted(source: KnownSource) -> dict[str, int]:
    """What it counts of incidents, without noughts."""
    fields = KnownSource.model_fields.keys() - {"claims", "reports", "incidents"}
    return {name: value for name in fields if isinstance(value := getattr(source, name), int) and value}


def test_source_that_nobody_else_bears_out_stands_alone() -> None:
    police = told(incident("one", account(POLICE, "2024-03-05"), origins=[POLICE], grade="weak"))["the police"]
    assert (police.claims, police.reports, police.incidents) == (1, 1, 1)
    assert counted(police) == {"vouched": 1, "alone": 1}
    assert (police.earliest, police.latest) == ("2024-03-05", "2024-03-05")


def test_only_a_later_day_confirms_later() -> None:
    later = incident("one", account(POLICE, "2024-03-05"), account(NURSE, "2024-03-06"), origins=[POLICE, NURSE])
    same_day = incident("two", account(POLICE, "2024-03-05"), account(NURSE, "2024-03-05"), origins=[POLICE, NURSE])
    undated = incident("three", account(POLICE, "2024-03-05"), account(NURSE, None), origins=[POLICE, NURSE])
    sources = told(later, same_day, undated)
    assert counted(sources["the police"]) == {"vouched": 3, "independent": 3, "confirmed_later": 1}
    assert counted(sources["Ida Renn"]) == {"vouched": 3, "independent": 3}


def test_two_who_vouch_for_a_contested_thing_bear_nobody_out() -> None:
    yes, also, no = account(POLICE, "2024-03-05"), account(NURSE, "2024-03-06"), account(ARMY, "2024-03-07", stand="no")
    contested = incident(
        "one", yes, also, no, origins=[POLICE, NURSE, ARMY], grade="contested",
        conflicts=(conflict("happened", [yes, also], [no]),),
    )  # fmt: skip
    sources = told(contested)
    assert counted(sources["the police"]) == {"vouched": 1, "contested": 1, "contradicted_later": 1}
    assert counted(sources["the army"]) == {"denied": 1, "contested": 1}


def test_denial_is_borne_out_where_all_that_said_otherwise_was_taken_back() -> None:
    lie, no = account(LANTERN, "2024-03-05", retracted="a hoax"), account(ARMY, "2024-03-06", stand="no")
    sources = told(incident("one", lie, no, origins=[LANTERN, ARMY], grade="discounted"))
    assert counted(sources["the army"]) == {"denied": 1, "confirmed_later": 1}
    assert counted(sources["The Lantern"]) == {"retracted": 1, "discounted": 1}


def test_admission_after_a_denial_contradicts_the_denial_and_confirms_the_others() -> None:
    yes, no = account(POLICE, "2024-03-05"), account(ARMY, "2024-03-05", stand="no")
    admits = account(ARMY, "2024-03-20")
    admitted = incident(
        "one", yes, no, admits, origins=[POLICE, ARMY], grade="confirmed",
        conflicts=(conflict("happened", [yes, admits], [no]),),
    )  # fmt: skip
    sources = told(admitted)
    assert counted(sources["the police"]) == {"vouched": 1, "independent": 1, "confirmed_later": 1, "contested": 1}
    assert counted(sources["the army"]) == {"vouched": 1, "independent": 1, "contested": 1}


def test_rival_numbers_contest_nothing_and_a_number_put_right_contradicts() -> None:
    nine, twelve = account(POLICE, "2024-03-05"), account(NURSE, "2024-03-05")
    by = (
        Told(min=9, max=9, report="a", source="the police", corrected=True),
        Told(min=12, max=12, report="b", source="Ida Renn"),
    )
    toll = Toll(of="killed", min=9, max=12, by=by)
    sources = told(
        incident("one", nine, twelve, origins=[POLICE, NURSE], counts=(toll,),
                 conflicts=(conflict("killed", [nine], [twelve]),))
    )  # fmt: skip
    police, nurse = counted(sources["the police"]), counted(sources["Ida Renn"])
    assert police == {"vouched": 1, "independent": 1, "rival_numbers": 1, "contradicted_later": 1}
    assert nurse == {"vouched": 1, "independent": 1, "rival_numbers": 1}


def test_copies_are_reports_and_no_claims() -> None:
    first, copy = account(POLICE, "2024-03-05", report="first"), account(POLICE, "2024-03-06", report="copy")
    copied = POLICE.model_copy(update={"copies": ("copy",)})
    police = told(incident("one", first, copy, origins=[copied]))["the police"]
    assert (police.claims, police.reports, police.incidents) == (1, 2, 1)


def test_an_actor_is_one_source_under_all_names_and_takes_in_what_bears_its_name_alone() -> None:
    captain = origin("Captain Ida Renn", actor="pa-ida", body="harbour police")
    bare = origin("Ida Renn")
    known = told(
        incident("one", account(NURSE, "2024-03-05"), origins=[NURSE]),
        incident("two", account(captain, "2024-03-06"), origins=[captain]),
        incident("three", account(bare, "2024-03-07"), origins=[bare]),
    )
    (ida,) = known.values()
    assert (ida.id, ida.name, ida.incidents, ida.speaks_for) == ("pa-ida", "Ida Renn", 3, ("harbour police",))
    other = origin("Ida Renn", actor="pa-other")
    several = [incident(f"{at}", account(each, None), origins=[each]) for at, each in enumerate((NURSE, other, bare))]
    assert sorted(each.incidents for each in sources_of(several)) == [1, 1, 1]


def test_an_outlet_and_a_person_of_one_name_are_two_sources() -> None:
    paper, person = origin("Ida Renn", kind="publisher"), NURSE
    both = incident("one", account(paper, "2024-03-05"), account(person, "2024-03-05"), origins=[paper, person])
    assert {each.kind for each in sources_of([both])} == {"publisher", "source"}


def test_sources_of_a_ledger_are_found_by_words_kinds_and_days(tmp_path: Path) -> None:
    spokesman = origin("Oren Malk", body="Harbour Police")
    some = [
        incident("in-1", account(POLICE, "2024-03-05"), origins=[POLICE], when=on("2024-03-05")),
        incident("in-2", account(POLICE, "2024-04-05"), account(LANTERN, "2024-04-05"), origins=[POLICE, LANTERN],
                 when=on("2024-04-05")),
        incident("in-3", account(spokesman, "2024-04-06"), origins=[spokesman], when=on("2024-04-06")),
    ]  # fmt: skip
    with open_ledger(str(tmp_path / "ledger.db"), create=True) as ledger:
        ledger.add_merge(Merge(merger="by hand", groups=tuple(map(state_of, some))))
        now = ledger.as_of()

        def names(limit: int | None = None, **wanted: object) -> list[str]:
            return [each.name for each in known_sources(now, SourceFilter(**wanted), limit)]  # type: ignore[arg-type]

        assert names() == ["the police", "Oren Malk", "The Lantern"]
        assert names(limit=1) == ["the police"]
        assert names(name="harbour") == ["Oren Malk"]
        assert names(kinds=("publisher",)) == ["The Lantern"]
        assert names(until="2024-03-31") == ["the police"]
        assert [s.incidents for s in known_sources(now, SourceFilter(since="2024-04-01", name="police"))] == [1, 1]


def somewhere(country: str | None) -> WhereTold:
    return WhereTold(
        start=0, end=1, text="T", name="Tel Lora", geonames=None, lat=None, lon=None, country=country, precision="city",
        report="r",
    )  # fmt: skip


def test_the_army_of_one_state_is_not_that_of_another() -> None:
    named = origin("THE ARMY", actor="pa-army")
    each = [
        incident("one", account(ARMY, "2024-03-05"), origins=[ARMY], where=somewhere("PE")),
        incident("two", account(ARMY, "2024-03-06"), origins=[ARMY], where=somewhere("PE")),
        incident("three", account(ARMY, "2024-03-07"), origins=[ARMY], where=somewhere("GH")),
        incident("four", account(ARMY, "2024-03-08"), origins=[ARMY], where=somewhere(None)),
        incident("five", account(named, "2024-03-08"), origins=[named]),
    ]
    sources = told(*each)
    assert {name: source.incidents for name, source in sources.items()} == {
        "the army (PE)": 2, "the army (GH)": 1, "the army": 1, "THE ARMY": 1,
    }  # fmt: skip
    assert len({source.id for source in sources.values()}) == 4


def test_a_body_with_a_name_of_its_own_is_one_everywhere() -> None:
    army = origin("the army of Mereth")
    places = [incident(c, account(army, "2024-03-05"), origins=[army], where=somewhere(c)) for c in ("PE", "GH")]
    assert told(*places)["the army of Mereth"].incidents == 2
