"""Two runs of training, of which one went on from the other -> one whose weights lie between theirs.

    python -m training.average --models work/model work/events --share 0.7 --out work/average

What the second has learnt is mostly kept, and so is most of what it forgot of the first (Wortsman et al. 2022, "Model
soups"). `training.export` and the rest go on from there, as from any run.
"""

import argparse
import json
from pathlib import Path

import torch
from torch import Tensor

from training.restore import label_lists


def averaged(first: Path, second: Path, share: float) -> dict[str, Tensor]:
    """The weights of both runs as they are shipped, those of the second by `share` (0-1). ValueError where the two
    have other labels or parameters."""
    if label_lists(first) != label_lists(second):
        raise ValueError(f"expected two runs with the same labels, got {first} and {second}")
    states = (torch.load(run / "checkpoint.pt", weights_only=False) for run in (first, second))
    one, two = (state["network"] | state["averages"] for state in states)
    if one.keys() != two.keys():
        raise ValueError(f"expected two networks with the same parameters, got {first} and {second}")
    return {name: torch.lerp(w, two[name], share) if w.is_floating_point() else w for name, w in one.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--models", type=Path, nargs=2, required=True, help="the folders of two runs")
    parser.add_argument("--share", type=float, default=0.5, help="how much of the second (0-1)")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    network = averaged(*options.models, options.share)
    torch.save({"network": network, "averages": {}}, options.out / "checkpoint.pt")
    (options.out / "labels.json").write_text(json.dumps(label_lists(options.models[1])), encoding="utf-8")


if __name__ == "__main__":
    main()
