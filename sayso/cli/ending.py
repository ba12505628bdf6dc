"""How a command ends: messages to standard error, and the exit codes of docs/exit-codes.md."""

import errno
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer

from sayso.errors import SaysoError, UsageError

CRASHED = 70  # as sysexits.h has it for a fault of the program: no other command ends with it
INTERRUPTED = 130  # as a shell reports a program that Ctrl-C ended: 128 + SIGINT
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}  # what only a place to write to can give
PIPE_CLOSED = 141  # as a shell reports a program whose reader went away: 128 + SIGPIPE


def tell(message: str) -> None:
    """Write a message for the user to standard error."""
    typer.echo(message, err=True)


@contextmanager
def ending(interrupted: Callable[[], str] = lambda: "Interrupted.") -> Iterator[None]:
    """Turn what may go wrong in the block into a message and an exit code.

    `interrupted` is asked what to say when the user pressed Ctrl-C.
    """
    try:
        yield
        sys.stdout.flush()
    except SaysoError as error:
        tell(f"sayso: {error}")
        raise typer.Exit(error.exit_code) from error
    except KeyboardInterrupt as error:
        tell(interrupted())
        raise typer.Exit(INTERRUPTED) from error
    except BrokenPipeError as error:
        discard_output()
        raise typer.Exit(PIPE_CLOSED) from error
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        discard_output()
        tell(f"sayso: the output can't be written: {error.strerror}; make room, or write elsewhere")
        raise typer.Exit(UsageError.exit_code) from error


def tell_fault() -> None:
    """Tell of the exception that is being handled as a fault of Sayso's own, below its traceback."""
    traceback.print_exc()
    tell(
        "sayso: this is a fault of Sayso and not of what you gave it: please report it to those who maintain it, with "
        "the command and the lines above"
    )


def discard_output() -> None:
    """Let what is left in standard output's buffer go nowhere, so that the interpreter does not complain at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
