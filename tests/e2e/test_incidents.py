"""What several outlets tell of one happening comes out as one incident, with who says so and how well it is known."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

AGENCY = (
    "TEL LORA, Ardania, March 5 (Kestrel) - A bomb exploded in the fish market of Tel Lora on Tuesday, killing nine "
    "people, police said.\n\nPolice captain Oren Malk said that the bomb had been hidden in a cart.\n"
)
RECORD = (
    "TEL LORA - At the hospital of Tel Lora nurse Ida Renn said that 12 people had been killed when a bomb exploded in "
    "the fish market on Tuesday.\n"
)
OTHER = "The ferry company of Port Amsel dismissed its director, Karla Venn, on Monday.\n"
FIRST = "OLD VELL - A bomb exploded in Old Vell on Monday, the first bombing in Old Vell since March 1, police said.\n"


@pytest.fixture(scope="module")
def ledger(sayso: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("incidents")
    reports = [
        ("agency", AGENCY, "Kestrel News Agency", "2024-03-05"),
        ("courier", AGENCY, "The Daily Courier", "2024-03-05"),
        ("record", RECORD, "The Harbour Record", "2024-03-06"),
        ("ferries", OTHER, "Amsel Post", "2024-03-06"),
    ]
    lines = [json.dumps({"uri": u, "text": t, "publisher": p, "published": d}) for u, t, p, d in reports]
    (folder / "reports.jsonl").write_text("\n".join(lines), encoding="utf-8")
    done = sayso("ingest", folder / "reports.jsonl", "--ledger", folder / "ledger.db")
    assert done.exit_code == 0, done.stderr
    return folder / "ledger.db"


def listed(sayso: Any, ledger: Path, *options: str) -> list[dict[str, Any]]:
    done = sayso("incidents", "--ledger", ledger, "-f", "jsonl", *options)
    assert done.exit_code == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def bombing(sayso: Any, ledger: Path) -> dict[str, Any]:
    (found,) = listed(sayso, ledger, "--type", "bomb")
    return found


def test_a_copy_and_an_independent_report_are_one_incident_of_two_origins(sayso: Any, ledger: Path) -> None:
    found = bombing(sayso, ledger)
    assert (found["outlets"], found["origins"], found["grade"]) == (3, 2, "fair")
    assert [sorted(group) for group in found["copies"]] == [["agency", "courier"]]
    assert found["last_changed"] > found["first_reported"]
    (toll,) = [count for count in found["counts"] if count["of"] == "killed"]
    assert (toll["min"], toll["max"]) == (9, 12)


def test_incidents_are_found_by_what_they_are(sayso: Any, ledger: Path) -> None:
    name = bombing(sayso, ledger)["id"]
    for options in (
        ("--grade", "fair", "--origins", "2"),
        ("--since", "2024-03-05", "--until", "2024-03-05", "--type", "bomb"),
        ("--text", "Lora", "--type", "bomb"),
    ):
        assert [each["id"] for each in listed(sayso, ledger, *options)] == [name], options
    assert listed(sayso, ledger, "--type", "bomb", "--grade", "discounted") == []
    assert listed(sayso, ledger, "--near", "10,10", "--within", "5") == []
    (one,) = listed(sayso, ledger, "--actor", "Venn")
    assert one["type"] == "dismiss"


def test_account_tells_who_says_so_and_quotes_it(sayso: Any, ledger: Path) -> None:
    found = bombing(sayso, ledger)
    done = sayso("incident", found["id"], "--ledger", ledger)
    assert done.exit_code == 0, done.stderr
    assert all(line == line.rstrip() for line in done.stdout.splitlines())
    told = " ".join(done.stdout.split())
    assert found["title"] in told
    assert "3 outlets, 2 origins" in told
    assert "A bomb exploded in the fish market" in told
    assert "The Daily Courier, 2024-03-05 a copy" in told
    by_event = sayso("incident", found["accounts"][0]["event"], "--ledger", ledger, "-f", "jsonl")
    assert json.loads(by_event.stdout)["id"] == found["id"]


def test_account_gives_the_ids_of_events_where_they_are_wanted(sayso: Any, ledger: Path) -> None:
    found = bombing(sayso, ledger)
    plain, with_ids = (sayso("incident", found["id"], "--ledger", ledger, *more).stdout for more in ([], ["--ids"]))
    copies = {report for origin in found["independent"] for report in origin["copies"]}
    told = [account["event"] for account in found["accounts"] if account["report"] not in copies]
    assert told
    assert all(event in with_ids and event not in plain for event in told)


def test_incidents_come_as_csv(sayso: Any, ledger: Path) -> None:
    done = sayso("incidents", "--ledger", ledger, "-f", "csv", "--type", "bomb")
    (row,) = csv.DictReader(io.StringIO(done.stdout))
    assert (row["type"], row["outlets"], row["origins"]) == ("bomb", "3", "2")


def test_sources_tell_who_is_relied_on_and_who_was_borne_out(sayso: Any, ledger: Path) -> None:
    done = sayso("sources", "--ledger", ledger, "-f", "jsonl")
    assert done.exit_code == 0, done.stderr
    found = {each["name"]: each for each in map(json.loads, done.stdout.splitlines())}
    (police,) = (each for name, each in found.items() if "police" in name.lower() or "Malk" in name)
    assert (police["confirmed_later"], police["reports"], police["earliest"]) == (1, 2, "2024-03-05")
    chosen = sayso("sources", "--ledger", ledger, "--name", "Renn", "--since", "2024-03-01", "--limit", "1")
    assert "Ida Renn" in chosen.stdout
    assert "vouched for by others too" in " ".join(chosen.stdout.split())
    rows = csv.DictReader(io.StringIO(sayso("sources", "--ledger", ledger, "-f", "csv").stdout))
    assert {row["name"] for row in rows} == set(found)
    assert sayso("sources", "--ledger", ledger, "--kind", "outlet").exit_code == 2
    assert sayso("sources", "--ledger", ledger, "--as-of", "2000-01-01").stdout == ""


def test_firsts_are_held_against_the_ledger(sayso: Any, tmp_path: Path) -> None:
    ledger, lines = tmp_path / "ledger.db", tmp_path / "reports.jsonl"
    earlier = FIRST.replace(", the first bombing in Old Vell since March 1", "")
    given = [
        {"uri": "earlier", "text": earlier, "publisher": "Amsel Post", "published": "2024-03-05"},
        {"uri": "later", "text": FIRST, "publisher": "The Lantern", "published": "2024-03-26"},
    ]
    lines.write_text("\n".join(map(json.dumps, given)), encoding="utf-8")
    assert sayso("ingest", lines, "--ledger", ledger).exit_code == 0
    (first,) = (each for each in listed(sayso, ledger, "--since", "2024-03-25") if each["type"] == "bomb")
    done = sayso("superlatives", "--ledger", ledger, "-f", "jsonl")
    assert done.exit_code == 0, done.stderr
    (found,) = map(json.loads, done.stdout.splitlines())
    assert found["superlative"]["text"] == "the first bombing in Old Vell since March 1"
    assert found["incident"] == first["id"]
    assert found["verdict"] == "contradicted"
    (rival,) = found["by"]
    told = " ".join(sayso("incident", first["id"], "--ledger", ledger).stdout.split())
    assert "the first bombing in Old Vell since March 1”: contradicted" in told
    assert rival["id"] in told
    (row,) = csv.DictReader(io.StringIO(sayso("superlatives", "--ledger", ledger, "-f", "csv").stdout))
    assert (row["verdict"], row["since_day"]) == ("contradicted", "2024-03-01")
    for none in (
        ("--verdict", "supported"),
        ("--report", "earlier"),
        ("--until", "2024-03-20"),
        ("--as-of", "2000-01-01"),
    ):
        assert sayso("superlatives", "--ledger", ledger, *none).stdout == "", none
    assert "contradicted" in sayso("superlatives", "--ledger", ledger, "--report", "later", "--limit", "1").stdout
    assert sayso("superlatives", "--ledger", ledger, "--verdict", "maybe").exit_code == 2


def test_a_retracted_report_takes_what_rests_on_it_along(sayso: Any, ledger: Path, tmp_path: Path) -> None:
    copy = tmp_path / "ledger.db"
    copy.write_bytes(ledger.read_bytes())
    done = sayso("retract", "ferries", "--why", "a hoax", "--by", "ida", "--ledger", copy)
    assert done.exit_code == 0, done.stderr
    (one,) = listed(sayso, copy, "--actor", "Venn")
    assert (one["grade"], one["status"]) == ("discounted", "negated")
    told = sayso("incident", one["id"], "--ledger", copy).stdout
    assert "(retracted)" in told
    assert "retracted: no report of it stands" in told
    assert "did not happen" not in told
    assert sayso("incidents", "--ledger", copy, "--as-of", "2000-01-01").stdout == ""


def test_unknown_ids_and_places_are_told(sayso: Any, ledger: Path) -> None:
    done = sayso("incident", "in-0", "--ledger", ledger)
    assert done.exit_code == 2
    assert "no incident or event with the id 'in-0'" in done.stderr
    done = sayso("incidents", "--near", "Nowhere at all", "--ledger", ledger)
    assert done.exit_code == 2
    assert "LAT,LON" in done.stderr
    assert sayso("incidents", "--near", "99,10", "--ledger", ledger).exit_code == 2
    done = sayso("incidents", "--near", "oslo", "--ledger", ledger)
    assert done.stderr.startswith("sayso: near Oslo (in NO, 59.9")
    assert "near" not in sayso("incidents", "--near", "59.9,10.7", "--ledger", ledger, "-f", "csv").stderr


def test_who_and_how_many_that_a_person_sets_show_wherever_the_values_do(
    sayso: Any, ledger: Path, tmp_path: Path
) -> None:
    own = Path(shutil.copy(ledger, tmp_path / "own.db"))
    name = bombing(sayso, own)["id"]
    told = ("--ledger", own, "--why", "the court's finding", "--by", "ida")
    wanted = ("--set", "agent=Vale Column", "--set", "agent=two boys", "--set", "killed=11-13", "--set", "injured=40+")
    made = sayso("judge", "correct", name, *wanted, *told)
    assert made.exit_code == 0, made.stderr
    found = bombing(sayso, own)
    assert [each["name"] for each in found["roles"] if each["role"] == "agent"] == ["Vale Column", "two boys"]
    assert {each["of"]: (each["min"], each["max"]) for each in found["counts"]} == {
        "killed": (11, 13), "injured": (40, None),
    }  # fmt: skip
    account = sayso("incident", name, "--ledger", own).stdout
    for line in (
        "agent: Vale Column, two boys (set by ida)",
        "how many: 11 to 13 killed (set by ida)",
        "how many: at least 40 injured (set by ida)",
        "correct, by ida: the court's finding",
        "9 killed: police",
    ):
        assert line in account, line
    assert [each["id"] for each in listed(sayso, own, "--actor", "Vale")] == [name]
    assert "set by ida" in sayso("dossier", name, "--ledger", own).stdout
    shown = {"acled": "Vale Column", "gdelt": "Vale Column; two boys", "polecat": "Vale Column; two boys"}
    for form in ("csv", "geojson", "acled", "plover", "polecat", "gdelt", "ftm", "claimreview", "prov"):
        out = sayso("export", form, "--ledger", own, "--type", "bomb", "--quiet").stdout
        assert shown.get(form, "Vale Column") in out, form
    fatalities = csv.DictReader(io.StringIO(sayso("export", "acled", "--ledger", own, "--type", "bomb").stdout))
    assert [row["fatalities"] for row in fatalities] == ["11"]
    sayso("judge", "withdraw", made.stdout.split()[0], *told)
    again = bombing(sayso, own)
    before = bombing(sayso, ledger)
    unmoved = ("roles", "counts", "title", "corrected", "grade")
    assert {field: again[field] for field in unmoved} == {field: before[field] for field in unmoved}
    twice = sayso("judge", "withdraw", made.stdout.split()[0], *told)
    assert twice.exit_code == 2
    assert "was withdrawn already, by ida on" in twice.stderr


def test_field_that_holds_one_value_is_set_once(sayso: Any, ledger: Path) -> None:
    done = sayso(
        "judge", "correct", "in-0", "--set", "killed=9", "--set", "killed=10", "--ledger", ledger, "--why", "x"
    )
    assert done.exit_code == 2
    assert "--set killed is given twice: got '9' and '10'" in done.stderr
