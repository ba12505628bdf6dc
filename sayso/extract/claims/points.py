"""Points that somebody states one by one: "The ministry announced the following:" and then numbered paragraphs.

Each point is a claim of whoever the words before the colon say states them.
"""

import re
from collections.abc import Iterator, Sequence

from sayso.extract.claims import cues
from sayso.extract.claims.from_verbs import NO_SOURCE
from sayso.extract.claims.page import Page
from sayso.extract.claims.saying import Range, Saying, covers
from sayso.extract.claims.tree import is_negated, is_passive, lemma, mention, subject, trimmed, verb_group
from sayso.extract.words import word_set
from sayso.language.doc import Token
from sayso.model import Stance

_MARK = re.compile(r"(?:\(?(?P<order>\d{1,2}|[A-Za-z])[.)]|[-*•●▪–—])\s+(?=\S)")
_FIRST = frozenset({"1", "a", "A"})
_SIGNED = re.compile(r"\W*(?:SIGNED|DATED|END)\b", re.IGNORECASE)
_BETWEEN = 4  # paragraphs of one numbered point
_STATING: dict[str, Stance] = {
    **dict.fromkeys(
        word_set(
            "state say announce declare report list issue release present outline note inform notify provide convey"
        ),
        "says",
    ),
    "seek": "demands",
}
_POINTS = word_set("following follow point that demand condition measure statement communique reason")
_OPEN = word_set("including include are is were was")
_UNSTATED: frozenset[Stance | None] = frozenset({None, "asks", "doubts"})


def with_points(page: Page, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings, and one for every point of such a list, in the place of any that has only "the following" said."""
    if not page.doc.has_annotation("SENT_START"):
        return list(sayings)
    out = list(sayings)
    for n in range(len(page.paragraphs)):
        for colon, points in _lists(page, n):
            found = stated(page, colon)
            if found is None:
                continue
            verb, source, stance = found
            out = [s for s in out if s.head != verb.i and not _runs_over(s, points)]
            out.extend(
                Saying(
                    contents=(point,), stance=stance, cue=verb_group(page.doc, verb), head=verb.i,
                    source=mention(page.doc, source), source_head=source.i,
                )
                for point in points
            )  # fmt: skip
    return out


def _runs_over(saying: Saying, points: Sequence[Range]) -> bool:
    """Whether a saying of the list's lead takes in all points as one stretch."""
    outside = saying.cue is None or saying.cue[1] <= points[0][0]
    return outside and any(c[0] < points[0][0] and covers(c, points[0]) for c in saying.contents)


def _lists(page: Page, number: int) -> Iterator[tuple[int, list[Range]]]:
    """Where a colon of the paragraph leads to two points or more: its token, and those of each point."""
    doc, (start, end) = page.doc, page.paragraphs[number]
    for token in doc[start:end]:
        if not token.text.endswith(":") or page.quoted(token.i):
            continue
        rest = doc.text[token.idx + len(token.text) :]
        mark = _MARK.match(rest.lstrip())
        if mark is None or (mark["order"] is not None and mark["order"] not in _FIRST):
            continue
        points = [p for p in _points(page, number, token) if p[0] < p[1]]
        if len(points) > 1:
            yield token.i, points
            return


def _points(page: Page, number: int, colon: Token) -> list[Range]:
    """The tokens of each point behind the colon, to the paragraph before the first that is no point."""
    doc, text = page.doc, page.doc.text
    start = colon.idx + len(colon.text)
    start += len(text[start:]) - len(text[start:].lstrip())
    marks: list[tuple[int, int]] = []  # where the mark of each point begins and ends
    ends = [doc[b - 1].idx + len(doc[b - 1].text) for _, b in page.paragraphs]
    order, last = "", start
    at = number if start < ends[number] else number + 1
    since = 0
    while at < len(page.paragraphs):
        here = max(start, doc[page.paragraphs[at][0]].idx)
        found = _marked(text, here, ends[at], order)
        if not found:
            since += 1
            if not order or since >= _BETWEEN or _SIGNED.match(text, here) or not _comes_later(page, at, order, ends):
                break
        else:
            since = 0
            marks.extend((a, b) for a, b, _ in found)
            order, last = found[-1][2], ends[at]
        at += 1
    bounds = [a for a, _ in marks[1:]] + [last]
    pieces = (doc.beginning_in(begin, end) for (_, begin), end in zip(marks, bounds, strict=True))
    return [trimmed(doc, (tokens[0].i, tokens[-1].i + 1)) for tokens in pieces if tokens]


def _marked(text: str, start: int, end: int, order: str) -> list[tuple[int, int, str]]:
    """The marks of points in a paragraph that begins with one: where each begins and ends, and its number."""
    out: list[tuple[int, int, str]] = []
    at = start + len(text[start:end]) - len(text[start:end].lstrip())
    first = _MARK.match(text, at, end)
    if first is None or not _next(order, first["order"] or ""):
        return out
    for mark in _MARK.finditer(text, at, end):
        own = mark["order"] or ""
        alone = mark.start() == at or not text[max(at, text.rfind("\n", 0, mark.start())) : mark.start()].strip()
        ended = own and text[at : mark.start()].rstrip()[-1:] in ".;:,"
        if (alone or ended) and _next(out[-1][2] if out else order, own):
            out.append((mark.start(), mark.end(), own))
    return out


def _next(order: str, own: str) -> bool:
    """Whether the number of a point follows that of the one before; signs without a number go on with themselves."""
    if not order:
        return not own or own in _FIRST
    if order.isdigit() and own.isdigit():
        return int(own) == int(order) + 1
    return bool(own) and own.isalpha() and order.isalpha() and ord(own) == ord(order) + 1


def _comes_later(page: Page, number: int, order: str, ends: Sequence[int]) -> bool:
    """Whether the next number opens a paragraph shortly behind: the point before it has several."""
    ahead = range(number + 1, min(len(ends), number + _BETWEEN))
    return any(_marked(page.doc.text, page.doc[page.paragraphs[n][0]].idx, ends[n], order) for n in ahead)


def stated(page: Page, colon: int) -> tuple[Token, Token, Stance] | None:
    """The verb that leads to the colon, who does what it says, and the stance; None where nobody states anything."""
    lead = [t for t in page.doc[page.doc[colon].sent.start : colon] if not t.is_space]
    if not lead or lead[-1].lower_ in _OPEN:
        return None
    end = [lemma(t) for t in lead[-6:]]
    points = any(word in _POINTS or word in cues.NOUNS for word in end) and end[-1] != "to"
    for verb in reversed(lead):
        if verb.pos_ != "VERB" or verb.dep_ == "amod" or lemma(verb) == "follow" or is_passive(verb):
            continue
        stance = _stance(verb, end)
        asked = end[-1] == "to" and stance in {"urges", "demands"}  # "urges the government to:"
        source = subject(verb)
        if stance is None or is_negated(verb) or not (points or asked or verb is lead[-1]):
            continue
        if source is not None and source.lower_ not in NO_SOURCE:
            return verb, source, _finer(verb, stance)
    return None


def _stance(verb: Token, end: Sequence[str]) -> Stance | None:
    """What who does this does with the points: who advises somebody "of the following" informs him."""
    particle = next((c.lower_ for c in verb.children if c.dep_ == "compound:prt"), "")
    stance = _STATING.get(lemma(verb)) or cues.VERBS.get(f"{lemma(verb)} {particle}".strip())
    if stance == "urges" and "following" in end and "of" in end:
        return "says"
    return None if stance in _UNSTATED else stance


def _finer(verb: Token, stance: Stance) -> Stance:
    """That of the noun which the verb brings forward: who lists demands demands them."""
    brought = next((c for c in verb.children if c.dep_ == "obj"), None)
    return cues.NOUNS.get(lemma(brought), stance) if brought is not None and stance in {"says", "announces"} else stance
