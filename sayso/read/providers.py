"""The news agencies in a report: those that provided its text, and those that its text names as a source."""

from collections.abc import Iterator, Sequence

from sayso.model import Block, Report
from sayso.read.agencies import agency, credited, named, union
from sayso.read.layout.credits import is_photo_credit
from sayso.read.layout.dateline import dateline_agencies


def agencies_of(blocks: Sequence[Block], publisher: str | None) -> tuple[str, ...]:
    """The agencies credited with the words: pictures' credits don't count."""
    found: list[list[str]] = []
    if publisher and (known := agency(publisher)):
        found.append([known])
    for block, provided in _credits(blocks):
        found.append(credited(block.text) if block.kind == "paragraph" else provided)
    return union(found)


def providers_of(report: Report) -> tuple[str, ...]:
    """Those of a report's agencies that provided its text, the foremost first. Those that are named in its sentences
    alone ("told Reuters", "the state agency SPA said") were only heard or read."""
    if not report.agencies:
        return ()
    provided = {name for _, names in _credits(report.blocks) for name in names}
    quoted = {name for block in report.blocks if block.kind == "paragraph" for name in credited(block.text)}
    return tuple(name for name in report.agencies if name in provided or name not in quoted)


def _credits(blocks: Sequence[Block]) -> Iterator[tuple[Block, list[str]]]:
    """Each block with the agencies that it credits by its place: at the head, in a byline or in a line at the foot."""
    above: str | None = None
    for block in blocks:
        found: list[str] = []
        if block.kind == "dateline":
            found = dateline_agencies(block.text)
        elif block.kind == "byline":
            found = named(block.text)
        elif block.kind == "credit" and above != "caption" and not is_photo_credit(block.text):
            found = named(block.text.strip("() \n")) or credited(block.text)
        elif block.kind == "boilerplate":
            found = _rights(block.text)
        yield block, found
        above = block.kind


def _rights(text: str) -> list[str]:
    """An agency that keeps the rights ("Copyright AFP 2017", "© 2015 Thomson Reuters") has provided the text."""
    words = text.split()
    if not any(w.lower().startswith(("copyright", "©", "(c)")) for w in words[:3]):
        return []
    for length in (4, 3, 2, 1):
        for at in range(min(len(words), 8) - length + 1):
            if known := agency(" ".join(words[at : at + length]).strip(".,")):
                return [known]
    return []
