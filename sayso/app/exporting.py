"""Exports incidents of a ledger in the formats that others use."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from sayso.app.asked_types import check_types, done_alone
from sayso.app.cases import cases
from sayso.app.files import complete_file
from sayso.codebook import load_codebook
from sayso.errors import UsageError
from sayso.export.incidents.case import Case
from sayso.export.incidents.shape import Shape, losses
from sayso.export.incidents.shapes import SHAPES
from sayso.ledger import GroupFilter, open_ledger
from sayso.query.moment import parse_moment


@dataclass(frozen=True, slots=True)
class Exported:
    """How many incidents were written, and how many were left out for which reason."""

    written: int
    left_out: Counter[str]


@dataclass(frozen=True, slots=True)
class ExportSettings:
    """The ledger, the moment as of which it is asked (as a user writes it), how many incidents at most, and the
    codebook that names their types."""

    address: str
    as_of: str | None = None
    limit: int | None = None
    codebook: Path | None = None


def export_incidents(
    name: str,
    wanted: GroupFilter,
    settings: ExportSettings,
    stream: IO[bytes],
    out: Path | None = None,
    *,
    deeds: bool = False,
) -> Exported:
    """Write the incidents that pass the filter in the format of the name, to the stream, or to the file `out`, which
    appears when it is complete. `deeds` leaves out what was only said. Raises UsageError where there is no such format
    or type of event, or where the file can't be written."""
    shape = _shape(name)
    if shape.binary and out is None and stream.isatty():
        raise UsageError(f"{name} can't be shown at a terminal: name a file, sayso export {name} FILE")
    moment = None if settings.as_of is None else parse_moment(settings.as_of, last=True)
    types = load_codebook(settings.codebook).types
    told = _Told()
    with open_ledger(settings.address) as ledger, _target(stream, out) as target:
        check_types(wanted.types, types, ledger)
        snapshot = ledger.as_of(moment)
        found = snapshot.groups("incident", done_alone(wanted) if deeds else wanted, settings.limit)
        shape.write(told.passing(shape, cases(snapshot, found, types, shape.needs)), target)
    return Exported(told.written, told.left_out)


def export_losses(name: str) -> list[str]:
    """What the format does not hold of an incident, a line a field; UsageError where there is no such format."""
    return losses(_shape(name))


def export_formats() -> dict[str, str]:
    """The formats, and what each is."""
    return {name: shape.what for name, shape in SHAPES.items()}


def _shape(name: str) -> Shape:
    if name not in SHAPES:
        raise UsageError(f"no format {name!r} of incidents; there are {', '.join(SHAPES)}")
    return SHAPES[name]


@contextmanager
def _target(stream: IO[bytes], out: Path | None) -> Iterator[IO[bytes]]:
    if out is None:
        yield stream
        stream.flush()
    else:
        with complete_file(out) as file:
            yield file


class _Told:
    """Lets through what the format can hold, and counts."""

    def __init__(self) -> None:
        self.written = 0
        self.left_out: Counter[str] = Counter()

    def passing(self, shape: Shape, found: Iterator[Case]) -> Iterator[Case]:
        for case in found:
            reason = shape.refuses(case)
            if reason is None:
                self.written += 1
                yield case
            else:
                self.left_out[reason] += 1
