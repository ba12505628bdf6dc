"""Where people's names begin that the analyser cut short or began too early."""

import re
from collections.abc import Sequence

from sayso.extract.actors.given_names import sex_by_name
from sayso.extract.actors.titles import is_office
from sayso.language.doc import Doc

_INITIAL = re.compile(r"[A-Z]\.")


def behind_field(doc: Doc, first: int, last: int) -> int:
    """Where the person's name begins behind what an office is for: "Minister for the Middle East [Oren] Dask"."""
    before = [t.lower_ for t in doc[max(0, first - 2) : first]]
    led = before in (["for", "the"], ["of", "the"]) or before[-1:] == ["for"]
    office = first - (3 if before[-1:] == ["the"] else 2)
    if not led or office < 0 or not is_office(doc[office]) or sex_by_name((doc[first].text, "")) is not None:
        return first
    given = (i for i in range(first + 1, last - 1) if sex_by_name((doc[i].text, "")) is not None)
    return next(given, first)


def from_initial(doc: Doc, first: int, block: Sequence[int]) -> int:
    """An initial before a name belongs to it, as long as no sentence ends with it: "manager [S.] Donald Sorren"."""
    while first > 0 and _INITIAL.fullmatch(doc[first - 1].text) and block[first - 1] == block[first]:
        if doc[first - 1].sent.start != doc[first].sent.start or doc[first - 1].ent_type_ not in {"", "PER"}:
            break
        first -= 1
    return first
