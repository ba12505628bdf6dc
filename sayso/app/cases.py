"""Incidents of a ledger with the reports that they rest on, as formats take them."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from sayso.codebook import EventType
from sayso.export.incidents.case import Case
from sayso.ledger import FoundGroup, KeptReport, Snapshot
from sayso.model import Incident

_REMEMBERED = 2_000  # reports: those of one story stand close together


def cases(
    snapshot: Snapshot, groups: Iterable[FoundGroup], types: Mapping[str, EventType], *, texts: bool = False
) -> Iterator[Case]:
    """The incidents of the groups. `texts`: with the texts of their reports, where these have been read."""

    @lru_cache(maxsize=_REMEMBERED)
    def report(address: str) -> KeptReport | None:
        return snapshot.report(address)

    for group in groups:
        incident = Incident.model_validate(group.body)
        told = dict.fromkeys(account.report for account in incident.accounts)
        kept = {address: found for address in told if (found := report(address))}
        said = {address: text for address, each in kept.items() if (text := _text(snapshot, each))} if texts else {}
        yield Case(incident, types.get(incident.type), kept, said)


def _text(snapshot: Snapshot, report: KeptReport) -> str | None:
    record = snapshot.record(report.id)
    return record.report.text if record else None
