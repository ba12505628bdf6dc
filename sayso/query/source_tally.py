"""What one incident says of each of its sources: whether it was borne out, alone, contradicted, taken back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from sayso.model import Account, Conflict, Incident, Origin
from sayso.model.known_source import SourceSort

# A conflict over these is about the incident itself, as in its grade; the rest is about numbers and victims.
_GRAVE = ("happened", "type", "agent")
_KNOWN = ("fair", "confirmed")


class SourceKey(NamedTuple):
    """What makes origins of different incidents one source: the actor, else the kind and the words of the name, and of
    a name that a body of every state bears the country (ISO 3166, two letters), where it is known."""

    kind: SourceSort
    actor: str | None
    words: tuple[str, ...]
    country: str | None = None


@dataclass(slots=True)
class Told:
    """All that one source tells of an incident."""

    origins: list[Origin] = field(default_factory=list)
    accounts: list[Account] = field(default_factory=list)

    def first_vouched(self) -> str | None:
        """The first day on which it says that the thing happens; empty where that day is not known, None for never."""
        days = [each.published or "" for each in self.accounts if each.stand == "yes" and each.retracted is None]
        return min(days, default=None)


class Case:
    """An incident by its sources. `key` gives the source of each of its origins, by the origin's id."""

    def __init__(self, incident: Incident, key: Mapping[str, SourceKey]) -> None:
        self._incident = incident
        self.told: dict[SourceKey, Told] = {}
        for origin in incident.independent:
            self.told.setdefault(key[origin.id], Told()).origins.append(origin)
        for account in incident.accounts:
            if account.origin is not None and account.origin in key:
                self.told[key[account.origin]].accounts.append(account)
        first = {source: told.first_vouched() for source, told in self.told.items()}
        self._vouched = {source: day for source, day in first.items() if day is not None}
        counted = {toll.of for toll in incident.counts}
        self._grave = [conflict for conflict in incident.conflicts if conflict.field in _GRAVE]
        self._numbers = [conflict for conflict in incident.conflicts if conflict.field in counted]

    def verdicts(self, source: SourceKey) -> Iterator[str]:
        """The counters of `KnownSource` in which the incident counts for one of its sources."""
        mine, day, grade = self.told[source].accounts, self._vouched.get(source), self._incident.grade
        if any(account.retracted is not None for account in mine):
            yield "retracted"
        if day is not None:
            yield "vouched"
            if len(self._vouched) == 1:
                yield "alone"
            elif grade in _KNOWN:
                yield "independent"
                if any(_later(day, other) for key, other in self._vouched.items() if key != source):
                    yield "confirmed_later"
        elif all(account.stand != "yes" for account in mine):
            yield "denied"
            if grade == "discounted":
                yield "confirmed_later"
        if grade == "discounted" and any(account.stand == "yes" for account in mine):
            yield "discounted"
        yield from self._contradicted(source)

    def _contradicted(self, source: SourceKey) -> Iterator[str]:
        """Where another's account stands on the other side of a conflict, and whether that came later."""
        grave = [pair for conflict in self._grave for pair in self._against(conflict, source)]
        if grave:
            yield "contested"
        if any(_later(mine.published, other.published) for mine, other in grave) or self._put_right(source):
            yield "contradicted_later"
        if any(self._against(conflict, source) for conflict in self._numbers):
            yield "rival_numbers"

    def _against(self, conflict: Conflict, source: SourceKey) -> list[tuple[Account, Account]]:
        """Pairs of an account of the source and one of another on different sides; who is on both is left out."""
        sides: dict[str, set[int]] = {}
        for number, value in enumerate(conflict.values):
            for event in value.accounts:
                sides.setdefault(event, set()).add(number)
        mine = [each for each in self.told[source].accounts if len(sides.get(each.event, ())) == 1]
        others = [
            each
            for key, told in self.told.items()
            if mine and key != source
            for each in told.accounts
            if len(sides.get(each.event, ())) == 1
        ]
        return [(one, other) for one in mine for other in others if sides[one.event] != sides[other.event]]

    def _put_right(self, source: SourceKey) -> bool:
        """Whether a number that it gave was corrected since."""
        names = {origin.name for origin in self.told[source].origins}
        return any(told.corrected and told.source in names for toll in self._incident.counts for told in toll.by)


def _later(first: str | None, second: str | None) -> bool:
    return bool(first and second and first < second)
