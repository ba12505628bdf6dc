"""Something that happens in a report."""

from typing import Literal

from sayso.model.confidence import Confidence
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
    """Who or what fills a role of an event; `actor` is an actor's id where the filler is one.

    `confidence` is that the report gives this filler that role in this event.
    """

    role: RoleName
    actor: str | None = None
    confidence: Confidence = 1.0


class Count(Span):
    """How many of what ("killed", "injured", "arrested", "participants", ...); null bounds are open."""

    of: str
    min: int | None
    max: int | None


class Event(Value):
    """An event of a codebook type.

    `status` says whether it happened, `voice` who vouches for it, `role_in_report` whether the report is about it or
    recalls it, and `claim` is the id of the innermost claim that carries it (null: the report's own voice).

    `confidence` is that the report tells of such an event here with this status. It says nothing on whether it
    happened: a plain denial is a surely read event with the status "negated".
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
    confidence: Confidence = 1.0

    @property
    def totals(self) -> tuple[Count, ...]:
        """The counts less those of a part: of "two guards and a smuggler" (3, 2, 1) the 3."""
        return tuple(c for c in self.counts if not any(_holds(other, c) for other in self.counts))


def _holds(whole: Count, part: Count) -> bool:
    """Whether a count is of some of those whom another counts: of the same, in words inside the other's."""
    inside = whole.start <= part.start and part.end <= whole.end
    return inside and whole.of == part.of and (whole.start, whole.end) != (part.start, part.end)
