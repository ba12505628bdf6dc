"""Puts reports made by hand into a ledger, and their actors together."""

from collections.abc import Sequence

from sayso.app.merging.actors import ActorChanges, actor_changes
from sayso.ledger import Ledger
from sayso.model import Merge, Record, Sighting


def add(ledger: Ledger, *records: Record) -> ActorChanges:
    """Read the reports into the ledger, and put their actors together in one step."""
    ledger.add_readings([(Sighting(each.report, b""), each) for each in records])
    return step(ledger, [each.report.id for each in records])


def step(ledger: Ledger, reports: Sequence[str]) -> ActorChanges:
    found = actor_changes(ledger.as_of(), reports)
    ledger.add_merge(Merge(merger="t", memberships=found.memberships, groups=found.groups, keys=found.keys))
    return found
