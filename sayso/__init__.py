"""Sayso reads news reports and keeps a ledger of what happened, according to whom, and how well it is known.

For programs: `read_text` and `read_files` give records, `Ledger` brings many reports together, and `rows`, `event_rows`
and `claim_rows` make tables (docs/python.md). All of it is imported when it is first asked for, so that `import sayso`
and the command line's start cost nothing.
"""

from importlib import import_module

TYPE_CHECKING = False  # as typing's, without the wait for typing
if TYPE_CHECKING:
    from sayso import errors
    from sayso.api.ledger import Ledger
    from sayso.api.reading import read_files, read_text
    from sayso.api.rows import claim_rows, event_rows, rows
    from sayso.app.exporting import Exported
    from sayso.app.ingesting import Kept
    from sayso.app.upkeep import Verified
    from sayso.model import (
        Actor,
        ActorAccount,
        Claim,
        Doubtful,
        Event,
        Incident,
        JudgedSuperlative,
        KnownActor,
        KnownSource,
        Record,
        Report,
        Turned,
        Unread,
    )
    from sayso.query.changed import Change
    from sayso.query.claims import SaidClaim
    from sayso.query.search import FoundReport

__version__ = "0.1.0"
__all__ = [
    "Actor", "ActorAccount", "Change", "Claim", "Doubtful", "Event", "Exported", "FoundReport", "Incident",
    "JudgedSuperlative", "Kept", "KnownActor", "KnownSource", "Ledger", "Record", "Report", "SaidClaim", "Turned",
    "Unread", "Verified", "__version__", "claim_rows", "errors", "event_rows", "read_files", "read_text", "rows",
]  # fmt: skip

_HOME = {
    "Ledger": "api.ledger", "read_files": "api.reading", "read_text": "api.reading", "claim_rows": "api.rows",
    "event_rows": "api.rows", "rows": "api.rows", "Exported": "app.exporting", "Kept": "app.ingesting",
    "Verified": "app.upkeep", "Change": "query.changed", "SaidClaim": "query.claims", "FoundReport": "query.search",
    "Actor": "model", "ActorAccount": "model", "Claim": "model", "Doubtful": "model", "Event": "model",
    "Incident": "model", "JudgedSuperlative": "model", "KnownActor": "model", "KnownSource": "model",
    "Record": "model", "Report": "model", "Turned": "model", "Unread": "model",
}  # fmt: skip

if not TYPE_CHECKING:

    def __getattr__(name):
        if name == "errors":
            return import_module("sayso.errors")
        if name not in _HOME:
            raise AttributeError(f"module 'sayso' has no attribute {name!r}; it has {', '.join(__all__)}")
        return getattr(import_module(f"sayso.{_HOME[name]}"), name)

    def __dir__():
        return sorted({*globals(), *__all__})
