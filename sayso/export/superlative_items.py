"""Superlatives with what a ledger says of them, for lists."""

from sayso.export.listing import Item
from sayso.export.quoting import visible
from sayso.model import JudgedSuperlative

COLUMNS = (
    "verdict", "words", "kind", "number", "types", "who", "place", "since", "since_day", "why", "by", "incident",
    "publisher", "published", "report", "start", "end",
)  # fmt: skip


def superlative_item(judged: JudgedSuperlative) -> Item:
    """A superlative: its verdict, its words and where they stand, the incidents that speak against it."""
    claim = judged.superlative
    return Item(
        text="\n".join(_lines(judged)),
        value=judged.model_dump(mode="json"),
        cells={
            "verdict": judged.verdict, "words": _words(judged), "kind": claim.kind, "number": claim.number,
            "types": "; ".join(claim.types), "who": claim.who, "place": claim.place,
            "since": claim.since.text if claim.since else None, "since_day": claim.since.day if claim.since else None,
            "why": judged.why, "by": "; ".join(f"{each.id} {each.title}" for each in judged.by),
            "incident": judged.incident, "publisher": judged.publisher, "published": judged.published,
            "report": judged.report, "start": claim.start, "end": claim.end,
        },
    )  # fmt: skip


def verdict_in_words(judged: JudgedSuperlative) -> str:
    """As "“the first ambassador to resign”: contradicted, the ledger holds 1 before it"."""
    return visible(f"“{_words(judged)}”: {judged.verdict}, {judged.why}")


def _lines(judged: JudgedSuperlative) -> list[str]:
    named = ", ".join(each for each in (judged.publisher, judged.published) if each)
    return [
        verdict_in_words(judged),
        *(f"    by {each.id}  {visible(each.title)}" for each in judged.by),
        f"    {f'about {judged.incident}  ' if judged.incident else ''}{visible(judged.report)}"
        + (f" ({visible(named)})" if named else ""),
    ]


def _words(judged: JudgedSuperlative) -> str:
    return " ".join(judged.superlative.text.split())
