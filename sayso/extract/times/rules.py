"""Rules of time expressions: a pattern, and the form that its match means.

A rule may leave parts of its match to the other rules: "late" and "March" of "late March". `interpret` reads one
whole phrase, `spot` finds phrases in a text. The rules themselves are in the grammar's files.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from sayso.extract.times.forms import Form
from sayso.extract.times.openings import begun, openings, that_fit
from sayso.extract.times.patterns import AT_A_WORD, whole

Builder = Callable[["re.Match[str]", bool | None], Form | None]
_STARTS = re.compile(AT_A_WORD + r"\S")


@dataclass(frozen=True)
class Rule:
    name: str
    source: str
    build: Builder

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when it is first needed: all patterns together take a second."""
        return whole(self.source)


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
        RULES.append(Rule(build_form.__name__.strip("_"), source, build_form))
        return build_form

    return add


def interpret(words: str, days_first: bool | None = None) -> Form | None:
    """The form that the words mean as a whole; None where no rule reads them."""
    words = words.strip()
    for each in _beginning(begun(words, 0)):
        match = each.pattern.fullmatch(words)
        form = each.build(match, days_first) if match else None
        if form is not None:
            return form
    return None


def spot(text: str, days_first: bool | None = None) -> Iterator[Spot]:
    """Every match of every rule that has a meaning, overlaps of different rules and all; in text order, at one place in
    the order of the rules."""
    ends: dict[str, int] = {}  # where each rule's last match ended: its next one begins no earlier
    for start in _STARTS.finditer(text):
        at = start.start()
        for each in _beginning(begun(text, at)):
            match = each.pattern.match(text, at) if at >= ends.get(each.name, 0) else None
            if match is None:
                continue
            ends[each.name] = match.end()
            form = each.build(match, days_first)
            if form is not None:
                yield Spot(at, match.end(), form, each.name)


@lru_cache(maxsize=20_000)
def _beginning(firsts: tuple[str, ...]) -> tuple[Rule, ...]:
    """The rules that may match where the text goes on in one of these ways, in their order."""
    fitting = _by_opening()
    numbers = {number for first in firsts for each in that_fit(first) for number in fitting.get(each, ())}
    return tuple(RULES[number] for number in sorted(numbers))


@cache
def _by_opening() -> dict[str, list[int]]:
    """The numbers of the rules whose matches may begin so, for each opening."""
    found: dict[str, list[int]] = {}
    for number, each in enumerate(RULES):
        for opening in openings(each.source):
            found.setdefault(opening, []).append(number)
    return found
