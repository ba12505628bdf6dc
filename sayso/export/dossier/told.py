"""What a dossier is made of, and the words of reports that it quotes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.export.incidents.case import Case
from sayso.export.quoting import sentence, shorten, visible
from sayso.export.words import STATUS, VOICE, capital, chain_in_words, doubt
from sayso.model import Account, Incident, Report


@dataclass(frozen=True, slots=True)
class State:
    """The incident as it stood from a moment of the ledger's time on."""

    at: str
    incident: Incident


@dataclass(frozen=True, slots=True)
class Dossier:
    """An incident with its reports' texts by their addresses, and all its states, the first one first.

    `at` is the ledger's time of the last thing that the dossier knows of.
    """

    case: Case
    texts: Mapping[str, Report]
    history: Sequence[State]
    at: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a report around the words that tell of the incident; `cut` where it goes on before or behind."""

    before: str
    trigger: str
    after: str
    cut_before: bool = False
    cut_after: bool = False


@dataclass(frozen=True, slots=True)
class Voice:
    """An account as it is shown. `source` says who tells it, `standing` how ("alleged"), `origin` whose word it rests
    on, `kind` is "account", "copy", "background" or "retracted"."""

    anchor: str
    quote: Quote | None
    source: str
    standing: str
    origin: str
    kind: str
    retracted: str
    publisher: str
    published: str
    title: str
    address: str
    link: str


def voices(dossier: Dossier) -> list[Voice]:
    """The accounts: those that count first, each group in the order of the incident."""
    order = {"account": 0, "copy": 1, "background": 2, "retracted": 3}
    shown = [_voice(dossier, number, each) for number, each in enumerate(dossier.case.incident.accounts, start=1)]
    return sorted(shown, key=lambda voice: order[voice.kind])


def anchors(incident: Incident) -> dict[str, str]:
    """The anchor of each account's place on the page, by its event."""
    return {account.event: f"a{number}" for number, account in enumerate(incident.accounts, start=1)}


def source_in_words(dossier: Dossier, account: Account) -> str:
    """Who tells it: the chain of sources, or the report itself."""
    if account.chain:
        return capital(visible(chain_in_words(account.chain)))
    return f"{publisher_of(dossier, account.report)} itself"


def publisher_of(dossier: Dossier, address: str) -> str:
    """Who published the report at the address; the address where that is not known."""
    report = dossier.case.reports.get(address)
    return visible(report.publisher if report and report.publisher else address)


def link_to(address: str) -> str:
    """The address where a page may lead there: to the web and nowhere else. A report's address is not to be trusted."""
    return address if address.startswith(("http://", "https://")) else ""


def _voice(dossier: Dossier, number: int, account: Account) -> Voice:
    incident = dossier.case.incident
    report = dossier.case.reports.get(account.report)
    copies = {address for origin in incident.independent for address in origin.copies}
    kind = "copy" if account.report in copies else "account"
    kind = "retracted" if account.retracted is not None else "background" if account.background else kind
    origin = next((each.name for each in incident.independent if each.id == account.origin), "")
    standing = [STATUS[account.status], VOICE[account.voice] if account.chain else "", doubt(account.confidence)]
    return Voice(
        anchor=f"a{number}",
        quote=_quote(dossier.texts.get(account.report), account),
        source=source_in_words(dossier, account),
        standing=", ".join(each for each in standing if each),
        origin=visible(origin),
        kind=kind,
        retracted=visible(account.retracted or ""),
        publisher=publisher_of(dossier, account.report),
        published=report.published if report and report.published else "",
        title=visible(report.title) if report and report.title else "",
        address=visible(account.report),
        link=link_to(account.report),
    )


def _quote(report: Report | None, account: Account) -> Quote | None:
    """None where the ledger's text is not the one that the account was found in."""
    trigger = account.trigger
    if report is None or report.text[trigger.start : trigger.end] != trigger.text:
        return None
    first, last = sentence(report, trigger)
    start, end = shorten(report.text, first, last, (trigger.start, trigger.end))
    return Quote(
        _spaced(report.text[start : trigger.start]), visible(trigger.text), _spaced(report.text[trigger.end : end]),
        cut_before=start > first, cut_after=end < last,
    )  # fmt: skip


def _spaced(text: str) -> str:
    """As `visible`, with a space kept at either end."""
    inner = visible(text)
    return (" " if text[:1].isspace() else "") + inner + (" " if inner and text[-1:].isspace() else "")
