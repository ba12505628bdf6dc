"""One file a format. The built-in formats come through the same door as a user's own."""

from sayso.read.formats.choose import BUILT_IN, choose, known_suffixes
from sayso.read.formats.format import Content, Format

__all__ = ["BUILT_IN", "Content", "Format", "choose", "known_suffixes"]
