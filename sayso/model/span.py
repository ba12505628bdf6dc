"""A stretch of a report's text, and the base of every value that points at its evidence."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value of the record: no field can be set after it is made, and no unknown field is accepted."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Span(Value):
    """Characters `start` (inclusive) to `end` (exclusive) of `Report.text`, counted in Unicode code points.

    `text` quotes them exactly: `report.text[start:end] == text` holds for every span that a record carries.
    """

    start: int
    end: int
    text: str

    @classmethod
    def cut(cls, whole: str, start: int, end: int) -> "Span":
        """The span of `whole` from `start` to `end`; raises ValueError where that is empty or outside the text."""
        if not 0 <= start < end <= len(whole):
            raise ValueError(f"span {start}-{end} lies outside a text of {len(whole)} characters or is empty")
        return cls(start=start, end=end, text=whole[start:end])
