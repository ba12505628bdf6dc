"""What a user may choose about reading."""

import datetime
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """How to read reports.

    `published` is the day of publication of reports that are all from one day; `codebook` and `gazetteer` are a user's
    own files; `analyser` is "sayso" or "spacy:NAME", a spaCy pipeline that is installed; `max_size` is in bytes. `jobs`
    is how many reports are read at once; None means one for each processor core where the sources name several reports,
    and one at a time else.
    """

    published: datetime.date | None = None
    codebook: Path | None = None
    gazetteer: Path | None = None
    analyser: str = "sayso"
    max_size: int = 20 * MEGABYTE
    jobs: int | None = None
