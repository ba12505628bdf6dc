"""The border to parsers that we did not write."""

from collections.abc import Iterator
from contextlib import contextmanager

from sayso.errors import DamagedReport, SaysoError


@contextmanager
def parsing(what: str) -> Iterator[None]:
    """Turns whatever a parser raises on malformed bytes into DamagedReport.

    Parsers of PDF, HTML and e-mail raise anything at all on bytes made to confuse them (KeyError, RecursionError,
    AssertionError, ...): the one place where every exception is caught.
    """
    try:
        yield
    except SaysoError:
        raise
    except Exception as error:
        reason = " ".join(str(error).split())[:120] or type(error).__name__
        raise DamagedReport(
            f"this {what} is malformed ({reason}): get it again, or save its text as a .txt file"
        ) from error
