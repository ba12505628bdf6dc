"""A report as it was found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sayso.model.report import Report


@dataclass(frozen=True, slots=True)
class Sighting:
    """A report, the bytes that it was read from, and what its source said beside the fields that Sayso knows.

    `original` is the file, the page or the JSON line; of a list of reports in one JSON file it is the list's item,
    written anew. `fields` holds JSON values. The address is the report's `uri`: one report found at two addresses is
    seen twice.
    """

    report: Report
    original: bytes
    fields: Mapping[str, Any] = field(default_factory=dict)
