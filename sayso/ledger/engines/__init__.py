"""The databases that a ledger can lie in: all that differs between them, and nothing else."""

from sayso.ledger.engines.backend import Backend
from sayso.ledger.engines.postgresql import PostgreSQL
from sayso.ledger.engines.sqlite import SQLite

__all__ = ["Backend", "PostgreSQL", "SQLite"]
