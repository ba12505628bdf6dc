"""Puts a large archive into a new ledger, brought together, without merging it.

    python -m benchmarks.archive --events 1000000 --ledger /tmp/archive.db

The reports are those of `benchmarks.ledger`, with types of the real codebook, read and found by the keys that merging
would give them. Who and what belongs together is what the generator knows: each of its happenings is an incident, each
of its people an actor. Incidents' states are written anew once in a hundred reports, people's whenever they have been
seen twice as often; merging writes more of both. On the way to the number of events a copy is kept at each of `POINTS`
(`archive-10000.db`), with the next reports beside it (`archive-10000.next`): what `benchmarks.growth` merges.
"""

import argparse
import datetime
import itertools
import pickle
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import ledger as made_up
from sayso.app.merging import MERGER
from sayso.app.merging.actors import group_state
from sayso.app.merging.incidents import state_of
from sayso.codebook import load_codebook
from sayso.ledger import Ledger, open_ledger
from sayso.merge.actors.blocking import keys_of as actor_keys
from sayso.merge.actors.cluster import group_id
from sayso.merge.actors.sighted import Sighted, sightings_of
from sayso.merge.incidents.card import Card, Place
from sayso.merge.incidents.keys import keys_of
from sayso.merge.names.fold import fold
from sayso.merge.telling import Telling, incident_id, tellings_of
from sayso.model import (
    Account,
    GroupState,
    Incident,
    IncidentRole,
    Key,
    KnownActor,
    Membership,
    Merge,
    Origin,
    Record,
    Sighting,
    WhenTold,
    WhereTold,
)

POINTS = (10_000, 100_000, 1_000_000)
NEXT = 400  # reports that are kept beside each copy
_AT_ONCE = 100  # reports that are added in one step
Made = tuple[Sighting, Record, Merge]


@dataclass
class _Person:
    """Somebody whom reports name: the actor's id, and how often he has been seen."""

    id: str
    first: str
    last: str
    seen: int = 0
    written: int = 0


@dataclass
class Truth:
    """Who and what belongs together, as far as the reports have come."""

    people: dict[str, _Person] = field(default_factory=dict)
    told: dict[str, list[Telling]] = field(default_factory=lambda: defaultdict(list))
    written: dict[str, tuple[str, int]] = field(default_factory=dict)
    before: set[str] = field(default_factory=set)
    incidents: int = 0

    def merge(self, made: list[Made], upto: int) -> Merge:
        """What a step of merging would add for these reports."""
        keys: list[Key] = []
        memberships: list[Membership] = []
        groups: dict[str, GroupState] = {}
        for _, record, truth in made:
            tellings = tellings_of(record)
            cards = [_card(telling) for telling in tellings]
            keys += [Key(kind="incident", member=record.report.id, key=k) for k in sorted(keys_of(record, cards).kept)]
            for sighted in sightings_of(record):
                keys += [Key(kind="actor", member=sighted.id, key=key) for key in sorted(actor_keys(sighted))]
                self._see(sighted, memberships, groups)
            for telling, member in zip(tellings, truth.memberships, strict=True):
                self.told[str(member.group)].append(telling)
        now = {str(m.group) for _, _, truth in made for m in truth.memberships}
        for happening in sorted(now):
            self._tell(happening, memberships, groups)
        for over in self.told.keys() - now:  # a story is told within two steps
            del self.told[over], self.written[over]
        self.incidents += len(now - self.before)
        self.before = now
        return Merge(
            merger=MERGER, memberships=tuple(memberships), groups=tuple(groups.values()), keys=tuple(keys), upto=upto
        )

    def _see(self, sighted: Sighted, memberships: list[Membership], groups: dict[str, GroupState]) -> None:
        """A person is one wherever he is named; a ministry without its state is one within its month."""
        report = sighted.record.report
        day = str(report.published)
        name = sighted.actor.name if sighted.actor.kind == "person" else f"{sighted.actor.name} {day[:7]}"
        person = self.people.setdefault(name, _Person(group_id([sighted]), day, day))
        person.seen, person.first, person.last = person.seen + 1, min(person.first, day), max(person.last, day)
        memberships.append(Membership(kind="actor", member=sighted.id, group=person.id))
        if person.seen >= 2 * person.written:
            person.written = person.seen
            groups[person.id] = group_state(
                KnownActor(
                    id=person.id, name=sighted.actor.name, kind=sighted.actor.kind, names=(sighted.actor.name,),
                    sightings=person.seen, reports=person.seen, earliest=person.first, latest=person.last,
                )
            )  # fmt: skip

    def _tell(self, happening: str, memberships: list[Membership], groups: dict[str, GroupState]) -> None:
        told = sorted(self.told[happening], key=lambda telling: telling.anchor)
        id, written = incident_id(told[0]), self.written.get(happening, ("", 0))
        fresh = told if id != written[0] else self.told[happening][written[1] :]
        memberships += [Membership(kind="incident", member=telling.id, group=id) for telling in fresh]
        if written[0] and id != written[0]:
            groups[written[0]] = GroupState(kind="incident", id=written[0], body={}, gone=True)
        groups[id] = state_of(_incident(id, told))
        self.written[happening] = id, len(told)


def _card(telling: Telling) -> Card:
    """As much of a telling's card as its keys rest on."""
    event, none = telling.event, frozenset[str]()
    assert event.when is not None
    assert event.when.earliest is not None
    assert event.where is not None
    day = datetime.date.fromisoformat(event.when.earliest).toordinal()
    place = Place(" ".join(fold(event.where.name)), None, None, None, True)
    return Card(
        tellings=(telling,), types=(event.type,), status=event.status, days=(day, day), published=None,
        background=False, places=(place,), central=(), agents=(), targets=(), others=(), counts=(), sentences=(),
        words=none, names=none, story=none, scenes=(), lead="",
    )  # fmt: skip


def _incident(id: str, told: list[Telling]) -> Incident:
    """What the tellings say, an origin for each outlet."""
    event, report = told[0].event, told[0].report
    accounts = tuple(_account(telling) for telling in told)
    by = defaultdict(list)
    for account in accounts:
        by[account.origin].append(account.report)
    origins = tuple(
        Origin(id=str(name), name=str(name), kind="publisher", reports=tuple(dict.fromkeys(reports)))
        for name, reports in by.items()
    )
    reports = len({account.report for account in accounts})
    assert event.when is not None
    assert event.where is not None
    return Incident(
        id=id, type=event.type, title=f"{event.type} in {event.where.name}", admiralty="F3", status="occurred",
        grade="fair" if len(origins) > 1 else "weak", reasons=(f"{len(origins)} origins vouch for it",),
        when=WhenTold(**event.when.model_dump(), report=report.uri),
        where=WhereTold(**event.where.model_dump(), report=report.uri),
        roles=(IncidentRole(
            role="agent", actor=None, name=event.roles[0].text, accounts=tuple(a.event for a in accounts)
        ),),
        counts=(), reports=reports, outlets=len(origins), origins=len(origins), independent=origins,
        accounts=accounts, copies=(), conflicts=(), judgements=(), first_reported=report.published, last_changed=None,
    )  # fmt: skip


def _account(telling: Telling) -> Account:
    claim = next(telling.claims())
    return Account(
        report=telling.report.uri, event=telling.id, type=telling.event.type, trigger=telling.event.trigger,
        chain=claim.chain, status="occurred", voice="attributed", origin=telling.report.publisher, background=False,
        published=telling.report.published,
    )  # fmt: skip


def fill(ledger: Ledger, path: Path, most: int) -> None:
    """Add reports up to so many events, and keep a copy at each point on the way."""
    made_up.TYPES[:] = sorted(load_codebook().types)
    reports, truth = made_up.World(seed=1).reports(), Truth()
    events = 0
    started = time.process_time()
    for point in (point for point in POINTS if point <= most):
        while events < point:
            some = list(itertools.islice(reports, _AT_ONCE))
            ledger.add_readings((sighting, record) for sighting, record, _ in some)
            ledger.add_merge(truth.merge(some, ledger.as_of().upto))
            events += sum(len(record.events) for _, record, _ in some)
        coming = list(itertools.islice(reports, NEXT))
        _keep(ledger, path, point, [(sighting, record) for sighting, record, _ in coming])
        reports = itertools.chain(coming, reports)
        size = path.stat().st_size / 1e6
        spent = datetime.timedelta(seconds=round(time.process_time() - started))
        print(f"{events:,} events, {truth.incidents:,} incidents, {size:.0f} MB, {spent} of processor", flush=True)


def _keep(ledger: Ledger, path: Path, point: int, coming: list[tuple[Sighting, Record]]) -> None:
    target = path.with_name(f"{path.stem}-{point}.db")
    ledger.back_up(target)
    target.with_suffix(".next").write_bytes(pickle.dumps(coming))


def following(path: Path) -> list[tuple[Sighting, Record]]:
    """The reports that come next in the archive, of a copy that was kept on the way."""
    found: list[tuple[Sighting, Record]] = pickle.loads(path.with_suffix(".next").read_bytes())
    return found


def main() -> None:
    """Parses the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=POINTS[-1])
    parser.add_argument("--ledger", type=Path, required=True, help="a file that is not there yet")
    given = parser.parse_args()
    if given.ledger.exists():
        parser.error(f"{given.ledger} is there already")
    with open_ledger(str(given.ledger), create=True) as ledger:
        fill(ledger, given.ledger, given.events)


if __name__ == "__main__":
    main()
