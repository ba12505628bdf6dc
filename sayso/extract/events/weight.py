"""Whether an event is what the report is about, or something earlier that it recalls.

Rules say it where dates or words settle it. Most reports recall without either ("Rebels stormed the town, and its mayor
fled"), and what they go on to recall depends on what stands around: there the evidence is weighed, by tables that are
fitted on the verdicts of readers (`training.weights`).
"""

import json
from collections.abc import Sequence
from functools import cache
from importlib import resources

from sayso.extract.confidence.table import Table
from sayso.extract.events.weight_evidence import context_evidence, own_evidence, setting_of
from sayso.extract.events.weight_rules import opened_with, recalled_by_rule
from sayso.extract.events.weight_signs import Dated
from sayso.extract.times import TimeExpression
from sayso.model import Weight


def weigh(
    events: Sequence[Dated], times: Sequence[TimeExpression], published: str | None, headline_end: int
) -> list[Weight]:
    """The weight of each event, given in text order; tokens before `headline_end` are the headline's.

    Each is weighed twice: by its own evidence, then by that of the events around it, too.
    """
    settled = recalled_by_rule(events, published, headline_end)
    opening = opened_with(events, headline_end)
    setting = setting_of(events, times, published, headline_end)
    own, around = tables()
    scores = [own.confidence(own_evidence(event, setting)) for event in events]
    weighed = [around.confidence(evidence) > 0.5 for evidence in context_evidence(events, scores)]
    return [
        "background" if old or (recalled and event.token.i >= headline_end and event is not opening) else "news"
        for event, old, recalled in zip(events, settled, weighed, strict=True)
    ]


@cache
def tables() -> tuple[Table, Table]:
    """The shipped weights, which `python -m training.weights` fits."""
    stored = json.loads(resources.files("sayso.extract.events").joinpath("weights.json").read_text("utf-8"))
    own, around = (Table(stored[k]["intercept"], stored[k]["weights"]) for k in ("own", "around"))
    return own, around
