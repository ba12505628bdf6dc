"""Puts confidences on the links, events and roles of a record that is otherwise finished."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.codebook import Codebook
from sayso.extract.confidence.events import event_evidence
from sayso.extract.confidence.links import link_evidence
from sayso.extract.confidence.page import Features, Page
from sayso.extract.confidence.roles import role_evidence
from sayso.extract.confidence.table import Kind, Table, shipped
from sayso.language.analysis import Analysis
from sayso.model import Claim, Event, Link, Participant, Record, Span

_Key = tuple[Span | None, Span | None]


@dataclass(frozen=True)
class Evidence:
    """What the confidences of a record rest on: each claim with the evidence for its nearest link, each event, and each
    role with its event."""

    links: Sequence[tuple[Claim, Features]]
    events: Sequence[tuple[Event, Features]]
    roles: Sequence[tuple[Event, Participant, Features]]


def with_confidence(record: Record, analysis: Analysis, codebook: Codebook) -> Record:
    """The record with the confidence of every link, event and role."""
    page, tables = _page(record, analysis, codebook), shipped()
    return record.model_copy(
        update={
            "claims": _claims(page, record.claims, tables["link"]),
            "events": tuple(_event(page, event, tables) for event in record.events),
        }
    )


def evidence(record: Record, analysis: Analysis, codebook: Codebook) -> Evidence:
    """What speaks for and against each value of the record."""
    page = _page(record, analysis, codebook)
    return Evidence(
        links=[(c, link_evidence(page, c, c.chain[0])) for c in record.claims if c.chain],
        events=[(e, event_evidence(page, e)) for e in record.events],
        roles=[(e, p, role_evidence(page, e, p)) for e in record.events for p in e.roles],
    )


def _page(record: Record, analysis: Analysis, codebook: Codebook) -> Page:
    return Page(analysis, codebook, {actor.id: actor for actor in record.actors})


def _claims(page: Page, claims: Sequence[Claim], table: Table) -> tuple[Claim, ...]:
    """A link that a claim has from the claim around it keeps the confidence that it has there."""
    chains: dict[str, Mapping[_Key, float]] = {}
    out = []
    for claim in claims:  # the outer stand before the inner
        outer = chains.get(claim.within or "", {})
        links = tuple(_link(page, claim, link, outer, table) for link in claim.chain)
        chains[claim.id] = {_key(link): link.confidence for link in links}
        out.append(claim.model_copy(update={"chain": links}))
    return tuple(out)


def _link(page: Page, claim: Claim, link: Link, outer: Mapping[_Key, float], table: Table) -> Link:
    known = outer.get(_key(link))
    sure = table.confidence(link_evidence(page, claim, link)) if known is None else known
    return link.model_copy(update={"confidence": sure})


def _key(link: Link) -> _Key:
    return link.source, link.cue


def _event(page: Page, event: Event, tables: Mapping[Kind, Table]) -> Event:
    roles = tuple(
        p.model_copy(update={"confidence": tables["role"].confidence(role_evidence(page, event, p))})
        for p in event.roles
    )
    sure = tables["event"].confidence(event_evidence(page, event))
    return event.model_copy(update={"roles": roles, "confidence": sure})
