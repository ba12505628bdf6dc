"""Tables: a list of rows with one set of columns, as pandas.DataFrame and csv.DictWriter take it."""

from collections.abc import Iterable, Iterator

from sayso.errors import UsageError
from sayso.export.actor_items import actor_item
from sayso.export.claim_items import ClaimMarks, claim_item
from sayso.export.event_cells import event_cells
from sayso.export.incident_items import incident_item
from sayso.export.listing import Cell, Item
from sayso.model import Incident, KnownActor, Record
from sayso.query.claims import SaidClaim

Row = dict[str, Cell]


def rows(things: Iterable[Incident | SaidClaim | KnownActor]) -> list[Row]:
    """A row for each incident, claim or actor of a ledger, with the columns of the command line's CSV."""
    return [dict(_item(each).cells) for each in things]


def event_rows(records: Record | Iterable[Record]) -> list[Row]:
    """A row for each event of the records: what, who, when, where, how many, on whose word, and the words that say so,
    which stand at `start` to `end` of the report's text."""
    return [row for record in _each(records) for row in event_cells(record)]


def claim_rows(records: Record | Iterable[Record]) -> list[Row]:
    """A row for each claim of the records, with the columns of `rows` of a ledger's claims."""
    items = (claim_item(claim, record.report, ClaimMarks()) for record in _each(records) for claim in record.claims)
    return [dict(item.cells) for item in items]


def _item(thing: Incident | SaidClaim | KnownActor) -> Item:
    if isinstance(thing, Incident):
        return incident_item(thing)
    if isinstance(thing, SaidClaim):
        return claim_item(thing.claim, thing.report, ClaimMarks(thing.retracted, thing.rejected, thing.corrected))
    if isinstance(thing, KnownActor):
        return actor_item(thing)
    raise UsageError(
        f"rows: got {type(thing).__name__}, expected incidents, claims or actors of a ledger; of records there are "
        "event_rows and claim_rows"
    )


def _each(records: Record | Iterable[Record]) -> Iterator[Record]:
    yield from [records] if isinstance(records, Record) else records
