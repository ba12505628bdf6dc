"""Which entries of the codebook can have announced an event."""

from sayso.codebook import Trigger
from sayso.codebook.types import PartOfSpeech
from sayso.extract.confidence.page import Page
from sayso.extract.events.word_forms import lemmas
from sayso.model import Event

_POS: tuple[PartOfSpeech, ...] = ("verb", "noun", "adjective")


def triggers_of(page: Page, event: Event) -> list[Trigger]:
    """The entries of the event's type for any word of its trigger."""
    return [t for type_id, t in _known(page, event) if type_id == event.type]


def other_types(page: Page, event: Event) -> int:
    """How many other types the same words can announce."""
    return len({type_id for type_id, _ in _known(page, event)} - {event.type})


def _known(page: Page, event: Event) -> list[tuple[str, Trigger]]:
    first, last = page.tokens(event.trigger)
    return [
        (type_.id, trigger)
        for token in page.doc[first:last]
        for lemma in dict.fromkeys(lemmas(token))
        for pos in _POS
        for type_, trigger in page.codebook.triggers_for(lemma, pos)
    ]
