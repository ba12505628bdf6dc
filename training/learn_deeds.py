"""Teaches the events' own layers (`training.deeds`): from marks in our prose and in reports, and from teachers, who
also say something of texts in which nobody marked events.

    python -m training.learn_deeds --windows work/windows.pkl.xz --weights sayso/language/weights --out work/deeds \\
        [--teachers work/t1 work/t2] [--minutes 20]

Everything below and beside these layers stays as it is in the weights. `training.export --deeds work/deeds` ships them.
"""

import random
from collections.abc import Iterator
from pathlib import Path

import torch
from torch import Tensor

from training.deeds import Deeds, read, stored
from training.distil import GOLD
from training.lessons import Lesson, drawn, kept, lessons
from training.measure import measure_told
from training.prepared import MARKED, RAW, TOLD, load
from training.restore import shipped
from training.steps import device
from training.teach import of_events, trained
from training.telling import losses, soft_losses
from training.train import PASSES, fit, parser_of


def main() -> None:
    parser = of_events(parser_of(__doc__, "work/deeds", 2048, (2e-4, 5e-4)))
    parser.add_argument("--weights", type=Path, default=Path("sayso/language/weights"))
    parser.add_argument("--below", type=int, default=4, help="how many of the encoder's layers events share")
    parser.add_argument("--layers", type=int, default=2, help="how many layers events have apart, above these")
    parser.add_argument("--begin", type=Path, help="go on from what an earlier run made, or from shipped weights")
    parser.add_argument("--teachers", type=Path, nargs="*", default=[], help="runs of training.teach")
    parser.add_argument("--lessons", type=Path, help="keep what the teachers say in this file, or take it from there")
    parser.add_argument("--raw", type=float, default=1.0, help="passes of the texts without annotation, with teachers")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    prepared = load(options.windows)
    network = shipped(options.weights).requires_grad_(False).to(device())
    first = stored(options.begin, network, prepared.spaces) if options.begin else None
    deeds = first or Deeds(network, prepared.spaces, options.below, options.layers)
    deeds.requires_grad_(True).to(device())
    passes = {MARKED: options.marked, TOLD: options.told}
    if options.teachers:
        passes = PASSES | {"polnear": options.polnear, RAW: options.raw} | passes

    def make() -> dict[str, list[Lesson]]:
        teachers = [trained(folder) for folder in options.teachers]
        return lessons(prepared, list(passes), teachers, options.pieces, options.seed)

    every = kept(options.lessons, make) if options.lessons else make()

    def learn(name: str, lesson: Lesson) -> dict[str, Tensor]:
        states = read(network, deeds, lesson.batch)
        gold = losses(deeds.telling, states, lesson.batch)
        if lesson.said is None:
            return gold
        soft = soft_losses(deeds.telling, states, lesson.said, lesson.batch)
        return soft | {f"gold {k}": GOLD * v for k, v in gold.items()}

    def check() -> dict[str, float]:
        return measure_told(deeds.telling, lambda batch: read(network, deeds, batch), prepared.dev)

    def draw(rng: random.Random) -> Iterator[tuple[str, Lesson]]:
        # A pass of a set is one of its versions.
        return drawn(every, {name: often / len(prepared.sets[name]) for name, often in passes.items()}, rng)

    fit(deeds, draw, learn, check, options)


if __name__ == "__main__":
    main()
