"""Data are found in a set's own folder and in one that holds sets; what is absent is said with where to get it."""

from pathlib import Path

import pytest

from sayso.errors import UsageError
from sayso.evaluate.benchmark import DataSet, Given, Part, Section, untracked
from sayso.evaluate.locate import gather, splits

TREES = DataSet("Treebank", "trees", "*-{split}.conllu", "https://trees.example")
FRAMES = DataSet("Frames", "frames", "{split}.jsonl", "https://frames.example")
WHOLE = DataSet("Wire", "wire", "texts/**/*.xml", "https://wire.example")


def nothing(given: Given) -> list[Section]:
    return []


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for name in ("trees/en-dev.conllu", "trees/en-train.conllu", "frames/dev.jsonl", "wire/texts/a/1.xml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("where", [".", "trees", "frames"])
def test_both_sets_are_found_from_the_folder_above_and_from_either_one(data: Path, where: str) -> None:
    given = gather(data / where, Part((TREES, FRAMES), nothing), "dev", untracked)
    assert [path.resolve() for path in given.folders] == [(data / "trees").resolve(), (data / "frames").resolve()]
    assert [path.name for files in given.files for path in files] == ["en-dev.conllu", "dev.jsonl"]


def test_a_folder_within_the_sets_own_will_do(data: Path) -> None:
    given = gather(data / "wire" / "texts", Part((WHOLE,), nothing), "dev", untracked)
    assert [path.name for path in given.files[0]] == ["1.xml"]


def test_a_set_that_is_absent_is_told_with_where_to_get_it(data: Path) -> None:
    absent = DataSet("Names", "names", "{split}.iob2", "https://names.example")
    with pytest.raises(UsageError, match=r"no Names.*names\.example"):
        gather(data, Part((absent,), nothing), "dev", untracked)


def test_a_split_that_is_absent_is_told_with_those_there_are(data: Path) -> None:
    with pytest.raises(UsageError, match=r"'test'.*dev, train.*trees\.example"):
        gather(data, Part((TREES,), nothing), "test", untracked)


@pytest.mark.parametrize(
    ("pattern", "file", "name"),
    [
        ("*-{split}.conllu", "en_x-ud-dev.conllu", "dev"),
        ("{split}/texts/*.ann", "tst1/texts/a.ann", "tst1"),
        ("{split}.json", "dev.json", "dev"),
    ],
)
def test_splits_are_read_off_the_names(tmp_path: Path, pattern: str, file: str, name: str) -> None:
    (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / file).write_text("x", encoding="utf-8")
    assert splits(tmp_path, DataSet("S", "s", pattern, "somewhere")) == [name]
