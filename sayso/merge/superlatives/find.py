"""Superlatives in a record: by patterns over its paragraphs, each tied to the event that it is about.

A superlative is kept only where its words mean events of the codebook: a noun ("the deadliest bombing since May"), what
somebody is the first to do ("the first ambassador to resign"), or "for the first time" beside an event. So "the first
lady", "first round" and "the largest party" are none.
"""

import re
from collections.abc import Iterator
from typing import Literal

from sayso.merge.superlatives.kinds import SPEECH, VERBS, noun_types
from sayso.merge.superlatives.since import first_day
from sayso.model import Event, Record, Since, Span, Superlative, SuperlativeKind
from sayso.model.identity import ids_of

_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_VERB = "|".join(f"(?:{pattern})" for pattern in VERBS)
_TAIL = (
    r"since (?:[A-Z][a-z]{2,3}\. \d{1,2}|[A-Z]\w+ \d{1,2}\b)(?:, \d{4})?|since\b[^.,;:!?\n]{2,60}"
    r"|so far\b|ever\b|to date\b|yet\b"
    r"|in (?:more than |over |nearly |almost |about |some |at least |the (?:last|past) )*(?:(?:an?|\d+|[a-z]+) )?"
    r"(?:day|week|fortnight|month|year|decade|generation)s?\b(?: of \w+)?"
    r"|this (?:week|month|year)\b|of the (?:year|month|week|war|conflict|uprising|crisis|campaign)\b"
    r"|in (?:its|[\w'’]+(?: [\w'’]+){0,2}['’]s) (?:\w+ )?history\b"
)
_DEGREE = (
    rf"(?P<nth>{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))(?:[- ]ever)?|(?P<most>deadliest|bloodiest|worst)"
    r"|(?P<rank>highest[- ]rank(?:ing|ed)|most senior|top[- ]ranking|highest[- ]level)"
    r"|(?P<size>largest|biggest|heaviest|longest|most violent)"
)
_NAMED = rf"(?i:\b(?:the|its|their|his|her|a|an)) (?i:{_DEGREE})"
_NOUNS = r"(?P<phrase>[^\s.,;:!?\"“”()]+(?: [^\s.,;:!?\"“”()]+){0,14}?)"
_TO_DO = re.compile(rf"{_NAMED} {_NOUNS} to (?P<verb>(?i:{_VERB}))\b(?:[^.,;:!?\n]{{0,40}}? (?P<tail>{_TAIL}))?")
_OF_KIND = re.compile(rf"{_NAMED} {_NOUNS} (?P<tail>{_TAIL})")
_TIME = re.compile(
    rf"(?i:\b(?:for )?the) (?i:{_DEGREE}) time(?: (?P<that>that|the|a|he|she|they|it)\b| (?P<tail>{_TAIL})|(?=[.,;]))"
)
_PREPOSITION = re.compile(r"\b(?:of|by|on|in|at|against|to|for|from|near|between|with)\b")
_PLACE = re.compile(r"\b(?:in|at|near) ((?:the )?(?:[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+){0,3})")
_UPON = re.compile(r"\b(?:on|against) (?!\w+ soil\b)(?:him|her|them|(?:(?:the|a|an|his|her) )?\w)")
_SAYING = re.compile(
    r"(?i)[^,;:]{0,40}?\b(?:said|says?|admitted|admits|acknowledged?|conceded?|confirmed|denied|announced|disclosed|claimed"
    r"|accused|blamed)\b"
)
# What stands before words that are said of something told before them.
_SAID_OF = re.compile(r"(?:[,;–—-]|\b(?:was|were|is|be|been|being|becoming|became|marked|called|in))\s+$")
# Without a tail the clause goes on to its end: "to break with President Adil Nasruddin".
_REST = re.compile(r"[^.,;:!?\n\"“”]{0,80}(?![\w'’])")
# "The first ones wanted us to leave": no phrase for people, but a clause.
_CLAUSED = re.compile(r"(?i)\b(?:me|us|you|him|them|it|we|he|she|they|who|that|which)\b")


def superlatives_of(record: Record) -> tuple[Superlative, ...]:
    """All superlatives of a record, in the order of the text. Ids of events are the ledger's."""
    found: dict[tuple[int, int], Superlative] = {}
    for block in record.report.blocks or (Span.cut(record.report.text, 0, len(record.report.text)),):
        for each in _Paragraph(record, block).all():
            if not any(each.start < end and start < each.end for start, end in found):
                found[each.start, each.end] = each
    return tuple(found[place] for place in sorted(found))


class _Paragraph:
    def __init__(self, record: Record, block: Span) -> None:
        self._record, self._block, self._text = record, block, record.report.text
        self._ids = ids_of(record)

    def all(self) -> Iterator[Superlative]:
        for match in self._matches(_TIME):
            yield from self._time(match)
        for match in self._matches(_TO_DO):
            if _CLAUSED.search(match["phrase"]):
                continue
            kind = next(types for pattern, types in VERBS.items() if re.fullmatch(pattern, match["verb"].lower()))
            yield self._made(match, kind, self._about(match, kind, inside=False), who=match["phrase"])
        for match in self._matches(_OF_KIND):
            if kind := noun_types(_PREPOSITION.split(match["phrase"])[0]):
                yield self._made(
                    match,
                    kind,
                    self._about(match, kind, inside=True),
                    place=_place(match["phrase"]),
                    shared=_shared(match),
                )

    def _matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        return pattern.finditer(self._text, self._block.start, self._block.end)

    def _time(self, match: re.Match[str]) -> Iterator[Superlative]:
        """ "It was the first time that the army admitted ...", "for the first time since May"."""
        if match["that"] and _SAYING.match(self._text, match.end(), self._block.end):
            yield self._made(match, (), None, saying=True)
            return
        event = self._beside(match)
        if event is not None:
            yield self._made(match, (event.type,), event)

    def _made(
        self, match: re.Match[str], types: tuple[str, ...], event: Event | None, *, who: str | None = None,
        place: str | None = None, shared: Literal["agent", "target"] | None = None, saying: bool = False,
    ) -> Superlative:  # fmt: skip
        degrees: tuple[SuperlativeKind, ...] = ("nth", "most", "rank", "size")
        kind = next(each for each in degrees if match[each])
        rest = _REST.match(self._text, match.end(), self._block.end)
        end = rest.end() if rest and match["tail"] is None else match.end()
        span = Span.cut(self._text, match.start(), end)
        return Superlative(
            **span.model_dump(), kind=kind, number=_ordinal(match["nth"]) if match["nth"] else None,
            of="killed" if kind == "most" else None, types=types, who=who, place=place, since=self._since(match),
            shared=shared, event=self._ids.events[event.id] if event else None, saying=saying,
        )  # fmt: skip

    def _since(self, match: re.Match[str]) -> Since | None:
        words = match["tail"]
        if words is None:
            return None
        start, end = match.span("tail")
        day = first_day(words, self._record.report.published)
        open_ = day is None and not words.startswith("since")
        return Since(start=start, end=end, text=self._text[start:end], day=day, open=open_)

    def _about(self, match: re.Match[str], types: tuple[str, ...], *, inside: bool) -> Event | None:
        """The event of these types that the words are about: what they name themselves ("the first attack since May
        killed"), unless they say it of what was told before ("exploded, the first bombing since May"; "resigned,
        becoming the first ambassador to break with")."""
        kin = [event for event in self._record.events if event.type in types]
        within = [event for event in kin if match.start() <= event.trigger.start < match.end()]
        before = [event for event in kin if event.trigger.end <= match.start()]
        last = max(before, key=lambda event: event.trigger.start, default=None)
        near = last is not None and last.trigger.start >= self._block.start
        said_of = near and _SAID_OF.search(self._text, self._block.start, match.start())
        if within and inside and not said_of:
            return within[0]
        return last or (within[0] if within else None)

    def _beside(self, match: re.Match[str]) -> Event | None:
        """The event in the same sentence that stands nearest; nothing that is only said."""
        start = max((self._text.rfind(end, self._block.start, match.start()) for end in ".!?\n"), default=-1)
        stops = [at for end in ".!?\n" if (at := self._text.find(end, match.end())) >= 0]
        end = min(stops, default=len(self._text))
        near = [e for e in self._record.events if start < e.trigger.start < end and e.type not in SPEECH]
        return min(near, key=lambda e: abs(e.trigger.start - match.start()), default=None)


def _ordinal(word: str) -> int:
    plain = word.lower()
    return _ORDINALS.index(plain) + 1 if plain in _ORDINALS else int(re.sub(r"\D", "", plain))


def _shared(match: re.Match[str]) -> Literal["agent", "target"] | None:
    """Whose it is by the words around it: "his first visit", "the fourth attack on Ida Renn"."""
    if re.match(r"(?i)(?:his|her|their|its)\b", match[0]):
        return "agent"
    return "target" if _UPON.search(match["phrase"]) else None


def _place(phrase: str) -> str | None:
    match = _PLACE.search(phrase)
    return match[1].removeprefix("the ") if match else None
