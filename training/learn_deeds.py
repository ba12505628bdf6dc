"""Teaches the events' own layers (`training.deeds`): from marks in our prose and in reports, and from teachers, who
also say something of texts in which nobody marked events.

    python -m training.learn_deeds --windows work/windows.pkl.xz --weights sayso/language/weights --out work/deeds \\
        [--teachers work/t1 work/t2] [--minutes 20]

Everything below and beside these layers stays as it is in the weights. `training.export --deeds work/deeds` ships them.
"""

from pathlib import Path

import torch
from torch import Tensor

from training.batches import Row, collate
from training.deeds import Deeds, read, stored
from training.distil import GOLD, swapped
from training.measure import measure_told
from training.prepared import MARKED, RAW, TOLD, load
from training.restore import shipped
from training.steps import device
from training.steps import read as read_whole
from training.teach import of_events, trained
from training.telling import losses, said, soft_losses
from training.train import PASSES, drawn, fit, parser_of


def main() -> None:
    parser = of_events(parser_of(__doc__, "work/deeds", 2048, (2e-4, 5e-4)))
    parser.add_argument("--weights", type=Path, default=Path("sayso/language/weights"))
    parser.add_argument("--layers", type=int, default=2, help="how many of the encoder's layers events have apart")
    parser.add_argument("--begin", type=Path, help="go on from what an earlier run of this made")
    parser.add_argument("--teachers", type=Path, nargs="*", default=[], help="runs of training.teach")
    parser.add_argument("--raw", type=float, default=1.0, help="passes of the texts without annotation, with teachers")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    prepared = load(options.windows)
    network = shipped(options.weights).requires_grad_(False).to(device())
    first = stored(options.begin, network, prepared.spaces) if options.begin else None
    deeds = (first or Deeds(network, prepared.spaces, options.layers)).requires_grad_(True).to(device())
    teachers = [trained(folder) for folder in options.teachers]
    passes = {MARKED: options.marked, TOLD: options.told}
    if teachers:
        passes = PASSES | {"polnear": options.polnear, RAW: options.raw} | passes

    def learn(name: str, group: list[Row]) -> dict[str, Tensor]:
        batch = collate(group, device())
        if name == RAW and torch.rand(()) < 0.5:
            batch["ids"] = swapped(batch["ids"], batch["mask"])
        states = read(network, deeds, batch)
        gold = losses(deeds.telling, states, batch)
        if not teachers:
            return gold
        seen = [read_whole(one.network, batch) for one in teachers]
        theirs = said([one.telling for one in teachers], seen, batch)
        return soft_losses(deeds.telling, states, theirs, batch) | {f"gold {k}": GOLD * v for k, v in gold.items()}

    def check() -> dict[str, float]:
        return measure_told(deeds.telling, lambda batch: read(network, deeds, batch), prepared.dev)

    fit(deeds, lambda rng: drawn(prepared, passes, rng), learn, check, options)


if __name__ == "__main__":
    main()
