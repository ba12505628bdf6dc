"""What a student learns from its teacher: its scores, and the states that they are read from."""

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, huber_loss, kl_div, log_softmax

from training.losses import WEIGHTS, arc_scores, label_scores
from training.network import Network

# Scores are divided by this before they are compared, so that a teacher that is nearly sure still says what comes
# second (Hinton, Vinyals & Dean 2015).
TEMPERATURE = 2.0


def soft_losses(student: Network, states: Tensor, teacher: Network, target: Tensor, real: Tensor) -> dict[str, Tensor]:
    """Each head's loss against the teacher's scores, weighted as `training.losses` weighs them; and the states' mean
    square difference, as a share of their own variance.

    `states` and `target`: (batch, words + 1, width) of the student and of the teacher; `real`: (batch, words + 1), 1
    for words that both have read."""
    at = real.bool()
    seen = at.clone()
    seen[:, 0] = True  # the root
    found = {"states": (states[seen] - target[seen]).square().mean() / target[seen].var()}
    dropped = student.dropout(states)
    with torch.no_grad():
        scores = {name: tagger(target) for name, tagger in teacher.taggers.items()}
    for name in scores:
        found[name] = WEIGHTS[name] * _divergence(student.taggers[name](dropped)[at], scores[name][at], TEMPERATURE)
    predicates = (scores["predicate"].argmax(-1) > 0) & at
    found |= _tree(student, states, teacher, target, real)
    if bool(predicates.any()):
        found["role"] = WEIGHTS["role"] * _roles(student, states, teacher, target, predicates, at)
        with torch.no_grad():
            sure = teacher.factuality(target)[predicates]
        found["factuality"] = WEIGHTS["factuality"] * huber_loss(student.factuality(dropped)[predicates], sure)
    links = _links(student, states, teacher, target, scores, at)
    return found | ({} if links is None else {"link": WEIGHTS["link"] * links})


def _divergence(ours: Tensor, theirs: Tensor, temperature: float = 1.0) -> Tensor:
    """How far our distributions over the last axis are from theirs, on average over the others."""
    said = log_softmax(ours / temperature, -1).flatten(0, -2)
    right = log_softmax(theirs / temperature, -1).flatten(0, -2)
    return temperature**2 * kl_div(said, right, reduction="batchmean", log_target=True)


def _tree(student: Network, states: Tensor, teacher: Network, target: Tensor, real: Tensor) -> dict[str, Tensor]:
    at = real.bool()
    with torch.no_grad():
        arcs = arc_scores(teacher, target, real)
        heads = arcs.argmax(-1)
        labels = label_scores(teacher, target, heads)
    return {
        "arc": WEIGHTS["arc"] * _divergence(arc_scores(student, states, real)[at], arcs[at]),
        "label": WEIGHTS["label"] * _divergence(label_scores(student, states, heads)[at], labels[at]),
    }


def _roles(student: Network, states: Tensor, teacher: Network, target: Tensor, at: Tensor, real: Tensor) -> Tensor:
    """The teacher's predicates against all words of their windows, by predicate."""
    rows = at.nonzero()[:, 0]

    def scores(network: Network, seen: Tensor) -> Tensor:
        left = network.sides["role_left"](seen)[at].unsqueeze(1)
        return network.role(left, network.sides["role_right"](seen)[rows]).squeeze(1)[real[rows]]

    with torch.no_grad():
        theirs = scores(teacher, target)
    return _divergence(scores(student, states), theirs) * len(theirs) / (2 * len(rows))


def _links(
    student: Network, states: Tensor, teacher: Network, target: Tensor, scores: dict[str, Tensor], real: Tensor
) -> Tensor | None:
    """The first words of the teacher's cues with those of its sources and contents; None where there are no pairs."""
    firsts = {kind: (scores[kind].argmax(-1) == 1) & real for kind in ("source", "cue", "content")}
    others = firsts["source"] | firsts["content"]
    rows, cues, words = (firsts["cue"].unsqueeze(2) & others.unsqueeze(1)).nonzero().unbind(1)
    if not len(rows):
        return None

    def pairs(network: Network, seen: Tensor) -> Tensor:
        left = network.link.padded(network.sides["link_left"](seen)[rows, cues])
        right = network.link.padded(network.sides["link_right"](seen)[rows, words])
        return torch.einsum("ni,lij,nj->nl", left, network.link.weight, right)

    with torch.no_grad():
        theirs = pairs(teacher, target).sigmoid()
    return binary_cross_entropy_with_logits(pairs(student, states), theirs)
