"""What the index tells of a claim as it was read, told of a claim that is otherwise now."""

from sayso.ledger.found import ClaimFilter
from sayso.ledger.index import claim_days, claim_words
from sayso.ledger.words import holds
from sayso.model import Claim, Record

ClaimOrder = tuple[bool, str, str, int]


def claim_passes(claim: Claim, record: Record, wanted: ClaimFilter) -> bool:
    """Whether a claim of the record passes the filter; raises UsageError for a query without a word."""
    words = claim_words(claim, {actor.id: actor for actor in record.actors})
    queries = {"sources": wanted.source, "via": wanted.via, "body": wanted.text}
    earliest, latest = claim_days(claim, record.report.published)
    return (
        wanted.report in (None, record.report.id)
        and (not wanted.stances or claim.stance in wanted.stances)
        and (wanted.since is None or (latest is not None and latest >= wanted.since))
        and (wanted.until is None or (earliest is not None and earliest <= wanted.until))
        and all(holds(words[column], query) for column, query in queries.items() if query is not None)
    )


def claim_order(claim: Claim, record: Record) -> ClaimOrder:
    """What claims are in order by, as a snapshot gives them: the day they were said, then their place."""
    earliest, _ = claim_days(claim, record.report.published)
    start = min((span.start for span in claim.spans), default=0)
    return earliest is None, earliest or "", record.report.id, start
