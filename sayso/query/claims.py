"""Who said what: claims with the reports that carry them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from heapq import merge
from itertools import islice
from operator import itemgetter

from sayso.ledger import ClaimFilter, Snapshot, claim_order, claim_passes
from sayso.model import Claim, Record, Report
from sayso.model.identity import Ids, ids_of
from sayso.query.judged_claims import JudgedClaims, judged_claims


@dataclass(frozen=True, slots=True)
class SaidClaim:
    """A claim, with the ledger's ids in the place of the record's, and its report.

    `retracted`: the report has been taken back. `rejected`: a person struck the claim out. `corrected`: the fields that
    a person set right, each with the person's name.
    """

    claim: Claim
    report: Report
    retracted: bool
    rejected: bool = False
    corrected: Mapping[str, str] = field(default_factory=dict)


def said_claims(
    snapshot: Snapshot, wanted: ClaimFilter, limit: int | None = None, *, rejected: bool = False
) -> Iterator[SaidClaim]:
    """The claims that pass the filter, by the day when they were said; as people set them right, where they did. Those
    that people struck out are left out, unless `rejected` asks for them."""
    found = _Claims(snapshot, wanted)
    most = None if limit is None else limit + found.judged
    in_order = (each for _, each in merge(found.as_read(most), found.as_corrected(), key=itemgetter(0)))
    yield from islice((each for each in in_order if rejected or not each.rejected), limit)


_InOrder = tuple[tuple[object, ...], SaidClaim]


class _Claims:
    """The claims of a snapshot that pass a filter: the index finds those that are as they were read."""

    def __init__(self, snapshot: Snapshot, wanted: ClaimFilter) -> None:
        self._snapshot = snapshot
        self._wanted = wanted
        self._judged: JudgedClaims = judged_claims(snapshot)
        self._retracted = retracted_reports(snapshot)
        self.judged = len(self._judged.rejected) + len(self._judged.corrected)

    def as_read(self, limit: int | None) -> Iterator[_InOrder]:
        record: Record | None = None
        ids: Ids | None = None
        for found in self._snapshot.claims(self._wanted, limit):
            if found.id in self._judged.corrected:
                continue
            if record is None or ids is None or record.report.id != found.report:
                record = self._snapshot.record(found.report)
                if record is None:
                    continue
                ids = ids_of(record)
            claim = next(each for each in record.claims if each.id == found.local)
            yield claim_order(claim, record), self._said(claim, record, ids)

    def as_corrected(self) -> list[_InOrder]:
        """Those that people set right: the index knows them as they were read, so they are looked at one by one."""
        found: list[_InOrder] = []
        for id, right in self._judged.corrected.items():
            record = self._snapshot.record(right.report)
            if record is None:
                continue
            ids = ids_of(record)
            read = next(each for each in record.claims if ids.claims[each.id] == id)
            claim = self._judged.as_set(id, read, record)
            if claim_passes(claim, record, self._wanted):
                found.append((claim_order(claim, record), self._said(claim, record, ids)))
        return sorted(found, key=itemgetter(0))

    def _said(self, claim: Claim, record: Record, ids: Ids) -> SaidClaim:
        id = ids.claims[claim.id]
        return SaidClaim(
            with_ids(claim, ids),
            record.report,
            record.report.id in self._retracted,
            rejected=id in self._judged.rejected,
            corrected=self._judged.setters(id),
        )


def retracted_reports(snapshot: Snapshot) -> frozenset[str]:
    """The ids of the reports that have been taken back."""
    return frozenset(target.id for each in snapshot.judgements(what="retract") for target in each.targets)


def with_ids(claim: Claim, ids: Ids) -> Claim:
    """The claim with the ledger's ids in the place of the record's."""
    chain = tuple(link.model_copy(update={"actor": ids.actors.get(link.actor or "")}) for link in claim.chain)
    within = ids.claims.get(claim.within or "")
    return claim.model_copy(update={"id": ids.claims[claim.id], "chain": chain, "within": within})
