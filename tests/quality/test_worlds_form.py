"""The worlds are well formed: what their truth files quote stands in the reports, what they refer to exists."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

from sayso.codebook import load_codebook
from sayso.model.actor import ActorKind
from sayso.model.event import EventStatus
from sayso.read.dates import iso_day
from tests.quality.worlds_truth import FOLDER, World, folders, load, place

GRADES = {"confirmed", "fair", "weak", "contested", "discounted"}
HOW = {"verbatim", "cut", "headline", "rewritten", "translated", "stitched"}
UNCHANGED = {"verbatim", "cut", "headline"}  # every paragraph of such a copy stands in its original
VERDICTS = {"supported", "contradicted", "undecidable"}
CORRECTIONS = {"correction", "retraction"}
DAY = r"(\d{4}(-W?\d{2}(-\d{2})?)?|\.\.)"
EDTF = re.compile(rf"{DAY}(/{DAY})?")
A_CREDIT = 6  # words; a line that names the agency and belongs to the copy

every_world = pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)


@cache
def world(folder: Path) -> World:
    return load(folder)


def reports(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "reports.jsonl").read_text(encoding="utf-8").splitlines()]


def addresses(value: object) -> Iterator[str]:
    """Every address of a report in a value, at any depth."""
    if isinstance(value, str) and value.startswith("https://"):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from addresses(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from addresses(inner)


def accepted(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def test_there_are_22_open_worlds_and_six_kept_aside() -> None:
    assert [len(list((FOLDER / part).glob("*/truth.json"))) for part in ("open", "aside")] == [22, 6]


@every_world
def test_reports_are_6_to_13_of_60_to_350_words_in_order_of_publication(folder: Path) -> None:
    given = reports(folder)
    assert 6 <= len(given) <= 13
    assert len({report["uri"] for report in given}) == len(given)
    published = [report["published"] for report in given]
    assert published == sorted(published)
    for report in given:
        assert 60 <= len(report["text"].split()) <= 350, report["uri"]
        assert report["title"]
        assert iso_day(report["published"])
        assert report["publisher"]


@every_world
def test_every_mention_quotes_its_report_once_and_apart_from_other_incidents(folder: Path) -> None:
    mentions = world(folder).mentions
    assert mentions
    for m in mentions:
        text = world(folder).texts[m.report]
        assert text[m.start : m.end] == m.trigger
        others = [o for o in mentions if o.report == m.report and o != m]
        for other in others:
            assert (m.start, m.end) != (other.start, other.end)
            if other.incident != m.incident:
                assert other.end <= m.near_start or other.start >= m.near_end, (m, other)


@every_world
def test_every_other_quotation_stands_in_its_report_once(folder: Path) -> None:
    texts, truth = world(folder).texts, world(folder).truth
    for quoted in truth["superlatives"] + truth["corrections"]:
        place(texts[quoted["report"]], quoted["near"])
    for actor in truth["actors"]:
        for mention in actor["mentions"]:
            assert mention["text"] in texts[mention["report"]]
            if "near" in mention:
                place(texts[mention["report"]], mention["near"])
                place(mention["near"], mention["text"])
    for group in truth["copies"]:
        for member in group["members"]:
            for passage in member.get("passages", ()):
                place(texts[member["report"]], passage["near"])
                assert passage["near"] in texts[passage["from"]]


@every_world
def test_every_reference_resolves(folder: Path) -> None:
    truth = world(folder).truth
    incidents = [incident["id"] for incident in truth["incidents"]]
    actors = [actor["id"] for actor in truth["actors"]]
    assert len(set(incidents)) == len(incidents)
    assert len(set(actors)) == len(actors)
    assert set(addresses(truth)) <= world(folder).texts.keys()
    for incident in truth["incidents"]:
        assert {role["actor"] for role in incident.get("roles", ()) if "actor" in role} <= set(actors)
    for item in truth["superlatives"]:
        assert set(item.get("by", ())) <= set(incidents)
    for item in truth["corrections"]:
        assert set(item["incidents"]) <= set(incidents)
    for item in truth["different"]:
        assert set(item.get("incidents", ())) <= set(incidents)
        assert set(item.get("actors", ())) <= set(actors)
        assert item.get("incidents") or item.get("actors")


@every_world
def test_every_value_is_one_that_the_contract_knows(folder: Path) -> None:
    truth = world(folder).truth
    types, statuses = set(load_codebook().types), set(get_args(EventStatus))
    for incident in truth["incidents"]:
        assert incident["types"]
        assert {kind for m in incident["mentions"] for kind in m["types"]} | set(incident["types"]) <= types
        for known in (incident, *incident.get("as_of", ())):
            assert set(known.get("grade", ())) <= GRADES
            assert set(known.get("status", ())) <= statuses
        assert incident["grade"]
        assert incident["status"]
        assert all(count >= 1 for count in incident["origins"]["count"])
        assert all(EDTF.fullmatch(when) for when in incident["when"])
    assert {actor["kind"] for actor in truth["actors"]} <= set(get_args(ActorKind))
    assert {m["how"] for group in truth["copies"] for m in group["members"]} <= HOW
    assert {verdict for item in truth["superlatives"] for verdict in accepted(item["verdict"])} <= VERDICTS
    assert {item["kind"] for item in truth["corrections"]} <= CORRECTIONS


@every_world
def test_tolls_by_source_span_their_range(folder: Path) -> None:
    for incident in world(folder).truth["incidents"]:
        for toll in incident.get("counts", ()):
            told = [n for by in toll["by"] for n in (by["min"], by["max"]) if n is not None]
            assert toll["range"] == [min(told), max(told)], incident["id"]


@every_world
def test_origins_that_are_told_apart_are_no_more_than_the_most_accepted(folder: Path) -> None:
    for incident in world(folder).truth["incidents"]:
        origins = incident["origins"]
        assert len(origins["groups"]) <= max(origins["count"]), incident["id"]
        grouped = [report for group in origins["groups"] for report in group["reports"]]
        assert len(set(grouped)) == len(grouped), incident["id"]
        speaking = {m["report"] for m in incident["mentions"]}
        for group in origins["groups"]:
            assert set(group["reports"]) <= speaking, (incident["id"], set(group["reports"]) - speaking)


@every_world
def test_an_unchanged_copy_says_nothing_that_its_original_does_not(folder: Path) -> None:
    texts = world(folder).texts
    for group in world(folder).truth["copies"]:
        for member in group["members"]:
            if member["how"] in UNCHANGED:
                for paragraph in texts[member["report"]].split("\n\n"):
                    assert len(paragraph.split()) <= A_CREDIT or paragraph in texts[group["original"]]
