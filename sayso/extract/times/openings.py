"""What the matches of a pattern may begin with, so that it is tried only where it may match.

Most words of a text begin no time expression. The patterns are long, and to try all of them at every character took a
quarter of extraction. Python's own parser of patterns says what they may begin with.
"""

import re
from collections.abc import Iterable
from functools import cache
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from sayso.extract.times.patterns import PARTS, REFERENCE

LENGTH = 3
"""How many characters of an opening are told; "the" and the blank behind it are one, since half of all rules may begin
so and half of all expressions in question do."""

_THE = "\1"
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_ANY, _DIGIT = "\0", "0"
_PARTS_FROM = 0xE000  # where Unicode has characters for private use, of which each stands for a part
_NAMES = list(PARTS)

Openings = frozenset[str]


def openings(source: str) -> Openings:
    """At most the first three characters of whatever the pattern matches, in lower case: "0" for a digit, a blank for
    white space, "\\0" for any character. Shorter where the whole match may be."""
    numbered = REFERENCE.sub(lambda m: chr(_PARTS_FROM + _NAMES.index(m[1])), source.replace("the ", _THE))
    return _sequence(parser.parse(numbered))


def begun(text: str, at: int) -> tuple[str, ...]:
    """With what the text goes on at this place, in characters as openings count them and blanks behind its end; with an
    article, in two ways."""
    first, article = text[at : at + LENGTH].ljust(LENGTH), _ARTICLE.match(text, at)
    if article is None:
        return (first,)
    return first, (_THE + text[article.end() : article.end() + LENGTH - 1]).ljust(LENGTH)


def that_fit(first: str) -> list[str]:
    """All openings that a text may have which goes on with these three characters."""
    fitting = [""]
    for character in first:
        fitting += [each + c for each in fitting if len(each) == len(fitting[-1]) for c in (_shown(character), _ANY)]
    return fitting


@cache
def _part(number: int) -> Openings:
    return openings(PARTS[_NAMES[number]])


def _sequence(items: Iterable[tuple[Any, Any]]) -> Openings:
    found = frozenset([""])
    for item in items:
        if all(len(each) == LENGTH for each in found):
            break
        found = _joined(found, _item(*item))
    return found


def _joined(heads: Openings, tails: Openings) -> Openings:
    return frozenset((head + tail)[:LENGTH] for head in heads for tail in tails)


def _item(kind: Any, value: Any) -> Openings:
    if kind is code.LITERAL:
        return _part(value - _PARTS_FROM) if value >= _PARTS_FROM else frozenset([_shown(chr(value))])
    if kind is code.IN:
        return frozenset().union(*(_member(*one) for one in value))
    if kind is code.SUBPATTERN:
        return _sequence(value[3])
    if kind is code.BRANCH:
        return frozenset().union(*(_sequence(one) for one in value[1]))
    if kind in (code.MAX_REPEAT, code.MIN_REPEAT):
        return _repeated(*value)
    if kind in (code.AT, code.ASSERT, code.ASSERT_NOT):
        return frozenset([""])
    return frozenset([_ANY * LENGTH])


def _repeated(least: int, most: int, items: Any) -> Openings:
    once = _sequence(items)
    found: set[str] = set()
    so_far = frozenset([""])
    for times in range(min(most, LENGTH) + 1):
        if times >= min(least, LENGTH):
            found |= so_far
        so_far = _joined(so_far, once)
    return frozenset(found)


def _member(kind: Any, value: Any) -> Openings:
    """One member of a class of characters."""
    if (kind is code.RANGE and all(chr(end).isdigit() for end in value)) or value is code.CATEGORY_DIGIT:
        return frozenset([_DIGIT])
    if kind is code.LITERAL:
        return _item(kind, value)
    return frozenset([" " if value is code.CATEGORY_SPACE else _ANY])


def _shown(character: str) -> str:
    return _DIGIT if character.isdigit() else " " if character.isspace() else character.lower()
