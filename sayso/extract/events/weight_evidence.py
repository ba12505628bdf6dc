"""Evidence for whether an event is what the report is about, or something earlier that it recalls.

Every piece is a number that `weight.py` weighs by a table; its name is what the table calls it.
"""

import datetime
import math
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from sayso.extract.events.clause import lasts, tense
from sayso.extract.events.weight_signs import (
    LENT_BEHIND,
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
from sayso.extract.times import TimeExpression
from sayso.extract.tree import ancestors, first_conjunct, preposition
from sayso.extract.words import word_set
from sayso.model import When

Evidence = dict[str, float]
_AHEAD = frozenset({"planned", "predicted", "threatened", "demanded"})
# How many days at most lie between a time and the report, and what the table calls it.
_AGES = (
    (-1, "ahead"),
    (1, "today or yesterday"),
    (3, "three days"),
    (NEWS_DAYS, "ten days"),
    (30, "a month"),
    (92, "three months"),
    (366, "a year"),
    (1500, "four years"),
)
_SPANS = word_set("year years month months decade decades century ago")
_BACK = 60  # tokens before a sentence in which the last date may still hold
_DOUBT = 0.02  # the language model is never surer than by this
_USUAL = -2.0  # the log odds that it gives the average event, and an event of which it says nothing
_LONG = word_set("years decades decade history century months era")


@dataclass(frozen=True)
class Setting:
    """What the report says of when it was written, and what stands where in it: `dates` gives, for the first token of
    each time that dates something, whether it lies before the report's news (None: nobody knows); `top` the types and
    words of the events of headline and first paragraph, by the token of the first that has them."""

    limit: datetime.date | None
    headline_end: int
    dates: Sequence[tuple[int, bool | None]]
    paragraphs: int
    top: Mapping[str, int]


def setting_of(
    events: Sequence[Dated], times: Sequence[TimeExpression], published: str | None, headline_end: int
) -> Setting:
    """The setting of the report's events, which are given in text order."""
    limit = news_begin(events, published)
    dates = sorted(((t.first, _before(t.when, limit)) for t in times if t.dates), key=lambda each: each[0])
    top: dict[str, int] = {}
    for event in events:
        if event.paragraph <= 1 or event.token.i < headline_end:
            top.setdefault(f"type {event.type}", event.token.i)
            top.setdefault(event.token.lemma_.lower(), event.token.i)
    return Setting(limit, headline_end, dates, max((e.paragraph for e in events), default=0), top)


def _before(when: When, limit: datetime.date | None) -> bool | None:
    if limit is None or when.latest is None:
        return None
    return datetime.date.fromisoformat(when.latest) < limit


def own_evidence(event: Dated, setting: Setting) -> Evidence:
    """What the event's own words, its time and its place in the report say."""
    names = [
        *_of_time(event, setting),
        *_of_place(event, setting),
        *_of_grammar(event),
        *_of_words(event, setting),
        f"type {event.type}",
        f"status {event.status}",
    ]
    return dict.fromkeys(names, 1.0) | _of_model(event)


def _of_model(event: Dated) -> Evidence:
    """The language model's opinion, as log odds beyond the usual ones."""
    if event.recalled is None:
        return {}
    chance = min(1 - _DOUBT, max(_DOUBT, event.recalled))
    return {"recalled by the model": math.log(chance / (1 - chance)) - _USUAL}


def _of_time(event: Dated, setting: Setting) -> list[str]:
    when, limit = event.when, setting.limit
    found = []
    if when is None or when.latest is None or limit is None:
        found.append("not dated" if when is None else "dated, open or unknown")
    else:
        days = (limit + datetime.timedelta(days=NEWS_DAYS) - datetime.date.fromisoformat(when.latest)).days
        age = next((name for most, name in _AGES if days <= most), "longer")
        found += [f"dated {age}", f"dated by {when.precision}"]
    if when is not None and when.edtf and when.edtf.endswith("/.."):
        found.append("dated since")
    said = event.claim.said if event.claim is not None else None
    if said is not None and _before(said, limit):
        found.append("in a claim made long ago")
    sentence = event.token.sent
    near = {old for at, old in _within(setting.dates, sentence.start, sentence.end)}
    found += ["an old date in its sentence"] * (True in near) + ["a fresh date in its sentence"] * (False in near)
    before = [old for _, old in _within(setting.dates, sentence.start - _BACK, sentence.start)]
    if before and not near:
        found.append(
            f"the last date before it: {'unknown' if before[-1] is None else 'old' if before[-1] else 'fresh'}"
        )
    if when is not None and not _SPANS.isdisjoint(when.text.lower().split()):
        found.append("dated in months or years")
    return found


def _within(dates: Sequence[tuple[int, bool | None]], start: int, end: int) -> Sequence[tuple[int, bool | None]]:
    def first(each: tuple[int, bool | None]) -> int:
        return each[0]

    return dates[bisect_left(dates, start, key=first) : bisect_left(dates, end, key=first)]


def _of_place(event: Dated, setting: Setting) -> list[str]:
    found = []
    if event.token.i < setting.headline_end:
        found.append("in the headline")
    elif event.paragraph <= 1:
        found.append("in the first paragraph")
    elif event.paragraph <= 3:
        found.append("in the second or third paragraph")
    elif event.paragraph * 4 > setting.paragraphs * 3:
        found.append("in the last quarter")
    if setting.top.get(f"type {event.type}", event.token.i) < event.token.i:
        found.append("its type told at the top")
    if setting.top.get(event.token.lemma_.lower(), event.token.i) < event.token.i:
        found.append("its word told at the top")
    return found


def _of_grammar(event: Dated) -> list[str]:
    word = event.token
    kind = "verb" if word.pos_ in {"VERB", "AUX"} else "adjective" if word.pos_ == "ADJ" else "noun"
    head = word if kind == "verb" else next((a for a in ancestors(word) if a.pos_ in {"VERB", "AUX"}), None)
    found = [f"{kind} as {word.dep_}", f"{kind}: {tense(head) if head is not None else 'no verb'}"]
    main = first_conjunct(word)
    if kind == "verb" and main.dep_ == "root":
        found.append(f"main clause: {tense(word)}")
    if kind == "noun":
        case = preposition(word)
        if case is not None:
            found.append(f"noun behind {'a word of lending' if case in LENT_BEHIND else 'another preposition'}")
        determiner = next((c.lower_ for c in word.children if c.dep_ in {"det", "nmod:poss"}), "")
        found.append(
            "noun: indefinite" if determiner in {"a", "an"} else "noun: bare" if not determiner else "noun: definite"
        )
        if word.tag_ == "NNS":
            found.append("noun: plural")
    if event.claim is not None:
        found.append("in a claim")
        found.append(f"in a claim: {tense(head) if head is not None else 'no verb'}")
    if any(a.dep_ == "acl:relcl" for a in [word, *ancestors(word)]):
        found.append("in a relative clause")
    return found


def _of_words(event: Dated, setting: Setting) -> list[str]:
    word, sentence = event.token, event.token.sent
    here = word.pos_ in {"VERB", "AUX"}
    checks = {
        "judged": event.judged,
        "accused of": event.accused,
        "alleged": event.alleged,
        "speaks": event.spoken,
        "ahead": event.status in _AHEAD,
        "commemorated": commemorated(word),
        "told as earlier": told_as_earlier(word),
        "summed up": summed_up(event, setting.limit),
        "a perfect in a relative clause": here and perfect_in_relative(word) and not lasts(word),
        "tells more of something else": lent(word),
        "earlier": here and said_earlier(word),
        "past perfect, told by the report": here and had_been(event),
        "a participle before a noun": attribute(word),
        "years or decades in its sentence": any(t.lower_ in _LONG for t in sentence),
    }
    return [name for name, holds in checks.items() if holds]


def context_evidence(told: Sequence[Dated], scores: Sequence[float]) -> list[Evidence]:
    """What the first weighing (`scores`, 0-1 that each is recalled, in text order) says of each event by those around
    it."""
    at = {event.token.i: score for event, score in zip(told, scores, strict=True)}
    paragraphs, sentences = _groups(e.paragraph for e in told), _groups(e.token.sent.start for e in told)
    sums = list(accumulate(scores, initial=0.0))
    whole = _mean(sums, range(len(told)))
    highest: float | None = None  # of the events before, of the paragraph
    found = []
    for k, event in enumerate(told):
        paragraph, sentence = paragraphs[event.paragraph], sentences[event.token.sent.start]
        first = k == paragraph.start
        highest = None if first else scores[k - 1] if highest is None else max(highest, scores[k - 1])
        others = {
            "what it hangs on": max((at[a.i] for a in ancestors(event.token) if a.i in at), default=None),
            "the event before": scores[k - 1] if k else None,
            "the event before, of the paragraph": None if first else scores[k - 1],
            "the event behind, of the paragraph": scores[k + 1] if k + 1 in paragraph else None,
            "the paragraph": _mean(sums, paragraph, k),
            "the paragraph so far": highest,
            "the sentence": _mean(sums, sentence, k),
            "the report": whole,
        }
        # From one half, so that nothing there says nothing.
        found.append({name: s - 0.5 for name, s in {"itself": scores[k], **others}.items() if s is not None})
    return found


def _groups(keys: Iterable[int]) -> dict[int, range]:
    """The places of the events of each paragraph or sentence, which follow each other."""
    found: dict[int, range] = {}
    for place, key in enumerate(keys):
        found[key] = range(found[key].start if key in found else place, place + 1)
    return found


def _mean(sums: Sequence[float], places: range, without: int | None = None) -> float | None:
    """The mean score of the events at these places, but for one; `sums[k]` is that of the k first scores."""
    own, count = (0.0, len(places)) if without is None else (sums[without + 1] - sums[without], len(places) - 1)
    return (sums[places.stop] - sums[places.start] - own) / count if count > 0 else None
