"""The many ways in which news tells of an event, and what only sounds like one: neither is read worse than before."""

import json
from collections import Counter

from sayso.codebook import load_codebook
from tests.quality.phrasings_score import FOLDER, PARTS, files, passages, score

FLOORS = json.loads((FOLDER / "floors.json").read_text(encoding="utf-8"))
EVERY = 3  # so many passages are read for one that counts here; the program reads all


def test_every_type_has_passages() -> None:
    types = set(load_codebook(None).types)
    for which in ("open", "aside"):
        assert {path.stem for path in files(which)} == types


def test_what_is_told_in_many_ways_keeps_its_floors() -> None:
    mistakes: list[str] = []
    total = sum((score(path, mistakes, EVERY) for path in files("open")), Counter[str]())
    shares = {part: total[part] / total[f"{part} asked"] for part in PARTS}
    below = {part: share for part, share in shares.items() if share < FLOORS[part]}
    assert not below, "\n".join([str(below), *mistakes])
    assert total["broken"] / total["nevers"] <= FLOORS["broken"], "\n".join(m for m in mistakes if " never: " in m)


def test_each_passage_says_where_to_look() -> None:
    for which in ("open", "aside"):
        for path in files(which):
            for passage in passages(path):
                assert passage["text"].count(passage["near"]) == 1, (path.stem, passage)
                assert ("never" in passage) != ("type" in passage), (path.stem, passage)
