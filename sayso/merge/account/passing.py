"""How long after the news a report only recalls it."""

from datetime import date

# Days after the first report from which a mention in the reporter's own voice counts as recalled: a week after what was
# reported the day after. 290 of 332 mentions of the open worlds are marked as they should be, with two weeks 283.
PASSING = 6


def days_between(first: str | None, last: str | None) -> int:
    """The days from one day of publication to another, 0 where either is not known."""
    return (date.fromisoformat(last) - date.fromisoformat(first)).days if first and last else 0
