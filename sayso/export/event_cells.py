"""The events of a record as rows of a table."""

from collections.abc import Iterator

from sayso.export.listing import Cell
from sayso.export.quoting import quote
from sayso.export.words import chain_in_words, count_in_words
from sayso.model import Event, Record, RoleName

COLUMNS = (
    "uri", "publisher", "published", "title", "id", "type", "status", "voice", "role_in_report", "agent", "target",
    "when", "earliest", "latest", "where", "country", "lat", "lon", "counts", "source", "stance", "start", "end",
    "trigger", "sentence", "confidence",
)  # fmt: skip


def event_cells(record: Record) -> Iterator[dict[str, Cell]]:
    """A row an event: its report, what it is, who takes part, when, where, how many, on whose word, and the characters
    that tell of it (`start` to `end` of the report's text) with their sentence."""
    report = record.report
    for event in record.events:
        claim, when, where = record.claim(event.claim), event.when, event.where
        yield {
            "uri": report.uri, "publisher": report.publisher, "published": report.published, "title": report.title,
            "id": event.id, "type": event.type, "status": event.status, "voice": event.voice,
            "role_in_report": event.role_in_report, "agent": _players(record, event, "agent"),
            "target": _players(record, event, "target"), "when": (when.edtf or when.text) if when else None,
            "earliest": when.earliest if when else None, "latest": when.latest if when else None,
            "where": where.name if where else None, "country": where.country if where else None,
            "lat": where.lat if where else None, "lon": where.lon if where else None,
            "counts": "; ".join(map(count_in_words, event.totals)),
            "source": chain_in_words(claim.chain) if claim else None, "stance": claim.stance if claim else None,
            "start": event.trigger.start, "end": event.trigger.end, "trigger": event.trigger.text,
            "sentence": quote(report, event.trigger), "confidence": event.confidence,
        }  # fmt: skip


def _players(record: Record, event: Event, role: RoleName) -> str:
    """Whoever plays the role, by the fullest name that the report uses."""
    parts = ((record.actor(part.actor), part.text) for part in event.roles if part.role == role)
    return "; ".join(dict.fromkeys(" ".join((who.name if who else words).split()) for who, words in parts))
