"""One line that says what an incident is, made of its values."""

import re
from collections.abc import Sequence

from sayso.codebook import Codebook, EventType
from sayso.merge.account.stands import OWN_PEOPLE
from sayso.model.event import EventStatus
from sayso.model.incident import IncidentRole, Toll, WhenTold, WhereTold
from sayso.model.wording import done_to, in_words, number_in_words

_TOLLS = ("killed", "injured")
_MOST = 60  # characters of a participant's name that a title shows
_MUTUAL = ("meet", "agree", "ceasefire", "negotiate", "clash", "break_ties")
_MARKED = {"negated": "did not happen", "planned": "planned", "threatened": "threatened", "predicted": "expected"}


def title_of(
    kind: str,
    codebook: Codebook,
    roles: Sequence[IncidentRole],
    when: WhenTold | None,
    where: WhereTold | None,
    counts: Sequence[Toll],
    status: EventStatus,
    disputed: bool,
    taken_back: bool = False,
) -> str:
    """The label of the type, who takes part, place, day, tolls: "Bombing in Tel Oru, 14 March 2031: at least 9 killed".

    Where it is `disputed` who did it, the title names nobody; a place that only a dateline gives is not in it.
    Where all that vouched for it was `taken_back`, it says so, and not that it did not happen.
    """
    known = codebook.types.get(kind)
    head = label_of(kind, known)
    agent = "" if disputed else _name(roles, "agent")
    target = _name(roles, "target")
    target = "" if _holds(where, target) else target
    # "Resignation of X", "Meeting of X with Y", "Arrest of Y by X"
    mutual = kind in _MUTUAL or (known is not None and "target" not in known.roles)
    words = (("of", agent), ("with", target)) if mutual else ((done_to(kind), target), ("by", agent))
    head += "".join(f" {word} {name}" for word, name in words if name)
    if where is not None and where.basis == "stated":
        head += f" in {where.name}"
    if when is not None and (when.earliest or when.latest):
        head += f", {in_words(when, lasting=status == 'ongoing', clock=False)}"
    tolls = [_toll(toll) for of in _TOLLS for toll in counts if toll.of == of and toll.holds_min is not None]
    if tolls:
        head += f": {', '.join(tolls)}"
    mark = "retracted" if taken_back else _MARKED.get(status)
    return f"{head} ({mark})" if mark else head


def label_of(kind: str, known: EventType | None) -> str:
    """The codebook's label of a type, of several words for it the first; the type itself where no codebook has it."""
    return re.split(r",| or ", known.label)[0] if known is not None else kind.replace("_", " ").capitalize()


def _name(roles: Sequence[IncidentRole], role: str) -> str:
    """The first that plays the role, under a name that a line has room for."""
    names = (part.name for part in roles if part.role == role and not OWN_PEOPLE.search(part.name))
    name = next((name for name in names if len(name) <= _MOST), "")
    return name[:1].lower() + name[1:] if name.startswith(("The ", "A ", "An ")) else name


def _holds(where: WhereTold | None, name: str) -> bool:
    return where is not None and bool(name) and where.name.casefold() in name.casefold()


def _toll(toll: Toll) -> str:
    return f"{number_in_words(toll.holds_min, toll.holds_max)} {toll.of}"
