"""A stretch of a report with the chain of sources that vouch for it."""

from typing import Literal

from sayso.model.confidence import Confidence
from sayso.model.span import Span, Value
from sayso.model.when import When

Mode = Literal["direct", "indirect", "mixed"]
Stance = Literal[
    "says", "announces", "alleges", "accuses", "denies", "confirms", "urges", "demands", "predicts", "promises",
    "threatens", "asks", "doubts", "believes",
]  # fmt: skip
SourceKind = Literal["person", "organization", "agency", "anonymous", "group", "document", "recording"]
VerificationStatus = Literal["unverified", "verified", "disputed"]


class Link(Value):
    """One source in a claim's chain. `medium` is how its words reached the next ("a video posted to YouTube").

    `confidence` is about the tie: that the report gives this source for what the claim says.
    """

    actor: str | None
    name: str
    kind: SourceKind
    medium: str | None = None
    source: Span | None = None
    cue: Span | None = None
    confidence: Confidence = 1.0


class Verification(Span):
    """What the report itself says of the claim's verification, and the words that say it."""

    status: VerificationStatus


class Claim(Value):
    """What is claimed (`spans`, without the attribution) and by whom (`chain`, the source nearest the facts first).

    The report itself stands at the end of every chain and is not listed. `within` is the id of the claim in which this
    one is nested. Each of several speakers named together ("the army and the police said") makes a claim of his own.
    """

    id: str
    spans: tuple[Span, ...]
    mode: Mode
    stance: Stance
    chain: tuple[Link, ...]
    said: When | None = None
    verification: Verification | None = None
    within: str | None = None
