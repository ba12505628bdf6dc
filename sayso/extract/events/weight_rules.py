"""What is recalled by rule: dates before the news, and words that put their event before it."""

import datetime
from collections.abc import Sequence

from sayso.extract.events.clause import lasts, tense
from sayso.extract.events.weight_signs import (
    NEWS_DAYS,
    Dated,
    attribute,
    commemorated,
    had_been,
    lent,
    news_begin,
    perfect_in_relative,
    said_earlier,
    summed_up,
    told_as_earlier,
)
from sayso.extract.tree import ancestors, first_conjunct
from sayso.language.doc import Token


def recalled_by_rule(events: Sequence[Dated], published: str | None, headline_end: int) -> list[bool]:
    """Whether each event, given in text order, is recalled. Tokens before `headline_end` are the headline's: of them
    none is."""
    limit = news_begin(events, published)
    found: list[bool] = []
    recalled: set[int] = set()
    since: Dated | None = None  # the dated event that began the recalling
    for event in events:
        old = _recalled(event, limit, recalled)
        if not old and since is not None:
            old = _goes_on(event, since)
        if old and event.token.i >= headline_end:
            recalled.add(event.token.i)
            found.append(True)
            since = event if event.when is not None and _leads(event.token) else since
        else:
            found.append(False)
            since = None
    # What only a participle before a noun tells is taken as known, unless the report tells it elsewhere.
    told = {e.type for e, old in zip(events, found, strict=True) if not old and not attribute(e.token)}
    return [old or (attribute(e.token) and e.type not in told) for e, old in zip(events, found, strict=True)]


def opened_with(events: Sequence[Dated], headline_end: int) -> Dated | None:
    """What the main clause of the first paragraph tells in the present or perfect ("A court [has found] her guilty of
    insulting a minister in 2009"): that is no background, whatever is dated beside it."""
    first = next((e for e in events if e.token.i >= headline_end), None)
    if first is None or first.paragraph > 1:
        return None
    main = [e for e in events if e.token.sent == first.token.sent and e.token.dep_ == "root"]
    return next((e for e in main if tense(e.token) in {"perfect", "present"}), None)


def _goes_on(event: Dated, before: Dated) -> bool:
    """Whether an undated event goes on telling what a dated one before it, of the same paragraph, began to recall."""
    if event.paragraph != before.paragraph or event.when is not None or before.when is None:
        return False
    if event.claim is not None and event.claim != before.claim:
        return False
    if event.spoken:
        return False
    verb = event.token
    if verb.pos_ == "NOUN" and verb.dep_ in {"nsubj", "obj", "nsubj:pass"}:
        verb = verb.head  # "a truce took effect"
    return verb.pos_ in {"VERB", "AUX"} and tense(verb) in {"past", "past perfect"}


def _leads(token: Token) -> bool:
    """Whether the word heads its sentence, alone or coordinated: only then the next sentences go on from it."""
    return first_conjunct(token).dep_ == "root"


def _recalled(event: Dated, limit: datetime.date | None, recalled: set[int]) -> bool:
    if event.when is not None and event.when.latest and limit is not None:
        latest = datetime.date.fromisoformat(event.when.latest)
        return latest < limit or (lent(event.token) and latest < limit + datetime.timedelta(days=NEWS_DAYS - 1))
    said = event.claim.said if event.claim is not None else None
    if said is not None and said.latest and limit is not None and datetime.date.fromisoformat(said.latest) < limit:
        return True
    if event.judged or summed_up(event, limit) or commemorated(event.token) or told_as_earlier(event.token):
        return True
    now = event.token.pos_ == "VERB" and tense(event.token) in {"present", "future"}
    if not now and any(above.i in recalled for above in ancestors(event.token)):
        return True
    here = event.token
    if here.pos_ not in {"VERB", "AUX"}:
        return False
    if had_been(event):
        return True
    if perfect_in_relative(here) and event.paragraph > 1:
        return not lasts(here)
    return said_earlier(here) and tense(here) != "present"
