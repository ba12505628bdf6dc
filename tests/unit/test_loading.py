"""What is kept in the cache folder is what was put there, or made anew."""

import gc
from pathlib import Path

import pytest

from sayso.loading import cache_directory, from_cache, uncollected


class Maker:
    """Makes a value, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> dict[str, int]:
        self.times += 1
        return {"hama": self.times}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SAYSO_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_what_was_made_once_is_fetched_after_that(folder: Path) -> None:
    make = Maker()
    assert [from_cache("value", b"source", make) for _ in range(3)] == [{"hama": 1}] * 3
    assert [file.name for file in folder.iterdir()] == ["value"]


def test_another_source_is_made_anew_in_the_same_file(folder: Path) -> None:
    make = Maker()
    from_cache("value", b"source", make)
    assert from_cache("value", b"other source", make) == {"hama": 2}
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize("keep", [0, 10, 40, -1])
def test_a_file_that_was_cut_short_is_made_anew(folder: Path, keep: int) -> None:
    make = Maker()
    from_cache("value", b"source", make)
    file = folder / "value"
    file.write_bytes(file.read_bytes()[:keep])
    assert from_cache("value", b"source", make) == {"hama": 2}
    assert from_cache("value", b"source", make) == {"hama": 2}


def test_a_foreign_file_is_not_read_but_made_anew(folder: Path) -> None:
    folder.mkdir()
    (folder / "value").write_bytes(b"c" * 200)
    assert from_cache("value", b"source", Maker()) == {"hama": 1}


def test_where_nothing_can_be_written_each_process_makes_its_own(folder: Path) -> None:
    folder.write_text("in the way")
    assert from_cache("value", b"source", Maker()) == {"hama": 1}


def test_the_collector_runs_again_behind_the_block_also_after_an_error() -> None:
    with pytest.raises(KeyError), uncollected():
        raise KeyError(gc.isenabled())
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_cache_lies_where_the_environment_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAYSO_CACHE", raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_directory() == tmp_path / ".cache" / "sayso"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cache_directory() == tmp_path / "xdg" / "sayso"
    monkeypatch.setenv("SAYSO_CACHE", str(tmp_path / "own"))
    assert cache_directory() == tmp_path / "own"
