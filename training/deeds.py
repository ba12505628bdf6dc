"""What events have of the network for themselves: layers of their own above the encoder's lower ones, with heads that
say which event a word tells of and how (`training.telling`). The shared layers and every other head stay as they are,
and so does all that is read from them (docs/decisions/0019, 0020, 0022)."""

import copy
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from sayso.language.labels import PARTS, SETTINGS
from training.network import Biaffine, Network
from training.restore import fill_layers, graph_of, put, weight_of
from training.steps import half_precision
from training.telling import Telling

# The arguments of PropBank that mostly are what `PARTS` and `SETTINGS` name, from whose weights training starts.
_LIKE = {"none": "none", "agent": "ARG0", "target": "ARG1", "time": "ARGM-TMP", "place": "ARGM-LOC"}


class Deeds(nn.Module):
    """Copies of the encoder's layers from `below` on, `layers` of them, with copies of its last where it has no more;
    and heads over them, which begin as those of the whole network."""

    def __init__(self, network: Network, spaces: dict[str, list[str]], below: int, layers: int) -> None:
        super().__init__()
        shared = list(network.encoder.encoder.layer)
        self.register_buffer("below", torch.tensor(below))
        copied = (shared[min(k, len(shared) - 1)] for k in range(below, below + layers))
        self.layers = nn.ModuleList(copy.deepcopy(layer) for layer in copied)
        self.telling = Telling(network.encoder.config.hidden_size, len(spaces["deed"]))
        self.telling.tagger = copy.deepcopy(network.taggers["deed"])
        for side in ("left", "right"):
            self.telling.sides[f"part_{side}"] = copy.deepcopy(network.sides[f"role_{side}"])
        _like_roles(self.telling.part, network, spaces, PARTS)
        _like_roles(self.telling.setting, network, spaces, SETTINGS)

    def parameters_by_rate(self) -> tuple[list[nn.Parameter], list[nn.Parameter]]:
        """Parameters of the layers, and those of the heads over them."""
        return list(self.layers.parameters()), list(self.telling.parameters())

    def words(self, below: Tensor, mask: Tensor, firsts: Tensor) -> Tensor:
        """(batch, words + 1, width): each word's state above the layers of its own, from the pieces' states below them
        and the mask that attention takes."""
        states = below
        for layer in self.layers:
            states = _above(layer, states, mask)
        return torch.gather(states, 1, firsts.unsqueeze(-1).expand(-1, -1, states.shape[-1]))


def _like_roles(head: Biaffine, network: Network, spaces: dict[str, list[str]], names: tuple[str, ...]) -> None:
    """Has the head begin with the weights of the roles that its labels mostly are."""
    head.weight.data = network.role.weight.data[[spaces["role"].index(_LIKE[name]) for name in names]].clone()


def _above(layer: nn.Module, states: Tensor, mask: Tensor) -> Tensor:
    found = layer(states, attention_mask=mask)
    return found[0] if isinstance(found, tuple) else found


@torch.no_grad()
def below(network: Network, deeds: Deeds, batch: dict) -> tuple[Tensor, Tensor]:
    """The pieces' states below the events' own layers, and the mask that attention takes. Nothing is learnt there."""
    states = network.encoder.embeddings(input_ids=batch["ids"], token_type_ids=batch["casings"])
    mask = batch["mask"][:, None, None, :].bool()
    for layer in list(network.encoder.encoder.layer)[: int(deeds.below)]:
        states = _above(layer, states, mask)
    return states, mask


def read(network: Network, deeds: Deeds, batch: dict) -> Tensor:
    """The states of the batch's words as events see them."""
    with half_precision():
        return deeds.words(*below(network, deeds, batch), batch["firsts"]).float()


def stored(folder: Path, network: Network, spaces: dict[str, list[str]]) -> Deeds:
    """What `training.learn_deeds` made of the network, with its weights on average; or what shipped weights have."""
    if not (folder / "checkpoint.pt").exists():
        return _shipped(folder, network, spaces)
    state = torch.load(folder / "checkpoint.pt", weights_only=False, map_location="cpu")
    values = state["network"] | state["averages"]
    layers = len({name.split(".")[1] for name in values if name.startswith("layers.")})
    deeds = Deeds(network, spaces, int(values["below"]), layers)
    deeds.load_state_dict(values)
    return deeds.eval()


def _shipped(weights: Path, network: Network, spaces: dict[str, list[str]]) -> Deeds:
    """The events' layers and heads of shipped weights, where they branch off the encoder's last layers."""
    values, products = graph_of(weights)
    layers = sum(place.startswith("own/qkv.") for place in products)
    deeds = Deeds(network, spaces, len(network.encoder.encoder.layer) - layers, layers)
    telling = deeds.telling
    sides = {f"{name}/linear": side.linear for name, side in telling.sides.items()}
    heads = {"tagger": telling.tagger, "standing": telling.standing, "recalled": telling.recalled}
    with torch.no_grad():
        fill_layers(deeds.layers, values, products, own="own/", kept="deeds.")
        for place, head in {**sides, **heads}.items():
            kept = f"sides.{place.replace('/', '.')}" if place in sides else place
            put(head.weight, weight_of(values, products[place]).T)
            put(head.bias, values[f"deeds.telling.{kept}.bias"])
        with np.load(weights / "pairs.npz") as pairs:
            put(telling.part.weight, pairs["part"])
            put(telling.setting.weight, pairs["setting"])
    return deeds.eval()
