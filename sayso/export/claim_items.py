"""A claim of a ledger, for lists."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.export.listing import Item
from sayso.export.words import STANCE
from sayso.model import Claim, Link, Report

COLUMNS = (
    "id", "said", "stance", "source", "via", "mode", "text", "verification", "publisher", "published", "title", "uri",
    "retracted", "rejected", "corrected",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ClaimMarks:
    """What people decided of a claim: whether its report was taken back, whether it was struck out, and which fields of
    it were set right, each with the name of who did."""

    retracted: bool = False
    rejected: bool = False
    corrected: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        """As it stands behind a claim, empty where nothing was decided."""
        told = [word for word, said in (("RETRACTED", self.retracted), ("REJECTED", self.rejected)) if said]
        for by in dict.fromkeys(self.corrected.values()):
            fields = [name for name, other in self.corrected.items() if other == by]
            told.append(f"CORRECTED by {by} ({', '.join(fields)})")
        return "".join(f" {each}" for each in told)


def claim_item(claim: Claim, report: Report, marks: ClaimMarks) -> Item:
    """`claim` carries the ledger's ids, and the values that people set."""
    words = " … ".join(" ".join(span.text.split()) for span in claim.spans)
    said = claim.said.edtf if claim.said else None
    source = _called(claim.chain[0]) if claim.chain else "the report"
    via = "; ".join(_called(link) for link in claim.chain[1:])
    return Item(
        text=_text(claim, report, words, said or report.published, source, via, marks),
        value={**claim.model_dump(mode="json"), "report": report_value(report), "retracted": marks.retracted,
               "rejected": marks.rejected, "corrected": dict(marks.corrected)},
        cells={
            "id": claim.id, "said": said, "stance": claim.stance, "source": source, "via": via, "mode": claim.mode,
            "text": words, "verification": claim.verification.status if claim.verification else None,
            "publisher": report.publisher, "published": report.published, "title": report.title, "uri": report.uri,
            "retracted": marks.retracted, "rejected": marks.rejected, "corrected": "; ".join(marks.corrected),
        },
    )  # fmt: skip


def report_value(report: Report) -> dict[str, str | None]:
    """What names a report, as JSON."""
    return {
        "id": report.id, "uri": report.uri, "title": report.title, "publisher": report.publisher,
        "published": report.published,
    }  # fmt: skip


def _text(claim: Claim, report: Report, words: str, day: str | None, source: str, via: str, marks: ClaimMarks) -> str:
    passed = f", via {via}" if via else ""
    checked = f" ({claim.verification.status})" if claim.verification else ""
    published = " ".join(each for each in (report.publisher, report.published) if each)
    where = f"{report.uri} ({published})" if published else report.uri
    # "alleged by people": of no source is it known whether its verb is a plural's.
    said = f"{day or 'undated'}  {STANCE[claim.stance]} {source}{passed}{checked}"
    return f"{said}\n    {words}\n    {claim.id}  {where}{marks}"


def _called(link: Link) -> str:
    return f"{link.name} in {link.medium}" if link.medium else link.name
