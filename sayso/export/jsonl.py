"""JSON lines: one object a report."""

from sayso.model import Record, Unread


def to_line(item: Record | Unread) -> str:
    """The record, or the refusal, as JSON on one line, without the line's end."""
    return item.model_dump_json()
