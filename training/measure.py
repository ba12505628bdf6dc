"""Figures on dev while training: quick, on the network itself. The product's own are `sayso evaluate`'s."""

import random
from collections.abc import Callable

import torch

from training.batches import Row, batches, collate
from training.losses import arc_scores, label_scores
from training.network import Network
from training.prepared import MARKED, TOLD
from training.steps import device, read
from training.telling import Telling, scores_of
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
def measure(network: Network, dev: dict[str, list[Row]], spaces: dict[str, list[str]]) -> dict[str, float]:
    """UPOS, LAS without punctuation, names, predicates, role heads on EWT dev; spans on a third of PolNeAR dev;
    events on the marks that are kept aside."""
    counts: dict[str, list[int]] = {}
    for _, group in batches(dev, 4096, random.Random(0)):
        batch = collate(group, device())
        _count(network, spaces, read(network, batch), batch, counts)
    return {name: f1(*row) for name, row in counts.items()}


def _add(counts: dict[str, list[int]], name: str, right: int, said: int, gold: int) -> None:
    row = counts.setdefault(name, [0, 0, 0])
    row[0] += right
    row[1] += said
    row[2] += gold


def _count(
    network: Network, spaces: dict[str, list[str]], states: torch.Tensor, batch: dict, counts: dict[str, list[int]]
) -> None:
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
            labels = spaces[name]
            for g, t, k in zip(guess.tolist(), gold.tolist(), known.tolist(), strict=True):
                said = spans_of([labels[x] if y else "O" for x, y in zip(g, k, strict=True)])
                want = spans_of([labels[x] if y else "O" for x, y in zip(t, k, strict=True)])
                _add(counts, name, len(said & want), len(said), len(want))
    if "head" in batch:
        _trees(network, spaces, states, batch, counts)
    if any(batch["frames"]):
        _roles(network, states, batch, counts)


def _trees(
    network: Network, spaces: dict[str, list[str]], states: torch.Tensor, batch: dict, counts: dict[str, list[int]]
) -> None:
    heads = arc_scores(network, states, batch["real"]).argmax(-1)
    labels = label_scores(network, states, heads).argmax(-1)
    known = (batch["head"] != IGNORE) & (batch["dep"] != spaces["dep"].index("punct"))
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
        at = torch.tensor([p for p, _ in row], device=states.device)
        guess = network.role(left[b, at].unsqueeze(0), right[b].unsqueeze(0)).squeeze(0).argmax(-1)
        guess = (guess * batch["real"][b]).cpu()
        for k, (_, inside) in enumerate(row):
            said = {(int(w), int(guess[k, w])) for w in guess[k].nonzero().flatten()}
            _add(counts, "roles", len(said & set(inside)), len(said), len(set(inside)))


@torch.no_grad()
def measure_told(telling: Telling, read: Callable[[dict], torch.Tensor], dev: dict[str, list[Row]]) -> dict[str, float]:
    """F1 of the labels but the first (no event, no part, occurred, news), from the words' states that `read` gives: of
    types by set, of the rest for events that are given."""
    counts: dict[str, list[int]] = {}
    marks = {name: rows for name, rows in dev.items() if name in (MARKED, TOLD)}
    for name, group in batches(marks, 4096, random.Random(0)):
        batch = collate(group, device())
        for head, (scores, gold) in scores_of(telling, read(batch), batch).items():
            guess = scores.argmax(-1)
            right = (guess == gold) & (gold > 0)
            said, want = int((guess > 0).sum()), int((gold > 0).sum())
            _add(counts, name if head == "deed" else head, int(right.sum()), said, want)
    return {name: f1(*row) for name, row in counts.items()}
