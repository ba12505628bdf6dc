"""The ONNX graph: windows in, scores of words and views of word pairs out."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.errors import AnalyserError
from sayso.language.pieces import Pieces, WordPieces

# The runtime else notes each use of it in the user's cache, to be sent to its maker. Sayso reads what must not be told
# to anybody, so this holds before the library is loaded; what it offers for the purpose after that comes too late.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
import onnxruntime

Floats = NDArray[np.float32]
WEIGHTS = Path(__file__).parent / "weights"
_FILES = ("encoder.onnx", "pairs.npz", "labels.json", "tokenizer.json")


@dataclass(frozen=True, slots=True)
class Scores:
    """What the graph says of one window of n words; row 0 of each array is the root and stands for no word.

    `tags`: (n + 1, all labels of all taggers side by side, then factuality); `arcs`: (n + 1, n + 1), word against its
    possible heads; `sides`: arrays (n + 1, size), the words' views for labels, roles, links and parts in events, left
    and right. None where the graph has no layers of their own for events: `deeds`: (n + 1, types of event);
    `standings`: (n + 1, statuses of events); `recalled`: (n + 1, 2), that the event is news, or only recalled.
    """

    tags: Floats
    arcs: Floats
    sides: dict[str, Floats]
    deeds: Floats | None = None
    standings: Floats | None = None
    recalled: Floats | None = None


class Bilinear:
    """Scores of labels for pairs of views: left' W right, each view with a 1 at its end (Dozat & Manning 2017).

    `weight` is (labels, left size + 1, right size + 1).
    """

    def __init__(self, weight: NDArray[np.float16]) -> None:
        self.labels, self._left, self._right = weight.shape
        # One matrix product moves a view into all labels' spaces at once, from the left or from the right.
        full = weight.astype(np.float32)
        self._from_left: Floats = np.ascontiguousarray(full.transpose(1, 0, 2).reshape(self._left, -1))
        self._from_right: Floats = np.ascontiguousarray(full.transpose(2, 0, 1).reshape(self._right, -1))

    def pairs(self, left: Floats, right: Floats, at: NDArray[np.int64]) -> Floats:
        """(n, labels) scores of n pairs: row k of `left` with row `at[k]` of `right`."""
        # A few heads have many words each: only those rows are moved, each once.
        rows, which = np.unique(at, return_inverse=True)
        moved = np.reshape(padded(right[rows]) @ self._from_right, (len(rows), self.labels, self._left))
        return np.asarray(np.matmul(moved[which], padded(left)[:, :, None])[:, :, 0], np.float32)

    def moved(self, left: Floats) -> Floats:
        """(n, labels, right size + 1): n rows of `left` in the labels' spaces, for `scored`."""
        return np.reshape(padded(left) @ self._from_left, (len(left), self.labels, self._right))

    def all(self, left: Floats, right: Floats) -> Floats:
        """(n, labels, m) scores of each of n rows of `left` with each of m rows of `right`."""
        return scored(self.moved(left), padded(right))


def scored(moved: Floats, right: Floats) -> Floats:
    """(n, labels, m) scores of n left views, moved into the labels' spaces, with each of m padded right views."""
    scores = np.reshape(moved, (-1, moved.shape[2])) @ right.T
    return np.asarray(np.reshape(scores, (len(moved), moved.shape[1], len(right))), np.float32)


def padded(views: Floats) -> Floats:
    """The views with a 1 at the end of each."""
    return np.concatenate([views, np.ones((len(views), 1), np.float32)], 1)


class Encoder:
    """Loads the weights in `folder`; raises AnalyserError where they are absent or damaged."""

    def __init__(self, folder: Path = WEIGHTS, threads: int = 0) -> None:
        missing = [name for name in _FILES if not (folder / name).is_file()]
        if missing:
            raise AnalyserError(
                f"the language model in {folder} lacks {', '.join(missing)}; install Sayso again, or train the model "
                "(training/README.md)"
            )
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                str(folder / "encoder.onnx"),
                options,
                providers=["CPUExecutionProvider"],
                disabled_optimizers=["SkipLayerNormFusion"],  # which takes four times as long as what it fuses
            )
            labels: dict[str, list[str]] = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
            with np.load(folder / "pairs.npz") as stored:
                self.link: Floats = stored["link"].astype(np.float32)
                self.label = Bilinear(stored["label"])
                self.role = Bilinear(stored["role"])
                self.part = Bilinear(stored["part"]) if "part" in stored else None
                self.setting = Bilinear(stored["setting"]) if "setting" in stored else None
            self.vocabulary = WordPieces(folder / "tokenizer.json")
        except (OSError, ValueError, KeyError, RuntimeError) as problem:
            raise AnalyserError(
                f"the language model in {folder} can't be loaded: {problem}; install Sayso again"
            ) from problem
        self.labels = labels
        self._outputs = [o.name for o in self._session.get_outputs()]
        self.columns: dict[str, slice] = {}
        at = 0
        for name in labels["taggers"]:
            self.columns[name] = slice(at, at + len(labels[name]))
            at += len(labels[name])
        self.factuality = at

    def run(self, window: Pieces) -> Scores:
        """Scores of a window, which is read by itself: 8-bit activations are scaled over all that is read at once, so
        beside others it would be scored a little differently. Smaller matrices also stay in the processor's cache."""
        feed = {
            "ids": np.array([window.ids], np.int64),
            "casings": np.array([window.casings], np.int64),
            "firsts": np.array([window.firsts], np.int64),
        }
        results: dict[str, Any] = dict(zip(self._outputs, self._session.run(None, feed), strict=True))
        found = {name: result[0] for name, result in results.items()}
        sides = {name: view for name, view in found.items() if name.endswith(("_left", "_right"))}
        told = (found.get(name) for name in ("deeds", "standings", "recalled"))
        return Scores(found["tags"], found["arcs"], sides, *told)
