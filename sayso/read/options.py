"""What a user can set about reading."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sayso.read.formats.format import Format

# Hears, of a source's address, what its owner has to be told although it is read.
Told = Callable[[str, str], None]


def untold(uri: str, note: str) -> None:
    """For those who don't want to hear it."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Limits and facts that hold for every source of one run.

    `published`: the day of publication, over whatever the sources say of it. `max_bytes`: the largest file, page or
    JSON line, in bytes. `max_chars`: the longest text read out of one, in characters (a million is some 170,000 words,
    far over any report). `timeout`: the most seconds that fetching one address may take, all redirects together.
    `max_redirects`: how many redirects are followed. `formats`: a user's own formats, asked before the built-in ones.
    `told`: is called with a report's address and what a user should know of it although it is read: an attachment that
    is not, a date that is none.
    """

    published: date | None = None
    max_bytes: int = 20_000_000
    max_chars: int = 1_000_000
    timeout: float = 30.0
    max_redirects: int = 5
    formats: tuple[Format, ...] = ()
    told: Told = untold
