"""Reads one report with what is loaded: its record, or why there is none."""

from sayso.app.wiring import Rooms
from sayso.errors import SaysoError
from sayso.extract.compose import compose
from sayso.language.analysis import Analysis
from sayso.model import Problem, Record, Report, Unread


def read_one(report: Report, rooms: Rooms) -> Record | Unread:
    """The record of the report; an Unread where it is refused. What is wrong with a report is never raised."""
    analysis = analyse_one(report, rooms)
    if isinstance(analysis, Unread):
        return analysis
    try:
        return compose(analysis, rooms.codebook, rooms.gazetteer, rooms.reader)
    except SaysoError as error:
        return refused(report, error)


def analyse_one(report: Report, rooms: Rooms) -> Analysis | Unread:
    """The language analysis of the report, or why there is none."""
    try:
        return next(rooms.analyser.analyse([report]))
    except SaysoError as error:
        return refused(report, error)


def refused(report: Report, error: SaysoError) -> Unread:
    """What stands in the place of the report's record."""
    return Unread(uri=report.uri, error=Problem(code=error.code, message=str(error)))
