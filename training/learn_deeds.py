"""Teaches the events' own layers (`training.deeds`) on our marked prose and on what readers marked in real reports.

    python -m training.learn_deeds --data DATA --out work/deeds [--weights sayso/language/weights] [--minutes 20]

Everything below and beside these layers stays as it is in the weights. `training.export --deeds work/deeds` ships them.
"""

import argparse
import random
from pathlib import Path

import torch

from sayso.language.pieces import WordPieces
from training.batches import Encoder, Row, batches, collate, windows
from training.deeds import Deeds, losses, read, scores_of
from training.marked import marked
from training.measure import f1
from training.network import MINILM
from training.prepare import LONG
from training.restore import label_lists, shipped
from training.steps import device
from training.told import told
from training.train import fit
from training.windows import Document

SIZES = (48, 96, LONG, LONG)
# How often an epoch sees each set: the marked prose is three times as long, and further from what is read.
PASSES = {"marked": 0.5, "told": 2.0}


class Rows:
    """Documents as rows of numbers, cut anew each time."""

    def __init__(self, spaces: dict[str, list[str]]) -> None:
        self.encoder = Encoder(WordPieces(MINILM / "tokenizer.json"), spaces)

    def cut(self, documents: list[Document], rng: random.Random, share: float) -> list[Row]:
        """Windows of `share` of the documents, at most of all of them."""
        chosen = rng.sample(documents, round(min(1.0, share) * len(documents)))
        vocabulary = self.encoder.vocabulary
        return [self.encoder.row(w, rng) for d in chosen for w in windows(d, vocabulary, rng.choice(SIZES))]

    def whole(self, documents: list[Document]) -> list[Row]:
        """Windows as the product cuts them."""
        return [self.encoder.row(w, None) for d in documents for w in windows(d, self.encoder.vocabulary, LONG)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with the sets (see training/README.md)")
    parser.add_argument("--weights", type=Path, default=Path("sayso/language/weights"))
    parser.add_argument("--out", type=Path, default=Path("work/deeds"))
    parser.add_argument("--layers", type=int, default=1, help="how many of the encoder's layers events have apart")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--minutes", type=float, help="end after so much computing instead, whatever the epochs")
    parser.add_argument("--pieces", type=int, default=2048, help="word pieces a batch")
    parser.add_argument("--encoder-rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=5e-4)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    network, spaces = shipped(options.weights).requires_grad_(False).to(device()), label_lists(options.weights)
    rows = Rows(spaces)
    sets = {"marked": marked(), "told": told(options.data)}
    dev = {"marked": rows.whole(marked(aside=True)), "told": rows.whole(told(options.data, aside=True))}
    deeds = Deeds(network, spaces, options.layers).requires_grad_(True).to(device())

    def draw(rng: random.Random) -> dict[str, list[Row]]:
        return {
            name: [row for k in range(4) if PASSES[name] > k for row in rows.cut(found, rng, PASSES[name] - k)]
            for name, found in sets.items()
        }

    def learn(_: str, group: list[Row]) -> dict[str, torch.Tensor]:
        batch = collate(group, device())
        return losses(deeds, read(network, deeds, batch), batch)

    fit(deeds, draw, learn, lambda: measure(network, deeds, dev), options)


@torch.no_grad()
def measure(network, deeds: Deeds, dev: dict[str, list[Row]]) -> dict[str, float]:
    """F1 of the labels but the first (no event, no part, occurred, news): of types by set, of the rest for events that
    are given."""
    deeds.eval()
    counts: dict[str, list[int]] = {}
    for name, group in batches(dev, 4096, random.Random(0)):
        batch = collate(group, device())
        for head, (scores, gold) in scores_of(deeds, read(network, deeds, batch), batch).items():
            guess = scores.argmax(-1)
            right = (guess == gold) & (gold > 0)
            row = counts.setdefault(name if head == "deed" else head, [0, 0, 0])
            for k, n in enumerate((int(right.sum()), int((guess > 0).sum()), int((gold > 0).sum()))):
                row[k] += n
    deeds.train()
    return {name: f1(*row) for name, row in counts.items()}


if __name__ == "__main__":
    main()
