"""Analysis to record: runs the steps of extraction in their order. The only place that knows that order."""

import datetime

from sayso.codebook import Codebook
from sayso.extract.actors import find_actors, resolve_first_person
from sayso.extract.claims import Claims, find_claims
from sayso.extract.confidence import with_confidence
from sayso.extract.events import find_events
from sayso.extract.places import find_places
from sayso.extract.places_capital import with_capitals
from sayso.extract.places_sent import sent_from
from sayso.extract.straighten import straighten
from sayso.extract.times import find_times
from sayso.gazetteer import Gazetteer
from sayso.language.analysis import Analysis
from sayso.model import Reader, Record


def compose(analysis: Analysis, codebook: Codebook, gazetteer: Gazetteer, reader: Reader) -> Record:
    """The record of one report, from its language analysis. Raises nothing for want of evidence: a report in which
    nothing is found gives a record without actors, claims and events."""
    report = analysis.report
    straighten(analysis.doc)
    published = datetime.date.fromisoformat(report.published) if report.published else None
    times = find_times(analysis.doc, published)
    places = find_places(analysis.doc, gazetteer, report.blocks)
    actors = find_actors(analysis, places)
    claims = find_claims(analysis, actors, times)
    actors = resolve_first_person(actors, _speakers(claims, report.text))
    places = with_capitals(places, analysis.doc, gazetteer, report.blocks)
    events = find_events(analysis, codebook, actors, times, places, claims)
    record = Record(
        reader=reader, report=report, actors=actors.all, claims=claims.all, events=events,
        sent_from=sent_from(places, report.blocks),
    )  # fmt: skip
    return with_confidence(record, analysis, codebook)


def _speakers(claims: Claims, text: str) -> dict[int, str]:
    """The id of the actor who speaks, for the tokens (by index) of quoted words, and of those that a colon leads to
    ("The minister said: I welcome ..."); the innermost speaker."""
    speakers: dict[int, str] = {}
    for token in claims.inmost:
        claim = claims.innermost(token)
        if claim is None:
            continue
        own = claim.mode != "indirect" or text[: claim.spans[0].start].rstrip().endswith(":")
        if own and claim.chain and claim.chain[0].actor is not None:
            speakers[token] = claim.chain[0].actor
    return speakers
