"""What `training.prepare` writes and training reads. It is a pickle: open none that you did not make."""

import lzma
import pickle
from dataclasses import dataclass
from pathlib import Path

from training.batches import Row

# The sets in which events are marked, our prose and reports, and that of texts without annotation.
MARKED, TOLD, RAW = "marked", "told", "raw"


@dataclass
class Prepared:
    """`spaces`: label lists by head; `sets`: each training set in its versions; `dev`: what progress is measured on."""

    spaces: dict[str, list[str]]
    sets: dict[str, list[list[Row]]]
    dev: dict[str, list[Row]]


def load(path: Path) -> Prepared:
    """What `training.prepare` wrote."""
    with lzma.open(path) as file:
        return pickle.load(file)
