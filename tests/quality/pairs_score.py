"""Scores which events of different published reports are brought together into one incident, by readers' verdicts.

    python -m tests.quality.pairs_score --data DIR [muc] [lab] [real] [--ledgers DIR] [--jobs N]

Reads a collection's reports (tests/quality/pairs.py) into a ledger, as `sayso ingest` does, and looks for the judged
events by their triggers. Precision and recall are of pairs, each with its weight; those of which one event is a part of
the other count for neither, nor do those of which the readers could not tell, or saw no event.

Reading and merging take a second or two a report. With --ledgers, the ledgers are kept there and found again: what they
hold is not read anew unless the version of Sayso, the model or the codebook differs, nor merged anew unless the
merger's does, and then over the incidents that are there, of which long ones stay. So figures to compare need fresh
ones.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.app.ingesting import Kept, ingest
from sayso.app.settings import ReadSettings
from sayso.cli.progress import Counter as Bar
from sayso.ledger import Snapshot, open_ledger
from sayso.model.identity import ids_of
from tests.quality.pairs import Collection, Mention, Pair, collections, lay_out

# The verdicts that are scored.
JUDGED = {"s": "one", "d": "two", "p": "a part and its whole"}
# How surely the less sure of two accounts is of their incident: the rows of the table, up to and without each bound.
BOUNDS = ((0.5, "under .5"), (0.7, ".5 to .7"), (0.8, ".7 to .8"), (float("inf"), ".8 and more"))
UNKNOWN = "not said"


@dataclass(frozen=True)
class Outcome:
    """A judged pair, whether both are of one incident, and how surely the less sure of them is, where that is said."""

    pair: Pair
    joined: bool
    belongs: float | None = None


@dataclass(frozen=True)
class Score:
    """Pairs by verdict, those joined, weighted precision and recall (None of none), and by `belongs` how many pairs are
    joined rightly, and of how many that are one happening or two."""

    pairs: Counter[str]
    joined: Counter[str]
    precision: float | None
    recall: float | None
    belongs: Mapping[str, tuple[int, int]]


def score(outcomes: Sequence[Outcome]) -> Score:
    """What became of the pairs that are found."""
    joined = [each for each in outcomes if each.joined]
    right, wrong = (_weight(joined, verdict) for verdict in "sd")
    return Score(
        pairs=Counter(each.pair.verdict for each in outcomes),
        joined=Counter(each.pair.verdict for each in joined),
        precision=_share(right, right + wrong),
        recall=_share(right, _weight(outcomes, "s")),
        belongs=_by_belongs(joined),
    )


def _weight(outcomes: Iterable[Outcome], verdict: str) -> float:
    return sum(each.pair.weight for each in outcomes if each.pair.verdict == verdict)


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _by_belongs(joined: Iterable[Outcome]) -> dict[str, tuple[int, int]]:
    table = {row: (0, 0) for _, row in BOUNDS}
    for each in joined:
        if each.pair.verdict != "p":
            row = UNKNOWN if each.belongs is None else next(row for top, row in BOUNDS if each.belongs < top)
            right, all_ = table.get(row, (0, 0))
            table[row] = (right + (each.pair.verdict == "s"), all_ + 1)
    return table


def outcomes(snapshot: Snapshot, pairs: Iterable[Pair]) -> list[Outcome]:
    """What became of each pair of which the ledger still has both events."""
    found = _found(snapshot, {mention for pair in pairs for mention in (pair.one, pair.other)})
    incidents = snapshot.groups_of("incident", list(found.values()))
    belongs: dict[str, dict[str, float | None]] = {}
    result = []
    for pair in pairs:
        events = [found[mention] for mention in (pair.one, pair.other) if mention in found]
        if len(events) == 2:
            one, other = (incidents.get(event) for event in events)
            sure = [_belongs(snapshot, one, belongs).get(event) for event in events] if one and one == other else []
            known = [value for value in sure if value is not None]
            result.append(Outcome(pair, bool(sure), min(known, default=None)))
    return result


def _found(snapshot: Snapshot, mentions: Iterable[Mention]) -> dict[Mention, str]:
    """The ledger's id of each event that it still has."""
    result, events = {}, dict[str, list[tuple[Mention, str]]]()
    for mention in mentions:
        if mention.report not in events:
            events[mention.report] = _events(snapshot, mention.report)
        event = event_at(mention, events[mention.report])
        if event is not None:
            result[mention] = event
    return result


def _events(snapshot: Snapshot, name: str) -> list[tuple[Mention, str]]:
    kept = snapshot.report(name)
    record = None if kept is None else snapshot.record(kept.id)
    if record is None:
        return []
    ids = ids_of(record).events
    return [(Mention(name, e.trigger.start, e.trigger.end, e.type), ids[e.id]) for e in record.events]


def event_at(wanted: Mention, events: Iterable[tuple[Mention, str]]) -> str | None:
    """The event whose trigger overlaps with the wanted one's: one of its type before others, then the one that shares
    most characters; None where there is none."""
    fits = [
        (each.type == wanted.type, min(each.end, wanted.end) - max(each.start, wanted.start), event)
        for each, event in events
        if each.start < wanted.end and wanted.start < each.end
    ]
    return max(fits, key=lambda fit: fit[:2])[2] if fits else None


def _belongs(
    snapshot: Snapshot, incident: str, known: dict[str, dict[str, float | None]]
) -> Mapping[str, float | None]:
    """How surely each account that an incident is told from is of it, by the event."""
    if incident not in known:
        group = snapshot.group("incident", incident)
        accounts = () if group is None else group.body["accounts"]
        known[incident] = {each["event"]: each["belongs"] for each in accounts}
    return known[incident]


def lines(result: Score, judged: Counter[str]) -> str:
    """A score in words; `judged` are all pairs of the collection by verdict, found or not."""
    pairs, joined = result.pairs, result.joined
    gone = ", ".join(f"{judged[v] - pairs[v]} of {judged[v]} that are {what}" for v, what in JUDGED.items())
    return "\n".join(
        [
            f"  not found any more: {gone}",
            f"  joined rightly {joined['s']} of {pairs['s']}, wrongly {joined['d']} of {pairs['d']},"
            f" with a part {joined['p']} of {pairs['p']};"
            f" precision {_two(result.precision)}, recall {_two(result.recall)}",
            "  right of those joined, by belongs: "
            + ", ".join(f"{row} {right} of {all_}" for row, (right, all_) in result.belongs.items()),
        ]
    )


def _two(share: float | None) -> str:
    return "none" if share is None else f"{share:.2f}"


def run(collection: Collection, data: Path, ledgers: Path, jobs: int | None) -> None:
    """Reads a collection into its ledger, and prints its score."""
    address = str(ledgers / f"{collection.name}.db")
    with tempfile.TemporaryDirectory() as place:
        count = lay_out(collection.reports, data, Path(place))
        print(f"{collection.name}: {count} of {len(collection.reports)} reports are in {data}")
        if not count:
            return
        with Bar(count, shown=True) as bar:

            def done(kept: Kept) -> None:
                bar.step()
                if kept.problem is not None:
                    bar.note(f"{kept.uri}: {kept.problem.message}")

            def merged(number: int, total: int) -> None:
                bar.turn_to("Bringing together", number, total)

            ingest([place], ReadSettings(jobs=jobs), address, done, merged)
    pairs = [pair for pair in collection.pairs if pair.verdict in JUDGED]
    with open_ledger(address) as ledger:
        print(lines(score(outcomes(ledger.as_of(), pairs)), Counter(pair.verdict for pair in pairs)))


def main() -> None:
    stored = collections()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("collections", nargs="*", help=f"which: {', '.join(stored)}; without any, all of them")
    parser.add_argument("--data", type=Path, required=True, help="the folder of published sets")
    parser.add_argument("--ledgers", type=Path, help="a folder to keep the ledgers in, or to find them again")
    parser.add_argument("--jobs", type=int, help="read so many reports at once; as many as there are cores else")
    options = parser.parse_args()
    if unknown := set(options.collections) - stored.keys():
        parser.error(f"{', '.join(sorted(unknown))}: expected some of {', '.join(stored)}")
    with tempfile.TemporaryDirectory() as place:
        ledgers = options.ledgers or Path(place)
        ledgers.mkdir(parents=True, exist_ok=True)
        for name in options.collections or stored:
            run(stored[name], options.data, ledgers, options.jobs)


if __name__ == "__main__":
    main()
