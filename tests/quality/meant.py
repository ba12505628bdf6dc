"""Who is meant by the names, descriptions and pronouns of 120 published reports, as careful readers say.

`meant/meant.json` holds none of the texts, which are found in a folder of the published sets (docs/benchmarks.md):
mentions are given by the character at which their heads begin, with the number of the actor meant, null for nobody.
The readers corrected what Sayso had joined, so what two of them could see otherwise is as Sayso had it then. Of every
five reports one is kept aside, by its name: `training.antecedents` fits on the others.
"""

import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.app.reading import records
from sayso.app.settings import ReadSettings
from sayso.extract.actors.pronouns import THIRD_PERSON
from sayso.model import Record
from tests.quality.real_texts import digest, text_of
from tests.quality.score import rooms

FILE = Path(__file__).parent / "meant" / "meant.json"
ASIDE = 5
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Meant:
    """A report's text, and whom each mention means, by the character at which its head begins."""

    name: str
    text: str
    actors: dict[int, int | None]

    @property
    def aside(self) -> bool:
        """Whether nothing is learnt from the report."""
        return is_aside(self.name)

    def word(self, at: int) -> str:
        """The word that begins at the character, in lower case."""
        found = _WORD.match(self.text, at)
        return found[0].lower() if found else ""

    @property
    def pronouns(self) -> list[int]:
        """Where the pronouns of the third person stand."""
        return [at for at in self.actors if self.word(at) in THIRD_PERSON]


def is_aside(name: str) -> bool:
    """Whether nothing is learnt from the report of this name."""
    return int(digest(name), 16) % ASIDE == 0


def meant(data: Path) -> list[Meant]:
    """The reports of which the folder of published sets has the texts."""
    found = []
    for name, each in json.loads(FILE.read_text(encoding="utf-8")).items():
        text = (text_of(name, data) or "").rstrip()
        if digest(text) == each["digest"]:
            found.append(Meant(name, text + "\n", dict(each["mentions"])))
    return found


def read(reports: Sequence[Meant]) -> Iterator[tuple[Meant, Record]]:
    """The reports with their records."""
    with tempfile.TemporaryDirectory() as folder:
        for number, report in enumerate(reports):
            path = Path(folder) / f"{number}.txt"
            path.write_text(report.text, encoding="utf-8")
            (record,) = records([str(path)], ReadSettings(), rooms())
            assert isinstance(record, Record), record
            yield report, record


def majority(actors: Sequence[int | None]) -> int | None:
    """Whom most of the mentions that are joined to one mean, nobody aside; None where all mean nobody."""
    counts = Counter(actor for actor in actors if actor is not None)
    return counts.most_common(1)[0][0] if counts else None
