"""Who takes part in an incident, each once, however many reports name him."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.extract.words import word_set
from sayso.merge.account.bodies import body_words, same_body
from sayso.merge.account.cast import Cast, Who
from sayso.merge.account.stands import in_attribution
from sayso.merge.account.testimony import Testimony
from sayso.merge.account.voting import CONSEQUENCES
from sayso.merge.names.fold import fold
from sayso.model.event import Participant, RoleName
from sayso.model.incident import IncidentRole

_PRONOUNS = word_set(
    "he she it they him her them his its their who whom which that this those these one i we us you nobody"
)
_SMALL = word_set("the a an of in at on by from to with and or its his her their")
_UNNAMED = 2  # of those who are only described, so many are shown in each role
_ORDER: tuple[RoleName, ...] = ("agent", "target", "from", "to", "instrument", "about", "beneficiary")


@dataclass(slots=True)
class Part:
    """Who plays a role, as several testimonies have it; `who` is None where the words name no actor."""

    role: RoleName
    name: str
    who: Who | None
    told: list[Testimony] = field(default_factory=list)

    @property
    def named(self) -> bool:
        return self.who is not None and self.who.named

    def is_same(self, role: RoleName, text: str, who: Who | None) -> bool:
        """Whether another filler is this one: the same actor, or words of which one hold the other's."""
        if role != self.role:
            return False
        if self.named and who is not None and who.named and self.who is not None:
            alike = not who.person and same_body(body_words(self.name), body_words(who.name))
            return self.who.key == who.key or alike
        one, other = _telling(self.name), _telling(text)
        return bool(one and other) and (one <= other or other <= one)


def parts_of(testimonies: Sequence[Testimony], cast: Cast) -> list[Part]:
    """The parts that the testimonies give, in the order of the roles, then as first told."""
    parts: list[Part] = []
    for t in testimonies:
        for participant in t.telling.event.roles:
            if not in_attribution(t.telling, participant):
                _add(parts, t, participant, cast)
    return sorted(parts, key=lambda part: _ORDER.index(part.role))


def roles_of(testimonies: Sequence[Testimony], cast: Cast, kind: str) -> tuple[IncidentRole, ...]:
    """The roles of an incident. Whoever is named comes in the place of those who are only described, of whom those are
    shown that most reports tell of.

    The fillers of its own act count, whatever a report calls it; those of what came of it where the act names none.
    """
    act = {t.telling.id for t in testimonies if t.telling.event.type == kind}
    act |= {t.telling.id for t in testimonies if t.telling.event.type not in CONSEQUENCES}
    own = parts_of([t for t in testimonies if t.telling.id in act], cast)
    rest = parts_of([t for t in testimonies if t.telling.id not in act], cast)
    filled = {part.role for part in own}
    parts = own + [part for part in rest if part.role not in filled]
    named = {part.role for part in parts if part.named}
    return tuple(
        IncidentRole(
            role=part.role,
            actor=part.who.id if part.named and part.who is not None else None,
            name=part.name,
            accounts=tuple(dict.fromkeys(t.telling.id for t in part.told)),
        )
        for part in sorted(_chief(parts), key=lambda part: _ORDER.index(part.role))
        if part.named or part.role not in named
    )


def in_order(roles: Sequence[IncidentRole]) -> tuple[IncidentRole, ...]:
    """The roles in the order in which an incident has them."""
    return tuple(sorted(roles, key=lambda role: _ORDER.index(role.role)))


def _chief(parts: Sequence[Part]) -> list[Part]:
    """Everybody named, and of the others in each role those that most reports tell of, in the order told."""
    kept: list[Part] = []
    for role in _ORDER:
        unnamed = [part for part in parts if part.role == role and not part.named]
        most = sorted(unnamed, key=lambda part: -len({t.report for t in part.told}))[:_UNNAMED]
        kept += [part for part in parts if part.role == role and (part.named or part in most)]
    return kept


def _telling(words: str) -> set[str]:
    """The words that tell who or what: "ferry terminal" of "the ferry terminal of Norvik"; names where all are."""
    plain = " ".join(word for word in words.split() if word[:1].islower())
    return (set(fold(plain)) or set(fold(words))) - _SMALL


def _add(parts: list[Part], testimony: Testimony, participant: Participant, cast: Cast) -> None:
    who = cast.who(testimony.telling, participant.actor)
    name = who.name if who is not None else participant.text
    if set(fold(name)) <= _PRONOUNS:
        return
    part = next((p for p in parts if p.is_same(participant.role, name, who)), None)
    if part is None:
        part = Part(participant.role, name, who)
        parts.append(part)
    elif who is not None and who.named and not part.named:
        part.name, part.who = name, who
    part.told.append(testimony)
