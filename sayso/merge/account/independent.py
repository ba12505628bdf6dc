"""The independent roots of an incident: testimonies whose roots are one make one origin."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.merge.account.passing import PASSING, days_between
from sayso.merge.account.roots import Root
from sayso.merge.account.same_root import same_root
from sayso.merge.account.stands import only_negated
from sayso.merge.account.testimony import Testimony
from sayso.model.identity import digest
from sayso.model.incident import Origin, OriginKind

# Days after the first report within which somebody's word that is only recalled still adds to the news. Between three
# weeks and six as many origins of the open worlds are right; without a bound, four fewer.
_WORD = 30
# Statuses of what nobody says has happened or is to happen.
_IDLE = ("predicted", "threatened", "hypothetical", "demanded")


@dataclass(frozen=True, slots=True)
class Rooted:
    """An origin with all that rests on it, in the order of publication."""

    id: str
    name: str
    kind: OriginKind
    testimonies: tuple[Testimony, ...]

    @property
    def lives(self) -> bool:
        """Whether anything that rests on it was not taken back."""
        return any(t.retracted is None for t in self.testimonies)

    @property
    def near(self) -> bool:
        """Whether any of it is rather of this incident than of another."""
        return any(t.vouches for t in self.testimonies)

    @property
    def affirms(self) -> bool:
        """Whether any of it says that the thing happens, and was not taken back."""
        return any(t.affirms for t in self.testimonies)

    @property
    def vouches(self) -> bool:
        """Whether any of what affirms is rather of this incident than of another."""
        return any(t.affirms and t.vouches for t in self.testimonies)

    def value(self) -> Origin:
        """As the incident's record has it: the reports by their addresses, each once."""
        roots = [t.root for t in self.testimonies if t.root is not None]
        best = _best(roots)
        reports = {t.telling.report.uri: None for t in self.testimonies}
        copies = {t.telling.report.uri: None for t in self.testimonies if t.copied}
        return Origin(
            id=self.id,
            name=self.name,
            kind=self.kind,
            actor=best.actor,
            body=None if _is_words(best) else best.body,
            described=all(root.report is not None for root in roots),
            reports=tuple(reports),
            copies=tuple(copies),
            unsure=not any(t.sure for t in self.testimonies),
        )


def without_passing(testimonies: Sequence[Testimony]) -> list[Testimony]:
    """Mentions in passing lose their root where anybody else reports the thing, unless they come with the news; where
    nobody does, all but the first do: they recall one news that we lack. So does what is only feared, asked for or
    threatened where others tell that it happened or is planned, and a plan where others tell that it happened. So does
    what denies something else: that no charge was brought is no denial of the arrest."""
    affirmed = {t.telling.event.type for t in testimonies if t.stand == "yes" and t.root is not None}
    testimonies = [replace(t, root=None) if affirmed and _besides(t, affirmed) else t for t in testimonies]
    for idle in (_IDLE, (*_IDLE, "planned")):
        if any(t.affirms and not t.background and t.telling.event.status not in idle for t in testimonies):
            testimonies = [replace(t, root=None) if t.telling.event.status in idle else t for t in testimonies]
    if any(t.root is not None and not t.background for t in testimonies):
        day = min((t.telling.report.published for t in testimonies if t.telling.report.published), default=None)
        told = {t.report for t in testimonies if t.root is not None and not t.background}
        return [
            replace(t, root=None) if t.background and (t.report in told or not _timely(t, day)) else t
            for t in testimonies
        ]
    first = next((t for t in testimonies if t.root is not None), None)
    return [t if t is first else replace(t, root=None) for t in testimonies]


def _timely(testimony: Testimony, first: str | None) -> bool:
    """Whether what a report only recalls is still word on the news that others report: of the days around the `first`
    report, or of the weeks after it where somebody vouches for it whom one can ask. What happened long before is
    recalled by all."""
    published, when = testimony.telling.report.published, testimony.telling.event.when
    if when is not None and when.latest is not None and days_between(when.latest, published) > _WORD:
        return False
    late = days_between(first, published)
    return late < PASSING or (late <= _WORD and testimony.chain.root is not None)


def _besides(testimony: Testimony, affirmed: Collection[str]) -> bool:
    """Whether it only tells that something else did not happen; what somebody denies is what others tell."""
    return testimony.stand == "no" and only_negated(testimony.telling) and testimony.telling.event.type not in affirmed


def origins_of(incident: str, testimonies: Sequence[Testimony]) -> tuple[Rooted, ...]:
    """The origins in the order in which they were first heard of. Ids hold within the incident."""
    groups: list[list[Testimony]] = []
    for at in _grouped([t.root for t in testimonies]):
        groups.append([testimonies[k] for k in at])
    rooted = []
    for group in sorted(groups, key=lambda g: testimonies.index(g[0])):
        first = group[0]
        best = _best([t.root for t in group if t.root is not None])
        start, type_ = first.telling.event.trigger.start, first.telling.event.type
        rooted.append(Rooted(f"or-{digest(incident, first.report, start, type_)}", best.name, best.kind, tuple(group)))
    return tuple(rooted)


def of_it(origins: Sequence[Rooted]) -> list[Rooted]:
    """Those that count: all but what is rather of another happening; all of them where nothing else is known."""
    return [origin for origin in origins if origin.near] or list(origins)


def origin_ids(origins: Sequence[Rooted]) -> Mapping[str, str]:
    """The origin of each telling that has one."""
    return {t.telling.id: origin.id for origin in origins for t in origin.testimonies}


def _grouped(roots: Sequence[Root | None]) -> list[list[int]]:
    """The places of roots that are one. Those told in most words come first, so that "the ministry" joins the one
    ministry with which it shares most and never makes two ministries one."""
    places: dict[Root, list[int]] = {}
    for k, root in enumerate(roots):
        if root is not None:
            places.setdefault(root, []).append(k)
    groups: list[tuple[list[Root], list[int]]] = []
    for root in sorted(places, key=lambda root: (not root.key, -len(root.words), places[root][0])):
        fitting = next((group for group in groups if any(same_root(one, root) for one in group[0])), None)
        if fitting is None:
            groups.append(([root], list(places[root])))
        else:
            fitting[0].append(root)
            fitting[1].extend(places[root])
    return [sorted(group) for _, group in groups]


def _best(roots: Sequence[Root]) -> Root:
    """What names the origin: a body's own name rather than a spokesman's, a person's fullest."""
    return max(roots, key=lambda root: (bool(root.key), bool(root.words) and _is_words(root), len(root.name)))


def _is_words(root: Root) -> bool:
    """Whether the name is that of the body itself."""
    return any(word[:5].casefold() in root.name.casefold() for word in root.words)
