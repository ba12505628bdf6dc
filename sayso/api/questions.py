"""What programs ask a ledger. Each question is a command of the command line, and its arguments are that one's options;
each gives a list."""

from collections.abc import Iterable
from itertools import islice
from typing import get_args

from sayso.api.given import Day, any_of, country_of, days_of, limit_of, moment_of
from sayso.api.opened import Opened
from sayso.app.incidents import asked_incidents
from sayso.app.nearby import box_around
from sayso.app.reviewing import asked_questions
from sayso.errors import UnknownId
from sayso.ledger import Box, ClaimFilter, GroupFilter
from sayso.model import (
    ActorAccount,
    ActorKind,
    ClaimVerdict,
    Doubtful,
    Grade,
    Incident,
    JudgedSuperlative,
    KnownActor,
    KnownSource,
    Record,
    SourceSort,
    Stance,
    Turned,
)
from sayso.query.actor_account import actor_account
from sayso.query.actors import ActorFilter, known_actors, meant_actors
from sayso.query.changed import Change, changes
from sayso.query.claims import SaidClaim, said_claims
from sayso.query.incidents import incident_story
from sayso.query.moment import parse_moment
from sayso.query.search import FoundReport, found_reports
from sayso.query.sources import SourceFilter, known_sources
from sayso.query.superlatives import SuperlativeFilter, judged_superlatives
from sayso.query.turns import timeline


class Questions(Opened):
    """The questions, as of the ledger's moment."""

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
            names=actor, country=country_of(country), origins=origins, text=text,
            box=box_of(near, within),
        )  # fmt: skip
        return list(asked_incidents(self._opened(), wanted, self._moment, limit_of(limit), deeds=deeds))

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
        rejected: bool = False,
        limit: int | None = None,
    ) -> list[SaidClaim]:
        """Who said what, by the day it was said: all that is given has to hold, as the options of `sayso claims`. Each
        has its `claim`, its `report`, and what people decided of it."""
        first, last = days_of(since, until)
        stances = any_of("stance", stance, get_args(Stance))
        wanted = ClaimFilter(source=source, via=via, text=text, stances=stances, since=first, until=last)
        return list(said_claims(self._now(), wanted, limit_of(limit), rejected=rejected))

    def search(self, query: str, *, limit: int | None = None) -> list[FoundReport]:
        """The reports that hold all of these words (`"words in a row"`, `beginnings*`), the last read first. Each has
        its `report`, and the `passage` of its text around them."""
        return list(found_reports(self._now(), query, limit_of(limit)))

    def sources(
        self,
        *,
        name: str | None = None,
        kind: SourceSort | Iterable[SourceSort] | None = None,
        since: Day | None = None,
        until: Day | None = None,
        limit: int | None = None,
    ) -> list[KnownSource]:
        """Who is relied on, for how much, and what became of it, as `sayso sources` tells, the one with most incidents
        first; `since` and `until` are days of incidents."""
        wanted = SourceFilter(name, any_of("kind", kind, get_args(SourceSort)), *days_of(since, until))
        return known_sources(self._now(), wanted, limit_of(limit))

    def superlatives(
        self,
        *,
        verdict: ClaimVerdict | Iterable[ClaimVerdict] | None = None,
        report: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        limit: int | None = None,
    ) -> list[JudgedSuperlative]:
        """What reports call the first, the deadliest, the highest-ranking, and whether the ledger bears that out;
        `since` and `until` are days of publication."""
        verdicts = any_of("verdict", verdict, get_args(ClaimVerdict))
        wanted = SuperlativeFilter(verdicts, *days_of(since, until), report)
        return list(islice(judged_superlatives(self._now(), wanted), limit_of(limit)))

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
        return list(known_actors(self._now(), wanted, limit_of(limit)))

    def timeline(
        self,
        *,
        name: str | None = None,
        kind: ActorKind | Iterable[ActorKind] | None = None,
        office: str | None = None,
        limit: int | None = None,
    ) -> list[Turned]:
        """Changes of side and of office by date, of the actors that `actors` gives for the same arguments, as `sayso
        actors --timeline`."""
        wanted = ActorFilter(name, any_of("kind", kind, get_args(ActorKind)), office)
        now = self._now()
        return timeline(now, known_actors(now, wanted))[: limit_of(limit)]

    def actor(self, who: str, *, limit: int | None = None) -> list[ActorAccount]:
        """All that is known of those whom an id or a name, in any spelling, means: their offices, changes of side, and
        the last incidents and quotes, so many of each as `limit` says. Raises UnknownId where there is nobody."""
        now, most = self._now(), limit_of(limit)
        return [actor_account(now, each, most) for each in meant_actors(now, who)]

    def record(self, report: str) -> Record:
        """What one report says, by its address or id: an incident's accounts name the address, and the characters that
        they rest on are those of its `report.text`. Raises UnknownId where the ledger has not read it."""
        now = self._now()
        kept = now.report(report)
        record = None if kept is None else now.record(kept.id)
        if record is None:
            raise UnknownId(f"the ledger has read no report with the id or at the address {report!r}: check it")
        return record

    def changed(self, since: Day, *, limit: int | None = None) -> list[Change]:
        """What the ledger has learnt since the start of a day, or since a moment, in that order: reports, readings,
        judgements, incidents."""
        start = parse_moment(moment_of(since) or "", last=False)
        return list(islice(changes(self._opened().as_of(start), self._now()), limit_of(limit)))

    def review(
        self,
        *,
        type: str | Iterable[str] | None = None,
        actor: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        limit: int | None = None,
    ) -> list[Doubtful]:
        """What is least sure in putting reports together, the closest to a toss-up first, as `sayso review` lists it.

        Each has its two passages, `own` and `other`, and in `decide` the ids that `judge` takes for "same" or
        "not-same"."""
        first, last = days_of(since, until)
        wanted = GroupFilter(types=any_of("type", type), since=first, until=last, names=actor)
        return list(asked_questions(self._opened(), wanted, self._moment, limit_of(limit))[0])


def box_of(near: str | tuple[float, float] | None, within: float) -> Box | None:
    """The part of the earth around a place's name or a latitude and longitude; raises UsageError where there is none
    such."""
    if near is None:
        return None
    return box_around(near if isinstance(near, str) else f"{near[0]:.6f},{near[1]:.6f}", within)
