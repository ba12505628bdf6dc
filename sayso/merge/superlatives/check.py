"""Holds a superlative against the incidents of a ledger.

A ledger holds what it was fed. So a claim is contradicted where an incident speaks against it; it is supported only
where the ledger reaches back to where the claim begins, and everything of the kind in it fits; else nobody can tell.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.extract.words import word_set
from sayso.merge.names.fold import fold
from sayso.merge.superlatives.ranks import Rank, rank_of
from sayso.model import ClaimVerdict, Incident, Rival, Superlative, Toll

_HAPPENED = ("occurred", "ongoing")
_SHOWN = 10  # incidents that are named against a claim, the last ones
# Words that say nothing of an office.
_ANYBODY = word_set(
    "official officials figure figures person people man woman one member members politician politicians individual "
    "the of a an in to from his her its their for proper senior top high ranking known"
)
_CIVIL, _MILITARY = word_set("civilian civil"), word_set("officer general soldier commander military army")


@dataclass(frozen=True, slots=True)
class Peer:
    """An incident of the kind, with who it is about: their ids across reports, their names and all their offices.

    `players` are, by role, the ids of all who play it, or their names."""

    incident: Incident
    people: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    players: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def days(self) -> tuple[str, str] | None:
        when = self.incident.when
        return (when.earliest, when.latest) if when and when.earliest and when.latest else None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the ledger says of a superlative, why, and the incidents that speak against it."""

    verdict: ClaimVerdict
    why: str
    by: tuple[Rival, ...] = ()


def check(claim: Superlative, own: Peer | None, others: Sequence[Peer], begins: str | None) -> Verdict:
    """`own` is what the superlative is about, `others` the incidents of its types that the ledger holds besides, and
    `begins` the first day on which the ledger has a report."""
    if claim.saying:
        return _open("it is about who said something first, which incidents don't tell")
    if own is None:
        return _open("no incident of the ledger was found that it is about")
    if own.incident.status not in _HAPPENED:
        return _open("what it is about has not happened")
    if claim.kind == "size":
        return _open("the ledger does not measure that")
    day = own.days[0] if own.days else own.incident.first_reported
    if day is None:
        return _open("the incident that it is about has no date")
    return _Check(claim, own, list(_in_scope(claim, own, others, day)), begins).verdict()


class _Check:
    def __init__(self, claim: Superlative, own: Peer, peers: list[tuple[Peer, bool]], begins: str | None) -> None:
        self._claim, self._own, self._begins = claim, own, begins
        self._sure = [peer for peer, sure in peers if sure]
        self._unsure = [peer for peer, sure in peers if not sure]

    def verdict(self) -> Verdict:
        against, doubtful = self._against()
        if against:
            latest = sorted(against, key=lambda peer: peer.days or ("", ""), reverse=True)[:_SHOWN]
            return Verdict("contradicted", self._words(against), tuple(map(_rival, latest)))
        if doubtful is not None:
            return _open(doubtful)
        if self._unsure:
            titles = "; ".join(peer.incident.title for peer in self._unsure[:3])
            return _open(f"the ledger can't tell whether {len(self._unsure)} of its incidents count: {titles}")
        missing = self._uncovered()
        if missing is not None:
            return _open(f"nothing in the ledger speaks against it, but {missing}")
        others = "1 other" if len(self._sure) == 1 else f"{len(self._sure)} others"
        return Verdict("supported", f"as far as this ledger reaches: {others} of the kind before it")

    def _against(self) -> tuple[list[Peer], str | None]:
        """Who speaks against it; else why it can't be told, if that is so."""
        if self._claim.kind == "most":
            return self._larger()
        if self._claim.kind == "rank":
            return self._higher()
        number = self._claim.number or 1
        if len(self._sure) >= number:
            return self._sure, None
        if len(self._sure) + 1 < number:
            return [], f"the ledger holds only {len(self._sure)} before it"
        return [], None

    def _larger(self) -> tuple[list[Peer], str | None]:
        mine = _killed(self._own.incident)
        if mine is None or mine[1] is None:
            return [], "the ledger has no number of dead for it"
        tolls = [(peer, toll) for peer in self._sure if (toll := _killed(peer.incident)) is not None]
        larger = [peer for peer, toll in tolls if toll[0] > mine[1]]
        close = [peer for peer, toll in tolls if toll[1] is None or toll[1] >= mine[0]]
        return larger, f"numbers overlap with those of {close[0].incident.title}" if close and not larger else None

    def _higher(self) -> tuple[list[Peer], str | None]:
        mine = rank_of(self._own.offices)
        if mine is None:
            return [], "the ledger doesn't know the rank of whom it is about"
        ranks: list[tuple[Peer, Rank | None]] = [(peer, rank_of(peer.offices)) for peer in self._sure]
        higher = [peer for peer, rank in ranks if rank is not None and rank.ladder == mine.ladder and rank < mine]
        beside = [p for p, rank in ranks if rank is None or rank.ladder != mine.ladder or rank == mine]
        if higher or not beside:
            return higher, None
        return [], f"the ledger can't tell their ranks apart: {beside[0].incident.title}"

    def _words(self, against: Sequence[Peer]) -> str:
        if self._claim.kind == "most":
            return "more were killed in an earlier one"
        if self._claim.kind == "rank":
            return "somebody of a higher office came before"
        return f"the ledger holds {len(against)} before it"

    def _uncovered(self) -> str | None:
        """What of the claim's scope lies outside the ledger; None where nothing does."""
        since = self._claim.since
        if since is None or since.open:
            return f"the claim has no beginning, and the ledger's first report is of {self._begins}"
        if since.day is None:
            return f'the ledger doesn\'t know when "{since.text}" begins'
        if self._begins is None or since.day < self._begins:
            return f"it begins on {self._begins}, later than the claim's {since.day}"
        return None


def _in_scope(claim: Superlative, own: Peer, others: Sequence[Peer], day: str) -> Iterator[tuple[Peer, bool]]:
    """The incidents before that the claim is about too, and whether that is sure."""
    since = claim.since.day if claim.since else None
    for peer in others:
        if peer.incident.id == own.incident.id or not _counts(peer.incident):
            continue
        if claim.who is not None and peer.people & own.people:
            continue  # somebody is not his own forerunner
        if peer.days is None:
            continue  # what has no date is before or after nothing
        if peer.days[0] >= day or (since is not None and peer.days[1] < since):
            continue
        fits = (_place_fits(claim, own, peer), _who_fits(claim.who or "", peer), _shared_fits(claim, own, peer))
        if False not in fits:
            begun = peer.days[0] >= since if since is not None else claim.since is None or claim.since.open
            yield peer, None not in fits and peer.days[1] < day and begun


def _counts(incident: Incident) -> bool:
    return incident.status in _HAPPENED and incident.grade != "discounted"


def _place_fits(claim: Superlative, own: Peer, peer: Peer) -> bool | None:
    """Whether it happened where the claim is about; None where that can't be told.

    Without a place in the words, deeds are compared within the place where this one happened, and what people do with
    their offices within its country: where that is not known of both, they have to have a name in common."""
    here, there = own.incident.where, peer.incident.where
    known = here is not None and there is not None and bool(here.country and there.country)
    if here is not None and there is not None and known and here.country != there.country:
        return False
    if claim.shared is not None:
        return True
    if claim.who is not None:
        return True if known or _share_somebody(own, peer) else None
    place = claim.place or (here.name if here else None)
    if place is None or there is None:
        return None
    same = set(fold(place)) <= set(fold(f"{there.name} {there.country or ''}"))
    return same or (None if claim.place is None or there.precision == "country" else False)


def _share_somebody(own: Peer, peer: Peer) -> bool:
    """Whether a player of the one is a player of the other, a report tells of both, or both have one place."""
    mine, theirs = (frozenset().union(*each.players.values()) for each in (own, peer))
    places = [each.incident.where.name for each in (own, peer) if each.incident.where]
    together = {a.report for a in own.incident.accounts} & {a.report for a in peer.incident.accounts}
    return bool(mine & theirs or together) or (len(places) == 2 and places[0] == places[1])


def _who_fits(words: str, peer: Peer) -> bool | None:
    """Whether somebody of the kind takes part; None where no office is known."""
    said = set(fold(words))
    rank = rank_of(peer.offices)
    if rank is not None and said & (_MILITARY if rank.ladder == "civil" else _CIVIL):
        return False
    wanted = {word.removesuffix("s") for word in said - _ANYBODY - _CIVIL - _MILITARY}
    if not wanted:
        return True
    known = {word.removesuffix("s") for office in (*peer.offices, *peer.names) for word in fold(office)}
    if wanted <= known:
        return True
    # "Member of the cabinet": no title says that somebody is none.
    return None if "member" in said or "members" in said or not peer.offices else False


def _shared_fits(claim: Superlative, own: Peer, peer: Peer) -> bool | None:
    """Whether whoever has to be the same is; None where either is not known."""
    if claim.shared is None:
        return True
    mine, theirs = own.players.get(claim.shared), peer.players.get(claim.shared)
    return bool(mine & theirs) if mine and theirs else None


def _killed(incident: Incident) -> tuple[int, int | None] | None:
    toll: Toll | None = next((toll for toll in incident.counts if toll.of == "killed"), None)
    if toll is None:
        return None
    low = toll.holds_min if toll.holds_min is not None else toll.min
    high = toll.holds_max if toll.holds_max is not None else toll.max
    return (low, high) if low is not None else None


def _rival(peer: Peer) -> Rival:
    return Rival(id=peer.incident.id, title=peer.incident.title)


def _open(why: str) -> Verdict:
    return Verdict("undecidable", why)
