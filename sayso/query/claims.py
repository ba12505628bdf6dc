"""Who said what: claims with the reports that carry them."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.ledger import ClaimFilter, Snapshot
from sayso.model import Claim, Record, Report
from sayso.model.identity import Ids, ids_of


@dataclass(frozen=True, slots=True)
class SaidClaim:
    """A claim, with the ledger's ids in the place of the record's, and its report.

    `retracted`: the report has been taken back.
    """

    claim: Claim
    report: Report
    retracted: bool


def said_claims(snapshot: Snapshot, wanted: ClaimFilter, limit: int | None = None) -> Iterator[SaidClaim]:
    """The claims that pass the filter, by the day when they were said."""
    retracted = retracted_reports(snapshot)
    record: Record | None = None
    ids: Ids | None = None
    for found in snapshot.claims(wanted, limit):
        if record is None or ids is None or record.report.id != found.report:
            record = snapshot.record(found.report)
            if record is None:
                continue
            ids = ids_of(record)
        claim = next(each for each in record.claims if each.id == found.local)
        yield SaidClaim(with_ids(claim, ids), record.report, found.report in retracted)


def retracted_reports(snapshot: Snapshot) -> frozenset[str]:
    """The ids of the reports that have been taken back."""
    return frozenset(target.id for each in snapshot.judgements(what="retract") for target in each.targets)


def with_ids(claim: Claim, ids: Ids) -> Claim:
    """The claim with the ledger's ids in the place of the record's."""
    chain = tuple(link.model_copy(update={"actor": ids.actors.get(link.actor or "")}) for link in claim.chain)
    within = ids.claims.get(claim.within or "")
    return claim.model_copy(update={"id": ids.claims[claim.id], "chain": chain, "within": within})
