"""What a sighted actor is found by in a ledger: two that share no key are never compared."""

from collections.abc import Iterator

from sayso.merge.actors.keys import name_keys, placed_keys, quarters, sound_key, surname_keys
from sayso.merge.actors.sighted import Sighted
from sayso.merge.names.bodies import content_words

_MOST_NAMES = 4  # spellings of one report; more hardly add a key


def keys_of(sighted: Sighted) -> frozenset[str]:
    """The keys of an actor, from a handful to some twenty."""
    return frozenset((*_by_name(sighted), *_by_office(sighted), *_by_body(sighted)))


def _by_name(sighted: Sighted) -> Iterator[str]:
    if sighted.common_body:
        return
    for name in sighted.names[:_MOST_NAMES]:
        if not sighted.body:
            yield from name_keys(name, body=False)
            yield from surname_keys(name, sighted.day, around=not sighted.whole)
            yield from placed_keys(name, sighted.scene.places)
        if sighted.body or sighted.unsure:
            yield from name_keys(name, body=True)
            # A short form ("the Brigades") is one of the words of the full one, in the same story.
            short = len(content_words(name)) == 1
            for word in content_words(name):
                yield from (f"w:{sound_key(word)} {each}" for each in quarters(sighted.day, around=short))


def _by_office(sighted: Sighted) -> Iterator[str]:
    for office in sighted.standing.offices:
        if office.single:
            title = " ".join(sorted(office.title))
            yield from (f"o:{title} {each}" for each in quarters(sighted.day, around=sighted.known_by_office))


def _by_body(sighted: Sighted) -> Iterator[str]:
    if sighted.common_body:
        name = " ".join(sorted(sighted.common_body))
        yield from (f"c:{name} {sound_key(word)[:3]}" for word in sighted.seat)
        yield from (f"c:{name} {each}" for each in quarters(sighted.day, around=not sighted.seat))
