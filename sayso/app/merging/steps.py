"""Brings the reports of a ledger together: actors across reports, and incidents.

What is new since the last step (reports, decisions) is merged in steps of some reports, each kept in one piece. The
result is the same in whatever order and in however many steps the reports came.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter

from sayso.app.merging.actors import actor_changes
from sayso.app.merging.incidents import Watch, incident_changes
from sayso.app.merging.judged import judged
from sayso.app.merging.told import Told
from sayso.ledger import Ledger, Snapshot
from sayso.merge.copies import Texts
from sayso.model import Judgement, Merge

MERGER = "sayso 22"  # raised with every change that makes other incidents of the same reports
# Reports in one step. Each step also looks at the older reports that its own are tied to, again and again where steps
# are small: 450 reports of a few regions took 178 s of the processor fifty a step, 115 s two hundred a step, with 78 MB
# more. What a stopped merging loses is one step.
_AT_ONCE = 200

Progress = Callable[[int, int], None]


def merge_new(ledger: Ledger, progress: Progress = lambda done, all: None) -> int:
    """Merge all that the ledger has learnt since it was last merged; returns how many reports that concerned.

    `progress` is told how many reports are done, about, and of how many. Several processes may do this.
    """
    done, texts, told = 0, Texts(), Told()
    while pending := _pending(ledger.as_of()):
        step = tuple(islice(pending.reports, _AT_ONCE))
        shown = _Shown(progress, done, len(step), done + len(pending.reports))
        shown.watch(0.0)
        merge = _step(pending, step, texts, told, shown.watch)
        if ledger.add_next_merge(merge, after=pending.after) is not None:
            done += len(step)
    return done


class _Shown:
    """Tells how many reports are done while a step that begins behind `done` of them goes on."""

    def __init__(self, progress: Progress, done: int, step: int, all: int) -> None:
        self._progress, self._done, self._step, self._all = progress, done, step, all
        self._last = -1

    def watch(self, share: float) -> None:
        """Take note that this share (0-1) of the step is done; what was told is never taken back."""
        reports = self._done + int(share * self._step)
        if reports > self._last:
            self._last = reports
            self._progress(reports, self._all)


@dataclass(frozen=True, slots=True)
class _Pending:
    """What is still to be merged: reports by the number of their entry, in order; the last merge stands at `after`."""

    snapshot: Snapshot
    after: int
    entries: tuple[tuple[int, str], ...]

    @property
    def reports(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(report for _, report in self.entries))


def _pending(snapshot: Snapshot) -> _Pending | None:
    after, upto = snapshot.last_merge(MERGER)
    found = snapshot.read_since(upto)
    for entry in snapshot.entries(upto, "judgement"):
        found += [(entry.seq, report) for report in _judged(snapshot, Judgement.model_validate(entry.value))]
    return _Pending(snapshot, after, tuple(sorted(found, key=itemgetter(0)))) if found else None


def _judged(snapshot: Snapshot, judgement: Judgement) -> Iterable[str]:
    """The reports that a decision bears on; one that takes another back bears on what that was about."""
    targets = list(judgement.targets)
    if judgement.what == "withdraw":
        back = {target.id for target in targets}
        targets = [t for each in snapshot.judgements(withdrawn=True) if each.id in back for t in each.targets]
    places = [each for target in targets for each in (target, *target.members)]
    return dict.fromkeys(place.report for place in places if place.report)


def _step(pending: _Pending, reports: Sequence[str], texts: Texts, told: Told, watch: Watch) -> Merge:
    taken = set(reports)
    rest = [seq for seq, report in pending.entries if report not in taken]
    upto = min(rest) - 1 if rest else pending.snapshot.upto
    actors = actor_changes(pending.snapshot, reports)
    decided = judged(pending.snapshot, "event")
    incidents = incident_changes(pending.snapshot, reports, decided, actors, texts, told, watch)
    return Merge(
        merger=MERGER,
        memberships=(*actors.memberships, *incidents.memberships),
        groups=(*actors.groups, *incidents.groups),
        keys=(*actors.keys, *incidents.keys),
        upto=upto,
    )
