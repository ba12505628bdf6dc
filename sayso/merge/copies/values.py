"""What is known of copying: passages that two reports share, and groups of reports that descend from one text."""

from dataclasses import dataclass

from sayso.model import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the report `report` that stands, alike, in the report `source`; both are ids of reports.

    `here` quotes the text of `report`, `there` that of `source`. `likeness` (0-1) is the mean over its sentences of the
    share of words that agree in order. `quoted`: nothing in it but somebody's quoted words.
    """

    report: str
    source: str
    here: Span
    there: Span
    likeness: float
    quoted: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reports aligned: every passage they share, in the order of `report`.

    `words` of the reporters' own prose agree, and that is `share` (0-1) of the prose of the shorter one. `copy` says
    whether one copies the other; where it is false, the passages are quotations of one speaker or a stock sentence.
    """

    report: str
    source: str
    passages: tuple[Passage, ...]
    words: int
    share: float
    copy: bool


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Reports that descend from one text, by their ids, the first of them foremost.

    `original` is None where all of them credit an agency whose own text is not among the reports. `passages` tell what
    each took from the foremost, or, where it shares nothing with that, from the copy in between. `reasons` say in words
    why the foremost is taken to be it. A report stitched from several texts is in the group of each.
    """

    members: tuple[str, ...]
    original: str | None
    reasons: tuple[str, ...]
    passages: tuple[Passage, ...]
