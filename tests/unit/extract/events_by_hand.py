"""Runs the finding of events on analyses written by hand."""

from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.extract.places import Place
from sayso.extract.times import TimeExpression
from sayso.language.analysis import Analysis
from sayso.model import Claim, Event, Link, Span
from sayso.model.claim import Stance
from tests.unit.extract.codebook_by_hand import small_codebook
from tests.unit.extract.docs_by_hand import analysis

CODEBOOK = small_codebook()


def events(
    table: str,
    *,
    claims: Claims | None = None,
    times: tuple[TimeExpression, ...] = (),
    places: tuple[Place, ...] = (),
    blocks: tuple[str, ...] = (),
    published: str | None = None,
    deeds: dict[str, dict[str, float]] | None = None,
) -> list[Event]:
    """The events of the analysis that the table spells out, for a report of one sentence or a few."""
    made = analysis(table, blocks=blocks, published=published, deeds=deeds)
    return list(find_events(made, CODEBOOK, Actors(), times, places, claims or Claims()))


def one(table: str, type_: str, **more: object) -> Event:
    """The only event of a type."""
    found = [e for e in events(table, **more) if e.type == type_]  # type: ignore[arg-type]
    assert len(found) == 1, f"wanted one {type_}, found {found}"
    return found[0]


def roles(event: Event) -> set[tuple[str, str]]:
    """The event's roles as pairs of role and text."""
    return {(p.role, p.text) for p in event.roles}


def claim_over(made: Analysis, first: int, last: int, cue: int, stance: Stance = "says") -> Claims:
    """One claim whose content is tokens `first` to `last` (exclusive), with the cue that introduces it."""
    doc = made.doc
    content = Span.cut(doc.text, doc[first].idx, doc[last - 1].idx + len(doc[last - 1]))
    word = Span.cut(doc.text, doc[cue].idx, doc[cue].idx + len(doc[cue]))
    link = Link(actor=None, name="source", kind="group", cue=word)
    claim = Claim(id="C1", spans=(content,), mode="indirect", stance=stance, chain=(link,))
    return Claims(all=(claim,), inmost=dict.fromkeys(range(first, last), 0), cues=frozenset({cue}))
