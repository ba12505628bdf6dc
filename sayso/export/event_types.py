"""Event types for people and for programs."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from rich.console import Console
from rich.text import Text

from sayso.codebook import EventType
from sayso.codebook.schemes import CAMEO


def describe_type(each: EventType) -> dict[str, Any]:
    """The type as JSON values: what it means and what it is in other schemes, without the words that announce it."""
    return {
        "id": each.id,
        "label": each.label,
        "group": each.group,
        "definition": each.definition,
        "includes": list(each.includes),
        "excludes": list(each.excludes),
        "roles": dict(each.roles),
        "plover": {"type": each.plover.type, "mode": each.plover.mode},
        "cameo": list(each.cameo),
        "acled": each.acled,
        "huridocs": each.huridocs,
    }


def print_types(types: Sequence[EventType], console: Console, *, full: bool = False) -> None:
    """Print the types by group; `full` adds what counts and what does not, the roles and the announcing words."""
    for number, (group, members) in enumerate(groupby(types, key=lambda t: t.group)):
        if number:
            console.print()
        console.print(Text(group.upper(), style="bold blue"))
        for each in members:
            console.print(_line(each), soft_wrap=True)
            _print_field(console, "", each.definition)
            _print_field(console, "elsewhere", _counterparts(each))
            if full:
                _print_full(each, console)


def _line(each: EventType) -> Text:
    return Text("  ").append(each.id, style="bold").append(f"  {each.label}", style="dim")


def _counterparts(each: EventType) -> str:
    plover = each.plover.type + (f" {each.plover.mode}" if each.plover.mode else "")
    parts = [f"PLOVER {plover}"]
    if each.cameo:
        parts.append("CAMEO " + ", ".join(f"{code} {CAMEO.get(code, '')}".strip() for code in each.cameo))
    if each.acled:
        parts.append(f"ACLED {each.acled}")
    if each.huridocs:
        parts.append(f"HURIDOCS {each.huridocs}")
    return "; ".join(parts)


def _print_full(each: EventType, console: Console) -> None:
    for example in each.includes:
        _print_field(console, "counts", example)
    for example in each.excludes:
        _print_field(console, "does not", example)
    for role, meaning in each.roles.items():
        _print_field(console, role, meaning)
    words = dict.fromkeys(_words(each))
    if words:
        _print_field(console, "announced by", ", ".join(words))


def _words(each: EventType) -> Iterable[str]:
    for trigger in each.triggers:
        yield f"{trigger.lemma} {trigger.particle}" if trigger.particle else trigger.lemma


def _print_field(console: Console, label: str, value: str) -> None:
    head = f"    {label}: " if label else "    "
    lines = Text(value).wrap(console, max(20, console.width - len(head)))
    for number, line in enumerate(lines):
        line.rstrip()
        console.print(Text(head if number == 0 else " " * len(head), style="dim") + line, soft_wrap=True)
