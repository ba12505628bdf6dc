"""What Sayso says about itself: the schemas of its records, incidents and actors, and its event types."""

from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from sayso.app.asked_types import meant_types
from sayso.codebook import EventType, load_codebook
from sayso.errors import UsageError
from sayso.export.event_types import describe_type, print_types
from sayso.export.terminal import Terminal
from sayso.model import Incident, KnownActor, Record, Unread


def record_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of one line of `sayso read --format jsonl`: a record, or why there is none."""
    schema = TypeAdapter(Record | Unread).json_schema(mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "One line of `sayso read --format jsonl`",
        "description": "The record of a report, or why the report could not be read.",
        **schema,
    }


def incident_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of an incident, as `sayso incidents --format jsonl` writes it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **TypeAdapter(Incident).json_schema(mode="serialization"),
    }


def actor_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of an actor, as `sayso actors --format jsonl` writes it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **TypeAdapter(KnownActor).json_schema(mode="serialization"),
    }


def show_types(path: Path | None, wanted: str | None = None) -> None:
    """Print the event types of a codebook, or the one of the id `wanted` in full, to standard output.

    Raises as `type_values` does.
    """
    print_types(_types(path, wanted), Terminal(), full=wanted is not None)


def type_values(path: Path | None, wanted: str | None = None) -> list[dict[str, Any]] | dict[str, Any]:
    """The event types of a codebook as JSON values: all of them, or the one of the id `wanted`.

    `path` is None for Sayso's own codebook. Raises CodebookError for a codebook with a mistake, UsageError for an id
    that it does not have.
    """
    described = [describe_type(each) for each in _types(path, wanted)]
    return described if wanted is None else described[0]


def _types(path: Path | None, wanted: str | None) -> tuple[EventType, ...]:
    types = load_codebook(path).types
    if wanted is None:
        return tuple(types.values())
    if wanted not in types:
        raise UsageError(f"no event type {wanted!r} in the codebook{meant_types(wanted, types)}")
    return (types[wanted],)
