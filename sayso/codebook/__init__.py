"""The event types, as data, and their loader."""

from sayso.codebook.loader import load_codebook
from sayso.codebook.types import Codebook, Condition, Counted, EventType, Filler, Plover, Trigger

__all__ = ["Codebook", "Condition", "Counted", "EventType", "Filler", "Plover", "Trigger", "load_codebook"]
