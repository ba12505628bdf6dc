"""Questions to a ledger about whom it relies on."""

from sayso.app.asking import Question
from sayso.export.listing import write_list
from sayso.export.source_items import COLUMNS, source_item
from sayso.ledger import open_ledger
from sayso.query.sources import SourceFilter, known_sources

__all__ = ["SourceFilter", "list_sources"]


def list_sources(question: Question, wanted: SourceFilter) -> int:
    """Write the sources that pass the filter, the one with most incidents first; returns how many there are."""
    moment = question.moment
    with open_ledger(question.address) as ledger:
        found = known_sources(ledger.as_of(moment), wanted, question.limit)
    return write_list(map(source_item, found), question.form, question.stream, COLUMNS)
