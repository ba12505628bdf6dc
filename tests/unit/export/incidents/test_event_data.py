"""Formats of event data: their columns, their codes, and nothing in them that the ledger does not hold."""

import csv
import io
import json
from typing import Any

import pytest

from sayso.codebook import load_codebook
from sayso.export.incidents import acled, gdelt, polecat
from sayso.export.incidents.case import Case
from sayso.export.incidents.shapes import SHAPES
from sayso.model import WhenTold, WhereTold
from tests.unit.export.incidents.changing import output
from tests.unit.export.incidents.hand_case import LANTERN, accused, alone, case, incident, undisputed

# An independent count of the columns of the published files.
WIDTH = {"acled": 31, "polecat": 40, "gdelt": 61}


def acled_row(of: Case) -> dict[str, str]:
    (row,) = csv.DictReader(io.StringIO(output(SHAPES["acled"], of).decode(), newline=""))
    return row


def tsv(name: str, of: Case) -> list[list[str]]:
    text = output(SHAPES[name], of).decode()
    return list(csv.reader(io.StringIO(text, newline=""), delimiter="\t", quoting=csv.QUOTE_NONE))


def gdelt_row(of: Case) -> dict[str, str]:
    (row,) = tsv("gdelt", of)
    return dict(zip(gdelt.COLUMNS, row, strict=True))


def polecat_row(of: Case) -> dict[str, str]:
    heading, row = tsv("polecat", of)
    return dict(zip(heading, row, strict=True))


def plover_record(of: Case) -> dict[str, Any]:
    return json.loads(output(SHAPES["plover"], of))  # type: ignore[no-any-return]


def when(edtf: str, earliest: str | None, latest: str | None, precision: str) -> WhenTold:
    told = incident().when
    assert told is not None
    return told.model_copy(update={"edtf": edtf, "earliest": earliest, "latest": latest, "precision": precision})


MARCH = when("2024-03", "2024-03-01", "2024-03-31", "month")
YEAR = when("2024", "2024-01-01", "2024-12-31", "year")
WEEK = when("2024-03-04/2024-03-10", "2024-03-04", "2024-03-10", "week")
OPEN = when("2024-03-04/..", "2024-03-04", None, "unknown")


def where(precision: str) -> WhereTold:
    told = incident().where
    assert told is not None
    return told.model_copy(update={"precision": precision})


def test_tables_have_the_columns_of_the_published_files() -> None:
    assert {
        name: len(set(of.COLUMNS)) for name, of in (("acled", acled), ("polecat", polecat), ("gdelt", gdelt))
    } == WIDTH


def test_acled_row_has_acleds_codes() -> None:
    row = acled_row(undisputed())
    expected = {
        "event_id_cnty": "in-dorvane", "event_date": "2024-03-04", "year": "2024", "time_precision": "1",
        "disorder_type": "Political violence", "event_type": "Explosions/Remote violence",
        "sub_event_type": "Remote explosive/landmine/IED", "actor1": "the Northern Army",
        "actor2": "people of the Mill quarter", "iso": "578", "country": "Norway", "location": "Dorvane",
        "latitude": "54.125", "longitude": "7.9", "geo_precision": "1", "source": "The Lantern", "fatalities": "4",
        "timestamp": "1709802001", "region": "", "inter1": "", "admin1": "", "source_scale": "",
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected
    assert "grade=weak; admiralty=C3; origins=1; outlets=4" in row["tags"]


@pytest.mark.parametrize(
    ("told", "cells"),
    [
        (WEEK, ("2024-03-04", "2024", "2")), (MARCH, ("2024-03-01", "2024", "3")), (YEAR, ("", "", "")),
        (OPEN, ("", "", "")), (None, ("", "", "")),
    ],
)  # fmt: skip
def test_acled_dates_no_more_precisely_than_the_reports(told: WhenTold | None, cells: tuple[str, ...]) -> None:
    row = acled_row(case(when=told))
    assert (row["event_date"], row["year"], row["time_precision"]) == cells


def test_acled_places_nothing_in_the_middle_of_a_country() -> None:
    row = acled_row(case(where=where("country")))
    assert (row["country"], row["location"], row["latitude"], row["geo_precision"]) == ("Norway", "", "", "")
    assert acled_row(case(where=where("area")))["geo_precision"] == "3"


def test_rivals_for_a_deed_are_no_actors_but_told_in_the_notes() -> None:
    row = acled_row(case())
    assert (row["actor1"], row["assoc_actor_1"]) == ("", "")
    assert "contested, agent: the Northern Army (1 account) / rebels of the Hill Front (1 account)" in row["notes"]
    assert "killed: 3 to 7, 4 to 7 holds (at least 4: Sanna Orre; 7: Karl Brenn; 11: Night Wire; " in row["notes"]
    assert "3: Coast Courier, corrected since)" in row["notes"]
    assert "contested=agent, killed" in row["tags"]
    assert polecat_row(case())["Actor Name"] == gdelt_row(case())["Actor1Name"] == ""
    assert plover_record(case())["source"] == []


def test_sources_are_those_of_reports_that_copy_no_other_and_stand() -> None:
    assert acled_row(case())["source"] == "The Lantern; The Herald; Weekly Post"
    assert polecat_row(undisputed())["Source"] == "The Lantern"
    assert gdelt_row(undisputed())["NumArticles"] == "1"


def alleged() -> Case:
    (account,) = alone().incident.accounts
    return alone(accounts=(account.model_copy(update={"voice": "alleged"}),))


def test_allegation_stays_one_or_is_left_out() -> None:
    assert acled_row(alleged())["notes"].startswith("Alleged: Shelling in the Mill quarter of Dorvane. ")
    assert "alleged=only" in acled_row(alleged())["tags"]
    assert plover_record(alleged())["alleged"] is True
    assert SHAPES["gdelt"].refuses(alleged()) == SHAPES["polecat"].refuses(alleged()) == "it is only alleged"


def test_who_is_only_alleged_to_have_done_it_is_no_actor_of_what_surely_happened() -> None:
    told = accused()
    assert acled_row(told)["actor1"] == gdelt_row(told)["Actor1Name"] == polecat_row(told)["Actor Name"] == ""
    assert gdelt_row(told)["Actor2Name"] == "people of the Mill quarter"
    assert plover_record(told)["source"] == []
    assert "only alleged, agent: the Northern Army" in acled_row(told)["notes"]


@pytest.mark.parametrize(
    "status", ["planned", "predicted", "threatened", "attempted", "hypothetical", "negated", "demanded"]
)
def test_what_did_not_happen_is_no_event(status: str) -> None:
    told = undisputed(status=status)
    assert SHAPES["gdelt"].refuses(told) == SHAPES["acled"].refuses(told) == f"its status is {status!r}"
    contexts = plover_record(told)["context"]
    if status == "attempted":
        assert SHAPES["polecat"].refuses(told) == "its status is 'attempted'"
    else:
        assert contexts == [polecat_row(told)["Contexts"]]
        assert contexts[0] in ("future", "hypothetical", "negation")


@pytest.mark.parametrize("name", ["acled", "polecat", "gdelt"])
def test_discounted_incident_is_left_out(name: str) -> None:
    assert SHAPES[name].refuses(undisputed(grade="discounted")) == "it is discounted"
    assert SHAPES[name].refuses(undisputed()) is None


@pytest.mark.parametrize("name", ["polecat", "gdelt"])
def test_incident_that_may_not_have_happened_is_left_out(name: str) -> None:
    conflict = {"field": "happened", "values": [{"value": each, "accounts": [each]} for each in ("yes", "no")]}
    reason = "accounts contradict each other on whether it happened"
    assert SHAPES[name].refuses(undisputed(conflicts=[conflict])) == reason


def test_gdelt_row_has_gdelts_codes() -> None:
    row = gdelt_row(undisputed())
    expected = {
        "Day": "20240304", "MonthYear": "202403", "Year": "2024", "FractionDate": "2024.2575",
        "Actor1Name": "the Northern Army", "Actor2Name": "people of the Mill quarter", "IsRootEvent": "1",
        "EventCode": "180", "EventBaseCode": "180", "EventRootCode": "18", "QuadClass": "4", "NumMentions": "1",
        "NumSources": "1", "NumArticles": "1", "ActionGeo_Type": "4", "ActionGeo_FullName": "Dorvane, Norway",
        "ActionGeo_CountryCode": "NO", "ActionGeo_Lat": "54.125", "ActionGeo_Long": "7.9",
        "DATEADDED": "20240307090001", "SOURCEURL": LANTERN, "GoldsteinScale": "", "AvgTone": "", "Actor1Code": "",
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected
    assert 0 < int(row["GlobalEventID"]) < 2**63


def test_gdelt_counts_origins_where_others_count_copies() -> None:
    row = gdelt_row(case())
    assert (row["NumSources"], row["NumArticles"], row["NumMentions"]) == ("3", "3", "4")


def test_gdelt_has_the_codes_of_countries_of_fips() -> None:
    told = incident().where
    assert told is not None
    row = gdelt_row(undisputed(where=told.model_copy(update={"country": "SE"})))
    assert (row["ActionGeo_CountryCode"], row["ActionGeo_FullName"]) == ("SW", "Dorvane, Sweden")


@pytest.mark.parametrize(
    ("told", "cells"),
    [(MARCH, ("", "202403", "2024", "")), (YEAR, ("", "", "2024", "")), (OPEN, ("",) * 4), (None, ("",) * 4)],
)
def test_gdelt_has_no_day_where_the_reports_have_none(told: WhenTold | None, cells: tuple[str, ...]) -> None:
    row = gdelt_row(undisputed(when=told))
    assert (row["Day"], row["MonthYear"], row["Year"], row["FractionDate"]) == cells


def test_polecat_row_has_plovers_words() -> None:
    row = polecat_row(undisputed())
    expected = {
        "Event ID": "in-dorvane", "Event Date": "2024-03-04", "Event Type": "ASSAULT", "Event Mode": "explosives",
        "Quad Code": "MATERIAL CONFLICT", "Contexts": "", "Actor Name": "the Northern Army", "Placename": "Dorvane",
        "City": "Dorvane", "Country": "NOR", "GeoNames ID": "7001", "Raw Placename": "Mill quarter of Dorvane",
        "Publication Date": "2024-03-05", "Intensity": "", "Actor Country": "",
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected


@pytest.mark.parametrize("told", [MARCH, OPEN, None])
def test_polecat_never_takes_the_day_of_publication_for_the_events(told: WhenTold | None) -> None:
    row = polecat_row(undisputed(when=told))
    assert (row["Event Date"], row["Publication Date"]) == ("", "2024-03-05")


def test_plover_record_has_the_manuals_fields_and_the_incident() -> None:
    record = plover_record(undisputed(when=MARCH))
    assert record["date"] == "2024-03-01"
    assert record["enddate"] == "2024-03-31"
    assert record["date_precision"] == "month"
    assert record["event"] == ["ASSAULT"]
    assert record["mode"] == ["explosives"]
    assert record["quad_code"] == 4
    assert record["source"] == [{"actor_text": "the Northern Army", "identifier_id": "ac-army"}]
    assert record["recipient"] == [{"actor_text": "people of the Mill quarter"}]
    assert record["event_loc"]["cc3"] == "NOR"
    assert record["size_info"] == {"dead": 4}
    assert [each["url"] for each in record["cite_info"]] == [LANTERN]
    assert record["sayso"] == undisputed(when=MARCH).incident.model_dump(mode="json")
    assert plover_record(undisputed(when=None))["date"] is None


def test_every_type_of_the_codebook_has_a_place_in_each_scheme() -> None:
    for kind in load_codebook().types.values():
        told = undisputed(type=kind.id)
        assert plover_record(told)["quad_code"] in (1, 2, 3, 4)
        row = acled_row(told)
        assert (row["event_type"] == "") == (kind.acled is None)
        assert gdelt_row(told)["QuadClass"] in ("1", "2", "3", "4", "")


def test_number_that_was_put_right_since_is_not_the_lowest() -> None:
    (told, _) = incident().counts
    assert acled_row(case())["fatalities"] == "4"
    assert acled_row(case(counts=[told.model_copy(update={"holds_min": None, "holds_max": None})]))["fatalities"] == ""
    assert acled_row(case(counts=[]))["fatalities"] == ""


def test_notes_say_once_what_the_reasons_say_too() -> None:
    reasons = ("weak: a single origin vouches for it", "4 outlets, 1 origin: Sanna Orre (2 reports)")
    notes = acled_row(undisputed(reasons=reasons))["notes"]
    assert (
        "Grade: weak (C3): a single origin vouches for it; 4 outlets, 1 origin: Sanna Orre (2 reports). killed" in notes
    )
    assert notes.count("1 origin") == 1


def test_title_that_tells_the_status_itself_is_not_told_twice() -> None:
    told = plover_record(undisputed(status="planned", title="March in Port Amsel (planned)"))
    assert told["comment"].startswith("March in Port Amsel (planned). ")
    assert plover_record(undisputed(status="planned"))["comment"].startswith("Planned: Shelling in ")


def test_type_that_the_codebook_lost_leaves_its_codes_empty() -> None:
    told = undisputed(type="eclipse")
    assert acled_row(told)["event_type"] == gdelt_row(told)["EventCode"] == polecat_row(told)["Event Type"] == ""
    assert plover_record(told)["event"] == []


def test_white_space_of_a_name_breaks_no_row() -> None:
    told = incident().where
    assert told is not None
    hostile = undisputed(where=told.model_copy(update={"name": "Dor\tvane\r\n\x0b2024\u2028X"}))
    assert gdelt_row(hostile)["ActionGeo_FullName"] == "Dor vane 2024 X, Norway"
    assert polecat_row(hostile)["Placename"] == "Dor vane 2024 X"


def test_background_alone_is_no_root_event() -> None:
    (account,) = alone().incident.accounts
    row = gdelt_row(alone(accounts=(account.model_copy(update={"background": True}),)))
    assert row["IsRootEvent"] == "0"
