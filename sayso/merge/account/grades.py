"""How well an incident is known, and what in its accounts says so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast as typed
from typing import get_args

from sayso.merge.account.admissions import admitted, granted, owned, settled
from sayso.merge.account.cast import Cast
from sayso.merge.account.independent import Rooted
from sayso.merge.account.testimony import Testimony
from sayso.model import KeptJudgement
from sayso.model.incident import Conflict, Grade

_ENOUGH = 2  # origins that vouch for it independently make it fair (the practice of conflict monitors)
# A conflict about these makes the incident itself contested: whether it happened, what it was, who did it. Rival tolls
# and rival targets don't.
_GRAVE = ("happened", "type", "agent")


@dataclass(frozen=True, slots=True)
class Graded:
    """A grade, the testimony that confirms it (None unless confirmed), and the machine's grade where a person's
    `overruled` it."""

    grade: Grade
    by: Testimony | None = None
    overruled: tuple[KeptJudgement, Grade] | None = None


def graded(
    told: Sequence[Testimony],
    rooted: Sequence[Rooted],
    origins: Mapping[str, str],
    conflicts: Sequence[Conflict],
    judgements: Sequence[KeptJudgement],
    cast: Cast,
    kind: str,
) -> Graded:
    """The grade of an incident of this kind. A person's last word on it overrules the machine's.

    `judgements` come in the order of their making.
    """
    found = _graded(told, rooted, origins, conflicts, cast, kind)
    for judgement in reversed(judgements):
        grade = judgement.value.get("grade")
        if judgement.what == "regrade" and grade in get_args(Grade):
            return Graded(typed(Grade, grade), overruled=(judgement, found.grade))
        if judgement.what == "reject" and any(target.kind == "group" for target in judgement.targets):
            return Graded("discounted", overruled=(judgement, found.grade))
    return found


def _graded(
    told: Sequence[Testimony],
    rooted: Sequence[Rooted],
    origins: Mapping[str, str],
    conflicts: Sequence[Conflict],
    cast: Cast,
    kind: str,
) -> Graded:
    affirming = [origin for origin in rooted if origin.affirms]
    vouching = [t for t in told if t.vouches]
    if not affirming and any(t.retracted is not None for t in told):
        return Graded("discounted")
    admission = admitted(vouching, origins, cast) or settled(vouching, cast) or granted(vouching)
    if admission is not None:
        return Graded("confirmed", admission)
    if any(conflict.field in _GRAVE for conflict in conflicts):
        return Graded("contested")
    own = owned(vouching, cast, kind)
    if own is not None:
        return Graded("confirmed", own)
    return Graded("fair" if sum(origin.vouches for origin in affirming) >= _ENOUGH else "weak")


def admiralty(grade: Grade, rooted: Sequence[Rooted]) -> str:
    """The pair of NATO's system (AJP-2.1): reliability of the source A-F, credibility of the information 1-6.

    Sayso does not grade a source's record, so reliability is F (cannot be judged), but E (unreliable) where all that
    vouched was taken back. Credibility follows the grade: confirmed by others (1), probably true (2), possibly true
    (3), doubtful (4), improbable (5), cannot be judged (6) where nobody vouches.
    """
    vouching = sum(origin.affirms for origin in rooted)
    if grade == "discounted":
        return "E5" if rooted and not any(origin.lives for origin in rooted) else "F5"
    if not vouching and grade not in ("contested", "confirmed"):
        return "F6"
    credibility = {"confirmed": 1 if vouching >= _ENOUGH else 2, "fair": 2, "weak": 3, "contested": 4}
    return f"F{credibility[grade]}"
