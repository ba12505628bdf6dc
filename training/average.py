"""Runs of training that began alike, or of which one went on from the other -> one whose weights lie between theirs.

    python -m training.average --models work/s1 work/s2 work/s3 --out work/average
    python -m training.average --models work/model work/events --share 0.7 --out work/average

What each has learnt is mostly kept, and what it learnt by chance is not (Wortsman et al. 2022, "Model soups").
`training.export` and the rest go on from there, as from any run.
"""

import argparse
import json
from pathlib import Path

import torch
from torch import Tensor

from training.restore import label_lists, shipped


def averaged(runs: list[Path], shares: list[float]) -> dict[str, Tensor]:
    """The weights of the runs as they are shipped, each by its share of 1. ValueError where they have other labels or
    parameters."""
    total: dict[str, Tensor] = {}
    for run, share in zip(runs, shares, strict=True):
        if label_lists(run) != label_lists(runs[0]):
            raise ValueError(f"expected runs with the same labels, got {runs[0]} and {run}")
        own = _weights(run)
        if total and own.keys() != total.keys():
            raise ValueError(f"expected networks with the same parameters, got {runs[0]} and {run}")
        for name, value in own.items():
            if not value.is_floating_point():
                total.setdefault(name, value)
            else:
                total[name] = share * value + total[name] if name in total else share * value
    return total


def _weights(run: Path) -> dict[str, Tensor]:
    """Those of a training run, or shipped ones."""
    if not (run / "checkpoint.pt").exists():
        return shipped(run).state_dict()
    state = torch.load(run / "checkpoint.pt", weights_only=False, map_location="cpu")
    return state["network"] | state["averages"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--models", type=Path, nargs="+", required=True, help="the folders of runs, or of shipped weights"
    )
    parser.add_argument("--share", type=float, help="of two: how much of the second (0-1); else all count the same")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    runs = options.models
    if options.share is not None and len(runs) != 2:
        parser.error(f"--share is for two models, got {len(runs)}")
    shares = [1 / len(runs)] * len(runs) if options.share is None else [1 - options.share, options.share]
    network = averaged(runs, shares)
    torch.save({"network": network, "averages": {}}, options.out / "checkpoint.pt")
    (options.out / "labels.json").write_text(json.dumps(label_lists(runs[0])), encoding="utf-8")


if __name__ == "__main__":
    main()
