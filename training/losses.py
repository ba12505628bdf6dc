"""One batch's loss: the sum over the heads that the batch has annotation for."""

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy, huber_loss

from training.network import Network
from training.windows import IGNORE

# Attribution's spans and the tree are what everything above stands on; the rest needs less. Few words tell of an event,
# so that the loss of the many that don't is soon small: with 2 the encoder hardly moved for it.
WEIGHTS = {
    "upos": 0.5, "xpos": 0.5, "sent": 0.5, "names": 2.0, "class": 0.5, "predicate": 1.0,
    "source": 2.0, "cue": 2.0, "content": 2.0, "arc": 2.0, "label": 1.0, "role": 1.0, "link": 0.5, "factuality": 0.4,
    "deed": 10.0,
}  # fmt: skip


def losses(network: Network, states: Tensor, batch: dict) -> dict[str, Tensor]:
    """Each head's loss, weighted."""
    found: dict[str, Tensor] = {}
    dropped = network.dropout(states)
    for name, tagger in network.taggers.items():
        if name in batch:
            scores = tagger(dropped)
            found[name] = cross_entropy(scores.flatten(0, 1), batch[name].flatten(), ignore_index=IGNORE)
    if "head" in batch:
        found |= _tree(network, states, batch)
    if any(batch["frames"]):
        found["role"] = _roles(network, states, batch)
    if any(batch["links"]):
        found["link"] = _links(network, states, batch)
    if any(batch["factuality"]):
        at = [(b, k, v) for b, row in enumerate(batch["factuality"]) for k, v in row]
        rows, words, values = (torch.tensor(x, device=states.device) for x in zip(*at, strict=True))
        found["factuality"] = huber_loss(network.factuality(dropped[rows, words]).squeeze(-1), values)
    return {name: WEIGHTS[name] * loss for name, loss in found.items()}


def arc_scores(network: Network, states: Tensor, real: Tensor) -> Tensor:
    """(batch, n, n): each word against its possible heads, which are the root (word 0) and the words where `real`."""
    arcs = network.arc(network.sides["arc_left"](states), network.sides["arc_right"](states)).squeeze(-1)
    allowed = real.bool()
    allowed[:, 0] = True
    return arcs.masked_fill(~allowed.unsqueeze(1), -1e4)


def label_scores(network: Network, states: Tensor, heads: Tensor) -> Tensor:
    """(batch, n, labels): what each word is to its head; `heads` (batch, n) may hold negatives, which say nothing."""
    right = network.sides["label_right"](states)
    chosen = torch.gather(right, 1, heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, right.shape[-1]))
    left = network.label.padded(network.sides["label_left"](states))
    return torch.einsum("bni,lij,bnj->bnl", left, network.label.weight, network.label.padded(chosen))


def _tree(network: Network, states: Tensor, batch: dict) -> dict[str, Tensor]:
    arcs = arc_scores(network, states, batch["real"])
    labels = label_scores(network, states, batch["head"])
    return {
        "arc": cross_entropy(arcs.flatten(0, 1), batch["head"].flatten(), ignore_index=IGNORE),
        "label": cross_entropy(labels.flatten(0, 1), batch["dep"].flatten(), ignore_index=IGNORE),
    }


def _roles(network: Network, states: Tensor, batch: dict) -> Tensor:
    """Gold predicates against all words of their window; "none" is a label like the others."""
    predicates = [(b, p, inside) for b, row in enumerate(batch["frames"]) for p, inside in row]
    rows, at = torch.tensor([(b, p) for b, p, _ in predicates], device=states.device).unbind(1)
    left = network.sides["role_left"](states)[rows, at].unsqueeze(1)
    right = network.sides["role_right"](states)[rows]
    scores = network.role(left, right).squeeze(1)
    gold = torch.zeros(scores.shape[:2], dtype=torch.long, device=states.device)
    arguments = [(k, word, role) for k, (_, _, inside) in enumerate(predicates) for word, role in inside]
    if arguments:
        which, words, roles = torch.tensor(arguments, device=states.device).unbind(1)
        gold[which, words] = roles
    gold = gold.masked_fill(batch["real"][rows] == 0, IGNORE)
    total = cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORE, reduction="sum")
    return total / (len(arguments) + len(predicates))


def _links(network: Network, states: Tensor, batch: dict) -> Tensor:
    """The first word of a cue against the first words of all sources and contents of its window."""
    pairs = []
    for b, links in enumerate(batch["links"]):
        linked = {(c, o, k) for c, o, k in links}
        for cue in {c for c, _, _ in links}:
            pairs += [(b, cue, o, k, int((cue, o, k) in linked)) for o, k in {(o, k) for _, o, k in links}]
    rows, cues, others, kinds, gold = torch.tensor(pairs, device=states.device).unbind(1)
    left = network.link.padded(network.sides["link_left"](states)[rows, cues])
    right = network.link.padded(network.sides["link_right"](states)[rows, others])
    scores = torch.einsum("ni,lij,nj->nl", left, network.link.weight, right)
    return binary_cross_entropy_with_logits(scores.gather(1, kinds.unsqueeze(1)).squeeze(1), gold.float())
