"""Scores of arcs -> a tree: the maximum spanning arborescence (Chu & Liu 1965, Edmonds 1967) with a single root."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


def best_tree(arcs: Floats) -> list[int]:
    """Heads of words 1..n as the best tree has them, 0 being the root with exactly one child.

    `arcs` is (n + 1, n + 1): row a word, column its possible head; row 0 is ignored. Returns n heads.
    """
    n = len(arcs) - 1
    if n <= 1:
        return [0] * n
    scores: NDArray[np.float64] = arcs.astype(np.float64)
    np.fill_diagonal(scores, -np.inf)
    scores[0, :] = -np.inf
    greedy: list[int] = scores.argmax(1).tolist()
    greedy[0] = 0
    if greedy[1:].count(0) == 1 and _cycle(greedy) is None:
        return greedy[1:]
    # One root: try the likeliest ones in turn; three are enough, since a tree's root is seldom in doubt.
    candidates = np.argsort(-(scores[1:, 0] - scores[1:, 1:].max(1)))[:3] + 1
    best, best_score = greedy, -np.inf
    for root in candidates:
        limited = scores.copy()
        limited[1:, 0] = -np.inf
        limited[root, 1:] = -np.inf
        limited[root, 0] = scores[root, 0]
        if limited[1:].max(1).sum() <= best_score:
            continue  # not even each word's likeliest head makes a better tree
        heads = _arborescence(limited)
        total = float(scores[np.arange(1, n + 1), heads[1:]].sum())
        if total > best_score:
            best, best_score = heads.tolist(), total
    return best[1:]


def _cycle(heads: list[int]) -> list[int] | None:
    """A cycle among the heads, if there is one. Node 0 has none."""
    state = bytearray(len(heads))
    state[0] = 2
    for start in range(1, len(heads)):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return path[path.index(node) :]
        for done in path:
            state[done] = 2
    return None


def _arborescence(scores: NDArray[np.float64]) -> Ints:
    """Chu-Liu/Edmonds by contraction: while the greedy choice has a cycle, make it one node and go on."""
    heads: Ints = scores.argmax(1)
    heads[0] = 0
    found = _cycle(heads.tolist())
    if found is None:
        return heads
    cycle = np.array(found)
    inside = np.zeros(len(scores), bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    new = len(rest)  # the contracted node's index
    smaller = np.full((new + 1, new + 1), -np.inf)
    smaller[:new, :new] = scores[rest][:, rest]
    leaving = scores[rest][:, cycle]
    smaller[:new, new] = leaving.max(1)
    kept = scores[cycle, heads[cycle]]
    # -inf minus -inf would not be a number; arcs that can't be stay so.
    entering = scores[cycle][:, rest] - np.where(np.isfinite(kept), kept, 0.0)[:, None]
    smaller[new, :new] = entering.max(0)
    small_heads = _arborescence(smaller)
    result: Ints = heads.copy()
    for k, node in enumerate(rest):
        if node:
            head = int(small_heads[k])
            result[node] = cycle[int(leaving[k].argmax())] if head == new else rest[head]
    outer = int(small_heads[new])
    broken = cycle[int(entering[:, outer].argmax())]
    result[broken] = rest[outer]
    return result
