"""Which people of the open worlds are kept together and apart, actors alone: `python -m tests.quality.worlds_actors`.

`--records DIR` takes records that `sayso read --format jsonl` wrote before, DIR/NAME.jsonl for each world, instead of
reading the reports; `--show` lists the actors.
"""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sayso.app import ReadSettings, read_reports
from sayso.merge.actors.cluster import cluster
from sayso.merge.actors.describe import describe_actor
from sayso.merge.actors.sighted import sightings_of
from sayso.model import Record
from tests.quality.worlds_people import merged_people, people_of, whole_people
from tests.quality.worlds_truth import folders, load


def records_of(folder: Path, read: Path | None) -> Iterator[Record]:
    """The records of a world, read now or before."""
    if read is not None:
        for line in (read / f"{folder.name}.jsonl").read_text(encoding="utf-8").splitlines():
            yield Record.model_validate_json(line)
        return
    for item in read_reports([str(folder / "reports.jsonl")], ReadSettings()):
        if isinstance(item, Record):
            yield item


def actors_of(records: Iterable[Record]) -> list[dict[str, Any]]:
    """The actors across the reports, as `sayso actors --format jsonl` gives them."""
    known = {each.id: each for record in records for each in sightings_of(record)}
    groups = cluster(list(known.values()))
    return [describe_actor(min(ids), [known[id] for id in ids]).model_dump(mode="json") for ids in groups]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=Path)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    together = named = 0
    for folder in (each for each in folders() if each.parent.name == "open"):
        world = load(folder)
        actors = actors_of(records_of(folder, given.records))
        whole = whole_people(actors, world)
        together, named = together + sum(whole.values()), named + len(whole)
        torn = ", ".join(who for who, one in whole.items() if not one) or "none"
        merged = "; ".join(" + ".join(pair) for pair in sorted(merged_people(actors, world))) or "none"
        print(f"{folder.name}: {sum(whole.values())} of {len(whole)} whole; torn: {torn}; thrown together: {merged}")
        for actor, people in zip(actors, people_of(actors, world), strict=True):
            if given.show and (people or actor["sightings"] > 1):
                print(f"    {actor['sightings']}  {', '.join(actor['names'])}  {', '.join(sorted(people))}")
    print(f"all: {together} of {named} whole")


if __name__ == "__main__":
    main()
