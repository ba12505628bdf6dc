"""The short way to write a construction: "blow up", "set fire to", "go on hunger strike", "hunger strike"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product

PARTICLES = frozenset({
    "about", "ahead", "along", "apart", "around", "aside", "asunder", "away", "back", "captive", "down",
    "forth", "forward", "free", "hostage", "in", "off", "open", "out", "over", "prisoner", "together",
    "underground", "up",
})  # fmt: skip
PREPOSITIONS = frozenset({
    "about", "above", "across", "after", "against", "along", "alongside", "among", "around", "as", "at",
    "before", "behind", "beneath", "between", "beyond", "by", "despite", "during", "for", "from", "in",
    "inside", "into", "near", "of", "off", "on", "onto", "outside", "over", "past", "pending", "since", "through", "to",
    "toward", "towards", "under", "until", "up", "upon", "via", "with", "within", "without",
})  # fmt: skip
ARTICLES = frozenset({"a", "an", "the"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A construction: its head word's lemma, a particle, the words that it needs in a slot each, and the preposition
    that it ends on ("to" in "set fire to"), whose noun it is done to."""

    lemma: str
    particle: str | None = None
    needs: Mapping[str, frozenset[str]] = field(default_factory=dict)
    ending: str | None = None


def expand(words: str) -> Iterator[str]:
    """The phrases of a comma-separated list; "hold|begin talks" stands for two."""
    for phrase in words.split(","):
        yield from (" ".join(choice) for choice in product(*(word.split("|") for word in phrase.split())))


def parse(phrase: str, pos: str) -> Phrase:
    """Take a construction to pieces. Raises ValueError, with the reason, if it can't be read."""
    words = [word for word in phrase.lower().split() if word not in ARTICLES]
    if not words:
        raise ValueError("a trigger has no word")
    return _verb(words) if pos == "verb" else _noun(words)


def _verb(words: list[str]) -> Phrase:
    lemma, *rest = words
    particle = rest.pop(0) if rest and rest[0] in PARTICLES and not _starts_phrase(rest) else None
    needs: dict[str, frozenset[str]] = {}
    while rest and rest[0] not in PREPOSITIONS:
        head, rest = _noun_phrase(rest)
        needs["object"] = _forms(head)
        if particle is None and rest and rest[0] in PARTICLES and len(rest) == 1:
            particle = rest.pop(0)
    while len(rest) > 1:
        head, after = _noun_phrase(rest[1:])
        needs[rest[0]] = _forms(head)
        rest = after
    return Phrase(lemma, particle, needs, rest[0] if rest else None)


def _starts_phrase(rest: list[str]) -> bool:
    """Whether the first word is a preposition with its noun ("along party lines") or ends the verb's construction."""
    return rest[0] in PREPOSITIONS and len(rest) > 1 and rest[1] not in PREPOSITIONS


def _forms(word: str) -> frozenset[str]:
    """A noun of a construction as it is written and in the singular: "sides" is looked up as "side"."""
    if word.endswith("ies"):
        return frozenset({word, word[:-3] + "y"})
    return frozenset({word, word.removesuffix("s")}) if not word.endswith("ss") else frozenset({word})


def _noun_phrase(words: list[str]) -> tuple[str, list[str]]:
    """The head of the noun phrase that starts here, and what follows it."""
    end = next((i for i, word in enumerate(words) if word in PREPOSITIONS), len(words))
    if end == 0:
        raise ValueError(f"two prepositions in a row before {words[0]!r}")
    if end > 1 and words[end - 1] in PARTICLES:
        end -= 1
    return words[end - 1], words[end:]


def _noun(words: list[str]) -> Phrase:
    end = next((i for i, word in enumerate(words) if i and word in PREPOSITIONS), len(words))
    needs = {"modifier": frozenset(words[: end - 1])} if end > 1 else {}
    rest = words[end:]
    while len(rest) > 1:
        head, after = _noun_phrase(rest[1:])
        needs[rest[0]] = _forms(head)
        rest = after
    return Phrase(words[end - 1], None, needs, rest[0] if rest else None)
