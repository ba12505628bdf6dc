"""The proper names of a report: the analyser's, trimmed, completed and labelled alike throughout."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from sayso.extract.actors import nouns
from sayso.extract.actors.kinds import lemma_of
from sayso.extract.actors.names import fold
from sayso.extract.actors.scene import Scene
from sayso.extract.actors.titles import is_courtesy, is_office, is_title
from sayso.read.agencies import agency

_LABELS = frozenset({"PER", "ORG", "LOC", "NORP"})
_PARTS = frozenset({"compound", "amod", "flat", "fixed", "goeswith", "nmod:desc"})


@dataclass(frozen=True)
class ProperName:
    """Tokens `first` to `last` (exclusive) that are a name, labelled "PER", "ORG", "LOC" or "NORP"."""

    first: int
    last: int
    label: str


def proper_names(scene: Scene) -> list[ProperName]:
    """All names, in text order. One name has one label throughout the report."""
    covered: set[int] = set()
    found: list[ProperName] = []
    for ent in scene.doc.ents:
        first, last = _trimmed(scene, ent)
        if first < last and ent.label_ in _LABELS:
            found.append(ProperName(_widened(scene, ent, first), last, ent.label_))
            covered.update(range(found[-1].first, ent.end))
    found += _runs(scene, covered)
    return sorted(_settled(scene, found), key=lambda n: n.first)


def words_of(scene: Scene, name: ProperName) -> tuple[str, ...]:
    """The words of a name."""
    return tuple(t.text for t in scene.doc[name.first : name.last])


def _trimmed(scene: Scene, ent: DocSpan) -> tuple[int, int]:
    """Without articles, marks and titles at its ends, within one block."""
    doc, layout = scene.doc, scene.layout
    first, last = ent.start, ent.end
    while first < last and (doc[first].is_space or doc[first].is_punct or doc[first].tag_ in {"DT", "PRP$", "IN"}):
        if doc[first].tag_ == "DT" and doc[first].text[:1].isupper() and not doc[first].is_sent_start:
            break  # "The Associated Press", "The Hague"
        first += 1
    for i in range(first, last):
        if doc[i].is_space or layout.block[i] != layout.block[first] or layout.silent(i):
            last = i
            break
    while last > first and (doc[last - 1].tag_ == "POS" or (doc[last - 1].is_punct and doc[last - 1].text != ".")):
        last -= 1
    if ent.label_ == "PER":
        while first < last - 1 and (is_office(doc[first]) or is_courtesy(doc[first]) or doc[first].text in {".", ","}):
            first += 1
    return first, last


def _widened(scene: Scene, ent: DocSpan, first: int) -> int:
    """ "Syrian Air Force": with the nationality before a state's institution."""
    doc = scene.doc
    last = lemma_of(ent[-1])
    institution = last in nouns.FORCES | nouns.ORGANIZATIONS or lemma_of(doc[first]) in nouns.ORGANIZATIONS
    if ent.label_ == "ORG" and first and institution and doc[first - 1].ent_type_ in {"NORP", "LOC"}:
        adjective = doc[first - 1].tag_ in {"JJ", "NNP"} and doc[first - 1].dep_ in {"amod", "compound"}
        if adjective and not (first > 1 and doc[first - 2].ent_type_ == doc[first - 1].ent_type_):
            return first - 1
    return first


def _runs(scene: Scene, covered: set[int]) -> Iterator[ProperName]:
    """Proper nouns that the analyser marked no name, but gave a class of entity; agencies by their names."""
    for token in scene.doc:
        if token.tag_ not in {"NNP", "NNPS"} or token.i in covered or scene.layout.silent(token.i):
            continue
        if is_title(token) or token.dep_ in _PARTS:
            continue
        first, last = _run(token, covered)
        text = scene.doc[first:last].text
        wire = (" " in text or text.isupper()) and agency(text) is not None and not scene.layout.shouting
        if wire or scene.noun_class(token) in {"person", "organization"}:
            covered.update(range(first, last))
            person = scene.noun_class(token) == "person" and not wire
            label = "ORG" if not person else "NORP" if token.tag_ == "NNPS" else "PER"
            yield ProperName(first, last, label)


def _run(token: Token, covered: set[int]) -> tuple[int, int]:
    doc, first, last = token.doc, token.i, token.i + 1
    while first and _goes_on(doc[first - 1], covered) and not is_title(doc[first - 1]):
        first -= 1
    while last < len(doc) and _goes_on(doc[last], covered) and doc[last].dep_ in {"flat", "compound"}:
        last += 1
    return first, last


def _goes_on(token: Token, covered: set[int]) -> bool:
    return token.tag_ in {"NNP", "NNPS"} and token.i not in covered


def _settled(scene: Scene, names: list[ProperName]) -> list[ProperName]:
    """The names, each with the label that it has most often, or that other names or places give it."""
    votes: dict[tuple[str, ...], list[str]] = {}
    last_names: set[str] = set()
    for name in names:
        key = _key(scene, name)
        votes.setdefault(key, []).append(_label(scene, name, key))
        if name.label == "PER" and len(key) > 1:
            last_names.add(key[-1])
    settled = {key: max(labels, key=labels.count) for key, labels in votes.items()}
    for key in settled:
        if len(key) == 1 and key[0] in last_names:
            settled[key] = "PER"
        elif len(key) == 1 and settled.get((key[0] + "s",)) == "NORP":
            settled[key] = "NORP"
    return [replace(name, label=settled[_key(scene, name)]) for name in names]


def _label(scene: Scene, name: ProperName, key: tuple[str, ...]) -> str:
    doc = scene.doc
    text = doc[name.first : name.last].text
    if (len(key) > 1 or (text.isupper() and not scene.layout.shouting) or name.label == "ORG") and agency(text):
        return "ORG"
    if name.label in {"PER", "ORG"} and all(
        i in scene.spots or i in scene.governments for i in range(name.first, name.last)
    ):
        return "LOC"
    if name.label != "PER" and len(key) == 1 and (doc[name.first].tag_ == "NNPS" or name.first in scene.demonyms):
        return "NORP"
    return name.label


def _key(scene: Scene, name: ProperName) -> tuple[str, ...]:
    return tuple(fold(w) for w in words_of(scene, name))
