"""Gold entities of GUM (CoNLL-U with `Entity=` in MISC), to measure how actors are found and joined."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sayso.evaluate.conllu import Row, read_texts
from sayso.evaluate.coreference import CoreferenceScores, score
from sayso.extract.actors import Actors

_PIECE = re.compile(r"\([^()]+\)?|[^()]+\)")
_THIRD_PERSON = frozenset({
    "he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "they", "them", "their",
    "theirs", "themselves",
})  # fmt: skip
_RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
_KINDS = frozenset({"person", "organization"})


@dataclass(frozen=True)
class GoldMention:
    """A mention of an entity: its characters, those of its head, and whether a name, a pronoun or a description."""

    entity: str
    kind: str
    start: int
    end: int
    head: tuple[int, int]
    form: str


@dataclass
class GoldDocument:
    """A document's text, made as the analyser's Docs are, and its mentions."""

    text: str = ""
    mentions: list[GoldMention] = field(default_factory=list)


def read_gum(path: Path) -> Iterator[GoldDocument]:
    """The documents of a GUM file. Paragraphs are set apart by an empty line."""
    for sentences in read_texts(path):
        document = GoldDocument()
        for sentence in sentences:
            if sentence.new_paragraph and document.text:
                document.text += "\n\n"
            _add_sentence(document, sentence.rows)
        yield document


def _add_sentence(document: GoldDocument, rows: list[Row]) -> None:
    spans = []
    for row in rows:
        spans.append((len(document.text), len(document.text) + len(row[1])))
        document.text += row[1] + ("" if "SpaceAfter=No" in row[9] else " ")
    document.mentions += (_mention(rows, spans, *mention) for mention in entities(rows))


def entities(rows: list[Row]) -> list[tuple[str, str, int, int]]:
    """A sentence's mentions of entities, in the order of their ends: the entity's number, its class, first word and end
    (exclusive)."""
    opened: list[tuple[str, str, int]] = []
    mentions = []
    for k, row in enumerate(rows):
        found = re.search(r"Entity=([^|]*)", row[9])
        for piece in _PIECE.findall(found.group(1)) if found else []:
            if piece.startswith("("):
                entity, kind = [*piece.strip("()").split("-"), ""][:2]
                opened.append((entity, kind, k))
            if piece.endswith(")"):
                name = piece.strip("()").split("-")[0]
                at = next((n for n in range(len(opened) - 1, -1, -1) if opened[n][0] == name), None)
                if at is not None:
                    mentions.append((*opened.pop(at), k + 1))
    return mentions


def _mention(
    rows: list[Row], spans: list[tuple[int, int]], entity: str, kind: str, first: int, last: int
) -> GoldMention:
    inside = range(first, last)
    head = next((k for k in inside if int(rows[k][6]) - 1 not in inside), first)
    tag, word = rows[head][4], rows[head][1].lower()
    form = "name" if tag.startswith("NNP") else "pronoun" if word in _THIRD_PERSON else "description"
    if form == "description" and tag.startswith(("PRP", "W", "DT", "EX")):
        form = "other"
    return GoldMention(entity, kind, spans[first][0], spans[last - 1][1], spans[head], form)


Entities = list[frozenset[tuple[int, int]]]
"""Entities as sets of mentions, each known by the characters of its head."""


def score_actors(gold: GoldDocument, actors: Actors, *, descriptions: bool = False) -> CoreferenceScores:
    """The scores of one document: names and third-person pronouns of persons and organisations, and descriptions
    where asked for."""
    return score(*key_and_response(gold, actors, descriptions=descriptions))


def key_and_response(gold: GoldDocument, actors: Actors, *, descriptions: bool = False) -> tuple[Entities, Entities]:
    """The document's entities and the report's actors, in terms of mentions. A mention is known by its head; one of the
    report's counts as that gold mention whose head it holds in its name, or else by its own head."""
    forms = {"name", "pronoun", "description"} if descriptions else {"name", "pronoun"}
    heads = {m.head: m for m in gold.mentions}
    key: dict[str, set[tuple[int, int]]] = {}
    for mention in gold.mentions:
        if mention.kind in _KINDS and mention.form in forms:
            key.setdefault(mention.entity, set()).add(mention.head)
    response: dict[str, set[tuple[int, int]]] = {}
    for one in actors.mentions:
        actor = actors.get(actors.of.get(one))
        if actor is None or actor.kind == "state" or actors.spans[one].text.lower() in _RELATIVE:
            continue
        inner = actors.heads[one]
        inside = [h for h in heads if inner[0] <= h[0] and h[1] <= inner[1]]
        of_kind = [h for h in inside if heads[h].kind in _KINDS and heads[h].form in forms]
        if not of_kind and (one.form not in forms or any(heads[h].form not in forms for h in inside)):
            continue  # a form that is not asked for
        response.setdefault(actor.id, set()).add(min(of_kind or [inner]))
    return _entities(key), _entities(response)


def _entities(groups: dict[str, set[tuple[int, int]]]) -> Entities:
    """The groups as disjoint sets: a mention keeps its first entity."""
    seen: set[tuple[int, int]] = set()
    found = []
    for group in groups.values():
        left = frozenset(group - seen)
        seen |= left
        if left:
            found.append(left)
    return found
