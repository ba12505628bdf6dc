"""Whether what two reports rest on is one: a person, a body, an outlet, a recording."""

import re

from sayso.extract.words import word_set
from sayso.merge.account.bodies import body_words, is_body, same_body
from sayso.merge.account.roots import Root
from sayso.merge.names.fold import fold
from sayso.merge.outlets import one_outlet

_OFFICE = re.compile(r"(?i)the (?P<title>[\w-]+) of ")
_HEADS = word_set("head director chief manager")
_BEHIND_HEAD = re.compile(r"\s(?:of|for|in|on|at)\s")


def same_root(one: Root, other: Root) -> bool:
    """Whether two roots can be one: a person, a body, an outlet, or a recording whose maker one of them names."""
    if one.kind != "source" and other.kind != "source":
        return one_outlet(one.name, other.name)
    if one.kind != "source" or other.kind != "source":
        outlet, source = (one, other) if other.kind == "source" else (other, one)
        return _publishes(outlet, source)
    if one.key and other.key and (one.key == other.key or not (one.words and other.words)):
        return one.key == other.key
    if one.recording and other.recording and (one.report or other.report):
        return True
    for described, person in ((one, other), (other, one)):
        if described.report and person.key and not person.words:
            return bool(described.words) and described.words <= person.offices
        if described.words and not person.words:
            return set(fold(person.name)) <= described.words or _holds(person, described)
    if one.report or other.report:
        return one.words == other.words and bool(one.words)
    return same_body(one.words, other.words)


def _publishes(outlet: Root, source: Root) -> bool:
    """Whether a body puts out its own reports, and is the source elsewhere: "the defence ministry". The Police Gazette
    is no police."""
    head = _BEHIND_HEAD.split(outlet.name, maxsplit=1)[0].split()[-1:]
    bodies = is_body(fold(" ".join(head))) and is_body(source.words) and not source.report
    return bodies and same_body(body_words(outlet.name), source.words)


def _holds(person: Root, described: Root) -> bool:
    """Whether somebody holds the office by which a body's head is told: "the director of the hospital"."""
    office = _OFFICE.match(described.name)
    if office is None:
        return False
    title = set(fold(office["title"]))
    # What one report calls the head of the hospital, another calls its director.
    heads = title <= _HEADS and not _HEADS.isdisjoint(person.offices) and described.words <= person.offices
    return title <= person.offices or heads
