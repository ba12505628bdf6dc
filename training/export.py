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

from training.network import MINILM, Network
from training.restore import from_checkpoint, label_lists

PROJECTED = ("label_left", "label_right", "role_left", "role_right", "link_left", "link_right")


class Graph(nn.Module):
    """The network as plain matrix products, which quantise and fuse well."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        bert, config = network.encoder, network.encoder.config
        self.heads, self.layers, self.network = config.num_attention_heads, bert.encoder.layer, network
        self.embeddings = bert.embeddings
        self.tags = nn.Linear(config.hidden_size, sum(t.out_features for t in network.taggers.values()) + 1)
        parts = [*network.taggers.values(), network.factuality]
        self.tags.weight.data = torch.cat([p.weight.data for p in parts])
        self.tags.bias.data = torch.cat([p.bias.data for p in parts])
        self.qkv = nn.ModuleList()
        for layer in self.layers:
            own, joint = layer.attention.self, nn.Linear(config.hidden_size, 3 * config.hidden_size)
            joint.weight.data = torch.cat([own.query.weight.data, own.key.weight.data, own.value.weight.data])
            joint.bias.data = torch.cat([own.query.bias.data, own.key.bias.data, own.value.bias.data])
            self.qkv.append(joint)

    def encode(self, ids: Tensor, casings: Tensor, mask: Tensor) -> Tensor:
        e = self.embeddings
        positions = e.position_embeddings.weight[: ids.shape[1]].unsqueeze(0)
        x = e.LayerNorm(e.word_embeddings(ids) + e.token_type_embeddings(casings) + positions)
        bias = (1.0 - mask.to(x.dtype)).unsqueeze(1).unsqueeze(1) * -1e4
        batch, length, width = x.shape
        for joint, layer in zip(self.qkv, self.layers, strict=True):
            split = joint(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
            weights = split[0] @ split[1].transpose(-1, -2) * (width // self.heads) ** -0.5 + bias
            mixed = (weights.softmax(-1) @ split[2]).transpose(1, 2).reshape(batch, length, width)
            out = layer.attention.output
            x = out.LayerNorm(x + out.dense(mixed))
            x = layer.output.LayerNorm(x + layer.output.dense(nn.functional.gelu(layer.intermediate.dense(x))))
        return x

    def forward(self, ids: Tensor, casings: Tensor, mask: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        states = self.encode(ids, casings, mask)
        words = torch.gather(states, 1, firsts.unsqueeze(-1).expand(-1, -1, states.shape[-1]))
        sides, biaffine = self.network.sides, self.network.arc
        arcs = biaffine.padded(sides["arc_left"](words)) @ biaffine.weight[0]
        arcs = arcs @ biaffine.padded(sides["arc_right"](words)).transpose(1, 2)
        return self.tags(words), arcs, *(sides[name](words) for name in PROJECTED)


def export(model: Path, out: Path, deed_temperature: float = 1.0) -> None:
    """Writes `encoder.onnx`, `pairs.npz`, `labels.json` and `tokenizer.json` into `out`; scores of types of events are
    divided by `deed_temperature`."""
    spaces, network = label_lists(model), from_checkpoint(model)
    for parameter in network.taggers["deed"].parameters():
        parameter.data /= deed_temperature
    graph = Graph(network).eval()
    out.mkdir(parents=True, exist_ok=True)
    inputs = (torch.randint(1000, 2000, (2, 9)), torch.ones(2, 9, dtype=torch.long), torch.ones(2, 9, dtype=torch.long),
              torch.tensor([[0, 1, 2], [0, 3, 5]]))  # fmt: skip
    names = ["ids", "casings", "mask", "firsts"]
    outputs = ["tags", "arcs", *PROJECTED]
    axes = {n: {0: "batch", 1: "pieces"} for n in names[:3]} | {
        n: {0: "batch", 1: "words"} for n in ["firsts", *outputs]
    }
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
        (model / "plain").mkdir(exist_ok=True)
        shutil.copy(plain, model / "plain" / "encoder.onnx")
    np.savez_compressed(
        out / "pairs.npz",
        **{n: getattr(network, n).weight.detach().numpy().astype(np.float16) for n in ("label", "role", "link")},
    )
    (out / "labels.json").write_text(
        json.dumps({**spaces, "taggers": list(network.taggers)}, ensure_ascii=False, indent=0)
    )
    shutil.copy(MINILM / "tokenizer.json", out / "tokenizer.json")
    for name in ("pairs.npz", "labels.json", "tokenizer.json"):
        shutil.copy(out / name, model / "plain" / name)
    for path in sorted(out.iterdir()):
        print(f"{path.name} {path.stat().st_size / 1e6:.1f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=Path("work/model"))
    parser.add_argument("--out", type=Path, default=Path("sayso/language/weights"))
    parser.add_argument("--deed-temperature", type=float, default=1.0, help="divides the scores of types of events")
    options = parser.parse_args()
    export(options.model, options.out, options.deed_temperature)


if __name__ == "__main__":
    main()
