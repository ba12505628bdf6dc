"""All sets -> one file of numbers, which is all that training reads: it can go on where the sets are not.

    python -m training.prepare --data DATA --out work/windows.pkl.xz [--start sayso/language/weights]

Windows are cut from the documents anew in each of `VERSIONS`, of other lengths, and some are set in capitals or with
straight quotation marks.
"""

import argparse
import lzma
import pickle
import random
from pathlib import Path

from sayso.language.pieces import WordPieces
from training import names, polnear, treebanks
from training.batches import Encoder, Row, windows
from training.labels import deed_types, label_spaces
from training.marked import marked
from training.network import MINILM
from training.prepared import MARKED, RAW, TOLD, Prepared
from training.raw import raw
from training.restore import label_lists
from training.told import told
from training.windows import Document

VERSIONS = 3
LONG = 150  # word pieces, as many as the product reads at once
# Trees in windows of all lengths; attribution, which looks at sentences around it, in long ones only.
SIZES = (16, 48, 96, LONG)
LONG_ONLY = ("polnear", RAW)
# How an event is told is often said in other sentences.
LONGER = (48, 96, LONG, LONG)


def training_sets(data: Path) -> dict[str, list[Document]]:
    """All annotated training sets by name."""
    return {
        "ewt": treebanks.ewt(data, "train"),
        "gum": treebanks.gum(data, "train"),
        "wikigold": names.wikigold(data),
        "re3d": names.re3d(data),
        "polnear": polnear.polnear(data, "train"),
        MARKED: marked(),
        TOLD: told(data),
    }


def sizes_of(name: str) -> tuple[int, ...]:
    """How long the windows of a set may be."""
    return (LONG,) if name in LONG_ONLY else LONGER if name in (MARKED, TOLD) else SIZES


def prepare(data: Path, start: Path | None, seed: int) -> Prepared:
    """All windows of the sets. With `start`, the label lists of those weights, and types of events that they lack."""
    sets = training_sets(data)
    documents = [d for found in sets.values() for d in found]
    spaces = label_spaces(documents)
    if start:
        spaces = {"deed": deed_types(documents)} | label_lists(start)
    encoder, rng = Encoder(WordPieces(MINILM / "tokenizer.json"), spaces), random.Random(seed)

    def version(documents: list[Document], sizes: tuple[int, ...]) -> list[Row]:
        return [encoder.row(w, rng) for d in documents for w in windows(d, encoder.vocabulary, rng.choice(sizes))]

    rows = {
        name: [version(found, sizes_of(name)) for _ in range(VERSIONS)]
        for name, found in (sets | {RAW: raw(data)}).items()
    }
    dev = {
        "ewt": treebanks.ewt(data, "dev"),
        "polnear": polnear.polnear(data, "dev")[::3],
        MARKED: marked(aside=True),
        TOLD: told(data, aside=True),
    }
    measured = {
        name: [encoder.row(w, None) for d in found for w in windows(d, encoder.vocabulary, LONG)]
        for name, found in dev.items()
    }
    return Prepared(spaces, rows, measured)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with the sets (see training/README.md)")
    parser.add_argument("--out", type=Path, default=Path("work/windows.pkl.xz"))
    parser.add_argument("--start", type=Path, help="keep the label lists of these weights, to go on from them")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.out.parent.mkdir(parents=True, exist_ok=True)
    prepared = prepare(options.data, options.start, options.seed)
    for name, versions in prepared.sets.items():
        print(f"{name}: {len(versions[0])} windows, {sum(row.pieces for row in versions[0])} word pieces", flush=True)
    with lzma.open(options.out, "wb", preset=6) as file:
        pickle.dump(prepared, file)
    print(f"{options.out} {options.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
