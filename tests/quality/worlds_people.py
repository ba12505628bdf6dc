"""Which people of a world a ledger has thrown together, or torn apart."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from tests.quality.expectations import alike, plain
from tests.quality.worlds_truth import World, place


def person_of(mention: Mapping[str, Any], world: World) -> str | None:
    """The actor of the truth that a mention of the ledger names, if it names one.

    The longest of the truth's names in that report that the mention holds decides: "Col. Dmitry Karpenko" is the son
    where the report calls the father "Karpenko".
    """
    best, length = None, 0
    for actor in world.truth["actors"]:
        for known in actor["mentions"]:
            named = _calls(mention["text"], known["text"])
            if known["report"] == mention["report"] and named and len(known["text"]) > length:
                if "near" in known and not _inside(mention, known, world):
                    continue
                best, length = actor["id"], len(known["text"])
    return best


def _calls(mention: str, name: str) -> bool:
    """Whether a mention holds a name, and not only behind "of" or "for": "the president of the union" is no union."""
    before, found, _ = f" {plain(mention)} ".partition(f" {plain(name)} ")
    return bool(found) and not {"of", "for"} & set(before.split())


def _inside(mention: Mapping[str, Any], known: Mapping[str, Any], world: World) -> bool:
    near, _ = place(world.texts[known["report"]], known["near"])
    start, end = place(known["near"], known["text"])
    return bool(near + start < mention["end"] and mention["start"] < near + end)


def people_of(actors: Sequence[Mapping[str, Any]], world: World) -> list[set[str]]:
    """For each actor of the ledger, the actors of the truth that its mentions name."""
    return [{person for m in actor["mentions"] if (person := person_of(m, world)) is not None} for actor in actors]


def merged_people(actors: Sequence[Mapping[str, Any]], world: World) -> set[tuple[str, str]]:
    """Pairs of different actors of the truth whose mentions one actor of the ledger holds, each pair in order."""
    return {pair for people in people_of(actors, world) for pair in combinations(sorted(people), 2)}


def whole_people(actors: Sequence[Mapping[str, Any]], world: World) -> dict[str, bool]:
    """For each actor of the truth that the ledger mentions, whether all its mentions are in one actor of the ledger."""
    holders: dict[str, int] = defaultdict(int)
    for people in people_of(actors, world):
        for person in people:
            holders[person] += 1
    return {person: count == 1 for person, count in holders.items()}


def merged_in_roles(
    incidents: Sequence[Mapping[str, Any]], chosen: Mapping[str, int], world: World
) -> set[tuple[str, str]]:
    """Pairs of different actors of the truth that one actor id of the ledger plays in the incidents' roles.

    `chosen` says which incident of the list stands for each of the truth. A role counts where its name is one of the
    names of exactly one actor that the truth gives a role in that incident, and not the very name of another one
    ("Wen" is no Wen Guoqiang).
    """
    names = {actor["id"]: actor["names"] for actor in world.truth["actors"]}
    played: dict[str, set[str]] = defaultdict(set)
    for incident, place_in_list in chosen.items():
        cast = {role["actor"] for role in world.incidents[incident].get("roles", ()) if "actor" in role}
        for role in incidents[place_in_list].get("roles", ()):
            meant = {who for who in cast if any(alike(name, role.get("name")) for name in names[who])}
            called = {who for who, known in names.items() if role.get("name") in known}
            meant = meant & called if called else meant
            if role.get("actor") and len(meant) == 1:
                played[role["actor"]] |= meant
    return {pair for people in played.values() for pair in combinations(sorted(people), 2)}
