"""How well times are found and normalised, against TIMEX3 annotations (NewsReader MEANTIME's CAT XML).

Measures are TempEval-3's: strict F1 (the same characters), relaxed F1 (any overlap), and value F1, in which a
relaxed match counts only where its value is the annotated one. Times of publication are left out on both sides.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import spacy

from sayso.errors import UsageError
from sayso.evaluate.times_values import Timex, timexes
from sayso.extract.times import find_times
from sayso.language.doc import Doc

ANNOTATED_SENTENCES = 6
"""MEANTIME annotates the headline, the date line and the first four sentences after them."""


@dataclass(frozen=True)
class Article:
    """An annotated text, its day of publication, and its times but that one."""

    name: str
    text: str
    published: dt.date
    dateline: tuple[int, int]
    times: tuple[Timex, ...]


@dataclass(frozen=True)
class Mistake:
    """`kind`: "missed", "spurious", "span" (overlaps but differs), "value", "type"."""

    kind: str
    article: str
    expected: Timex | None
    got: Timex | None
    context: str


@dataclass(frozen=True)
class TimesResult:
    """Counts of annotated and found times and of those that agree, and every mistake."""

    expected: int
    found: int
    strict_hits: int
    relaxed_hits: int
    value_hits: int
    type_hits: int
    mistakes: tuple[Mistake, ...]

    @property
    def strict(self) -> float:
        return self._f1(self.strict_hits)

    @property
    def relaxed(self) -> float:
        return self._f1(self.relaxed_hits)

    @property
    def value(self) -> float:
        return self._f1(self.value_hits)

    @property
    def type(self) -> float:
        return self._f1(self.type_hits)

    @property
    def precision(self) -> float:
        """Of relaxed matches."""
        return self.relaxed_hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Of relaxed matches."""
        return self.relaxed_hits / self.expected if self.expected else 0.0

    def _f1(self, hits: int) -> float:
        return 2 * hits / (self.expected + self.found) if self.expected + self.found else 0.0

    def figures(self) -> dict[str, float]:
        """F1 in percent, by measure."""
        return {name: round(100 * float(getattr(self, name)), 1) for name in ("strict", "relaxed", "value", "type")}


def evaluate_times(data: Path) -> TimesResult:
    """The figures on all articles under a folder of CAT XML files.

    Raises UsageError where there is none."""
    articles = tuple(read_meantime(data))
    if not articles:
        raise UsageError(
            f"{data} has no annotated articles (*.xml with TIMEX3). Give the folder of NewsReader MEANTIME's"
            " intra-document annotations; get them from http://www.newsreader-project.eu/results/data/wikinews/"
        )
    tokenizer = spacy.blank("en")
    results = []
    for article in articles:
        found = timexes(find_times(Doc(tokenizer(article.text)), article.published), article.published)
        low, high = article.dateline
        outside = [t for t in found if t.end <= low or t.start >= high]
        results.append(score(article.times, outside, article.name, article.text))
    return total(results)


def score(expected: Sequence[Timex], found: Sequence[Timex], name: str = "", text: str = "") -> TimesResult:
    """One article's result. Each time is matched with one other at most, with the same characters if it can be."""
    pairs = _matched(expected, found)
    left = [t for t in expected if t not in {e for e, _ in pairs}]
    spare = [t for t in found if t not in {f for _, f in pairs}]
    mistakes = [Mistake("missed", name, t, None, _around(text, t)) for t in left]
    mistakes += [Mistake("spurious", name, None, t, _around(text, t)) for t in spare]
    hits: Counter[str] = Counter()
    for want, got in pairs:
        agrees = {
            "span": (want.start, want.end) == (got.start, got.end),
            "value": want.value == got.value,
            "type": want.type == got.type,
        }
        hits.update(kind for kind, right in agrees.items() if right)
        mistakes += [Mistake(kind, name, want, got, _around(text, want)) for kind, right in agrees.items() if not right]
    return TimesResult(
        len(expected), len(found), hits["span"], len(pairs), hits["value"], hits["type"], tuple(mistakes)
    )


def total(results: Sequence[TimesResult]) -> TimesResult:
    """All articles' counts together (micro-averaged)."""
    return TimesResult(
        sum(r.expected for r in results), sum(r.found for r in results), sum(r.strict_hits for r in results),
        sum(r.relaxed_hits for r in results), sum(r.value_hits for r in results), sum(r.type_hits for r in results),
        tuple(m for r in results for m in r.mistakes),
    )  # fmt: skip


def _matched(expected: Sequence[Timex], found: Sequence[Timex]) -> list[tuple[Timex, Timex]]:
    """Pairs that overlap, those with equal characters first."""
    overlap = [(e, f) for e in expected for f in found if e.start < f.end and f.start < e.end]
    overlap.sort(key=lambda p: (abs(p[0].start - p[1].start) + abs(p[0].end - p[1].end), p[0].start))
    pairs: list[tuple[Timex, Timex]] = []
    for want, got in overlap:
        if all(want is not e and got is not f for e, f in pairs):
            pairs.append((want, got))
    return pairs


def _around(text: str, time: Timex) -> str:
    return text[max(0, time.start - 60) : time.end + 40].replace("\n", " ")


def read_meantime(data: Path) -> Iterator[Article]:
    """The annotated beginnings of MEANTIME's articles; those without a time of publication are left out."""
    for path in sorted(data.rglob("*.xml")):
        article = _read_article(path)
        if article is not None:
            yield article


def _read_article(path: Path) -> Article | None:
    root = ElementTree.parse(path).getroot()
    text, spans = "", {}
    previous = "0"
    for token in root.iter("token"):
        sentence, word = token.get("sentence", "0"), token.text or ""
        if int(sentence) >= ANNOTATED_SENTENCES:
            break
        if text:
            text += "\n\n" if sentence != previous and int(sentence) < 3 else _blank(text, word)
        spans[token.get("t_id", "")] = (len(text), len(text) + len(word))
        text, previous = text + word, sentence
    times, published, dateline = [], None, (0, 0)
    for mark in root.iter("TIMEX3"):
        tokens = [spans[a.get("t_id", "")] for a in mark.findall("token_anchor") if a.get("t_id", "") in spans]
        if not tokens:
            continue
        start, end = min(t[0] for t in tokens), max(t[1] for t in tokens)
        if mark.get("functionInDocument") == "CREATION_TIME":
            published, dateline = _date(mark.get("value", "")) or published, (start, end)
        else:
            times.append(Timex(start, end, mark.get("type", ""), mark.get("value", ""), text[start:end]))
    return Article(path.stem, text, published, dateline, tuple(times)) if published else None


def _blank(text: str, word: str) -> str:
    """The space that a tokenised text lost between two tokens."""
    if word[0] in ",.;:!?)]%" or word in ("'s", "’s", "n't", "'") or text[-1] in "([$£€":
        return ""
    return " "


def _date(value: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        return None
