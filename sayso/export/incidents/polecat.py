"""TSV in the shape of POLECAT: its 40 columns, with a heading.

Columns as in the POLECAT files on Dataverse. `Event Date` is filled where the day is known and is never the day of
publication, which POLECAT falls back on; `Contexts` tells what did not happen ("future", "hypothetical", "negation").
There is no column for doubt: what is discounted, or contested as a whole, or only alleged, is left out. Countries and
sectors of actors, Wikipedia names, intensity and the lists of a story's names are never guessed: they stay empty.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sayso import __version__
from sayso.export.incidents.case import Case, contested, only_alleged, players, publishers
from sayso.export.incidents.countries import country
from sayso.export.incidents.days import one_day
from sayso.export.incidents.missing import ACCOUNTS, NO_NOTES, ONE_DAY, ORIGINS, WORDS, told
from sayso.export.incidents.plover import CONTEXT, QUAD
from sayso.export.incidents.shape import Shape, in_text, tabbed
from sayso.model import Where

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title",
    "Actor Name Raw", "Wikipedia Actor ID",
    "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
    "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
    "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language",
    "Version",
)  # fmt: skip
_QUAD_WORDS = {1: "VERBAL COOPERATION", 2: "MATERIAL COOPERATION", 3: "VERBAL CONFLICT", 4: "MATERIAL CONFLICT"}


def _rows(cases: Iterable[Case]) -> Iterator[str]:
    yield tabbed(COLUMNS)
    for case in cases:
        cells = _cells(case)
        yield tabbed(cells.get(name) for name in COLUMNS)


def _cells(case: Case) -> Mapping[str, Any]:
    incident, plover = case.incident, case.type.plover if case.type else None
    day = one_day(incident.when)
    return {
        "Event ID": incident.id,
        "Event Date": day.isoformat() if day else None,
        "Event Type": plover.type if plover else None,
        "Event Mode": plover.mode if plover else None,
        "Quad Code": _QUAD_WORDS[QUAD[plover.type]] if plover else None,
        "Contexts": CONTEXT.get(incident.status),
        "Actor Name": "; ".join(players(incident, "agent")),
        "Recipient Name": "; ".join(players(incident, "target")),
        **_place(incident.where),
        "Source": "; ".join(publishers(case)),
        "Publication Date": incident.first_reported,
        "Version": f"Sayso {__version__}",
    }


def _place(where: Where | None) -> dict[str, Any]:
    if where is None:
        return {}
    found = country(where.country)
    return {
        "Placename": where.name, "City": where.name if where.precision in ("city", "district", "address") else None,
        "Country": found.alpha3 if found else None, "Latitude": where.lat, "Longitude": where.lon,
        "GeoNames ID": where.geonames, "Raw Placename": where.text,
    }  # fmt: skip


def _refuses(case: Case) -> str | None:
    incident = case.incident
    if incident.grade == "discounted":
        return "it is discounted"
    if incident.status == "attempted":
        return "its status is 'attempted'"
    if contested(incident, "happened"):
        return "accounts contradict each other on whether it happened"
    return "it is only alleged" if only_alleged(incident) else None


SHAPE = Shape(
    "polecat", "TSV with POLECAT's columns", in_text(_rows), refuses=_refuses,
    lost=told(WORDS, ACCOUNTS, ORIGINS, NO_NOTES, ONE_DAY, {
        "ids of actors have no column": ("roles.actor",),
        "there are no columns for how many tell of it": ("reports", "outlets", "origins"),
        "there is no room for the single accounts": ("accounts.background",),
        "there is no column for it": ("last_changed",),
    }),
    partly=told({
        "no column for it: what is discounted is left out, the others look alike": ("grade",),
        "what occurred and what is still going on look alike; an attempt is left out": ("status",),
        "a city's name tells cities from areas, and no more": ("where.precision",),
        "only agents and targets have columns, and rivals none": ("roles.role", "roles.name", "conflicts.field"),
        "`Source` names reports that are no copies and were not taken back": ("accounts.report", "accounts.retracted"),
        "whoever is only alleged to play a role is left out": ("roles.accounts", "accounts.event"),
        "what is only alleged is left out, the others look alike": ("accounts.voice",),
    }),
)  # fmt: skip
