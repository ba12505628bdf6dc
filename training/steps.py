"""One step of the optimiser, and the running average of the weights that is shipped in the end."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

import torch

from training.network import Network

# Half of an average comes from the last 350 steps, a third of an epoch: weights of single steps are noisier.
DECAY = 0.998


def device() -> str:
    """A graphics card where there is one."""
    return "cuda" if torch.cuda.is_available() else "cpu"


def half_precision() -> AbstractContextManager[object]:
    """bfloat16 where the processor has it; elsewhere it is emulated, and slower than 32 bits."""
    if device() == "cuda" or torch.ops.mkldnn._is_mkldnn_bf16_supported():
        return torch.autocast(device(), dtype=torch.bfloat16)
    return nullcontext()


def read(network: Network, batch: dict) -> torch.Tensor:
    """The states of the batch's words: (batch, words + 1, width)."""
    with half_precision():
        return network.words(batch["ids"], batch["casings"], batch["mask"], batch["firsts"]).float()


def descend(
    network: Network, parts: dict[str, torch.Tensor], optimiser: torch.optim.Optimizer
) -> dict[str, torch.Tensor]:
    """One step of the optimiser down the sum of the losses; what each of them was."""
    torch.stack(list(parts.values())).sum().backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimiser.step()
    optimiser.zero_grad(set_to_none=True)
    return {name: loss.detach() for name, loss in parts.items()}


class Averages:
    """Exponential averages of the trained weights (Polyak & Juditsky 1992)."""

    def __init__(self, network: Network) -> None:
        self.values = {n: p.detach().clone() for n, p in network.named_parameters() if p.requires_grad}

    @torch.no_grad()
    def add(self, network: Network) -> None:
        """Takes the weights of one more step in."""
        now = [p for p in network.parameters() if p.requires_grad]
        torch._foreach_lerp_(list(self.values.values()), now, 1 - DECAY)

    @contextmanager
    def in_place(self, network: Network) -> Iterator[None]:
        """Puts the averages into the network, and its own weights back on leaving."""
        own = {n: p.detach().clone() for n, p in network.named_parameters() if n in self.values}
        network.load_state_dict(self.values, strict=False)
        try:
            yield
        finally:
            network.load_state_dict(own, strict=False)
