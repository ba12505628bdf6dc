"""Posts that a report shows whole, as sites hand them out: the words, then "— Ada Roe (@adaroe) March 3, 2021"."""

import re
from collections.abc import Iterator, Sequence

from sayso.extract.claims.saying import Range
from sayso.extract.claims.tree import trimmed
from sayso.language.doc import Doc

_SIGNED = re.compile(
    r"[—–]\s?(?P<name>[^()\n]{2,60}?)\s*\(@\w{2,20}\)(?:\s+[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4})?\s*(?=\n|$)"
)


def signed_posts(doc: Doc, paragraphs: Sequence[Range]) -> Iterator[tuple[Range, Range]]:
    """For each post the tokens of the name that signs it, and those of its words: the paragraph before the name, or,
    where the name stands alone, the one above."""
    starts = [doc[first].idx for first, _ in paragraphs]
    for found in _SIGNED.finditer(doc.text):
        name = doc.beginning_in(found.start("name"), found.end("name"))
        number = max((n for n, start in enumerate(starts) if start <= found.start()), default=-1)
        if number < 0 or not name:
            continue
        words = (paragraphs[number][0], name[0].i)
        spoken = _words(doc, words)
        if spoken is None and number:
            spoken = _words(doc, paragraphs[number - 1])
        if spoken is not None:
            yield (name[0].i, name[-1].i + 1), spoken


def _words(doc: Doc, piece: Range) -> Range | None:
    """The piece without blanks and links at its end; None where no word is left."""
    first, last = trimmed(doc, piece)
    while last > first and (doc[last - 1].text.startswith(("http", "pic.", "#")) or doc[last - 1].is_space):
        first, last = trimmed(doc, (first, last - 1))
    return (first, last) if any(t.is_alpha for t in doc[first:last]) else None
