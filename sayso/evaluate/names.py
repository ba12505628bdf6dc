"""How well names are found on given words, against persons, organisations and places that annotators marked.

**Name F1** as the CoNLL-2003 shared task has it (Tjong Kim Sang & De Meulder, Introduction to the CoNLL-2003 Shared
Task, 2003): a name agrees where its first word, its last word and its class do. The classes are PER, ORG and LOC; our
NORP (nationalities and groups) is left out on both sides.
"""

from dataclasses import dataclass, field

from sayso.evaluate.benchmark import Figure, Mistake
from sayso.evaluate.gold import GoldText, Said
from sayso.evaluate.tally import Tally

KINDS = ("PER", "ORG", "LOC")
Name = tuple[int, int, str]
"""First word, end (exclusive), class."""


@dataclass(frozen=True, slots=True)
class NamedText:
    """A text with its names. `unsure`: words of which the set does not say whether they are a name; what we find there
    counts neither for nor against us, unless it is one of the names."""

    text: GoldText
    names: frozenset[Name]
    unsure: frozenset[int] = frozenset()


@dataclass
class NameScores:
    """Names of all classes together, and of each."""

    all: Tally = field(default_factory=Tally)
    by_kind: dict[str, Tally] = field(default_factory=lambda: {kind: Tally() for kind in KINDS})
    mistakes: list[Mistake] = field(default_factory=list)

    def add(self, gold: NamedText, said: Said) -> None:
        """Counts one text."""
        ours = {name for name in said.names if name[2] in KINDS}
        ours = {n for n in ours if n in gold.names or not gold.unsure.intersection(range(n[0], n[1]))}
        self.all.compare(ours, gold.names)
        for kind, tally in self.by_kind.items():
            tally.compare({n for n in ours if n[2] == kind}, {n for n in gold.names if n[2] == kind})
        self.mistakes += _mistakes(gold.text, gold.names - ours, ours - gold.names)

    def figures(self) -> tuple[Figure, ...]:
        return (self.all.figure("name F1"), *(tally.figure(f"{kind} F1") for kind, tally in self.by_kind.items()))


def _mistakes(text: GoldText, missed: frozenset[Name] | set[Name], spurious: set[Name]) -> list[Mistake]:
    """Each name of ours with the missed one that it overlaps, and those without such a partner by themselves."""
    found = []
    left = set(missed)
    for ours in sorted(spurious):
        theirs = next((n for n in sorted(left) if n[0] < ours[1] and ours[0] < n[1]), None)
        left.discard(theirs) if theirs else None
        kind = "spurious name" if theirs is None else "wrong class" if theirs[:2] == ours[:2] else "wrong extent"
        found.append(_mistake(text, kind, theirs, ours))
    return found + [_mistake(text, "missed name", theirs, None) for theirs in sorted(left)]


def _mistake(text: GoldText, kind: str, expected: Name | None, got: Name | None) -> Mistake:
    start, end, _ = expected or got or (0, 0, "")
    return Mistake(kind, text.name, text.around(start, end), _written(text, expected), _written(text, got))


def _written(text: GoldText, name: Name | None) -> str:
    return f"{' '.join(text.words[name[0] : name[1]])} ({name[2]})" if name else ""
