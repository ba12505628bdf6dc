"""An incident with what a format may say of it beside its own fields, and what may be concluded from it.

Formats made for plain events know of no doubt: what here is asked of an incident keeps them from claiming more than it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.codebook.types import EventType
from sayso.export.words import capital, status_in_words
from sayso.ledger import KeptReport
from sayso.model import Account, Incident, IncidentRole, KnownActor, RoleName


@dataclass(frozen=True, slots=True)
class Case:
    """An incident, its type (None where the codebook has no such type any more), and the reports that tell of it by
    their addresses. `texts`, by address, and `actors`, by their ids, are filled only for formats that need them."""

    incident: Incident
    type: EventType | None
    reports: Mapping[str, KeptReport] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    actors: Mapping[str, KnownActor] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """The type in words."""
        return self.type.label if self.type else self.incident.type.replace("_", " ").capitalize()


def took_place(incident: Incident) -> bool:
    """Whether it is told as something that happened: not planned, feared, attempted or denied."""
    return incident.status in ("occurred", "ongoing")


def firm_accounts(incident: Incident) -> list[Account]:
    """The accounts that count: neither taken back nor mentions in passing; all that were not taken back where there
    are only such mentions."""
    standing = [account for account in incident.accounts if account.retracted is None]
    return [account for account in standing if not account.background] or standing


def only_alleged(incident: Incident) -> bool:
    """Whether nobody says that it happened without alleging it: no report by itself, no source plainly."""
    accounts = firm_accounts(incident)
    return bool(accounts) and all(account.voice in ("alleged", "denied") for account in accounts)


def contested(incident: Incident, field_name: str) -> bool:
    """Whether accounts contradict each other on the field ("happened", "agent", "killed"), and no person set it."""
    return incident.set_by(field_name) is None and any(conflict.field == field_name for conflict in incident.conflicts)


def standing_word(incident: Incident) -> str:
    """What has to stand before the title wherever there is room for nothing else; empty where nothing is in doubt."""
    if incident.grade == "discounted":
        return "Discounted"
    if contested(incident, "happened"):
        return "Contested"
    if not took_place(incident):
        return capital(status_in_words(incident))
    return "Alleged" if only_alleged(incident) else ""


def headed_title(incident: Incident) -> str:
    """The title with the standing before it: "Alleged: Shelling in Dorvane"."""
    word = standing_word(incident)
    said = f"({word.lower()})" in incident.title.lower()
    return f"{word}: {incident.title}" if word and not said else incident.title


def no_plain_event(case: Case) -> str | None:
    """Why a scheme that knows only events, without any doubt, can't hold it; None where it can."""
    incident = case.incident
    if not took_place(incident):
        return f"its status is {incident.status!r}"
    if incident.grade == "discounted":
        return "it is discounted"
    if contested(incident, "happened"):
        return "accounts contradict each other on whether it happened"
    return "it is only alleged" if only_alleged(incident) else None


def alleged_parts(incident: Incident) -> list[IncidentRole]:
    """The parts that are only alleged of an incident that is surer: all accounts that give them, and stand, allege; a
    part that a person set is that person's word."""
    if only_alleged(incident):
        return []
    read = [part for part in incident.roles if incident.set_by(part.role) is None]
    voices = {each.event: each.voice for each in incident.accounts if each.retracted is None}
    told = [(part, [voices[event] for event in part.accounts if event in voices]) for part in read]
    return [part for part, said in told if said and all(voice in ("alleged", "denied") for voice in said)]


def sure_parts(incident: Incident, role: RoleName) -> list[IncidentRole]:
    """The parts in a role that are as sure as the incident: neither only alleged, nor contested: side by side, rivals
    would look allied."""
    alleged = alleged_parts(incident)
    return [
        part for part in incident.roles if part.role == role and not contested(incident, role) and part not in alleged
    ]


def players(incident: Incident, role: RoleName) -> list[str]:
    """The names of the sure parts in a role."""
    return list(dict.fromkeys(part.name for part in sure_parts(incident, role)))


def original_reports(incident: Incident) -> list[str]:
    """The addresses of the reports that copy no other and were not taken back, in the order of their accounts."""
    copies = {address for origin in incident.independent for address in origin.copies}
    told = dict.fromkeys(account.report for account in incident.accounts if account.retracted is None)
    return [address for address in told if address not in copies]


def publishers(case: Case) -> list[str]:
    """Who published an account that is no copy and stands; a report's address where its publisher is not known."""
    named = []
    for address in original_reports(case.incident):
        report = case.reports.get(address)
        named.append(report.publisher if report and report.publisher else address)
    return list(dict.fromkeys(named))


def lowest(incident: Incident, of: str) -> int | None:
    """The lowest number ("killed") that anybody gives and nobody put right since; None where there is none."""
    told = next((each for each in incident.counts if each.of == of), None)
    if told is None or told.holds_min is not None:
        return told.holds_min if told else None
    return None if any(each.corrected for each in told.by) else told.min
