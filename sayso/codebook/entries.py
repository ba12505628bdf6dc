"""A type's entry in a codebook file -> EventType."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from sayso.codebook.phrases import Phrase, expand, parse
from sayso.codebook.schemes import ACLED, CAMEO, HURIDOCS, PLOVER
from sayso.codebook.source import Entry
from sayso.codebook.triggers import ROLES, Lists, Roles, base_roles, read_counts, read_roles, read_trigger
from sayso.codebook.types import Counted, EventType, PartOfSpeech, Plover, Trigger
from sayso.model import RoleName

PARTS: Mapping[str, PartOfSpeech] = {"verbs": "verb", "nouns": "noun", "adjectives": "adjective"}
_REQUIRED = ("label", "definition", "includes", "excludes", "plover", "roles")
_KEYS = frozenset({*_REQUIRED, *PARTS, "group", "cameo", "acled", "huridocs", "counts", "defaults", "learnt", "remove"})
_ID = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Draft:
    """A type as read so far, and what a user's file needs to add to it."""

    file: str
    type: EventType


def draft_type(
    name: str, entry: Entry, group: str | None, before: Draft | None, lists: Lists, *, learnt: bool
) -> Draft:
    """Read a type; `before` is the type of that name that this entry adds to or changes, `learnt` whether the language
    model knows a new one unless the entry says otherwise."""
    if not _ID.fullmatch(name):
        entry.fail(f"a type's id is made of small letters, digits and _, got {name!r}")
    fields = entry.fields(_KEYS)
    if before is None:
        for key in _REQUIRED:
            if key not in fields:
                entry.fail(f"the type has no {key}; every type needs {', '.join(_REQUIRED)}")
        if "remove" in fields:
            fields["remove"].fail("there is nothing to remove from a new type")
    old = before.type if before else None
    roles = _roles(fields["roles"], old) if "roles" in fields else _kept(old).roles
    defaults = _defaults(fields.get("defaults"), roles, old)
    counts = _counts(fields.get("counts"), roles, old)
    triggers = remove_triggers(_kept(old).triggers, fields.get("remove")) if old else ()
    added = _triggers(fields, roles, defaults, counts, lists, own=not learnt)
    if not (triggers or added):
        entry.fail("the type has no triggers; add verbs, nouns or adjectives")
    return Draft(
        entry.file,
        EventType(
            id=name,
            label=_text(fields, "label", old.label if old else ""),
            group=_text(fields, "group", old.group if old else group or "Own types"),
            definition=_text(fields, "definition", old.definition if old else ""),
            includes=_examples(fields["includes"]) if "includes" in fields else _kept(old).includes,
            excludes=_examples(fields["excludes"]) if "excludes" in fields else _kept(old).excludes,
            roles=roles,
            plover=_plover(fields["plover"]) if "plover" in fields else _kept(old).plover,
            cameo=_cameo(fields["cameo"]) if "cameo" in fields else old.cameo if old else (),
            acled=_listed(fields, "acled", ACLED, old.acled if old else None),
            huridocs=_listed(fields, "huridocs", HURIDOCS, old.huridocs if old else None),
            counts=counts,
            triggers=(*triggers, *added),
            usual=defaults,
            learnt=fields["learnt"].flag() if "learnt" in fields else old.learnt if old else learnt,
            removed=old.removed | {(PARTS[part], gone.lemma) for _, part, _, gone in _phrases(fields.get("remove"))}
            if old
            else frozenset(),
        ),
    )


def remove_triggers(triggers: tuple[Trigger, ...], entry: Entry | None) -> tuple[Trigger, ...]:
    """Without those that the entry names, by part of speech and words; naming one that isn't there is a mistake."""
    for item, part, words, gone in _phrases(entry):
        left = tuple(
            t
            for t in triggers
            if not (
                t.pos == PARTS[part]
                and t.lemma == gone.lemma
                and t.particle == gone.particle
                and t.fixed == frozenset(gone.needs)
                and all(t.conditions[slot].any == need for slot, need in gone.needs.items())
            )
        )
        if len(left) == len(triggers):
            item.fail(f"there is no trigger {words!r} among the type's {part} to remove")
        triggers = left
    return triggers


def _phrases(entry: Entry | None) -> Iterator[tuple[Entry, str, str, Phrase]]:
    """What an entry removes: the item that says so, the part ("verbs"), and each phrase as written and as read."""
    for part, words in entry.fields(PARTS).items() if entry else ():
        for item in words.items():
            for phrase in expand(item.text()):
                yield item, part, phrase, parse(phrase, PARTS[part])


def _kept(old: EventType | None) -> EventType:
    assert old is not None  # a new type's required keys were checked
    return old


def _text(fields: Mapping[str, Entry], key: str, default: str) -> str:
    return fields[key].text() if key in fields else default


def _roles(entry: Entry, old: EventType | None) -> dict[RoleName, str]:
    roles: dict[RoleName, str] = dict(old.roles) if old else {}
    for name, value in entry.fields(ROLES).items():
        roles[cast(RoleName, name)] = value.text()
    return roles


def _defaults(entry: Entry | None, roles: Mapping[RoleName, str], old: EventType | None) -> dict[PartOfSpeech, Roles]:
    given = entry.fields(PARTS.values()) if entry else {}
    defaults: dict[PartOfSpeech, Roles] = {}
    for pos in PARTS.values():
        own = read_roles(given[pos], roles) if pos in given else {}
        defaults[pos] = {**old.usual[pos], **own} if old else base_roles(pos, roles, own)
    return defaults


def _counts(entry: Entry | None, roles: Mapping[RoleName, str], old: EventType | None) -> Counted | None:
    if entry is None:
        return old.counts if old else None
    return read_counts(entry, roles)


def _triggers(
    fields: Mapping[str, Entry],
    roles: Mapping[RoleName, str],
    defaults: Mapping[PartOfSpeech, Roles],
    counts: Counted | None,
    lists: Lists,
    *,
    own: bool,
) -> tuple[Trigger, ...]:
    return tuple(
        trigger
        for part, pos in PARTS.items()
        if part in fields
        for item in fields[part].items()
        for trigger in read_trigger(item, pos, roles, defaults[pos], counts, lists, own=own)
    )


def _examples(entry: Entry) -> tuple[str, ...]:
    examples = entry.texts()
    if len(examples) < 2:
        entry.fail(f"expected two examples, got {len(examples)}")
    return examples


def _plover(entry: Entry) -> Plover:
    name, _, mode = entry.text().partition("/")
    if name not in PLOVER:
        entry.fail(f"unknown PLOVER type {name!r}; expected one of: {', '.join(PLOVER)}")
    if mode and mode not in PLOVER[name]:
        modes = ", ".join(sorted(PLOVER[name])) or "no modes at all"
        entry.fail(f"PLOVER type {name} has no mode {mode!r}; it has: {modes}")
    return Plover(name, mode or None)


def _cameo(entry: Entry) -> tuple[str, ...]:
    for item in entry.items():
        if item.text() not in CAMEO:
            item.fail(f"unknown CAMEO root {item.text()!r}; expected 01 to 20")
    return entry.texts()


def _listed(fields: Mapping[str, Entry], key: str, allowed: frozenset[str], default: str | None) -> str | None:
    if key not in fields:
        return default
    value = fields[key].text()
    if value not in allowed:
        fields[key].fail(f"{value!r} is none of: {', '.join(sorted(allowed))}")
    return value
