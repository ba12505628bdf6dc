"""What the ledger has learnt since a moment."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sayso.ledger import Entry, Snapshot
from sayso.model import GroupState, Judgement
from sayso.query.naming import group_name, last_group_name, target_name


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was learnt: when, what happened ("read", "same", "changed incident"), to which id, and the rest.

    `title` names it for people; of a judgement it names what that is about, of which `about` are the ids. `why`, `by`
    and `value`, which it sets, are of judgements.
    """

    at: str
    what: str
    id: str
    title: str
    why: str | None = None
    by: str | None = None
    about: tuple[str, ...] = ()
    value: Mapping[str, str] = field(default_factory=dict)


def changes(before: Snapshot, now: Snapshot) -> Iterator[Change]:
    """What `now` knows and `before` did not, in the order in which it was learnt."""
    seen: set[tuple[str, str]] = set()
    for entry in now.entries(before.upto):
        value = entry.value
        if entry.kind == "sighting":
            if _known(seen, ("sighting", entry.subject), before.report(entry.subject) is not None):
                yield Change(entry.at, "found again", entry.subject, str(value["uri"]))
        elif entry.kind == "reading":
            again = _known(seen, ("reading", entry.subject), before.record(entry.subject) is not None)
            yield Change(entry.at, "read again" if again else "read", entry.subject, _name(value["report"]))
        elif entry.kind == "unread":
            unread = value["unread"]
            yield Change(entry.at, "could not read", entry.subject, entry.subject, why=unread["error"]["message"])
        elif entry.kind == "judgement":
            yield _judged(entry, now)
        else:
            yield from _merged(entry, before, now, seen)


def _judged(entry: Entry, now: Snapshot) -> Change:
    made = Judgement.model_validate(entry.value)
    names = "; ".join(target_name(now, target) for target in made.targets)
    about = tuple(target.id for target in made.targets)
    return Change(entry.at, made.what, entry.subject, names, made.why, made.by, about, made.value)


def _merged(entry: Entry, before: Snapshot, now: Snapshot, seen: set[tuple[str, str]]) -> Iterator[Change]:
    for found in entry.value["groups"]:
        group = GroupState.model_validate(found)
        again = _known(seen, (group.kind, group.id), bool(before.history(group.kind, group.id)))
        done = "dissolved" if group.gone else "changed" if again else "new"
        name = last_group_name(now, group.kind, group.id) if group.gone else group_name(group.body, group.type)
        yield Change(entry.at, f"{done} {group.kind}", group.id, name)


def _known(seen: set[tuple[str, str]], thing: tuple[str, str], before: bool) -> bool:
    known = before or thing in seen
    seen.add(thing)
    return known


def _name(report: dict[str, Any]) -> str:
    return str(report["title"] or report["uri"])
