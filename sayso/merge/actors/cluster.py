"""Which sighted actors are one."""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sayso.merge.actors.scores import Pairs, Scores
from sayso.merge.actors.scoring import THRESHOLD
from sayso.merge.actors.sighted import Sighted
from sayso.merge.clusters import clusters
from sayso.model.identity import digest

# Of two who bear a surname in one story, it goes to the one that fits so much better.
_CLEAR = 0.2


@dataclass(frozen=True, slots=True)
class Judged:
    """What people decided of sighted actors, by their ids: pairs that are one or are not, and those that are none."""

    same: Pairs = ()
    different: Pairs = ()
    rejected: Collection[str] = ()


def cluster(sighted: Sequence[Sighted], judged: Judged | None = None) -> list[frozenset[str]]:
    """Part actors into people and bodies, by their ids. The same actors in another order give the same.

    Those who are named in full come first. A surname alone, a ministry without its state, an office without a name then
    joins the one that fits it in its story; where there are two, it stays apart.
    """
    judged = judged or Judged()
    known = {each.id: each for each in sighted}
    scores = Scores(known.values())
    told = {each for pair in judged.same for each in pair}
    firm = [each.id for each in known.values() if each.whole or each.id in told]
    found = _clusters(firm, scores, judged)
    home = {id: place for place, group in enumerate(found) for id in group}
    reports = [{known[id].report.id for id in group} for group in found]
    joined: list[set[str]] = [set(group) for group in found]
    left, alone = [], []
    for each in sorted(set(known) - set(firm)):
        groups = sorted({home[other] for other in scores.of(each) if other in home})
        if _is_surname(known[each]):  # beside somebody whom its report does not mean ("another Quiroga sits there")
            groups = [place for place in groups if known[each].report.id not in reports[place]]
        fits = sorted(((_fit(each, found[place], scores, judged), -place) for place in groups), reverse=True)
        best, second = (fits[rank][0] if len(fits) > rank else 0.0 for rank in (0, 1))
        if best < THRESHOLD:
            left.append(each)
        elif second < THRESHOLD or best - second >= _CLEAR:
            joined[-fits[0][1]].add(each)
        else:
            alone.append(frozenset([each]))
    return sorted([*map(frozenset, joined), *_clusters(left, scores, judged), *alone], key=min)


def _clusters(ids: Collection[str], scores: Scores, judged: Judged) -> list[frozenset[str]]:
    """The clusters of these, in the order of each one's least id."""
    found: list[frozenset[str]] = []
    for part in scores.components(ids, judged.same):
        if len(part) == 1:
            found.append(frozenset(part))
            continue
        inside = set(part)
        same, different = (
            [pair for pair in pairs if inside.issuperset(pair)] for pairs in (judged.same, judged.different)
        )
        found += clusters(part, scores, THRESHOLD, same, different)
    return sorted(found, key=min)


def _is_surname(loose: Sighted) -> bool:
    """Whether what is not named in full is a person by a name, no body and no office."""
    return loose.actor.kind == "person" and loose.actor.named


def _fit(loose: str, group: frozenset[str], scores: Scores, judged: Judged) -> float:
    """How well it fits the members of a group that it can be compared with, 0 where it must not or can't be."""
    if any({one, other} <= group | {loose} for one, other in judged.different if loose in (one, other)):
        return 0.0
    known = [score for other, score in sorted(scores.of(loose).items()) if other in group]
    return sum(known) / len(known) if known and -math.inf not in known else 0.0


def group_id(members: Collection[Sighted]) -> str:
    """The id of an actor across reports: of the earliest of its sightings, whatever reader found it."""
    _, report, start, end = min(each.anchor for each in members)
    return f"pa-{digest(report, start, end)}"
