"""The texts of published sets that `tests/quality/real` says something of, found in a folder of these sets.

The project holds none of the texts: what is expected of a report quotes it by characters, and a digest tells whether
the text that is found is the one that was read.
"""

import hashlib
import html
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

_MESSAGE = re.compile(r"\n(?=(?:DEV|TST\d)-MUC\d-\d+)")
_TIGHT = re.compile(r" ([.,;:!?')])")


def text_of(name: str, data: Path) -> str | None:
    """The whole text of a report by its name ("hrds-train-214", "dev-muc3-0242"); None where the folder lacks it."""
    for pattern, read in _SETS:
        if re.match(pattern, name):
            return _texts(read, data).get(name)
    return None


def title_of(name: str, data: Path) -> str | None:
    """The title of a report; None where its set has none, or none but in the text."""
    return _titles(data).get(name) if name.startswith("hrds-") else None


@cache
def _titles(data: Path) -> dict[str, str | None]:
    return {name: sample.get("Input.title") for name, sample in _samples(data)}


@cache
def _texts(read: Callable[[Path], Iterator[tuple[str, str]]], data: Path) -> dict[str, str]:
    """All texts of a set, by name; the first of those that share one."""
    return dict(reversed(list(read(data))))


def digest(text: str) -> str:
    """What tells one text from another."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _attacks(data: Path) -> Iterator[tuple[str, str]]:
    for name, sample in _samples(data):
        page = sample["Input.article_interface"].replace("</p>", "\n\n")
        yield name, html.unescape(re.sub(r"<[^>]+>", "", page))


def _samples(data: Path) -> Iterator[tuple[str, dict[str, str]]]:
    for path in sorted(data.glob("hrds_attack/*.json")):
        for number, item in enumerate(json.loads(path.read_text(encoding="utf-8"))):
            yield f"hrds-{path.stem}-{number}", item["sample"]


def _messages(data: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(data.glob("muc34/*/*")):
        if path.is_file() and not path.name.startswith(("key", "text")):
            for block in _MESSAGE.split(path.read_text(encoding="latin-1")):
                name, _, body = block.strip().partition("\n")
                yield name.split()[0].lower() if name.split() else "", body.strip()


def _wikinews(data: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(data.glob("meantime/intra-doc_annotation/**/*.xml")):
        words: list[str] = []
        last = None
        for token in ET.parse(path).getroot().iter("token"):
            begins = token.get("sentence") != last and last is not None
            words.append(("\n" if begins else "") + (token.text or ""))
            last = token.get("sentence")
        yield path.stem, _TIGHT.sub(r"\1", " ".join(words)).replace("\n ", "\n").replace(" \n", "\n")


def _politics(data: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(data.glob("polnear/*/text/*.txt")):
        yield path.stem, path.read_text(encoding="utf-8")


def _local_news(data: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(data.glob("geo/lgl.xml")):
        for article in ET.parse(path).getroot().iter("article"):
            yield f"lgl-{article.get('docid')}", (article.findtext("text") or "").strip()


def _releases(data: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(data.glob("re3d/*/documents.json")):
        for line in path.read_text(encoding="utf-8").splitlines():
            document = json.loads(line)
            yield f"re3d-{document['_id'][:8].lower()}", document["text"].strip()


_SETS: tuple[tuple[str, Callable[[Path], Iterator[tuple[str, str]]]], ...] = (
    (r"hrds-", _attacks),
    (r"(?:dev|tst\d)-muc", _messages),
    (r"lgl-", _local_news),
    (r"re3d-", _releases),
    (r"\d+_", _wikinews),
    (r"", _politics),
)
