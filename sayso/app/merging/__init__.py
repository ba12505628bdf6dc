"""Brings the reports of a ledger together, step by step: what is new is read, merged and kept in one piece."""

from sayso.app.merging.steps import MERGER, Progress, merge_new

__all__ = ["MERGER", "Progress", "merge_new"]
