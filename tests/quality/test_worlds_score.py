"""The scorer of worlds gives hand-made ledgers what they deserve."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.quality.worlds_score import counterparts, score
from tests.quality.worlds_truth import Mention, World, folders, load

FIRST = "A bomb exploded at the mill on Monday and killed two. Police blamed Ada Roth."
SECOND = (
    "The bombing of the mill was condemned. On Tuesday a bomb went off at the pier, said Ada Roth's cousin, A. Roth."
)
TEXTS = {"first": FIRST, "second": SECOND}


def incident(name: str, *mentions: dict[str, Any], **more: Any) -> dict[str, Any]:
    known = {"types": ["bomb"], "grade": ["weak"], "status": ["occurred"], "origins": {"count": [1]}}
    return {"id": name, **known, **more, "mentions": list(mentions)}


def mention(report: str, near: str, trigger: str, **more: Any) -> dict[str, Any]:
    return {"report": report, "near": near, "trigger": trigger, "types": ["bomb"], **more}


MILL = incident(
    "mill",
    mention("first", "bomb exploded at the mill", "exploded"),
    mention("first", "killed two", "killed", facet="killed", types=["kill"]),
    mention("second", "The bombing of the mill", "bombing", background=True),
    grade=["fair", "confirmed"],
    origins={"count": [2, 3], "groups": [{"why": "both rest on Ada", "reports": ["first", "second"]}]},
    when=["2024-03-04"],
    where=["mill"],
    roles=[{"role": "agent", "actor": "ada"}],
    counts=[{"of": "killed", "range": [2, 2], "by": []}],
    conflicts=[{"field": "agent", "values": ["Ada Roth", "her cousin"]}],
    as_of=[{"after": "first", "grade": ["weak"], "origins": [1]}],
)
PIER = incident("pier", mention("second", "bomb went off", "went off"), roles=[{"role": "agent", "actor": "anna"}])
ACTORS = [
    {"id": "ada", "kind": "person", "names": ["Ada Roth"], "mentions": [
        {"report": "first", "text": "Ada Roth"}, {"report": "second", "text": "Ada Roth"}]},
    {"id": "anna", "kind": "person", "names": ["A. Roth"], "mentions": [{"report": "second", "text": "A. Roth"}]},
]  # fmt: skip
COPIES = [{"original": "first", "members": [{"report": "second", "how": "cut"}]}]
SMALL = World("small", TEXTS, {"incidents": [MILL, PIER], "actors": ACTORS, "copies": COPIES})


def ledger(world: World, cluster: Callable[[Mention], object]) -> list[dict[str, Any]]:
    """A ledger that is right about all but which mentions belong together: those for which `cluster` is the same."""
    groups: dict[object, list[Mention]] = {}
    for m in world.mentions:
        groups.setdefault(cluster(m), []).append(m)
    return [told(mentions, world) for mentions in groups.values()]


def told(mentions: Sequence[Mention], world: World) -> dict[str, Any]:
    truth = world.incidents[mentions[0].incident]
    accounts = [
        {
            "report": m.report,
            "trigger": {"start": m.start, "end": m.end, "text": m.trigger},
            "background": bool(m.background),
            "origin": origin(m.report, truth),
        }
        for m in mentions
    ]
    counts = [{"of": c["of"], "min": c["range"][0], "max": c["range"][1]} for c in truth.get("counts", ())]
    return {
        "type": truth["types"][0],
        "grade": truth.get("grade", [None])[0],
        "status": truth.get("status", [None])[0],
        "origins": truth.get("origins", {"count": [None]})["count"][0],
        "when": {"edtf": truth.get("when", [None])[0]},
        "where": {"name": truth.get("where", [None])[0]},
        "accounts": accounts,
        "counts": counts,
        "conflicts": [{"field": c["field"]} for c in truth.get("conflicts", ())],
        "copies": [sorted(pair) for pair in world.copies],
        "roles": [],
    }


def origin(report: str, truth: Mapping[str, Any]) -> str:
    """The group of reports with one origin that the report is in, or the report itself."""
    groups = truth.get("origins", {}).get("groups", ())
    return next((group["why"] for group in groups if report in group["reports"]), report)


def actor(*mentions: tuple[str, str]) -> dict[str, Any]:
    found = [(report, TEXTS[report].index(words), words) for report, words in mentions]
    return {"mentions": [{"report": r, "start": at, "end": at + len(w), "text": w} for r, at, w in found]}


@cache
def world(folder: Path) -> World:
    return load(folder)


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)
def test_a_ledger_made_from_the_truth_is_perfect_at_the_end_and_at_every_checkpoint(folder: Path) -> None:
    whole = world(folder)
    checkpoints = {c["after"] for i in whole.incidents.values() for c in i.get("as_of", ())}
    for known in (whole, *(whole.until(report) for report in sorted(checkpoints))):
        result = score(ledger(known, lambda m: m.incident), known)
        assert (result.f1, result.linked_f1, result.found) == (1.0, 1.0, 1.0)
        assert (result.copies_precision, result.copies_recall) == (1.0, 1.0)
        assert result.right == result.asked
        assert result.failures == []


def test_facets_may_stand_apart_from_what_happened() -> None:
    result = score(ledger(SMALL, lambda m: (m.incident, m.facet)), SMALL)
    assert result.f1 == 1.0
    assert result.share("grade") == 1.0


def test_everything_merged_keeps_recall_and_loses_precision() -> None:
    result = score(ledger(SMALL, lambda m: "one"), SMALL)
    assert result.recall == 1.0
    assert result.precision == pytest.approx((3 * 3 / 4 + 1 / 4) / 4)
    assert result.share("grade") == 0.5  # what swallowed both stands for one of them only


def test_everything_apart_keeps_precision_and_loses_recall() -> None:
    number = count()
    result = score(ledger(SMALL, lambda m: next(number)), SMALL)
    assert result.precision == 1.0
    assert result.recall == pytest.approx((1 / 2 + 1 + 1 / 2 + 1) / 4)
    assert result.f1 == pytest.approx(6 / 7)


def test_an_empty_ledger_scores_nothing() -> None:
    result = score([], SMALL)
    assert (result.precision, result.recall, result.f1, result.found) == (0.0, 0.0, 0.0, 0.0)
    assert [result.share(name) for name in ("grade", "origins", "status", "counts")] == [0.0] * 4
    assert (result.copies_precision, result.copies_recall) == (1.0, 0.0)
    fields = 2 * 4 + 5  # grade, status, type and origins of both, five more of the first
    assert len(result.failures) == len(SMALL.mentions) + fields


def test_a_mention_that_no_account_covers_costs_recall_but_not_merging() -> None:
    incidents = ledger(SMALL, lambda m: m.incident)
    incidents[1]["accounts"].clear()
    result = score(incidents, SMALL)
    assert result.recall == 0.75
    assert result.linked_f1 == 1.0
    assert result.share("origins") == 0.5


def test_a_report_may_tell_an_event_once() -> None:
    again = mention("first", "Police blamed", "blamed")
    twice = World("twice", TEXTS, {**SMALL.truth, "incidents": [incident("mill", *MILL["mentions"], again), PIER]})
    incidents = ledger(twice, lambda m: m.incident)
    incidents[0]["accounts"] = [a for a in incidents[0]["accounts"] if a["trigger"]["text"] != "blamed"]
    assert score(incidents, twice).f1 == 1.0


def test_a_trigger_beside_the_one_that_is_quoted_counts_if_its_type_fits() -> None:
    incidents = ledger(SMALL, lambda m: m.incident)
    incidents[1]["accounts"][0]["trigger"] = {
        "start": SECOND.index("bomb went"),
        "end": SECOND.index(" went"),
        "text": "",
    }
    assert score(incidents, SMALL).found == 1.0
    incidents[1]["type"] = "accuse"
    assert score(incidents, SMALL).found == 0.75


def test_the_incident_with_the_happening_itself_stands_for_the_truth() -> None:
    exploded, killed, bombing, _ = SMALL.mentions
    assert counterparts({exploded: 1, killed: 0, bombing: 1}) == {"mill": 1}


def test_wrong_values_are_counted_and_told() -> None:
    incidents = ledger(SMALL, lambda m: m.incident)
    incidents[0] |= {"grade": "contested", "origins": 4, "counts": [{"of": "killed", "min": 2, "max": 9}]}
    incidents[0]["accounts"][2]["background"] = False
    result = score(incidents, SMALL)
    assert (result.right["grade"], result.right["origins"], result.right["counts"]) == (1, 1, 0)
    assert result.right["background"] == 3
    assert "grade: mill: got 'contested', accepted ['fair', 'confirmed']" in result.failures


def test_two_origins_for_what_has_one_are_told() -> None:
    incidents = ledger(SMALL, lambda m: m.incident)
    assert score(incidents, SMALL).share("origin_groups") == 1.0
    incidents[0]["accounts"][2]["origin"] = "another"
    assert score(incidents, SMALL).share("origin_groups") == 0.0


def test_a_wrong_date_and_place_are_told() -> None:
    incidents = ledger(SMALL, lambda m: m.incident)
    incidents[0] |= {"when": None, "where": {"name": "the pier"}}
    result = score(incidents, SMALL)
    assert (result.share("when"), result.share("where")) == (0.0, 0.0)


def test_a_copy_that_is_none_costs_precision() -> None:
    incidents = ledger(SMALL, lambda m: m.incident)
    third = World("third", {**TEXTS, "third": ""}, SMALL.truth)
    incidents[0]["copies"] = [["first", "second", "third"]]
    result = score(incidents, third)
    assert result.copies_precision == pytest.approx(1 / 3)
    assert result.copies_recall == 1.0


def test_different_people_in_one_actor_are_named() -> None:
    one = actor(("first", "Ada Roth"), ("second", "A. Roth"))
    assert score([], SMALL, [one]).merged_people == {("ada", "anna")}


def test_people_kept_apart_are_not_named_and_whole() -> None:
    result = score([], SMALL, [actor(("first", "Ada Roth"), ("second", "Ada Roth")), actor(("second", "A. Roth"))])
    assert result.merged_people == set()
    assert result.right["people_whole"] == 2


def test_a_person_in_two_actors_is_not_whole() -> None:
    result = score([], SMALL, [actor(("first", "Ada Roth")), actor(("second", "Ada Roth"))])
    assert (result.right["people_whole"], result.asked["people_whole"]) == (0, 1)


def test_one_actor_in_the_roles_of_two_different_people_is_named() -> None:
    incidents = ledger(SMALL, lambda m: m.incident)
    incidents[0]["roles"] = [{"role": "agent", "actor": "A1", "name": "Ada Roth"}]
    incidents[1]["roles"] = [{"role": "agent", "actor": "A1", "name": "A. Roth"}]
    assert score(incidents, SMALL).merged_people == {("ada", "anna")}
    incidents[1]["roles"][0]["actor"] = "A2"
    assert score(incidents, SMALL).merged_people == set()


def test_a_checkpoint_asks_what_was_known_then() -> None:
    then = SMALL.until("first")
    assert [m.trigger for m in then.mentions] == ["exploded", "killed"]
    assert then.incidents["mill"]["grade"] == ["weak"]
    assert list(then.incidents) == ["mill"]
    assert then.copies == frozenset()


def superlative(report: str, near: str, verdict: str, *by: str) -> dict[str, Any]:
    start = TEXTS[report].index(near)
    words = {"start": start, "end": start + len(near)}
    return {"report": report, "superlative": words, "verdict": verdict, "by": [{"id": each} for each in by]}


def test_superlatives_are_asked_for_their_verdicts_and_for_what_contradicts_them() -> None:
    claimed = [
        {"report": "first", "near": "killed two", "verdict": "contradicted", "by": ["pier"]},
        {"report": "second", "near": "On Tuesday a bomb", "verdict": ["supported", "undecidable"]},
    ]
    world_ = World("small", TEXTS, {**SMALL.truth, "superlatives": claimed})
    incidents = [{**each, "id": f"in-{n}"} for n, each in enumerate(ledger(SMALL, lambda m: m.incident))]

    def asked(*superlatives: dict[str, Any]) -> dict[str, tuple[int, int]]:
        result = score(incidents, world_, (), superlatives)
        names = ("superlatives_found", "verdicts", "contradicted_by")
        return {name: (result.right[name], result.asked[name]) for name in names}

    first = superlative("first", "killed two", "contradicted", "in-1")
    second = superlative("second", "went off", "undecidable")
    assert asked(first, second) == {"superlatives_found": (1, 2), "verdicts": (1, 1), "contradicted_by": (1, 1)}
    second = superlative("second", "On Tuesday", "contradicted", "in-0")
    assert asked(first, second) == {"superlatives_found": (2, 2), "verdicts": (1, 2), "contradicted_by": (1, 1)}
    wrong = superlative("first", "two", "contradicted", "in-0")
    assert asked(wrong) == {"superlatives_found": (1, 2), "verdicts": (1, 1), "contradicted_by": (0, 1)}
    assert "verdicts" not in score(incidents, world_).asked
