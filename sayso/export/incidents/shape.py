"""What a format of incidents is: how it is written, and which of an incident's fields it can't hold.

Fields are named by their paths ("when.edtf", "counts.by.source"); a path stands for all that lies under it. A field
that a shape names neither under `lost` nor under `partly` is in what it writes.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO, Any, Literal, get_args

from pydantic import BaseModel

from sayso.export.incidents.case import Case
from sayso.model import Incident

Need = Literal["texts", "actors"]
Writing = Callable[[Iterable[Case], IO[bytes]], None]


@dataclass(frozen=True, slots=True)
class Shape:
    """A format. `what` says in a line what it is; `lost` what of a field is not written, `partly` what of it is not
    written in some cases, or not exactly.

    `refuses` says why an incident can't be written without claiming more than is known, None where it can.
    `needs` says which parts of a case it needs that are not always there. `binary`: it is no text.
    """

    name: str
    what: str
    write: Writing
    lost: Mapping[str, str] = field(default_factory=dict)
    partly: Mapping[str, str] = field(default_factory=dict)
    refuses: Callable[[Case], str | None] = lambda case: None
    needs: frozenset[Need] = frozenset()
    binary: bool = False


def in_text(lines: Callable[[Iterable[Case]], Iterator[str]]) -> Writing:
    """Writing of a format that is text: what `lines` yields, as it is, in UTF-8."""

    def write(cases: Iterable[Case], stream: IO[bytes]) -> None:
        for piece in lines(cases):
            stream.write(piece.encode())

    return write


def in_json_array(opening: str, closing: str, items: Callable[[Iterable[Case]], Iterator[Any]]) -> Writing:
    """Writing of one JSON document that holds a list: an item a line between its opening and its closing."""

    def lines(cases: Iterable[Case]) -> Iterator[str]:
        yield opening
        for number, item in enumerate(items(cases)):
            yield (",\n" if number else "\n") + to_json(item)
        yield f"\n{closing}\n"

    return in_text(lines)


def to_json(value: Any) -> str:
    """JSON on one line."""
    return json.dumps(value, ensure_ascii=False)


def row_writer(**options: Any) -> Callable[[Iterable[Any]], str]:
    """Makes lines of cells, as the module csv does with these options."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n", **options)

    def row(cells: Iterable[Any]) -> str:
        buffer.seek(0)
        buffer.truncate()
        writer.writerow(["" if cell is None else cell for cell in cells])
        return buffer.getvalue()

    return row


def tabbed(cells: Iterable[Any]) -> str:
    """A line of cells between tabs. The schemes that use them know no quoting: white space within a cell is a space."""
    return "\t".join("" if cell is None else " ".join(str(cell).split()) for cell in cells) + "\n"


def field_paths(model: type[BaseModel] = Incident, prefix: str = "") -> list[str]:
    """The paths of all fields of an incident that hold values, in their order."""
    paths: list[str] = []
    for name, info in model.model_fields.items():
        inner = _model_in(info.annotation)
        paths += field_paths(inner, f"{prefix}{name}.") if inner else [f"{prefix}{name}"]
    return paths


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)


def losses(shape: Shape) -> list[str]:
    """What the format does not hold, a line for all fields with one reason: "not written: id, type (no column)"."""
    lines = []
    for how, told in (("not written", shape.lost), ("in part", shape.partly)):
        for reason in dict.fromkeys(told.values()):
            lines.append(f"{how}: {', '.join(path for path in told if told[path] == reason)} ({reason})")
    return lines


def covers(path: str, leaf: str) -> bool:
    """Whether a path names the field, or something that it lies under."""
    return leaf == path or leaf.startswith(f"{path}.")
