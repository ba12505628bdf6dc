"""What events have of the network for themselves: layers of their own above the encoder's lower ones, which say of
what type of event a word tells, who takes part in it, when and where it is, whether it happened and whether the report
only recalls it. The shared layers and every other head stay as they are, and so does all that is read from them
(docs/decisions/0019, 0020)."""

import copy
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from sayso.language.decode import PARTS, SETTINGS, STANDINGS
from training.network import Biaffine, Network
from training.steps import half_precision
from training.windows import IGNORE

# How much of the loss is that of the heads beside the types'.
PART_WEIGHT, SETTING_WEIGHT, STANDING_WEIGHT, RECALLED_WEIGHT = 0.3, 0.4, 0.5, 0.5
# The arguments of PropBank that mostly are what `PARTS` and `SETTINGS` name, from whose weights training starts.
_LIKE = {"none": "none", "agent": "ARG0", "target": "ARG1", "time": "ARGM-TMP", "place": "ARGM-LOC"}


class Deeds(nn.Module):
    """Copies of the encoder's last `layers` layers, and heads over them, which begin as those of the whole network."""

    def __init__(self, network: Network, spaces: dict[str, list[str]], layers: int) -> None:
        super().__init__()
        shared = list(network.encoder.encoder.layer)
        self.below = len(shared) - layers
        self.layers = nn.ModuleList(copy.deepcopy(layer) for layer in shared[self.below :])
        self.tagger = copy.deepcopy(network.taggers["deed"])
        self.sides = nn.ModuleDict({f"part_{s}": copy.deepcopy(network.sides[f"role_{s}"]) for s in ("left", "right")})
        self.part = _like_roles(network, spaces, PARTS)
        self.setting = _like_roles(network, spaces, SETTINGS)
        self.standing = nn.Linear(self.tagger.in_features, len(STANDINGS))
        self.recalled = nn.Linear(self.tagger.in_features, 2)
        self.dropout = nn.Dropout(0.2)

    def parameters_by_rate(self) -> tuple[list[nn.Parameter], list[nn.Parameter]]:
        """Parameters of the layers, and those of the heads over them."""
        heads = (self.tagger, self.sides, self.part, self.setting, self.standing, self.recalled)
        return list(self.layers.parameters()), [p for head in heads for p in head.parameters()]

    def words(self, below: Tensor, mask: Tensor, firsts: Tensor) -> Tensor:
        """(batch, words + 1, width): each word's state above the layers of its own, from the pieces' states below them
        and the mask that attention takes."""
        states = below
        for layer in self.layers:
            states = _above(layer, states, mask)
        return torch.gather(states, 1, firsts.unsqueeze(-1).expand(-1, -1, states.shape[-1]))


def _like_roles(network: Network, spaces: dict[str, list[str]], names: Sequence[str]) -> Biaffine:
    """Scores of pairs for these labels, which begin as those of the roles that they mostly are."""
    head = Biaffine(network.role.weight.shape[1] - 1, len(names))
    head.weight.data = network.role.weight.data[[spaces["role"].index(_LIKE[name]) for name in names]].clone()
    return head


def _above(layer: nn.Module, states: Tensor, mask: Tensor) -> Tensor:
    found = layer(states, attention_mask=mask)
    return found[0] if isinstance(found, tuple) else found


@torch.no_grad()
def below(network: Network, deeds: Deeds, batch: dict) -> tuple[Tensor, Tensor]:
    """The pieces' states below the events' own layers, and the mask that attention takes. Nothing is learnt there."""
    states = network.encoder.embeddings(input_ids=batch["ids"], token_type_ids=batch["casings"])
    mask = batch["mask"][:, None, None, :].bool()
    for layer in list(network.encoder.encoder.layer)[: deeds.below]:
        states = _above(layer, states, mask)
    return states, mask


def read(network: Network, deeds: Deeds, batch: dict) -> Tensor:
    """The states of the batch's words as events see them."""
    with half_precision():
        return deeds.words(*below(network, deeds, batch), batch["firsts"]).float()


def scores_of(deeds: Deeds, states: Tensor, batch: dict) -> dict[str, tuple[Tensor, Tensor]]:
    """By head, the scores (items, labels) of all of which the batch says the label, and these labels."""
    found, dropped = {}, deeds.dropout(states)
    for name, head in (("deed", deeds.tagger), ("standing", deeds.standing), ("recalled", deeds.recalled)):
        if name in batch:
            known = batch[name] != IGNORE
            found[name] = head(dropped[known]), batch[name][known]
    for name, head in (("part", deeds.part), ("setting", deeds.setting)):
        if any(batch[f"{name}s"]):
            found[name] = _pairs(deeds, head, states, batch[f"{name}s"])
    return found


def losses(deeds: Deeds, states: Tensor, batch: dict) -> dict[str, Tensor]:
    """The weighted losses of the heads of which the batch knows anything."""
    weights = {"part": PART_WEIGHT, "setting": SETTING_WEIGHT, "standing": STANDING_WEIGHT, "recalled": RECALLED_WEIGHT}
    found = {}
    for name, (scores, gold) in scores_of(deeds, states, batch).items():
        if name in ("part", "setting"):
            events = sum(map(len, batch[f"{name}s"]))
            loss = cross_entropy(scores, gold, reduction="sum") / (int((gold > 0).sum()) + events)
        else:
            loss = cross_entropy(scores, gold)
        found[name] = weights.get(name, 1.0) * loss
    return found


def _pairs(deeds: Deeds, head: Biaffine, states: Tensor, events: list) -> tuple[Tensor, Tensor]:
    """Scores (pairs, labels) of what words are to the events of which it is known, and what they are."""
    known = [(b, event, row) for b, rows in enumerate(events) for event, row in rows]
    rows, words = torch.tensor([(b, event) for b, event, _ in known], device=states.device).unbind(1)
    left = deeds.sides["part_left"](states)[rows, words].unsqueeze(1)
    scores = head(left, deeds.sides["part_right"](states)[rows]).squeeze(1)
    gold = torch.full(scores.shape[:2], IGNORE, dtype=torch.long)
    for k, (_, _, row) in enumerate(known):
        at, parts = zip(*row, strict=True)
        gold[k, list(at)] = torch.tensor(parts)
    gold = gold.to(states.device)
    return scores[gold != IGNORE], gold[gold != IGNORE]


def stored(folder: Path, network: Network, spaces: dict[str, list[str]]) -> Deeds:
    """What `training.learn_deeds` made of the network, with the averages of its weights."""
    state = torch.load(folder / "checkpoint.pt", weights_only=False, map_location="cpu")
    values = state["network"] | state["averages"]
    deeds = Deeds(network, spaces, len({name.split(".")[1] for name in values if name.startswith("layers.")}))
    deeds.load_state_dict(values)
    return deeds.eval()
