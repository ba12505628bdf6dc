"""Whether an incident happened, is going on, is to come or was called off."""

from collections import Counter
from collections.abc import Sequence

from sayso.merge.account.testimony import Testimony
from sayso.model.event import EventStatus

_HAPPENED = ("occurred", "ongoing")


def status_of(testimonies: Sequence[Testimony], kind: str) -> EventStatus:
    """What holds at the end of all reports.

    What anybody tells as having happened has happened, whatever was planned before and whoever denies it (the grade
    says how well it is known). What was only planned and then called off, or only denied, or reported by nobody who
    has not taken it back, is negated. `testimonies` are all of the incident's.
    """
    standing = [t for t in testimonies if t.retracted is None]
    if all_taken_back(testimonies):
        return "negated"
    if not [t for t in standing if t.root is not None]:
        return _latest(testimonies, kind)
    affirmed = [t for t in standing if t.stand != "no" and t.telling.event.status in _HAPPENED]
    if affirmed:
        return _latest(affirmed, kind)
    if any(t.stand == "no" for t in standing):
        return "negated"
    return _latest(standing, kind)


def all_taken_back(testimonies: Sequence[Testimony]) -> bool:
    """Whether whatever vouched for the incident was taken back. Nothing is known then, not even that it did not happen:
    the status has no word for that, what people read has."""
    vouching = any(t.retracted is None and t.root is not None for t in testimonies)
    return not vouching and any(t.retracted is not None for t in testimonies)


def _latest(testimonies: Sequence[Testimony], kind: str) -> EventStatus:
    """The status told most often of its own act among the news, the latest of equals."""
    news = [t for t in testimonies if not t.background] or list(testimonies)
    own = [t for t in news if t.telling.event.type == kind] or news
    counted = Counter(t.telling.event.status for t in own)
    latest = {t.telling.event.status: at for at, t in enumerate(own)}
    return max(counted, key=lambda status: (counted[status], latest[status]))
