"""Puts the rooms together: the one place that knows which codebook, gazetteer and analyser a reading uses."""

from dataclasses import dataclass

from sayso import __version__
from sayso.app.settings import ReadSettings
from sayso.codebook import Codebook, load_codebook
from sayso.gazetteer import Gazetteer
from sayso.language.analyser import Analyser
from sayso.language.load import load_analyser
from sayso.loading import keep_all, uncollected
from sayso.model import Reader


@dataclass(frozen=True, slots=True)
class Rooms:
    """Everything that reading a report needs beside the report."""

    codebook: Codebook
    gazetteer: Gazetteer
    analyser: Analyser
    reader: Reader


def open_rooms(settings: ReadSettings, threads: int = 0, *, guest: bool = False) -> Rooms:
    """Load what the settings name, with an encoder that computes in so many threads (0: one for each processor core).

    Raises UsageError's kinds where a user's own file has a mistake and AnalyserError where the analyser can't be
    loaded. In a process that is not Sayso's own, as a `guest`, Python's collector of garbage is left as it is.
    The user's files come first: a mistake in them is told before the slower model is loaded.
    """
    with uncollected():
        codebook = load_codebook(settings.codebook)
        gazetteer = Gazetteer.open(settings.gazetteer)
        analyser = load_analyser(settings.analyser, threads)
    if not guest:
        keep_all()
    reader = Reader(version=__version__, model=analyser.name, codebook=codebook.version)
    return Rooms(codebook, gazetteer, analyser, reader)


def check_files(settings: ReadSettings) -> None:
    """Raise what `open_rooms` would raise for a mistake in the user's own files. Builds the index of places where the
    machine has none, so that processes which open their rooms after it don't each build it."""
    load_codebook(settings.codebook)
    Gazetteer.open(settings.gazetteer)
