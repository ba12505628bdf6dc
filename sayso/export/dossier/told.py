"""What a dossier is made of, and the words of reports that it quotes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.export.incidents.case import Case
from sayso.export.quoting import sentence, shorten, visible
from sayso.export.words import STATUS, VOICE, astray, capital, chain_in_words, doubt
from sayso.model import Account, Incident, Report


@dataclass(frozen=True, slots=True)
class State:
    """The incident as it stood from a moment of the ledger's time on."""

    at: str
    incident: Incident


@dataclass(frozen=True, slots=True)
class Dossier:
    """An incident with its reports' texts by their addresses, and all its states, the first one first.

    `at` is the ledger's time of the last thing that the dossier knows of, `rivals` how many other incidents may be one
    with this.
    """

    case: Case
    texts: Mapping[str, Report]
    history: Sequence[State]
    at: str
    rivals: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quote; `marked`: it tells of the incident."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Voice:
    """The accounts of one sentence by one source, as they are shown. `quote` is empty where the text is not there;
    `source` says who tells it, `standing` how ("alleged"), `origin` whose word it rests on, `kind` is "account",
    "copy", "background" or "retracted"."""

    anchor: str
    quote: tuple[Piece, ...]
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


_ORDER = {"account": 0, "copy": 1, "background": 2, "retracted": 3}


def voices(dossier: Dossier) -> list[Voice]:
    """The accounts: those that count first, each group in the order of the incident."""
    shown = [_voice(dossier, anchor, accounts) for anchor, accounts in _together(dossier).items()]
    return sorted(shown, key=lambda voice: _ORDER[voice.kind])


def anchors(dossier: Dossier) -> dict[str, str]:
    """The anchor of each account's place on the page, by its event."""
    return {each.event: anchor for anchor, accounts in _together(dossier).items() for each in accounts}


def source_in_words(dossier: Dossier, account: Account) -> str:
    """Who tells it: the chain of sources, or the report itself."""
    if account.chain:
        return capital(visible(chain_in_words(account.chain)))
    return f"{publisher_of(dossier, account.report)} itself"


def publisher_of(dossier: Dossier, address: str) -> str:
    """Who published the report at the address; the address where that is not known."""
    report = dossier.case.reports.get(address)
    return visible(report.publisher if report and report.publisher else address)


def copied(incident: Incident) -> frozenset[str]:
    """The addresses of the reports that copy another."""
    return frozenset(address for origin in incident.independent for address in origin.copies)


def link_to(address: str) -> str:
    """The address where a page may lead there: to the web and nowhere else. A report's address is not to be trusted."""
    return address if address.startswith(("http://", "https://")) else ""


def _together(dossier: Dossier) -> dict[str, list[Account]]:
    """The accounts by their anchors: those that one source gives in one sentence, in the same way, are one."""
    groups: dict[object, list[Account]] = {}
    for account in dossier.case.incident.accounts:
        report = dossier.texts.get(account.report)
        place = sentence(report, account.trigger) if report and _is_there(report, account) else account.event
        alike = (account.report, place, source_in_words(dossier, account), _standing(account), account.origin)
        groups.setdefault((*alike, account.background, account.retracted), []).append(account)
    return {f"a{number}": accounts for number, accounts in enumerate(groups.values(), start=1)}


def _voice(dossier: Dossier, anchor: str, accounts: Sequence[Account]) -> Voice:
    incident, account = dossier.case.incident, accounts[0]
    report = dossier.case.reports.get(account.report)
    kind = "copy" if account.report in copied(incident) else "account"
    kind = "retracted" if account.retracted is not None else "background" if account.background else kind
    return Voice(
        anchor=anchor,
        quote=_quote(dossier.texts.get(account.report), accounts),
        source=source_in_words(dossier, account),
        standing=_standing(account),
        origin=visible(next((each.name for each in incident.independent if each.id == account.origin), "")),
        kind=kind,
        retracted=visible(account.retracted or ""),
        publisher=publisher_of(dossier, account.report),
        published=report.published if report and report.published else "",
        title=visible(report.title) if report and report.title else "",
        address=visible(account.report),
        link=link_to(account.report),
    )


def _standing(account: Account) -> str:
    voice = VOICE[account.voice] if account.chain else ""
    told = (STATUS[account.status], voice, doubt(account.confidence), astray(account.belongs))
    return ", ".join(each for each in told if each)


def _is_there(report: Report, account: Account) -> bool:
    """Whether the ledger's text is the one that the account was found in."""
    return report.text[account.trigger.start : account.trigger.end] == account.trigger.text


def _quote(report: Report | None, accounts: Sequence[Account]) -> tuple[Piece, ...]:
    """The sentence around the words that tell of the incident, with an ellipsis where it goes on."""
    triggers = sorted((account.trigger for account in accounts), key=lambda span: span.start)
    if report is None or not _is_there(report, accounts[0]):
        return ()
    first, last = sentence(report, triggers[0])
    start, end = shorten(report.text, first, last, (triggers[0].start, triggers[-1].end))
    pieces = [Piece("… ")] if start > first else []
    at = start
    for trigger in triggers:
        if at <= trigger.start and trigger.end <= end:
            pieces += [Piece(_spaced(report.text[at : trigger.start])), Piece(visible(trigger.text), marked=True)]
            at = trigger.end
    pieces.append(Piece(_spaced(report.text[at:end]) + (" …" if end < last else "")))
    return tuple(pieces)


def _spaced(text: str) -> str:
    """As `visible`, with a space kept at either end."""
    inner = visible(text)
    return (" " if text[:1].isspace() else "") + inner + (" " if inner and text[-1:].isspace() else "")
