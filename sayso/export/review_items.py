"""What is to be decided about a ledger's incidents, for lists: the words that matter, and the commands that decide."""

import shlex
from collections.abc import Iterator
from typing import Any

from sayso.export.listing import Item
from sayso.export.quoting import quote, visible
from sayso.export.words import chain_in_words
from sayso.model import Doubtful, Passage

COLUMNS = (
    "kind", "likely", "incident", "title", "event", "events", "publisher", "published", "report", "quote",
    "other_incident", "other_title", "other_event", "other_publisher", "other_published", "other_report",
    "other_quote", "decide",
)  # fmt: skip
_ASKED = {
    "apart": "that an account is of its incident, and not of another happening",
    "one": "that two incidents are one",
}
# What each answer is called, by the question.
_ANSWERS = {
    "apart": {"same": "it is of this incident", "not-same": "it is of another happening"},
    "one": {"same": "they are one", "not-same": "they are not"},
}
_NO_REPORT = "(its text is not in this ledger)"


def review_item(question: Doubtful, named: str | None = None) -> Item:
    """A question: how likely it is, both passages, and the commands for either answer.

    `named` is the ledger as those commands have to name it, None where they need not."""
    own, other = question.own, question.other
    return Item(
        text="\n".join(_lines(question, named)),
        value={
            "kind": question.kind, "likely": question.likely, "own": _value(own), "other": _value(other),
            "decide": list(question.decide),
        },
        cells={
            "kind": question.kind, "likely": question.likely, **_cells(own, ""), "events": " ".join(own.events),
            **_cells(other, "other_"), "decide": " ".join(question.decide),
        },
    )  # fmt: skip


def _lines(question: Doubtful, named: str | None) -> Iterator[str]:
    own, other = question.own, question.other
    yield f"{question.likely:.2f}  {_ASKED[question.kind]}"
    yield from _passage(own, None if question.kind == "one" else "in doubt")
    yield from _passage(other, None if question.kind == "one" else "beside")
    for answer, words in _ANSWERS[question.kind].items():
        yield f"    {words}:"
        command = f"sayso judge {answer} {' '.join(question.decide)}"
        if named is None:
            yield f"      {command} --why …"
        else:
            # A line that ends so can be copied with the next one, however a terminal wraps them.
            yield f"      {command} \\"
            yield f"        --ledger {shlex.quote(named)} --why …"


def _passage(passage: Passage, part: str | None) -> Iterator[str]:
    """The incident, unless it is the one that was named already; the report; its words, and whose they are."""
    incident, account, report = passage.incident, passage.account, passage.report
    if part != "beside":
        yield f"    {visible(incident.title)}  {incident.id}"
    publisher = report.publisher if report else None
    address = visible(account.report)
    head = visible(", ".join(each for each in (publisher, account.published) if each))
    yield f"      {f'{part}: ' if part else ''}{f'{head}  {address}' if head else address}"
    said = chain_in_words(account.chain) if account.chain else "the report's own words"
    yield f"        “{visible(_quote(passage))}”  {visible(said)}{'' if report else f' {_NO_REPORT}'}"


def _quote(passage: Passage) -> str:
    return quote(passage.report, passage.account.trigger)


def _value(passage: Passage) -> dict[str, Any]:
    account = passage.account
    return {
        "incident": passage.incident.id, "title": passage.incident.title, "event": account.event,
        "events": list(passage.events), "type": account.type, "trigger": account.trigger.model_dump(mode="json"),
        "publisher": passage.report.publisher if passage.report else None, "published": account.published,
        "report": account.report, "quote": _quote(passage),
    }  # fmt: skip


def _cells(passage: Passage, prefix: str) -> dict[str, str | None]:
    account = passage.account
    told = {
        "incident": passage.incident.id, "title": passage.incident.title, "event": account.event,
        "publisher": passage.report.publisher if passage.report else None, "published": account.published,
        "report": account.report, "quote": " ".join(_quote(passage).split()),
    }  # fmt: skip
    return {f"{prefix}{name}": value for name, value in told.items()}
