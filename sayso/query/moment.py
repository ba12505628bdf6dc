"""What a user writes for a moment of the ledger's time."""

import re
from datetime import UTC, datetime, time

from sayso.errors import UsageError

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def parse_moment(written: str, *, last: bool) -> datetime:
    """A day or a moment (ISO 8601), in UTC where it names no zone.

    A day stands for its end where the `last` moment of it is meant (what was known on that day), else for its start.
    Raises UsageError for anything else.
    """
    try:
        if _DAY.fullmatch(written):
            return datetime.combine(datetime.fromisoformat(written).date(), time.max if last else time.min, UTC)
        moment = datetime.fromisoformat(written)
    except ValueError:
        raise UsageError(
            f"got {written!r}, expected a day or a moment, such as 2024-03-01 or 2024-03-01T12:30 (UTC)"
        ) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
