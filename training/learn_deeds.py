"""Teaches the events' own layers (`training.deeds`): from marks in our prose and in reports, from the annotation of
what else is read from them, and from teachers, who also say something of texts that nobody annotated.

    python -m training.learn_deeds --windows work/windows.pkl.xz --weights sayso/language/weights --out work/deeds \\
        [--teachers work/t1 work/t2] [--minutes 20]

Everything below and beside these layers stays as it is in the weights. `training.export --deeds work/deeds` ships them.
"""

from pathlib import Path

import torch
from torch import Tensor
from torch.nn.functional import huber_loss

from training import telling
from training.batches import Row, collate
from training.deeds import ALSO, Deeds, read, stored
from training.distil import GOLD, swapped
from training.losses import WEIGHTS, tagged
from training.measure import measure_both, measure_told
from training.network import Network
from training.prepared import MARKED, RAW, TOLD, load
from training.restore import shipped
from training.soft import TEMPERATURE, divergence, mean_of
from training.steps import device
from training.steps import read as read_whole
from training.teach import EVENTS, Teacher, trained
from training.train import PASSES, drawn, fit, parser_of


def main() -> None:
    parser = parser_of(__doc__, "work/deeds", 2048, (2e-4, 5e-4))
    parser.add_argument("--weights", type=Path, default=Path("sayso/language/weights"))
    parser.add_argument("--layers", type=int, default=2, help="how many of the encoder's layers events have apart")
    parser.add_argument("--begin", type=Path, help="go on from what an earlier run of this made")
    parser.add_argument("--rest", type=float, default=1.0, help="how often an epoch sees sets without events, of usual")
    parser.add_argument("--teachers", type=Path, nargs="*", default=[], help="runs of training.teach")
    parser.add_argument("--raw", type=float, default=1.0, help="passes of the texts without annotation, with teachers")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    prepared = load(options.windows)
    network = shipped(options.weights).requires_grad_(False).to(device())
    first = stored([options.begin], network, prepared.spaces) if options.begin else None
    deeds = (first or Deeds(network, prepared.spaces, options.layers)).requires_grad_(True).to(device())
    teachers = [trained(folder) for folder in options.teachers]
    passes = {name: options.rest * often for name, often in (PASSES | {"polnear": options.polnear}).items()}
    passes |= {MARKED: options.marked, TOLD: options.told}
    if teachers:
        passes[RAW] = options.raw

    def learn(name: str, group: list[Row]) -> dict[str, Tensor]:
        batch = collate(group, device())
        if name == RAW and torch.rand(()) < 0.5:
            batch["ids"] = swapped(batch["ids"], batch["mask"])
        states = read(network, deeds, batch)
        found = taught(network, deeds, teachers, states, batch) if teachers else {}
        gold = telling.losses(deeds.telling, states, batch)
        gold = {head: EVENTS * loss for head, loss in gold.items()}
        tags = tagged(deeds.also, deeds.factuality, deeds.telling.dropout(states), batch)
        gold |= {head: WEIGHTS[head] * loss for head, loss in tags.items()}
        return found | {f"gold {head}": loss * (GOLD if teachers else 1.0) for head, loss in gold.items()}

    def check() -> dict[str, float]:
        both = measure_both(network, deeds.also, lambda batch: read(network, deeds, batch), prepared)
        return both | measure_told(deeds.telling, lambda batch: read(network, deeds, batch), prepared.dev)

    fit(deeds, lambda rng: drawn(prepared, passes, rng), learn, check, options)


def taught(network: Network, deeds: Deeds, teachers: list[Teacher], states: Tensor, batch: dict) -> dict[str, Tensor]:
    """The weighted losses against what the teachers say, and of single words the whole network with them."""
    at, dropped = batch["real"].bool(), deeds.telling.dropout(states)
    with torch.no_grad():
        seen = [read_whole(one.network, batch) for one in teachers]
        who = list(zip([*(one.network for one in teachers), network], [*seen, read_whole(network, batch)], strict=True))
        tags = {name: mean_of([one.taggers[name](s)[at] for one, s in who], TEMPERATURE) for name in ALSO}
        sure = torch.stack([one.factuality(s) for one, s in who]).mean(0)
        predicates = at & (mean_of([one.taggers["predicate"](s) for one, s in who]).argmax(-1) > 0)
        said = telling.said([one.telling for one in teachers], seen, batch)
    found = telling.soft_losses(deeds.telling, states, said, batch)
    found = {name: EVENTS * loss for name, loss in found.items()}
    for name, theirs in tags.items():
        found[name] = WEIGHTS[name] * divergence(deeds.also[name](dropped)[at], theirs, TEMPERATURE)
    if bool(predicates.any()):
        ours = deeds.factuality(dropped)[predicates]
        found["factuality"] = WEIGHTS["factuality"] * huber_loss(ours, sure[predicates])
    return found


if __name__ == "__main__":
    main()
