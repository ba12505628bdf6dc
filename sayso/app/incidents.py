"""Questions to a ledger about what happened."""

from collections.abc import Iterator
from datetime import datetime

from sayso.app.asked_types import check_types, done_alone
from sayso.app.asking import Question
from sayso.codebook import load_codebook
from sayso.export.incident_account import print_incident
from sayso.export.incident_items import COLUMNS, incident_item
from sayso.export.listing import write_list
from sayso.export.terminal import Terminal
from sayso.ledger import GroupFilter, Ledger, open_ledger
from sayso.model import Incident
from sayso.query.incidents import found_incidents, incident_story
from sayso.query.review import may_be_one
from sayso.query.superlatives import superlatives_about


def asked_incidents(
    ledger: Ledger,
    wanted: GroupFilter,
    moment: datetime | None = None,
    limit: int | None = None,
    *,
    deeds: bool = False,
) -> Iterator[Incident]:
    """The incidents that pass the filter, as of the moment, the latest first.

    `deeds` leaves out what was only said.
    Raises UsageError for a type that neither the codebook nor the ledger has.
    """
    wanted = done_alone(wanted) if deeds else wanted
    if wanted.types:
        check_types(wanted.types, load_codebook().types, ledger)
    return found_incidents(ledger.as_of(moment), wanted, limit)


def list_incidents(question: Question, wanted: GroupFilter, *, deeds: bool = False) -> int:
    """Write the incidents that `asked_incidents` gives; returns how many there are."""
    moment = question.moment
    with open_ledger(question.address) as ledger:
        found = asked_incidents(ledger, wanted, moment, question.limit, deeds=deeds)
        return write_list(map(incident_item, found), question.form, question.stream, COLUMNS)


def show_incident(question: Question, wanted: str, *, ids: bool = False) -> None:
    """Write all that is known of the incident of an id, or of the one that holds the event of an id.

    Raises UnknownId where there is none."""
    moment = question.moment
    with open_ledger(question.address) as ledger:
        now = ledger.as_of(moment)
        story = incident_story(now, wanted)
        to_read = question.form == "text"
        firsts = superlatives_about(now, story.incident) if to_read else []
        rivals = may_be_one(now, story.incident) if to_read else ()
    if question.form != "text":
        write_list([incident_item(story.incident)], question.form, question.stream, COLUMNS)
        return
    states = [(state.at, state.incident) for state in story.states]
    print_incident(story.incident, story.reports, states, firsts, Terminal(question.stream), len(rivals), ids)
