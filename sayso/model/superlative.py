"""A claim that something is the first, the nth, the deadliest of its kind, and what a ledger says of it."""

from typing import Literal

from sayso.model.span import Span, Value

SuperlativeKind = Literal["nth", "most", "rank", "size"]
ClaimVerdict = Literal["supported", "contradicted", "undecidable"]


class Since(Span):
    """From when on a superlative is meant, as the report says it; `day` is its first day (ISO), null where the words
    give none ("since the fighting began"). `open`: the words give no beginning at all ("so far")."""

    day: str | None
    open: bool = False


class Superlative(Span):
    """The words of a report that claim it, and what they claim.

    `kind`: "nth" of its kind (`number` is 1 for the first), "most" by `of` (killed), highest in "rank", or largest in a
    "size" that no record counts. `types` are the event types among which it is meant, `who` the words for the people
    ("ambassador"), `place` those for where. `shared` is the role whose player all of them have ("his first visit": the
    agent; "the fourth attack on the editor": the target). `event` is the id of the event that it is about, null where
    none was found. `saying`: it is about who said something, not about what happened.
    """

    kind: SuperlativeKind
    number: int | None = None
    of: str | None = None
    types: tuple[str, ...]
    who: str | None = None
    place: str | None = None
    shared: Literal["agent", "target"] | None = None
    since: Since | None = None
    event: str | None = None
    saying: bool = False


class Rival(Value):
    """An incident of the ledger that speaks against a superlative."""

    id: str
    title: str


class JudgedSuperlative(Value):
    """A superlative with what the ledger says of it, and why. `incident` is the one that it is about."""

    report: str
    publisher: str | None
    published: str | None
    superlative: Superlative
    incident: str | None
    verdict: ClaimVerdict
    why: str
    by: tuple[Rival, ...] = ()
