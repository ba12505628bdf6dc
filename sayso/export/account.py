"""A readable account of a record for a terminal: what happened, on whose say-so, who is who."""

import re
from collections.abc import Mapping
from itertools import groupby

from rich.console import Console
from rich.text import Text

from sayso.export.heading import facts_of, title_of
from sayso.export.quoting import sentence, shorten, visible
from sayso.export.terminal import print_lines
from sayso.export.words import (
    ROLE,
    ROLE_OF_TYPE,
    STANCE,
    VERIFICATION,
    capital,
    chain_in_words,
    count_in_words,
    counted,
    doubt,
    in_words,
    place_in_words,
    standing,
    within_line,
)
from sayso.model import Actor, Claim, Event, Participant, Record, Report
from sayso.model.wording import done_to

MARK = {"report": ("●", "green"), "attributed": ("◐", "cyan"), "alleged": ("○", "yellow"), "denied": ("✕", "red")}
MOST_MENTIONED = 12  # actors that are listed one a line; the others are only named


_PRONOUN = re.compile(r"(?:he|him|his|she|hers?|it|its|they|them|their|who|whom|i|me|my|we|us|our|you|your)$", re.I)


def print_account(record: Record, console: Console, labels: Mapping[str, str] | None = None) -> None:
    """Print the account. `labels` names the event types ("Defection"); without them their ids do."""
    _print_head(record.report, console)
    account = _Account(record, console, labels or {})
    news = [e for e in record.events if e.role_in_report == "news"]
    background = [e for e in record.events if e.role_in_report == "background"]
    account.events("What happened", news)
    account.events("Background", background)
    account.claims()
    account.actors()
    account.verification()
    if not record.events and not record.claims:
        console.print("No event of the codebook and no claim was found in this report.", style="dim")


def _print_head(report: Report, console: Console) -> None:
    print_lines(console, Text(visible(title_of(report)), style="bold"), 0)
    print_lines(console, Text(visible(" · ".join(facts_of(report))), style="dim"), 0)
    console.print(Text(visible(report.uri), style="dim"), soft_wrap=True)


class _Account:
    def __init__(self, record: Record, console: Console, labels: Mapping[str, str]) -> None:
        self._record = record
        self._console = console
        self._labels = labels
        self._actor = {a.id: a for a in record.actors}
        self._claim = {c.id: c for c in record.claims}

    def events(self, title: str, events: list[Event]) -> None:
        if not events:
            return
        self._heading(title)
        groups = groupby(events, key=lambda e: sentence(self._record.report, e.trigger))
        for number, (place, together) in enumerate(groups):
            if number:
                self._console.print()
            shown = list(together)
            for event in shown:
                self._event(event)
            self._quote(place, shown)

    def claims(self) -> None:
        if not self._record.claims:
            return
        self._heading("Who says what")
        by_source: dict[str, list[Claim]] = {}
        for claim in self._record.claims:
            by_source.setdefault(visible(chain_in_words(claim.chain)), []).append(claim)
        for source, claims in by_source.items():
            print_lines(self._console, Text(capital(source), style="bold"), 2)
            for claim in claims:
                line = Text(f"{STANCE[claim.stance].removesuffix(' by')}: ", style="cyan")
                line.append(visible(" […] ".join(s.text for s in claim.spans)), style="default")
                if claim.said:
                    line.append(f"  ({visible(in_words(claim.said, lasting=False))})", style="dim")
                if doubtful := doubt(min((link.confidence for link in claim.chain), default=1.0)):
                    line.append(f"  ({doubtful})", style="dim")
                if claim.verification:
                    line.append(f"  {VERIFICATION[claim.verification.status]}", style="yellow")
                print_lines(self._console, line, 4)

    def actors(self) -> None:
        if not self._record.actors:
            return
        self._heading("Who is who")
        named = [a for a in self._record.actors if a.named]
        most = sorted(named, key=lambda a: -len(a.mentions))[:MOST_MENTIONED]
        for actor in [a for a in named if a in most]:
            line = Text(visible(actor.name), style="bold")
            line.append(_description(actor), style="default")
            print_lines(self._console, line, 2)
        self._names("Also named", [a for a in named if a not in most])
        self._names("Not named", [a for a in self._record.actors if not a.named])

    def verification(self) -> None:
        noted: dict[str, list[Claim]] = {}
        for claim in self._record.claims:
            if claim.verification:
                noted.setdefault(visible(claim.verification.text), []).append(claim)
        if not noted:
            return
        self._heading("What the report says of verification")
        for words, claims in noted.items():
            line = Text(f"“{words}”")
            of = sorted({visible(chain_in_words(c.chain)) for c in claims})
            line.append(f" of {counted(len(claims), 'claim')}: {'; '.join(of)}", style="dim")
            print_lines(self._console, line, 2)

    def _heading(self, title: str) -> None:
        self._console.print()
        self._console.print(Text(title.upper(), style="bold blue"))

    def _event(self, event: Event) -> None:
        mark, colour = MARK[event.voice]
        line = Text(f"{mark} ", style=colour)
        line.append(self._labels.get(event.type, event.type.replace("_", " ").capitalize()), style="bold")
        line.append(_spaced(self._sentence(event)), style="default")
        print_lines(self._console, line, 2, hanging=2)
        claim = self._claim.get(event.claim or "")
        told = Text(capital(visible(standing(event, claim))), style=colour)
        if doubtful := doubt(event.confidence):
            told.append(f" ({doubtful})", style="dim")
        print_lines(self._console, told, 4)

    def _sentence(self, event: Event) -> str:
        """What, whom, by whom, where, when, how many: the label's continuation."""
        told: list[tuple[str, str]] = []
        target = done_to(event.type)
        for role, preposition in (("target", target), ("agent", "by"), *ROLE.items()):
            fillers = list(dict.fromkeys(self._name(p) for p in event.roles if p.role == role and self._is_thing(p)))
            if fillers:
                preposition = ROLE_OF_TYPE.get((event.type, role), preposition)
                words = " and ".join(fillers)
                repeated = words.casefold().startswith(f"{preposition} ")
                told.append((preposition, words if repeated else f"{preposition} {words}"))
        told.sort(key=lambda each: each[0] not in {"of", target})  # what belongs to the label stands next to it
        line = "".join(f" {words}" for _, words in told)
        if event.where and event.where.text not in line:
            line += f", {place_in_words(event.where)}"
        if event.when:
            line += f", {in_words(event.when, lasting=event.status == 'ongoing')}"
        if event.totals:
            line += ": " + ", ".join(dict.fromkeys(count_in_words(c) for c in event.totals))
        return line

    def _is_thing(self, participant: Participant) -> bool:
        """Not what somebody says or does: that has a line of its own."""
        told = [event.trigger for event in self._record.events] + [s for c in self._record.claims for s in c.spans]
        overlaps = any(t.start < participant.end and t.end > participant.start for t in told)
        return participant.role != "about" or not overlaps

    def _name(self, participant: Participant) -> str:
        actor = self._actor.get(participant.actor or "")
        return within_line(
            actor.name if actor and (actor.named or _PRONOUN.match(participant.text)) else participant.text
        )

    def _quote(self, place: tuple[int, int], events: list[Event]) -> None:
        text = self._record.report.text
        keep = (min(e.trigger.start for e in events), max(e.trigger.end for e in events))
        first, last = shorten(text, *place, keep)
        line = Text("… " if first > place[0] else "", style="dim italic")
        at = first
        for trigger in sorted((e.trigger for e in events), key=lambda t: t.start):
            if trigger.start < at or trigger.end > last:
                continue
            line.append(_spaced(text[at : trigger.start]))
            line.append(visible(trigger.text), style="not dim underline")
            at = trigger.end
        line.append(_spaced(text[at:last]))
        line.append(" …" if last < place[1] else "")
        print_lines(self._console, line, 4)

    def _names(self, title: str, actors: list[Actor]) -> None:
        if actors:
            line = Text(f"{title}: ", style="dim")
            line.append("; ".join(visible(within_line(a.name)) for a in actors), style="default")
            print_lines(self._console, line, 2)


def _description(actor: Actor) -> str:
    parts = []
    for office in actor.roles:
        title = visible(office.title)
        of = visible(office.of) if office.of else ""
        parts.append(f"{title} ({of})" if of and of.casefold() not in title.casefold() else title)
    if "age" in actor.attributes:
        parts.append(f"{actor.attributes['age']}")
    if not parts and actor.kind not in ("person", "other"):
        parts.append(actor.kind.replace("_", " "))
    unique = list(dict.fromkeys(parts))
    return f", {', '.join(unique)}" if unique else ""


def _spaced(text: str) -> str:
    """As `visible`, with the spaces at the edges kept."""
    inner = visible(text)
    return (" " if text[:1].isspace() else "") + inner + (" " if inner and text[-1:].isspace() else "")
