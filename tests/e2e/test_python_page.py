"""The page on Python: its examples do what it says, and it names all that there is."""

import doctest
import shutil
from pathlib import Path

import pytest

import sayso
from tests.e2e.readme import ROOT

PAGE = ROOT / "docs" / "python.md"


def test_examples_of_the_page_give_what_it_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    failed, tried = doctest.testfile(str(PAGE), module_relative=False)
    assert tried > 30
    assert failed == 0


def test_page_names_all_that_the_package_offers() -> None:
    table = PAGE.read_text(encoding="utf-8").split("## All names")[1]
    for name in set(sayso.__all__) - {"__version__"}:
        assert f"`{name}" in table, name
    for name in (name for name in dir(sayso.Ledger) if not name.startswith("_")):
        assert f"`{name}`" in table, name
