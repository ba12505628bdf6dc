"""FollowTheMoney, ClaimReview and PROV: valid by their own rules, and no surer than the ledger."""

import io
import json
import warnings
from dataclasses import replace
from typing import Any, get_args

import pytest
from followthemoney import model
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import PROV, RDF

from sayso.export.incidents.case import Case
from sayso.export.incidents.shapes import SHAPES
from sayso.model import ActorKind, Incident, KnownActor, KnownOffice, WhenTold
from tests.unit.export.incidents.changing import output
from tests.unit.export.incidents.hand_case import (
    COURIER,
    HERALD,
    LANTERN,
    TEXTS,
    WIRE,
    alone,
    case,
    incident,
    undisputed,
)

OA = Namespace("http://www.w3.org/ns/oa#")


def entities(*cases: Case) -> list[dict[str, Any]]:
    lines = b"".join(output(SHAPES["ftm"], each) for each in cases).decode().splitlines()
    return [json.loads(line) for line in lines]


def one(found: list[dict[str, Any]], schema: str) -> dict[str, list[str]]:
    """The properties of the only entity of a schema."""
    (entity,) = [each for each in found if each["schema"] == schema]
    return entity["properties"]  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    "of",
    [case(), undisputed(), alone(), case(when=None, where=None)],
    ids=["contested", "undisputed", "alone", "undated"],
)
def test_followthemoney_accepts_every_value_of_every_entity(of: Case) -> None:
    """The library drops values that are none of their kind: all are still there afterwards."""
    for each in entities(of):
        schema = model.get(each["schema"])
        assert schema is not None
        schema.validate(each)
        proxy = model.get_proxy(each, cleaned=False)
        kept = {name: sorted(proxy.get(name)) for name in each["properties"]}
        assert kept == {name: sorted(set(values)) for name, values in each["properties"].items()}


def test_followthemoney_links_lead_to_entities() -> None:
    found = entities(case())
    ids = {each["id"] for each in found}
    assert len(ids) == len(found)
    for each in found:
        schema = model.get(each["schema"])
        assert schema is not None
        for name, values in each["properties"].items():
            if schema.properties[name].type.name == "entity":
                assert set(values) <= ids


def test_followthemoney_has_rivals_as_contested_links_and_not_as_involved() -> None:
    found = entities(case())
    links = [each["properties"] for each in found if each["schema"] == "UnknownLink"]
    assert [(each["role"], each["status"]) for each in links] == [
        (["agent"], ["contested"]), (["agent"], ["contested"]), (["target"], ["reported"]),
    ]  # fmt: skip
    (involved,) = one(found, "Event")["involved"]
    (target,) = [each for each in found if each["id"] == involved]
    assert target["properties"]["name"] == ["people of the Mill quarter"]


def test_followthemoney_involves_nobody_in_what_is_only_alleged() -> None:
    (account,) = alone().incident.accounts
    found = entities(alone(accounts=(account.model_copy(update={"voice": "alleged"}),)))
    event = one(found, "Event")
    assert "involved" not in event
    assert event["name"] == ["Alleged: Shelling in the Mill quarter of Dorvane"]


def test_followthemoney_tells_copies_background_and_what_was_taken_back_apart() -> None:
    accounts = [each["properties"] for each in entities(case()) if each["schema"] == "Documentation"]
    roles = [each["role"][0] for each in accounts]
    assert roles == ["account", "account", "copy", "account", "retracted", "background"]
    assert accounts[4]["description"] == ["the Wire withdrew its report"]
    assert accounts[3]["summary"] == ["“fired on”: Karl Brenn, at a televised briefing"]


@pytest.mark.parametrize(
    ("told", "dates"),
    [
        (("2024-03", "2024-03-01", "2024-03-31", "month"), {"date": ["2024-03"]}),
        (("2024", "2024-01-01", "2024-12-31", "year"), {"date": ["2024"]}),
        (("2024-03-04/2024-03-10", "2024-03-04", "2024-03-10", "week"),
         {"startDate": ["2024-03-04"], "endDate": ["2024-03-10"]}),
        (("../2024-03-10", None, "2024-03-10", "unknown"), {}),
        (None, {}),
    ],
)  # fmt: skip
def test_followthemoney_dates_are_as_precise_as_the_reports(told: Any, dates: dict[str, list[str]]) -> None:
    base = incident().when
    assert base is not None
    when: WhenTold | None = None
    if told:
        when = base.model_copy(update=dict(zip(("edtf", "earliest", "latest", "precision"), told, strict=True)))
    event = one(entities(case(when=when)), "Event")
    assert {name: event[name] for name in ("date", "startDate", "endDate") if name in event} == dates


def test_followthemoney_has_an_actor_with_two_names_in_one_role_once() -> None:
    told = undisputed().incident.roles
    again = told[0].model_copy(update={"name": "the Army of the North"})
    found = entities(undisputed(roles=(*told, again)))
    assert len({each["id"] for each in found}) == len(found)
    assert len(one(found, "Event")["involved"]) == 2


def test_followthemoney_keeps_unnamed_actors_of_different_incidents_apart() -> None:
    found = entities(undisputed(), undisputed(id="in-other"))
    unnamed = {each["id"] for each in found if each["properties"].get("name") == ["people of the Mill quarter"]}
    assert len(unnamed) == 2


def test_followthemoney_has_what_the_ledger_knows_of_an_actor_across_reports() -> None:
    office = KnownOffice(title="colonel", of="the Northern Army", earliest=None, latest=None, reports=(LANTERN,))
    known = KnownActor(id="ac-army", name="Iven Orre", kind="person", names=("Iven Orre", "Col. Orre"), roles=(office,))
    found = entities(replace(case(), actors={"ac-army": known}))
    assert one(found, "Person") == {
        "name": ["Iven Orre"], "alias": ["Col. Orre"], "position": ["colonel, the Northern Army"],
    }  # fmt: skip
    for kind in get_args(ActorKind):
        of_kind = known.model_copy(update={"kind": kind})
        (entity,) = [e for e in entities(replace(case(), actors={"ac-army": of_kind})) if e["id"] == "ac-army"]
        proxy = model.get_proxy(entity, cleaned=False)
        assert proxy.get("name") == ["Iven Orre"]
        assert proxy.get("alias") == ["Col. Orre"]


def test_followthemoney_writes_an_article_of_two_incidents_once() -> None:
    stream = io.BytesIO()
    SHAPES["ftm"].write([undisputed(), undisputed(id="in-other")], stream)
    ids = [json.loads(line)["id"] for line in stream.getvalue().splitlines()]
    assert len(ids) == len(set(ids))


def reviews(of: Case) -> dict[str, Any]:
    document = json.loads(output(SHAPES["claimreview"], of))
    assert document["@context"] == "https://schema.org"
    (review,) = document["@graph"]
    assert review["@type"] == "ClaimReview"
    return review  # type: ignore[no-any-return]


def test_claimreview_rates_how_well_it_is_known_in_words_and_gives_no_number() -> None:
    review = reviews(case())
    assert review["claimReviewed"] == "Shelling in the Mill quarter of Dorvane"
    assert review["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "contested",
        "ratingExplanation": "contested (C3): three origins agree that it happened; two of them name rival sides",
    }
    assert review["itemReviewed"]["author"] == [
        {"@type": "Person", "name": "Sanna Orre"}, {"@type": "Organization", "name": "Residents"},
        {"@type": "Person", "name": "Karl Brenn"},
    ]  # fmt: skip
    appearances = [each.get("url") or each["identifier"] for each in review["itemReviewed"]["appearance"]]
    assert appearances[:2] == [LANTERN, HERALD]
    assert COURIER not in appearances
    assert WIRE not in appearances


def test_claimreview_says_that_it_is_alleged_and_has_no_date_that_nobody_gives() -> None:
    (account,) = alone().incident.accounts
    review = reviews(alone(when=None, accounts=(account.model_copy(update={"voice": "alleged"}),)))
    assert review["reviewRating"]["alternateName"] == "weak, alleged"
    assert "startDate" not in review["itemReviewed"]["about"]


def test_claimreview_gives_no_first_day_to_what_only_happened_later_than_it() -> None:
    when = alone().incident.when
    assert when is not None
    later = when.model_copy(update={"edtf": "2024-03/..", "earliest": "2024-03-01", "latest": None})
    assert "startDate" not in reviews(alone(when=later))["itemReviewed"]["about"]
    assert reviews(alone(when=later, status="ongoing"))["itemReviewed"]["about"]["startDate"] == "2024-03-01"


def prov(of: Case) -> tuple[dict[str, Any], Graph]:
    """The document as JSON, and as RDF by a reader of its own."""
    data = output(SHAPES["prov"], of)
    graph = Graph()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib uses what it advises against
        graph.parse(data=data, format="json-ld")
    return json.loads(data), graph


def test_prov_quotes_every_account_by_words_and_by_position() -> None:
    _, graph = prov(case())
    found = {str(each) for each in graph.subjects(RDF.type, OA.Annotation)}
    assert found == {f"urn:sayso:account:ev-{n}" for n in range(1, 7)}
    (target,) = graph.objects(URIRef("urn:sayso:account:ev-1"), OA.hasTarget)
    assert list(graph.objects(target, OA.hasSource)) == [URIRef(LANTERN)]
    selectors = {str(next(graph.objects(each, RDF.type))): each for each in graph.objects(target, OA.hasSelector)}
    position, quote = selectors[str(OA.TextPositionSelector)], selectors[str(OA.TextQuoteSelector)]
    start, end = (int(str(next(graph.objects(position, each)))) for each in (OA.start, OA.end))
    words = [str(next(graph.objects(quote, each))) for each in (OA.prefix, OA.exact, OA.suffix)]
    assert TEXTS[LANTERN][start:end] == words[1] == "killed"
    assert "".join(words) in TEXTS[LANTERN]


def test_prov_derives_the_incident_from_its_reports_and_ties_copies() -> None:
    _, graph = prov(case())
    told = URIRef("urn:sayso:incident:in-dorvane")
    derived = {str(each) for each in graph.objects(told, PROV.wasDerivedFrom)}
    assert {LANTERN, COURIER, HERALD, "urn:sayso:report:wire%2Fnight%207.txt"} <= derived
    assert list(graph.objects(URIRef(COURIER), PROV.alternateOf)) == [URIRef(LANTERN)]
    origins = set(graph.objects(URIRef(LANTERN), PROV.wasInfluencedBy))
    assert origins == {URIRef(f"urn:sayso:origin:in-dorvane:or-{n}") for n in (1, 2)}
    (judged,) = graph.objects(told, PROV.wasInfluencedBy)
    assert (judged, RDF.type, PROV.Activity) in graph
    assert list(graph.objects(judged, PROV.wasAssociatedWith)) == [URIRef("urn:sayso:person:ida")]


def test_prov_holds_the_whole_incident_as_a_json_literal() -> None:
    document, graph = prov(case())
    (node,) = [each for each in document["@graph"] if "record" in each]
    assert Incident.model_validate(node["record"]) == incident()
    (literal,) = graph.objects(URIRef("urn:sayso:incident:in-dorvane"), URIRef("urn:sayso:terms:record"))
    assert json.loads(str(literal)) == incident().model_dump(mode="json")
