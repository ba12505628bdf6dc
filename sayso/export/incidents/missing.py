"""What formats have no room for: the same fields are missing in many of them, for the same reasons."""

from collections.abc import Mapping, Sequence

# Where in which report the time and the place are given.
WORDS = {
    "in which words, and where in which report": (
        "when.start", "when.end", "when.text", "when.report", "where.start", "where.end", "where.report",
    ),
}  # fmt: skip

# Formats with no room for an account in itself.
ACCOUNTS = {
    "there is no room for single accounts: who says it, in which words, through whom": (
        "accounts.type", "accounts.trigger", "accounts.chain", "accounts.status", "accounts.stand",
        "accounts.published", "accounts.origin", "accounts.confidence", "accounts.belongs",
    ),
}  # fmt: skip

ORIGINS = {
    "origins have only names": (
        "independent.id", "independent.kind", "independent.actor", "independent.body", "independent.described",
        "independent.reports", "independent.unsure",
    ),
    "which reports descend from one dispatch": ("copies",),
    "what else may be one with it, which `sayso review` lists": ("perhaps",),
}  # fmt: skip

# Formats that have sentences, from `sentences`, for what they have no field for.
UNTOLD = {
    "only how many accounts give it": ("conflicts.values.accounts",),
    "its source is named": ("counts.by.report",),
    "no room for it": ("judgements.at",),
}

# Formats without a column of notes.
NO_NOTES = {
    "there is no column for notes": (
        "title", "reasons", "admiralty", "counts", "independent.name", "judgements", "corrected", "conflicts.values",
        "where.basis",
    ),
}  # fmt: skip

ONE_DAY = {
    "only days are written, not how the words give them": (
        "when.edtf", "when.precision", "when.basis",
    ),
}  # fmt: skip


def told(*parts: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Reasons with their fields as fields with their reasons."""
    return {path: reason for part in parts for reason, paths in part.items() for path in paths}
