"""`sayso same-name` answers by exit code, and a file of pairs line by line."""

from collections.abc import Callable
from pathlib import Path

from click.testing import Result


def test_exit_code_tells_whether_two_names_are_one(sayso: Callable[..., Result]) -> None:
    same = sayso("same-name", "Husam al-Din Qasim", "Hussameddine Kassem")
    assert same.exit_code == 0
    assert same.stdout.startswith("same")
    other = sayso("same-name", "Hassan Karimi", "Hussein Karimi")
    assert other.exit_code == 1
    assert other.stdout.startswith("different")


def test_pairs_give_a_line_each_in_their_order(sayso: Callable[..., Result], tmp_path: Path) -> None:
    file = tmp_path / "pairs.csv"
    file.write_text(
        'Nadia Haddad,Nadya al-Hadad\n"Orlova, Lena",Mira Orlova\nNorthern Front,Northern Party,organization\n'
    )
    assert sayso("same-name", "--pairs", file).stdout.split() == ["true", "false", "false"]


def test_a_line_that_is_no_pair_is_named(sayso: Callable[..., Result], tmp_path: Path) -> None:
    file = tmp_path / "pairs.csv"
    file.write_text("Nadia Haddad,Nadya Hadad\nonly one\n")
    result = sayso("same-name", "--pairs", file)
    assert result.exit_code == 2
    assert "line 2" in result.stderr


def test_one_name_alone_is_refused_with_an_example(sayso: Callable[..., Result]) -> None:
    result = sayso("same-name", "Nadia Haddad")
    assert result.exit_code == 2
    assert "two names are needed" in result.stderr
