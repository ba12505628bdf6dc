"""A name in a report."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ProperName:
    """Tokens `first` to `last` (exclusive) that are a name, labelled "PER", "ORG", "LOC" or "NORP"."""

    first: int
    last: int
    label: str
