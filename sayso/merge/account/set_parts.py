"""Who did it, to whom and how many, where people set it right, in the place of what the accounts say."""

from collections.abc import Sequence

from sayso.merge.account.cast import Cast, plain_name
from sayso.merge.account.corrected import SetRight
from sayso.merge.account.roles import in_order, parts_of
from sayso.merge.account.testimony import Testimony
from sayso.merge.settable import COUNTED, FIELDS, PARTS, names_in, numbers_in
from sayso.model.event import RoleName
from sayso.model.incident import IncidentRole, SetField, Toll


def roles_told(
    right: SetRight, found: Sequence[IncidentRole], testimonies: Sequence[Testimony], cast: Cast
) -> tuple[IncidentRole, ...]:
    """The roles as found; those that a person set are filled by whom the person named, and by nobody else.

    A name that a report gives to somebody is taken for that one, and the accounts that give it stay beside it.
    """
    set_ = [part for part in PARTS if part in right.values]
    named = [_named(part, name, testimonies, cast) for part in set_ for name in names_in(right.values[part])]
    return in_order([*(role for role in found if role.role not in set_), *named])


def tolls_told(right: SetRight, found: Sequence[Toll]) -> tuple[Toll, ...]:
    """The tolls as found, with the bounds that a person set; what is set to be unknown is left out, and what no account
    counts comes last."""
    told = {toll.of: toll for toll in found}
    for of in COUNTED:
        if of not in right.values:
            continue
        numbers = numbers_in(right.values[of])
        if numbers is None:
            told.pop(of, None)
        else:
            low, high = numbers
            by = told[of].by if of in told else ()
            told[of] = Toll(of=of, min=low, max=high, holds_min=low, holds_max=high, by=by)
    return tuple(told.values())


def fields_set(right: SetRight) -> tuple[SetField, ...]:
    """What people set of the incident, in the order of its fields."""
    return tuple(
        SetField(field=field, value=right.values[field], by=right.by[field])
        for field in FIELDS["incident"]
        if field in right.values
    )


def _named(role: RoleName, name: str, testimonies: Sequence[Testimony], cast: Cast) -> IncidentRole:
    who = cast.bearer(name)
    accounts = [
        t.telling.id
        for part in parts_of(testimonies, cast)
        if part.role == role and (part.who == who if who is not None else plain_name(part.name) == plain_name(name))
        for t in part.told
    ]
    return IncidentRole(
        role=role,
        actor=who.id if who is not None else None,
        name=who.name if who is not None else name,
        accounts=tuple(dict.fromkeys(accounts)),
    )
