"""What a user writes for a moment of the ledger's time."""

import re
from datetime import UTC, datetime, time

from sayso.errors import UsageError
from sayso.query.days import days_in

_DAYS = re.compile(r"\d{4}(?:-\d{2}){0,2}")


def parse_moment(written: str, *, last: bool) -> datetime:
    """A day, a month, a year or a moment (ISO 8601), in UTC where it names no zone.

    What lasts stands for its end where its `last` moment is meant (what was known on that day), else for its start.
    Raises UsageError for anything else.
    """
    try:
        if _DAYS.fullmatch(written):
            return datetime.combine(days_in(written)[last], time.max if last else time.min, UTC)
        moment = datetime.fromisoformat(written)
    except ValueError:
        raise UsageError(
            f"got {written!r}, expected a day or a moment, such as 2024-03-01 or 2024-03-01T12:30 (UTC), or a month or "
            "year: 2024-03, 2024"
        ) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
