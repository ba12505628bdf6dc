"""Copies made from texts that are none: cut, with another headline, paragraphs put in, rewritten by rules, stitched."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from sayso.model import Block, Report

SEED = 7
FEWEST_WORDS = 120  # texts shorter than this are left out
_HEADLINES = ("What is known so far", "Questions remain after the announcement", "The day in brief")
_WORDS = {
    "said": "stated", "says": "states", "but": "yet", "also": "too", "about": "roughly", "however": "still",
    "many": "numerous", "because": "since", "while": "whereas", "began": "started", "after": "following",
    "show": "indicate", "big": "large", "people": "persons", "told": "informed", "last": "past",
    "more than": "over", "including": "among them", "help": "aid", "needs": "requires", "made": "produced",
    "used": "employed", "get": "obtain", "country": "nation", "buy": "purchase", "would": "was to",
    "campaign": "drive", "company": "firm", "reported": "announced", "several": "a number of", "is not": "isn't",
    "do not": "don't", "did not": "didn't", "percent": "per cent", "two": "2", "three": "3", "four": "4",
}  # fmt: skip
_DROPPED = re.compile(r"\b(?:very|also|now|just|only|recently|that)\s", re.I)
_OPENING = re.compile(r"^((?:In|On|At|After|During|By|For)\s[^,]{3,40}),\s+(.+?)([.!?]?)$")
_SAYING = re.compile(r"^(.{30,}),\s+([^,\"“”]{3,40}\s(?:said|says))\.$")
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])")
_QUOTED = re.compile(r"[“\"]([^“”\"\n]{60,300})[”\"]")


@dataclass(frozen=True, slots=True)
class Made:
    """A report that was made: how, and which of its characters are from which text (start, end, id of the source)."""

    report: Report
    how: str
    pieces: tuple[tuple[int, int, str], ...] = ()

    @property
    def sources(self) -> frozenset[str]:
        return frozenset(source for _, _, source in self.pieces)


def polnear_texts(folder: Path, split: str) -> dict[str, list[str]]:
    """Paragraphs of each text of PolNeAR."""
    return {
        path.stem: [p.strip() for p in path.read_text(encoding="utf-8").split("\n\n") if p.strip()]
        for path in sorted((folder / split / "text").glob("*.txt"))
    }


def meantime_texts(paths: Sequence[Path]) -> dict[str, list[str]]:
    """Paragraphs, two sentences each, of each article of MEANTIME, whose files hold only tokens."""
    texts = {}
    for path in paths:
        sentences: dict[int, list[str]] = {}
        for token in ElementTree.parse(path).getroot().iter("token"):
            sentences.setdefault(int(token.get("sentence", "0")), []).append(token.text or "")
        plain = [re.sub(r" (?=[.,;:!?)'’%])|(?<=[($]) ", "", " ".join(words)) for words in sentences.values()]
        texts[path.stem] = [plain[0], *(" ".join(plain[k : k + 2]) for k in range(2, len(plain), 2))] if plain else []
    return texts


def make(texts: dict[str, list[str]]) -> tuple[list[Made], list[Made]]:
    """The texts as they are, and what is made of them: each once in every way, the same for the same texts."""
    usable = {k: ps for k, ps in texts.items() if sum(len(p.split()) for p in ps) >= FEWEST_WORDS and len(ps) >= 5}
    names = sorted(usable)
    chance = random.Random(SEED)
    originals = [_made(name, "original", [(p, name) for p in usable[name]], "2016-01-01") for name in names]
    originals = [Made(one.report, one.how) for one in originals]
    copies = []
    for k, name in enumerate(names):
        other = names[(k + 1) % len(names)]
        third = names[(k + 2) % len(names)]
        for how, parts in _ways(chance, name, usable[name], usable[other], other, usable[third]):
            copies.append(_made(f"{name}/{how}", how, parts, "2016-01-02"))
    return originals, copies


Parts = list[tuple[str, str | None]]


def _ways(
    chance: random.Random, name: str, own: list[str], others: list[str], other: str, foreign: list[str]
) -> list[tuple[str, Parts]]:
    """How each copy is made, and its paragraphs with the text they are from; None where they are put in.

    What is put in is turned round word by word, so that it is nobody's text.
    """
    body = own[1:]
    headline: Parts = [(chance.choice(_HEADLINES), None)]
    inserted: Parts = [(" ".join(reversed(p.split())), None) for p in foreign[1:5]]
    half = sorted(chance.sample(range(len(body)), max(2, len(body) // 2)))
    cut: Parts = [(body[k], name) for k in half]
    rewritten: Parts = [(rewrite(p), name) for p in body]
    taken = half[: max(2, len(half) // 2)]
    mixed: Parts = headline + [(rewrite(body[k]), name) for k in half]
    stitched: Parts = [(body[k], name) for k in taken]
    stitched[1:1] = [(p, other) for p in others[1 : 1 + max(2, len(others) // 4)]]
    ways: list[tuple[str, Parts]] = [
        ("verbatim", [(p, name) for p in own]),
        ("cut", headline + cut),
        ("headline", headline + [(p, name) for p in body]),
        ("inserted", headline + [x for pair in zip(cut[:4], inserted, strict=False) for x in pair]),
        ("rewritten", headline + rewritten),
        ("cut, rewritten, inserted", mixed[:3] + inserted + mixed[3:]),
        ("stitched", stitched),
    ]
    quotes = [m[1] for p in body for m in _QUOTED.finditer(p)]
    if quotes:
        said: Parts = [(f"Asked that evening at the harbour, the answer was short: “{chance.choice(quotes)}”", None)]
        ways.append(("only a quotation", headline + inserted[:2] + said + inserted[2:]))
    return ways


def rewrite(paragraph: str) -> str:
    """Every sentence by rules: other words, dropped words, openings put last, attributions put first."""
    return " ".join(_rewritten(sentence) for sentence in _SENTENCE.split(paragraph))


def _rewritten(sentence: str) -> str:
    quoted = re.split(r"([“\"][^“”\"]*[”\"])", sentence)
    plain = "".join(part if k % 2 else _DROPPED.sub("", _replaced(part)) for k, part in enumerate(quoted))
    if opening := _OPENING.match(plain):
        plain = f"{opening[2][:1].upper()}{opening[2][1:]} {opening[1][:1].lower()}{opening[1][1:]}{opening[3]}"
    elif saying := _SAYING.match(plain):
        plain = f"{saying[2]} that {saying[1]}."
    return plain


def _replaced(text: str) -> str:
    return re.sub(r"\b(?:" + "|".join(map(re.escape, _WORDS)) + r")\b", lambda m: _WORDS[m[0]], text)


def _made(name: str, how: str, parts: Parts, day: str) -> Made:
    text, pieces, blocks = "", [], []
    for paragraph, source in parts:
        text += "\n\n" if text else ""
        start = len(text)
        text += paragraph
        blocks.append(Block(start=start, end=len(text), text=paragraph, kind="paragraph"))
        if source:
            pieces.append((start, len(text), source))
    return Made(Report(id=name, uri=name, published=day, text=text, blocks=tuple(blocks)), how, tuple(pieces))
