"""What a user can set about reading."""

from dataclasses import dataclass
from datetime import date

from sayso.read.formats.format import Format


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Limits and facts that hold for every source of one run.

    `published`: the day of publication, over whatever the sources say of it. `max_bytes`: the largest file, page or
    JSON line, in bytes. `max_chars`: the longest text read out of one, in characters (a million is some 170,000 words,
    far over any report). `timeout`: the most seconds that fetching one address may take, all redirects together.
    `max_redirects`: how many redirects are followed. `formats`: a user's own formats, asked before the built-in ones.
    """

    published: date | None = None
    max_bytes: int = 20_000_000
    max_chars: int = 1_000_000
    timeout: float = 30.0
    max_redirects: int = 5
    formats: tuple[Format, ...] = ()
