"""What Sayso can be asked to do: the use cases, and the door through which a command or a page reaches them.

The door is lazy: a use case's module, and with it the language model's runtime, is imported when it is first asked for,
so that `sayso --help` need not wait for it. This is the one place where that is done.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sayso.app.asking import Question, list_changes, list_claims, search_ledger
    from sayso.app.asking_actors import ActorFilter, list_actors, list_turns, tell_actor
    from sayso.app.asking_sources import SourceFilter, list_sources
    from sayso.app.asking_superlatives import SuperlativeFilter, list_superlatives
    from sayso.app.dossiers import write_dossier
    from sayso.app.exporting import Exported, ExportSettings, export_formats, export_incidents, export_losses
    from sayso.app.incidents import list_incidents, show_incident
    from sayso.app.ingesting import Kept, ingest
    from sayso.app.interrupts import unbroken
    from sayso.app.judging import Decided, OwnWords, judge
    from sayso.app.listing import list_dates, list_places
    from sayso.app.names import compare_names, compare_pairs
    from sayso.app.nearby import box_around
    from sayso.app.reading import count_reports, exit_code, read_reports
    from sayso.app.reference import actor_schema, incident_schema, record_schema, show_types, type_values
    from sayso.app.reviewing import list_review
    from sayso.app.settings import ReadSettings
    from sayso.app.upkeep import Verified, back_up, restore, verify
    from sayso.app.writing import Format, Writer, open_writer
    from sayso.ledger import Box, ClaimFilter, GroupFilter

__all__ = [
    "ActorFilter", "Box", "ClaimFilter", "Decided", "ExportSettings", "Exported", "Format", "GroupFilter", "Kept",
    "OwnWords", "Question", "ReadSettings", "SourceFilter", "SuperlativeFilter", "Verified", "Writer", "actor_schema",
    "back_up",
    "box_around", "compare_names", "compare_pairs", "count_reports", "exit_code", "export_formats",
    "export_incidents", "export_losses", "incident_schema", "ingest", "judge", "list_actors", "list_changes",
    "list_claims", "list_dates", "list_incidents", "list_places", "list_review", "list_sources", "list_superlatives",
    "list_turns", "open_writer", "read_reports", "record_schema", "restore", "search_ledger", "show_incident",
    "show_types", "tell_actor", "type_values", "unbroken", "verify", "write_dossier",
]  # fmt: skip

_HOME = {
    "ClaimFilter": "asking",
    "Question": "asking",
    "list_changes": "asking",
    "list_claims": "asking",
    "search_ledger": "asking",
    "ActorFilter": "asking_actors",
    "list_actors": "asking_actors",
    "list_turns": "asking_actors",
    "tell_actor": "asking_actors",
    "SourceFilter": "asking_sources",
    "list_sources": "asking_sources",
    "SuperlativeFilter": "asking_superlatives",
    "list_superlatives": "asking_superlatives",
    "write_dossier": "dossiers",
    "ExportSettings": "exporting",
    "Exported": "exporting",
    "GroupFilter": "exporting",
    "export_formats": "exporting",
    "export_incidents": "exporting",
    "export_losses": "exporting",
    "list_incidents": "incidents",
    "show_incident": "incidents",
    "Kept": "ingesting",
    "ingest": "ingesting",
    "Decided": "judging",
    "OwnWords": "judging",
    "judge": "judging",
    "list_dates": "listing",
    "list_places": "listing",
    "compare_names": "names",
    "compare_pairs": "names",
    "Box": "nearby",
    "box_around": "nearby",
    "count_reports": "reading",
    "exit_code": "reading",
    "read_reports": "reading",
    "actor_schema": "reference",
    "incident_schema": "reference",
    "record_schema": "reference",
    "show_types": "reference",
    "type_values": "reference",
    "list_review": "reviewing",
    "ReadSettings": "settings",
    "unbroken": "interrupts",
    "Verified": "upkeep",
    "back_up": "upkeep",
    "restore": "upkeep",
    "verify": "upkeep",
    "Format": "writing",
    "Writer": "writing",
    "open_writer": "writing",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}; it has {', '.join(__all__)}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
