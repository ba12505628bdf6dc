"""The console that accounts are printed on, and how their lines are wrapped."""

from typing import IO, NoReturn

from rich.console import Console
from rich.text import Text


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


def print_lines(console: Console, text: Text, indent: int, hanging: int = 0) -> None:
    """Print the text, wrapped, behind `indent` spaces and without trailing ones; lines after the first hang deeper.

    A word that is longer than a line, such as an address, stays whole, so that it can be copied."""
    text.overflow = "ignore"
    for number, line in enumerate(text.wrap(console, max(20, console.width - indent - hanging))):
        line.rstrip()
        console.print(Text(" " * (indent + (hanging if number else 0))) + line, soft_wrap=True)
