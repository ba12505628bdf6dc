"""Texts in which annotators marked events, with what their marks say of status and arguments.

Three sets, none of which the language model was trained on: NewsReader MEANTIME and ECB+ in CAT XML, and the
development part of the English Web Treebank with PropBank's arguments and UDS-IH2's factuality.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from sayso.evaluate.conllu import read_sentences

Stretch = tuple[int, int]
# UDS-IH2's scale runs from -3 (surely not) to 3 (surely); above its middle, annotators take an event for real.
REAL_ABOVE = 0.0
# ECB+ says least of status and would drown the other sets: four texts a topic give about as many events as each.
ECB_TEXTS = 4


@dataclass(frozen=True)
class MarkedArgument:
    """The characters of an argument, and its PropBank label ("ARG0", "ARGM-LOC")."""

    at: Stretch
    label: str


@dataclass(frozen=True)
class MarkedEvent:
    """The characters of an event's word. `real`: whether it has happened or goes on, None where that is not marked;
    `negated` likewise. `arguments` is None where arguments are not marked."""

    at: Stretch
    real: bool | None = None
    negated: bool | None = None
    arguments: tuple[MarkedArgument, ...] | None = None


@dataclass(frozen=True)
class MarkedText:
    """A text with its events, and the stretches in which all of them are marked; what follows the last one is left off,
    so that it need not be read. `fillers` are the phrases of which it
    is known what they are arguments of; None: of all. `group` names what belongs together when a set is split."""

    set: str
    group: str
    text: str
    complete: tuple[Stretch, ...]
    events: tuple[MarkedEvent, ...]
    fillers: tuple[Stretch, ...] | None = None


def read_ecb(folder: Path) -> Iterator[MarkedText]:
    """The first texts of each topic of ECB+. A sentence with any event is taken as marked throughout."""
    topics = sorted(path for path in folder.iterdir() if path.is_dir())
    for path in (path for topic in topics for path in sorted(topic.glob("*.xml"))[:ECB_TEXTS]):
        page = CatPage(path)
        events = []
        for mark in page.root.iter():
            if mark.tag.startswith(("ACTION_", "NEG_ACTION_")) and (at := page.stretch(mark)):
                events.append(MarkedEvent(at, negated=mark.tag.startswith("NEG_")))
        yield page.marked("ECB+", path.parent.name, tuple(events))


def read_meantime_events(folder: Path) -> Iterator[MarkedText]:
    """MEANTIME's articles with the factuality and the participants of their events. Participants are entities only."""
    for path in sorted(folder.rglob("*.xml")):
        page = CatPage(path)
        at = {m.get("m_id", ""): stretch for m in page.root.iter() if (stretch := page.stretch(m))}
        arguments: dict[str, list[MarkedArgument]] = {}
        for link in page.root.iter("HAS_PARTICIPANT"):
            event, filler = (next((e.get("m_id", "") for e in link.iter(side)), "") for side in ("source", "target"))
            if stretch := at.get(filler):
                label = link.get("sem_role", "").upper()
                arguments.setdefault(event, []).append(MarkedArgument(stretch, label))
        events = tuple(
            MarkedEvent(stretch, _certain(mark), mark.get("polarity") == "NEG", tuple(arguments.get(m_id, ())))
            for mark in page.root.iter("EVENT_MENTION")
            if (m_id := mark.get("m_id", "")) and (stretch := at.get(m_id))
        )
        entities = tuple(s for m in page.root.iter("ENTITY_MENTION") if (s := page.stretch(m)))
        yield page.marked("MEANTIME", path.stem, events, entities)


def _certain(mark: ElementTree.Element) -> bool | None:
    """Whether a mention is certain, affirmed and not ahead; None where it is not marked for that."""
    facts = [mark.get(name, "") for name in ("certainty", "polarity", "time")]
    if not all(facts):
        return None
    return facts == ["CERTAIN", "POS", "NON_FUTURE"] and mark.get("special_cases") in {"NONE", ""}


class CatPage:
    """A CAT XML file: its text put together from tokens, and where each token stands. `root` is its XML."""

    def __init__(self, path: Path) -> None:
        self.root = ElementTree.parse(path).getroot()
        self._at: dict[str, Stretch] = {}
        sentences: dict[str, Stretch] = {}
        text, previous = "", None
        for token in self.root.iter("token"):
            word, sentence = token.text or "", token.get("sentence", "0")
            if text:
                text += " " if sentence == previous else "\n\n" if int(sentence) < 3 else " "
            here = (len(text), len(text) + len(word))
            self._at[token.get("t_id", "")] = here
            sentences[sentence] = (sentences.get(sentence, here)[0], here[1])
            text, previous = text + word, sentence
        self.text = text
        self.sentences = tuple(sentences.values())

    def stretch(self, mark: ElementTree.Element) -> Stretch | None:
        """The characters from a mark's first token to its last; None where it has none."""
        tokens = [self._at[a.get("t_id", "")] for a in mark.iter("token_anchor") if a.get("t_id", "") in self._at]
        return (min(a for a, _ in tokens), max(b for _, b in tokens)) if tokens else None

    def marked(
        self, name: str, group: str, events: tuple[MarkedEvent, ...], fillers: tuple[Stretch, ...] | None = None
    ) -> MarkedText:
        """The text to the end of its last sentence with an event."""
        complete = tuple(s for s in self.sentences if any(s[0] <= e.at[0] < s[1] for e in events))
        end = max((e for _, e in complete), default=0)
        return MarkedText(name, group, self.text[:end], complete, events, fillers)


def read_ewt(trees: Path, propbank: Path, uds: Path) -> Iterator[MarkedText]:
    """The English Web Treebank by documents, from its CoNLL-U file with PropBank's and UDS-IH2's JSON lines."""
    frames = {d["sent_id"]: d["frames"] for d in _lines(propbank)}
    sure = {d["text"]: d["targets"] for d in _lines(uds)}
    text, name = "", ""
    events: list[MarkedEvent] = []
    for sentence in read_sentences(trees):
        if sentence.new_text:
            if events:
                yield MarkedText("EWT", name, text, ((0, len(text)),), tuple(events))
            text, events, name = "", [], sentence.id
        at = []
        for row in sentence.rows:
            at.append((len(text), len(text) + len(row[1])))
            text += row[1] + ("" if "SpaceAfter=No" in row[9] else " ")
        text = text.rstrip() + " "
        score = {t["span1"][0]: t["label"] for t in sure.get(" ".join(row[1] for row in sentence.rows), ())}
        for frame in frames.get(sentence.id, ()):
            k = frame["predicate"]
            arguments = tuple(
                MarkedArgument((at[a["start"]][0], at[a["end"] - 1][1]), a["role"]) for a in frame["args"]
            )
            real = score[k] > REAL_ABOVE if k in score else None
            events.append(MarkedEvent(at[k], real, None, arguments))
    if events:
        yield MarkedText("EWT", name, text, ((0, len(text)),), tuple(events))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())
