"""What happens in a report: events with their roles, time, place, numbers, status and voice."""

from sayso.extract.events.find import find_events

__all__ = ["find_events"]
