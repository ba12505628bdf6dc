"""Trains all heads together, with checkpoints, and resumes where it was stopped.

python -m training.train --windows work/windows.pkl.xz --out work/model [--start sayso/language/weights] [--minutes 60]

With `--mpnet` it is a larger network that learns, to be a teacher (`training.distil`).
"""

import argparse
import json
import random
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import torch

from training.batches import Row, batches, collate
from training.losses import losses
from training.measure import measure
from training.mpnet import mpnet
from training.network import Network
from training.prepared import MARKED, Prepared, load
from training.restore import restore, shipped
from training.soft import scores_of, soft_losses
from training.steps import Averages, descend, device, read

# An epoch's batches, with the names of their sets; the losses of such a batch; figures on dev.
Draw = Callable[[random.Random], Iterable[tuple[str, Any]]]
Learn = Callable[[str, Any], dict[str, torch.Tensor]]
Check = Callable[[], dict[str, float]]
# How much it weighs what an earlier model says of marked texts beside their marks.
SOFT = 0.3
# How often an epoch sees each set. Trees were furthest from what the encoder can learn, attribution nearest.
PASSES = {"ewt": 2.0, "gum": 2.0, "wikigold": 1.5, "re3d": 1.0, "polnear": 0.7, MARKED: 3.0}


def drawn(
    prepared: Prepared, passes: dict[str, float], pieces: int, rng: random.Random
) -> Iterator[tuple[str, list[Row]]]:
    """This epoch's rows, in batches of about `pieces` word pieces: each pass of a set takes one of its versions."""
    found: dict[str, list[Row]] = {}
    for name, often in passes.items():
        versions = prepared.sets[name]
        found[name] = [row for _ in range(int(often)) for row in rng.choice(versions)]
        part = rng.choice(versions)
        found[name] += rng.sample(part, round(often % 1 * len(part)))
    yield from batches(found, pieces, rng)


def parser_of(description: str | None, out: str, pieces: int, rates: tuple[float, float]) -> argparse.ArgumentParser:
    """The options that every run of training has; `rates` are those of the encoder and of the heads."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--windows", type=Path, required=True, help="what training.prepare wrote")
    parser.add_argument("--out", type=Path, default=Path(out))
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--minutes", type=float, help="end after so much computing instead, whatever the epochs")
    parser.add_argument("--pieces", type=int, default=pieces, help="word pieces a batch")
    parser.add_argument("--polnear", type=float, default=PASSES["polnear"], help="passes of PolNeAR an epoch")
    parser.add_argument("--marked", type=float, default=PASSES["marked"], help="passes of the marked prose an epoch")
    parser.add_argument("--encoder-rate", type=float, default=rates[0])
    parser.add_argument("--head-rate", type=float, default=rates[1])
    parser.add_argument("--seed", type=int, default=1)
    return parser


def main() -> None:
    parser = parser_of(__doc__, "work/model", 2048, (2e-4, 1e-3))
    parser.add_argument("--start", type=Path, help="go on from these shipped weights instead of MiniLM")
    parser.add_argument("--mpnet", type=Path, help="train MPNet, from what training.mpnet wrote into this folder")
    parser.add_argument("--of-marked", type=Path, help="who says what the marked prose does not mark (shipped weights)")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    prepared = load(options.windows)
    (options.out / "labels.json").write_text(json.dumps(prepared.spaces, ensure_ascii=False), encoding="utf-8")
    network = Network(prepared.spaces, wide=mpnet(options.mpnet) if options.mpnet else None)
    if options.start:
        restore(network, options.start)
    network.to(device())
    knows = shipped(options.of_marked).requires_grad_(False).to(device()) if options.of_marked else None
    passes = PASSES | {"polnear": options.polnear, MARKED: options.marked}

    def learn(name: str, group: list[Row]) -> dict[str, torch.Tensor]:
        batch = collate(group, device())
        states = read(network, batch)
        found = losses(network, states, batch)
        if knows and name == MARKED:
            said = scores_of([knows], [read(knows, batch)], batch["real"])
            soft = soft_losses(network, states, said, batch["real"])
            found |= {f"soft {head}": SOFT * loss for head, loss in soft.items() if head not in ("deed", "states")}
        return found

    fit(
        network,
        lambda rng: drawn(prepared, passes, options.pieces, rng),
        learn,
        lambda: measure(network, prepared.dev, prepared.spaces),
        options,
    )


def save(path: Path, network: Network, optimiser: torch.optim.Optimizer, averages: Averages, progress: dict) -> None:
    """Writes a checkpoint in one move, so that a run stopped in the middle of it loses nothing."""
    state = {
        "network": network.state_dict(), "averages": averages.values, "optimiser": optimiser.state_dict(), **progress,
    }  # fmt: skip
    torch.save(state, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)


# Seconds between measurements on dev, which come at the end of an epoch.
CHECK = 600


def rate(done: float) -> float:
    """Share of the full learning rate after `done` (0-1) of the run: linear warm-up over 4 %, then linear decay."""
    return min(done / 0.04 + 0.01, max(0.01, (1 - done) / 0.96))


def fit(network: Network, draw: Draw, learn: Learn, check: Check, options: argparse.Namespace) -> None:
    """The loop, until all steps are made or the time is up; figures on dev every `CHECK` seconds and at the end."""
    first = random.Random(options.seed)
    steps = options.epochs * sum(1 for _ in draw(first))
    old, fresh = network.parameters_by_rate()
    groups = [{"params": old, "full": options.encoder_rate}, {"params": fresh, "full": options.head_rate}]
    optimiser = torch.optim.AdamW(groups, lr=0.0, weight_decay=0.01, fused=True)
    averages = Averages(network)
    checkpoint = options.out / "checkpoint.pt"
    epoch, step, spent = 0, 0, 0.0
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=False, map_location=device())
        network.load_state_dict(state["network"])
        optimiser.load_state_dict(state["optimiser"])
        averages.values = state["averages"]
        epoch, step, spent = state["epoch"], state["step"], state["spent"]
        print(f"resumed at epoch {epoch}, step {step}", flush=True)
    limit = 60 * options.minutes if options.minutes else None
    # Computing time: beside other work, the clock would have the rates fall before anything is learnt. A graphics card
    # is ours alone, and computes while the thread waits.
    clock = time.monotonic if device() == "cuda" else time.thread_time
    last, kept, checked = clock(), time.time(), time.time()
    sums: dict[str, tuple[torch.Tensor, int]] = {}
    done = 0.0
    while done < 1:
        # Seeded with the step too: a run that goes on from the middle of an epoch does not see its beginning again.
        rng = random.Random(f"{options.seed} {epoch} {step}")
        network.train()
        for name, group in draw(rng):
            now = clock()
            spent, last = spent + now - last, now
            done = spent / limit if limit else step / steps
            if done >= 1:
                break
            for chosen in optimiser.param_groups:
                chosen["lr"] = chosen["full"] * rate(done)
            for head, loss in descend(network, learn(name, group), optimiser).items():
                total, n = sums.get(head, (torch.zeros((), device=loss.device), 0))
                sums[head] = (total + loss, n + 1)
            averages.add(network)
            step += 1
            if step % 100 == 0:
                means = " ".join(f"{k} {a / n:.3f}" for k, (a, n) in sums.items())
                print(f"step {step}, {100 * done:.0f} %, {spent / 60:.0f} min: {means}", flush=True)
                sums = {}
            if time.time() - kept > 300:
                save(checkpoint, network, optimiser, averages, {"epoch": epoch, "step": step, "spent": spent})
                kept = time.time()
        epoch += 1
        if done >= 1 or time.time() - checked > CHECK:
            save(checkpoint, network, optimiser, averages, {"epoch": epoch, "step": step, "spent": spent})
            network.eval()
            with averages.in_place(network):
                print(f"epoch {epoch}: {check()}", flush=True)
            last, checked = clock(), time.time()


if __name__ == "__main__":
    main()
