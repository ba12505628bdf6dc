"""Bytes -> Report: sources, formats, encodings, layout, date and language of a report."""

from sayso.read.agencies import agency
from sayso.read.draft import About, Draft
from sayso.read.failure import Failure
from sayso.read.formats import Content, Format
from sayso.read.options import ReadOptions, Told, untold
from sayso.read.providers import providers_of
from sayso.read.reading import Source, count_sources, find_reports, hold_several, read_sources

__all__ = [
    "About", "Content", "Draft", "Failure", "Format", "ReadOptions", "Source", "Told", "agency", "count_sources",
    "find_reports", "hold_several", "providers_of", "read_sources", "untold",
]  # fmt: skip
