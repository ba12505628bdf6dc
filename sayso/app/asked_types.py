"""Event types that a user asks for."""

from collections.abc import Iterable

from sayso.errors import UsageError
from sayso.ledger import GroupFilter, Ledger


def check_types(wanted: Iterable[str], known: Iterable[str], ledger: Ledger) -> None:
    """Raise UsageError for a type that neither the codebook (`known`) nor any incident of the ledger has.

    A ledger may hold types of a codebook of the user's own, which need not be at hand when it is asked."""
    types = tuple(known)
    for each in wanted:
        if each not in types and not _held(each, ledger):
            raise UsageError(
                f"no event type {each!r}: no incident of the ledger has it, nor has the codebook, which has "
                f"{', '.join(types)}"
            )


def _held(kind: str, ledger: Ledger) -> bool:
    return any(True for _ in ledger.as_of().groups("incident", GroupFilter(types=(kind,)), 1))
