"""Lists of things in three forms: lines to read, JSON lines, CSV."""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import IO, Any, Literal

from rich.text import Text

from sayso.export.terminal import Terminal, print_lines

Form = Literal["text", "jsonl", "csv"]
Cell = str | int | float | bool | None
_HANGING = 2  # spaces by which the further lines of a wrapped line stand deeper


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of a list: to read (one line or several, without the last line's end), as a JSON value, and as cells
    by the names of their columns."""

    text: str
    value: Mapping[str, Any]
    cells: Mapping[str, Cell]


def write_list(items: Iterable[Item], form: Form, stream: IO[str], columns: Sequence[str]) -> int:
    """Write the things as they come; returns how many there were. CSV begins with the names of the columns.

    CSV follows RFC 4180, with a line feed for a line's end; what is not known is empty. Text is wrapped at a terminal;
    elsewhere each of its lines stays one, for programs that look for lines.
    """
    number = 0
    table = csv.DictWriter(stream, columns, restval="", extrasaction="raise", lineterminator="\n")
    if form == "csv":
        table.writeheader()
    for number, item in enumerate(items, start=1):
        if form == "csv":
            table.writerow({name: _plain(cell) for name, cell in item.cells.items()})
        elif form == "jsonl":
            stream.write(json.dumps(item.value, ensure_ascii=False) + "\n")
        else:
            stream.write("\n" if number > 1 else "")
            _write_text(item.text, stream)
    stream.flush()
    return number


def _write_text(text: str, stream: IO[str]) -> None:
    if not stream.isatty():
        stream.write(text + "\n")
        return
    console = Terminal(stream)
    for line in text.split("\n"):
        words = line.lstrip(" ")
        print_lines(console, Text(words), len(line) - len(words), hanging=_HANGING)


def _plain(cell: Cell) -> Cell:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return cell
