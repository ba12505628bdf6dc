"""What Sayso can be asked to do: the use cases, and the door through which a command or a page reaches them.

The door is lazy: a use case's module, and with it the language model's runtime, is imported when it is first asked for,
so that `sayso --help` need not wait for it. This is the one place where that is done.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sayso.app.listing import list_dates, list_places
    from sayso.app.reading import count_reports, exit_code, read_reports
    from sayso.app.reference import record_schema, show_types, type_values
    from sayso.app.settings import ReadSettings
    from sayso.app.writing import Format, Writer, open_writer

__all__ = [
    "Format", "ReadSettings", "Writer", "count_reports", "exit_code", "list_dates", "list_places", "open_writer",
    "read_reports", "record_schema", "show_types", "type_values",
]  # fmt: skip

_HOME = {
    "list_dates": "listing",
    "list_places": "listing",
    "count_reports": "reading",
    "exit_code": "reading",
    "read_reports": "reading",
    "record_schema": "reference",
    "show_types": "reference",
    "type_values": "reference",
    "ReadSettings": "settings",
    "Format": "writing",
    "Writer": "writing",
    "open_writer": "writing",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}; it has {', '.join(__all__)}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
