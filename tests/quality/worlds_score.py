"""Scores incidents against the truth of a world (`tests/quality/worlds/README.md` describes the truth files).

As a program: `python -m tests.quality.worlds_score WORLD INCIDENTS.jsonl [ACTORS.jsonl [SUPERLATIVES.jsonl]]`,
with what `sayso incidents`, `sayso actors` and `sayso superlatives` print with `--format jsonl` of a ledger that holds
the world's reports.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from statistics import fmean
from typing import Any

from tests.quality.expectations import alike
from tests.quality.worlds_people import merged_in_roles, merged_people, whole_people
from tests.quality.worlds_superlatives import Superlative, answers
from tests.quality.worlds_truth import Mention, World, load

Incident = Mapping[str, Any]
Actor = Mapping[str, Any]


@dataclass
class WorldScore:
    """How well a list of incidents tells what a world's truth tells. Shares are 0-1.

    `precision`, `recall` and `f1` are B-cubed over the truth's mentions, a mention that no account covers counting as
    recall 0; `linked_f1` is the same over covered mentions only, the quality of merging by itself. `right` and `asked`
    count, for each field, the truth's incidents: an incident that was not found is never right.
    """

    precision: float = 0.0
    recall: float = 0.0
    f1: float = 0.0
    linked_f1: float = 0.0
    found: float = 0.0
    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    copies_precision: float = 0.0
    copies_recall: float = 0.0
    merged_people: set[tuple[str, str]] = field(default_factory=set)
    failures: list[str] = field(default_factory=list)

    def share(self, name: str) -> float:
        """The share of what was asked about a field that is right, 1 where nothing was asked."""
        return self.right[name] / self.asked[name] if self.asked[name] else 1.0

    def note(self, name: str, right: bool, failure: str = "") -> None:
        self.asked[name] += 1
        self.right[name] += right
        if not right and failure:
            self.failures.append(f"{name}: {failure}")


def score(
    incidents: Sequence[Incident],
    world: World,
    actors: Sequence[Actor] = (),
    superlatives: Sequence[Superlative] | None = None,
) -> WorldScore:
    """Scores a ledger's incidents, and its actors and superlatives where given, against the truth of a world."""
    result = WorldScore()
    clusters = assign(incidents, world)
    _bcubed(result, clusters, world)
    _background(result, incidents, world)
    chosen = counterparts(clusters)
    _fields(result, incidents, clusters, chosen, world)
    result.copies_precision, result.copies_recall = _copies(incidents, world)
    result.merged_people = merged_people(actors, world) | merged_in_roles(incidents, chosen, world)
    for right in whole_people(actors, world).values():
        result.note("people_whole", right)
    ids = {name: incidents[at]["id"] for name, at in chosen.items()} if superlatives is not None else {}
    for name, right, failure in answers(superlatives, world, ids) if superlatives is not None else ():
        result.note(name, right, failure)
    return result


def covers(account: Mapping[str, Any], kind: str, mention: Mention) -> bool:
    """Whether an account of an incident of this type is about a mention of the truth.

    It is when its trigger overlaps the mention's, or lies in the stretch around it and the type is one of its types.
    """
    if account["report"] != mention.report:
        return False
    start, end = account["trigger"]["start"], account["trigger"]["end"]
    if start < mention.end and end > mention.start:
        return True
    kind = account.get("type") or kind
    return mention.near_start <= start and end <= mention.near_end and kind in mention.types


def assign(incidents: Sequence[Incident], world: World) -> dict[Mention, int]:
    """The incident (its place in the list) that holds each mention; mentions that no account covers are left out.

    A mention with accounts in several incidents goes to the one with most of them, the first of equals.
    """
    held: dict[Mention, int] = {}
    for mention in world.mentions:
        votes = Counter(
            place
            for place, incident in enumerate(incidents)
            for account in incident["accounts"]
            if covers(account, incident["type"], mention)
        )
        if votes:
            held[mention] = max(votes, key=lambda place: (votes[place], -place))
    return held


def counted(clusters: Mapping[Mention, int], world: World) -> list[Mention]:
    """The mentions that are scored.

    One that no account covers is left out if it is optional, or if another mention of the same in the same report is
    covered: a record may tell an event once.
    """
    told = {(m.report, m.incident, m.facet) for m in clusters}
    return [m for m in world.mentions if m in clusters or not (m.optional or (m.report, m.incident, m.facet) in told)]


def _bcubed(result: WorldScore, clusters: Mapping[Mention, int], world: World) -> None:
    """B-cubed precision, recall and F1 (Bagga and Baldwin 1998), lenient towards facets.

    A bombing and the deaths in it may be one incident or two: precision is counted against the whole incident, recall
    against the mentions of the same facet.
    """
    items = counted(clusters, world)
    held = [m for m in items if m in clusters]
    together = _groups(held, clusters)
    facets: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for m in items:
        facets[m.incident, m.facet].append(m)
    precision, recall, linked = [], [], []
    for m in held:
        same = together[clusters[m]]
        precision.append(sum(o.incident == m.incident for o in same) / len(same))
        facet = facets[m.incident, m.facet]
        shared = sum(o.facet == m.facet and o.incident == m.incident for o in same)
        recall.append(shared / len(facet))
        linked.append(shared / sum(o in clusters for o in facet))
    result.found = len(held) / len(items) if items else 0.0
    result.precision = fmean(precision) if precision else 0.0
    result.recall = sum(recall) / len(items) if items else 0.0
    result.f1 = _f1(result.precision, result.recall)
    result.linked_f1 = _f1(result.precision, fmean(linked) if linked else 0.0)
    result.failures += [f"not found: {m.trigger!r} in {m.report}" for m in items if m not in clusters]


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _groups(mentions: Sequence[Mention], clusters: Mapping[Mention, int]) -> dict[int, list[Mention]]:
    groups: dict[int, list[Mention]] = defaultdict(list)
    for m in mentions:
        groups[clusters[m]].append(m)
    return groups


def counterparts(clusters: Mapping[Mention, int]) -> dict[str, int]:
    """The one incident of the list that stands for each incident of the truth.

    Largest overlap first, mentions of the happening itself before those of its facets; each incident of the list serves
    once, so that one that swallowed everything is not right about everything.
    """
    overlap = Counter((m.incident, place) for m, place in clusters.items())
    itself = Counter((m.incident, place) for m, place in clusters.items() if not m.facet)
    chosen: dict[str, int] = {}
    for name, place in sorted(overlap, key=lambda pair: (-itself[pair], -overlap[pair], pair)):
        if name not in chosen and place not in chosen.values():
            chosen[name] = place
    return chosen


def _fields(
    result: WorldScore,
    incidents: Sequence[Incident],
    clusters: Mapping[Mention, int],
    chosen: Mapping[str, int],
    world: World,
) -> None:
    """Grade, status, type and number of origins of each incident, tolls and the fields in conflict."""
    touching: dict[str, set[int]] = defaultdict(set)
    for m, place in clusters.items():
        touching[m.incident].add(place)
    for name, truth in world.incidents.items():
        found = incidents[chosen[name]] if name in chosen else {}
        for key, accepted in (
            ("grade", truth.get("grade")),
            ("status", truth.get("status")),
            ("type", truth.get("types")),
            ("origins", truth.get("origins", {}).get("count")),
        ):
            if accepted:
                got = found.get(key)
                result.note(key, got in accepted, f"{name}: got {got!r}, accepted {accepted}")
        _when_and_where(result, found, name, truth)
        _shared_origins(result, found, name, truth)
        near = [incidents[place] for place in sorted(touching[name])]
        for toll in truth.get("counts", ()):
            told = [(c["min"], c["max"]) for i in near for c in i.get("counts", ()) if c["of"] == toll["of"]]
            result.note("counts", tuple(toll["range"]) in told, f"{name}: got {told}, expected {toll['range']}")
        for conflict in truth.get("conflicts", ()):
            told_fields = [c["field"] for i in near for c in i.get("conflicts", ())]
            result.note("conflicts", conflict["field"] in told_fields, f"{name}: {conflict['field']} in {told_fields}")


def _when_and_where(result: WorldScore, found: Incident, name: str, truth: Mapping[str, Any]) -> None:
    """The date as the truth writes it, and a place that is one of the truth's names or contains it."""
    when, where = found.get("when") or {}, found.get("where") or {}
    if truth.get("when"):
        result.note("when", when.get("edtf") in truth["when"], f"{name}: got {when.get('edtf')}, not {truth['when']}")
    if truth.get("where"):
        right = any(alike(known, where.get("name")) for known in truth["where"])
        result.note("where", right, f"{name}: got {where.get('name')}, not {truth['where']}")


def _shared_origins(result: WorldScore, found: Incident, name: str, truth: Mapping[str, Any]) -> None:
    """Whether the reports that the truth traces to one origin share one, and groups of reports don't share theirs.

    A report may have further origins, and one that tells nothing of the incident is not asked.
    """
    groups = truth.get("origins", {}).get("groups", ())
    shared = [_common_origins(found, group["reports"]) for group in groups]
    for at, (group, common) in enumerate(zip(groups, shared, strict=True)):
        others = set().union(*shared[:at], *shared[at + 1 :])
        failure = f"{name}: {group['why']}: in common {sorted(common)}, others {sorted(others)}"
        result.note("origin_groups", bool(common - others), failure)


def _common_origins(found: Incident, reports: Sequence[str]) -> set[str]:
    origins: dict[str, set[str]] = defaultdict(set)
    for account in found.get("accounts", ()):
        if account["report"] in reports:
            origins[account["report"]].add(str(account.get("origin")))
    return set.intersection(*origins.values()) if origins else set()


def _background(result: WorldScore, incidents: Sequence[Incident], world: World) -> None:
    """Whether accounts are marked as recalled where the truth says clearly that they are, or are not."""
    for m in world.mentions:
        told = [
            bool(account.get("background"))
            for incident in incidents
            for account in incident["accounts"]
            if covers(account, incident["type"], m)
        ]
        if told and m.background is not None:
            result.note("background", told[0] == m.background, f"{m.trigger!r} in {m.report}: got {told[0]}")


def _copies(incidents: Sequence[Incident], world: World) -> tuple[float, float]:
    """Precision and recall over pairs of reports that descend from one dispatch; 1 where there is nothing to find."""
    found = {pair for i in incidents for group in i.get("copies", ()) for pair in combinations(sorted(set(group)), 2)}
    found -= world.optional_copies
    right = len(found & world.copies)
    return (right / len(found) if found else 1.0), (right / len(world.copies) if world.copies else 1.0)


def _lines(path: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]


def main(arguments: Sequence[str]) -> None:
    """Prints the score of a folder's world, a failure a line."""
    folder, incidents, *more = arguments
    actors = _lines(more[0]) if more else ()
    superlatives = _lines(more[1]) if len(more) > 1 else None
    result = score(_lines(incidents), load(Path(folder)), actors, superlatives)
    for failure in result.failures:
        print(failure)
    print(
        f"B-cubed P {result.precision:.3f}  R {result.recall:.3f}  F1 {result.f1:.3f}  linked F1 {result.linked_f1:.3f}"
    )
    print(f"found {result.found:.3f}  copies P {result.copies_precision:.3f}  R {result.copies_recall:.3f}")
    print("  ".join(f"{name} {result.right[name]}/{result.asked[name]}" for name in result.asked))
    print(f"different people merged: {sorted(result.merged_people) or 'none'}")


if __name__ == "__main__":
    main(sys.argv[1:])
