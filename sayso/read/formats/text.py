"""Plain text."""

from collections.abc import Iterator

from sayso.read.decode import decode
from sayso.read.draft import Draft
from sayso.read.formats.format import Content, Format
from sayso.read.formats.markdown import told_tables


def _read(content: Content) -> Iterator[Draft]:
    yield Draft(told_tables(decode(content.all())))


TEXT = Format("text", (".txt", ".text"), ("text/plain",), lambda head: True, _read)
