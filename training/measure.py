"""Figures on dev while training: quick, on the network itself. The product's own are `sayso evaluate`'s."""

import random
from pathlib import Path

import torch

from sayso.language.pieces import WordPieces
from training import polnear, treebanks
from training.batches import Encoder, batches, windows
from training.losses import arc_scores, label_scores
from training.marked import marked
from training.network import Network
from training.steps import read
from training.windows import IGNORE


def spans_of(tags: list[str]) -> set[tuple[int, int, str]]:
    """Spans of an IOB2 sequence; an I- without its B- opens one."""
    found, start, kind = set(), None, ""
    for k, tag in enumerate([*tags, "O"]):
        if start is not None and (tag[0] != "I" or tag[2:] != kind):
            found.add((start, k, kind))
            start = None
        if tag[0] == "B" or (tag[0] == "I" and start is None):
            start, kind = k, tag[2:]
    return found


def f1(right: int, said: int, gold: int) -> float:
    return round(200 * right / max(1, said + gold), 1)


@torch.no_grad()
def measure(network: Network, encoder: Encoder, vocabulary: WordPieces, data: Path) -> dict[str, float]:
    """UPOS, LAS without punctuation, names, predicates, role heads on EWT dev; spans on a third of PolNeAR dev;
    events on the marked prose that is kept aside."""
    network.eval()
    figures: dict[str, float] = {}
    counts: dict[str, list[int]] = {}
    sets = {
        "ewt": treebanks.ewt(data, "dev"),
        "polnear": polnear.polnear(data, "dev")[::3],
        "marked": marked(aside=True),
    }
    for name, documents in sets.items():
        cut = {name: [w for d in documents for w in windows(d, vocabulary, 150)]}
        for _, group in batches(cut, 4096, random.Random(0)):
            batch = encoder.batch(group, None)
            _count(network, encoder, read(network, batch), batch, counts)
    for name, (right, said, gold) in counts.items():
        figures[name] = f1(right, said, gold)
    network.train()
    return figures


def _add(counts: dict[str, list[int]], name: str, right: int, said: int, gold: int) -> None:
    row = counts.setdefault(name, [0, 0, 0])
    row[0] += right
    row[1] += said
    row[2] += gold


def _count(network: Network, encoder: Encoder, states: torch.Tensor, batch: dict, counts: dict[str, list[int]]) -> None:
    for name in ("upos", "xpos", "sent", "predicate", "class", "names", "source", "cue", "content", "deed"):
        if name not in batch or name not in network.taggers:
            continue
        guess, gold = network.taggers[name](states).argmax(-1), batch[name]
        known = gold != IGNORE
        if name in ("upos", "xpos"):
            _add(counts, name, int(((guess == gold) & known).sum()), int(known.sum()), int(known.sum()))
        elif name in ("sent", "predicate", "class", "deed"):
            said, want = (guess > 0) & known, (gold > 0) & known
            _add(counts, name, int(((guess == gold) & want).sum()), int(said.sum()), int(want.sum()))
        else:
            labels = list(encoder.index[name])
            for g, t, k in zip(guess.tolist(), gold.tolist(), known.tolist(), strict=True):
                said = spans_of([labels[x] if y else "O" for x, y in zip(g, k, strict=True)])
                want = spans_of([labels[x] if y else "O" for x, y in zip(t, k, strict=True)])
                _add(counts, name, len(said & want), len(said), len(want))
    if "head" in batch:
        _trees(network, encoder, states, batch, counts)
    if any(batch["frames"]):
        _roles(network, states, batch, counts)


def _trees(network: Network, encoder: Encoder, states: torch.Tensor, batch: dict, counts: dict[str, list[int]]) -> None:
    heads = arc_scores(network, states, batch["real"]).argmax(-1)
    labels = label_scores(network, states, heads).argmax(-1)
    known = (batch["head"] != IGNORE) & (batch["dep"] != encoder.index["dep"]["punct"])
    right_arcs = (heads == batch["head"]) & known
    n = int(known.sum())
    _add(counts, "uas", int(right_arcs.sum()), n, n)
    _add(counts, "las", int((right_arcs & (labels == batch["dep"])).sum()), n, n)


def _roles(network: Network, states: torch.Tensor, batch: dict, counts: dict[str, list[int]]) -> None:
    """Role heads, with gold predicates."""
    left, right = network.sides["role_left"](states), network.sides["role_right"](states)
    for b, row in enumerate(batch["frames"]):
        if not row:
            continue
        at = torch.tensor([p for p, _ in row])
        guess = network.role(left[b, at].unsqueeze(0), right[b].unsqueeze(0)).squeeze(0).argmax(-1)
        guess = guess * batch["real"][b]
        for k, (_, inside) in enumerate(row):
            said = {(int(w), int(guess[k, w])) for w in guess[k].nonzero().flatten()}
            _add(counts, "roles", len(said & set(inside)), len(said), len(set(inside)))
