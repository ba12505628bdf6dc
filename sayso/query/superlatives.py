"""The superlatives of a ledger's reports, each held against the ledger's incidents."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.ledger import GroupFilter, Snapshot
from sayso.merge.superlatives import Peer, Verdict, check, superlatives_of
from sayso.model import ClaimVerdict, Incident, JudgedSuperlative, KnownActor, Record, Superlative
from sayso.query.incidents import found_incidents

_PLAYERS = ("agent", "target")
# So many incidents are looked at for one superlative, so that a large ledger is not gone through for each.
_MOST = 1000
# Where the one who matters is named in another role than the agent's.
_TARGETED = ("dismiss", "arrest", "kill", "execute", "abduct", "expel", "appoint", "charge")


@dataclass(frozen=True, slots=True)
class SuperlativeFilter:
    """Which superlatives: all that are given have to hold. `since` and `until` are ISO days of publication, both
    included; `report` is a report's id or address."""

    verdicts: tuple[ClaimVerdict, ...] = ()
    since: str | None = None
    until: str | None = None
    report: str | None = None


def judged_superlatives(snapshot: Snapshot, wanted: SuperlativeFilter) -> Iterator[JudgedSuperlative]:
    """The superlatives that pass the filter, in the order in which their reports were read."""
    judge = Judge(snapshot)
    for record in _records(snapshot, wanted):
        for each in judge.of(record):
            if not wanted.verdicts or each.verdict in wanted.verdicts:
                yield each


def superlatives_about(snapshot: Snapshot, incident: Incident) -> list[JudgedSuperlative]:
    """The superlatives that the reports of an incident claim for it, each wording once."""
    judge, found = Judge(snapshot), dict[str, JudgedSuperlative]()
    for address in dict.fromkeys(account.report for account in incident.accounts):
        kept = snapshot.report(address)
        record = snapshot.record(kept.id) if kept else None
        for each in judge.of(record) if record else ():
            if each.incident == incident.id:
                found.setdefault(each.superlative.text, each)
    return list(found.values())


class Judge:
    """Holds superlatives against what a ledger held at a moment."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._begins = snapshot.first_published()

    def of(self, record: Record) -> Iterator[JudgedSuperlative]:
        """The superlatives of a record, judged."""
        report = record.report
        for each in superlatives_of(record):
            own = self._own(each)
            others = self._others(each, own) if own else []
            found = check(each, own, others, self._begins)
            if found.verdict == "supported" and len(others) == _MOST:
                found = Verdict("undecidable", f"only the last {_MOST} incidents of the kind were looked at")
            yield JudgedSuperlative(
                report=report.uri, publisher=report.publisher, published=report.published, superlative=each,
                incident=own.incident.id if own else None, verdict=found.verdict, why=found.why, by=found.by,
            )  # fmt: skip

    def _own(self, claim: Superlative) -> Peer | None:
        if claim.event is None:
            return None
        group = self._snapshot.groups_of("incident", [claim.event]).get(claim.event)
        state = self._snapshot.group("incident", group) if group else None
        return None if state is None or state.gone else self._peer(Incident.model_validate(state.body))

    def _others(self, claim: Superlative, own: Peer) -> list[Peer]:
        """The incidents of its types that may lie before it and within what the claim is about, the last ones."""
        day = own.days[0] if own.days else own.incident.first_reported
        if day is None:
            return []
        before = (date.fromisoformat(day) - timedelta(days=1)).isoformat()
        since = claim.since.day if claim.since else None
        wanted = GroupFilter(types=claim.types, since=since, until=before)
        return [self._peer(each) for each in found_incidents(self._snapshot, wanted, _MOST)]

    def _peer(self, incident: Incident) -> Peer:
        roles = [role for role in incident.roles if role.role in _PLAYERS]
        main = "target" if incident.type in _TARGETED else "agent"
        chief = [role for role in roles if role.role == main] or roles
        people = frozenset(role.actor for role in chief if role.actor)
        players = {name: frozenset(r.actor or r.name for r in roles if r.role == name) for name in _PLAYERS}
        return Peer(incident, people, tuple(role.name for role in chief), tuple(self._offices(people)), players)

    def _offices(self, people: Iterable[str]) -> Iterator[str]:
        for person in sorted(people):
            state = self._snapshot.group("actor", person)
            if state is not None and not state.gone:
                for office in KnownActor.model_validate(state.body).roles:
                    yield f"{office.title} {office.of or ''}".strip()


def _records(snapshot: Snapshot, wanted: SuperlativeFilter) -> Iterator[Record]:
    if wanted.report is not None:
        kept = snapshot.report(wanted.report)
        chosen: Iterable[str] = [kept.id] if kept else []
    else:
        chosen = snapshot.read_reports()
    for report in chosen:
        record = snapshot.record(report)
        if record is not None and _within(record.report.published, wanted):
            yield record


def _within(day: str | None, wanted: SuperlativeFilter) -> bool:
    if wanted.since is None and wanted.until is None:
        return True
    return day is not None and (wanted.since or day) <= day <= (wanted.until or day)
