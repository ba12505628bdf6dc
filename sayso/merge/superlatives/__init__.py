"""Superlatives and firsts: claims on the order and size of events that a ledger may bear out or refute."""

from sayso.merge.superlatives.check import Peer, Verdict, check
from sayso.merge.superlatives.find import superlatives_of

__all__ = ["Peer", "Verdict", "check", "superlatives_of"]
