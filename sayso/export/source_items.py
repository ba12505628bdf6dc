"""Sources of a ledger, for lists."""

from sayso.export.listing import Item
from sayso.export.quoting import visible
from sayso.export.words import days_in_words
from sayso.model import KnownSource

COLUMNS = (
    "id", "name", "kind", "speaks_for", "claims", "reports", "incidents", "vouched", "denied", "alone", "independent",
    "confirmed_later", "contested", "contradicted_later", "rival_numbers", "retracted", "discounted", "earliest",
    "latest",
)  # fmt: skip
_KIND = {
    "source": "",
    "described": "described, never named",
    "publisher": "an outlet in its own voice",
    "agency": "an agency in its own voice",
}
# What became of what it said: only what there is is told.
_FATES = (
    ("vouched", "vouched for"),
    ("denied", "only denied"),
    ("alone", "on its word alone"),
    ("independent", "vouched for by others too"),
    ("confirmed_later", "confirmed later"),
    ("contested", "contested by others"),
    ("contradicted_later", "contradicted later"),
    ("rival_numbers", "with rival numbers"),
    ("retracted", "taken back in part or whole"),
    ("discounted", "discounted"),
)


def source_item(source: KnownSource) -> Item:
    """A source: who it is, how often it is relied on, what became of that."""
    cells = {name: value for name, value in source.model_dump(mode="json").items() if name in COLUMNS}
    return Item(
        text="\n".join(_lines(source)),
        value=source.model_dump(mode="json"),
        cells={**cells, "speaks_for": "; ".join(source.speaks_for)},
    )


def _lines(source: KnownSource) -> list[str]:
    speaks = f"for {', '.join(source.speaks_for)}" if source.speaks_for else ""
    aside = "; ".join(each for each in (speaks, _KIND[source.kind]) if each)
    days = f", {days_in_words(source.earliest, source.latest)}" if source.earliest else ""
    fates = [f"{getattr(source, name)} {words}" for name, words in _FATES if getattr(source, name)]
    return [
        visible(source.name) + (f"  ({visible(aside)})" if aside else ""),
        f"    {_number(source.claims, 'claim')} in {_number(source.reports, 'report')} about "
        f"{_number(source.incidents, 'incident')}{days}",
        f"    {', '.join(fates)}",
        f"    {source.id}",
    ]


def _number(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
