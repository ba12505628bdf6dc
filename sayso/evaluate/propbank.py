"""PropBank frames on a treebank's sentences: JSON lines with `sent_id` and `frames`."""

import json
from collections.abc import Sequence
from pathlib import Path

from sayso.errors import UsageError
from sayso.evaluate.conllu import Tree
from sayso.evaluate.gold import head_of
from sayso.evaluate.trees import Frames


def read_frames(path: Path, trees: Sequence[Tree]) -> list[tuple[Frames, frozenset[int]]]:
    """For each text its frames, and the words of the sentences that have been annotated.

    An argument is known by the word that heads it in the treebank. Raises UsageError where the file is another."""
    known = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        sentence = json.loads(line)
        if "sent_id" not in sentence or "frames" not in sentence:
            raise UsageError(f"{path} holds no PropBank frames: expected JSON lines with sent_id and frames")
        known[sentence["sent_id"]] = sentence["frames"]
    found: list[tuple[Frames, frozenset[int]]] = []
    for tree in trees:
        frames: Frames = {}
        annotated: set[int] = set()
        for name, (start, end) in zip(tree.text.ids, tree.text.bounds(), strict=True):
            if name not in known:
                continue
            annotated.update(range(start, end))
            for frame in known[name]:
                frames[start + frame["predicate"]] = frozenset(
                    (one["role"], head_of(tree.heads, start + one["start"], start + one["end"]))
                    for one in frame["args"]
                )
        found.append((frames, frozenset(annotated)))
    return found
