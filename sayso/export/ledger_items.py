"""Reports that were found, and changes of a ledger, for lists."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sayso.export.claim_items import report_value
from sayso.export.listing import Item
from sayso.model import Report, Span

REPORT_COLUMNS = ("id", "published", "publisher", "title", "uri", "passage", "retracted")
CHANGE_COLUMNS = ("at", "what", "id", "title", "why", "by", "about", "set")


def report_item(report: Report, passage: Span | None, *, retracted: bool) -> Item:
    """A report with the passage that was looked for."""
    words = " ".join(passage.text.split()) if passage else ""
    named = ", ".join(each for each in (report.publisher, report.published) if each)
    lines = [f"{report.title or report.uri}" + (f" ({named})" if named else "") + (" RETRACTED" if retracted else "")]
    lines += [f"    … {words} …"] if words else []
    lines.append(f"    {report.id}  {report.uri}")
    return Item(
        text="\n".join(lines),
        value={
            **report_value(report), "passage": passage.model_dump() if passage else None, "retracted": retracted,
        },
        cells={
            "id": report.id, "published": report.published, "publisher": report.publisher, "title": report.title,
            "uri": report.uri, "passage": words, "retracted": retracted,
        },
    )  # fmt: skip


def change_item(
    at: str,
    what: str,
    name: str,
    title: str,
    why: str | None,
    by: str | None,
    about: Sequence[str] = (),
    value: Mapping[str, str] = MappingProxyType({}),
) -> Item:
    """One thing that the ledger learnt at a moment; of a judgement with the ids that it is `about` and what it sets."""
    cells = {"at": at, "what": what, "id": name, "title": title, "why": why, "by": by}
    set_to = "; ".join(f"{field}={told}" for field, told in value.items())
    reason = "".join((f": {set_to}" if set_to else "", f", by {by}" if by else "", f": {why}" if why else ""))
    return Item(
        text=f"{at[:16].replace('T', ' ')}  {what}  {title}{reason}\n    {'  '.join((name, *about))}",
        value={**cells, "about": list(about), "set": dict(value)},
        cells={**cells, "about": " ".join(about), "set": set_to},
    )
