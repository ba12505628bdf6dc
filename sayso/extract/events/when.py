"""The times of all events of a report: those that words give, then those that are counted from another event's."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.extract.claims import Claims
from sayso.extract.events.attach import head_of
from sayso.extract.events.attach_times import time_for
from sayso.extract.events.carry import goes_on_from
from sayso.extract.events.clause import tense
from sayso.extract.events.found import Found
from sayso.extract.events.learnt_setting import learnt_time
from sayso.extract.events.speech import spoken_at
from sayso.extract.events.time_between import of_event
from sayso.extract.events.weight_signs import is_old
from sayso.extract.events.when_clauses import opens_when
from sayso.extract.times import TimeExpression, opening, shift
from sayso.extract.tree import ancestors, first_conjunct
from sayso.language.analysis import Analysis
from sayso.model import When

# How many words may stand between "two days before" and the event that it counts from.
_REACH = 6
_DAYS = frozenset({"day", "time"})
# Such words mean the last that was told as one ("in June ... on Monday ... in [the same month]": in June).
_SAME = re.compile(r"(?i)\bsame (week|month|year)$")
# What is done then is done another day, as far as the words tell.
_LATER = frozenset({"later", "subsequently", "eventually", "ultimately", "afterwards", "afterward"})
# Where clauses hang that tell what a paragraph is about.
_MAIN = frozenset({"root", "ccomp", "parataxis"})
# How many paragraphs back "the next day" may count from.
_BACK = 2


@dataclass(frozen=True)
class _Story:
    """The events of a report and the time expression that dates each."""

    found: Sequence[Found]
    chosen: Sequence[TimeExpression | None]
    analysis: Analysis
    times: Sequence[TimeExpression]
    paragraphs: Sequence[int]
    claims: Claims

    @cached_property
    def beginning(self) -> dict[int, TimeExpression]:
        """The time expressions by the character that they begin with, the first of several."""
        return {t.when.start: t for t in reversed(self.times)}

    def of_saying(self, time: TimeExpression) -> bool:
        """Whether it says when somebody told of it ("police said on Tuesday"): nothing told counts from there."""
        verb = next((t for t in ancestors(head_of(time, self.analysis.doc)) if t.pos_ == "VERB"), None)
        return verb is not None and self.claims.is_cue(verb.i)

    def paragraph(self, token: int) -> int:
        return bisect_right(self.paragraphs, self.analysis.doc[token].idx)


def times_of(
    found: Sequence[Found], analysis: Analysis, times: Sequence[TimeExpression], claims: Claims
) -> list[When | None]:
    """When each of the events, given in text order, happened; None where the report does not say."""
    chosen = [time_for(f, analysis, times, claims) or learnt_time(f, analysis, times) for f in found]
    begun = sorted(b.start for b in analysis.report.blocks if b.kind == "paragraph")
    story = _Story(found, chosen, analysis, times, begun, claims)
    whens = [_told(f, e, analysis, claims) for f, e in zip(found, story.chosen, strict=True)]
    for at, expression in enumerate(story.chosen):
        if expression is not None and expression.anchored:
            whens[at] = _counted(at, expression, whens, story)
    dated = {t.first for t in times if t.dates}
    for at, one in enumerate(found):
        sentence = one.token.sent
        later = any(c.lower_ in _LATER for c in one.token.children)
        if whens[at] is None and not later and dated.isdisjoint(range(sentence.start, sentence.end)):
            whens[at] = next((w for i in goes_on_from(at, found) if (w := _same_day(whens[i])) is not None), None)
        if whens[at] is None and (heading := _heading(one, story)) is not None:
            inside = range(heading.last, sentence.end)
            whens[at] = heading.when if dated.isdisjoint(inside) else None
    return whens


def _heading(one: Found, story: _Story) -> TimeExpression | None:
    """The date that the paragraph has for a heading ("[11 May 2020]: The town was shelled"), for what its main clauses
    tell in the past or the present."""
    doc, token = story.analysis.doc, one.token
    if token.pos_ != "VERB" or tense(token) not in {"past", "present"} or first_conjunct(token).dep_ not in _MAIN:
        return None
    number = story.paragraph(token.i)
    first = story.beginning.get(story.paragraphs[number - 1]) if number else None
    headed = first is not None and first.dates and doc[first.last].text == ":" and first.last < token.i
    return first if headed else None


def _same_day(when: When | None) -> When | None:
    """The day of an event, for what went on from it: on the same day, as far as the report says."""
    if when is None or when.precision not in _DAYS or when.earliest is None or when.latest is None:
        return None
    day = when.earliest if when.earliest == when.latest else when.edtf
    return when.model_copy(update={"edtf": day, "precision": "day", "basis": "inferred"})


def _told(found: Found, expression: TimeExpression | None, analysis: Analysis, claims: Claims) -> When | None:
    if expression is None:
        return spoken_at(found.token, claims)
    since = opens_when(expression, analysis.doc)
    if found.token.pos_ == "NOUN" and _under(found):
        return opening(expression.when)  # "has been under arrest since Monday"
    return expression.when if since is None or since.i > found.token.i else opening(expression.when)


def _under(found: Found) -> bool:
    return found.first > 0 and found.token.doc[found.first - 1].lower_ == "under"


def _counted(at: int, expression: TimeExpression, whens: Sequence[When | None], story: _Story) -> When:
    """The time of an event that is counted from another's; without a value where that is not known, or where it would
    lie ahead of the publication although the event is told as past."""
    if of_event(expression, story.analysis.doc):
        anchor = _named_time(at, expression, whens, story)
    else:
        anchor = _last_told(at, expression, whens, story)
    when = shift(expression, anchor) if anchor is not None else expression.when
    published = story.analysis.report.published
    ahead = published is not None and when.earliest is not None and when.earliest > published
    return expression.when if ahead and not expression.context.ahead else when


def _named(expression: TimeExpression, story: _Story) -> int | None:
    """Which event is named behind the expression: the raid in "three days before the raid"."""
    behind = range(expression.last + 1, expression.last + 1 + _REACH)
    return next((i for i, f in enumerate(story.found) if f.token.i in behind), None)


def _named_time(at: int, expression: TimeExpression, whens: Sequence[When | None], story: _Story) -> When | None:
    """The time of the event named behind the expression, or of the last of its type told before."""
    named = _named(expression, story)
    if named is None or named == at:
        return None
    kind = story.found[named].type.id
    earlier = [i for i in range(named - 1, -1, -1) if story.found[i].type.id == kind and i != at]
    known = (w for i in (named, *earlier) if (w := whens[i]) is not None and (i == named or w.precision in _DAYS))
    return next(known, None)


def _last_told(at: int, expression: TimeExpression, whens: Sequence[When | None], story: _Story) -> When | None:
    """The time from which "the next day" counts: the last that was told before it, in its paragraph or, where the
    expression is not in a clause that only adds something, shortly before."""
    first, doc = expression.first, story.analysis.doc
    here = story.paragraph(first)
    start = story.paragraphs[here - _BACK - 1] if here > _BACK else 0
    told = [
        (f.token.i, w)
        for f, w in zip(story.found[:at], whens, strict=False)
        if f.token.idx >= start
        and w is not None
        and w.edtf
        and f.token.i < first
        and not story.claims.is_cue(f.token.i)
    ]
    near = (t for t in story.times if t.last <= first and doc[t.first].idx >= start)
    told += [(t.first, t.when) for t in near if t.dates and t.when.edtf and not story.of_saying(t)]
    if (unit := _SAME.search(expression.when.text)) is not None:
        told = [one for one in told if one[1].precision == unit[1].lower()] or told
    close = [one for one in told if story.paragraph(one[0]) == here]
    before = [one for one in told if here - _BACK <= story.paragraph(one[0]) < here]
    fresh = [one for one in before if not is_old(one[1], story.analysis.report.published)]
    return next((max(group, key=lambda one: one[0])[1] for group in (close, fresh, before) if group), None)
