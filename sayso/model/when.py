"""When something happened, with as much precision as the report gives and no more."""

from typing import Literal

from sayso.model.span import Span

TimePrecision = Literal["time", "day", "week", "month", "season", "year", "decade", "unknown"]
TimeBasis = Literal["stated", "relative", "inferred"]


class When(Span):
    """A time of the text, and the words that give it.

    `edtf` is an Extended Date/Time Format value (ISO 8601-2, level 1-2); null where the words need a date to count
    from and there is none. `earliest` and `latest` are ISO days (inclusive); null where open or unknown.
    `basis`: "stated" (the date itself is written out), "relative" (counted from the publication date or from another
    event), "inferred" (a part of it, such as the year, comes from the context).
    """

    edtf: str | None
    earliest: str | None
    latest: str | None
    precision: TimePrecision
    basis: TimeBasis
