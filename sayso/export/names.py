"""File names for the pages of reports."""

import re
from collections.abc import Container

from sayso.model import Report

MAX_LENGTH = 60


def file_name(report: Report, taken: Container[str]) -> str:
    """A name that tells the report from others and is safe on every system: from its address, else its title."""
    last = re.split(r"[/\\]", report.uri.rstrip("/"))[-1] or report.title or report.id
    stem = re.sub(r"[^0-9A-Za-z]+", "-", re.sub(r"\.(txt|html?|pdf|eml|jsonl?)$", "", last)).strip("-").lower()
    stem = stem[:MAX_LENGTH].strip("-") or "report"
    name, number = f"{stem}.html", 1
    while name in taken or name == "index.html":
        number += 1
        name = f"{stem}-{number}.html"
    return name
