"""Questions to a ledger about firsts and superlatives."""

from itertools import islice

from sayso.app.asking import Question
from sayso.export.listing import write_list
from sayso.export.superlative_items import COLUMNS, superlative_item
from sayso.ledger import open_ledger
from sayso.query.superlatives import SuperlativeFilter, judged_superlatives

__all__ = ["SuperlativeFilter", "list_superlatives"]


def list_superlatives(question: Question, wanted: SuperlativeFilter) -> int:
    """Write the superlatives that pass the filter, as they are found; returns how many there are."""
    moment = question.moment
    with open_ledger(question.address) as ledger:
        found = islice(judged_superlatives(ledger.as_of(moment), wanted), question.limit)
        return write_list(map(superlative_item, found), question.form, question.stream, COLUMNS)
