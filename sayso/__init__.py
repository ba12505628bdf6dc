"""Sayso reads news reports and keeps a ledger of what happened, according to whom, and how well it is known."""

__version__ = "0.1.0"
