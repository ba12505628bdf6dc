"""Whether an event is what the report is about, or something earlier that it recalls."""

import datetime
from dataclasses import dataclass

from sayso.extract.events.clause import lasts, tense
from sayso.extract.tree import ancestors, first_conjunct, preposition
from sayso.extract.words import word_set
from sayso.language.doc import Token
from sayso.model import Claim, Weight, When

# A report tells of the last days; what it dates before that, it recalls.
NEWS_DAYS = 10
# Types of which such a perfect says that they still go on.
LASTING = frozenset({"besiege", "protest", "strike", "hunger_strike", "negotiate", "support"})
_REMEMBERED = word_set("anniversary memory commemoration remembrance legacy centenary memorial")
# Behind these, a noun's event is why or when something else happens; behind others ("fled [from] the shelling") news.
_LENT_BEHIND = word_set("since after before over for following despite about")
_EARLIER = word_set("previously formerly earlier originally historically already")
# Before a noun, these say that its event was before the news ("two previous convictions").
_BEFORE = word_set("previous earlier prior past former last")
# What a court or the police did to somebody by which he is known ("a man convicted of fraud").
_KNOWN_BY = word_set("convict sentence jail imprison wanted exile banish")


@dataclass(frozen=True)
class Dated:
    """What the weighing looks at: the event's word, its time, and the claim that carries it; `judged`: it is told as
    what somebody has been sentenced for or has confessed."""

    token: Token
    when: When | None
    claim: Claim | None
    paragraph: int = 0
    type: str = ""
    spoken: bool = False
    judged: bool = False


def weigh(events: list[Dated], published: str | None, headline_end: int) -> list[Weight]:
    """The weight of each event, given in text order. Tokens before `headline_end` are the headline's: always news."""
    limit = _limit(events, published)
    weights: list[Weight] = []
    recalled: set[int] = set()
    since: Dated | None = None  # the dated event that began the recalling
    for event in events:
        old = _recalled(event, limit, recalled)
        if not old and since is not None:
            old = _goes_on(event, since)
        if old and event.token.i >= headline_end:
            recalled.add(event.token.i)
            weights.append("background")
            since = event if event.when is not None and _leads(event.token) else since
        else:
            weights.append("news")
            since = None
    told = {e.type for e, weight in zip(events, weights, strict=True) if weight == "news" and not _attribute(e)}
    return ["background" if _attribute(e) and e.type not in told else w for e, w in zip(events, weights, strict=True)]


def is_old(when: When, published: str | None) -> bool:
    """Whether a time lies before what a report of that day calls news."""
    if published is None or when.latest is None:
        return False
    day = datetime.date.fromisoformat(published) - datetime.timedelta(days=NEWS_DAYS)
    return datetime.date.fromisoformat(when.latest) < day


def _attribute(event: Dated) -> bool:
    """Whether the event is only told by a participle before a noun ("the jailed editor"): unless it is what the report
    tells elsewhere, it is taken as known."""
    return event.token.tag_ == "VBN" and event.token.dep_ == "amod"


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


def _limit(events: list[Dated], published: str | None) -> datetime.date | None:
    """The day before which a date lies in the past of the report's news."""
    day = datetime.date.fromisoformat(published) if published else None
    if day is None:
        known = [e.when.latest for e in events if e.when is not None and e.when.latest]
        day = max((datetime.date.fromisoformat(d) for d in known[:3]), default=None)
    return day - datetime.timedelta(days=NEWS_DAYS) if day is not None else None


def _recalled(event: Dated, limit: datetime.date | None, recalled: set[int]) -> bool:
    if event.when is not None and event.when.latest and limit is not None:
        latest = datetime.date.fromisoformat(event.when.latest)
        return latest < limit or (_lent(event.token) and latest < limit + datetime.timedelta(days=NEWS_DAYS - 1))
    said = event.claim.said if event.claim is not None else None
    if said is not None and said.latest and limit is not None and datetime.date.fromisoformat(said.latest) < limit:
        return True
    if event.judged or _summed_up(event, limit) or _commemorated(event.token) or _told_as_earlier(event.token):
        return True
    now = event.token.pos_ == "VERB" and tense(event.token) in {"present", "future"}
    if not now and any(above.i in recalled for above in ancestors(event.token)):
        return True
    here: Token | None = event.token if event.token.pos_ in {"VERB", "AUX"} else None
    if here is None:
        return False
    if tense(here) == "past perfect" and event.claim is None and not _reported(here):
        return True
    if here.dep_ == "acl:relcl" and tense(here) in {"perfect", "past perfect"} and event.paragraph > 1:
        return not lasts(here)
    return any(c.dep_ == "advmod" and c.lower_ in _EARLIER for c in here.children) and tense(here) != "present"


def _lent(word: Token) -> bool:
    """Whether a word only tells more of something else: who or what it is about, since when, or why."""
    if word.dep_ in {"acl", "acl:relcl"}:
        return True
    return word.pos_ == "NOUN" and (word.dep_ == "nmod" or (word.dep_ == "obl" and preposition(word) in _LENT_BEHIND))


def _commemorated(word: Token) -> bool:
    """Whether a noun's event is only what a day or a custom remembers ("the anniversary of the coup")."""
    return word.dep_ == "nmod" and word.head.lemma_.lower() in _REMEMBERED


def _told_as_earlier(word: Token) -> bool:
    """Whether the word's own phrase says that it was before the news ("[previous] convictions"), or it is only what
    somebody is known by ("a man [convicted] of fraud")."""
    if word.pos_ == "NOUN":
        return any(c.dep_ == "amod" and c.lower_ in _BEFORE and c.i < word.i for c in word.children)
    return word.dep_ == "acl" and word.tag_ == "VBN" and word.lemma_.lower() in _KNOWN_BY


def _summed_up(event: Dated, limit: datetime.date | None) -> bool:
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


def _reported(verb: Token) -> bool:
    return verb.dep_ == "ccomp" or (verb.dep_ == "conj" and verb.head.dep_ == "ccomp")
