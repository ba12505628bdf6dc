"""The dossier as one self-contained page: no script, no request to anywhere, for screens and for paper.

All that comes from reports is untrusted: the template escapes every value, addresses are links only to the web, and the
page's policy allows nothing but its own style.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from sayso import __version__
from sayso.export.dossier.changes import changes
from sayso.export.dossier.chart import Chart, Given, chart
from sayso.export.dossier.told import Dossier, anchors, copied, link_to, publisher_of, source_in_words, voices
from sayso.export.incidents.case import alleged_parts, contested, standing_word
from sayso.export.incidents.sentences import bounds_in_words
from sayso.export.pages import digest, part, template
from sayso.export.quoting import visible
from sayso.export.words import (
    capital,
    day_in_words,
    in_words,
    number_in_words,
    place_in_words,
    rivals_in_words,
    status_in_words,
    value_in_words,
)
from sayso.merge.settable import UNKNOWN
from sayso.model import Account, Conflict, Incident, Origin, RoleName, Told, Toll, WhereTold

# What is said of a place beside its name, by its basis.
_BASIS = {
    "stated": (),
    "context": ("by the news that a report told before it",),
    "dateline": ("by the dateline of a report",),
}

RELIABILITY = {
    "A": "completely reliable", "B": "usually reliable", "C": "fairly reliable", "D": "not usually reliable",
    "E": "unreliable", "F": "reliability can't be judged",
}  # fmt: skip
CREDIBILITY = {
    "1": "confirmed by other sources", "2": "probably true", "3": "possibly true", "4": "doubtful", "5": "improbable",
    "6": "truth can't be judged",
}  # fmt: skip
GRADES = {
    "confirmed": "the party responsible, or an authority against its own interest, accepts it",
    "fair": "two or more independent credible origins",
    "weak": "a single origin",
    "contested": "origins contradict each other on whether it happened or who did it",
    "discounted": "taken back, corrected or disproved later",
}
ROLES: dict[RoleName, str] = {
    "agent": "By whom", "target": "To whom", "from": "From", "to": "To", "instrument": "With", "about": "About",
    "beneficiary": "For",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the summary; `contested` where accounts contradict each other on it, `note` in small print."""

    label: str
    value: str
    note: str = ""
    contested: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One of the contradicting values, and who gives it: words and the anchor of the account."""

    value: str
    accounts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Number:
    """A toll: its bounds in words, its chart, and a row (number, source, publisher, day, what became of it) for each
    told: "taken back", "corrected since", "copy", or nothing. A copy is no point of the chart."""

    of: str
    bounds: str
    chart: Chart | None
    rows: tuple[tuple[str, str, str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Root:
    """An origin: each of its reports is (publisher, day, address, link, whether it is a copy). `unsure`: all that rests
    on it may as well be of another incident."""

    name: str
    kind: str
    reports: tuple[tuple[str, str, str, str, bool], ...]
    unsure: bool = False


def to_dossier(dossier: Dossier) -> str:
    """The page as HTML."""
    incident = dossier.case.incident
    style = part("dossier.css")
    return template("dossier.html").render(
        style=Markup(style),
        style_digest=digest(style),
        incident=incident,
        title=visible(incident.title),
        standing=standing_word(incident),
        grade_meaning=GRADES[incident.grade],
        admiralty=_admiralty(incident.admiralty),
        reasons=[capital(visible(each.removeprefix(f"{incident.grade}: "))) for each in incident.reasons],
        facts=list(_facts(dossier)),
        origins=[_root(dossier, each) for each in incident.independent],
        conflicts=[(_field(each.field), _sides(dossier, each)) for each in incident.conflicts],
        numbers=[_number(dossier, each) for each in incident.counts],
        voices=voices(dossier),
        changes=changes(dossier.history),
        decisions=[
            (visible(each.by), _moment(each.at), each.what, visible(each.why)) for each in incident.judgements
        ],
        copies=[[publisher_of(dossier, address) for address in group] for group in incident.copies],
        rivals=rivals_in_words(dossier.rivals),
        at=_moment(dossier.at),
        version=__version__,
    )  # fmt: skip


def _facts(dossier: Dossier) -> Iterator[Fact]:
    incident, case = dossier.case.incident, dossier.case
    yield Fact(
        "What",
        visible(case.label),
        _noted(incident, "type", case.type.definition if case.type else ""),
        contested(incident, "type"),
    )
    yield Fact(
        "Status",
        capital(status_in_words(incident) or "happened"),
        _noted(incident, "status"),
        contested(incident, "happened"),
    )
    if incident.when:
        time = in_words(incident.when, lasting=incident.status == "ongoing")
        words = "" if time.startswith("“") else f"“{visible(incident.when.text)}”"
        words += f", {publisher_of(dossier, incident.when.report)}" if words else ""
        yield Fact("When", visible(time), _noted(incident, "when", words), contested(incident, "when"))
    else:
        yield Fact("When", "No account dates it")
    if incident.where:
        place = visible(place_in_words(incident.where))
        yield Fact("Where", place, _noted(incident, "where", _spot(incident.where)), contested(incident, "where"))
    alleged = alleged_parts(incident)
    for role, label in ROLES.items():
        told = [each for each in incident.roles if each.role == role]
        names = list(dict.fromkeys(visible(each.name) + (" (alleged)" if each in alleged else "") for each in told))
        if names:
            disputed = contested(incident, role)
            yield Fact(label, (" or " if disputed else "; ").join(names), _noted(incident, role), disputed)
        elif incident.set_by(role) is not None:
            yield Fact(label, "Not known", _noted(incident, role))
    for each in incident.counts:
        name = capital(visible(each.of.replace("_", " ")))
        note = _noted(incident, each.of)
        yield Fact(name, bounds_in_words(each) or "not counted", note, contested(incident, each.of))
    for of in (each.field for each in incident.corrected if each.value == UNKNOWN and each.field not in ROLES):
        yield Fact(capital(visible(of)), "Not known", _noted(incident, of))
    if incident.first_reported:
        yield Fact("First reported", day_in_words(datetime.date.fromisoformat(incident.first_reported)))


def _noted(incident: Incident, field: str, note: str = "") -> str:
    """The note, and by whom the field was set, where a person set it."""
    by = incident.set_by(field)
    return note if by is None else visible("; ".join(filter(None, (note, f"set by {by}"))))


def _spot(where: WhereTold) -> str:
    parts = [] if where.lat is None or where.lon is None else [f"{where.lat:.3f}, {where.lon:.3f}"]
    parts += [] if where.geonames is None else [f"GeoNames {where.geonames}"]
    parts.append(f"known to the {where.precision}" if where.precision != "unknown" else "not resolved")
    return ", ".join([*parts, *_BASIS[where.basis]])


def _admiralty(pair: str) -> str:
    """As "fairly reliable, possibly true"; empty for what is no pair."""
    if len(pair) != 2 or pair[0] not in RELIABILITY or pair[1] not in CREDIBILITY:
        return ""
    return f"{RELIABILITY[pair[0]]}, {CREDIBILITY[pair[1]]}"


def _root(dossier: Dossier, origin: Origin) -> Root:
    rows = []
    for address in origin.reports:
        report = dossier.case.reports.get(address)
        day = report.published if report and report.published else ""
        is_copy = address in origin.copies
        rows.append((publisher_of(dossier, address), day, visible(address), link_to(address), is_copy))
    return Root(visible(origin.name), origin.kind, tuple(sorted(rows, key=lambda row: row[4])), origin.unsure)


def _field(name: str) -> str:
    named: dict[str, str] = {"happened": "Whether it happened", "type": "What it was"}
    named |= {str(role): label for role, label in ROLES.items()}
    return named.get(name, capital(visible(name.replace("_", " "))))


def _sides(dossier: Dossier, conflict: Conflict) -> list[Side]:
    accounts = {account.event: account for account in dossier.case.incident.accounts}
    places = anchors(dossier)
    sides = []
    for each in conflict.values:
        told = [accounts[event] for event in each.accounts if event in accounts]
        said = dict.fromkeys((_said(dossier, account), places[account.event]) for account in told)
        sides.append(Side(visible(value_in_words(each.value)), tuple(said)))
    return sides


def _said(dossier: Dossier, account: Account) -> str:
    source, publisher = source_in_words(dossier, account), publisher_of(dossier, account.report)
    return source if publisher in source else f"{source} ({publisher})"


def _number(dossier: Dossier, toll: Toll) -> Number:
    incident = dossier.case.incident
    rows, given = [], []
    for told in toll.by:
        report = dossier.case.reports.get(told.report)
        day = report.published if report and report.published else ""
        back = "taken back" if _taken_back(incident, told) else "corrected since" if told.corrected else ""
        back = back or ("copy" if told.report in copied(incident) else "")
        words = number_in_words(told.min, told.max)
        rows.append((words, visible(told.source), publisher_of(dossier, told.report), day, back))
        if day and words and back != "copy":
            told_by = f"{words}: {visible(told.source)}, {publisher_of(dossier, told.report)}, {day}"
            given.append(Given(datetime.date.fromisoformat(day), told.min, told.max, told_by, back))
    rows.sort(key=lambda row: (row[3] or "9", row[0]))
    return Number(visible(toll.of.replace("_", " ")), bounds_in_words(toll), chart(given), tuple(rows))


def _taken_back(incident: Incident, told: Told) -> bool:
    of_report = [account for account in incident.accounts if account.report == told.report]
    return bool(of_report) and all(account.retracted is not None for account in of_report)


def _moment(stamp: str) -> str:
    return f"{stamp[:16].replace('T', ' ')} UTC"
