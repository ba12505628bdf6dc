"""The console that accounts are printed on."""

from typing import IO, NoReturn

from rich.console import Console


class Terminal(Console):
    """A console that shows text as it is: no markup, no highlighting, no emoji codes.

    Where the reader of the output goes away it raises BrokenPipeError, as a plain stream does, and leaves it to the
    command what to end with; Rich would end the process with an exit code of its own.
    """

    def __init__(self, stream: IO[str] | None = None, width: int | None = None, *, colours: bool | None = None) -> None:
        super().__init__(file=stream, width=width, force_terminal=colours, highlight=False, markup=False, emoji=False)

    def on_broken_pipe(self) -> NoReturn:
        """Called by Rich while it handles the error."""
        raise BrokenPipeError("the reader of the output went away")
