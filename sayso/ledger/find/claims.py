"""Claims by who said them, how, when, and what they say."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from sayso.ledger.engines import Backend
from sayso.ledger.find.conditions import current, last_reading, one_of, part_of, touches
from sayso.ledger.found import ClaimFilter, FoundClaim
from sayso.ledger.schema import claims
from sayso.ledger.words import terms


def find_claims(
    connection: Connection, backend: Backend, upto: int, wanted: ClaimFilter, limit: int | None
) -> Iterator[FoundClaim]:
    """The claims of current readings that pass the filter: by the day they were said, then by report and place."""
    table = claims.c
    words = {"sources": wanted.source, "via": wanted.via, "body": wanted.text}
    asked = {column: terms(query) for column, query in words.items() if query is not None}
    conditions = [
        current(table.entry, table.report, upto),
        *one_of(table.stance, wanted.stances),
        *touches(table.earliest, table.latest, wanted.since, wanted.until),
    ]
    if wanted.report is not None:
        conditions.append(part_of(table.key, last_reading(connection, upto, wanted.report)))
    if asked:
        conditions.append(backend.matching(table.key, "claim_words", asked))
    query = (
        select(table.id, table.report, table.local)
        .where(*conditions)
        .order_by(table.earliest.nulls_last(), table.report, table.start, table.key)
        .limit(limit)
    )
    for row in connection.execute(query):
        yield FoundClaim(row.id, row.report, row.local)
