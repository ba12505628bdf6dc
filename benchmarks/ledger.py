"""How a ledger behaves as it grows: what one report costs to add, and what questions cost.

    python -m benchmarks.ledger --events 1000000 --ledger /tmp/big.db

Fills a new ledger with made-up reports: stories of Zipf-like size, told by several outlets over some days, seventeen
events and claims a report on average, names and places of which few are frequent and most are rare. Every report is
followed by a step of merging that assigns its events to incidents and renews their states. At 10, 30, 100, 300 thousand
and a million events it prints the milliseconds that one report takes, each in a step of its own (median of 100, by the
clock and by the processor), those of each question (median of five), the size of the file and the peak of memory.
Between these points reports are added a hundred a step. The same seed gives the same reports, so that a run that was
stopped goes on where it stopped.
"""

import argparse
import datetime
import random
import resource
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from sayso.ledger import Box, ClaimFilter, EventFilter, GroupFilter, Ledger, open_ledger
from sayso.model import (
    Actor,
    Claim,
    Event,
    GroupState,
    Link,
    Membership,
    Merge,
    Participant,
    Reader,
    Record,
    Report,
    Sighting,
    Span,
    When,
    Where,
)
from sayso.model.identity import digest, ids_of

READER = Reader(version="1", model="made up", codebook="made up")
POINTS = (10_000, 30_000, 100_000, 300_000, 1_000_000)
TYPES = [f"type{n}" for n in range(80)]
STANCES = ["says"] * 12 + ["announces", "alleges", "denies", "denies", "confirms", "urges", "promises", "accuses"]
FIRST_DAY = datetime.date(2022, 1, 1)
DAYS = 1000
OUTLETS = [f"Outlet {n}" for n in range(200)]
OFFICES = ["ministry", "police", "governor", "army", "union", "hospital", "court", "opposition"]
SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er", "il")]


class World:
    """Names, places and stories, drawn so that few are frequent and most are rare."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)
        self.words = [self._word() for _ in range(20_000)]
        self.people = [f"{self._word().title()} {self._word().title()}" for _ in range(30_000)]
        self.places = [
            (self._word().title(), self.draw.uniform(-40, 60), self.draw.uniform(-100, 120)) for _ in range(3_000)
        ]

    def _word(self) -> str:
        return "".join(self.draw.choices(SYLLABLES, k=self.draw.randint(2, 4)))

    def rare(self, count: int) -> int:
        """A number under `count`, small ones far more often (Zipf-like: half of the draws fall under its root)."""
        return int(count ** self.draw.random()) - 1

    def reports(self) -> Iterator[tuple[Sighting, Record, Merge]]:
        """Reports without end, with what merging would find in each."""
        number = story = 0
        while True:
            story += 1
            day = FIRST_DAY + datetime.timedelta(days=self.draw.randrange(DAYS))
            happenings = [self._happening(story, n, day) for n in range(self.draw.randint(3, 8))]
            for _ in range(1 + self.rare(60)):
                number += 1
                yield self._report(number, day + datetime.timedelta(days=self.rare(6)), happenings)

    def _happening(self, story: int, number: int, day: datetime.date) -> dict[str, object]:
        place = self.places[self.rare(len(self.places))]
        actors = [
            self.people[self.rare(len(self.people))],
            f"the {self.words[story % 900]} {self.draw.choice(OFFICES)}",
        ]
        return {
            "id": f"in-{digest(story, number)}", "type": TYPES[self.rare(len(TYPES))], "place": place, "actors": actors,
            "day": (day - datetime.timedelta(days=self.rare(40))).isoformat(),
        }  # fmt: skip

    def _report(
        self, number: int, day: datetime.date, happenings: list[dict[str, object]]
    ) -> tuple[Sighting, Record, Merge]:
        told = [self.draw.choice(happenings) for _ in range(self.draw.randint(8, 26))]
        page = _Page(self)
        for happening in told:
            page.tell(happening)
        text = "".join(page.parts)
        report = Report(
            id=digest("report", number), uri=f"https://outlet{number % 200}.example/{number}", title=text[:60],
            publisher=OUTLETS[self.rare(len(OUTLETS))], language="en", published=day.isoformat(),
            published_basis="metadata", text=text,
        )  # fmt: skip
        record = Record(
            reader=READER, report=report, actors=tuple(page.actors.values()), claims=tuple(page.claims),
            events=tuple(page.events),
        )  # fmt: skip
        return Sighting(report, text.encode()), record, _merge(record, told)


class _Page:
    """The text of a report as it is written, and what a reader would find in it."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.parts: list[str] = []
        self.length = 0
        self.actors: dict[str, Actor] = {}
        self.claims: list[Claim] = []
        self.events: list[Event] = []

    def _write(self, words: str) -> Span:
        self.parts.append(words + " ")
        start = self.length
        self.length += len(words) + 1
        return Span(start=start, end=start + len(words), text=words)

    def _actor(self, name: str, span: Span) -> Actor:
        known = self.actors.get(name)
        mentions = (*(known.mentions if known else ()), span)
        actor = Actor(
            id=known.id if known else f"A{len(self.actors)}",
            name=name,
            named=True,
            mentions=mentions,
            kind="organization" if name.startswith("the ") else "person",
        )
        self.actors[name] = actor
        return actor

    def tell(self, happening: dict[str, object]) -> None:
        """A sentence about the happening, said by one of its actors."""
        world, number = self._world, len(self.events)
        names, place, day = happening["actors"], happening["place"], str(happening["day"])
        assert isinstance(names, list)
        assert isinstance(place, tuple)
        by = self._write(names[number % 2])
        source = self._actor(names[number % 2], by)
        cue = self._write("said that")
        who = self._write(names[0])
        agent = self._actor(names[0], who)
        trigger = self._write(str(happening["type"]))
        words = " ".join(world.words[world.rare(len(world.words))] for _ in range(14))
        content = Span(start=who.start, end=self.length + len(words), text=f"{who.text} {trigger.text} {words}")
        self._write(words)
        where = self._write(place[0])
        when = self._write(day + ".")
        self.claims.append(
            Claim(
                id=f"C{number}", spans=(content,), mode="indirect", stance=world.draw.choice(STANCES),  # type: ignore[arg-type]
                chain=(Link(actor=source.id, name=source.name, kind="person", source=by, cue=cue),),
            )
        )  # fmt: skip
        self.events.append(
            Event(
                id=f"E{number}", type=str(happening["type"]), trigger=trigger, status="occurred", voice="attributed",
                role_in_report="news", claim=f"C{number}",
                roles=(Participant(**who.model_dump(), role="agent", actor=agent.id),),
                when=When(
                    **when.model_dump(), edtf=day, earliest=day, latest=day, precision="day", basis="stated"
                ),
                where=Where(
                    **where.model_dump(), name=place[0], geonames=None, lat=place[1], lon=place[2], country=None,
                    precision="city",
                ),
            )
        )  # fmt: skip


def _merge(record: Record, told: list[dict[str, object]]) -> Merge:
    ids = list(ids_of(record).events.values())
    members = tuple(
        Membership(kind="incident", member=each, group=str(h["id"])) for each, h in zip(ids, told, strict=True)
    )
    groups = {
        str(h["id"]): GroupState(
            kind="incident", id=str(h["id"]), body={"title": h["type"]}, type=str(h["type"]), grade="fair",
            earliest=str(h["day"]), latest=str(h["day"]), lat=h["place"][1], lon=h["place"][2], origins=2,  # type: ignore[index]
            names=tuple(h["actors"]), text=f"{h['type']} {h['place'][0]}",  # type: ignore[arg-type,index]
        )
        for h in told
    }  # fmt: skip
    return Merge(merger="made up", memberships=members, groups=tuple(groups.values()))


def questions(ledger: Ledger, world: World) -> dict[str, Callable[[], int]]:
    """Questions as users ask them; each returns the number of its answers."""
    now = ledger.as_of()
    first, last = "2024-03-01", "2024-03-31"
    lat, lon = world.places[3][1:]
    near = Box(lat - 1, lon - 1, lat + 1, lon + 1)
    return {
        "claims: a ministry, denies, one month": lambda: len(
            list(now.claims(ClaimFilter(source="ministry", stances=("denies",), since=first, until=last)))
        ),
        "claims: a rare name": lambda: len(list(now.claims(ClaimFilter(source=world.people[20_000])))),
        "claims: two words, one month": lambda: len(
            list(now.claims(ClaimFilter(text=f"{world.words[50]} {world.words[90]}", since=first, until=last)))
        ),
        "search: two words, first 20": lambda: len(list(now.search(f"{world.words[50]} {world.words[900]}", 20))),
        "events: candidates by type, days, place": lambda: len(
            list(now.events(EventFilter(types=(TYPES[5],), box=near, since=first, until=last)))
        ),
        "incidents: type, place, days": lambda: len(
            list(now.groups("incident", GroupFilter(types=(TYPES[5],), box=near, since=first, until=last)))
        ),
        "incidents: name, grade, days": lambda: len(
            list(now.groups("incident", GroupFilter(names="ministry", grades=("fair",), since=first, until=last)))
        ),
    }


def show(name: str, taken: list[float], worked: list[float], more: str = "") -> None:
    clock, processor = 1000 * statistics.median(taken), 1000 * statistics.median(worked)
    print(f"  {name:<40} {clock:8.1f} ms  (of the processor {processor:.1f} ms)  {more}")


def measure(ledger: Ledger, world: World, reports: Iterator[tuple[Sighting, Record, Merge]], path: str) -> int:
    """Prints what a report and the questions cost now; returns the number of events that it added."""
    taken: list[float] = []
    worked: list[float] = []
    added = 0
    for _ in range(100):
        sighting, record, merge = next(reports)
        started, busy = time.perf_counter(), time.process_time()
        ledger.add_reading(sighting, record)
        ledger.add_merge(merge)
        taken.append(time.perf_counter() - started)
        worked.append(time.process_time() - busy)
        added += len(record.events)
    show("one report", taken, worked)
    for name, ask in questions(ledger, world).items():
        taken, worked = [], []
        for _ in range(5):
            started, busy = time.perf_counter(), time.process_time()
            found = ask()
            taken.append(time.perf_counter() - started)
            worked.append(time.process_time() - busy)
        show(name, taken, worked, f"{found} found")
    size = sum(p.stat().st_size for p in (Path(path), Path(path + "-wal")) if p.exists())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  {size / 1e6:.0f} MB, peak of memory {peak:.0f} MB", flush=True)
    return added


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument(
        "--ledger", required=True, help="a new file, an empty PostgreSQL database, or one of a run before"
    )
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    world = World(options.seed)
    reports = world.reports()
    events = 0
    with open_ledger(options.ledger, create=True) as ledger:
        for _ in ledger.as_of().read_reports():  # by a run before
            events += len(next(reports)[1].events)
        for point in (p for p in POINTS if events < p <= options.events):
            while events < point:
                some = [next(reports) for _ in range(100)]
                ledger.add_readings((sighting, record) for sighting, record, _ in some)
                ledger.add_merges(merge for _, _, merge in some)
                events += sum(len(record.events) for _, record, _ in some)
            print(f"{events:,} events")
            events += measure(ledger, world, reports, options.ledger)


if __name__ == "__main__":
    main()
