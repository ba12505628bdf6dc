"""The door to the ledger: what is added, and from when it is asked."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, func, select

from sayso.errors import UnknownId
from sayso.ledger.checking import Checked, check
from sayso.ledger.copying import back_up, restore
from sayso.ledger.engines import Backend
from sayso.ledger.entry import Entry, Kind, fingerprint, stamp, to_json
from sayso.ledger.find.groups import find_last_merge
from sayso.ledger.find.judgements import find_judgements, find_target
from sayso.ledger.index import storable
from sayso.ledger.schema import entries, readings
from sayso.ledger.snapshot import Snapshot
from sayso.ledger.transaction import Transaction, writing
from sayso.model import Judgement, KeptJudgement, Merge, Reader, Record, Sighting, Unread
from sayso.model.identity import digest, reader_key

_FACTS = ("uri", "title", "publisher", "byline", "language", "published", "published_basis", "agencies")


class Ledger:
    """An append-only record. Each `add` is one step: it is kept in full and on the disk when the call returns, or not
    at all. Nothing is ever changed: what is learnt later is added, and takes the place of what was known before.

    All calls raise LedgerError's kinds where the ledger can't be read or written. Use `open_ledger` to get one.
    """

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    @property
    def address(self) -> str:
        """Where the ledger lies, without a password."""
        return self._backend.shown

    def is_read(self, report: str, reader: Reader) -> bool:
        """Whether the report's last reading is by this reader, or by one of a newer version."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            return _read_before(connection, report, reader)

    def add_reading(self, sighting: Sighting, record: Record) -> list[Entry]:
        """Add where a report was found and what it says. Returns the new entries: none where all of it was known.

        The reading takes the place of all readings of the same report before, unless it is by the same reader as the
        last one, or by an older version."""
        return self.add_readings([(sighting, record)])

    def add_readings(self, readings: Iterable[tuple[Sighting, Record]]) -> list[Entry]:
        """As `add_reading`, several in one step: all are kept, or none."""
        with writing(self._backend) as step:
            return [entry for sighting, record in readings for entry in _read(step, sighting, record)]

    def add_sighting(self, sighting: Sighting) -> list[Entry]:
        """Add where a report was found, without reading it. Returns the new entry, or none where it was known."""
        with self._backend.translated(), self._backend.engine.connect() as connection:
            if _known(connection, "sighting", _seen(sighting, fingerprint(sighting.original))):
                return []
        with writing(self._backend) as step:
            return _see(step, sighting)

    def add_unread(self, unread: Unread, reader: Reader) -> list[Entry]:
        """Add that a report could not be read, and why; none where this reader found the same before."""
        body = to_json({"reader": reader.model_dump(), "unread": unread.model_dump()})
        with writing(self._backend) as step:
            if _known(step.connection, "unread", body):
                return []
            return [step.append("unread", storable(unread.uri) or "", body)]

    def add_judgement(self, judgement: Judgement) -> KeptJudgement | None:
        """Add a decision. None where the last judgement about the same things is the same one.

        Raises UnknownId where it is about something that the ledger does not hold."""
        with writing(self._backend) as step:
            for target in judgement.targets:
                if find_target(step.connection, step.last, target.id) is None:
                    raise UnknownId(f"the ledger holds nothing with the id {target.id!r}: check it")
            before = _about_the_same(step, judgement)
            if before and _repeats(judgement, before[-1]):
                return None
            body = to_json(judgement.model_dump(mode="json"))
            # A decision may come back after another one: the entry's number tells the two apart.
            name = f"ju-{digest(body.decode(), step.last)}"
            entry = step.append("judgement", name, body)
            return KeptJudgement(id=name, at=entry.at, **judgement.model_dump())

    def add_merge(self, merge: Merge) -> Entry:
        """Add what a step of merging found."""
        return self.add_merges([merge])[0]

    def add_next_merge(self, merge: Merge, after: int) -> Entry | None:
        """Add a step of merging that rests on the step that its merger wrote as entry `after` (0: on none).

        None, and nothing is added, where that merger has written another one since: what it rests on holds no more."""
        with writing(self._backend) as step:
            if find_last_merge(step.connection, step.last, merge.merger)[0] != after:
                return None
            return step.append("merge", merge.merger, to_json(merge.model_dump(mode="json")))

    def add_merges(self, merges: Iterable[Merge]) -> list[Entry]:
        """As `add_merge`, several in one step: all are kept, or none."""
        with writing(self._backend) as step:
            return [
                step.append("merge", storable(merge.merger) or "", to_json(merge.model_dump(mode="json")))
                for merge in merges
            ]

    def as_of(self, moment: datetime | None = None) -> Snapshot:
        """The ledger as it was at the moment (with its zone), or as it is."""
        query = select(func.max(entries.c.seq))
        if moment is not None:
            query = query.where(entries.c.at <= stamp(moment))
        with self._backend.translated(), self._backend.engine.connect() as connection:
            return Snapshot(self._backend, connection.execute(query).scalar_one() or 0)

    def check(self) -> Iterator[Checked]:
        """Check every entry against its hash, and the index against the entries; the last item is about the whole."""
        return check(self._backend)

    def back_up(self, target: Path) -> None:
        """Write the ledger, as it is now, to a new file, which is a ledger itself; others may go on writing."""
        back_up(self._backend, target)

    def restore(self, source: Path) -> int:
        """Fill this ledger, which has to be empty, from a backup; returns the number of entries."""
        return restore(source, self._backend)

    def close(self) -> None:
        """Give back what the ledger holds open."""
        self._backend.close()

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _about_the_same(step: Transaction, judgement: Judgement) -> list[KeptJudgement]:
    """The judgements that stand about just the same things. Of those that withdraw, all stand."""
    ids = {target.id for target in judgement.targets}
    back = judgement.what == "withdraw"
    found = find_judgements(step.connection, step.last, about=min(ids), withdrawn=back)
    return [each for each in found if {target.id for target in each.targets} == ids]


def _repeats(judgement: Judgement, last: Judgement) -> bool:
    """Whether a judgement says what the last one about the same things says. Groups that were said to be one have been
    made one since: all that belonged to them belongs to one of them, and to the others nothing."""
    told = {field: getattr(judgement, field) for field in ("what", "value", "place", "why", "by")}
    if any(getattr(last, field) != value for field, value in told.items()):
        return False
    if judgement.what not in ("same", "not-same"):
        return last.targets == judgement.targets
    before, now = ({target.id: target for target in each.targets} for each in (last, judgement))
    if before == now:
        return True
    grouped = all(target.kind == "group" for target in judgement.targets)
    left = [target for target in judgement.targets if target.members]
    known = {member.id for target in last.targets for member in target.members}
    return (
        judgement.what == "same"
        and grouped
        and len(left) < 2
        and all(member.id in known for target in left for member in target.members)
    )


def _read(step: Transaction, sighting: Sighting, record: Record) -> list[Entry]:
    found = _see(step, sighting)
    if not _read_before(step.connection, record.report.id, record.reader):
        found.append(step.append("reading", record.report.id, record.model_dump_json().encode(), record))
    return found


def _see(step: Transaction, sighting: Sighting) -> list[Entry]:
    body = _seen(sighting, step.keep_bytes(sighting.original))
    return [] if _known(step.connection, "sighting", body) else [step.append("sighting", sighting.report.id, body)]


def _seen(sighting: Sighting, original: str) -> bytes:
    report = sighting.report
    facts = report.model_dump(mode="json", include=set(_FACTS))
    return to_json({"report": report.id, "original": original, "fields": dict(sighting.fields), **facts})


def _known(connection: Connection, kind: Kind, body: bytes) -> bool:
    """Whether the ledger holds an entry that says just this."""
    same = select(entries.c.seq).where(entries.c.digest == fingerprint(body), entries.c.kind == kind)
    return connection.execute(same.limit(1)).first() is not None


def _read_before(connection: Connection, report: str, reader: Reader) -> bool:
    table = readings.c
    query = select(table.reader, table.version).where(table.report == report).order_by(table.entry.desc()).limit(1)
    last = connection.execute(query).one_or_none()
    if last is None:
        return False
    return last.reader == reader_key(reader) or _version(last.version) > _version(reader.version)


def _version(written: str) -> tuple[int, ...]:
    """ "0.10.1" -> (0, 10, 1), so that it comes after "0.9"."""
    return tuple(int(number) for number in re.findall(r"\d+", written))
