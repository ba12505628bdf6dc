"""When and from where a report was sent, by its dateline ("TEL ORU, Sarvia, March 14 (Kestrel) -")."""

import re
from collections import Counter
from datetime import date

from sayso.model import Record, Report, Span, When, Where, dateline_of
from sayso.model.incident import WhenTold
from sayso.read.dates import DATE, written_day
from sayso.read.layout.dateline import dateline_places

_DATE = re.compile(DATE, re.I)
_LATE = 3  # days after which a report that was sent may be published


def sent_from(record: Record) -> Where | None:
    """The land or the province that the dateline gives beside its town, else the town; None where it names neither.

    What a report tells without a place happened in the reporter's country more often than in the reporter's town,
    unless the text names the town again. So of the place only the country is given, and no position; and not that
    either where more of what the report tells with a place lies in another country: reporters write of their
    neighbours, too.
    """
    report = record.report
    towns = _towns(report)
    if not towns:
        return None
    town, around = towns[0][0], towns[0][-1]
    again = re.search(rf"\b(?i:{re.escape(town.text)})\b(?! [A-Z])", report.text[around.end :])
    span = town if again else around
    name = span.text.title() if span.text.isupper() else span.text
    country = _country(record, span)
    nowhere = {"geonames": None, "lat": None, "lon": None, "country": country, "precision": "unknown"}
    return Where.model_validate({**span.model_dump(), "name": name, **nowhere})


def _country(record: Record, name: Span) -> str | None:
    """The country of a name of the dateline, as it was read."""
    found = next((where.country for where in record.sent_from if where.start == name.start), None)
    told = Counter(event.where.country for event in record.events if event.where is not None and event.where.country)
    return found if found is not None and told[found] == max(told.values(), default=0) else None


def around(report: Report) -> list[str]:
    """The names of what the towns of the dateline lie in ("Amara" of "PORT ORU, Amara, May 6 -")."""
    return [wider.text for town in _towns(report) for wider in town[1:]]


def sent_on(report: Report) -> When | None:
    """The day of the dateline; None where it gives none that fits the publication."""
    block = dateline_of(report.blocks)
    found = _DATE.search(block.text) if block is not None else None
    if block is None or found is None or report.published is None:
        return None
    day = written_day(found[0]) or written_day(f"{found[0].rstrip('.,')} {report.published[:4]}")
    if day is None or not 0 <= (date.fromisoformat(report.published) - date.fromisoformat(day)).days <= _LATE:
        return None
    span = Span.cut(report.text, block.start + found.start(), block.start + found.end())
    return When(**span.model_dump(), edtf=day, earliest=day, latest=day, precision="day", basis="inferred")


def is_datelines(when: WhenTold, report: Report) -> bool:
    """Whether an incident's time is nothing but the day on which this report was sent."""
    block = dateline_of(report.blocks)
    if block is None or when.report != report.uri or when.basis != "inferred":
        return False
    return block.start <= when.start and when.end <= block.end


def _towns(report: Report) -> list[list[Span]]:
    """Each town of the dateline, with what is named around it."""
    block = dateline_of(report.blocks)
    if block is None:
        return []
    towns = dateline_places(block.text)
    return [[Span.cut(report.text, block.start + start, block.start + end) for start, end in town] for town in towns]
