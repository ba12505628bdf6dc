"""What brackets say of a name: initials, the words that they stand for, given names, and whom a pronoun means."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeGuard

from sayso.extract.actors.candidate import Candidate
from sayso.extract.actors.layout import gap
from sayso.extract.actors.links import by_token, join, joinable
from sayso.extract.actors.names import fold, is_acronym
from sayso.extract.actors.titles import is_office


def join_bracketed(candidates: Sequence[Candidate]) -> None:
    """Puts what stands in brackets into one chain with what it stands beside."""
    _parenthesised(candidates)
    _spelt_out(candidates)
    _in_parts(candidates)
    _glossed(candidates)


def _parenthesised(candidates: Sequence[Candidate]) -> None:
    """ "Free Syrian Army (FSA)": a short name in brackets behind a longer one."""
    ends = {c.mention.last: c for c in candidates if c.form == "name"}
    for short in candidates:
        first = _before_bracket(short)
        possessive = first > 1 and short.head.doc[first - 2].tag_ == "POS"
        full = ends.get(first - 2 if possessive else first - 1)
        mark = short.head.doc[short.mention.first - 1].text
        if full is None or short.form != "name" or mark not in {"(", "["}:
            continue
        text, longest = "".join(short.words), 12 if mark == "[" else 8  # editors gloss with square ones
        if (
            len(short.words) == 1
            and text.isupper()
            and len(text) < longest
            and len(full.words) > 1
            and full.kind != "person"
        ):
            short.kind = full.kind
            join(full, short)


def _in_parts(candidates: Sequence[Candidate]) -> None:
    """ "[Oren] Dask", "[President Oren] Dask": an editor puts the given name in square brackets before the last one."""
    starts = {c.mention.name[0]: c for c in candidates if c.form == "name" and c.mention.name and c.kind == "person"}
    for given in list(starts.values()):
        doc, last = given.head.doc, (given.mention.name or (0, 0))[1]
        first, name = given.mention.first, starts.get(last + 1)
        within = first > 1 and (doc[first - 2].is_alpha or doc[first - 2].text == ",")  # a turn's label opens a line
        if name is not None and within and (doc[first - 1].text, doc[last].text) == ("[", "]"):
            given.mention = replace(given.mention, name=None)  # the last name is what the actor is called
            join(name, given)


def _before_bracket(candidate: Candidate) -> int:
    """Where the candidate would begin, were there no line break before the bracket that it stands in."""
    first, doc = candidate.mention.first, candidate.head.doc
    return first - 1 if first > 2 and doc[first - 2].is_space and not gap(doc[first - 2]) else first


def _spelt_out(candidates: Sequence[Candidate]) -> None:
    """ "FSA [Free Syrian Army]": the words of an abbreviation in brackets behind it."""
    ends = {c.mention.last: c for c in candidates if c.form == "name" and len(c.words) == 1}
    for full in candidates:
        first = full.mention.first
        short = ends.get(_before_bracket(full) - 1)
        if short is None or full.form != "name" or len(full.words) < 2 or "person" in {short.kind, full.kind}:
            continue
        spelt = is_acronym((fold(short.words[0]),), tuple(fold(w) for w in full.words))
        mark = full.head.doc[first - 1].text
        if short.words[0].isupper() and (mark == "[" or (mark == "(" and spelt)):
            short.kind = full.kind
            join(full, short)


def _glossed(candidates: Sequence[Candidate]) -> None:
    """ "He [Dask] left", "the crown prince (Oren Dask) left": brackets say whom a pronoun or an office means."""
    at = by_token(candidates)
    for name in candidates:
        first, last = name.mention.first, name.mention.last
        doc = name.head.doc
        if name.form != "name" or first < 2 or last >= len(doc):
            continue
        before = next((i for i in range(first - 2, max(-1, first - 4), -1) if not doc[i].is_space), first - 2)
        pronoun = at.get(before)
        if (doc[first - 1].text, doc[last].text) == ("(", ")") and _is_holder(pronoun, name):
            join(name, pronoun)
        if (doc[first - 1].text, doc[last].text) != ("[", "]"):
            continue
        if pronoun is not None and pronoun.form == "pronoun" and pronoun.chain is None and joinable(name, pronoun):
            join(name, pronoun)


def _is_holder(office: Candidate | None, name: Candidate) -> TypeGuard[Candidate]:
    """Whether a description in the singular is an office that the named person may hold."""
    if office is None or office.form != "description" or office.definiteness != "definite":
        return False
    told = office.number == "singular" and is_office(office.head) and name.kind == "person"
    return told and len(name.words) > 1 and joinable(name, office)
