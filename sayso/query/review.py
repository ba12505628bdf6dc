"""What the machine is least sure of in putting reports together: questions for a person, the most open ones first.

Of an account: is it of its incident, or of another happening? Of two incidents: are they one? What a person has decided
is asked no more.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Any

from sayso.ledger import GroupFilter, Snapshot
from sayso.merge.account.testimony import SURE
from sayso.model import Account, Doubtful, Incident, Passage, Target
from sayso.query.incidents import incident_of

Pair = frozenset[str]
_TOSS_UP = 0.5


def open_questions(snapshot: Snapshot, wanted: GroupFilter) -> list[Doubtful]:
    """The questions about the incidents that pass the filter, the closest to a toss-up first, without the reports'
    texts. That two incidents may be one is asked once, also where only one of them passes."""
    groups = snapshot.groups("incident", wanted)
    incidents = {group.id: incident_of(group) for group in groups if _in_doubt(group.body)}
    found = [each for incident in incidents.values() for each in _apart(incident)]
    return sorted([*found, *_one(snapshot, incidents)], key=_order)


def quoted(snapshot: Snapshot, question: Doubtful) -> Doubtful:
    """The question with the reports that its passages stand in."""
    own, other = _with_report(snapshot, question.own), _with_report(snapshot, question.other)
    return question.model_copy(update={"own": own, "other": other})


def may_be_one(snapshot: Snapshot, incident: Incident) -> tuple[str, ...]:
    """The ids of the incidents that the machine takes for apart and that may be one with this, the likeliest first."""
    if not incident.perhaps:
        return ()
    now = snapshot.groups_of("incident", [each.event for each in incident.perhaps])
    apart = told_apart(snapshot)
    found = dict.fromkeys(now[each.event] for each in incident.perhaps if each.event in now)
    return tuple(id for id in found if id != incident.id and frozenset((id, incident.id)) not in apart)


def told_apart(snapshot: Snapshot) -> frozenset[Pair]:
    """The pairs of incidents of which a person said that they, or events of theirs, are not one."""
    decided = [
        [tuple(_events(snapshot, target)) for target in each.targets] for each in snapshot.judgements(what="not-same")
    ]
    every = sorted({event for sides in decided for side in sides for event in side})
    now = snapshot.groups_of("incident", every)
    return frozenset(
        frozenset((now[one], now[other]))
        for sides in decided
        for first, second in combinations(sides, 2)
        for one, other in product(first, second)
        if one in now and other in now and now[one] != now[other]
    )


def _events(snapshot: Snapshot, target: Target) -> Iterator[str]:
    """The events of current readings that a decision about an event or an incident is about."""
    members = target.members if target.kind == "group" and target.type == "incident" else (target,)
    for each in members:
        if each.kind == "event" and (event := snapshot.now(each)) is not None:
            yield event


def _in_doubt(body: Mapping[str, Any]) -> bool:
    """Whether an incident's state holds anything to ask: most hold nothing, and need not be looked at further."""
    unsure = (account.get("belongs") for account in body["accounts"])
    return bool(body.get("perhaps")) or any(belongs is not None and belongs < SURE for belongs in unsure)


def _apart(incident: Incident) -> Iterator[Doubtful]:
    """Whether accounts are of this incident. Each is held against the surest of another report; of two that are held
    against each other the later one is asked about."""
    groups = _by_report(incident)
    asked = set[frozenset[object]]()
    for key in reversed(groups):
        report, belongs = key
        others = [each for each in groups if each[0] != report]
        if belongs is None or belongs >= SURE or not others:
            continue
        beside = max(others, key=lambda each: (not groups[each][0].background, each[1] or 0.0))
        pair = frozenset((key, beside))
        if pair not in asked:
            asked.add(pair)
            mine, theirs = _alike(groups[key], groups[beside])
            own = _passage(incident, mine, groups[key])
            yield Doubtful(kind="apart", likely=belongs, own=own, other=_passage(incident, theirs))


def _by_report(incident: Incident) -> dict[tuple[str, float | None], list[Account]]:
    """The accounts that one report gives of one happening, as far as they are as surely of it. A copy stands and falls
    with what it copies, and what was taken back counts no more: nobody need be asked about these."""
    copied = {(origin.id, report) for origin in incident.independent for report in origin.copies}
    groups: dict[tuple[str, float | None], list[Account]] = {}
    for account in incident.accounts:
        if account.retracted is None and (account.origin, account.report) not in copied:
            groups.setdefault((account.report, account.belongs), []).append(account)
    return groups


def _alike(mine: Sequence[Account], theirs: Sequence[Account]) -> tuple[Account, Account]:
    """The first two of one type; the first ones where none are."""
    pairs = ((one, other) for one, other in product(mine, theirs) if one.type == other.type)
    return next(pairs, (mine[0], theirs[0]))


def _one(snapshot: Snapshot, incidents: Mapping[str, Incident]) -> Iterator[Doubtful]:
    """Whether two incidents are one: each two once, with what is likeliest of them."""
    named = [(each, incident) for incident in incidents.values() for each in incident.perhaps]
    now = snapshot.groups_of("incident", sorted({each.event for each, _ in named}))
    apart = told_apart(snapshot) if named else frozenset[Pair]()
    asked = set[Pair]()
    for each, incident in sorted(named, key=lambda pair: (-pair[0].likely, pair[1].id, pair[0].own, pair[0].event)):
        id = now.get(each.event)
        pair = frozenset((incident.id, id or incident.id))
        if id is None or len(pair) < 2 or pair in asked or pair in apart:
            continue
        other = incidents.get(id) or _standing(snapshot, id)
        if other is not None:
            asked.add(pair)
            own = _passage(incident, _account(incident, each.own))
            other_passage = _passage(other, _account(other, each.event))
            yield Doubtful(kind="one", likely=each.likely, own=own, other=other_passage)


def _standing(snapshot: Snapshot, id: str) -> Incident | None:
    group = snapshot.group("incident", id)
    return None if group is None or group.gone else incident_of(group)


def _account(incident: Incident, event: str) -> Account:
    """The account that is an event. Of an incident that very many reports tell it may be left out: then the first."""
    return next((each for each in incident.accounts if each.event == event), incident.accounts[0])


def _passage(incident: Incident, account: Account, every: Iterable[Account] = ()) -> Passage:
    """An account of an incident; `every`: all that is asked about with it, where it is not alone."""
    events = tuple(each.event for each in every) or (account.event,)
    return Passage(incident=incident, account=account, events=events)


def _order(question: Doubtful) -> tuple[float, str, str, str, str]:
    """By how close it is to a toss-up, ties by id."""
    own, other = question.own, question.other
    far = round(abs(question.likely - _TOSS_UP), 6)
    return far, own.incident.id, own.account.event, other.incident.id, other.account.event


def _with_report(snapshot: Snapshot, passage: Passage) -> Passage:
    kept = snapshot.report(passage.account.report)
    record = snapshot.record(kept.id) if kept else None
    return passage.model_copy(update={"report": record.report if record else None})
