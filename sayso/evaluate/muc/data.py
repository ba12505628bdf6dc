"""Reads MUC-3 and MUC-4's messages and their answer keys.

A message begins with a line that is its id ("DEV-MUC3-0001 (NCCOSC)"). A key holds one template an incident, a numbered
line a slot; a fill's alternatives stand between slashes, what it refers to behind a colon, and a question mark makes it
optional (MUC-4's template-doc-part1.v7, sections 4.2 and 6).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

_MESSAGE = re.compile(r"^((?:DEV|TST\d)-MUC[34]-\d{4})\b.*$", re.M)
_SLOTS = (
    "MESSAGE: ID", "MESSAGE: TEMPLATE", "INCIDENT: DATE", "INCIDENT: LOCATION", "INCIDENT: TYPE",
    "INCIDENT: STAGE OF EXECUTION", "INCIDENT: INSTRUMENT ID", "INCIDENT: INSTRUMENT TYPE", "PERP: INCIDENT CATEGORY",
    "PERP: INDIVIDUAL ID", "PERP: ORGANIZATION ID", "PERP: ORGANIZATION CONFIDENCE", "PHYS TGT: ID", "PHYS TGT: TYPE",
    "PHYS TGT: NUMBER", "PHYS TGT: FOREIGN NATION", "PHYS TGT: EFFECT OF INCIDENT", "PHYS TGT: TOTAL NUMBER",
    "HUM TGT: NAME", "HUM TGT: DESCRIPTION", "HUM TGT: TYPE", "HUM TGT: NUMBER", "HUM TGT: FOREIGN NATION",
    "HUM TGT: EFFECT OF INCIDENT", "HUM TGT: TOTAL NUMBER",
)  # fmt: skip
SLOTS = _SLOTS[2:]
_SLOT = re.compile(rf"^(\d{{1,2}})\.\s+({'|'.join(sorted(_SLOTS, key=len, reverse=True))})\b(.*)$")
_QUOTED = re.compile(r'"(?:\\.|[^"\\])*"')
_NOTHING = frozenset({"", "-", "*"})


@dataclass(frozen=True, slots=True)
class Fill:
    """One filler of a slot: what counts as right (`options`, upper case), what it is said of (`of`), and whether the
    slot may as well be left without it."""

    options: tuple[str, ...]
    of: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """One incident: its slots by MUC-4's names ("INCIDENT: TYPE"); a slot without fillers is left out."""

    message: str
    slots: Mapping[str, tuple[Fill, ...]] = field(default_factory=dict)
    optional: bool = False

    def first(self, slot: str) -> Fill | None:
        """The slot's first filler."""
        return next(iter(self.slots.get(slot, ())), None)


@dataclass(frozen=True, slots=True)
class Message:
    """A text with its templates: none where it reports no relevant incident."""

    id: str
    text: str
    templates: tuple[Template, ...]


def read_messages(files: Iterable[Path]) -> list[Message]:
    """The messages of the files that hold texts, with the templates of those that hold keys (named "key-...")."""
    texts: dict[str, str] = {}
    templates: dict[str, list[Template]] = {}
    for path in sorted(files):
        content = path.read_text(encoding="latin-1")
        if path.name.startswith("key-"):
            for template in read_key(content):
                templates.setdefault(template.message, []).append(template)
        else:
            texts.update(_messages(content))
    return [Message(id, text, tuple(templates.get(id, ()))) for id, text in texts.items()]


def _messages(content: str) -> Iterator[tuple[str, str]]:
    marks = list(_MESSAGE.finditer(content))
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        yield mark[1], content[mark.end() : following.start() if following else None].strip("\n")


def read_key(content: str) -> Iterator[Template]:
    """The templates of a key, without those that say that a message has none."""
    slots: dict[str, list[str]] = {}
    name = ""
    for line in content.splitlines():
        if not line.strip() or line.startswith(";"):
            continue
        head = _SLOT.match(line)
        if head is None:
            slots.setdefault(name, []).append(line.strip())
            continue
        if head[1] == "0" and slots:
            yield from _template(slots)
            slots = {}
        name = head[2]
        slots[name] = [head[3].strip()]
    if slots:
        yield from _template(slots)


def _template(slots: Mapping[str, list[str]]) -> Iterator[Template]:
    number = slots["MESSAGE: TEMPLATE"][0]
    if number == "*":
        return
    fills = {
        name: tuple(read_fill(line) for line in lines if line not in _NOTHING)
        for name, lines in slots.items()
        if not name.startswith("MESSAGE")
    }
    message = slots["MESSAGE: ID"][0].split(" ")[0]
    yield Template(message, {name: some for name, some in fills.items() if some}, "OPTIONAL" in number)


def read_fill(line: str) -> Fill:
    """One line of a slot."""
    optional = line.startswith("?")
    value, colon, of = _split(line.lstrip("? "))
    return Fill(_options(value), _options(of) if colon else (), optional)


def _split(line: str) -> tuple[str, str, str]:
    """The value and what it is of: parted at the first colon before a quoted name or a dash. Colons between the parts
    of a place belong to the value."""
    outside = _QUOTED.sub(lambda m: "_" * len(m[0]), line)
    colon = re.search(r':\s*(?=[_?(]|-\s*$|"-")', outside)
    if colon is None:
        return line, "", ""
    return line[: colon.start()], ":", line[colon.end() :]


def _options(value: str) -> tuple[str, ...]:
    outside = _QUOTED.sub(lambda m: "_" * len(m[0]), value)
    cuts = [m.start() for m in re.finditer("/", outside)]
    parts = [value[a:b] for a, b in zip([0, *(c + 1 for c in cuts)], [*cuts, None], strict=True)]
    return tuple(text for part in parts if (text := _plain(part)) not in _NOTHING)


def _plain(part: str) -> str:
    """Without the quotation marks around it and the strokes before those inside, blanks made one."""
    text = part.strip().strip("()? ") if '"' in part else part.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1]
    return " ".join(text.replace('\\"', '"').split())
