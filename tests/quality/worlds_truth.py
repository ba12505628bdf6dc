"""Reads a world: its reports and its truth file, every quoted stretch found in its report."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "worlds"


@dataclass(frozen=True)
class Mention:
    """A place where a report speaks of an incident. `background` is None where either reading is defensible.

    `start` and `end` are of the trigger, `near_start` and `near_end` of the stretch around it, in code points.
    """

    incident: str
    facet: str
    report: str
    trigger: str
    types: tuple[str, ...]
    start: int
    end: int
    near_start: int
    near_end: int
    background: bool | None
    optional: bool


@dataclass(frozen=True)
class World:
    """The reports of a world by address, in order of publication, and what is true of them."""

    name: str
    texts: Mapping[str, str]
    truth: Mapping[str, Any]

    @cached_property
    def incidents(self) -> dict[str, Mapping[str, Any]]:
        return {incident["id"]: incident for incident in self.truth["incidents"]}

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        return tuple(
            self._mention(incident["id"], given)
            for incident in self.incidents.values()
            for given in incident["mentions"]
        )

    def _mention(self, incident: str, given: Mapping[str, Any]) -> Mention:
        start, end = place(self.texts[given["report"]], given["near"])
        at, _ = place(given["near"], given["trigger"])
        background = given.get("background", False)
        return Mention(
            incident, given.get("facet", ""), given["report"], given["trigger"], tuple(given["types"]),
            start + at, start + at + len(given["trigger"]), start, end,
            None if background == "either" else background, given.get("optional", False),
        )  # fmt: skip

    @cached_property
    def copies(self) -> frozenset[tuple[str, str]]:
        """Pairs of reports that descend from one dispatch, each pair in order."""
        return frozenset(self._pairs(with_optional=False))

    @cached_property
    def optional_copies(self) -> frozenset[tuple[str, str]]:
        """Pairs that may or may not be held to descend from one dispatch."""
        return frozenset(self._pairs(with_optional=True)) - self.copies

    def _pairs(self, with_optional: bool) -> Iterator[tuple[str, str]]:
        for group in self.truth["copies"]:
            members = [m["report"] for m in group["members"] if with_optional or not m.get("optional")]
            yield from combinations(sorted({group["original"], *members}), 2)

    def until(self, report: str) -> "World":
        """The world as known after this report: later ones do not exist, incidents are as their checkpoint says.

        What a checkpoint does not say is not asked.
        """
        known = list(self.texts)[: list(self.texts).index(report) + 1]
        incidents = []
        for incident in self.truth["incidents"]:
            mentions = [m for m in incident["mentions"] if m["report"] in known]
            then: Mapping[str, Any] = next((c for c in incident.get("as_of", ()) if c["after"] == report), {})
            asked = {key: then[key] for key in ("grade", "status") if key in then}
            if "origins" in then:
                asked["origins"] = {"count": then["origins"]}
            if mentions:
                incidents.append({"id": incident["id"], "types": incident["types"], "mentions": mentions, **asked})
        members = [
            {**group, "members": [m for m in group["members"] if m["report"] in known]}
            for group in self.truth["copies"]
            if group["original"] in known
        ]
        actors = [
            {**actor, "mentions": [m for m in actor["mentions"] if m["report"] in known]}
            for actor in self.truth["actors"]
        ]
        truth = {**self.truth, "incidents": incidents, "copies": members, "actors": actors}
        return World(self.name, {uri: self.texts[uri] for uri in known}, truth)


def place(text: str, words: str) -> tuple[int, int]:
    """Where the words stand in the text: start and end in code points. Raises ValueError unless they do so once."""
    if text.count(words) != 1:
        raise ValueError(f"{words!r} stands {text.count(words)} times in the text, expected once: quote more of it")
    start = text.index(words)
    return start, start + len(words)


def load(folder: Path) -> World:
    """The world of a folder. Raises ValueError where a quotation is not found when it is first asked for."""
    lines = (folder / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    reports = [json.loads(line) for line in lines]
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    return World(folder.name, {report["uri"]: report["text"] for report in reports}, truth)


def folders() -> list[Path]:
    """The folders of all worlds, by name."""
    return sorted(path.parent for path in FOLDER.glob("*/*/truth.json"))
