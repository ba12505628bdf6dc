"""Tables: a list of rows with one set of columns, as pandas.DataFrame and csv.DictWriter take it."""

from collections.abc import Iterable, Iterator

from sayso.errors import UsageError
from sayso.export.actor_items import actor_item, turn_item
from sayso.export.claim_items import ClaimMarks, claim_item
from sayso.export.event_cells import event_cells
from sayso.export.incident_items import incident_item
from sayso.export.ledger_items import change_item, report_item
from sayso.export.listing import Cell, Item
from sayso.export.review_items import review_item
from sayso.export.source_items import source_item
from sayso.export.superlative_items import superlative_item
from sayso.model import Doubtful, Incident, JudgedSuperlative, KnownActor, KnownSource, Record, Turned
from sayso.query.changed import Change
from sayso.query.claims import SaidClaim
from sayso.query.search import FoundReport

Row = dict[str, Cell]
Listed = Incident | SaidClaim | FoundReport | KnownSource | JudgedSuperlative | KnownActor | Turned | Change | Doubtful


def rows(things: Iterable[Listed]) -> list[Row]:
    """A row for each thing that a ledger's lists hold (incidents, claims, sources, ...), with the columns of the
    command line's CSV."""
    return [dict(_item(each).cells) for each in things]


def event_rows(records: Record | Iterable[Record]) -> list[Row]:
    """A row for each event of the records: what, who, when, where, how many, on whose word, and the words that say so,
    which stand at `start` to `end` of the report's text."""
    return [row for record in _each(records) for row in event_cells(record)]


def claim_rows(records: Record | Iterable[Record]) -> list[Row]:
    """A row for each claim of the records, with the columns of `rows` of a ledger's claims."""
    items = (claim_item(claim, record.report, ClaimMarks()) for record in _each(records) for claim in record.claims)
    return [dict(item.cells) for item in items]


def _item(thing: Listed) -> Item:
    match thing:
        case SaidClaim():
            return claim_item(thing.claim, thing.report, ClaimMarks(thing.retracted, thing.rejected, thing.corrected))
        case FoundReport():
            return report_item(thing.report, thing.passage, retracted=thing.retracted)
        case Change():
            return change_item(
                thing.at, thing.what, thing.id, thing.title, thing.why, thing.by, thing.about, thing.value
            )
        case Incident():
            return incident_item(thing)
        case KnownActor():
            return actor_item(thing)
        case Turned():
            return turn_item(thing, {})
        case KnownSource():
            return source_item(thing)
        case JudgedSuperlative():
            return superlative_item(thing)
        case Doubtful():
            return review_item(thing)
    raise UsageError(
        f"rows: got {type(thing).__name__}, expected what the lists of a ledger hold: incidents, claims, actors, "
        "...; of records there are event_rows and claim_rows"
    )


def _each(records: Record | Iterable[Record]) -> Iterator[Record]:
    yield from [records] if isinstance(records, Record) else records
