"""A readable account of an incident for a terminal: what, how well known, who says so through whom, what conflicts."""

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console
from rich.text import Text

from sayso.export.incident_items import conflict_in_words, facts_in_words, outlets_in_words, toll_in_words
from sayso.export.quoting import quote, sentence, visible
from sayso.export.superlative_items import verdict_in_words
from sayso.export.terminal import print_lines
from sayso.export.words import STATUS, astray, chain_in_words, rivals_in_words, status_in_words, value_in_words
from sayso.model import Account, Conflict, Decision, Incident, JudgedSuperlative, Origin, Report, Told, Toll

GRADE_STYLE = {"confirmed": "green", "fair": "cyan", "weak": "yellow", "contested": "magenta", "discounted": "red"}

# What held of the incident at a moment (ledger's time); None: it was dissolved.
State = tuple[str, Incident | None]


def print_incident(
    incident: Incident,
    reports: Mapping[str, Report],
    states: Sequence[State],
    superlatives: Sequence[JudgedSuperlative],
    console: Console,
    rivals: int = 0,
    ids: bool = False,
) -> None:
    """Print the account. `reports` by their addresses: their words are quoted where they are at hand.
    `superlatives` are what they call it ("the first attack since May"), `rivals` how many other incidents may be one
    with it. With `ids`, each quoted sentence has the ids of the events that it tells of, for decisions about them."""
    _Account(incident, reports, console, ids).print(states, superlatives)
    if rivals:
        console.print()
        print_lines(console, Text(rivals_in_words(rivals)), 0, hanging=2)


class _Account:
    def __init__(self, incident: Incident, reports: Mapping[str, Report], console: Console, ids: bool) -> None:
        self._incident = incident
        self._reports = reports
        self._console = console
        self._ids = ids

    def print(self, states: Sequence[State], superlatives: Sequence[JudgedSuperlative]) -> None:
        incident = self._incident
        head = Text(visible(incident.title), style="bold")
        head.append(f"  {incident.grade}", style=f"bold {GRADE_STYLE[incident.grade]}")
        head.append(f"  {incident.admiralty}", style="dim")
        print_lines(self._console, head, 0, hanging=2)
        self._lines(0, [Text(incident.id, style="dim")])
        if status := status_in_words(incident):
            self._lines(2, [Text(status)])
        self._lines(2, map(Text, map(visible, facts_in_words(incident))))
        self._heading(f"How well it is known: {outlets_in_words(incident)}")
        self._lines(2, map(Text, map(visible, incident.reasons)))
        self._sources()
        self._conflicts()
        self._tolls()
        self._superlatives(superlatives)
        self._changes(states)
        self._decisions(incident.judgements)

    def _sources(self) -> None:
        self._heading("Who says so")
        known = {origin.id: origin for origin in self._incident.independent}
        for origin in self._incident.independent:
            told = [each for each in self._incident.accounts if each.origin == origin.id]
            if told:
                self._origin(origin.name, told, origin)
        rest = [each for each in self._incident.accounts if each.origin not in known]
        if rest:
            self._origin("recalled in passing, or taken back", rest, None)

    def _origin(self, name: str, accounts: Sequence[Account], origin: Origin | None) -> None:
        self._lines(2, [Text(visible(name), style="bold")])
        copies = set(origin.copies) if origin else set()
        for address in sorted(dict.fromkeys(account.report for account in accounts), key=copies.__contains__):
            told = [account for account in accounts if account.report == address]
            self._lines(4, [self._report(address, copied=address in copies)])
            if address not in copies:
                self._quotes(address, told)

    def _report(self, address: str, *, copied: bool) -> Text:
        report = self._reports.get(address)
        named = ", ".join(each for each in (report.publisher, report.published) if each) if report else ""
        line = Text(visible(named or address), style="cyan")
        if copied:
            line.append("  a copy", style="dim")
        if named:
            line.append(f"  {visible(address)}", style="dim")
        return line

    def _quotes(self, address: str, accounts: Sequence[Account]) -> None:
        """Each sentence once, with the chain that vouches for it; of a report not at hand the trigger alone."""
        report = self._reports.get(address)
        told: dict[tuple[int, int], list[Account]] = {}
        for account in accounts:
            stretch = sentence(report, account.trigger) if report else (account.trigger.start, account.trigger.end)
            told.setdefault(stretch, []).append(account)
        for account, *others in told.values():
            line = Text(f"“{visible(quote(report, account.trigger))}”", style="italic")
            line.append(f"  {self._vouched(account)}", style="dim")
            self._lines(6, [line])
            if self._ids:
                self._lines(8, [Text(f"{e.event}  {visible(e.trigger.text)}", style="dim") for e in (account, *others)])

    def _vouched(self, account: Account) -> str:
        parts = [STATUS[account.status]] if STATUS[account.status] else []
        parts.append(visible(chain_in_words(account.chain)) if account.chain else "the report's own words")
        if unsure := astray(account.belongs):
            parts.append(unsure)
        if account.retracted:
            parts.append(f"taken back: {visible(account.retracted)}")
        return ", ".join(parts)

    def _conflicts(self) -> None:
        if self._incident.conflicts:
            self._heading("Where accounts conflict")
            for conflict in self._incident.conflicts:
                self._lines(2, [Text(visible(conflict_in_words(conflict)), style="magenta")])
                self._lines(4, self._sides(conflict))

    def _sides(self, conflict: Conflict) -> Iterable[Text]:
        who = {account.event: account for account in self._incident.accounts}
        for value in conflict.values:
            told = [who[event] for event in value.accounts if event in who]
            names = dict.fromkeys(self._named(account) for account in told)
            yield Text(visible(f"{value_in_words(value.value)}: {'; '.join(names)}"))

    def _named(self, account: Account) -> str:
        report = self._reports.get(account.report)
        outlet = (report.publisher if report else None) or account.report
        return f"{chain_in_words(account.chain)} in {outlet}" if account.chain else outlet

    def _tolls(self) -> None:
        tolls = [toll for toll in self._incident.counts if len(toll.by) > 1]
        if tolls:
            self._heading("How many, by whom")
        for toll in tolls:
            self._lines(2, [Text(toll_in_words(toll))])
            lines = (self._told(toll, told) for told in toll.by)
            self._lines(4, [Text(visible(line)) for line in dict.fromkeys(lines)])

    def _told(self, toll: Toll, told: Told) -> str:
        number = toll_in_words(toll.model_copy(update={"min": told.min, "max": told.max}))
        report = self._reports.get(told.report)
        return f"{number}: {told.source}" + (f" ({report.published})" if report and report.published else "")

    def _superlatives(self, superlatives: Sequence[JudgedSuperlative]) -> None:
        if superlatives:
            self._heading("Firsts and superlatives, held against this ledger")
        for each in superlatives:
            self._lines(2, [Text(verdict_in_words(each))])
            self._lines(4, [Text(visible(f"{rival.id}  {rival.title}")) for rival in each.by])

    def _changes(self, states: Sequence[State]) -> None:
        """How the ledger's account changed: only where it did."""
        if len(states) < 2:
            return
        self._heading("How the account changed")
        before: Incident | None = None
        for at, incident in states:
            self._lines(2, [Text(visible(f"{at[:16].replace('T', ' ')}  {_change(before, incident)}"))])
            before = incident

    def _decisions(self, decisions: Sequence[Decision]) -> None:
        if decisions:
            self._heading("What people decided")
        for each in decisions:
            self._lines(2, [Text(visible(f"{each.at[:16].replace('T', ' ')}  {each.what}, by {each.by}: {each.why}"))])

    def _heading(self, words: str) -> None:
        self._console.print()
        self._console.print(Text(words, style="bold underline"), soft_wrap=True)

    def _lines(self, indent: int, lines: Iterable[Text]) -> None:
        for line in lines:
            print_lines(self._console, line, indent)


def _change(before: Incident | None, now: Incident | None) -> str:
    """What is otherwise than it was, in words."""
    if now is None:
        return "dissolved"
    if before is None:
        return f"{now.title} ({now.grade}; {outlets_in_words(now)})"
    changes = []
    if now.grade != before.grade:
        changes.append(f"{before.grade} → {now.grade}")
    if (now.outlets, now.origins) != (before.outlets, before.origins):
        changes.append(outlets_in_words(now))
    tolls = {toll.of: toll for toll in before.counts}
    changes += [toll_in_words(toll) for toll in now.counts if _bounds(toll) != _bounds(tolls.get(toll.of))]
    known = {conflict.field for conflict in before.conflicts}
    changes += [f"conflict over {conflict_in_words(c)}" for c in now.conflicts if c.field not in known]
    if now.status != before.status:
        changes.append(status_in_words(now) or "happened")
    return "; ".join(changes) or now.title


def _bounds(toll: object) -> object:
    return (getattr(toll, "min", None), getattr(toll, "max", None))
