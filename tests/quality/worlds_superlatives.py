"""Scores the verdicts on superlatives against the truth of a world."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.quality.worlds_truth import World, place

Superlative = Mapping[str, Any]


def answers(
    superlatives: Sequence[Superlative], world: World, incidents: Mapping[str, str]
) -> Iterator[tuple[str, bool, str]]:
    """What is asked of each superlative of the truth, whether it is right, and what is wrong: whether a line of `sayso
    superlatives` touches its words, whether the verdict is accepted, and whether what contradicts it is an incident
    that the truth names. `incidents` gives the ledger's id for each of the truth's. What was not found is asked only
    once.
    """
    for truth in world.truth.get("superlatives", ()):
        if truth["report"] not in world.texts:
            continue
        start, end = place(world.texts[truth["report"]], truth["near"])
        found = [
            each
            for each in superlatives
            if each["report"] == truth["report"]
            and each["superlative"]["start"] < end
            and each["superlative"]["end"] > start
        ]
        yield "superlatives_found", bool(found), f"{truth['near']!r} was not found"
        if not found:
            continue
        accepted = truth["verdict"] if isinstance(truth["verdict"], list) else [truth["verdict"]]
        verdict = found[0]["verdict"]
        yield "verdicts", verdict in accepted, f"{truth['near']!r}: got {verdict}, accepted {accepted}"
        if verdict == "contradicted" and verdict in accepted:
            told, known = {each["id"] for each in found[0]["by"]}, {incidents.get(name) for name in truth.get("by", ())}
            yield "contradicted_by", bool(told & known), f"{truth['near']!r}: got {told}, expected {known}"
