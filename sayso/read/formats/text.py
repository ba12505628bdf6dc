"""Plain text."""

from collections.abc import Iterator

from sayso.read.decode import decode
from sayso.read.draft import Draft
from sayso.read.formats.format import Content, Format


def _read(content: Content) -> Iterator[Draft]:
    yield Draft(decode(content.all()))


TEXT = Format("text", (".txt", ".text", ".md"), ("text/plain",), lambda head: True, _read)
