"""Lists all date expressions, or all place names, of reports, whether or not an event hangs on them."""

import datetime
from collections.abc import Iterator, Sequence
from typing import Any

from sayso.app.reading import analyses
from sayso.app.settings import ReadSettings
from sayso.app.wiring import open_rooms
from sayso.extract.places import find_places
from sayso.extract.times import find_times
from sayso.model import Unread


def list_dates(sources: Sequence[str], settings: ReadSettings) -> Iterator[dict[str, Any] | Unread]:
    """Each date expression: uri, start, end, text, edtf, earliest, latest, precision, basis, kind.

    `kind` is "date", "time", "duration" ("a full year"), "set" ("every Friday") or "reference" ("now", "recently");
    only the first two date anything."""
    rooms = open_rooms(settings)
    for analysis in analyses(sources, settings, rooms):
        if isinstance(analysis, Unread):
            yield analysis
            continue
        day = analysis.report.published
        for found in find_times(analysis.doc, datetime.date.fromisoformat(day) if day else None):
            yield {"uri": analysis.report.uri, **found.when.model_dump(), "kind": found.kind}


def list_places(sources: Sequence[str], settings: ReadSettings) -> Iterator[dict[str, Any] | Unread]:
    """Each place name: uri, start, end, text, name, geonames, lat, lon, country, precision, use."""
    rooms = open_rooms(settings)
    for analysis in analyses(sources, settings, rooms):
        if isinstance(analysis, Unread):
            yield analysis
            continue
        for found in find_places(analysis.doc, rooms.gazetteer, analysis.report.blocks):
            yield {"uri": analysis.report.uri, **found.where.model_dump(), "use": found.use}
