"""A ledger for programs: reports in, incidents, claims and actors out, as of any moment."""

import datetime
import getpass
import os
from collections.abc import Iterable, Mapping
from typing import get_args

from sayso.api.given import FileName, any_of, days_of, path_of, sources_of
from sayso.api.reading import rooms_of, settings_of
from sayso.app.incidents import asked_incidents
from sayso.app.ingesting import Kept, ingest
from sayso.app.judging import OwnWords, judge
from sayso.app.nearby import box_around
from sayso.errors import UnknownId, UsageError
from sayso.ledger import ClaimFilter, GroupFilter, Snapshot, open_ledger
from sayso.ledger import Ledger as Store
from sayso.model import VERDICTS, ActorKind, Grade, Incident, KnownActor, Record, Stance, Verdict
from sayso.query.actors import ActorFilter, known_actors
from sayso.query.claims import SaidClaim, said_claims
from sayso.query.incidents import incident_story
from sayso.query.moment import parse_moment

Day = str | datetime.date


class Ledger:
    """The ledger in a file, or at postgresql://NAME:PASSWORD@HOST/DATABASE, as it is, or as it was at a moment.

    `ingest` makes one where there is none; a question to one that is not there raises NoLedger. `as_of` is the end of
    a day ("2024-03-01"), or a moment ("2024-03-01T12:30", in UTC unless it names a zone). All calls raise UsageError
    for arguments that can't be used, and LedgerError's kinds. Leave it with `close`, or by `with`.
    """

    def __init__(self, address: FileName, *, as_of: str | datetime.date | None = None) -> None:
        self._address = os.fspath(address)
        written = as_of.isoformat() if isinstance(as_of, datetime.date) else as_of
        self._moment = None if written is None else parse_moment(written, last=True)
        self._store: Store | None = None

    def ingest(
        self,
        sources: FileName | Mapping[str, object] | Iterable[FileName | Mapping[str, object]],
        *,
        published: Day | None = None,
        codebook: FileName | None = None,
        gazetteer: FileName | None = None,
        jobs: int = 1,
    ) -> list[Kept]:
        """Read reports into the ledger and bring together what they tell, as `sayso ingest` does.

        Sources and arguments as for `sayso.read_files`. Gives what became of each report: its `uri`, whether it was
        "read", "known" before or "unread" (`outcome`), and then why (`problem`): it stops no other."""
        settings = settings_of(published, codebook, gazetteer, jobs)
        kept: list[Kept] = []
        ingest(sources_of(sources), settings, self._address, kept.append, rooms=rooms_of(settings))
        return kept

    def incidents(
        self,
        *,
        type: str | Iterable[str] | None = None,
        grade: Grade | Iterable[Grade] | None = None,
        since: Day | None = None,
        until: Day | None = None,
        actor: str | None = None,
        near: str | tuple[float, float] | None = None,
        within: float = 50,
        country: str | None = None,
        origins: int | None = None,
        text: str | None = None,
        deeds: bool = False,
        limit: int | None = None,
    ) -> list[Incident]:
        """What happened, the latest first: all that is given has to hold, as the options of `sayso incidents`.

        `near` is a place's name, or its latitude and longitude; `within` how far around it, in kilometres."""
        first, last = days_of(since, until)
        wanted = GroupFilter(
            types=any_of("type", type), grades=any_of("grade", grade, get_args(Grade)), since=first, until=last,
            names=actor, country=_country(country), origins=origins, text=text,
            box=None if near is None else box_around(_place(near), within),
        )  # fmt: skip
        return list(asked_incidents(self._opened(), wanted, self._moment, _limit(limit), deeds=deeds))

    def incident(self, id: str) -> Incident:
        """The incident of an id, or the one that holds the event of an id; raises UnknownId where there is none."""
        return incident_story(self._now(), id).incident

    def claims(
        self,
        *,
        source: str | None = None,
        via: str | None = None,
        text: str | None = None,
        stance: Stance | Iterable[Stance] | None = None,
        since: Day | None = None,
        until: Day | None = None,
        limit: int | None = None,
    ) -> list[SaidClaim]:
        """Who said what, by the day it was said: all that is given has to hold, as the options of `sayso claims`. Each
        has its `claim`, its `report`, and what people decided of it."""
        first, last = days_of(since, until)
        stances = any_of("stance", stance, get_args(Stance))
        wanted = ClaimFilter(source=source, via=via, text=text, stances=stances, since=first, until=last)
        return list(said_claims(self._now(), wanted, _limit(limit)))

    def actors(
        self,
        *,
        name: str | None = None,
        kind: ActorKind | Iterable[ActorKind] | None = None,
        office: str | None = None,
        limit: int | None = None,
    ) -> list[KnownActor]:
        """People and bodies across reports: all that is given has to hold, as the options of `sayso actors`."""
        wanted = ActorFilter(name, any_of("kind", kind, get_args(ActorKind)), office)
        return list(known_actors(self._now(), wanted, _limit(limit)))

    def record(self, report: str) -> Record:
        """What one report says, by its address or id: an incident's accounts name the address, and the characters that
        they rest on are those of its `report.text`. Raises UnknownId where the ledger has not read it."""
        now = self._now()
        kept = now.report(report)
        record = None if kept is None else now.record(kept.id)
        if record is None:
            raise UnknownId(f"the ledger has read no report with the id or at the address {report!r}: check it")
        return record

    def judge(
        self,
        what: Verdict,
        *ids: str,
        why: str,
        by: str | None = None,
        set: Mapping[str, str] | None = None,
        grade: Grade | None = None,
        codebook: FileName | None = None,
        gazetteer: FileName | None = None,
    ) -> str | None:
        """Keep a person's decision, as `sayso judge` does ("retract", of a report, is one, too), and give its id; None
        where the same was decided already. `set` holds the fields that "correct" sets, `grade` is for "regrade"."""
        any_of("what", [what], VERDICTS)
        value = {**(set or {}), **({"grade": grade} if grade else {})}
        own = OwnWords(path_of(codebook), path_of(gazetteer))
        kept = judge(self._address, what, ids, why, by or getpass.getuser(), value, own)
        return None if kept is None else kept.id

    def close(self) -> None:
        """Give back what is held open. A later call opens it again."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _opened(self) -> Store:
        if self._store is None:
            self._store = open_ledger(self._address)
        return self._store

    def _now(self) -> Snapshot:
        return self._opened().as_of(self._moment)


def _place(near: str | tuple[float, float]) -> str:
    return near if isinstance(near, str) else f"{near[0]:.6f},{near[1]:.6f}"


def _country(code: str | None) -> str | None:
    if code is not None and not (len(code) == 2 and code.isalpha()):
        raise UsageError(f"country: got {code!r}, expected two letters of ISO 3166, such as NO")
    return None if code is None else code.upper()


def _limit(limit: int | None) -> int | None:
    if limit is not None and limit < 1:
        raise UsageError(f"limit: got {limit}, expected 1 or more")
    return limit
