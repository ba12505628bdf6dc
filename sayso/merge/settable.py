"""What a person's "correct" may set of a thing, and to what."""

import re
from collections.abc import Mapping
from typing import Literal, get_args

from sayso.extract.times.edtf import period_of
from sayso.model import ActorKind, EventStatus, Stance

Correctable = Literal["event", "claim", "actor", "incident"]
# Who takes part, and what the codebook's types count: these, of an incident, may also be set to what nobody knows.
PARTS: tuple[Literal["agent", "target"], ...] = ("agent", "target")
COUNTED = (
    "killed", "injured", "arrested", "abducted", "missing", "displaced", "participants", "attacked", "shot", "tortured",
    "raped", "casualties", "released", "charged", "sentenced", "expelled", "fled", "defected", "surrendered", "joined",
    "deployed", "withdrawn", "appointed", "dismissed", "votes",
)  # fmt: skip
UNKNOWN = "unknown"
FIELDS: Mapping[Correctable, tuple[str, ...]] = {
    "event": ("type", "status", "when", "where"),
    "claim": ("stance", "said", "source"),
    "actor": ("name", "kind"),
    "incident": ("title", "type", "status", "when", "where", *PARTS, *COUNTED),
}
_ONE_OF: Mapping[str, tuple[str, ...]] = {
    "status": get_args(EventStatus),
    "stance": get_args(Stance),
    "kind": get_args(ActorKind),
}
_DATES = ("when", "said")
# 9; 9-17; 9+: at least nine. Thousands may be parted by commas.
_NUMBER = r"\d{1,3}(?:,\d{3})+|\d{1,12}"
_COUNT = re.compile(rf"({_NUMBER})(?:(\+)|\s*[-–]\s*({_NUMBER}))?")


def fits(field: str, value: str) -> bool:
    """Whether a field can be set to the value. Any word is a type of event here: which there are, a codebook says."""
    if field in _ONE_OF:
        return value in _ONE_OF[field]
    if field in _DATES:
        return period_of(value) is not None
    if field in COUNTED:
        return value == UNKNOWN or numbers_in(value) is not None
    if field in PARTS:
        return value == UNKNOWN or bool(names_in(value))
    return bool(value.strip())


def expected(field: str) -> str:
    """What a field can be set to, in words."""
    if field in _ONE_OF:
        return f"one of {', '.join(_ONE_OF[field])}"
    if field in _DATES:
        return "a date in EDTF: 2021-05-07, 2021-05, 2021, or from one to another: 2021-05/2021-07, 2021-05/.."
    if field in COUNTED:
        return f"a number: 9; 9-17, from nine to seventeen; 9+, nine or more; or {UNKNOWN}, where none is known"
    if field in PARTS:
        return f"a name, or several with a semicolon between two; or {UNKNOWN}, where nobody is known"
    return "words"


def names_in(value: str) -> tuple[str, ...]:
    """The names to which an agent or a target is set; none of what is not known."""
    names = (" ".join(name.split()) for name in value.split(";"))
    return () if value == UNKNOWN else tuple(dict.fromkeys(name for name in names if name))


def numbers_in(value: str) -> tuple[int, int | None] | None:
    """The lowest and the highest number to which a count is set, no highest where it is "or more"; None of what is no
    number, or no range."""
    found = _COUNT.fullmatch(value.strip())
    if found is None:
        return None
    low, high = int(found[1].replace(",", "")), int((found[3] or found[1]).replace(",", ""))
    if high < low:
        return None
    return low, None if found[2] else high


def fitting(value: Mapping[str, str], thing: Correctable) -> dict[str, str]:
    """Of the values that a judgement sets those that the thing can have. A ledger may hold others, which an earlier
    version let in: they count for nothing, and what was read or set before them stands."""
    return {field: told for field, told in value.items() if field in FIELDS[thing] and fits(field, told)}
