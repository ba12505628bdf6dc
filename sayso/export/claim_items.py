"""A claim of a ledger, for lists."""

from sayso.export.listing import Item
from sayso.model import Claim, Link, Report

COLUMNS = (
    "id", "said", "stance", "source", "via", "mode", "text", "verification", "publisher", "published", "title", "uri",
    "retracted",
)  # fmt: skip


def claim_item(claim: Claim, report: Report, *, retracted: bool) -> Item:
    """`claim` carries the ledger's ids."""
    words = " … ".join(" ".join(span.text.split()) for span in claim.spans)
    said = claim.said.edtf if claim.said else None
    source = _called(claim.chain[0]) if claim.chain else "the report"
    via = "; ".join(_called(link) for link in claim.chain[1:])
    return Item(
        text=_text(claim, report, words, said or report.published, source, via, retracted=retracted),
        value={**claim.model_dump(mode="json"), "report": report_value(report), "retracted": retracted},
        cells={
            "id": claim.id, "said": said, "stance": claim.stance, "source": source, "via": via, "mode": claim.mode,
            "text": words, "verification": claim.verification.status if claim.verification else None,
            "publisher": report.publisher, "published": report.published, "title": report.title, "uri": report.uri,
            "retracted": retracted,
        },
    )  # fmt: skip


def report_value(report: Report) -> dict[str, str | None]:
    """What names a report, as JSON."""
    return {
        "id": report.id, "uri": report.uri, "title": report.title, "publisher": report.publisher,
        "published": report.published,
    }  # fmt: skip


def _text(claim: Claim, report: Report, words: str, day: str | None, source: str, via: str, *, retracted: bool) -> str:
    passed = f", via {via}" if via else ""
    checked = f" ({claim.verification.status})" if claim.verification else ""
    back = " RETRACTED" if retracted else ""
    published = " ".join(each for each in (report.publisher, report.published) if each)
    where = f"{report.uri} ({published})" if published else report.uri
    return f"{day or 'undated'}  {source} {claim.stance}{passed}{checked}\n    {words}\n    {claim.id}  {where}{back}"


def _called(link: Link) -> str:
    return f"{link.name} in {link.medium}" if link.medium else link.name
