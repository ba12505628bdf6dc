"""Questions to a ledger about what happened."""

from dataclasses import replace

from sayso.app.asked_types import check_types
from sayso.app.asking import Question
from sayso.codebook import load_codebook
from sayso.export.incident_account import print_incident
from sayso.export.incident_items import COLUMNS, incident_item
from sayso.export.listing import write_list
from sayso.export.terminal import Terminal
from sayso.ledger import GroupFilter, open_ledger
from sayso.merge.incidents.kinds import SPOKEN
from sayso.query.incidents import found_incidents, incident_story
from sayso.query.review import may_be_one
from sayso.query.superlatives import superlatives_about


def list_incidents(question: Question, wanted: GroupFilter, *, deeds: bool = False) -> int:
    """Write the incidents that pass the filter, the latest first; returns how many there are.

    `deeds` leaves out what was only said: an accusation is listed beside the bombing that it is about.
    Raises UsageError for a type that neither the codebook nor the ledger has.
    """
    wanted = replace(wanted, without=tuple(sorted(SPOKEN))) if deeds else wanted
    moment = question.moment
    with open_ledger(question.address) as ledger:
        if wanted.types:
            check_types(wanted.types, load_codebook().types, ledger)
        found = found_incidents(ledger.as_of(moment), wanted, question.limit)
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
