"""Tables of a page: those that lay it out, those that hold links, and those of facts, whose rows become sentences."""

import re
from typing import Any

# Words in one cell that no table of facts has.
_LONGEST_CELL = 40
_MOST_LINKED = 0.5


def without_tables(tree: Any) -> None:
    """Turns the tables of the page into blocks and paragraphs, and drops those that hold little but links (menus, "Most
    read"): whoever looks for the article would take all of their cells for text."""
    for table in reversed(list(tree.iter("table"))):  # the inner ones first
        if table.getparent() is None:
            continue
        if _is_links(table):
            table.drop_tree()
        elif _is_layout(table):
            _as_blocks(table)
        else:
            _as_rows(table)


def _is_links(table: Any) -> bool:
    words = len("".join(table.itertext()).split())
    linked = [" ".join("".join(a.itertext()).split()) for a in table.iter("a")]
    return len(linked) > 1 and sum(len(each.split()) for each in linked) > _MOST_LINKED * words


def _is_layout(table: Any) -> bool:
    """Whether a table holds prose or blocks: its cells are too long for facts, or it was laid out before."""
    if any(element.get("data-cells") for element in table.iter("div")):
        return True
    rows = [[c for c in row if c.tag in ("td", "th")] for row in table.iter("tr")]
    several = sum(len([c for c in cells if _words(c)]) > 1 for cells in rows)
    longest = max((len(_words(c)) for cells in rows for c in cells), default=0)
    return several < 2 or longest > _LONGEST_CELL


def _as_blocks(table: Any) -> None:
    for element in list(table.iter("table", "tbody", "thead", "tfoot", "tr", "td", "th")):
        inside = element.tag in ("td", "th")
        element.tag = "div"
        if inside:
            _paragraphed(element)
    table.set("data-cells", "1")


def _paragraphed(cell: Any) -> None:
    """Text right in a cell is a paragraph, and so is what two line breaks part."""
    if any(child.tag in ("div", "p", "ul", "ol", "table") for child in cell):
        return
    parts = re.split(r"(?:\s*\n\s*){2,}", "".join(_with_breaks(cell)))
    text = [" ".join(part.split()) for part in parts]
    for child in list(cell):
        cell.remove(child)
    cell.text = None
    for part in filter(None, text):
        paragraph = cell.makeelement("p")
        paragraph.text = part
        cell.append(paragraph)


def _with_breaks(element: Any) -> list[str]:
    found = [" ".join((element.text or "").split("\n"))]
    for child in element:
        found += ["\n"] if child.tag == "br" else _with_breaks(child) if isinstance(child.tag, str) else []
        found.append(" ".join((child.tail or "").split("\n")))
    return found


def _as_rows(table: Any) -> None:
    """A paragraph a row: "10 March 2019, Dorval: The old bridge was closed"."""
    rows = [[_text(c) for c in row if c.tag in ("td", "th")] for row in table.iter("tr")]
    caption = next((_text(c) for c in table.iter("caption")), "")
    for child in list(table):
        table.remove(child)
    table.tag, table.text = "div", None
    for line in (caption, *(row_as_sentence(cells) for cells in rows)):
        if line:
            paragraph = table.makeelement("p")
            paragraph.text = line
            table.append(paragraph)


def row_as_sentence(cells: list[str]) -> str:
    """The cells of a row of facts, in the order of the row: what is told last stands behind a colon."""
    told = [cell for cell in cells if cell]
    if len(told) > 1 and len(told[-1].split()) > 2:
        end = "" if told[-1][-1] in ".!?" else "."
        return f"{', '.join(told[:-1])}: {told[-1]}{end}"
    return ", ".join(told)


def _text(element: Any) -> str:
    return " ".join(_words(element))


def _words(element: Any) -> list[str]:
    return "".join(element.itertext()).split()
