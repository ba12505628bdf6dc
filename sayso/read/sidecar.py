"""A NAME.json beside NAME.txt that describes it."""

from collections.abc import Mapping
from pathlib import Path

from sayso.errors import DamagedReport, UnreadableReport
from sayso.read.decode import decode
from sayso.read.draft import About, about_from, notes_on, other_fields
from sayso.read.formats.record import parsed

_LARGEST = 1_000_000


def described(path: Path) -> tuple[About, Mapping[str, object], tuple[str, ...]]:
    """What the file beside says, its fields that are not documented, and what is wrong with the others; nothing where
    there is no such file, or where it holds reports of its own (a list).

    Raises UnreadableReport where it can't be read."""
    beside = path.with_suffix(".json")
    if beside == path or not beside.is_file():
        return About(), {}, ()
    try:
        with beside.open("rb") as file:
            data = file.read(_LARGEST)
    except OSError as error:
        raise UnreadableReport(
            f"{beside.name}, which describes it, can't be read: {error.strerror or error}"
        ) from error
    if not data.strip():
        return About(), {}, ()
    value = parsed(decode(data), f"{beside.name}, which describes it,")
    if isinstance(value, list):
        return About(), {}, ()
    if not isinstance(value, dict):
        raise DamagedReport(
            f"{beside.name}, which describes it, holds no object with its title, date and so on: mend it or take "
            f"it away"
        )
    return about_from(value), other_fields(value), notes_on(value)


def describes(path: Path) -> bool:
    """Whether a NAME.json can describe a NAME.txt: a list holds reports of its own."""
    try:
        with path.open("rb") as file:
            return not file.read(200).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"[")
    except OSError:
        return True
