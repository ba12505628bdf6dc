"""Why an incident has its grade, in sentences that a reader can check."""

from collections.abc import Iterable, Sequence

from sayso.merge.account.grades import Graded
from sayso.merge.account.independent import Rooted, of_it
from sayso.merge.account.testimony import Testimony
from sayso.model.incident import Conflict

_SHOWN = 5  # origins that a sentence lists before it says how many more there are
_FIELDS = {
    "happened": "on whether it happened",
    "type": "on what happened",
    "agent": "on who did it",
    "target": "on whom it was done to",
    "participants": "on how many took part",
}


def reasons_of(
    given: Graded, told: Sequence[Testimony], rooted: Sequence[Rooted], conflicts: Sequence[Conflict]
) -> tuple[str, ...]:
    """The reasons, that of the grade first."""
    reasons = [_main(given, rooted), _basis(told, rooted)]
    if given.by is not None:
        reasons[0] = _confirmed(given.by)
    reasons += [_conflict(conflict) for conflict in conflicts]
    reasons += _taken_back(told)
    return tuple(reason for reason in reasons if reason)


def _main(given: Graded, rooted: Sequence[Rooted]) -> str:
    if given.overruled is not None:
        judgement, machine = given.overruled
        return f"{judgement.by} graded it {given.grade}: {judgement.why} (Sayso's own grade: {machine})"
    vouching = sum(origin.affirms for origin in rooted)
    if given.grade == "discounted":
        return "discounted: all that vouched for it was taken back"
    if given.grade == "contested":
        return "contested: accounts that stand contradict each other"
    return f"{given.grade}: {_vouching(vouching, sum(origin.vouches for origin in rooted))}"


def _vouching(number: int, sure: int) -> str:
    """How many origins vouch for it, of which so many are sure to tell of it and of nothing else."""
    if not number:
        return "nobody who can be told vouches for it"
    if not sure:
        if number == 1:
            return "a single origin vouches for it, and may tell of something else"
        return f"{number} origins vouch for it, and may tell of different things"
    who = "a single origin vouches for it" if sure == 1 else f"{sure} independent origins vouch for it"
    return f"{who}; {number - sure} more may tell of something else" if number > sure else who


def _confirmed(by: Testimony) -> str:
    name = by.root.name if by.root is not None else "the party responsible"
    report = by.telling.report
    where = f"{report.publisher or report.uri}{f', {report.published}' if report.published else ''}"
    words = by.telling.event.trigger.text
    return f'confirmed: {name} says so of its own doing or against its own interest ("{words}", {where})'


def _basis(told: Sequence[Testimony], rooted: Sequence[Rooted]) -> str:
    """How many outlets come to how many origins, and who rests on which."""
    outlets = {t.telling.report.publisher or t.telling.report.uri for t in told}
    counting = of_it(rooted)
    ordered = [*counting, *(origin for origin in rooted if origin not in counting)]
    parts = [_origin(origin) for origin in ordered[:_SHOWN]]
    if len(rooted) > _SHOWN:
        parts.append(f"{len(rooted) - _SHOWN} more")
    head = f"{_number(len(outlets), 'outlet')}, {_number(len(counting), 'origin')}"
    return f"{head}: {'; '.join(parts)}" if parts else head


def _origin(origin: Rooted) -> str:
    value = origin.value()
    name = f"{origin.name}'s reporter on the spot" if any(t.there for t in origin.testimonies) else origin.name
    if origin.kind != "source" and not any(t.there for t in origin.testimonies):
        name = f"{origin.name} in its own voice"
    details = [_number(len(value.reports), "report")]
    if value.copies:
        details.append(f"{len(value.copies)} of them {'a copy' if len(value.copies) == 1 else 'copies'}")
    if not origin.lives:
        details.append("taken back")
    elif not origin.affirms:
        imagined = any(t.telling.event.status == "hypothetical" for t in origin.testimonies)
        details.append("which only imagines it" if imagined else "which denies it")
    if not origin.near:
        details.append("which rather tells of something else")
    elif value.unsure:
        details.append("which may tell of something else")
    return f"{name} ({', '.join(details)})"


def _conflict(conflict: Conflict) -> str:
    told = ((f"{v.value:,}" if isinstance(v.value, int) else v.value, len(v.accounts)) for v in conflict.values)
    values = " / ".join(f"{value} ({_number(accounts, 'account')})" for value, accounts in told)
    return f"they disagree {_FIELDS.get(conflict.field, f'on how many were {conflict.field}')}: {values}"


def _taken_back(told: Iterable[Testimony]) -> list[str]:
    """Each reason for which reports were taken back, with the reports."""
    by_reason: dict[str, dict[str, None]] = {}
    for t in told:
        if t.retracted is not None:
            by_reason.setdefault(t.retracted, {})[t.telling.report.uri] = None
    return [f"left out: {', '.join(reports)}: {reason}" for reason, reports in by_reason.items()]


def _number(n: int, noun: str) -> str:
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"
