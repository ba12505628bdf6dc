"""Which format a source is in."""

from pathlib import PurePosixPath

from sayso.read.formats.email import EMAIL
from sayso.read.formats.feed import FEED
from sayso.read.formats.format import Format
from sayso.read.formats.html import HTML
from sayso.read.formats.json import JSON
from sayso.read.formats.jsonl import JSON_LINES
from sayso.read.formats.markdown import MARKDOWN
from sayso.read.formats.mhtml import MHTML
from sayso.read.formats.pdf import PDF
from sayso.read.formats.refused import refused
from sayso.read.formats.text import TEXT

# In the order in which they are asked whether the bytes look like theirs; plain text takes what is left.
BUILT_IN: tuple[Format, ...] = (PDF, HTML, FEED, JSON_LINES, JSON, MHTML, EMAIL, MARKDOWN, TEXT)


def known_suffixes(own: tuple[Format, ...] = ()) -> frozenset[str]:
    """The suffixes of the files that are read out of a folder."""
    return frozenset(suffix for f in (*own, *BUILT_IN) for suffix in f.suffixes)


def choose(head: bytes, name: str, media_type: str | None = None, own: tuple[Format, ...] = ()) -> Format:
    """The format of a source by its first bytes, the suffix of its name and the media type that a server gave it.

    A mark that can't be mistaken goes first; then what the server says, then the suffix, then what the bytes look like.
    """
    formats = (*own, *BUILT_IN)
    suffix = PurePosixPath(name.lower()).suffix
    media = (media_type or "").partition(";")[0].strip().lower()
    return next(
        (f for f in formats if f.certain and f.sniff(head)),
        None,
    ) or next(
        (f for f in formats if media in f.media_types and f is not TEXT),
        None,
    ) or next(
        (f for f in formats if suffix in f.suffixes),
        None,
    ) or refused(head, name, media) or next((f for f in formats if f.sniff(head)), TEXT)  # fmt: skip
