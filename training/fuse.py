"""Attention over 8-bit products -> one node for each layer, which the runtime computes faster (decision 25).

The runtime's own optimiser fuses what comes from transformers' exports; `export.Layers` it does not know. What is
computed stays the same, to the last bit.
"""

from collections.abc import Iterator
from pathlib import Path

import onnx
from onnx import GraphProto, NodeProto, helper

_RUNTIME = "com.microsoft"


class _Wiring:
    """Who makes each value of a graph, and who reads it."""

    def __init__(self, graph: GraphProto) -> None:
        self.made = {name: node for node in graph.node for name in node.output}
        self.read = {name: node for node in graph.node for name in node.input}
        self.stored = {each.name for each in graph.initializer}

    def above(self, node: NodeProto, kind: str, at: int | None = None) -> NodeProto:
        """The node of this kind that makes the node's input, or its input `at`."""
        names = node.input if at is None else [node.input[at]]
        (found,) = [m for name in names if (m := self.made.get(name)) is not None and m.op_type == kind]
        return found

    def constant(self, node: NodeProto) -> str:
        """The name of the node's only stored input."""
        (found,) = [name for name in node.input if name in self.stored]
        return found

    def fresh(self, node: NodeProto) -> str:
        """The name of the node's only input that is not stored."""
        (found,) = [name for name in node.input if name not in self.stored]
        return found


def fuse(path: Path, heads: int) -> None:
    """Puts one node, with the name of the product that it takes in, in the place of each attention in the graph's file.
    ValueError for a graph that is none of `training.export`."""
    model = onnx.load(path)
    wiring = _Wiring(model.graph)
    fused = {node.output[0]: node for node in _fused(model.graph, wiring, heads)}
    nodes = [fused[n.output[0]] if n.output and n.output[0] in fused else n for n in model.graph.node]
    _keep_used(model.graph, nodes)
    model.opset_import.append(helper.make_opsetid(_RUNTIME, 1))
    onnx.save(model, path)


def _fused(graph: GraphProto, wiring: _Wiring, heads: int) -> Iterator[NodeProto]:
    """For each softmax, the node that says from the quantised states what the heads make of them, side by side."""
    for softmax in (node for node in graph.node if node.op_type == "Softmax"):
        query = wiring.above(wiring.above(wiring.above(softmax, "Mul"), "MatMul"), "Transpose", 0)
        biased = wiring.above(wiring.above(wiring.above(query, "Gather"), "Reshape"), "Add")
        scaled = wiring.above(biased, "Mul")
        product = wiring.above(wiring.above(scaled, "Cast"), "MatMulInteger")
        scales = wiring.above(scaled, "Mul")
        joined = wiring.read[wiring.read[wiring.read[softmax.output[0]].output[0]].output[0]]
        states, weights, *zeros = product.input
        taken = [states, weights, wiring.constant(biased), wiring.fresh(scales), wiring.constant(scales), "", *zeros]
        yield helper.make_node(
            "QAttention", taken, list(joined.output), name=product.output[0], domain=_RUNTIME, num_heads=heads
        )


def _keep_used(graph: GraphProto, nodes: list[NodeProto]) -> None:
    """Makes these the graph's nodes, but those of which nothing comes, and keeps what they read."""
    asked = {output.name for output in graph.output}
    kept = []
    for node in reversed(nodes):  # nodes stand in the order of their computing
        if asked.intersection(node.output):
            kept.append(node)
            asked.update(node.input)
    graph.ClearField("node")
    graph.node.extend(reversed(kept))
    stored = [each for each in graph.initializer if each.name in asked]
    graph.ClearField("initializer")
    graph.initializer.extend(stored)
