"""What the machine is least sure of in putting reports together, as a question to a person."""

from typing import Literal

from sayso.model.confidence import Confidence
from sayso.model.incident import Account, Incident
from sayso.model.report import Report
from sayso.model.span import Value


class Passage(Value):
    """Words that a question is about: an account of an incident, and the report that it stands in, None where that is
    not at hand. `events` are all that the question is about, by the ledger's ids."""

    incident: Incident
    account: Account
    events: tuple[str, ...]
    report: Report | None = None


class Doubtful(Value):
    """A question. "apart": is the first passage of another happening than the second one, which is in the same
    incident? "one": are the incidents of the two passages one? `likely` is how likely it is (0-1) that the two tell of
    one happening."""

    kind: Literal["apart", "one"]
    likely: Confidence
    own: Passage
    other: Passage

    @property
    def decide(self) -> tuple[str, str]:
        """The ids that the answer is about. Incidents are named as wholes: were one event of each told apart, others of
        them might be asked about next."""
        if self.kind == "one":
            return self.own.incident.id, self.other.incident.id
        return self.own.account.event, self.other.account.event
