"""Questions of a ledger to a person: what it is least sure of in putting reports together."""

from collections.abc import Iterator
from datetime import datetime

from sayso.app.asked_types import check_types
from sayso.app.asking import Question
from sayso.codebook import load_codebook
from sayso.export.listing import write_list
from sayso.export.review_items import COLUMNS, review_item
from sayso.ledger import GroupFilter, Ledger, open_ledger
from sayso.model import Doubtful
from sayso.query.review import open_questions, quoted


def asked_questions(
    ledger: Ledger, wanted: GroupFilter, moment: datetime | None = None, limit: int | None = None
) -> tuple[Iterator[Doubtful], int]:
    """What there is to decide about the incidents that pass the filter, as of the moment, the closest to a toss-up
    first, and how many questions there are without the limit.

    Raises UsageError for a type that neither the codebook nor the ledger has.
    """
    if wanted.types:
        check_types(wanted.types, load_codebook().types, ledger)
    now = ledger.as_of(moment)
    found = open_questions(now, wanted)
    return (quoted(now, each) for each in found[:limit]), len(found)


def list_review(question: Question, wanted: GroupFilter, named: str | None = None) -> tuple[int, int]:
    """Write the questions that `asked_questions` gives; returns how many are written, and how many there are.

    `named` is the ledger as the commands that decide have to name it, None where they need not."""
    moment = question.moment
    with open_ledger(question.address) as ledger:
        asked, number = asked_questions(ledger, wanted, moment, question.limit)
        items = (review_item(each, named) for each in asked)
        return write_list(items, question.form, question.stream, COLUMNS), number
