"""What a person decided, never overwritten by a machine."""

from typing import Literal, get_args

from pydantic import Field

from sayso.model.span import Value
from sayso.model.where import Place

Verdict = Literal["same", "not-same", "accept", "reject", "correct", "regrade", "retract", "withdraw"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
TargetKind = Literal["report", "claim", "event", "actor", "group", "judgement"]


class Target(Value):
    """What a judgement is about.

    The ids of claims, events and actors change with each version of the reader, what people said of them does not: so
    a target also holds where it stands: its report, the characters of the report's text, and its type (an event's type,
    a claim's stance, an actor's kind). A group (an incident, an actor across reports) has its `type` and its members
    as they were.
    """

    kind: TargetKind
    id: str
    report: str | None = None
    start: int | None = None
    end: int | None = None
    type: str | None = None
    members: tuple["Target", ...] = ()


class Judgement(Value):
    """A decision, its reason and its author.

    `value` holds what "correct" sets (a field's name and its value) and what "regrade" gives ("grade"). `place` is what
    the gazetteer knew, when it was decided, of the place that "correct" sets; None where it knew none. "retract" is
    about a report that its publisher took back, or that should not have been read. "withdraw" takes a judgement back:
    it counts no more, and stays on record.
    """

    what: Verdict
    targets: tuple[Target, ...]
    value: dict[str, str] = Field(default_factory=dict)
    place: Place | None = None
    why: str
    by: str


class KeptJudgement(Judgement):
    """A judgement in the ledger: its id, and when it was made (ledger's time, UTC)."""

    id: str
    at: str
