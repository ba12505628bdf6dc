"""The reference of all types in docs/codebook.md, written from the data. `python -m sayso.codebook.page
docs/codebook.md` writes it anew into the page, between its two marks."""

import sys
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from sayso.codebook.loader import load_codebook
from sayso.codebook.types import Codebook, EventType

BEGIN = "<!-- types: written by python -m sayso.codebook.page -->"
END = "<!-- /types -->"


def types_reference(codebook: Codebook) -> str:
    """A table a group: id, definition, roles, counts and the nearest codes of other schemes; then what counts."""
    parts = []
    for group, types in groupby(codebook.types.values(), key=lambda type_: type_.group):
        members = list(types)
        parts.append("\n".join([f"### {group}", "", *_table(members), "", *_examples(members)]))
    return "\n".join(parts).rstrip() + "\n"


def with_reference(page: str, codebook: Codebook) -> str:
    """The page with the reference between its marks. Raises ValueError if it lacks one."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"expected the marks {BEGIN!r} and {END!r} in the page; add them where the types should stand")
    return f"{before}{BEGIN}\n\n{types_reference(codebook)}\n{END}{after}"


def _table(types: Iterable[EventType]) -> list[str]:
    rows = ["| id | what it is | roles | counts | PLOVER | CAMEO | ACLED | HURIDOCS |", "|" + "---|" * 8]
    for one in types:
        roles = "; ".join(f"`{role}` {meaning}" for role, meaning in one.roles.items())
        mode = f" / {one.plover.mode}" if one.plover.mode else ""
        counts = f"{one.counts.of} (`{one.counts.role}`)" if one.counts else ""
        cells = [f"`{one.id}`", one.definition, roles, counts, one.plover.type + mode]
        rows.append("| " + " | ".join([*cells, ", ".join(one.cameo), one.acled or "", one.huridocs or ""]) + " |")
    return rows


def _examples(types: Iterable[EventType]) -> list[str]:
    lines = []
    for one in types:
        lines.append(f"- `{one.id}` counts: {' '.join(one.includes)} Does not: {' '.join(one.excludes)}")
    return [*lines, ""]


def main(arguments: Sequence[str]) -> None:
    """Write the reference into the page that is named."""
    page = Path(arguments[0])
    page.write_text(with_reference(page.read_text(encoding="utf-8"), load_codebook()), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
