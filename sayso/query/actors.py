"""Which actors a ledger knows, and whom a name means."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.errors import UnknownId
from sayso.ledger import FoundGroup, GroupFilter, Snapshot
from sayso.merge.actors.keys import name_keys
from sayso.merge.names import NameKind, same_name
from sayso.merge.names.fold import fold
from sayso.model import ActorKind, KnownActor
from sayso.query.naming import not_among


@dataclass(frozen=True, slots=True)
class ActorFilter:
    """Which actors: all that are given have to hold. `name` holds words of any of their names, `office` words of what
    they hold or of what that is of ("minister ardania")."""

    name: str | None = None
    kinds: tuple[ActorKind, ...] = ()
    office: str | None = None


def known_actors(snapshot: Snapshot, wanted: ActorFilter, limit: int | None = None) -> Iterator[KnownActor]:
    """The actors that pass the filter, those that were first named last before the others."""
    chosen = GroupFilter(types=wanted.kinds, names=wanted.name, text=wanted.office)
    yield from map(_actor, snapshot.groups("actor", chosen, limit))


def meant_actors(snapshot: Snapshot, wanted: str) -> list[KnownActor]:
    """The actors that an id or a name means, the one that most reports name first.

    An id is one of an actor across reports, or of one in a report. A name means all who bear it as it is written; else
    those with its words in a name; else those one of whose names may be another spelling of it. Raises UnknownId where
    there is nobody.
    """
    for found in (_by_id(snapshot, wanted), _by_words(snapshot, wanted), _by_spelling(snapshot, wanted)):
        if found:
            exact = [each for each in found if any(fold(name) == fold(wanted) for name in each.names)]
            return sorted(exact or found, key=lambda each: (-each.reports, each.id))
    told = not_among(snapshot, wanted, ("actor",), f"the ledger knows nobody by the id or name {wanted!r}")
    raise UnknownId(f"{told}; expected an actor's id or name: `sayso actors` lists everybody")


def _by_id(snapshot: Snapshot, wanted: str) -> list[KnownActor]:
    group = snapshot.group("actor", snapshot.groups_of("actor", [wanted]).get(wanted, wanted))
    return [] if group is None or group.gone else [_actor(group)]


def _by_words(snapshot: Snapshot, wanted: str) -> list[KnownActor]:
    words = " ".join(fold(wanted))
    return list(known_actors(snapshot, ActorFilter(name=words))) if words else []


def _by_spelling(snapshot: Snapshot, wanted: str) -> list[KnownActor]:
    keys = sorted(name_keys(wanted, body=False) | name_keys(wanted, body=True))
    members = snapshot.blocked("actor", keys, _MOST)
    groups = sorted(set(snapshot.groups_of("actor", members).values()))
    found = [_actor(state) for group in groups if (state := snapshot.group("actor", group)) and not state.gone]
    return [each for each in found if _spelt(wanted, each)]


# So many sightings under a key are looked at: whoever bears the name has some among them.
_MOST = 200


def _spelt(wanted: str, actor: KnownActor) -> bool:
    kind: NameKind = "person" if actor.kind == "person" else "organization"
    return any(same_name(wanted, name, kind).same for name in _full(actor.names))


def _full(names: Sequence[str]) -> list[str]:
    """The names of more than one word, where there are any: a surname alone is like too many names."""
    return [name for name in names if len(fold(name)) > 1] or list(names)


def _actor(group: FoundGroup) -> KnownActor:
    return KnownActor.model_validate(group.body)
