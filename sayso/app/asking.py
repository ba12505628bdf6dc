"""Questions to a ledger: their answers are written as lists."""

from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import IO

from sayso.export.claim_items import COLUMNS, ClaimMarks, claim_item
from sayso.export.ledger_items import CHANGE_COLUMNS, REPORT_COLUMNS, change_item, report_item
from sayso.export.listing import Form, write_list
from sayso.ledger import ClaimFilter, open_ledger
from sayso.query.changed import changes
from sayso.query.claims import said_claims
from sayso.query.moment import parse_moment
from sayso.query.search import found_reports


@dataclass(frozen=True, slots=True)
class Question:
    """What all questions have: the ledger, the moment as of which it is asked (as a user writes it), how many answers
    at most, and the form and stream that they are written in."""

    address: str
    stream: IO[str]
    form: Form = "text"
    as_of: str | None = None
    limit: int | None = None

    @property
    def moment(self) -> datetime | None:
        """The moment; raises UsageError where what is written is none."""
        return None if self.as_of is None else parse_moment(self.as_of, last=True)


def list_claims(question: Question, wanted: ClaimFilter, *, rejected: bool = False) -> int:
    """Write the claims that pass the filter, and those too that people struck out, where `rejected` asks for them;
    returns how many there are."""
    moment = question.moment
    with open_ledger(question.address) as ledger:
        found = said_claims(ledger.as_of(moment), wanted, question.limit, rejected=rejected)
        items = (
            claim_item(each.claim, each.report, ClaimMarks(each.retracted, each.rejected, each.corrected))
            for each in found
        )
        return write_list(items, question.form, question.stream, COLUMNS)


def search_ledger(question: Question, query: str) -> int:
    """Write the reports that hold the query's words; returns how many there are."""
    moment = question.moment
    with open_ledger(question.address) as ledger:
        found = found_reports(ledger.as_of(moment), query, question.limit)
        items = (report_item(each.report, each.passage, retracted=each.retracted) for each in found)
        return write_list(items, question.form, question.stream, REPORT_COLUMNS)


def list_changes(question: Question, since: str) -> int:
    """Write what the ledger has learnt since a moment; returns how much that is."""
    moment, start = question.moment, parse_moment(since, last=False)
    with open_ledger(question.address) as ledger:
        found = islice(changes(ledger.as_of(start), ledger.as_of(moment)), question.limit)
        items = (change_item(e.at, e.what, e.id, e.title, e.why, e.by, e.about, e.value) for e in found)
        return write_list(items, question.form, question.stream, CHANGE_COLUMNS)
