"""What stands above a report: its title, and who published it when."""

import datetime
from textwrap import shorten

from sayso.export.words import day_in_words
from sayso.model import Report

OPENING = 72  # characters of a report without a title that stand for one
BASIS = {"given": "as given", "metadata": "from its own data", "dateline": "from the dateline"}


def title_of(report: Report) -> str:
    """The report's title, else its headline, else its opening words."""
    headline = next((block.text for block in report.blocks if block.kind == "headline"), None)
    prose = next((block.text for block in report.blocks if block.kind == "paragraph"), report.text)
    return report.title or headline or shorten(prose, OPENING, placeholder=" …") or report.uri


def facts_of(report: Report) -> list[str]:
    """Publisher, byline, day with where that is from, agencies: as far as they are known."""
    facts = [report.publisher] if report.publisher else []
    if report.byline:
        facts.append("by " + ", ".join(report.byline))
    if report.published:
        day = day_in_words(datetime.date.fromisoformat(report.published))
        facts.append(f"{day} ({BASIS[report.published_basis]})" if report.published_basis else day)
    else:
        facts.append("day of publication not known")
    if report.agencies:
        facts.append("with " + ", ".join(report.agencies))
    return facts
