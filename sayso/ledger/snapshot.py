"""The ledger as of a moment: everything that is asked of it is asked here."""

from collections.abc import Iterator, Sequence
from typing import Literal

from sqlalchemy import select

from sayso.ledger.engines import Backend
from sayso.ledger.entry import Entry, Kind, unpacked
from sayso.ledger.find.actors import find_actors, find_superseded
from sayso.ledger.find.claims import find_claims
from sayso.ledger.find.events import find_events, find_reports_of
from sayso.ledger.find.groups import (
    find_blocked,
    find_blocked_by,
    find_group,
    find_groups,
    find_groups_of,
    find_history,
    find_last_merge,
    find_members,
)
from sayso.ledger.find.judgements import find_judgements, find_now, find_target
from sayso.ledger.find.reports import (
    find_addresses,
    find_first_published,
    find_read,
    find_read_since,
    find_record,
    find_report,
    search_reports,
)
from sayso.ledger.found import (
    ClaimFilter,
    EventFilter,
    FoundActor,
    FoundClaim,
    FoundEvent,
    FoundGroup,
    GroupFilter,
    KeptReport,
)
from sayso.ledger.schema import blobs, entries
from sayso.model import GroupKind, KeptJudgement, Record, Target, Verdict


class Snapshot:
    """What the ledger held after its entry `upto`. It stays the same while others write.

    Claims, events and actors are those of each report's last reading up to then.
    """

    def __init__(self, backend: Backend, upto: int) -> None:
        self._backend = backend
        self.upto = upto

    def report(self, wanted: str) -> KeptReport | None:
        """The report of an id, or at an address."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            return find_report(connection, self.upto, wanted)

    def addresses(self, limit: int) -> list[str]:
        """Where reports were found, each address once, the last found first; no more than so many."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            return find_addresses(connection, self.upto, limit)

    def record(self, report: str) -> Record | None:
        """What the report of an id says, by its last reading."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            return find_record(connection, self._backend, self.upto, report)

    def read_reports(self) -> Iterator[str]:
        """The ids of all reports that have been read, in the order of their last reading."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            yield from find_read(connection, self.upto)

    def first_published(self) -> str | None:
        """The first day (ISO) on which any of the reports was published; None where none has a day."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            return find_first_published(connection, self.upto)

    def read_since(self, after: int) -> list[tuple[int, str]]:
        """The readings behind the entry `after`: the number of each one's entry, and the id of its report."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            return find_read_since(connection, after, self.upto)

    def original(self, digest: str) -> bytes | None:
        """The original bytes of the digest (SHA-256) that a KeptReport names."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            data = connection.execute(select(blobs.c.data).where(blobs.c.digest == digest)).scalar_one_or_none()
        return None if data is None else unpacked(data)

    def search(self, query: str, limit: int | None = None) -> Iterator[str]:
        """The ids of the reports that hold the query's words, the last read first; raises UsageError without a word."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            yield from search_reports(connection, self._backend, self.upto, query, limit)

    def claims(self, wanted: ClaimFilter, limit: int | None = None) -> Iterator[FoundClaim]:
        """The claims that pass the filter, by the day when they were said."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            yield from find_claims(connection, self._backend, self.upto, wanted, limit)

    def events(self, wanted: EventFilter, limit: int | None = None) -> Iterator[FoundEvent]:
        """The events that pass the filter, in the order in which the ledger learnt of them."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            yield from find_events(connection, self.upto, wanted, limit)

    def reports_of(self, events: Sequence[str]) -> dict[str, str]:
        """The ids of the reports whose current readings hold these events, by the event."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            return find_reports_of(connection, self.upto, events)

    def actors(self, ids: Sequence[str]) -> list[FoundActor]:
        """The actors with these ids, as far as they are of current readings."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            return list(find_actors(connection, self.upto, ids))

    def superseded(self, kind: Literal["actor", "event"], report: str) -> list[str]:
        """The ids of actors or events that the report had by readings before its last one."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            return find_superseded(connection, self.upto, kind, report)

    def judgements(
        self,
        *,
        about: str | None = None,
        report: str | None = None,
        what: Verdict | None = None,
        withdrawn: bool = False,
    ) -> list[KeptJudgement]:
        """What people decided: all of it, or about an id, or about anything in the report of an id, or of one kind.

        `withdrawn`: with the judgements that were taken back, and those that took them back."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            return find_judgements(connection, self.upto, about=about, report=report, what=what, withdrawn=withdrawn)

    def target(self, wanted: str) -> Target | None:
        """What an id of any kind, or a report's address, stands for; None where the ledger does not hold it."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            return find_target(connection, self.upto, wanted)

    def now(self, target: Target) -> str | None:
        """The id, in the last reading, of what a judgement was about in an earlier one; None where it is gone."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            return find_now(connection, self.upto, target)

    def groups(self, kind: GroupKind, wanted: GroupFilter, limit: int | None = None) -> Iterator[FoundGroup]:
        """The groups that pass the filter, the latest first."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            yield from find_groups(connection, self._backend, self.upto, kind, wanted, limit)

    def history(self, kind: GroupKind, group: str) -> list[FoundGroup]:
        """How a group came to be what it is: all its states, the first one first. The last one holds."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            return find_history(connection, self.upto, kind, group)

    def group(self, kind: GroupKind, group: str) -> FoundGroup | None:
        """The last state of a group, which may be that it is gone; None where there never was one."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            return find_group(connection, self.upto, kind, group)

    def members(self, kind: GroupKind, group: str) -> list[str]:
        """The ids that belong to a group."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            return find_members(connection, self.upto, kind, group)

    def groups_of(self, kind: GroupKind, members: Sequence[str]) -> dict[str, str]:
        """The group of each of the ids, for those that belong to one."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            return find_groups_of(connection, self.upto, kind, members)

    def blocked(self, kind: GroupKind, keys: Sequence[str], limit: int | None = None) -> list[str]:
        """The ids that merging has put under any of the keys (`Merge.keys`), under each at most so many, the last."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            return find_blocked(connection, self.upto, kind, keys, limit)

    def blocked_by(self, kind: GroupKind, keys: Sequence[str], limit: int) -> dict[str, list[str]]:
        """The ids under each of the keys, the last so many."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            return find_blocked_by(connection, self.upto, kind, keys, limit)

    def last_merge(self, merger: str) -> tuple[int, int]:
        """The number of the last entry that this merger wrote, and of the last one that it had taken in; 0 for none."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            return find_last_merge(connection, self.upto, merger)

    def entries(self, after: int = 0, kind: Kind | None = None) -> Iterator[Entry]:
        """The entries behind the entry `after`, in their order; of one kind where it is given."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            query = select(entries).where(entries.c.seq > after, entries.c.seq <= self.upto).order_by(entries.c.seq)
            if kind is not None:
                query = query.where(entries.c.kind == kind)
            with connection.execution_options(yield_per=500).execute(query) as rows:
                for row in rows:
                    yield Entry(row.seq, row.at, row.kind, row.subject, unpacked(row.body), row.hash)
