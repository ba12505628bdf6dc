"""Which types of event can be one happening, and whom each is about.

Reports name one happening by several types: a bombing is an attack, and it kills; a minister who breaks with his
government resigns and defects. Types that no row puts together are never one incident. A type of a user's own codebook
goes with itself only.
"""

from typing import Literal

from sayso.model import RoleName

Kinship = Literal["same", "near", "part"]

# Types that say the same of one happening, more or less closely: any two of a row.
_NEAR: tuple[frozenset[str], ...] = tuple(
    frozenset(row.split())
    for row in (
        "attack bomb shoot raid",
        "attack clash capture",
        "attack destroy raid loot",
        "attack kill execute",
        "attack injure",
        "attack torture sexual_violence",
        "kill execute shoot",
        "bomb destroy",
        "clash shoot riot coup",
        "protest riot clash",
        "defect flee resign join surrender",
        "dismiss resign expel",
        "arrest abduct disappear",
        "abduct capture",
        "arrest raid",
        "charge sentence",
        "charge arrest",
        "expel displace flee",
        "break_ties expel withdraw",
        "meet negotiate visit mediate",
        "agree ceasefire",
        "elect vote",
        "aid arm support",
        "ban sanction",
        "announce publish",
        "accuse condemn",
        "demand appeal",
        "threaten promise",
        "deny reject",
    )
)
# What is done, and what comes of it or belongs to it: told in one breath they are one happening.
_PARTS: dict[str, frozenset[str]] = {
    whole: frozenset(parts.split())
    for wholes, parts in (
        ("attack bomb shoot raid clash capture", "kill injure destroy displace loot shoot"),
        ("riot coup", "kill injure clash shoot destroy"),
        ("protest strike", "clash shoot destroy"),
        ("abduct torture", "kill injure torture raid"),
        ("arrest", "torture raid"),
        ("loot destroy", "kill injure displace"),
        ("ceasefire", "agree"),
    )
    for whole in wholes.split()
}
# Whom an event is about, where one person or body makes it this event and no other.
_BY_WHOM = frozenset(["defect", "resign", "flee", "surrender", "join", "hunger_strike", "withdraw"])
_TO_WHOM = frozenset(
    [
        "appoint",
        "dismiss",
        "elect",
        "kill",
        "execute",
        "torture",
        "sexual_violence",
        "abduct",
        "arrest",
        "release",
        "charge",
        "sentence",
        "expel",
        "disappear",
        "injure",
    ]
)
# What a person goes through once, or hardly ever twice.
ONCE = frozenset(["kill", "execute", "defect", "flee", "surrender", "resign", "dismiss"])
# What is agreed on one day and begins on another.
AGREED = frozenset(["agree", "ceasefire", "meet", "visit", "negotiate", "elect", "vote", "withdraw", "release"])
# What is only said.
_SPOKEN = "accuse condemn demand appeal deny reject announce publish threaten promise"
SPOKEN = frozenset(_SPOKEN.split())
# What the same side says or does again and again.
REPEATED = SPOKEN | {"support", "recognise", "vote"}
# What befalls the same person again and again, too.
AGAIN = REPEATED | {"elect", "appoint"}
# Harm done to people; one act may do several kinds of it.
HARM = frozenset(["kill", "injure", "destroy", "displace", "loot"])


def kinship(one: str, other: str) -> Kinship | None:
    """How two types go together; None where they are never one happening."""
    if one == other:
        return "same"
    if any(one in row and other in row for row in _NEAR):
        return "near"
    if other in _PARTS.get(one, ()) or one in _PARTS.get(other, ()) or (one in HARM and other in HARM):
        return "part"
    return None


def families(kind: str) -> tuple[str, ...]:
    """Names for what a type can be one with, for blocking: two types that go together share one."""
    rows = [f"near{number}" for number, row in enumerate(_NEAR) if kind in row]
    parts = [f"part-{whole}" for whole, parts in _PARTS.items() if kind == whole or kind in parts]
    return (kind, *rows, *parts, *(["harm"] if kind in HARM else []))


def central_role(kind: str) -> RoleName | None:
    """The role whose filler makes an event this one and no other; None where no single one does."""
    return "agent" if kind in _BY_WHOM else "target" if kind in _TO_WHOM else None
