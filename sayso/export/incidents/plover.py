"""PLOVER records as JSON lines, with the field names of the PLOVER manual's chapter on JSON.

PLOVER lets providers add fields of their own: `sayso` holds the whole incident, so that nothing is lost. Types and
modes are those of the codebook; actor codes and sectors are never guessed. `context` has "future", "hypothetical" and
"negation" from the status. Rivals for a role, and
whoever is only alleged to play one, are not listed as `source` or `recipient`.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from sayso import __version__
from sayso.export.incidents.case import Case, lowest, only_alleged, original_reports, sure_parts
from sayso.export.incidents.countries import country
from sayso.export.incidents.days import bounds
from sayso.export.incidents.sentences import sentences
from sayso.export.incidents.shape import Shape, in_text, to_json
from sayso.model import EventStatus, Incident, RoleName, Where

CONTEXT: dict[EventStatus, str] = {
    "planned": "future", "predicted": "future", "threatened": "future", "demanded": "future",
    "hypothetical": "hypothetical", "negated": "negation",
}  # fmt: skip

# PLOVER's quad categories as the sections of its manual have them: verbal and material cooperation, verbal and
# material conflict.
QUAD = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1, "COOPERATE": 2, "AID": 2, "RETREAT": 2, "REQUEST": 3,
    "ACCUSE": 3, "REJECT": 3, "SANCTION": 4, "THREATEN": 3, "PROTEST": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
_SIZES = {"dead": "killed", "injured": "injured", "arrested": "arrested"}


def _lines(cases: Iterable[Case]) -> Iterator[str]:
    for case in cases:
        yield to_json(record(case)) + "\n"


def record(case: Case) -> dict[str, Any]:
    """The PLOVER record. `date` is null where the reports give none; `enddate` is the last day that it may be."""
    incident, plover = case.incident, case.type.plover if case.type else None
    found = bounds(incident.when)
    return {
        "id": incident.id,
        "has_event": True,
        "date": found[0].isoformat() if found else None,
        "enddate": found[1].isoformat() if found and found[0] != found[1] else None,
        "date_precision": incident.when.precision if incident.when and found else None,
        "source": _actors(incident, "agent"),
        "recipient": _actors(incident, "target"),
        "event": [plover.type] if plover else [],
        "mode": [plover.mode] if plover and plover.mode else [],
        "context": [CONTEXT[incident.status]] if incident.status in CONTEXT else [],
        "alleged": only_alleged(incident),
        "quad_code": QUAD[plover.type] if plover else None,
        "event_loc": _location(incident.where),
        "event_text": list(dict.fromkeys(account.trigger.text for account in incident.accounts)),
        "size_info": _sizes(incident),
        "cite_info": _citations(case),
        "coder": f"Sayso {__version__}",
        "coded_date": incident.last_changed[:10] if incident.last_changed else None,
        "comment": sentences(case),
        "sayso": incident.model_dump(mode="json"),
    }


def _actors(incident: Incident, role: RoleName) -> list[dict[str, str]]:
    known = sure_parts(incident, role)
    return [{"actor_text": each.name} | ({"identifier_id": each.actor} if each.actor else {}) for each in known]


def _location(where: Where | None) -> dict[str, Any] | None:
    """PLOVER's location object has the names of GeoNames' own columns."""
    if where is None:
        return None
    found = country(where.country)
    return {
        "geonameid": where.geonames, "name": where.name, "latitude": where.lat, "longitude": where.lon,
        "country code": where.country, "cc3": found.alpha3 if found else None,
    }  # fmt: skip


def _sizes(incident: Incident) -> dict[str, int]:
    """The lowest numbers that anybody gives; what others give stands in the incident."""
    told = {name: lowest(incident, of) for name, of in _SIZES.items()}
    return {name: number for name, number in told.items() if number is not None}


def _citations(case: Case) -> list[dict[str, str | None]]:
    """The reports that copy none of the others."""
    found = []
    for address in original_reports(case.incident):
        report = case.reports.get(address)
        found.append({
            "url": address, "title": report.title if report else None,
            "publication": report.publisher if report else None,
        })  # fmt: skip
    return found


SHAPE = Shape(
    "plover", "PLOVER records as JSON lines, each with the whole incident in a field of ours", in_text(_lines)
)
