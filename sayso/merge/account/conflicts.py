"""What the accounts of an incident contradict each other on."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from sayso.extract.words import word_set
from sayso.merge.account.bodies import body_words, same_body
from sayso.merge.account.cast import Cast
from sayso.merge.account.roles import Part, parts_of
from sayso.merge.account.stands import DEEDS, OWN_PEOPLE
from sayso.merge.account.testimony import Testimony
from sayso.merge.account.voting import CONSEQUENCES
from sayso.merge.names.fold import fold
from sayso.model.event import RoleName
from sayso.model.incident import Conflict, ConflictValue, Told, Toll

# Two types of which one happening can be only one.
_EXCLUSIVE = (("resign", "dismiss"), ("flee", "expel"), ("surrender", "capture"))
# The two sides that reports of a war tell without a name.
_STATE = word_set(
    "government regime army soldiers troops police policemen military loyalist loyalists battalion regiment "
    "division garrison gendarmes"
)
_REBELS = word_set("rebel rebels terrorist terrorists insurgent insurgents militants guerrillas opposition separatists")
_CAPITAL = re.compile(r"(?<!^)\b[A-Z]")
# Who says that nobody was hurt says that nobody was killed.
_IMPLIED = {"kill": ("injure",)}
_PLANNED = ("planned", "predicted", "threatened", "demanded", "hypothetical")


def conflicts_of(
    testimonies: Sequence[Testimony], origins: Mapping[str, str], cast: Cast, tolls: Sequence[Toll], kind: str
) -> tuple[Conflict, ...]:
    """All contradictions between accounts that were not taken back; `kind` is the incident's type."""
    told = [t for t in testimonies if t.retracted is None]
    found = (
        _happened(told, origins, kind),
        _kind(told, origins),
        _denied_deed(told, origins, cast) or _rivals(told, origins, cast, "agent"),
        _rivals(told, origins, cast, "target"),
        *(_toll(toll, told) for toll in tolls),
    )
    return tuple(conflict for conflict in found if conflict is not None)


def _happened(told: Sequence[Testimony], origins: Mapping[str, str], kind: str) -> Conflict | None:
    """Somebody says that it happened, and somebody else that it did not.

    Calling off a plan contradicts nobody, and that nobody was killed denies no attack.
    """
    yes = [t for t in told if t.stand == "yes" and t.root is not None and t.telling.event.status not in _PLANNED]
    no = [t for t in told if t.stand == "no" and t.root is not None]
    no = [
        t
        for t in no
        if t.telling.event.type in (kind, *_IMPLIED.get(kind, ())) or t.telling.event.type not in CONSEQUENCES
    ]
    return _conflict("happened", {"yes": yes, "no": no}) if _differ(yes, no, origins) else None


def _kind(told: Sequence[Testimony], origins: Mapping[str, str]) -> Conflict | None:
    by_type: dict[str, list[Testimony]] = {}
    for t in told:
        if t.stand == "yes":
            by_type.setdefault(t.telling.event.type, []).append(t)
    for one, other in combinations(by_type, 2):
        if {(one, other), (other, one)} & set(_EXCLUSIVE) and _differ(by_type[one], by_type[other], origins):
            return _conflict("type", {kind: by_type[kind] for kind in (one, other)})
    return None


def _denied_deed(told: Sequence[Testimony], origins: Mapping[str, str], cast: Cast) -> Conflict | None:
    """Somebody says that it was not he who did it. Beside that stand all who are named for it and whom he blames, or,
    where nobody is named, all who are described."""
    denials = [t for t in told if t.stand == "not us"]
    if not denials or not any(t.stand == "yes" for t in told):
        return None
    agents = [part for part in parts_of([t for t in told if t.stand == "yes"], cast) if part.role == "agent"]
    named = [part for part in agents if part.named or _CAPITAL.search(part.name)]
    deniers = {origins.get(t.telling.id) for t in denials} - {None}
    blamed = [
        part for part in agents if part not in named and any(origins.get(t.telling.id) in deniers for t in part.told)
    ]
    values: dict[str, list[Testimony]] = {}
    for part in [*named, *blamed] if named else agents:
        values.setdefault(part.name, []).extend(part.told)
    for t in denials:
        values.setdefault(f"not {t.chain.root.name if t.chain.root else 'the accused'}", []).append(t)
    return _conflict("agent", values)


def _rivals(told: Sequence[Testimony], origins: Mapping[str, str], cast: Cast, role: RoleName) -> Conflict | None:
    """Two named parties to a deed of violence, of which neither is part of the other, in one role and by different
    origins. Who arrested somebody is no dispute: reports name the police, the force, the station."""
    deeds = [t for t in told if t.stand == "yes" and t.root is not None and t.telling.event.type in DEEDS]
    roles = (role, "instrument") if role == "agent" else (role,)
    told_parts = parts_of(deeds, cast)
    parts = [part for part in told_parts if part.role in roles and (_body(part) or _side(part))]
    for one, other in combinations(parts, 2):
        apart = not _together(one, other) and not (role == "agent" and _foes(one, other, told_parts))
        if _rival(one, other) and _differ(one.told, other.told, origins) and apart:
            return _conflict(role, {part.name: part.told for part in (one, other)})
    return None


def _body(part: Part) -> bool:
    """Whether it is a named body to which a deed can be ascribed. Persons act together too often to be rivals."""
    if part.role == "instrument" or not part.named or OWN_PEOPLE.search(part.name):
        return False
    return part.who is not None and not part.who.person


def _country(part: Part) -> bool:
    return part.who is not None and part.who.state


def _side(part: Part) -> str:
    """The side of a war that the words tell, without a name ("government artillery"), empty where none."""
    words = set(fold(part.name))
    return "state" if words & _STATE or _country(part) else "rebels" if words & _REBELS else ""


def _rival(one: Part, other: Part) -> bool:
    """Whether they can't be one party: two named bodies, two sides, or two countries."""
    if _side(one) and _side(one) == _side(other) and not (_country(one) and _country(other)):
        return False
    sides = bool(_side(one) and _side(other))
    return (sides or (_body(one) and _body(other))) and not same_body(body_words(one.name), body_words(other.name))


def _together(one: Part, other: Part) -> bool:
    """Whether some account names both: then they are partners."""
    return bool({t.telling.id for t in one.told} & {t.telling.id for t in other.told})


def _foes(one: Part, other: Part, parts: Sequence[Part]) -> bool:
    """Whether most of what the one is told to have done was done to the other: two sides that fight are no rivals for
    one deed."""
    return any(_done_to(parts, *pair) for pair in ((one, other), (other, one)))


def _done_to(parts: Sequence[Part], doer: Part, side: Part) -> bool:
    targets = [part for part in parts if part.role == "target" and _one_side(part, side)]
    hit = {t.telling.id for part in targets for t in part.told}
    aimed = {t.telling.id for part in parts if part.role == "target" for t in part.told}
    told = [t.telling.id for t in doer.told if t.telling.id in aimed]
    return sum(id in hit for id in told) * 2 > len(told)


def _one_side(part: Part, side: Part) -> bool:
    same = same_body(body_words(part.name), body_words(side.name))
    return same or (bool(_side(part)) and _side(part) == _side(side))


def _toll(toll: Toll, told: Sequence[Testimony]) -> Conflict | None:
    """Numbers that stand and exclude each other: nobody's lowest fits the other's highest. What excludes none, such as
    "thousands" beside 9,000, is no part of it."""
    values: dict[int, list[Testimony]] = {}
    standing = [t for t in toll.by if not t.corrected]
    for number in standing:
        if any(number.source != o.source and (_below(number, o) or _below(o, number)) for o in standing):
            value = number.min if number.min is not None else number.max
            values.setdefault(value or 0, []).extend(_givers(number, toll.of, told))
    return _conflict(toll.of, dict(sorted(values.items()))) if values else None


def _givers(number: Told, of: str, told: Sequence[Testimony]) -> list[Testimony]:
    """The accounts that give a number; all that count in its report, where only a correction gives it."""
    counting = [t for t in told if t.telling.report.uri == number.report]
    counting = [t for t in counting if any(c.of == of for c in t.telling.event.totals)]
    bounds = number.min, number.max
    return [t for t in counting if any((c.min, c.max) == bounds for c in t.telling.event.totals)] or counting


def _below(one: Told, other: Told) -> bool:
    """Whether the highest that one allows is less than the lowest that the other does."""
    return one.max is not None and other.min is not None and one.max < other.min


def _conflict(field: str, values: Mapping[str, Iterable[Testimony]] | Mapping[int, Iterable[Testimony]]) -> Conflict:
    return Conflict(
        field=field,
        values=tuple(
            ConflictValue(value=value, accounts=tuple(dict.fromkeys(t.telling.id for t in told)))
            for value, told in values.items()
        ),
    )


def _differ(one: Sequence[Testimony], other: Sequence[Testimony], origins: Mapping[str, str]) -> bool:
    """Whether some origin tells the one and another the other."""
    a = {origins.get(t.telling.id) for t in one} - {None}
    b = {origins.get(t.telling.id) for t in other} - {None}
    return bool(a and b) and len(a | b) > 1
