"""Third-party libraries that a reader needs only for some sources, loaded when first used.

Together they take a second to import, which `sayso --help` and a report in plain text need not wait for.
"""

from importlib import import_module
from typing import Any


def library(name: str) -> Any:
    """The module of that name; raises ImportError where it isn't installed."""
    return import_module(name)
