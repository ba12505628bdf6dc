"""Questions of a ledger to a person: what it is least sure of in putting reports together."""

from sayso.app.asked_types import check_types
from sayso.app.asking import Question
from sayso.codebook import load_codebook
from sayso.export.listing import write_list
from sayso.export.review_items import COLUMNS, review_item
from sayso.ledger import GroupFilter, open_ledger
from sayso.query.review import open_questions, quoted


def list_review(question: Question, wanted: GroupFilter, named: str | None = None) -> tuple[int, int]:
    """Write what there is to decide about the incidents that pass the filter, the closest to a toss-up first; returns
    how many are written, and how many there are.

    `named` is the ledger as the commands that decide have to name it, None where they need not.
    Raises UsageError for a type that neither the codebook nor the ledger has.
    """
    moment = question.moment
    with open_ledger(question.address) as ledger:
        if wanted.types:
            check_types(wanted.types, load_codebook().types, ledger)
        now = ledger.as_of(moment)
        found = open_questions(now, wanted)
        items = (review_item(quoted(now, each), named) for each in found[: question.limit])
        return write_list(items, question.form, question.stream, COLUMNS), len(found)
