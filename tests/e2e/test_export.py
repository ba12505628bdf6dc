"""Incidents of a ledger come out in every format, as far as it can hold them."""

import csv
import io
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import sayso as api
from sayso import app
from sayso.cli.export import summary
from sayso.errors import UsageError
from sayso.ledger import open_ledger
from sayso.model import GroupState, Incident, KnownActor, Merge
from tests.unit.export.incidents.hand_case import incident, readings, undisputed


def state(told: Incident) -> GroupState:
    """The incident as merging keeps it."""
    return GroupState(
        kind="incident", id=told.id, body=told.model_dump(mode="json"), type=told.type, grade=told.grade,
        earliest=told.when.earliest if told.when else None, latest=told.when.latest if told.when else None,
        lat=told.where.lat if told.where else None, lon=told.where.lon if told.where else None,
        country=told.where.country if told.where else None, origins=told.origins,
        names=tuple(role.name for role in told.roles), text=told.title,
    )  # fmt: skip


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of three incidents: one contested, one plain, one only planned and without a date."""
    path = tmp_path_factory.mktemp("incidents") / "ledger.db"
    planned = incident(
        id="in-march", type="protest", title="March in Port Amsel", status="planned", when=None, grade="weak", origins=1
    )
    with open_ledger(str(path), create=True) as kept:
        kept.add_readings(readings())
        army = KnownActor(
            id="ac-army", name="the Northern Army", kind="armed_group", names=("the Northern Army", "N. Army")
        )
        actor = GroupState(kind="actor", id=army.id, body=army.model_dump(mode="json"))
        groups = (state(incident()), state(undisputed(id="in-plain").incident), state(planned), actor)
        kept.add_merge(Merge(merger="by hand 1", groups=groups))
    return path


@pytest.mark.parametrize("name", app.export_formats())
def test_every_format_comes_to_a_file_and_to_standard_output(
    sayso: Any, ledger: Path, tmp_path: Path, name: str
) -> None:
    written = sayso("export", name, tmp_path / "out", "--ledger", ledger)
    assert written.exit_code == 0, written.stderr
    shown = sayso("export", name, "--ledger", ledger)
    assert shown.stdout_bytes == (tmp_path / "out").read_bytes() != b""
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_what_a_format_cant_hold_is_left_out_and_told(sayso: Any, ledger: Path) -> None:
    done = sayso("export", "gdelt", "--ledger", ledger)
    assert len(done.stdout.splitlines()) == 2
    assert "2 incidents exported; 1 left out since its status is 'planned'" in done.stderr
    assert sayso("export", "gdelt", "--ledger", ledger, "--quiet").stderr == ""


def test_several_that_are_left_out_are_told_as_several() -> None:
    assert summary(app.Exported(1, Counter({"it is discounted": 1}))) == (
        "1 incident exported; 1 left out since it is discounted"
    )
    assert summary(app.Exported(0, Counter({"it is discounted": 3}))) == (
        "0 incidents exported; 3 left out, each since it is discounted"
    )


def test_incident_keeps_to_the_schema(sayso: Any, ledger: Path) -> None:
    schema = json.loads(sayso("schema", "incident").stdout)
    features = json.loads(sayso("export", "geojson", "--ledger", ledger).stdout)["features"]
    assert len(features) == 3
    for each in features:
        jsonschema.validate(each["properties"], schema)
    assert "spellings" in json.loads(sayso("schema", "actor").stdout)["properties"]


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        ((), ["in-dorvane", "in-march", "in-plain"]),
        (("--type", "protest"), ["in-march"]),
        (("--grade", "weak"), ["in-march", "in-plain"]),
        (("--grade", "weak", "--since", "2024-03-01", "--until", "2024-03-31"), ["in-plain"]),
        (("--origins", "2"), ["in-dorvane"]),
        (("--country", "no", "--actor", '"Hill Front"', "--text", "shelling"), ["in-dorvane"]),
        (("--country", "SE"), []),
        (("--near", "54.1,7.9", "--within", "5"), ["in-dorvane", "in-march", "in-plain"]),
        (("--near", "0,0"), []),
        (("--as-of", "2000-01-01"), []),
    ],
)
def test_filters_choose_incidents(sayso: Any, ledger: Path, options: tuple[str, ...], ids: list[str]) -> None:
    table = csv.DictReader(io.StringIO(sayso("export", "csv", "--ledger", ledger, *options).stdout))
    assert sorted(row["id"] for row in table) == ids


def test_what_was_only_said_is_left_out_of_deeds(sayso: Any, tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    groups = (state(incident(id="in-done", type="bomb")), state(incident(id="in-said", type="accuse")))
    with open_ledger(str(path), create=True) as kept:
        kept.add_readings(readings())
        kept.add_merge(Merge(merger="by hand 1", groups=groups))
    table = csv.DictReader(io.StringIO(sayso("export", "csv", "--ledger", path, "--deeds").stdout))
    assert [row["id"] for row in table] == ["in-done"]
    map_ = tmp_path / "map.geojson"
    with api.Ledger(path) as opened:
        assert opened.export("geojson", map_, deeds=True, near=(54.1, 7.9), within=5).written == 1
        assert opened.export("geojson", map_, near=(0, 0)).written == 0


def test_words_around_a_quote_come_from_the_kept_report(sayso: Any, ledger: Path) -> None:
    graph = json.loads(sayso("export", "prov", "--ledger", ledger).stdout)["@graph"]
    quotes = [node["target"]["selector"][0] for node in graph if node["type"] == "oa:Annotation"]
    assert quotes[0]["prefix"].endswith("At least four people were ")
    assert quotes[0]["suffix"].startswith(", Sanna Orre")


def test_actor_across_reports_comes_with_all_names(sayso: Any, ledger: Path) -> None:
    lines = sayso("export", "ftm", "--ledger", ledger, "--origins", "3").stdout.splitlines()
    (army,) = [each for each in map(json.loads, lines) if each["id"] == "ac-army"]
    assert (army["schema"], army["properties"]["alias"]) == ("Organization", ["N. Army"])


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("xml", "--ledger", "LEDGER"), "there are csv, parquet"),
        (("csv", "nowhere/out.csv", "--ledger", "LEDGER"), "can't be written"),
        (("csv", ".", "--ledger", "LEDGER"), "is a folder"),
        (("csv", "--ledger", "LEDGER", "--grade", "sure"), "contested"),
        (("csv", "--ledger", "LEDGER", "--country", "Norway"), "two letters"),
        (("csv", "--ledger", "LEDGER", "--since", "March"), "YYYY-MM-DD"),
        (("csv",), "--ledger"),
    ],
)
def test_what_does_not_fit_is_refused(
    sayso: Any, ledger: Path, arguments: tuple[str, ...], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SAYSO_LEDGER", raising=False)
    done = sayso("export", *(str(ledger) if each == "LEDGER" else each for each in arguments))
    assert done.exit_code == 2
    assert told in done.stderr


def test_binary_format_is_not_written_to_a_terminal(ledger: Path) -> None:
    class Terminal(io.BytesIO):
        def isatty(self) -> bool:
            return True

    settings = app.ExportSettings(str(ledger))
    with pytest.raises(UsageError, match="name a file"):
        app.export_incidents("parquet", app.GroupFilter(), settings, Terminal())
    assert app.export_incidents("csv", app.GroupFilter(), settings, Terminal()).written == 3


def test_help_names_every_format(sayso: Any) -> None:
    words = re.findall(r"\w+", sayso("export", "--help").stdout)
    assert set(app.export_formats()) <= set(words)


def test_losses_are_told_without_a_ledger(sayso: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAYSO_LEDGER", raising=False)
    assert "in part: accounts.voice (" in sayso("export", "acled", "--losses").stdout
    assert sayso("export", "csv", "--losses").stdout == "Nothing is lost.\n"


def test_failed_export_leaves_the_file_that_was_there(
    sayso: Any, ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out").write_text("before")
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    done = sayso("export", "parquet", tmp_path / "out", "--ledger", ledger)
    assert done.exit_code == 2
    assert "pip install 'sayso[parquet]'" in done.stderr
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("out", "before")]
