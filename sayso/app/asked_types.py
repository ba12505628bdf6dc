"""Event types that a user asks for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches

from sayso.codebook import EventType
from sayso.errors import UsageError
from sayso.ledger import GroupFilter, Ledger
from sayso.merge.incidents.kinds import SPOKEN

_ALMOST, _LIKE = 0.9, 0.75  # a letter amiss, or two or three, of words as long as types are
_MOST = 2


def check_types(wanted: Iterable[str], known: Mapping[str, EventType], ledger: Ledger) -> None:
    """Raise UsageError for a type that neither the codebook (`known`) nor any incident of the ledger has.

    A ledger may hold types of a codebook of the user's own, which need not be at hand when it is asked."""
    for each in wanted:
        if each not in known and not _held(each, ledger):
            meant = meant_types(each, known)
            raise UsageError(f"no event type {each!r}: no incident of the ledger has it, nor has the codebook{meant}")


def done_alone(wanted: GroupFilter) -> GroupFilter:
    """Without what was only said: an accusation is listed beside the bombing that it is about."""
    return replace(wanted, without=tuple(sorted(SPOKEN)))


def meant_types(wanted: str, known: Mapping[str, EventType]) -> str:
    """Which types may have been meant by a word that is none, for the end of a message; all where none may."""
    found = next(filter(None, _meant(wanted.strip().lower(), known)), [])
    if not found:
        return f", which has {', '.join(known)}"
    return f"; did you mean {' or '.join(dict.fromkeys(found[:_MOST]))}? `sayso codebook` lists all"


def _meant(word: str, known: Mapping[str, EventType]) -> Iterator[list[str]]:
    """The type of that name but for capitals and a letter; those with the word in their label; those that the word
    announces; those that are spelt much like it, or are announced by a word that is."""
    yield get_close_matches(word.replace(" ", "_").replace("-", "_"), known, 1, _ALMOST)
    yield [id for id, each in known.items() if word in each.label.lower().split()]
    announced = {id: [of for of in each.triggers if of.lemma == word] for id, each in known.items()}
    yield sorted(filter(announced.get, known), key=lambda id: all(of.conditions for of in announced[id]))
    yield get_close_matches(word, known, 1, _LIKE)
    lemmas = {trigger.lemma: id for id, each in known.items() for trigger in each.triggers}
    yield [lemmas[like] for like in get_close_matches(word, lemmas, 1, _LIKE)]


def _held(kind: str, ledger: Ledger) -> bool:
    return any(True for _ in ledger.as_of().groups("incident", GroupFilter(types=(kind,)), 1))
