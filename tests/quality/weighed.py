"""Events of reports by the verdict of somebody who read them: news, background, or none; and those that are missing.

    python -m tests.quality.weighed --data DIR

`weighed/real.json` is about the beginnings of 120 reports of published sets, found in DIR (docs/benchmarks.md) and
quoted by characters, `weighed/learnt.json` about 160 of our own marked reports. The readers saw which words Sayso took
for events, with what type, and judged each: "N" (news), "B" (background), "?" (either), "X" (none); a wrong type is
put right. What a careful coder would record beside them they added. Of every three reports the third is kept aside:
`training.weights` fits on the others.
"""

import argparse
import datetime
import json
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.app.reading import records
from sayso.app.settings import ReadSettings
from sayso.model import Event, Record
from tests.quality.marked_score import FOLDER as MARKED
from tests.quality.marked_score import LEARNT, passage_of
from tests.quality.real_texts import digest, text_of
from tests.quality.score import rooms

FOLDER = Path(__file__).parent / "weighed"
ASIDE = 3
Verdict = tuple[int, int, str, str]  # from and to which character, the type, and "N", "B", "?" or "X"


@dataclass(frozen=True)
class Weighed:
    """A report's text, when it was published (if that is known), and the verdicts on its events."""

    name: str
    text: str
    published: datetime.date | None
    events: tuple[Verdict, ...]
    missed: tuple[Verdict, ...]
    aside: bool

    def verdict(self, event: Event) -> Verdict | None:
        """What was said of the event, if its words and type are those that were seen, or that were added."""
        for each in (*self.events, *self.missed):
            if each[0] < event.trigger.end and event.trigger.start < each[1] and each[2] == event.type:
                return each
        return None


def weighed(data: Path | None) -> list[Weighed]:
    """The reports, our own and, with the folder of published sets, those of which it has the texts."""
    found = []
    for source in ("learnt", "real"):
        stored = json.loads((FOLDER / f"{source}.json").read_text(encoding="utf-8"))
        for number, (name, each) in enumerate(stored.items()):
            text = _own(name) if source == "learnt" else _published(name, each, data)
            if text is not None:
                day = datetime.date.fromisoformat(each["published"]) if each.get("published") else None
                verdicts = (tuple(tuple(one) for one in each[kind]) for kind in ("events", "missed"))
                found.append(Weighed(name, text, day, *verdicts, number % ASIDE == ASIDE - 1))
    return found


def _own(name: str) -> str:
    return passage_of((MARKED / LEARNT / f"{name}.txt").read_text(encoding="utf-8").strip()).text


def _published(name: str, each: dict[str, object], data: Path | None) -> str | None:
    text = None if data is None else text_of(name, data)
    text = None if text is None else text[: int(str(each["characters"]))].rstrip() + "\n"
    return text if text is not None and digest(text) == each["digest"] else None


def read(reports: Sequence[Weighed]) -> Iterator[tuple[Weighed, Record]]:
    """The reports with their records."""
    with tempfile.TemporaryDirectory() as folder:
        for report in reports:
            path = Path(folder) / f"{report.name}.txt"
            path.write_text(report.text, encoding="utf-8")
            (record,) = records([str(path)], ReadSettings(published=report.published), rooms())
            assert isinstance(record, Record), record
            yield report, record


def score(reports: Sequence[Weighed]) -> Counter[str]:
    """How many events there are, are "wanted" and "right"; and of those right how many were said to be "background",
    are "recalled" (taken for it), "both", and how many are weighed "alike"."""
    total: Counter[str] = Counter()
    for report, record in read(reports):
        total["wanted"] += sum(each[3] != "X" for each in (*report.events, *report.missed))
        for event in record.events:
            verdict = report.verdict(event)
            right = verdict is not None and verdict[3] != "X"
            total += Counter(events=1, right=int(right))
            if verdict is not None and verdict[3] in "NB":
                recalled, background = event.role_in_report == "background", verdict[3] == "B"
                total += Counter(
                    weighed=1,
                    background=int(background),
                    recalled=int(recalled),
                    both=int(recalled and background),
                    alike=int(recalled == background),
                )
    return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="the folder of the published sets; without it, our own reports alone")
    found = weighed(parser.parse_args().data)
    for name, some in (
        ("learnt from, published", [r for r in found if not r.aside and _is_published(r)]),
        ("learnt from, our own", [r for r in found if not r.aside and not _is_published(r)]),
        ("aside, published", [r for r in found if r.aside and _is_published(r)]),
        ("aside, our own", [r for r in found if r.aside and not _is_published(r)]),
    ):
        t = score(some)
        if t:
            print(
                f"{name:<24} {len(some):>3} reports  events right {t['right']}/{t['events']}, found of"
                f" {t['wanted']}  weighed right {t['alike']}/{t['weighed']}  background {t['both']} of"
                f" {t['background']} found, {t['recalled'] - t['both']} of {t['recalled']} wrongly"
            )


def _is_published(report: Weighed) -> bool:
    return not (MARKED / LEARNT / f"{report.name}.txt").exists()


if __name__ == "__main__":
    main()
