"""The append-only record of what reports said, what merging found and what people decided, behind one door.

`open_ledger` gives a Ledger, to which things are added; `Ledger.as_of` gives a Snapshot, of which things are asked.
"""

from sayso.ledger.claim_filter import claim_order, claim_passes
from sayso.ledger.entry import Entry
from sayso.ledger.found import (
    Box,
    ClaimFilter,
    EventFilter,
    FoundActor,
    FoundClaim,
    FoundEvent,
    FoundGroup,
    GroupFilter,
    KeptReport,
)
from sayso.ledger.ledger import Ledger
from sayso.ledger.opening import open_ledger
from sayso.ledger.restoring import restore_ledger
from sayso.ledger.snapshot import Snapshot
from sayso.ledger.words import first_match

__all__ = [
    "Box", "ClaimFilter", "Entry", "EventFilter", "FoundActor", "FoundClaim", "FoundEvent", "FoundGroup", "GroupFilter",
    "KeptReport", "Ledger", "Snapshot", "claim_order", "claim_passes", "first_match", "open_ledger", "restore_ledger",
]  # fmt: skip
