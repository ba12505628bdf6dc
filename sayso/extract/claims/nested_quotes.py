"""What somebody is said to say, with all of it.

In "Roe said her brother told her: “They shot everybody.”" Roe says all behind "said", where the model ends her words at
"her brother".
"""

from collections.abc import Sequence

from sayso.extract.claims.page import Page
from sayso.extract.claims.saying import Saying, covers, hull, joined


def with_nested_quotes(page: Page, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings; one that has just begun a clause in which somebody else speaks has that clause to its end."""
    if not page.doc.has_annotation("SENT_START"):
        return list(sayings)
    return [_whole(page, s, sayings) for s in sayings]


def _whole(page: Page, saying: Saying, sayings: Sequence[Saying]) -> Saying:
    doc = page.doc
    if saying.cue is None or saying.head is None or len(saying.contents) != 1 or page.quoted(saying.cue[0]):
        return saying
    stub = saying.contents[0]
    if any(t.tag_ in {"VBD", "VBZ", "VBP"} for t in doc[slice(*stub)]) or stub[0] < saying.cue[1]:
        return saying
    for inner in sayings:
        if inner is saying or inner.source is None or inner.cue is None or inner.head is None:
            continue
        told = covers(stub, inner.source) and inner.cue[0] >= stub[1] and inner.contents[0][0] >= inner.cue[1]
        below = told and doc[inner.head].head.i == saying.head and doc[inner.head].dep_ in {"ccomp", "parataxis"}
        if below and doc[inner.cue[0]].sent.start == doc[saying.cue[0]].sent.start:
            return saying.with_contents(joined([(stub[0], inner.cue[1]), (stub[0], hull(inner.contents)[1])]))
    return saying
