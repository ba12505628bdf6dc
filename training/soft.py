"""What a student learns from its teachers: their scores, and the states that the first of them reads these from."""

from dataclasses import dataclass
from math import log

import torch
from torch import Tensor
from torch.nn.functional import huber_loss, kl_div, log_softmax, logsigmoid

from training.losses import WEIGHTS, arc_scores, label_scores
from training.network import Network

# Scores are divided by this before they are compared, so that a teacher that is nearly sure still says what comes
# second (Hinton, Vinyals & Dean 2015).
TEMPERATURE = 2.0


@dataclass
class Scores:
    """What teachers say of a batch, on average, in logarithms. `tags`: (words, labels) by tagger, over the words that
    both have read; `heads`: (batch, words + 1), the likeliest; roles of the predicates `at`, and links of the pairs
    `pairs` (rows, cues, others)."""

    states: Tensor
    tags: dict[str, Tensor]
    arcs: Tensor
    heads: Tensor
    labels: Tensor
    at: Tensor
    roles: Tensor | None = None
    factuality: Tensor | None = None
    pairs: tuple[Tensor, Tensor, Tensor] | None = None
    links: Tensor | None = None


@torch.no_grad()
def scores_of(teachers: list[Network], states: list[Tensor], real: Tensor) -> Scores:
    """The teachers' scores; `states`: of each, (batch, words + 1, width); `real`: (batch, words + 1), 1 for words."""
    at, both = real.bool(), list(zip(teachers, states, strict=True))
    named = {name for teacher in teachers for name in teacher.taggers}
    tags = {
        name: mean_of([t.taggers[name](seen)[at] for t, seen in both if name in t.taggers], TEMPERATURE)
        for name in named
    }
    arcs = mean_of([arc_scores(t, seen, real) for t, seen in both])
    heads = arcs.argmax(-1)
    labels = mean_of([label_scores(t, seen, heads)[at] for t, seen in both])
    found = Scores(states[0], tags, arcs[at], heads, labels, _where(tags["predicate"].argmax(-1) > 0, at))
    if bool(found.at.any()):
        found.roles = mean_of([_roles(t, seen, found.at, at) for t, seen in both])
        found.factuality = torch.stack([t.factuality(seen)[found.at] for t, seen in both]).mean(0)
    firsts = {kind: _where(tags[kind].argmax(-1) == 1, at) for kind in ("source", "cue", "content")}
    others = firsts["source"] | firsts["content"]
    pairs = (firsts["cue"].unsqueeze(2) & others.unsqueeze(1)).nonzero().unbind(1)
    if len(pairs[0]):
        found.pairs = pairs
        found.links = torch.stack([_links(t, seen, pairs).sigmoid() for t, seen in both]).mean(0)
    return found


def soft_losses(student: Network, states: Tensor, said: Scores, real: Tensor) -> dict[str, Tensor]:
    """Each head's loss against the teachers' scores, weighted as `training.losses` weighs them; and the mean square
    difference from the first teacher's states, as a share of their own variance. Those of a wider teacher are compared
    with what the student's `bridge` makes of its own."""
    at = real.bool()
    seen = at.clone()
    seen[:, 0] = True  # the root
    bridged, found = student.bridge(states[seen]) if student.bridge else states[seen], {}
    if bridged.shape == said.states[seen].shape:
        found["states"] = (bridged - said.states[seen]).square().mean() / said.states[seen].var()
    dropped = student.dropout(states)
    for name, scores in ((name, scores) for name, scores in said.tags.items() if name in student.taggers):
        found[name] = WEIGHTS[name] * divergence(student.taggers[name](dropped)[at], scores, TEMPERATURE)
    found["arc"] = WEIGHTS["arc"] * divergence(arc_scores(student, states, real)[at], said.arcs)
    found["label"] = WEIGHTS["label"] * divergence(label_scores(student, states, said.heads)[at], said.labels)
    if said.roles is not None:
        roles = divergence(_roles(student, states, said.at, at), said.roles)
        found["role"] = WEIGHTS["role"] * roles * len(said.roles) / (2 * said.at.sum())
        sure = huber_loss(student.factuality(dropped)[said.at], said.factuality)
        found["factuality"] = WEIGHTS["factuality"] * sure
    if said.pairs is not None:
        ours = _links(student, states, said.pairs)
        found["link"] = -WEIGHTS["link"] * (said.links * logsigmoid(ours) + (1 - said.links) * logsigmoid(-ours)).mean()
    return found


def mean_of(scores: list[Tensor], temperature: float = 1.0) -> Tensor:
    """The mean of the teachers' distributions over the last axis, in logarithms."""
    return torch.stack([log_softmax(s / temperature, -1) for s in scores]).logsumexp(0) - log(len(scores))


def divergence(ours: Tensor, said: Tensor, temperature: float = 1.0) -> Tensor:
    """How far our distributions over the last axis are from what was said, on average over the others."""
    right = log_softmax(ours / temperature, -1)
    return temperature**2 * kl_div(right, said, reduction="batchmean", log_target=True)


def _where(chosen: Tensor, at: Tensor) -> Tensor:
    """(words read) -> (batch, words + 1)."""
    found = torch.zeros_like(at)
    found[at] = chosen
    return found


def _roles(network: Network, states: Tensor, at: Tensor, real: Tensor) -> Tensor:
    """(pairs, labels): predicates `at` against all words of their windows, by predicate."""
    rows = at.nonzero()[:, 0]
    left = network.sides["role_left"](states)[at].unsqueeze(1)
    return network.role(left, network.sides["role_right"](states)[rows]).squeeze(1)[real[rows]]


def _links(network: Network, states: Tensor, pairs: tuple[Tensor, Tensor, Tensor]) -> Tensor:
    """(pairs, kinds): the first words of cues with those of sources and contents."""
    rows, cues, others = pairs
    left = network.link.padded(network.sides["link_left"](states)[rows, cues])
    right = network.link.padded(network.sides["link_right"](states)[rows, others])
    return torch.einsum("ni,lij,nj->nl", left, network.link.weight, right)
