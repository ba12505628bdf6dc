"""Reads one report with what is loaded: its record, or why there is none."""

import traceback

from sayso.app.wiring import Rooms
from sayso.errors import OurMistake, SaysoError
from sayso.extract.compose import compose
from sayso.language.analyser import PartDone, unheard
from sayso.language.analysis import Analysis
from sayso.model import Problem, Record, Report, Unread


def read_one(report: Report, rooms: Rooms, part_done: PartDone = unheard) -> Record | Unread:
    """The record of the report; an Unread where it is refused. What is wrong with a report is never raised. `part_done`
    hears how many parts of it are analysed, and of how many.

    This is the one place that takes any exception: of thousands of reports, the one that brings out a mistake of ours
    must not cost the others.
    """
    analysis = analyse_one(report, rooms, part_done)
    if isinstance(analysis, Unread):
        return analysis
    try:
        return compose(analysis, rooms.codebook, rooms.gazetteer, rooms.reader)
    except SaysoError as error:
        return refused(report, error)
    except Exception as error:  # noqa: BLE001
        return refused(report, _our_mistake(error))


def analyse_one(report: Report, rooms: Rooms, part_done: PartDone = unheard) -> Analysis | Unread:
    """The language analysis of the report, or why there is none."""
    try:
        return next(rooms.analyser.analyse([report], part_done))
    except SaysoError as error:
        return refused(report, error)


def refused(report: Report, error: SaysoError) -> Unread:
    """What stands in the place of the report's record."""
    return Unread(uri=report.uri, error=Problem(code=error.code, message=str(error)))


def _our_mistake(error: Exception) -> OurMistake:
    """What went wrong and where, in one line."""
    at = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{at.filename.rpartition('sayso/')[2]}, line {at.lineno}"
    return OurMistake(
        f"Sayso made a mistake on this report ({type(error).__name__}: {error}; {place}) and has no record of it; the "
        "other reports are read. Please report it, with the text if you may"
    )
