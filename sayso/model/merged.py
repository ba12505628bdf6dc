"""What merging found out, as the ledger keeps it: what belongs to which group, and what is true of the group.

A group is an incident, an actor across reports, a set of copies or an origin. Nothing of it is changed in place: a
later membership of the same member, a later state of the same group takes the place of the one before.
"""

from typing import Any, Literal

from sayso.model.span import Value

GroupKind = Literal["incident", "actor", "copies", "origin"]


class Membership(Value):
    """From now on `member` (the ledger's id of an event, an actor, a claim or a report) belongs to `group`.

    None: to no group of this kind any more. That is never inferred: where a new reading takes the place of one before,
    the step of merging that follows it takes out what is there no more.
    """

    kind: GroupKind
    member: str
    group: str | None


class GroupState(Value):
    """What holds of a group from now on. `body` is any JSON object; the other fields are what groups are found by.

    `earliest` and `latest` are ISO days, `lat` and `lon` degrees, `country` ISO 3166-1 alpha-2; `names` whoever takes
    part, under every name; `text` the words to search. `gone`: the group has been dissolved.
    """

    kind: GroupKind
    id: str
    body: dict[str, Any]
    type: str | None = None
    grade: str | None = None
    earliest: str | None = None
    latest: str | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    origins: int | None = None
    names: tuple[str, ...] = ()
    text: str = ""
    gone: bool = False


class Key(Value):
    """What `member` is found by when something like it comes: things that share a `key` are candidates for one group.

    What is in the key is the method's own; it is only ever compared for being the same.
    """

    kind: GroupKind
    member: str
    key: str


class Merge(Value):
    """One step of merging: all of it is kept, or nothing. `merger` names the method and its version.

    `upto` is the number of the last entry that the step has taken in: what came behind it is still to be merged.
    """

    merger: str
    memberships: tuple[Membership, ...] = ()
    groups: tuple[GroupState, ...] = ()
    keys: tuple[Key, ...] = ()
    upto: int = 0
