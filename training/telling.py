"""Heads that say of a word which event it tells of, who takes part in that, when and where it is, whether it happened
and whether the report only recalls it; what they lose by annotation, and by what teachers say."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, kl_div, log_softmax

from sayso.language.labels import PARTS, SETTINGS, STANDINGS
from training.network import ROLE, Biaffine, Side
from training.soft import TEMPERATURE, divergence, mean_of
from training.windows import IGNORE

# How much of the loss is that of the heads beside the types'.
WEIGHTS = {"deed": 1.0, "part": 0.3, "setting": 0.4, "standing": 0.5, "recalled": 0.5}
PAIRS = ("part", "setting")
# From how likely a word tells of an event on, by the teachers, it matters what they say of that event.
TELLS = 0.3
# Pairs that are none are many: annotation has some 1.5 that are one for each event.
POSITIVE = 2.5


class Telling(nn.Module):
    """The heads, over states of `width`; `types`: how many labels words have, with "none"."""

    def __init__(self, width: int, types: int) -> None:
        super().__init__()
        self.tagger = nn.Linear(width, types)
        self.sides = nn.ModuleDict({f"part_{side}": Side(width, ROLE, 0.2) for side in ("left", "right")})
        self.part = Biaffine(ROLE, len(PARTS))
        self.setting = Biaffine(ROLE, len(SETTINGS))
        self.standing = nn.Linear(width, len(STANDINGS))
        self.recalled = nn.Linear(width, 2)
        self.dropout = nn.Dropout(0.2)

    def tags(self) -> Iterable[tuple[str, nn.Linear]]:
        """The heads that label words, by the names of what they are learnt from."""
        return ("deed", self.tagger), ("standing", self.standing), ("recalled", self.recalled)

    def pairs(self, kind: str, states: Tensor, rows: Tensor, events: Tensor) -> Tensor:
        """(events, words + 1, labels): what the words of the event's window are to it, for events at these words of
        these rows."""
        left = self.sides["part_left"](states)[rows, events].unsqueeze(1)
        head = self.part if kind == "part" else self.setting
        return head(left, self.sides["part_right"](states)[rows]).squeeze(1)


def scores_of(telling: Telling, states: Tensor, batch: dict) -> dict[str, tuple[Tensor, Tensor]]:
    """By head, the scores (items, labels) of all of which the batch says the label, and these labels."""
    found, dropped = {}, telling.dropout(states)
    for name, head in telling.tags():
        if name in batch:
            known = batch[name] != IGNORE
            found[name] = head(dropped[known]), batch[name][known]
    for name in PAIRS:
        if any(batch[f"{name}s"]):
            found[name] = _known_pairs(telling, name, states, batch[f"{name}s"])
    return found


def losses(telling: Telling, states: Tensor, batch: dict) -> dict[str, Tensor]:
    """The weighted losses of the heads of which the batch knows anything."""
    found = {}
    for name, (scores, gold) in scores_of(telling, states, batch).items():
        if name in PAIRS:
            events = sum(map(len, batch[f"{name}s"]))
            loss = cross_entropy(scores, gold, reduction="sum") / ((gold > 0).sum() + events)
        elif not len(gold):
            continue
        else:
            loss = cross_entropy(scores, gold)
        found[name] = WEIGHTS[name] * loss
    return found


@dataclass
class Said:
    """What teachers say on average, in logarithms: `types` (words read, labels); of the events that they see, at
    `events` of the rows `rows`, how each is told, and of its pairs, where `near` its sentence's words are."""

    types: Tensor
    rows: Tensor
    events: Tensor
    near: Tensor
    told: dict[str, Tensor]

    def halved(self) -> "Said":
        """The same in 16 bits, to be kept."""
        told = {name: scores.half() for name, scores in self.told.items()}
        return replace(self, types=self.types.half(), told=told)


@torch.no_grad()
def said(teachers: list[Telling], states: list[Tensor], batch: dict) -> Said:
    """What the teachers say of the batch, from the states of each."""
    at, both = batch["real"].bool(), list(zip(teachers, states, strict=True))
    scores = [t.tagger(seen)[at] for t, seen in both]
    sure = torch.zeros(at.shape, device=at.device)
    sure[at] = 1 - mean_of(scores)[:, 0].exp()
    rows, events = (sure >= TELLS).nonzero().unbind(1)
    sentences = (batch["sent"] == 1).cumsum(1)
    near = (sentences[rows] == sentences[rows, events].unsqueeze(1)) & at[rows]
    told = {}
    if len(rows):
        told = {
            name: mean_of([getattr(t, name)(seen[rows, events]) for t, seen in both])
            for name in ("standing", "recalled")
        }
        told["part"] = mean_of([t.pairs("part", seen, rows, events)[near] for t, seen in both])
        told["setting"] = mean_of([t.pairs("setting", seen, rows, events)[at[rows]] for t, seen in both])
    return Said(mean_of(scores, TEMPERATURE), rows, events, near, told)


def soft_losses(telling: Telling, states: Tensor, what: Said, batch: dict) -> dict[str, Tensor]:
    """The weighted losses against what teachers said."""
    at, dropped = batch["real"].bool(), telling.dropout(states)
    found = {"deed": divergence(telling.tagger(dropped)[at], what.types.float(), TEMPERATURE)}
    for name, halved in what.told.items():
        theirs = halved.float()
        if name in PAIRS:
            ours = telling.pairs(name, states, what.rows, what.events)[what.near if name == "part" else at[what.rows]]
            apart = kl_div(log_softmax(ours, -1), theirs, reduction="sum", log_target=True)
            found[name] = apart / (POSITIVE * len(what.rows))
        else:
            found[name] = divergence(getattr(telling, name)(dropped[what.rows, what.events]), theirs)
    return {name: WEIGHTS[name] * loss for name, loss in found.items()}


def _known_pairs(telling: Telling, kind: str, states: Tensor, events: list) -> tuple[Tensor, Tensor]:
    """Scores (pairs, labels) of what words are to the events of which it is known, and what they are."""
    known = [(b, event, labels) for b, rows in enumerate(events) for event, labels in rows]
    rows, words = torch.tensor([(b, event) for b, event, _ in known], device=states.device).unbind(1)
    scores = telling.pairs(kind, states, rows, words)
    gold = torch.full(scores.shape[:2], IGNORE, dtype=torch.long)
    for k, (_, _, labels) in enumerate(known):
        gold[k, : len(labels)] = torch.from_numpy(labels)
    gold = gold.to(states.device)
    return scores[gold != IGNORE], gold[gold != IGNORE]
