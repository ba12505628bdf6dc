"""A checkpoint, or the shipped 8-bit weights -> a network.

Word embeddings were never trained and are taken from MiniLM as they are, where its package is. What quantisation
rounded away is learnt again within the first minutes of training that goes on from shipped weights.
"""

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import nn

from training.mpnet import MPNet
from training.network import MINILM, Network

SIDES = ("arc", "label", "role", "link")


def from_checkpoint(model: Path) -> Network:
    """The network of a training run, with the averages of its weights, as they are shipped."""
    state = torch.load(model / "checkpoint.pt", weights_only=False, map_location="cpu")
    values = {name: v for name, v in (state["network"] | state["averages"]).items() if not name.startswith("bridge.")}
    layers = {name.split(".")[3] for name in values if name.startswith("encoder.encoder.layer.")}
    network = Network(label_lists(model), layers=len(layers), wide=None if layers else MPNet())
    network.load_state_dict(values)
    return network.eval()


def label_lists(weights: Path) -> dict[str, list[str]]:
    """The label lists of a training run or of shipped weights, by head."""
    spaces = json.loads((weights / "labels.json").read_text(encoding="utf-8"))
    return {name: labels for name, labels in spaces.items() if name != "taggers"}


def shipped(weights: Path) -> Network:
    """The network of shipped weights."""
    layers = sum(place.startswith("qkv.") for place in graph_of(weights)[1])
    network = Network(label_lists(weights), layers=layers)
    restore(network, weights)
    return network.eval()


def restore(network: Network, weights: Path) -> None:
    """Fills the network with the weights in the folder, as `training.export` made them; what these lack stays as it
    is. KeyError for another graph."""
    stored, products = graph_of(weights)
    with torch.no_grad():
        _layers(network, stored, products)
        _heads(network, stored, products, label_lists(weights))
        with np.load(weights / "pairs.npz") as pairs:
            for name in ("label", "role", "link"):
                put(getattr(network, name).weight, pairs[name])


def graph_of(weights: Path) -> tuple[dict[str, NDArray], dict[str, str]]:
    """The stored values of shipped weights' graph by name, and the names of its products' matrices by their place."""
    graph = onnx.load(weights / "encoder.onnx").graph
    stored = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    return stored, {
        _place(node): node.input[1] for node in graph.node if node.op_type in ("MatMulInteger", "QAttention")
    }


def _place(node: onnx.NodeProto) -> str:
    """Which product of the graph a node is or takes in: "qkv.0", "dense_4", "role_left/linear", "tags"; "MatMul_12",
    after two of each layer, the arcs."""
    name = node.name if node.op_type == "QAttention" else node.output[0]
    return name.strip("/").removesuffix("_output_0_output_quantized").removesuffix("/MatMul")


def weight_of(stored: dict[str, NDArray], quantised: str) -> NDArray:
    """One matrix as floating-point numbers, (inputs, outputs)."""
    name = quantised.removesuffix("_quantized")
    steps = stored[quantised].astype(np.float32) - stored[f"{name}_zero_point"].astype(np.float32)
    return steps * stored[f"{name}_scale"]


def put(parameter: torch.Tensor, value: NDArray) -> None:
    parameter.copy_(torch.from_numpy(np.array(value, np.float32)).reshape(parameter.shape))


def _layers(network: Network, stored: dict[str, NDArray], products: dict[str, str]) -> None:
    base = "network.encoder.embeddings"
    embeddings = network.encoder.embeddings
    if MINILM is None:
        put(embeddings.word_embeddings.weight, weight_of(stored, f"{base}.word_embeddings.weight_quantized"))
    put(embeddings.position_embeddings.weight, stored[f"{base}.position_embeddings.weight"])
    put(embeddings.LayerNorm.weight, stored[f"{base}.LayerNorm.weight"])
    put(embeddings.LayerNorm.bias, stored[f"{base}.LayerNorm.bias"])
    put(embeddings.token_type_embeddings.weight, weight_of(stored, f"{base}.token_type_embeddings.weight_quantized"))
    fill_layers(network.encoder.encoder.layer, stored, products)


def fill_layers(
    layers: nn.ModuleList, stored: dict[str, NDArray], products: dict[str, str], own: str = "", kept: str = ""
) -> None:
    """Fills the layers with those of the graph, of which the products' names begin with `own` and the other weights'
    with `kept`."""
    before = own.replace("/", ".")
    for n, layer in enumerate(layers):
        attention = layer.attention.self
        joint = np.split(weight_of(stored, products[f"{own}qkv.{n}"]).T, 3)
        biases = np.split(stored[f"{before}qkv.{n}.bias"], 3)
        for part, weight, bias in zip((attention.query, attention.key, attention.value), joint, biases, strict=True):
            put(part.weight, weight)
            put(part.bias, bias)
        parts = {"attention.output": layer.attention.output, "intermediate": layer.intermediate, "output": layer.output}
        for k, (name, part) in enumerate(parts.items(), 3 * n):
            put(part.dense.weight, weight_of(stored, products[f"{own}dense_{k}" if k else f"{own}dense"]).T)
            put(part.dense.bias, stored[f"{kept}layers.{n}.{name}.dense.bias"])
            if name != "intermediate":
                put(part.LayerNorm.weight, stored[f"{kept}layers.{n}.{name}.LayerNorm.weight"])
                put(part.LayerNorm.bias, stored[f"{kept}layers.{n}.{name}.LayerNorm.bias"])


def _heads(
    network: Network, stored: dict[str, NDArray], products: dict[str, str], spaces: dict[str, list[str]]
) -> None:
    weight, bias, at = weight_of(stored, products["tags"]).T, stored["tags.bias"], 0
    for head in (*(head for name, head in network.taggers.items() if name in spaces), network.factuality):
        put(head.weight, weight[at : at + head.out_features])
        put(head.bias, bias[at : at + head.out_features])
        at += head.out_features
    for name in (f"{kind}_{side}" for kind in SIDES for side in ("left", "right")):
        put(network.sides[name].linear.weight, weight_of(stored, products[f"{name}/linear"]).T)
        put(network.sides[name].linear.bias, stored[f"network.sides.{name}.linear.bias"])
    put(network.arc.weight, weight_of(stored, products[f"MatMul_{2 * len(network.encoder.encoder.layer)}"]))
