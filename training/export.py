"""A checkpoint -> the files that sayso/language loads: an ONNX graph with 8-bit weights, label lists, biaffine weights.

    python -m training.export --model work/model --out sayso/language/weights

The graph goes from word pieces to scores of words; pairs are scored outside it, for the few pairs that matter. What is
surer of types of events than it is right may be tempered: their scores are divided (Guo et al. 2017).
"""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from training.deeds import Deeds, stored
from training.fuse import fuse
from training.network import MINILM, Network
from training.restore import from_checkpoint, label_lists, shipped

PROJECTED = ("label_left", "label_right", "role_left", "role_right", "link_left", "link_right")
PARTS_PROJECTED = ("part_left", "part_right")
OF_DEEDS = ("deeds", "standings", "recalled")


class Layers(nn.Module):
    """Layers of the encoder as plain matrix products, which quantise and fuse well."""

    def __init__(self, layers: nn.ModuleList, heads: int) -> None:
        super().__init__()
        self.layers, self.heads = layers, heads
        self.qkv = nn.ModuleList()
        for layer in layers:
            own = layer.attention.self
            joint = nn.Linear(own.query.in_features, 3 * own.query.out_features)
            joint.weight.data = torch.cat([own.query.weight.data, own.key.weight.data, own.value.weight.data])
            joint.bias.data = torch.cat([own.query.bias.data, own.key.bias.data, own.value.bias.data])
            self.qkv.append(joint)

    def forward(self, x: Tensor) -> Tensor:
        """The states above the last layer."""
        return self.states(x)[-1]

    def states(self, x: Tensor) -> list[Tensor]:
        """The states below each layer, and above the last."""
        states = [x]
        batch, length, width = x.shape
        for joint, layer in zip(self.qkv, self.layers, strict=True):
            x = states[-1]
            split = joint(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
            weights = split[0] @ split[1].transpose(-1, -2) * (width // self.heads) ** -0.5
            mixed = (weights.softmax(-1) @ split[2]).transpose(1, 2).reshape(batch, length, width)
            out = layer.attention.output
            x = out.LayerNorm(x + out.dense(mixed))
            x = layer.output.LayerNorm(x + layer.output.dense(nn.functional.gelu(layer.intermediate.dense(x))))
            states.append(x)
        return states


class Graph(Layers):
    """The network, and what events have for themselves if given: word pieces to scores of words and their views."""

    def __init__(self, network: Network, deeds: Deeds | None = None) -> None:
        bert, config = network.encoder, network.encoder.config
        super().__init__(bert.encoder.layer, config.num_attention_heads)
        self.network, self.deeds = network, deeds
        self.embeddings = bert.embeddings
        self.tags = nn.Linear(config.hidden_size, sum(t.out_features for t in network.taggers.values()) + 1)
        parts = [*network.taggers.values(), network.factuality]
        self.tags.weight.data = torch.cat([p.weight.data for p in parts])
        self.tags.bias.data = torch.cat([p.bias.data for p in parts])
        self.own = Layers(deeds.layers, config.num_attention_heads) if deeds else None

    def forward(self, ids: Tensor, casings: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        e = self.embeddings
        positions = e.position_embeddings.weight[: ids.shape[1]].unsqueeze(0)
        x = e.LayerNorm(e.word_embeddings(ids) + e.token_type_embeddings(casings) + positions)
        states = self.states(x)
        at = firsts.unsqueeze(-1).expand(-1, -1, x.shape[-1])
        words = torch.gather(states[-1], 1, at)
        sides, biaffine = self.network.sides, self.network.arc
        arcs = biaffine.padded(sides["arc_left"](words)) @ biaffine.weight[0]
        arcs = arcs @ biaffine.padded(sides["arc_right"](words)).transpose(1, 2)
        found = self.tags(words), arcs, *(sides[name](words) for name in PROJECTED)
        if self.own is None:
            return found
        words = torch.gather(self.own(states[int(self.deeds.below)]), 1, at)
        own = self.deeds.telling
        told = (own.tagger(words), own.standing(words), own.recalled(words))
        return *found, *told, *(own.sides[name](words) for name in PARTS_PROJECTED)


def export(network: Network, spaces: dict[str, list[str]], out: Path, plain_out: Path, deeds: Deeds | None) -> None:
    """Writes `encoder.onnx`, `pairs.npz`, `labels.json` and `tokenizer.json` into `out`, and the same with 32-bit
    weights into `plain_out`."""
    graph = Graph(network, deeds).eval()
    out.mkdir(parents=True, exist_ok=True)
    inputs = (torch.randint(1000, 2000, (1, 9)), torch.ones(1, 9, dtype=torch.long), torch.tensor([[0, 1, 2]]))
    names = ["ids", "casings", "firsts"]
    outputs = ["tags", "arcs", *PROJECTED, *((*OF_DEEDS, *PARTS_PROJECTED) if deeds else ())]
    axes = {n: {1: "pieces"} for n in names[:2]} | {n: {1: "words"} for n in ["firsts", *outputs]}
    axes["arcs"][2] = "words"
    with tempfile.TemporaryDirectory() as folder:
        plain, ready, products = (Path(folder) / f"{name}.onnx" for name in ("plain", "ready", "products"))
        torch.onnx.export(graph, inputs, str(plain), input_names=names, output_names=outputs, dynamic_axes=axes,
                          opset_version=17, dynamo=False)  # fmt: skip
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        # Products in seven of the eight bits: processors without VNNI add them up in 16 bits, which would overflow, and
        # a record would depend on the machine. Looked-up embeddings keep all eight.
        quantize_dynamic(
            str(ready), str(products), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
            op_types_to_quantize=["MatMul"], extra_options={"MatMulConstBOnly": True},
        )  # fmt: skip
        quantize_dynamic(
            str(products), str(out / "encoder.onnx"), weight_type=QuantType.QInt8, op_types_to_quantize=["Gather"]
        )
        fuse(out / "encoder.onnx", graph.heads)
        plain_out.mkdir(parents=True, exist_ok=True)
        shutil.copy(plain, plain_out / "encoder.onnx")
    pairs = {name: getattr(network, name) for name in ("label", "role", "link")} | (
        {"part": deeds.telling.part, "setting": deeds.telling.setting} if deeds else {}
    )
    np.savez_compressed(
        out / "pairs.npz",
        **{name: head.weight.detach().numpy().astype(np.float16) for name, head in pairs.items()},
    )
    (out / "labels.json").write_text(
        json.dumps({**spaces, "taggers": list(network.taggers)}, ensure_ascii=False, indent=0)
    )
    shutil.copy(MINILM / "tokenizer.json", out / "tokenizer.json")
    for name in ("pairs.npz", "labels.json", "tokenizer.json"):
        shutil.copy(out / name, plain_out / name)
    for path in sorted(out.iterdir()):
        print(f"{path.name} {path.stat().st_size / 1e6:.1f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, help="a run of training.train or training.distil")
    parser.add_argument("--shipped", type=Path, help="shipped weights instead, which --deeds goes on from")
    parser.add_argument("--deeds", type=Path, help="a run of training.learn_deeds")
    parser.add_argument("--plain", type=Path, default=Path("work/plain"), help="where the 32-bit weights go")
    parser.add_argument("--out", type=Path, default=Path("sayso/language/weights"))
    parser.add_argument("--deed-temperature", type=float, default=1.0, help="divides the scores of types of events")
    options = parser.parse_args()
    if (options.model is None) == (options.shipped is None):
        parser.error("give --model or --shipped")
    spaces = label_lists(options.model or options.shipped)
    network = from_checkpoint(options.model) if options.model else shipped(options.shipped)
    deeds = stored(options.deeds, network, spaces) if options.deeds else None
    for parameter in network.taggers["deed"].parameters():
        parameter.data /= options.deed_temperature
    export(network, spaces, options.out, options.plain, deeds)


if __name__ == "__main__":
    main()
