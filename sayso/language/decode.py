"""Scores of a window -> labels, sentences, trees, spans, roles and links, in positions within the window (from 0)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf

import numpy as np
from numpy.typing import NDArray

from sayso.language.encoder import Encoder, Scores, padded, scored
from sayso.language.labels import NONE, PARTS, SETTINGS, STANDINGS, TELLING
from sayso.language.trees import best_tree
from sayso.model import EventStatus

Floats = NDArray[np.float32]
# How likely (0-1) a type of event has to be not to be ruled out, and what a word is to an event to be worth a look.
UNLIKELY = 0.004
UNLIKELY_PART = 0.3


@dataclass
class Decoded:
    """One window, decoded. `heads` are positions in the window, a sentence's root heading itself; `starts` those at
    which sentences begin.

    Probabilities, each 0-1: `predicate_chances` that a word predicates; `span_chances` of the spans of attribution, in
    their order: how surely the words of each belong to one, on average; `deeds` of the types of event that a word may
    tell of, by its position; None where the weights don't know; `parts` of what words of its sentence are to the event
    that a word may tell of ("agent", "target"), and any words of the window ("time", "place"): (part, position,
    probability), by that word's position;
    `standings` and `recalled` of the statuses that such an event may have, and that the report only recalls it.
    """

    upos: list[str]
    xpos: list[str]
    starts: list[int]
    heads: list[int]
    deps: list[str]
    classes: list[str]
    names: list[tuple[int, int, str]]
    spans: dict[str, list[tuple[int, int]]]
    predicates: dict[int, list[tuple[str, int, float]]]
    factuality: Floats
    predicate_chances: Floats
    span_chances: dict[str, list[float]]
    deeds: dict[int, dict[str, float]] | None
    links: list[tuple[int, int, str, float]] = field(default_factory=list)
    parts: dict[int, list[tuple[str, int, float]]] | None = None
    standings: dict[int, dict[EventStatus, float]] | None = None
    recalled: dict[int, float] | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of words beforehand and not to be decided: the first word of each sentence, and which words
    predicate. None: nothing is known. For measuring against annotated text; reports come without."""

    sentences: frozenset[int] | None = None
    predicates: frozenset[int] | None = None

    def within(self, start: int, end: int) -> "Known":
        """The same for the words from `start` to `end` (exclusive), counted from `start`."""

        def part(positions: frozenset[int] | None) -> frozenset[int] | None:
            return None if positions is None else frozenset(p - start for p in positions if start <= p < end)

        return Known(part(self.sentences), part(self.predicates))


NOTHING = Known()


def decode(encoder: Encoder, scores: Scores, breaks: frozenset[int], known: Known = NOTHING) -> Decoded:
    """Everything that the window's scores say. `breaks`: positions at which a sentence must begin."""
    tags = scores.tags[1:]
    part = {name: tags[:, columns] for name, columns in encoder.columns.items()}
    best = {name: part[name].argmax(1) for name in ("upos", "xpos", "class")}
    if known.sentences is not None:
        part["sent"] = _decided(known.sentences, len(tags))
    if known.predicates is not None:
        part["predicate"] = _decided(known.predicates, len(tags))
    sentences = _sentences(part["sent"], breaks)
    heads, deps = _trees(encoder, scores, sentences)
    spans = {
        # A quotation may run over several paragraphs; whoever says it, and the saying, may not.
        kind: [
            (a, b) for a, b, _ in bio(part[kind], encoder.labels[kind], frozenset() if kind == "content" else breaks)
        ]
        for kind in ("source", "cue", "content")
    }
    predicates = _roles(encoder, scores, part["predicate"], sentences)
    upos = [encoder.labels["upos"][k] for k in best["upos"]]
    judges = [part["deed"]] if "deed" in part else []
    if scores.deeds is not None:
        judges.append(scores.deeds[1:])
    decoded = Decoded(
        upos=upos,
        xpos=[encoder.labels["xpos"][k] for k in best["xpos"]],
        starts=[start for start, _ in sentences],
        heads=heads,
        deps=deps,
        classes=[encoder.labels["class"][k] for k in best["class"]],
        names=bio(part["names"], encoder.labels["names"], breaks),
        spans=spans,
        predicates=predicates,
        factuality=tags[:, encoder.factuality],
        predicate_chances=1 / (1 + np.exp(part["predicate"][:, 0] - part["predicate"][:, 1])),
        span_chances={kind: _chances(part[kind], encoder.labels[kind], found) for kind, found in spans.items()},
        deeds=deeds_of(judges, encoder.labels["deed"], upos) if judges else None,
    )
    decoded.links = _links(encoder, scores, spans)
    telling = sorted(decoded.deeds or ())
    decoded.parts = _parts(encoder, scores, telling, sentences)
    if scores.standings is not None:
        chances = _softmax(scores.standings[1:][telling]).tolist()
        decoded.standings = {k: dict(zip(STANDINGS, row, strict=True)) for k, row in zip(telling, chances, strict=True)}
    if scores.recalled is not None:
        decoded.recalled = dict(zip(telling, _softmax(scores.recalled[1:][telling])[:, 1].tolist(), strict=True))
    return decoded


def bio(scores: Floats, labels: Sequence[str], breaks: frozenset[int] = frozenset()) -> list[tuple[int, int, str]]:
    """Spans (start, end, kind) of the best IOB2 sequence (Viterbi: an I- follows only a B- or I- of its kind).

    No span crosses a position in `breaks`.
    """
    # Where the likeliest label of each word makes a valid sequence, it is the best one: most often so.
    tags = [labels[k] for k in scores.argmax(1)]
    before = "O"
    for k, tag in enumerate(tags):
        if tag[0] == "I" and (k in breaks or before[1:] != tag[1:]):
            _mend(tags, k, scores, labels, breaks)
        before = tags[k]
    spans: list[tuple[int, int, str]] = []
    for k, label in enumerate(tags):
        if label[0] == "B":
            spans.append((k, k + 1, label[2:]))
        elif label[0] == "I" and spans:
            spans[-1] = (spans[-1][0], k + 1, spans[-1][2])
    return spans


def _mend(tags: list[str], at: int, scores: Floats, labels: Sequence[str], breaks: frozenset[int]) -> None:
    """Puts the best valid sequence in the place of the likeliest tags around the flaw `at`.

    What stands before a word whose tag is no I- has no say in what follows, and the other way round: only the words
    between two such are looked at, and more before them where the first would rather be an I-.
    """
    end = next((k for k in range(at + 1, len(tags)) if tags[k][0] != "I"), len(tags))
    start, found = at, ["I"]
    while found[0][0] == "I":
        start = next((k for k in range(start - 1, 0, -1) if tags[k][0] != "I"), 0)
        barred = {k - start for k in (0, *breaks)}
        found = _viterbi(scores[start:end], labels, barred)
    tags[start:end] = found


def _viterbi(scores: Floats, labels: Sequence[str], barred: set[int]) -> list[str]:
    """The likeliest sequence in which an I- follows only a B- or I- of its kind, and stands nowhere where it is barred.
    The first may follow anything."""
    # In plain numbers: arrays of so few labels cost more to set up than they save.
    inside = [
        (k, *(j for j, before in enumerate(labels) if before[0] in "BI" and before[1:] == label[1:]))
        for k, label in enumerate(labels)
        if label[0] == "I"
    ]
    totals = [0.0] * len(labels)
    back: list[list[int]] = []
    for k, row in enumerate(scores.tolist()):
        highest = max(totals)
        came = [totals.index(highest)] * len(labels)
        reached = [highest + score for score in row]
        for label, *follows in inside:
            came[label] = max(follows, key=totals.__getitem__)
            reached[label] = totals[came[label]] + row[label] if k not in barred else -inf
        totals = reached
        back.append(came)
    tag, tags = totals.index(max(totals)), []
    for came in reversed(back):
        tags.append(labels[tag])
        tag = came[tag]
    return tags[::-1]


def _decided(positions: frozenset[int], words: int) -> Floats:
    """Scores of a tagger of two labels, of which the second goes to these words and to no other."""
    scores = np.tile(np.array([1.0, -1.0], np.float32), (words, 1))
    scores[sorted(positions)] *= -1
    return scores


def _chances(scores: Floats, labels: Sequence[str], spans: Sequence[tuple[int, int]]) -> list[float]:
    """How surely the words of each span belong to one: the mean probability of any label but O."""
    if not spans:
        return []
    chances = np.exp(scores - scores.max(1, keepdims=True))
    inside = 1 - chances[:, labels.index("O")] / chances.sum(1)
    return [float(inside[start:end].mean()) for start, end in spans]


def _sentences(scores: Floats, breaks: frozenset[int]) -> list[tuple[int, int]]:
    starts = {0, *breaks, *np.flatnonzero(scores[:, 1] > scores[:, 0]).tolist()}
    ordered = sorted(starts)
    return list(zip(ordered, [*ordered[1:], len(scores)], strict=True)) if len(scores) else []


def _trees(encoder: Encoder, scores: Scores, sentences: list[tuple[int, int]]) -> tuple[list[int], list[str]]:
    heads: list[int] = []
    for start, end in sentences:
        rows = [0, *range(start + 1, end + 1)]
        arcs = scores.arcs[rows][:, rows]
        heads += [start + h - 1 if h else start + k for k, h in enumerate(best_tree(arcs))]
    roots = np.array([h == k for k, h in enumerate(heads)], bool)
    # In the sides, row 0 is the root and word k is row k + 1.
    at = np.where(roots, 0, np.array(heads, np.int64) + 1) if heads else np.zeros(0, np.int64)
    labels = encoder.label.pairs(scores.sides["label_left"][1:], scores.sides["label_right"], at)
    names = encoder.labels["dep"]
    root = names.index("root")
    labels[~roots, root] = -np.inf
    labels[roots, :] = -np.inf
    labels[roots, root] = 0.0
    return heads, [names[k] for k in labels.argmax(1)]


def _roles(
    encoder: Encoder, scores: Scores, predicate: Floats, sentences: list[tuple[int, int]]
) -> dict[int, list[tuple[str, int, float]]]:
    """Arguments (role, position, probability) of each predicate, within its sentence."""
    found: dict[int, list[tuple[str, int, float]]] = {}
    names = encoder.labels["role"]
    at = np.flatnonzero(predicate[:, 1] > predicate[:, 0])
    # The window's predicates are moved at once: the same weights for each sentence anew would take twice as long.
    moved = encoder.role.moved(scores.sides["role_left"][at + 1])
    right = padded(scores.sides["role_right"][1:])
    bounds = np.searchsorted(at, [start for start, _ in sentences]).tolist()
    for (start, end), first, last in zip(sentences, bounds, [*bounds[1:], len(at)], strict=True):
        if first == last:
            continue
        here: list[int] = at[first:last].tolist()
        found.update((position, []) for position in here)
        logits = scored(moved[first:last], right[start:end])
        best = logits.argmax(1)
        chances = 1 / np.exp(logits - logits.max(1, keepdims=True)).sum(1)  # of the best role of each word
        for row, k in np.argwhere(best).tolist():
            found[here[row]].append((names[best[row, k]], start + k, float(chances[row, k])))
    return found


def deeds_of(judges: Sequence[Floats], labels: Sequence[str], upos: Sequence[str]) -> dict[int, dict[str, float]]:
    """The types of event that each word may tell of, with their probabilities: the mean of what each of the taggers in
    `judges`, given by their scores, thinks of it."""
    at = np.array([k for k, tag in enumerate(upos) if tag in TELLING], np.int64)
    chances = np.zeros((len(at), len(labels)), np.float32)
    for scores in judges:
        chances += _softmax(scores[at]) / len(judges)
    chances[:, labels.index(NONE)] = 0
    found: dict[int, dict[str, float]] = {}
    for row, kind in zip(*np.nonzero(chances >= UNLIKELY), strict=True):
        found.setdefault(int(at[row]), {})[labels[kind]] = float(chances[row, kind])
    return found


def _parts(
    encoder: Encoder, scores: Scores, at: Sequence[int], sentences: list[tuple[int, int]]
) -> dict[int, list[tuple[str, int, float]]] | None:
    """What words are to the event that each of the words `at` may tell of, in text order: (part, position,
    probability). Who takes part stands in its sentence, when and where it was anywhere."""
    if encoder.part is None:
        return None
    found: dict[int, list[tuple[str, int, float]]] = {position: [] for position in at}
    left, right = scores.sides["part_left"][1:][at], scores.sides["part_right"][1:]
    sentence = np.repeat(np.arange(len(sentences)), [end - start for start, end in sentences])
    chances = _softmax(encoder.part.all(left, right))
    chances *= sentence[at][:, None, None] == sentence
    _note(found, at, PARTS, chances)
    if encoder.setting is not None:
        _note(found, at, SETTINGS, _softmax(encoder.setting.all(left, right)))
    return found


def _note(
    found: dict[int, list[tuple[str, int, float]]], at: Sequence[int], names: Sequence[str], chances: Floats
) -> None:
    """Adds what is likely of `chances`, (events, labels, words) of the events `at`."""
    chances[:, 0] = 0  # of no part
    for event, n, k in np.argwhere(chances >= UNLIKELY_PART).tolist():
        found[at[event]].append((names[n], k, float(chances[event, n, k])))


def _softmax(scores: Floats) -> Floats:
    """Probabilities of the labels, which the second axis counts."""
    chances = np.exp(scores - scores.max(1, keepdims=True, initial=-inf))
    return np.asarray(chances / chances.sum(1, keepdims=True), np.float32)


def _links(
    encoder: Encoder, scores: Scores, spans: dict[str, list[tuple[int, int]]]
) -> list[tuple[int, int, str, float]]:
    """(index of the cue, index of the other span, its kind, probability) for all cues and sources or contents."""
    found = []
    for k, kind in enumerate(encoder.labels["link"]):
        others = spans[kind]
        if not others or not spans["cue"]:
            continue
        left = padded(scores.sides["link_left"][[start + 1 for start, _ in spans["cue"]]])
        right = padded(scores.sides["link_right"][[start + 1 for start, _ in others]])
        chances = 1 / (1 + np.exp(-(left @ encoder.link[k] @ right.T)))
        found += [(c, o, kind, float(chances[c, o])) for c in range(len(left)) for o in range(len(right))]
    return found
