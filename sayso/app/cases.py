"""Incidents of a ledger with the reports and actors that they rest on, as formats take them."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from sayso.codebook import EventType
from sayso.export.incidents.case import Case
from sayso.export.incidents.shape import Need
from sayso.ledger import FoundGroup, KeptReport, Snapshot
from sayso.model import KnownActor
from sayso.query.incidents import incident_of

# Reports and actors of one story stand close together. Texts are large, and slow to get from a ledger: 10,000 incidents
# of the same five reports took PROV 137 s when each was got anew, and 51 s with what is remembered here.
_REMEMBERED, _TEXTS = 2_000, 200


def cases(
    snapshot: Snapshot,
    groups: Iterable[FoundGroup],
    types: Mapping[str, EventType],
    needs: Collection[Need] = (),
) -> Iterator[Case]:
    """The incidents of the groups, with the texts of their reports and their actors where these are needed."""

    @lru_cache(maxsize=_REMEMBERED)
    def report(address: str) -> KeptReport | None:
        return snapshot.report(address)

    @lru_cache(maxsize=_TEXTS)
    def text(report: str) -> str | None:
        record = snapshot.record(report)
        return record.report.text if record else None

    @lru_cache(maxsize=_REMEMBERED)
    def actor(name: str) -> KnownActor | None:
        found = snapshot.group("actor", name)
        return None if found is None or found.gone else KnownActor.model_validate(found.body)

    for group in groups:
        incident = incident_of(group)
        told = dict.fromkeys(account.report for account in incident.accounts)
        kept = {address: found for address in told if (found := report(address))}
        wanted = kept if "texts" in needs else {}
        texts = {address: words for address, each in wanted.items() if (words := text(each.id)) is not None}
        named = {role.actor for role in incident.roles if role.actor} if "actors" in needs else ()
        actors = {name: known for name in named if (known := actor(name))}
        yield Case(incident, types.get(incident.type), kept, texts, actors)
