"""What a benchmark is: sets of texts with answers, what is scored on them, and what others have published.

`sayso/evaluate/benchmarks.py` lists the benchmarks; `running.py` finds the data and runs one.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol, TypeVar

from sayso.language.encoder import WEIGHTS

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class DataSet:
    """A set that Sayso does not ship.

    `folder` is its name in a folder that holds several sets; `files` the pattern of its files in there, with `{split}`
    where the set has splits; `source` says where a user gets it.
    """

    name: str
    folder: str
    files: str
    source: str

    @property
    def has_splits(self) -> bool:
        return "{split}" in self.files


class Track(Protocol):
    """Passes the items through and tells the user how far it got. `doing` is what is done to them: "Reading"."""

    def __call__(self, items: Sequence[T], doing: str = "Reading") -> Iterable[T]: ...


def untracked(items: Sequence[T], doing: str = "Reading") -> Iterable[T]:
    """A Track that tells nobody."""
    return items


@dataclass(frozen=True, slots=True)
class Given:
    """What a scorer works on: the folder of each set, in the order in which the part names them, the files of the split
    in each, sorted, and the folder of the language model that is measured."""

    folders: tuple[Path, ...]
    files: tuple[tuple[Path, ...], ...]
    split: str
    track: Track = untracked
    weights: Path = WEIGHTS


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value. `measure` names it, and published values for it go by the same name. F1, shares and accuracy
    are in per cent (`unit` "%"), with their precision and recall where they have such."""

    measure: str
    value: float
    precision: float | None = None
    recall: float | None = None
    unit: Literal["%", "km", ""] = "%"


@dataclass(frozen=True, slots=True)
class Published:
    """A value that others report for a measure: by which system, on what, and where it can be read."""

    measure: str
    value: float
    system: str
    source: str


def published(system: str, source: str, values: Mapping[str, float]) -> tuple[Published, ...]:
    """The values of one system, by measure."""
    return tuple(Published(measure, value, system, source) for measure, value in values.items())


@dataclass(frozen=True, slots=True)
class Mistake:
    """One difference between us and the answers: `kind` ("missed source"), the text's name, the words around it, and
    what either side has there, "" for nothing."""

    kind: str
    text: str
    context: str
    expected: str
    got: str


@dataclass(frozen=True, slots=True)
class Section:
    """Figures that belong together: what was read, the figures, every mistake, and what a reader has to know of how
    they were taken."""

    title: str
    figures: tuple[Figure, ...]
    mistakes: tuple[Mistake, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """What a benchmark measures on one set, or on one with the layers that other sets put on it (all are needed)."""

    sets: tuple[DataSet, ...]
    score: Callable[[Given], Sequence[Section]]
    published: tuple[Published, ...] = ()


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A benchmark by its name. `measures` says in a phrase what it tells of Sayso."""

    name: str
    measures: str
    parts: tuple[Part, ...]
