"""A fault of the program's own is told from everything that a command may end with."""

import sys

import pytest

from sayso.cli import main
from sayso.cli.ending import CRASHED
from sayso.errors import SaysoError


def all_exit_codes(root: type[SaysoError] = SaysoError) -> set[int]:
    return {root.exit_code}.union(*map(all_exit_codes, root.__subclasses__()))


def test_crash_has_an_exit_code_of_its_own_and_keeps_the_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a screw is loose")

    monkeypatch.setattr("sayso.app.names.same_name", broken)
    monkeypatch.setattr(sys, "argv", ["sayso", "same-name", "Omar Hadi", "Umar al-Hady"])
    with pytest.raises(SystemExit) as ended:
        main.run()
    assert ended.value.code == CRASHED
    assert CRASHED not in all_exit_codes()
    told = capsys.readouterr().err
    assert "Traceback" in told
    assert "a screw is loose" in told
    assert told.splitlines()[-1].startswith("sayso: this is a fault of Sayso")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["same-name", "Omar Hadi", "Umar al-Hady"], 0),
        (["same-name", "Omar Hadi", "Vera Lind"], 1),
        (["codebook", "frolic"], 2),
        (["nonsense"], 2),
        (["--version"], 0),
    ],
)
def test_other_endings_are_as_they_were(monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int) -> None:
    monkeypatch.setattr(sys, "argv", ["sayso", *arguments])
    with pytest.raises(SystemExit) as ended:
        main.run()
    assert ended.value.code == code
