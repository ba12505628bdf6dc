"""The door for formats: what it takes to read one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from sayso.errors import TooLarge
from sayso.read.draft import Draft
from sayso.read.failure import Failure


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of a source: where they came from, a stream of them, and how many may be taken for one report.

    `taken` keeps what `all` gave, for whoever keeps originals.
    """

    uri: str
    stream: BinaryIO
    max_bytes: int
    taken: list[bytes] = field(default_factory=list)

    def all(self) -> bytes:
        """All of the bytes; raises TooLarge where there are more than allowed."""
        data = self.stream.read(self.max_bytes + 1)
        if len(data) > self.max_bytes:
            raise TooLarge(too_large("it", self.max_bytes))
        self.taken[:] = [data]
        return data


def too_large(what: str, limit: int) -> str:
    """The message for bytes over the limit."""
    return (
        f"{what} is larger than the limit of {limit:,} bytes for one report: raise the limit (--max-size), "
        "or split it, one report a file"
    )


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of source. `read` gives the reports in the content, and a Failure in the place of each that is
    malformed; where the whole content can't be read it raises an UnreadableReport.

    `suffixes` (".pdf") and `media_types` ("application/pdf") name it, in lower case; `sniff` says whether the first
    4,096 bytes look like it, for sources that carry no name. `certain`: its mark is so plain that it beats the name.
    """

    name: str
    suffixes: tuple[str, ...]
    media_types: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    read: Callable[[Content], Iterator[Draft | Failure]]
    certain: bool = False
