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
    if not [t for t in standing if t.root is not None]:
        told = [t for t in testimonies if t.retracted is not None]
        return "negated" if told else _latest(testimonies, kind)
    affirmed = [t for t in standing if t.stand != "no" and t.telling.event.status in _HAPPENED]
    if affirmed:
        return _latest(affirmed, kind)
    if any(t.stand == "no" for t in standing):
        return "negated"
    return _latest(standing, kind)


def _latest(testimonies: Sequence[Testimony], kind: str) -> EventStatus:
    """The status told most often of its own act among the news, the latest of equals."""
    news = [t for t in testimonies if not t.background] or list(testimonies)
    own = [t for t in news if t.telling.event.type == kind] or news
    counted = Counter(t.telling.event.status for t in own)
    latest = {t.telling.event.status: at for at, t in enumerate(own)}
    return max(counted, key=lambda status: (counted[status], latest[status]))
