"""Rules of time expressions: a pattern, and the form that its match means.

A rule may leave parts of its match to the other rules: "late" and "March" of "late March". `interpret` reads one
whole phrase, `spot` finds phrases in a text. The rules themselves are in the grammar's files.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sayso.extract.times.forms import Form
from sayso.extract.times.patterns import whole

Builder = Callable[["re.Match[str]", bool | None], Form | None]


@dataclass(frozen=True)
class Rule:
    name: str
    pattern: re.Pattern[str]
    build: Builder


@dataclass(frozen=True)
class Spot:
    """Characters `start` to `end` of the text and what they may mean; `rule` names the rule that found them."""

    start: int
    end: int
    form: Form
    rule: str


RULES: list[Rule] = []


def rule(source: str) -> Callable[[Builder], Builder]:
    """Adds a rule with the decorated function as its builder. Earlier rules win over later ones of equal length."""

    def add(build_form: Builder) -> Builder:
        RULES.append(Rule(build_form.__name__.strip("_"), whole(source), build_form))
        return build_form

    return add


def interpret(words: str, days_first: bool | None = None) -> Form | None:
    """The form that the words mean as a whole; None where no rule reads them."""
    words = words.strip()
    for each in RULES:
        match = each.pattern.fullmatch(words)
        form = each.build(match, days_first) if match else None
        if form is not None:
            return form
    return None


def spot(text: str, days_first: bool | None = None) -> Iterator[Spot]:
    """Every match of every rule that has a meaning, overlaps and all."""
    for each in RULES:
        for match in each.pattern.finditer(text):
            form = each.build(match, days_first)
            if form is not None:
                yield Spot(match.start(), match.end(), form, each.name)
