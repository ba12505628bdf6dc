"""What the words around an event say of how far back it lies, before the report's dates and its other events do."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extract.events.clause import tense
from sayso.extract.tree import preposition
from sayso.extract.words import word_set
from sayso.language.doc import Token
from sayso.model import Claim, EventStatus, When

# A report tells of the last days; what it dates before that, it mostly recalls.
NEWS_DAYS = 10
# Types of which such a perfect says that they still go on.
LASTING = frozenset({"besiege", "protest", "strike", "hunger_strike", "negotiate", "support"})
# Adverbs that put what they say before the news.
_EARLIER = word_set("previously formerly earlier originally historically already")
_REMEMBERED = word_set("anniversary memory commemoration remembrance legacy centenary memorial")
# Behind these, a noun's event is why or when something else happens; behind others ("fled [from] the shelling") news.
LENT_BEHIND = word_set("since after before over for following despite about")
# Before a noun, these say that its event was before the news ("two previous convictions").
_BEFORE = word_set("previous earlier prior past former last")
# What a court or the police did to somebody by which he is known ("a man convicted of fraud").
_KNOWN_BY = word_set("convict sentence jail imprison wanted exile banish")


@dataclass(frozen=True)
class Dated:
    """What the weighing looks at: the event's word, its time, the claim that carries it, the number of its paragraph,
    its type, whether that is one of speaking, and its status. `accused`: somebody is accused of it, `judged`: has been
    sentenced for it or has confessed; `alleged`: its words only allege it. `recalled`: how likely (0-1) it is so by the
    language model; None where that says nothing."""

    token: Token
    when: When | None
    claim: Claim | None
    paragraph: int = 0
    type: str = ""
    spoken: bool = False
    judged: bool = False
    status: EventStatus = "occurred"
    alleged: bool = False
    accused: bool = False
    recalled: float | None = None


def is_old(when: When, published: str | None) -> bool:
    """Whether a time lies before what a report of that day calls news."""
    if published is None or when.latest is None:
        return False
    day = datetime.date.fromisoformat(published) - datetime.timedelta(days=NEWS_DAYS)
    return datetime.date.fromisoformat(when.latest) < day


def news_begin(events: Sequence[Dated], published: str | None) -> datetime.date | None:
    """The day before which a date lies in the past of the report's news."""
    day = datetime.date.fromisoformat(published) if published else None
    if day is None:
        known = [e.when.latest for e in events if e.when is not None and e.when.latest]
        day = max((datetime.date.fromisoformat(d) for d in known[:3]), default=None)
    return day - datetime.timedelta(days=NEWS_DAYS) if day is not None else None


def lent(word: Token) -> bool:
    """Whether a word only tells more of something else: who or what it is about, since when, or why."""
    if word.dep_ in {"acl", "acl:relcl"}:
        return True
    return word.pos_ == "NOUN" and (word.dep_ == "nmod" or (word.dep_ == "obl" and preposition(word) in LENT_BEHIND))


def commemorated(word: Token) -> bool:
    """Whether a noun's event is only what a day or a custom remembers ("the anniversary of the coup")."""
    return word.dep_ == "nmod" and word.head.lemma_.lower() in _REMEMBERED


def told_as_earlier(word: Token) -> bool:
    """Whether the word's own phrase says that it was before the news ("[previous] convictions"), or it is only what
    somebody is known by ("a man [convicted] of fraud")."""
    if word.pos_ == "NOUN":
        return any(c.dep_ == "amod" and c.lower_ in _BEFORE and c.i < word.i for c in word.children)
    return word.dep_ == "acl" and word.tag_ == "VBN" and word.lemma_.lower() in _KNOWN_BY


def summed_up(event: Dated, limit: datetime.date | None) -> bool:
    """Whether a perfect sums up what happened since a time before the report's news ("has taken dozens since 2010")."""
    if event.token.pos_ != "VERB" or tense(event.token) != "perfect" or event.type in LASTING:
        return False
    when = event.when
    if when is not None and when.edtf and when.edtf.endswith("/..") and when.earliest and limit is not None:
        return datetime.date.fromisoformat(when.earliest) < limit
    return any(
        c.dep_ == "advcl" and tense(c) == "past" and any(m.lower_ == "since" for m in c.children)
        for c in event.token.children
    )


def attribute(word: Token) -> bool:
    """Whether the event is only told by a participle before a noun ("the [jailed] editor")."""
    return word.tag_ == "VBN" and word.dep_ == "amod"


def said_earlier(verb: Token) -> bool:
    """Whether an adverb puts it before the news ("had [previously] denied")."""
    return any(c.dep_ == "advmod" and c.lower_ in _EARLIER for c in verb.children)


def had_been(event: Dated) -> bool:
    """Whether the report tells it in the past perfect, in its own words."""
    verb = event.token
    return tense(verb) == "past perfect" and event.claim is None and not _reported(verb)


def perfect_in_relative(verb: Token) -> bool:
    """Whether it says more of somebody in a perfect ("who has been jailed")."""
    return verb.dep_ == "acl:relcl" and tense(verb) in {"perfect", "past perfect"}


def _reported(verb: Token) -> bool:
    return verb.dep_ == "ccomp" or (verb.dep_ == "conj" and verb.head.dep_ == "ccomp")
