"""Trains a wide network on everything that Sayso's model learns, with how events are told, to teach it.

    python -m training.teach --windows work/windows.pkl.xz --mpnet work/mpnet --of-marked sayso/language/weights \\
        --out work/teacher --minutes 6

`training.learn_deeds --teachers` goes on from there.
"""

import argparse
import json
from pathlib import Path

import torch
from torch import nn

from training import losses, telling
from training.batches import Row, collate
from training.measure import measure, measure_told
from training.mpnet import MPNet, mpnet
from training.network import Network
from training.prepared import MARKED, TOLD, load
from training.restore import label_lists, shipped
from training.soft import scores_of, soft_losses
from training.steps import device, read
from training.telling import Telling
from training.train import PASSES, SOFT, drawn, fit, parser_of

# Few words tell of an event, so that the loss of the many that don't is soon small.
EVENTS = 6.0


def of_events(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """The parser of a run that learns how events are told, with how often an epoch sees each set of marks: made-up
    prose is further from what is read."""
    parser.add_argument("--told", type=float, default=2.0, help="passes of the marked reports an epoch")
    parser.set_defaults(marked=0.5)
    return parser


class Teacher(nn.Module):
    """The network without its tagger of events, in whose place are heads that say how events are told, too."""

    def __init__(self, spaces: dict[str, list[str]], encoder: MPNet) -> None:
        super().__init__()
        self.network = Network({name: labels for name, labels in spaces.items() if name != "deed"}, wide=encoder)
        self.telling = Telling(encoder.config.hidden_size, len(spaces["deed"]))

    def parameters_by_rate(self) -> tuple[list[nn.Parameter], list[nn.Parameter]]:
        """Parameters of the pretrained encoder, and those that start from nothing."""
        old, fresh = self.network.parameters_by_rate()
        return old, [*fresh, *self.telling.parameters()]


def trained(folder: Path) -> Teacher:
    """The teacher that a run made, with the averages of its weights."""
    state = torch.load(folder / "checkpoint.pt", weights_only=False, map_location="cpu")
    teacher = Teacher(label_lists(folder), MPNet())
    teacher.load_state_dict(state["network"] | state["averages"])
    return teacher.eval().requires_grad_(False).to(device())


def main() -> None:
    parser = of_events(parser_of(__doc__, "work/teacher", 8192, (1.2e-4, 1e-3)))
    parser.add_argument("--mpnet", type=Path, required=True, help="what training.mpnet wrote")
    parser.add_argument(
        "--of-marked", type=Path, required=True, help="who says what the marks do not (shipped weights)"
    )
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    prepared = load(options.windows)
    (options.out / "labels.json").write_text(json.dumps(prepared.spaces, ensure_ascii=False), encoding="utf-8")
    teacher = Teacher(prepared.spaces, mpnet(options.mpnet)).to(device())
    network = teacher.network
    knows = shipped(options.of_marked).requires_grad_(False).to(device())
    passes = PASSES | {"polnear": options.polnear, MARKED: options.marked, TOLD: options.told}

    def learn(name: str, group: list[Row]) -> dict[str, torch.Tensor]:
        batch = collate(group, device())
        states = read(network, batch)
        found = losses.losses(network, states, batch)
        if name in (MARKED, TOLD):
            found |= {head: EVENTS * loss for head, loss in telling.losses(teacher.telling, states, batch).items()}
            said = scores_of([knows], [read(knows, batch)], batch["real"])
            soft = soft_losses(network, states, said, batch["real"])
            found |= {f"soft {head}": SOFT * loss for head, loss in soft.items() if head != "states"}
        return found

    def check() -> dict[str, float]:
        own = {name: rows for name, rows in prepared.dev.items() if name not in (MARKED, TOLD)}
        return measure(network, own, prepared.spaces) | measure_told(
            teacher.telling, lambda batch: read(network, batch), prepared.dev
        )

    fit(teacher, lambda rng: drawn(prepared, passes, options.pieces, rng), learn, check, options)


if __name__ == "__main__":
    main()
