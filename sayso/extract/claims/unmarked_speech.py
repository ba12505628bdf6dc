"""Speech without quotation marks, and participles without a subject, that the speaker before goes on with.

In "Roe said: The road is open. Nobody was hurt." both sentences are Roe's, to the end of the paragraph. In "Roe said
the road was open. Adding, “Nobody was hurt.”" Roe adds it.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.claims.links import is_first_person
from sayso.extract.claims.page import Page
from sayso.extract.claims.saying import Range, Saying, covers, joined
from sayso.extract.claims.tree import trimmed

_LEAD = 8  # words between the cue and its colon: "said in a statement on Monday:"


def with_unmarked(page: Page, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings, those before a colon with all of the paragraph behind it that nobody else says."""
    if not page.doc.has_annotation("SENT_START"):
        return list(sayings)
    out = [_with_rest(page, s, sayings) for s in sayings]
    return [_with_speaker_before(page, s, out) for s in out]


def _with_rest(page: Page, saying: Saying, sayings: Sequence[Saying]) -> Saying:
    """The saying with the sentences that follow its first one in the paragraph."""
    doc, first = page.doc, saying.contents[0][0]
    number = page.paragraph(first)
    if saying.cue is None or number < 0 or not _behind_colon(page, saying.cue, first) or page.quoted(first):
        return saying
    start, end = page.paragraphs[number]
    sentence = doc[first].sent
    if sentence.end >= end or not doc[first].text[:1].isupper() or doc[start:end].text.isupper():
        return saying
    at = doc[first].sent.end
    while at < end:
        sentence = doc[at].sent
        if any(page.quoted(i) or doc[i].is_quote for i in range(at, sentence.end)):
            break
        if any(tells(page, s, (at, sentence.end)) for s in sayings):
            break
        at = sentence.end
    at = min(at, end)
    whole = trimmed(doc, (first, at))
    return saying if at <= doc[first].sent.end else saying.with_contents(joined([*saying.contents, whole]))


def _behind_colon(page: Page, cue: Range, first: int) -> bool:
    """Whether a colon stands right before the words and shortly after the cue, in its paragraph."""
    lead = [t for t in page.doc[cue[1] : first] if not t.is_space]
    return 0 < len(lead) <= _LEAD and lead[-1].text == ":" and page.paragraph(cue[0]) == page.paragraph(first)


def tells(page: Page, saying: Saying, sentence: Range) -> bool:
    """Whether the sentence is one in which the report says who says something, and no "I" of the speaker does."""
    if saying.head is None or not covers(sentence, (saying.head, saying.head + 1)):
        return False
    head = page.doc[saying.head]
    speaks = saying.source_head is not None and is_first_person(page.doc[saying.source_head])
    return not speaks and (head.dep_ in {"root", "ROOT", "parataxis"} or head.head.i == head.i)


def _with_speaker_before(page: Page, saying: Saying, sayings: Sequence[Saying]) -> Saying:
    """A participle that opens its sentence, with whoever speaks in the sentence before."""
    if saying.source is not None or saying.head is None or saying.cue is None:
        return saying
    head, first = page.doc[saying.head], page.doc[saying.cue[0]]
    if head.tag_ != "VBG" or not first.text[:1].isupper() or not all(c[0] >= saying.cue[1] for c in saying.contents):
        return saying
    above = [
        s
        for s in sayings
        if s.source is not None
        and s.cue is not None
        and s.cue[0] < saying.cue[0]
        and page.paragraph(s.cue[0]) == page.paragraph(saying.cue[0])
        and not page.quoted(s.cue[0])
    ]
    nearest = max(above, key=lambda s: s.cue[0] if s.cue else 0, default=None)
    if nearest is None:
        return saying
    return replace(saying, source=nearest.source, source_head=nearest.source_head)
