"""What the README shows of Sayso's output. As a program, writes it into the README."""

import io
import json
import re
import tempfile
from pathlib import Path

from sayso.app.asking import Question
from sayso.app.incidents import list_incidents, show_incident
from sayso.app.ingesting import ingest
from sayso.app.reading import records
from sayso.app.settings import ReadSettings
from sayso.app.wiring import open_rooms
from sayso.export.account import print_account
from sayso.export.terminal import Terminal
from sayso.ledger import GroupFilter
from sayso.model import Record

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
EXAMPLE = "examples/deputy-minister.txt"
STORY = "examples/ferry-terminal.jsonl"
LINES = 48
TRIGGER = "executed"


def generated() -> dict[str, str]:
    """The text of each generated block of the README, by its name."""
    rooms = open_rooms(ReadSettings())
    (record,) = records([str(ROOT / EXAMPLE)], ReadSettings(), rooms)
    assert isinstance(record, Record)
    stream = io.StringIO()
    labels = {each.id: each.label for each in rooms.codebook.types.values()}
    print_account(record, Terminal(stream, 100), labels)
    account = stream.getvalue().replace(str(ROOT) + "/", "").splitlines()[:LINES]
    (event,) = [each for each in record.events if each.trigger.text == TRIGGER]
    claim = next(each for each in record.claims if each.id == event.claim)
    return {
        "account": "\n".join(account).rstrip(),
        "event": _in_lines(event) + "\n" + _in_lines(claim),
        "incident": _incident(),
    }


def _incident() -> str:
    """The account of the incident that several reports of the examples tell of."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = f"{folder}/ledger.db"
        ingest([str(ROOT / STORY)], ReadSettings(jobs=1), ledger, lambda kept: None)
        listed, told = io.StringIO(), io.StringIO()
        list_incidents(Question(ledger, listed, "jsonl"), GroupFilter(origins=2))
        (incident,) = map(json.loads, listed.getvalue().splitlines())
        show_incident(Question(ledger, told), incident["id"])
    return "\n".join(line.rstrip() for line in told.getvalue().splitlines())


def _in_lines(value: object) -> str:
    """As JSON with one field a line: closer to the eye than one value a line, shorter than the whole on one."""
    fields = value.model_dump(mode="json")  # type: ignore[attr-defined]
    lines = [f" {json.dumps(name)}: {json.dumps(each, ensure_ascii=False)}" for name, each in fields.items()]
    return "{\n" + ",\n".join(lines) + "\n}"


def filled(readme: str, blocks: dict[str, str]) -> str:
    """The README with its generated blocks set anew."""
    for name, text in blocks.items():
        fence = re.compile(rf"(<!-- {name} -->\n```\w*\n).*?(```\n<!-- end -->)", re.S)
        assert fence.search(readme), name
        readme = fence.sub(lambda match, text=text: f"{match[1]}{text}\n{match[2]}", readme)
    return readme


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8"), generated()), encoding="utf-8")
