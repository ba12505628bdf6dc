"""What an actor is known as: offices, ranks and walks of life, in words that can be compared."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from sayso.merge.names.fold import fold
from sayso.merge.names.words import TRANSLATED
from sayso.model import Office

_FACTS: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "facts" / "standing.yaml").read_text(encoding="utf-8"))
_SHORT: dict[str, str] = _FACTS["short"]
_FORMER = frozenset(_FACTS["former"])
_IDLE = frozenset(_FACTS["idle"])
_RANK = {word: step for step, words in enumerate(_FACTS["ranks"]) for word in words}
_WALK = {word: walk for walk, words in _FACTS["walks"].items() for word in words.split()}
_SINGLE = frozenset(_FACTS["single"])
_NOT_SINGLE = frozenset(_FACTS["not_single"])
BODIES = frozenset(_FACTS["bodies"])
PORTFOLIOS = frozenset(_FACTS["portfolios"].split())
COMMON = frozenset(_FACTS["common"].split())


@dataclass(frozen=True, slots=True)
class Held:
    """An office in words without order ("minister of finance" is "finance minister"), and the words of what it is of.

    `former`: the report says that it is held no more.
    """

    title: frozenset[str]
    of: frozenset[str]
    former: bool

    @property
    def single(self) -> bool:
        """Whether one person at a time holds it, in what it is of."""
        heads = self.title & _SINGLE
        return bool(heads) and not self.title & _NOT_SINGLE and (heads != {"minister"} or len(self.title) > 1)


@dataclass(frozen=True, slots=True)
class Standing:
    """Offices; ranks as steps down a ladder; walks of life ("press", "law")."""

    offices: tuple[Held, ...]
    ranks: frozenset[int]
    walks: frozenset[str]


def standing_of(offices: Iterable[Office], descriptions: Iterable[str]) -> Standing:
    """What the offices and the words that describe an actor ("a member of the city council") say."""
    held = tuple(held_office(each.title, each.of) for each in offices)
    titled = frozenset(word for each in held for word in each.title)
    told = titled | {word for each in descriptions for word in _words(each)}
    return Standing(
        offices=tuple(each for each in held if each.title),
        ranks=frozenset(_RANK[word] for word in titled if word in _RANK),
        walks=frozenset(_WALK[word] for word in told if word in _WALK),
    )


@lru_cache(maxsize=20_000)
def held_office(title: str, of: str | None) -> Held:
    """An office as it is compared."""
    words = _words(title)
    return Held(
        title=frozenset(words) - _FORMER - _IDLE,
        of=frozenset(_words(of or "")) - _IDLE,
        former=bool(set(words) & _FORMER),
    )


def _words(text: str) -> list[str]:
    """Folded words; genitives lose their ending, short forms are written out."""
    plain = text.replace("’", "'").replace("'s", "").replace("air force", "airforce")
    return [each for word in fold(plain) for each in _SHORT.get(word, TRANSLATED.get(word, word)).split()]
