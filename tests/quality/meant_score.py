"""Scores whom the pronouns of published reports mean, by what readers said of them (`meant.py`).

    python -m tests.quality.meant_score --data DIR

An actor is taken for whom most of its names and descriptions mean. A pronoun is right if it is joined to an actor that
is taken for whom it means; or to nobody, where it means nobody, or somebody whom no name or description means.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from sayso.extract.actors.pronoun_evidence import FORMS
from sayso.model import Record
from tests.quality.meant import Meant, majority, meant, read

NOBODY = -1


def score(reports: Sequence[Meant]) -> tuple[Counter[str], Counter[str]]:
    """How many pronouns of each form there are, and how many are right."""
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for report, record in read(reports):
        told = judged(report, record)
        asked.update(FORMS[report.word(at)] for at in told)
        right.update(FORMS[report.word(at)] for at, well in told.items() if well)
    return asked, right


def judged(report: Meant, record: Record) -> dict[int, bool]:
    """Whether each pronoun of the report, by its character, is joined to the right actor."""
    joined = _joined(report, record)
    pronouns = set(report.pronouns)
    members: dict[int, list[int | None]] = {}
    for at, actor in joined.items():
        if at not in pronouns and actor != NOBODY:
            members.setdefault(actor, []).append(report.actors[at])
    means = {actor: majority(actors) for actor, actors in members.items()}
    told = {actor for at, actor in report.actors.items() if at not in pronouns and actor is not None}
    found = {}
    for at in pronouns:
        wanted = report.actors[at] if report.actors[at] in told else None
        found[at] = joined[at] == NOBODY if wanted is None else means.get(joined[at]) == wanted
    return found


def _joined(report: Meant, record: Record) -> dict[int, int]:
    """The number of the actor whose shortest mention holds the character of each head; `NOBODY` where none does."""
    spans = sorted(
        (span.end - span.start, span.start, span.end, number)
        for number, actor in enumerate(record.actors)
        for span in actor.mentions
    )
    return {
        at: next((number for _, start, end, number in spans if start <= at < end and _fits(report, at, start)), NOBODY)
        for at in report.actors
    }


def _fits(report: Meant, at: int, start: int) -> bool:
    """A pronoun's mention is the pronoun alone."""
    return start == at or report.word(at) not in FORMS


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the published sets")
    parser.add_argument("--open", action="store_true", help="leave out the reports that are kept aside")
    arguments = parser.parse_args()
    found = meant(arguments.data)
    for name in ("open",) if arguments.open else ("open", "aside"):
        some = [report for report in found if report.aside == (name == "aside")]
        asked, right = score(some)
        forms = "  ".join(f"{form} {right[form]}/{asked[form]}" for form in ("he", "she", "it", "they"))
        print(f"{name:<6}{len(some):>3} reports  {forms}  all {right.total()}/{asked.total()}")


if __name__ == "__main__":
    main()
