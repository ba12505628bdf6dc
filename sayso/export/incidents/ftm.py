"""FollowTheMoney entities as JSON lines: an Event, the Articles that tell of it, whoever takes part, and the place.

An account is a Documentation between an Article and the Event; a part in it is an UnknownLink with the `role`, since
FollowTheMoney has no kind of link that says "is said to have done". Only those are `involved` whose part nobody
disputes, and who are more than alleged to play it. Whoever has no id across reports is an entity of the one incident.
"""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from sayso.export.incidents.case import (
    Case,
    alleged_parts,
    contested,
    headed_title,
    only_alleged,
    original_reports,
    sure_parts,
)
from sayso.export.incidents.countries import country
from sayso.export.incidents.missing import ONE_DAY, ORIGINS, UNTOLD, WORDS, told
from sayso.export.incidents.sentences import sentences
from sayso.export.incidents.shape import Shape, in_text, to_json
from sayso.export.quoting import visible
from sayso.export.words import chain_in_words
from sayso.model import Account, ActorKind, Incident, IncidentRole, When, Where

Entity = dict[str, Any]
_OF_ONE = ("Event", "Documentation", "UnknownLink")  # of one incident: the others may belong to several

# What is neither surely a person nor surely an organisation is the kind that both are.
SCHEMA: dict[ActorKind, str] = {
    "person": "Person", "organization": "Organization", "armed_group": "Organization", "media": "Organization",
    "state": "LegalEntity", "group": "LegalEntity", "other": "LegalEntity",
}  # fmt: skip


def _lines(cases: Iterable[Case]) -> Iterator[str]:
    written: set[str] = set()
    for case in cases:
        found = {each["id"]: each for each in entities(case)}
        yield from (to_json(each) + "\n" for name, each in found.items() if name not in written)
        written |= {name for name, each in found.items() if each["schema"] not in _OF_ONE}


def entities(case: Case) -> Iterator[Entity]:
    """The entities of an incident, the event first."""
    incident = case.incident
    yield _event(case)
    if incident.where:
        yield _address(incident.where)
    for address in dict.fromkeys(account.report for account in incident.accounts):
        yield _article(case, address)
    for account in incident.accounts:
        yield _account(incident, account)
    for role in incident.roles:
        yield _actor(case, role)
    for role in incident.roles:
        yield _part(incident, role)


def _event(case: Case) -> Entity:
    incident = case.incident
    where, changed = incident.where, incident.last_changed
    found = country(where.country) if where else None
    sure = not only_alleged(incident)
    involved = [each for each in incident.roles if sure and each in sure_parts(incident, each.role)]
    return _entity(
        incident.id, "Event",
        name=[headed_title(incident)],
        summary=[sentences(case)],
        **_dates(incident.when),
        location=[f"{where.name}, {found.name}" if found else where.name] if where else [],
        country=[where.country.lower()] if where and where.country and found else [],
        addressEntity=[_address(where)["id"]] if where else [],
        involved=list(dict.fromkeys(_player(incident, each) for each in involved)),
        proof=[_id("article", address) for address in original_reports(incident)],
        keywords=[
            case.label, f"grade: {incident.grade}", f"admiralty: {incident.admiralty}", f"status: {incident.status}",
            f"type: {incident.type}", f"origins: {incident.origins}", f"outlets: {incident.outlets}",
            f"reports: {incident.reports}",
        ],
        modifiedAt=[changed[:19]] if changed else [],
    )  # fmt: skip


def _dates(when: When | None) -> dict[str, list[str]]:
    """FollowTheMoney's dates may stop at the year or the month, as precise as they are known."""
    if when is None or when.earliest is None or when.latest is None:
        return {}
    if when.earliest == when.latest:
        return {"date": [when.earliest]}
    if when.edtf and when.precision in ("month", "year") and when.edtf.replace("-", "").isdigit():
        return {"date": [when.edtf]}
    return {"startDate": [when.earliest], "endDate": [when.latest]}


def _address(where: Where) -> Entity:
    spot = (where.lat, where.lon) if where.precision not in ("country", "unknown") else (None, None)
    found = country(where.country)
    return _entity(
        _id("place", where.name, str(where.geonames), str(where.country), str(spot)), "Address",
        name=[where.name], full=[where.name],
        country=[where.country.lower()] if where.country and found else [],
        latitude=[str(spot[0])] if spot[0] is not None else [],
        longitude=[str(spot[1])] if spot[1] is not None else [],
        remarks=[f"GeoNames {where.geonames}"] if where.geonames is not None else [],
    )  # fmt: skip


def _article(case: Case, address: str) -> Entity:
    report = case.reports.get(address)
    return _entity(
        _id("article", address), "Article",
        title=[report.title] if report and report.title else [],
        publisher=[report.publisher] if report and report.publisher else [],
        publishedAt=[report.published] if report and report.published else [],
        sourceUrl=[address] if address.startswith(("http://", "https://")) else [],
        fileName=[address],
    )  # fmt: skip


def _account(incident: Incident, account: Account) -> Entity:
    copied = account.report not in original_reports(incident)
    kind = "retracted" if account.retracted else "background" if account.background else "copy" if copied else "account"
    source = chain_in_words(account.chain) if account.chain else "the report itself"
    return _entity(
        _id("account", incident.id, account.event), "Documentation",
        document=[_id("article", account.report)],
        entity=[incident.id],
        role=[kind],
        status=[f"{account.voice}, {account.status}"],
        summary=[visible(f"“{account.trigger.text}”: {source}")],
        description=[account.retracted] if account.retracted else [],
        recordId=[account.event],
    )  # fmt: skip


def _player(incident: Incident, role: IncidentRole) -> str:
    return role.actor or _id("actor", incident.id, role.name)


def _actor(case: Case, role: IncidentRole) -> Entity:
    """Whoever plays the role, with all names and offices where the ledger knows them across reports."""
    known = case.actors.get(role.actor or "")
    if known is None:
        return _entity(_player(case.incident, role), "LegalEntity", name=[role.name])
    offices = [f"{office.title}, {office.of}" if office.of else office.title for office in known.roles]
    return _entity(
        known.id, SCHEMA[known.kind],
        name=[known.name],
        alias=[name for name in known.names if name != known.name],
        position=list(dict.fromkeys(offices)) if known.kind == "person" else [],
    )  # fmt: skip


def _part(incident: Incident, role: IncidentRole) -> Entity:
    return _entity(
        _id("part", incident.id, role.role, _player(incident, role)), "UnknownLink",
        subject=[_player(incident, role)],
        object=[incident.id],
        role=[role.role],
        status=[_part_status(incident, role)],
        description=["accounts: " + ", ".join(role.accounts)] if role.accounts else [],
    )  # fmt: skip


def _part_status(incident: Incident, role: IncidentRole) -> str:
    if incident.set_by(role.role) is not None:
        return "set by a person"
    if contested(incident, role.role):
        return "contested"
    return "alleged" if only_alleged(incident) or role in alleged_parts(incident) else "reported"


def _entity(key: str, schema: str, **properties: list[str]) -> Entity:
    return {"id": key, "schema": schema, "properties": {key: each for key, each in properties.items() if each}}


def _id(*parts: str) -> str:
    return "sayso-" + hashlib.sha256("\0".join(parts).encode()).hexdigest()[:20]


SHAPE = Shape(
    "ftm", "FollowTheMoney entities as JSON lines", in_text(_lines), needs=frozenset({"actors"}),
    lost=told(WORDS, ORIGINS, UNTOLD, ONE_DAY, {
        "the type that this one report tells of": ("accounts.type",),
        "where the words stand in the report": ("accounts.trigger.start", "accounts.trigger.end"),
        "sources are named in words, from the nearest to the facts": (
            "accounts.chain.actor", "accounts.chain.kind", "accounts.chain.source", "accounts.chain.cue",
        ),
        "there is no field for how surely something was read": ("accounts.chain.confidence", "accounts.confidence"),
        "there is no field for how surely it is of the incident": ("accounts.belongs",),
        "whether an account denies, and its day": ("accounts.stand", "accounts.published"),
        "the origin that the account rests on": ("accounts.origin",),
        "there is no field for it": ("first_reported",),
    }),
    partly=told({
        "a country has no coordinates; other precisions look alike": ("where.precision",),
        "of what was taken back, not whether it was background": ("accounts.background",),
    }),
)  # fmt: skip
