"""Statements without quotation marks, as governments and bodies publish them: "The minister said:" and then paragraphs
in which "I" or "we" speak.

All of these are what the minister says, up to a quotation, a heading or somebody else's words.
"""

from collections.abc import Sequence

from sayso.extract.claims.page import Page
from sayso.extract.claims.points import stated
from sayso.extract.claims.saying import Range, Saying
from sayso.extract.claims.tree import mention, trimmed, verb_group
from sayso.extract.claims.unmarked_speech import tells
from sayso.extract.words import word_set

_SPEAKER = word_set("i we me us my our mine ours myself ourselves")


def with_statements(page: Page, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings, and one for each such statement, in the place of any that its lead has already."""
    if not page.doc.has_annotation("SENT_START"):
        return list(sayings)
    out = list(sayings)
    for number in range(len(page.paragraphs) - 1):
        colon = _colon(page, number)
        spoken = _spoken(page, number + 1, out) if colon is not None else ()
        found = stated(page, colon) if colon is not None and spoken else None
        if found is None:
            continue
        verb, source, stance = found
        out = [s for s in out if s.head != verb.i]
        out.append(
            Saying(
                contents=tuple(spoken), stance=stance, cue=verb_group(page.doc, verb), head=verb.i,
                source=mention(page.doc, source), source_head=source.i,
            )
        )  # fmt: skip
    return out


def _colon(page: Page, number: int) -> int | None:
    """The colon that ends the paragraph, by its token."""
    words = [t for t in page.doc[slice(*page.paragraphs[number])] if not t.is_space]
    return words[-1].i if len(words) > 1 and words[-1].text == ":" and not page.quoted(words[-1].i) else None


def _spoken(page: Page, number: int, sayings: Sequence[Saying]) -> list[Range]:
    """The paragraphs from that one on, up to a quotation, a heading or somebody else's words; none where nobody in them
    says "I" or "we"."""
    run: list[Range] = []
    speaks = False
    for at in range(number, len(page.paragraphs)):
        start, end = page.paragraphs[at]
        words = [t for t in page.doc[start:end] if not t.is_space]
        quoted = any(page.quoted(t.i) for t in words[:1])
        if not words or quoted or words[-1].text == ":" or page.is_furniture(at):
            break
        if any(tells(page, s, (start, end)) for s in sayings):
            break
        run.append(trimmed(page.doc, (start, end)))
        if any(t.lower_ in _SPEAKER and not page.quoted(t.i) for t in words):
            speaks = True
    return run if speaks else []
