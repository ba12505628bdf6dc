"""TSV in the shape of GDELT 2.0's table of events: its 61 columns, without a heading, as its files come.

Columns and codes as in the GDELT Event Database Codebook 2.0. There is no column for doubt, so that only plain events
are written: what is planned, denied, discounted, only alleged, or contested as a whole, is left out. The numbers mean
what users take them for: NumSources are the independent origins (not the outlets), NumArticles the reports that are no
copies, NumMentions the accounts in these. The day of publication never stands for the day of the event. Actor codes,
the Goldstein scale and the tone are never guessed: they stay empty.
"""

import datetime
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sayso.export.incidents.case import Case, no_plain_event, original_reports, players
from sayso.export.incidents.countries import country
from sayso.export.incidents.days import moment, one_day, one_month, one_year
from sayso.export.incidents.missing import ACCOUNTS, NO_NOTES, ONE_DAY, ORIGINS, WORDS, told
from sayso.export.incidents.shape import Shape, in_text, tabbed
from sayso.model import When, Where

_ACTOR = (
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code",
    "Type2Code", "Type3Code",
)  # fmt: skip
_GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
COLUMNS = (
    "GlobalEventID", "Day", "MonthYear", "Year", "FractionDate",
    *(f"Actor1{each}" for each in _ACTOR), *(f"Actor2{each}" for each in _ACTOR),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions",
    "NumSources", "NumArticles", "AvgTone",
    *(f"Actor1Geo_{each}" for each in _GEO), *(f"Actor2Geo_{each}" for each in _GEO),
    *(f"ActionGeo_{each}" for each in _GEO),
    "DATEADDED", "SOURCEURL",
)  # fmt: skip


def _rows(cases: Iterable[Case]) -> Iterator[str]:
    for case in cases:
        cells = _cells(case)
        yield tabbed(cells.get(name) for name in COLUMNS)


def _cells(case: Case) -> Mapping[str, Any]:
    incident = case.incident
    originals = original_reports(incident)
    changed = moment(incident.last_changed)
    return {
        "GlobalEventID": number(incident.id),
        **_time(incident.when),
        "Actor1Name": "; ".join(players(incident, "agent")),
        "Actor2Name": "; ".join(players(incident, "target")),
        "IsRootEvent": int(any(not account.background for account in incident.accounts)),
        **_code(case.type.cameo[0] if case.type and case.type.cameo else None),
        "NumMentions": sum(account.report in originals for account in incident.accounts),
        "NumSources": incident.origins,
        "NumArticles": len(originals),
        **_place(incident.where),
        "DATEADDED": changed.strftime("%Y%m%d%H%M%S") if changed else None,
        "SOURCEURL": originals[0] if originals else None,
    }


def number(name: str) -> int:
    """A number for an id, since GDELT's are numbers: 15 hexadecimal digits of its SHA-256, which fit 64 bits."""
    return int(hashlib.sha256(name.encode()).hexdigest()[:15], 16)


def _time(when: When | None) -> dict[str, Any]:
    day, month, year = one_day(when), one_month(when), one_year(when)
    return {
        "Day": day.strftime("%Y%m%d") if day else None,
        "MonthYear": f"{month[0]}{month[1]:02}" if month else None,
        "Year": year,
        "FractionDate": _fraction(day) if day else None,
    }


def _fraction(day: datetime.date) -> str:
    """The codebook's approximation: (month * 30 + day) / 365 as the digits behind the year."""
    return f"{day.year + (day.month * 30 + day.day) / 365:.4f}"


def _code(root: str | None) -> dict[str, Any]:
    """A root code, with the codes below it "not specified further", and its quad class."""
    if root is None:
        return {}
    of = int(root)
    quad = 1 if of <= 5 else 2 if of <= 8 else 3 if of <= 13 else 4
    return {"EventCode": f"{root}0", "EventBaseCode": f"{root}0", "EventRootCode": root, "QuadClass": quad}


def _place(where: Where | None) -> dict[str, Any]:
    if where is None:
        return {}
    found = country(where.country)
    american = where.country == "US"
    kinds = {"country": 1, "area": 2 if american else 5, "unknown": 0}
    full = where.name if found is None or where.precision == "country" else f"{where.name}, {found.name}"
    return {
        "ActionGeo_Type": kinds.get(where.precision, 3 if american else 4),
        "ActionGeo_FullName": full,
        "ActionGeo_CountryCode": found.fips if found else None,
        "ActionGeo_Lat": where.lat, "ActionGeo_Long": where.lon,
    }  # fmt: skip


SHAPE = Shape(
    "gdelt", "TSV with the columns of GDELT 2.0's events", in_text(_rows), refuses=no_plain_event,
    lost=told(WORDS, ACCOUNTS, ORIGINS, NO_NOTES, ONE_DAY, {
        "GDELT's features are not GeoNames', and its names not the report's": ("where.geonames", "where.text"),
        "ids of actors have no column": ("roles.actor",),
        "NumSources are the origins, NumArticles the reports that are no copies": ("reports", "outlets"),
        "the column DATEADDED is for the last change": ("first_reported",),
    }),
    partly=told({
        "as a number made from it": ("id",),
        "as the nearest CAMEO root code": ("type",),
        "no column for it: what is discounted is left out, the others look alike": ("grade",),
        "what occurred and what is still going on look alike; the rest is left out": ("status",),
        "ActionGeo_Type tells cities from areas and countries, and no more": ("where.precision",),
        "only agents and targets have columns, and rivals none": ("roles.role", "roles.name", "conflicts.field"),
        "one address, the first that is no copy and was not taken back": ("accounts.report", "accounts.retracted"),
        "only whether the incident is more than background": ("accounts.background",),
        "whoever is only alleged to play a role is left out": ("roles.accounts", "accounts.event"),
        "what is only alleged is left out, the others look alike": ("accounts.voice",),
    }),
)  # fmt: skip
