"""Something that happens in a report."""

from typing import Literal

from sayso.model.span import Span, Value
from sayso.model.when import When
from sayso.model.where import Where

EventStatus = Literal[
    "occurred", "ongoing", "planned", "predicted", "threatened", "attempted", "hypothetical", "negated", "demanded"
]
Voice = Literal["report", "attributed", "alleged", "denied"]
Weight = Literal["news", "background"]
RoleName = Literal["agent", "target", "from", "to", "instrument", "about", "beneficiary"]


class Participant(Span):
    """Who or what fills a role of an event; `actor` is an actor's id where the filler is one."""

    role: RoleName
    actor: str | None = None


class Count(Span):
    """How many of what ("killed", "injured", "arrested", "participants", ...); null bounds are open."""

    of: str
    min: int | None
    max: int | None


class Event(Value):
    """An event of a codebook type.

    `status` says whether it happened, `voice` who vouches for it, `role_in_report` whether the report is about it or
    recalls it, and `claim` is the id of the innermost claim that carries it (null: the report's own voice).
    """

    id: str
    type: str
    trigger: Span
    roles: tuple[Participant, ...] = ()
    when: When | None = None
    where: Where | None = None
    counts: tuple[Count, ...] = ()
    status: EventStatus
    voice: Voice
    role_in_report: Weight
    claim: str | None = None
