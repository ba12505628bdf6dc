"""What all sightings of one actor say of it together."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from sayso.merge.actors.sighted import Sighted
from sayso.merge.actors.standing import held_office
from sayso.merge.actors.turns import turns_of
from sayso.merge.names.fold import fold
from sayso.model import (
    ActorKind,
    ActorMention,
    Decision,
    KnownActor,
    KnownOffice,
    Office,
    Spelling,
)

# Of mentions, turns, names, offices and of the reports that give an office so many are listed, so that the state of an
# actor that a hundred thousand reports name stays small.
MOST = 300


def describe_actor(id: str, sighted: Sequence[Sighted], judgements: Sequence[Decision] = ()) -> KnownActor:
    """The actor that the sightings show. They may come in any order."""
    ordered = sorted(sighted, key=lambda each: each.anchor)
    spelled = Counter(name for _, name in {(each.report.id, name) for each in ordered for name in names_of(each)})
    named = tuple(Spelling(name=name, reports=number) for name, number in spelled.items())
    days = [each.report.published for each in ordered if each.report.published]
    return _tidy(
        KnownActor(
            id=id,
            name="",
            kind=_kind(ordered),
            names=(),
            spellings=named,
            roles=tuple(_office(each, office) for each in ordered for office in each.actor.roles),
            turns=tuple(turn for each in ordered for turn in turns_of(each)),
            mentions=tuple(
                ActorMention(report=each.report.uri, **span.model_dump())
                for each in ordered
                for span in each.actor.mentions
            ),
            sightings=len(ordered),
            reports=len({each.report.id for each in ordered}),
            earliest=min(days, default=None),
            latest=max(days, default=None),
            judgements=tuple(judgements),
        )
    )


def joined(id: str, known: Sequence[KnownActor]) -> KnownActor:
    """One actor of what was known of several, or of one before and of what is new. No sighting may be in two of them;
    a report in which two are counts twice."""
    spelled: Counter[str] = Counter()
    for each in known:
        spelled.update({spelling.name: spelling.reports for spelling in each.spellings})
    days = [day for each in known for day in (each.earliest, each.latest) if day]
    return _tidy(
        KnownActor(
            id=id,
            name="",
            kind=max(known, key=lambda each: each.sightings).kind,
            names=(),
            spellings=tuple(Spelling(name=name, reports=number) for name, number in spelled.items()),
            roles=tuple(office for each in known for office in each.roles),
            turns=tuple(turn for each in known for turn in each.turns),
            mentions=tuple(mention for each in known for mention in each.mentions),
            sightings=sum(each.sightings for each in known),
            reports=sum(each.reports for each in known),
            earliest=min(days, default=None),
            latest=max(days, default=None),
            judgements=tuple({each: None for actor in known for each in actor.judgements}),
        )
    )


def names_of(sighted: Sighted) -> tuple[str, ...]:
    """The names that a sighting adds; the description where it has none."""
    return sighted.names or (" ".join(sighted.actor.name.split()),)


def _tidy(actor: KnownActor) -> KnownActor:
    """With its names in order, its offices brought together, its turns by date."""
    spelled = sorted(actor.spellings, key=lambda each: (-each.reports, each.name))[:MOST]
    offices = tuple(_offices(actor.roles))[:MOST]
    turns = sorted(
        actor.turns, key=lambda each: ((each.when and each.when.earliest) or each.published or "9999", each.event)
    )
    return actor.model_copy(
        update={
            "name": _best(spelled),
            "names": tuple(each.name for each in spelled),
            "spellings": tuple(spelled),
            "roles": offices,
            "turns": tuple(turns[:MOST]),
            "mentions": actor.mentions[:MOST],
        }
    )


def _best(spelled: Sequence[Spelling]) -> str:
    """The name to show: in full, without initials, as most reports have it."""

    def rank(each: Spelling) -> tuple[bool, bool, int, int, str]:
        words = fold(each.name)
        return len(words) < 2, any(len(word) == 1 for word in words), -each.reports, -len(words), each.name

    return min(spelled, key=rank).name


def _kind(sighted: Sequence[Sighted]) -> ActorKind:
    """The kind that most sightings have, those that look like a person for want of anything else last."""
    kinds = Counter(each.actor.kind for each in sighted if not each.unsure) or Counter(
        each.actor.kind for each in sighted
    )
    return max(sorted(kinds), key=lambda kind: kinds[kind])


def _office(sighted: Sighted, office: Office) -> KnownOffice:
    day = sighted.report.published
    former = held_office(office.title, office.of).former
    return KnownOffice(
        title=" ".join(office.title.split()),
        of=office.of and " ".join(office.of.split()),
        earliest=None if former else day,
        latest=None if former else day,
        ended=day if former else None,
        reports=(sighted.report.uri,),
    )


def _offices(told: Iterable[KnownOffice]) -> Iterator[KnownOffice]:
    """Each office once, by the first day on which it is held; one without what it is of goes with the only one that has
    it."""
    groups: dict[tuple[frozenset[str], frozenset[str]], list[KnownOffice]] = {}
    for each in told:
        held = held_office(each.title, each.of)
        groups.setdefault((held.title, held.of), []).append(each)
    for title, of in [key for key in groups if not key[1]]:
        fuller = [key for key in groups if key[0] == title and key[1]]
        if len(fuller) == 1:
            groups[fuller[0]] += groups.pop((title, of))
    found = [_one_office(each) for each in groups.values()]
    yield from sorted(found, key=lambda each: (each.earliest or each.ended or "9999", each.title, each.of or ""))


def _one_office(told: Sequence[KnownOffice]) -> KnownOffice:
    def days(name: str) -> list[str]:
        return [day for each in told if (day := getattr(each, name))]

    def rank(title: str) -> tuple[bool, bool, int, int, str]:
        # "General" rather than "Gen." or "former general", however often each is used.
        plain = not title.endswith("."), not held_office(title, None).former
        return *plain, titles[title], len(title), title

    told = sorted(told, key=lambda each: (each.earliest or each.ended or "9999", each.reports))
    titles = Counter(each.title for each in told for _ in each.reports)
    bodies = Counter(each.of for each in told if each.of)
    return KnownOffice(
        title=max(titles, key=rank),
        of=max(bodies, key=lambda of: (bodies[of], of), default=None),
        earliest=min(days("earliest"), default=None),
        latest=max(days("latest"), default=None),
        ended=min(days("ended"), default=None),
        reports=tuple(dict.fromkeys(report for each in told for report in each.reports))[:MOST],
    )
