"""Scores what incidents say, with the events of the worlds put into incidents by the truth: merging aside.

As a program: `python -m tests.quality.worlds_gold FOLDER`, where FOLDER holds, for each world of `worlds/open`, what
`sayso read --format jsonl worlds/open/NAME/reports.jsonl` prints, as NAME.jsonl. Checkpoints ("as_of") are scored too.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from sayso.merge.account import Known, describe
from sayso.merge.copies import Copies
from sayso.merge.corrections import corrections_in, resolve
from sayso.merge.telling import Telling, incident_id, tellings_of
from sayso.model import Record
from tests.quality.worlds_score import WorldScore, covers, score
from tests.quality.worlds_truth import FOLDER, World, load


def clusters(records: Sequence[Record], world: World) -> dict[str, list[Telling]]:
    """The tellings that cover a mention of the truth, by incident; that of its own trigger first."""
    found: dict[str, list[Telling]] = defaultdict(list)
    for telling in (telling for record in records for telling in tellings_of(record)):
        start, end = telling.event.trigger.start, telling.event.trigger.end
        account = {"report": telling.report.uri, "trigger": {"start": start, "end": end}, "type": telling.event.type}
        held = [m for m in world.mentions if covers(account, telling.event.type, m)]
        if held:
            found[min(held, key=lambda m: not (start < m.end and m.start < end)).incident].append(telling)
    return found


def known_of(records: Sequence[Record]) -> Known:
    """What merging would know beside: copies and corrections. Actors are left to their names."""
    copies = Copies()
    for record in records:
        copies.add(record.report)
    found = [correction for record in records for correction in corrections_in(record)]
    return Known(copies=copies.groups(), corrections=resolve(found, [record.report for record in records]))


def described(records: Sequence[Record], by_incident: Mapping[str, Sequence[Telling]]) -> list[dict[str, object]]:
    """The incidents as `sayso incidents --format jsonl` would print them."""
    known = known_of(records)
    incidents = (
        describe(incident_id(min(told, key=lambda t: t.anchor)), told, known) for told in by_incident.values() if told
    )
    return [incident.model_dump(mode="json") for incident in incidents]


def scores(records: Sequence[Record], world: World) -> list[tuple[str, WorldScore]]:
    """The score of the whole world, and that of each of its checkpoints."""
    whole = clusters(records, world)
    found = [("", score(described(records, whole), world))]
    for after in sorted({point["after"] for truth in world.incidents.values() for point in truth.get("as_of", ())}):
        then = world.until(after)
        known = [record for record in records if record.report.uri in then.texts]
        told = {name: [t for t in tellings if t.report.uri in then.texts] for name, tellings in whole.items()}
        found.append((after, score(described(known, told), then)))
    return found


def main(arguments: Sequence[str]) -> None:
    """Prints the failures of all worlds, then how many are right of each field."""
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for path in sorted(Path(arguments[0]).glob("*.jsonl")):
        records = [Record.model_validate_json(line) for line in path.read_text(encoding="utf-8").splitlines()]
        for after, result in scores(records, load(FOLDER / "open" / path.stem)):
            right.update(result.right)
            asked.update(result.asked)
            for failure in result.failures:
                if not failure.startswith("not found"):
                    print(path.stem, after, failure)
    print("  ".join(f"{name} {right[name]}/{asked[name]}" for name in asked if not name.startswith("people")))


if __name__ == "__main__":
    main(sys.argv[1:])
