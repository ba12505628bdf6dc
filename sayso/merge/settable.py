"""What a person's "correct" may set of a thing, and to what."""

from collections.abc import Mapping
from typing import Literal, get_args

from sayso.extract.times.edtf import period_of
from sayso.model import ActorKind, EventStatus, Stance

Correctable = Literal["event", "claim", "actor", "incident"]
FIELDS: Mapping[Correctable, tuple[str, ...]] = {
    "event": ("type", "status", "when", "where"),
    "claim": ("stance", "said", "source"),
    "actor": ("name", "kind"),
    "incident": ("title", "type", "status", "when", "where"),
}
_ONE_OF: Mapping[str, tuple[str, ...]] = {
    "status": get_args(EventStatus),
    "stance": get_args(Stance),
    "kind": get_args(ActorKind),
}
_DATES = ("when", "said")


def fits(field: str, value: str) -> bool:
    """Whether a field can be set to the value. Any word is a type of event here: which there are, a codebook says."""
    if field in _ONE_OF:
        return value in _ONE_OF[field]
    if field in _DATES:
        return period_of(value) is not None
    return bool(value.strip())


def expected(field: str) -> str:
    """What a field can be set to, in words."""
    if field in _ONE_OF:
        return f"one of {', '.join(_ONE_OF[field])}"
    if field in _DATES:
        return "a date in EDTF: 2021-05-07, 2021-05, 2021, or from one to another: 2021-05/2021-07, 2021-05/.."
    return "words"


def fitting(value: Mapping[str, str], thing: Correctable) -> dict[str, str]:
    """Of the values that a judgement sets those that the thing can have. A ledger may hold others, which an earlier
    version let in: they count for nothing, and what was read or set before them stands."""
    return {field: told for field, told in value.items() if field in FIELDS[thing] and fits(field, told)}
