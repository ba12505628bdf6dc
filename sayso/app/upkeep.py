"""A ledger's upkeep: checked, backed up, restored."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sayso.ledger import open_ledger, restore_ledger


@dataclass(frozen=True, slots=True)
class Verified:
    """How many entries a ledger has, the hash of the last one, and what does not match."""

    entries: int
    head: str
    troubles: tuple[str, ...]


def verify(address: str, expected: str | None, step: Callable[[int, int], None]) -> Verified:
    """Check a ledger against its own hashes, and against one that was noted before (`expected`).

    `step` is told, after each entry, its number and the number of all entries."""
    with open_ledger(address) as ledger:
        total = ledger.as_of().upto
        troubles: list[str] = []
        found, number, head = expected is None, 0, ""
        for each in ledger.check():
            troubles += each.troubles
            found = found or each.hash == expected
            head = each.hash
            if each.seq:
                number += 1
                step(number, total)
        if not found:
            troubles.append(f"no entry has the hash {expected}: entries are missing, or all were written anew")
        return Verified(number, head, tuple(troubles))


def back_up(address: str, target: Path) -> None:
    """Write a ledger, as it is now, to a new file, which is a ledger itself."""
    with open_ledger(address) as ledger:
        ledger.back_up(target)


def restore(source: Path, address: str) -> int:
    """Make a ledger from a backup; returns the number of its entries. A restore that fails leaves no ledger behind."""
    return restore_ledger(source, address)
