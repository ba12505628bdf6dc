"""A trigger entry of a codebook file -> Trigger values."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import cast, get_args

from sayso.codebook.phrases import PREPOSITIONS, Phrase, expand, parse
from sayso.codebook.source import Entry
from sayso.codebook.types import Condition, Counted, NounClass, PartOfSpeech, Trigger
from sayso.model import RoleName

Roles = dict[str, RoleName | None]
Lists = Mapping[str, frozenset[str]]

ROLES: tuple[RoleName, ...] = get_args(RoleName)
CLASSES: frozenset[str] = frozenset(get_args(NounClass))
SLOTS = PREPOSITIONS | {
    "subject", "object", "predicate", "possessor", "modifier", "particle", "governor", "case", "clause", "infinitive",
    "will", "not", "told", "so", "saying", "doer", "owner",
}  # fmt: skip
KEYS = frozenset({"words", "when", "unless", "roles", "weak", "passive", "number", "numbered", "counts"})

# Where roles are looked for unless a type or a trigger says otherwise.
BASE: Mapping[PartOfSpeech, Mapping[str, RoleName]] = {
    "verb": {"ARG0": "agent", "ARG1": "target", "subject": "agent", "object": "target"},
    "noun": {"ARG0": "agent", "ARG1": "target", "by": "agent", "of": "target"},
    "adjective": {"ARG1": "target", "object": "target"},
}
_SOURCE = re.compile(r"ARG[0-5]|ARGM-[A-Z]{3}|itself")


def base_roles(pos: PartOfSpeech, known: Mapping[RoleName, str], own: Mapping[str, RoleName | None]) -> Roles:
    """Where a type's roles are looked for: the base, less roles that the type doesn't have, under its own defaults."""
    roles: Roles = {source: role for source, role in BASE[pos].items() if role in known}
    roles.update(own)
    return roles


def read_roles(entry: Entry, known: Mapping[RoleName, str]) -> Roles:
    """A mapping from slots and PropBank arguments to roles that the type has, or "none"."""
    roles: Roles = {}
    for source, value in entry.fields().items():
        if source not in SLOTS and not _SOURCE.fullmatch(source):
            value.fail(
                f"unknown slot {source!r}; expected ARG0-ARG5, ARGM-..., itself, a preposition, subject, object..."
            )
        role = value.text()
        if role == "none":
            roles[source] = None
        elif role in known:
            roles[source] = cast(RoleName, role)
        else:
            value.fail(f"unknown role {role!r}; this type has: {', '.join(known)}, and none for no role")
    return roles


def read_counts(entry: Entry, known: Mapping[RoleName, str]) -> Counted | None:
    """One pair like "killed: target", or "none"."""
    if entry.is_text:
        if entry.text() != "none":
            entry.fail(f"expected a pair such as 'killed: target', or none, got {entry.text()!r}")
        return None
    pairs = entry.fields()
    if len(pairs) != 1:
        entry.fail(f"expected one pair such as 'killed: target', got {len(pairs)}")
    of, value = next(iter(pairs.items()))
    role = value.text()
    if role not in known:
        value.fail(f"unknown role {role!r}; this type has: {', '.join(known)}")
    return Counted(of, cast(RoleName, role))


def read_words(items: Iterable[Entry], lists: Lists) -> frozenset[str]:
    """The words that the items name; "$name" stands for the words of the list with that name. Classes ("<people>") are
    kept as they are written."""
    words: set[str] = set()
    for item in items:
        for word in (part.strip().lower() for part in item.text().split(",")):
            if word.startswith("$"):
                if word[1:] not in lists:
                    known = ", ".join("$" + name for name in sorted(lists)) or "none"
                    item.fail(f"unknown list {word!r}; the lists are: {known}")
                words |= lists[word[1:]]
            elif word.startswith("<") and word.endswith(">") and word[1:-1] not in CLASSES:
                item.fail(f"unknown class {word!r}; expected one of: {', '.join(f'<{c}>' for c in sorted(CLASSES))}")
            elif not word or " " in word:
                item.fail(f"expected single words, got {word!r}")
            else:
                words.add(word)
    return frozenset(words)


def read_trigger(
    entry: Entry,
    pos: PartOfSpeech,
    known: Mapping[RoleName, str],
    defaults: Roles,
    counts: Counted | None,
    lists: Lists,
    *,
    own: bool,
) -> Iterator[Trigger]:
    """The triggers of one entry: "kill, murder", or a mapping with `words` and what they have in common. `known` are
    the type's roles, `defaults` where they are looked for, `counts` what the type's numbers count; `own`: the entry is
    a user's."""
    if entry.is_text:
        for phrase in _phrases(entry, pos):
            yield _build(entry, pos, phrase, {}, {**defaults, **_ending_role(phrase, known)}, counts=counts, own=own)
        return
    fields = entry.fields(KEYS)
    if "words" not in fields:
        entry.fail("a trigger needs the key 'words'")
    conditions = _conditions(fields, lists)
    weak = "weak" in fields and fields["weak"].flag()
    if weak and not any(condition.positive for condition in conditions.values()):
        entry.fail("a weak trigger needs a condition of which one is met; add 'when'")
    places = read_roles(fields["roles"], known) if "roles" in fields else {}
    for phrase in _phrases(fields["words"], pos):
        if weak and phrase.ending:
            entry.fail(f"a weak trigger can't end on a preposition ({phrase.ending!r}); put it into 'when'")
        yield _build(
            entry,
            pos,
            phrase,
            conditions,
            {**defaults, **_ending_role(phrase, known), **places},
            weak=weak,
            passive=fields["passive"].flag() if "passive" in fields else None,
            number=_number(fields["number"]) if "number" in fields else None,
            numbered="numbered" in fields and fields["numbered"].flag(),
            counts=read_counts(fields["counts"], known) if "counts" in fields else counts,
            own=own,
        )


def _phrases(entry: Entry, pos: PartOfSpeech) -> Iterator[Phrase]:
    for words in expand(entry.text()):
        try:
            yield parse(words, pos)
        except ValueError as error:
            entry.fail(f"can't read {words!r}: {error}")


def _build(
    entry: Entry,
    pos: PartOfSpeech,
    phrase: Phrase,
    conditions: Mapping[str, Condition],
    roles: Roles,
    **more: object,
) -> Trigger:
    if both := phrase.needs.keys() & {slot for slot, condition in conditions.items() if condition.positive}:
        entry.fail(f"{phrase.lemma!r}: the words and 'when' both say what {', '.join(sorted(both))} has to be")
    merged = dict(conditions)
    for slot, words in phrase.needs.items():
        before = merged.get(slot, Condition())
        merged[slot] = Condition(any=words, none=before.none, no_classes=before.no_classes)
    if phrase.ending and not merged.get(phrase.ending, Condition()).positive:
        merged[phrase.ending] = replace(merged.get(phrase.ending, Condition()), present=True)
    return Trigger(
        lemma=phrase.lemma,
        pos=pos,
        roles=roles,
        particle=phrase.particle,
        conditions=merged,
        fixed=frozenset(phrase.needs),
        **more,  # type: ignore[arg-type]
    )


def _ending_role(phrase: Phrase, known: Mapping[RoleName, str]) -> Roles:
    """What it is done to, in "set fire to"."""
    return {phrase.ending: "target"} if phrase.ending and "target" in known else {}


def _number(entry: Entry) -> str:
    if entry.text() not in ("singular", "plural"):
        entry.fail(f"expected singular or plural, got {entry.text()!r}")
    return entry.text()


def _conditions(fields: Mapping[str, Entry], lists: Lists) -> dict[str, Condition]:
    conditions: dict[str, Condition] = {}
    for key in ("when", "unless"):
        if key not in fields:
            continue
        for slot, entry in fields[key].fields().items():
            if slot not in SLOTS:
                others = ", ".join(sorted(SLOTS - PREPOSITIONS))
                entry.fail(f"unknown slot {slot!r}; expected a preposition or one of: {others}")
            conditions[slot] = _condition(entry, key == "when", conditions.get(slot, Condition()), lists)
    return conditions


def _condition(entry: Entry, wanted: bool, before: Condition, lists: Lists) -> Condition:
    if entry.is_text:
        if entry.text() != "present":
            entry.fail(f"expected a list of words or the word present, got {entry.text()!r}")
        return Condition(before.any, before.classes, before.none, before.no_classes, wanted)
    plain, classes = _words_and_classes(entry, lists)
    if wanted:
        return Condition(plain, classes, before.none, before.no_classes, before.present)
    return Condition(before.any, before.classes, plain, classes, before.present)


def _words_and_classes(entry: Entry, lists: Lists) -> tuple[frozenset[str], frozenset[str]]:
    named = read_words(entry.items(), lists)
    classes = frozenset(word for word in named if word.startswith("<"))
    return named - classes, frozenset(word[1:-1] for word in classes)
