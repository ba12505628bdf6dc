"""What people call the things that a ledger knows by their ids."""

from collections.abc import Collection, Mapping
from typing import Any

from sayso.ledger import Snapshot
from sayso.model import GroupKind, Target

_MOST = 80  # characters of a report's words that are shown


def thing(target: Target) -> str:
    """What it is, as users call it: an actor of one report and one across reports are both an "actor"."""
    return (target.type or "group") if target.kind == "group" else target.kind


def an(thing: str) -> str:
    """With its article."""
    return f"{'an' if thing[0] in 'aeiou' else 'a'} {thing}"


def not_among(snapshot: Snapshot, wanted: str, expected: Collection[str], told: str) -> str:
    """What an id is that was given for another thing than those `expected`; what is `told` of one that the ledger does
    not hold, or holds no longer."""
    target = snapshot.target(wanted)
    return told if target is None or thing(target) in expected else f"{wanted} is {an(thing(target))}"


def group_name(body: Mapping[str, Any], kind: str | None) -> str:
    """By the body of its state: the title of an incident, the name of an actor with what it is; `kind` where it has
    neither."""
    if "name" in body:
        return f"{body['name']} ({body['kind']})" if body.get("kind") else str(body["name"])
    return str(body.get("title") or kind or "")


def last_group_name(snapshot: Snapshot, kind: GroupKind, id: str) -> str:
    """What a group is called, or was before it was dissolved; empty where there never was one."""
    standing = [state for state in snapshot.history(kind, id) if not state.gone]
    return group_name(standing[-1].body, kind) if standing else ""


def target_name(snapshot: Snapshot, target: Target) -> str:
    """What a judgement is about: a title, a name, or words of the report with what they were read as."""
    if target.kind == "group":
        kinds: dict[str, GroupKind] = {"incident": "incident", "actor": "actor"}
        kind = kinds.get(target.type or "")
        return (last_group_name(snapshot, kind, target.id) if kind else "") or target.id
    if target.kind == "judgement":
        return _judgement_name(snapshot, target)
    if target.kind == "report":
        kept = snapshot.report(target.id)
        return (kept.title or kept.uri) if kept else target.id
    record = snapshot.record(target.report) if target.report else None
    if record is None or target.start is None or target.end is None:
        return target.id
    return f"“{_short(record.report.text[target.start : target.end])}” ({target.type})"


def _judgement_name(snapshot: Snapshot, target: Target) -> str:
    made = next((each for each in snapshot.judgements(withdrawn=True) if each.id == target.id), None)
    if made is None:
        return target.id
    return f"{made.what} {'; '.join(target_name(snapshot, each) for each in made.targets)}"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _MOST else f"{line[:_MOST].rsplit(' ', 1)[0]} …"
