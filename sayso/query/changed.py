"""What the ledger has learnt since a moment."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sayso.ledger import Entry, Snapshot
from sayso.model import GroupState


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was learnt: when, what happened ("read", "same", "changed incident"), to which id, and the rest.

    `title` names it for people; `why` and `by` are of judgements.
    """

    at: str
    what: str
    id: str
    title: str
    why: str | None = None
    by: str | None = None


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
            targets = " ".join(target["id"] for target in value["targets"])
            yield Change(entry.at, value["what"], entry.subject, targets, value["why"], value["by"])
        else:
            yield from _merged(entry, before, seen)


def _merged(entry: Entry, before: Snapshot, seen: set[tuple[str, str]]) -> Iterator[Change]:
    for found in entry.value["groups"]:
        group = GroupState.model_validate(found)
        again = _known(seen, (group.kind, group.id), bool(before.history(group.kind, group.id)))
        done = "dissolved" if group.gone else "changed" if again else "new"
        yield Change(entry.at, f"{done} {group.kind}", group.id, str(group.body.get("title") or group.type or ""))


def _known(seen: set[tuple[str, str]], thing: tuple[str, str], before: bool) -> bool:
    known = before or thing in seen
    seen.add(thing)
    return known


def _name(report: dict[str, Any]) -> str:
    return str(report["title"] or report["uri"])
