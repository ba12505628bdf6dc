"""Whether whoever wrote a report was there."""

import re
from collections.abc import Iterator

from sayso.model import Record

# The words of somebody who tells what he perceived or did himself, outside all quotations.
_MYSELF = re.compile(
    r"\bI (?:\w+ ){0,2}?(?:saw|see|watched|counted|heard|met|walked|visited|stood|found|spoke|went|came|drove|knew"
    r"|looked|entered|asked|sat|waited|followed|smelled|passed|reached|was there)\b"
    r"|\b(?:told|speak to|spoke to|received|showed|gave|led|sent|asked|shouted at) me\b|\bwhat I (?:saw|heard)\b"
    r"|\bfrom where I\b|\bin front of me\b"
)
_OURS = re.compile(
    r"(?i)\b(?:a|our|the|this|two|an) (?:[\w'’.-]+ ){0,4}?(?:reporters?|correspondents?|photographers?|journalists?)"
    r"(?: (?:for|of|from|with) [\w'’ .-]{1,40}?)? (?:at the scene |on the spot |there |who visited [\w' ]{1,30} )?"
    r"(?:saw|counted|heard|watched|witnessed|visited|found)\b"
)
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")


def was_there(record: Record) -> bool:
    """Whether the report says that its writer, or a reporter of its publisher, saw for himself."""
    return any(_MYSELF.search(text) or _OURS.search(text) for text in _own_words(record))


def _own_words(record: Record) -> Iterator[str]:
    """The paragraphs without what is quoted."""
    text = record.report.text
    blocks = [b.text for b in record.report.blocks if b.kind == "paragraph"]
    for paragraph in blocks or [text]:
        yield _QUOTED.sub(" ", paragraph)
