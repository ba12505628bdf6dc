"""One published text, as read."""

from collections.abc import Iterable
from typing import Literal

from sayso.model.span import Span, Value

BlockKind = Literal["headline", "byline", "dateline", "caption", "credit", "paragraph", "boilerplate"]
PublishedBasis = Literal["given", "metadata", "dateline"]


class Block(Span):
    """A piece of the page's layout."""

    kind: BlockKind


class Report(Value):
    """A report: who published it when, and its text with its layout.

    `published` is an ISO day and never comes from the clock; `published_basis` says whether an option gave it, the
    file's metadata, or the dateline. `agencies` are the wire services that the text credits as its provider or source.
    `language` is an ISO 639-1 code. `blocks` are in text order and do not overlap.
    """

    id: str
    uri: str
    title: str | None = None
    publisher: str | None = None
    byline: tuple[str, ...] = ()
    language: str | None = None
    published: str | None = None
    published_basis: PublishedBasis | None = None
    agencies: tuple[str, ...] = ()
    text: str
    blocks: tuple[Block, ...] = ()


def dateline_of(blocks: Iterable[Block]) -> Block | None:
    """The first dateline among the blocks; None where there is none."""
    return next((block for block in blocks if block.kind == "dateline"), None)
