"""What a publisher takes back or puts right, as its text says it."""

from dataclasses import dataclass
from typing import Literal

from sayso.model import Span

CorrectionKind = Literal["retracts", "corrects"]


@dataclass(frozen=True, slots=True)
class Correction:
    """What the report `report` (an id) says of an earlier one, its own or another's, in the words of `span`.

    `publisher` is whose report it is about, None where the text names only the source that gave the number (`source`).
    `days` are the ISO days of the reports that are meant, `headline` a headline, `subject` the words that tell what
    it was about, plain.
    A number put right is `of` something ("killed"), `before` what was told and `after` what is right; each None where
    the text does not give it.
    """

    report: str
    kind: CorrectionKind
    span: Span
    publisher: str | None = None
    source: str | None = None
    days: tuple[str, ...] = ()
    headline: str | None = None
    subject: frozenset[str] = frozenset()
    of: str | None = None
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """A correction and the ids of the earlier reports that it is about."""

    correction: Correction
    reports: tuple[str, ...]
