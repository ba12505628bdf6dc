"""Questions to a ledger about people and bodies."""

from sayso.app.asking import Question
from sayso.codebook import load_codebook
from sayso.export.actor_items import ACTOR_COLUMNS, TURN_COLUMNS, account_item, actor_item, turn_item
from sayso.export.listing import write_list
from sayso.ledger import open_ledger
from sayso.query.actor_account import actor_account
from sayso.query.actors import ActorFilter, known_actors, meant_actors
from sayso.query.turns import timeline

__all__ = ["ActorFilter", "list_actors", "list_turns", "tell_actor"]


def list_actors(question: Question, wanted: ActorFilter) -> int:
    """Write the actors that pass the filter; returns how many there are."""
    moment = question.moment
    with open_ledger(question.address) as ledger:
        found = known_actors(ledger.as_of(moment), wanted, question.limit)
        return write_list(map(actor_item, found), question.form, question.stream, ACTOR_COLUMNS)


def list_turns(question: Question, wanted: ActorFilter) -> int:
    """Write the changes of side and of office of the actors that pass the filter, on one timeline; returns how many
    there are."""
    moment, labels = question.moment, _labels()
    with open_ledger(question.address) as ledger:
        now = ledger.as_of(moment)
        found = timeline(now, known_actors(now, wanted))[: question.limit]
        items = (turn_item(each, labels) for each in found)
        return write_list(items, question.form, question.stream, TURN_COLUMNS)


def tell_actor(question: Question, wanted: str) -> int:
    """Write all that is known of those whom an id or a name means; returns how many they are. The question's limit is
    on the incidents and the quotes of each. Raises UnknownId where there is nobody."""
    moment, labels = question.moment, _labels()
    with open_ledger(question.address) as ledger:
        now = ledger.as_of(moment)
        accounts = (actor_account(now, each, question.limit) for each in meant_actors(now, wanted))
        items = (account_item(each, labels) for each in accounts)
        return write_list(items, question.form, question.stream, ACTOR_COLUMNS)


def _labels() -> dict[str, str]:
    return {each.id: each.label for each in load_codebook().types.values()}
