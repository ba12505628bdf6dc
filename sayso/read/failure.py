"""A source that could not be read, as a value: one bad source never stops the others."""

from dataclasses import dataclass

from sayso.errors import UnreadableReport
from sayso.model import Problem, Unread


@dataclass(frozen=True, slots=True)
class Failure:
    """Stands in the place of a report. `error` is what was raised; its `exit_code` is what the run ends with."""

    uri: str
    error: UnreadableReport

    @property
    def exit_code(self) -> int:
        """The exit code that documents this failure."""
        return self.error.exit_code

    @property
    def unread(self) -> Unread:
        """The line to write in the place of the record."""
        return Unread(uri=self.uri, error=Problem(code=self.error.code, message=str(self.error)))
