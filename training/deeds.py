"""What events have of the network for themselves: layers of their own above the encoder's lower ones, which say of
what type of event a word tells and who takes part in it. The shared layers and every other head stay as they are, and
so does all that is read from them (docs/decisions/0019)."""

import copy
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from sayso.language.decode import PARTS
from training.network import Biaffine, Network
from training.steps import half_precision
from training.windows import IGNORE

# The arguments of PropBank that mostly are what `PARTS` names, from whose weights training starts.
PART_WEIGHT = 0.3
_LIKE = {"none": "none", "agent": "ARG0", "target": "ARG1"}


class Deeds(nn.Module):
    """Copies of the encoder's last `layers` layers, and heads over them, which begin as those of the whole network."""

    def __init__(self, network: Network, spaces: dict[str, list[str]], layers: int) -> None:
        super().__init__()
        shared = list(network.encoder.encoder.layer)
        self.below = len(shared) - layers
        self.layers = nn.ModuleList(copy.deepcopy(layer) for layer in shared[self.below :])
        self.tagger = copy.deepcopy(network.taggers["deed"])
        self.sides = nn.ModuleDict({f"part_{s}": copy.deepcopy(network.sides[f"role_{s}"]) for s in ("left", "right")})
        self.part = Biaffine(network.role.weight.shape[1] - 1, len(PARTS))
        at = [spaces["role"].index(_LIKE[part]) for part in PARTS]
        self.part.weight.data = network.role.weight.data[at].clone()
        self.dropout = nn.Dropout(0.2)

    def parameters_by_rate(self) -> tuple[list[nn.Parameter], list[nn.Parameter]]:
        """Parameters of the layers, and those of the heads over them."""
        heads = (self.tagger, self.sides, self.part)
        return list(self.layers.parameters()), [p for head in heads for p in head.parameters()]

    def words(self, below: Tensor, mask: Tensor, firsts: Tensor) -> Tensor:
        """(batch, words + 1, width): each word's state above the layers of its own, from the pieces' states below them
        and the mask that attention takes."""
        states = below
        for layer in self.layers:
            states = _above(layer, states, mask)
        return torch.gather(states, 1, firsts.unsqueeze(-1).expand(-1, -1, states.shape[-1]))


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


def losses(deeds: Deeds, states: Tensor, batch: dict) -> dict[str, Tensor]:
    """The loss of the types of events, and, where the batch says it, that of who takes part in them, weighted."""
    scores = deeds.tagger(deeds.dropout(states))
    found = {"deed": cross_entropy(scores.flatten(0, 1), batch["deed"].flatten(), ignore_index=IGNORE)}
    if any(batch["parts"]):
        scores, gold = part_scores(deeds, states, batch)
        total = cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORE, reduction="sum")
        found["part"] = PART_WEIGHT * total / (int((gold > 0).sum()) + len(gold))
    return found


def part_scores(deeds: Deeds, states: Tensor, batch: dict) -> tuple[Tensor, Tensor]:
    """Scores (events, words, parts) of what each word is to each event of which the batch knows it, and what it is."""
    known = [(b, event, row) for b, rows in enumerate(batch["parts"]) for event, row in rows]
    rows, words = torch.tensor([(b, event) for b, event, _ in known], device=states.device).unbind(1)
    left = deeds.sides["part_left"](states)[rows, words].unsqueeze(1)
    scores = deeds.part(left, deeds.sides["part_right"](states)[rows]).squeeze(1)
    gold = torch.full(scores.shape[:2], IGNORE, dtype=torch.long)
    for k, (_, _, row) in enumerate(known):
        at, parts = zip(*row, strict=True)
        gold[k, list(at)] = torch.tensor(parts)
    return scores, gold.to(states.device)


def stored(folder: Path, network: Network, spaces: dict[str, list[str]]) -> Deeds:
    """What `training.learn_deeds` made of the network, with the averages of its weights."""
    state = torch.load(folder / "checkpoint.pt", weights_only=False, map_location="cpu")
    values = state["network"] | state["averages"]
    deeds = Deeds(network, spaces, len({name.split(".")[1] for name in values if name.startswith("layers.")}))
    deeds.load_state_dict(values)
    return deeds.eval()
