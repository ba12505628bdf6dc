"""W3C PROV and Web Annotation as one JSON-LD document: what each incident rests on, down to the words of each report.

An incident is a prov:Entity derived from its reports, which rest on origins (prov:Agent) and may be copies of one
another (prov:alternateOf, which claims no direction). Each account is an oa:Annotation of the report's words, by
position (Unicode code points) and by quote. People's judgements are prov:Activities. `record` holds the whole incident
as a JSON literal, so that nothing is lost. The context is in the document: nothing has to be fetched to read it.
"""

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from sayso import __version__
from sayso.export.incidents.case import Case
from sayso.export.incidents.shape import Shape, in_json_array, to_json
from sayso.model import Account, Decision, Incident, Link, Origin, Span

CONTEXT: dict[str, Any] = {
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "dcterms": "http://purl.org/dc/terms/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "sayso": "urn:sayso:terms:",
    "id": "@id",
    "type": "@type",
    "record": {"@id": "sayso:record", "@type": "@json"},
    "title": "dcterms:title",
    "publisher": "dcterms:publisher",
    "identifier": "dcterms:identifier",
    "published": {"@id": "dcterms:issued", "@type": "xsd:date"},
    "label": "rdfs:label",
    "derivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "attributedTo": {"@id": "prov:wasAttributedTo", "@type": "@id"},
    "influencedBy": {"@id": "prov:wasInfluencedBy", "@type": "@id"},
    "alternateOf": {"@id": "prov:alternateOf", "@type": "@id"},
    "associatedWith": {"@id": "prov:wasAssociatedWith", "@type": "@id"},
    "generatedAt": {"@id": "prov:generatedAtTime", "@type": "xsd:dateTime"},
    "endedAt": {"@id": "prov:endedAtTime", "@type": "xsd:dateTime"},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": "oa:hasTarget",
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": "oa:hasSelector",
    "motivation": {"@id": "oa:motivatedBy", "@type": "@id"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "chain": {"@id": "sayso:chain", "@container": "@list"},
}
_AROUND = 40  # characters before and behind a quote, to find it by where a text was laid out anew
_SOFTWARE = f"urn:sayso:software:{__version__}"
_AGENT = {"person": "prov:Person", "organization": "prov:Organization", "agency": "prov:Organization"}


def _nodes(cases: Iterable[Case]) -> Iterator[dict[str, Any]]:
    yield {"id": _SOFTWARE, "type": "prov:SoftwareAgent", "label": f"Sayso {__version__}"}
    for case in cases:
        incident = case.incident
        yield _incident(incident)
        for address in dict.fromkeys(account.report for account in incident.accounts):
            yield _report(case, address)
        for origin in incident.independent:
            yield _origin(incident, origin)
        for account in incident.accounts:
            yield _annotation(case, account)
        for number, decision in enumerate(incident.judgements):
            yield _decision(incident, number, decision)


def _incident(incident: Incident) -> dict[str, Any]:
    return {
        "id": _urn("incident", incident.id),
        "type": ["prov:Entity", "sayso:Incident"],
        "title": incident.title,
        "sayso:grade": incident.grade,
        "generatedAt": incident.last_changed,
        "attributedTo": _SOFTWARE,
        "derivedFrom": list(dict.fromkeys(iri(account.report) for account in incident.accounts)),
        "influencedBy": [_judged(incident, number) for number in range(len(incident.judgements))],
        "record": incident.model_dump(mode="json"),
    }


def _report(case: Case, address: str) -> dict[str, Any]:
    report = case.reports.get(address)
    incident = case.incident
    copies = next((group for group in incident.copies if address in group), ())
    known = {"title": report.title, "publisher": report.publisher, "published": report.published} if report else {}
    return {
        "id": iri(address),
        "type": "prov:Entity",
        "identifier": address,
        **{name: value for name, value in known.items() if value},
        "alternateOf": [iri(each) for each in copies if each != address],
        "influencedBy": [_urn("origin", incident.id, o.id) for o in incident.independent if address in o.reports],
    }


def _origin(incident: Incident, origin: Origin) -> dict[str, Any]:
    return {
        "id": _urn("origin", incident.id, origin.id), "type": "prov:Agent", "label": origin.name,
        "sayso:kind": origin.kind,
    }  # fmt: skip


def _annotation(case: Case, account: Account) -> dict[str, Any]:
    return {
        "id": _urn("account", account.event),
        "type": "oa:Annotation",
        "motivation": "oa:describing",
        "body": _urn("incident", case.incident.id),
        "target": _words(account.report, account.trigger, case.texts.get(account.report)),
        "sayso:status": account.status,
        "sayso:voice": account.voice,
        "chain": [_link(case, account, link) for link in account.chain],
    }


def _link(case: Case, account: Account, link: Link) -> dict[str, Any]:
    named = _words(account.report, link.source, case.texts.get(account.report)) if link.source else None
    return {
        "type": _AGENT.get(link.kind, "prov:Agent"), "label": link.name,
        **({"sayso:medium": link.medium} if link.medium else {}), **({"sayso:named": named} if named else {}),
    }  # fmt: skip


def _words(address: str, span: Span, text: str | None) -> dict[str, Any]:
    """A stretch of a report, by quote and by position."""
    around = {}
    if text is not None and text[span.start : span.end] == span.text:
        around = {
            "prefix": text[max(0, span.start - _AROUND) : span.start],
            "suffix": text[span.end : span.end + _AROUND],
        }
    return {
        "type": "oa:SpecificResource",
        "source": iri(address),
        "selector": [
            {"type": "oa:TextQuoteSelector", "exact": span.text, **around},
            {"type": "oa:TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }


def _decision(incident: Incident, number: int, decision: Decision) -> dict[str, Any]:
    return {
        "id": _judged(incident, number), "type": "prov:Activity", "label": decision.what, "endedAt": decision.at,
        "associatedWith": _urn("person", decision.by), "sayso:why": decision.why,
    }  # fmt: skip


def _judged(incident: Incident, number: int) -> str:
    return _urn("judgement", incident.id, str(number))


def _urn(kind: str, *parts: str) -> str:
    return f"urn:sayso:{kind}:" + ":".join(quote(part, safe="") for part in parts)


def iri(address: str) -> str:
    """An address as an IRI: web addresses as they are, with what may not stand in an IRI escaped; others as URNs."""
    if address.startswith(("http://", "https://")):
        return quote(address, safe=":/?#[]@!$&'()*+,;=%~")
    return _urn("report", address)


SHAPE = Shape(
    "prov", "W3C PROV and Web Annotation, as one JSON-LD document, with every account by quote and position",
    in_json_array(f'{{"@context": {to_json(CONTEXT)}, "@graph": [', "]}", _nodes),
    needs=frozenset({"texts"}),
)  # fmt: skip
