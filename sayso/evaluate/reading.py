"""Reads a benchmark's texts as `sayso read` would, for those that score whole records."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from sayso import __version__
from sayso.codebook import load_codebook
from sayso.evaluate.setting import Setting, setting
from sayso.extract.compose import compose
from sayso.gazetteer import Gazetteer
from sayso.language.analyser import SaysoAnalyser
from sayso.model import Reader, Record
from sayso.read.draft import About, Draft
from sayso.read.report import report_from

_LONGEST = 1_000_000


class RecordReader:
    """Reads one text after the other with the shipped codebook and gazetteer and the language model in `weights`."""

    def __init__(self, weights: Path) -> None:
        self.gazetteer = Gazetteer.open()
        self._codebook = load_codebook(None)
        self._analyser = SaysoAnalyser(weights)
        self._reader = Reader(version=__version__, model=self._analyser.name, codebook=self._codebook.version)

    def read(
        self, name: str, text: str, *, title: str | None = None, published: date | None = None
    ) -> tuple[Record, Setting]:
        """The record of an English text, its uri the name, and where it is set. Raises UnreadableReport's kinds."""
        report = report_from(Draft(text, About(language="en", title=title)), name, published, _LONGEST)
        (analysis,) = self._analyser.analyse([report])
        record = compose(analysis, self._codebook, self.gazetteer, self._reader)
        return record, setting(analysis, self.gazetteer)


def joined(names: Iterable[str]) -> str:
    """Names on one line, for a mistake."""
    return ", ".join(_one_line(names))


def _one_line(names: Iterable[str]) -> Iterator[str]:
    return (" ".join(name.split()) for name in names)
