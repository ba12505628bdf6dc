"""A telling of an incident with what was found out about it."""

from dataclasses import dataclass

from sayso.merge.account.roots import Chain, Root
from sayso.merge.telling import Telling
from sayso.model.incident import Stand

# How likely (0-1) a telling has to be of the incident not to need a person's eye: in made-up worlds 98 of 100 such are
# rightly there, of the others four in five, and in real reports about one region far fewer (docs/quality-merging.md).
SURE = 0.7
# What is more likely of another happening vouches for nothing.
_VOUCHES = 0.5


@dataclass(frozen=True, slots=True)
class Testimony:
    """A telling, what it says of the happening (`stand`), and what it rests on.

    `root` is None where it counts as none: hearsay, or recalled beside others who report it. `rooted` is what it would
    rest on if it counted. `copied`: its report took it from another. `there`: its writer saw for himself. `retracted`
    says why it was taken back. `belongs` is how likely it is to be of this incident (0-1), None where no other report
    was compared.
    """

    telling: Telling
    chain: Chain
    stand: Stand
    there: bool = False
    background: bool = False
    copied: bool = False
    root: Root | None = None
    retracted: str | None = None
    belongs: float | None = None

    @property
    def sure(self) -> bool:
        """Whether it is of this incident and no other, as far as can be told."""
        return self.belongs is None or self.belongs >= SURE

    @property
    def vouches(self) -> bool:
        """Whether it is rather of this incident than of another, so that it can vouch for it."""
        return self.belongs is None or self.belongs >= _VOUCHES

    @property
    def report(self) -> str:
        return self.telling.report.id

    @property
    def counts(self) -> bool:
        """Whether it bears on what the incident says: neither taken back nor hearsay."""
        return self.retracted is None and self.root is not None

    @property
    def affirms(self) -> bool:
        """Whether it counts and says that the thing happens, happened or is to happen, and not only that it might."""
        return self.counts and self.stand == "yes" and self.telling.event.status != "hypothetical"
