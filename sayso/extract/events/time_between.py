"""When an event happened that another is said to follow or precede: "six weeks after [a bomb killed nine], the growers
have moved", "fired on Friday, a day after [the mutiny]"."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.extract.events.clause import tense
from sayso.extract.times import TimeExpression, shift
from sayso.extract.times.forms_counted import Offset
from sayso.extract.tree import ancestors
from sayso.language.doc import Doc, Token
from sayso.model import When


@dataclass(frozen=True)
class Told:
    """An event's word, its type, and its time as far as it is known."""

    token: Token
    type: str
    when: When | None


def counted_back(
    event: Told, told: Sequence[Told], times: Sequence[TimeExpression], published: str | None
) -> When | None:
    """The time of an undated event that stands behind "N days after" or "before": counted from the event of that
    sentence which is dated, from the time before that phrase, or from the report's day where the sentence tells how
    things are. None for others."""
    doc = event.token.doc
    between = next((t for t in _of_sentence(times, event.token) if _leads_to(t, event.token, doc)), None)
    if between is None or not isinstance(between.form, Offset):
        return None
    last = _end(between.last, doc)
    beside = [t for t in told if t.token.sent.start == event.token.sent.start and not between.last <= t.token.i < last]
    if _named_again(event, beside):
        return None
    anchor = next((t.when for t in reversed(beside) if t.when is not None and t.when.edtf), None)
    anchor = anchor or next((t.when for t in times if _beside(t, between, doc)), None)
    if anchor is None and published and _tells_how_things_are(between, last, doc):
        day = {"edtf": published, "earliest": published, "latest": published, "precision": "day"}
        anchor = between.when.model_copy(update=day)
    if anchor is None:
        return None
    back = replace(between.form, count=-between.form.count, rough=True)
    found = shift(replace(between, form=back), anchor)
    ahead = published is not None and found.earliest is not None and found.earliest > published
    if ahead and tense(event.token) in {"past", "past perfect"}:
        return None  # "today she is known for what she wrote a year before she was shot"
    return found if found.edtf else None


def _of_sentence(times: Sequence[TimeExpression], token: Token) -> Sequence[TimeExpression]:
    """Those of the times, which are in text order and apart, that end in the token's sentence before the token."""
    first = bisect_left(times, token.sent.start, key=lambda t: t.last)
    return times[first : bisect_left(times, token.i, key=lambda t: t.last)]


def _beside(time: TimeExpression, between: TimeExpression, doc: Doc) -> bool:
    """Whether a time stands before the phrase in its sentence ("burned down [on Wednesday], two days after ...")."""
    here = doc[between.first].sent
    return time.dates and not time.anchored and here.start <= time.first < between.first


def _named_again(event: Told, beside: Sequence[Told]) -> bool:
    """Whether a noun with an article only names what the sentence has told ("held ... a day after [the arrest]")."""
    definite = event.token.pos_ == "NOUN" and any(c.lower_ in {"the", "this", "that"} for c in event.token.children)
    return definite and any(t.type == event.type for t in beside)


def _tells_how_things_are(between: TimeExpression, last: int, doc: Doc) -> bool:
    """Whether the clause around the phrase is in the present or the perfect: it counts from now."""
    outside = (a for a in ancestors(doc[between.last - 1]) if not between.first <= a.i < last)
    around = next((a for a in outside if a.pos_ in {"VERB", "AUX"}), None)
    return around is not None and tense(around) in {"present", "perfect"}


def of_event(expression: TimeExpression, doc: Doc) -> bool:
    """Whether the expression counts from what the words behind it name ("a day [after the raid]")."""
    return expression.anchored and expression.last < len(doc) and doc[expression.last].lower_ in {"after", "before"}


def of_anchor(expression: TimeExpression, token: Token, times: Sequence[TimeExpression]) -> bool:
    """Whether a time is of what another one counts from, and the token is not: "freed two days after the raid on
    [Monday]"."""
    doc = token.doc
    ends = [(t.last, _end(t.last, doc)) for t in times if of_event(t, doc)]
    return any(first <= expression.first < last and not first <= token.i < last for first, last in ends)


def _leads_to(expression: TimeExpression, event: Token, doc: Doc) -> bool:
    return of_event(expression, doc) and expression.last < event.i < _end(expression.last, doc)


def _end(start: int, doc: Doc) -> int:
    """Where the phrase or clause ends that begins at the token: at the next comma, or with the sentence."""
    sentence = doc[start].sent
    return next((i for i in range(start, sentence.end) if doc[i].text in {",", ";", "."}), sentence.end)
