"""CSV in the shape of ACLED's data: its columns and codes, filled as far as an incident says.

Columns and codes as in the ACLED Codebook; these are not ACLED's data, nor coded by ACLED. What an incident does not
say (admin1-3, region, inter1 and 2, interaction, civilian_targeting, source_scale) stays empty. ACLED codes what
happened: what is planned, denied or discounted is left out. Allegations and disputes stand at the head of `notes`
and in `tags`.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sayso.export.incidents.case import (
    Case,
    lowest,
    only_alleged,
    players,
    publishers,
    took_place,
)
from sayso.export.incidents.countries import country
from sayso.export.incidents.days import bounds, moment
from sayso.export.incidents.missing import ACCOUNTS, ONE_DAY, ORIGINS, UNTOLD, WORDS, told
from sayso.export.incidents.sentences import sentences
from sayso.export.incidents.shape import Shape, in_text, row_writer
from sayso.model import Incident, When, Where

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting",
    "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision",
    "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip

# The event type of each sub-event type, and ACLED's disorder type, as in the ACLED Codebook.
_POLITICAL, _DEMONSTRATIONS, _STRATEGIC = "Political violence", "Demonstrations", "Strategic developments"
_EVENT_TYPES = {
    "Battles": ("Government regains territory", "Non-state actor overtakes territory", "Armed clash"),
    "Protests": ("Excessive force against protesters", "Protest with intervention", "Peaceful protest"),
    "Riots": ("Violent demonstration", "Mob violence"),
    "Explosions/Remote violence": (
        "Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED", "Grenade",
    ),
    "Violence against civilians": ("Sexual violence", "Attack", "Abduction/forced disappearance"),
    _STRATEGIC: (
        "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
        "Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory",
        "Other",
    ),
}  # fmt: skip
_EVENT_TYPE = {sub: event for event, subs in _EVENT_TYPES.items() for sub in subs}
_DISORDER = {
    "Excessive force against protesters": f"{_POLITICAL}; {_DEMONSTRATIONS}",
    "Mob violence": _POLITICAL,
    "Violent demonstration": _DEMONSTRATIONS,
}
_DISORDERS = {"Protests": _DEMONSTRATIONS, _STRATEGIC: _STRATEGIC}


def _rows(cases: Iterable[Case]) -> Iterator[str]:
    row = row_writer()
    yield row(COLUMNS)
    for case in cases:
        cells = _cells(case)
        yield row(cells.get(name) for name in COLUMNS)


def _cells(case: Case) -> Mapping[str, Any]:
    incident = case.incident
    agents, targets = players(incident, "agent"), players(incident, "target")
    changed = moment(incident.last_changed)
    return {
        "event_id_cnty": incident.id,
        **_time(incident.when),
        **_type(case),
        "actor1": "".join(agents[:1]), "assoc_actor_1": "; ".join(agents[1:]),
        "actor2": "".join(targets[:1]), "assoc_actor_2": "; ".join(targets[1:]),
        **_place(incident.where),
        "source": "; ".join(publishers(case)),
        "notes": sentences(case),
        # ACLED takes the most conservative number where reports differ.
        "fatalities": lowest(incident, "killed"),
        "tags": _tags(incident),
        "timestamp": int(changed.timestamp()) if changed else None,
    }  # fmt: skip


def _type(case: Case) -> dict[str, str]:
    sub = case.type.acled if case.type else None
    if sub is None:
        return {}
    event = _EVENT_TYPE[sub]
    return {
        "disorder_type": _DISORDER.get(sub) or _DISORDERS.get(event, _POLITICAL),
        "event_type": event,
        "sub_event_type": sub,
    }


def _time(when: When | None) -> dict[str, Any]:
    """The first day that it may have been, with ACLED's precision: 1 to the day, 2 to the week, 3 to the month. What is
    known less well, ACLED does not date, and neither do we."""
    found = bounds(when)
    days = (found[1] - found[0]).days + 1 if found else None
    if found is None or days is None or days > 31:
        return {}
    precision = 1 if days == 1 else 2 if days <= 7 else 3
    return {"event_date": found[0].isoformat(), "year": found[0].year, "time_precision": precision}


def _place(where: Where | None) -> dict[str, Any]:
    """ACLED's precision: 1 for a town, 3 for a larger region. A country alone is no location."""
    if where is None:
        return {}
    found = country(where.country)
    cells: dict[str, Any] = {"iso": found.number if found else None, "country": found.name if found else None}
    if where.precision not in ("country", "unknown"):
        cells |= {
            "location": where.name, "latitude": where.lat, "longitude": where.lon,
            "geo_precision": 3 if where.precision == "area" else 1,
        }  # fmt: skip
    return cells


def _tags(incident: Incident) -> str:
    tags = {
        "grade": incident.grade, "admiralty": incident.admiralty, "origins": incident.origins,
        "outlets": incident.outlets, "reports": incident.reports, "status": incident.status,
        "type": incident.type, "alleged": "only" if only_alleged(incident) else None,
        "contested": ", ".join(each.field for each in incident.conflicts) or None,
    }  # fmt: skip
    return "; ".join(f"{name}={value}" for name, value in tags.items() if value is not None)


def _refuses(case: Case) -> str | None:
    incident = case.incident
    if not took_place(incident):
        return f"its status is {incident.status!r}"
    return "it is discounted" if incident.grade == "discounted" else None


SHAPE = Shape(
    "acled", "CSV with ACLED's columns, for what is laid out for its data", in_text(_rows), refuses=_refuses,
    lost=told(WORDS, ACCOUNTS, ORIGINS, UNTOLD, ONE_DAY, {
        "ids of places and actors have no column": ("where.geonames", "roles.actor"),
        "there is no room for the single accounts": ("accounts.background",),
        "the column `timestamp` is for the last change": ("first_reported",),
    }),
    partly=told({
        "geo_precision tells towns from regions, and no more": ("where.precision",),
        "agents are actor1 and targets actor2; other roles have no column, nor have rivals, who are in `notes`": (
            "roles.role", "roles.name",
        ),
        "`source` names reports that are no copies and were not taken back": ("accounts.report", "accounts.retracted"),
        "whether all of them allege it, in `notes`": ("roles.accounts", "accounts.event"),
        "only whether all accounts allege: alleged=only in `tags`": ("accounts.voice",),
    }),
)  # fmt: skip
