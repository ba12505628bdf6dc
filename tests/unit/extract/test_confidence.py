"""Confidences: that the evidence is seen, and that more of it makes surer."""

import pytest

from sayso.extract.compose import compose
from sayso.extract.confidence import Evidence, evidence
from sayso.extract.confidence.table import KINDS, Table, shipped
from sayso.gazetteer import Gazetteer
from sayso.language.analysis import Attribution
from sayso.model import Reader, Record
from tests.unit.extract.codebook_by_hand import small_codebook
from tests.unit.extract.docs_by_hand import analysis

READER = Reader(version="test", model="by-hand", codebook="test")
TABLE = """
Captain NNP nsubj said @person PER
Sela NNP flat Captain +
said VBD root - ARG0=Captain ARG1=arrested
that IN mark arrested
soldiers NNS nsubj arrested @person
arrested VBD ccomp said ARG0=soldiers ARG1=nurses
two CD nummod nurses
nurses NNS obj arrested @person
. . punct said
"""
MARKED = Attribution((2, 3), (0, 2), ((4, 8),), 0.9, 0.8, 0.7)


def read(*marked: Attribution, table: str = TABLE) -> tuple[Record, Evidence]:
    made = analysis(table, attributions=marked)
    record = compose(made, small_codebook(), Gazetteer([]), READER)
    return record, evidence(record, made, small_codebook())


def test_every_link_event_and_role_is_given_a_confidence_of_its_own() -> None:
    record, _ = read(MARKED)
    links = [link for claim in record.claims for link in claim.chain]
    roles = [role for event in record.events for role in event.roles]
    assert links
    assert roles
    assert all(0 < value.confidence < 1 for value in (*links, *record.events, *roles))


def test_a_link_knows_what_the_model_and_the_tree_say_of_it() -> None:
    _, found = read(MARKED)
    ((_, features),) = found.links
    assert features["model: cue"] == 0.9
    assert features["model: source"] == 0.8
    assert features["model: content"] == 0.7
    assert features["tree ties source to cue"] == 1
    assert features["said or told"] == 1


def test_a_source_that_the_model_does_not_share_is_no_evidence_for_the_link() -> None:
    _, found = read(Attribution((2, 3), None, ((4, 8),), 0.9, 0.0, 0.7))
    ((_, features),) = found.links
    assert features["model: source"] == 0
    assert features["model: another source"] == 0
    _, alone = read()
    assert alone.links[0][1]["model marks nothing"] == 1


def test_a_role_knows_whether_the_model_takes_it_for_an_argument_of_that_kind() -> None:
    _, found = read(MARKED)
    features = {p.role: f for e, p, f in found.roles if e.type == "arrest"}
    assert features["target"]["model: in this role"] == 1
    assert features["target"]["object"] == 1
    _, swapped = read(table=TABLE.replace("ARG1=nurses", "ARG0=nurses").replace("ARG0=soldiers", ""))
    target = next(f for e, p, f in swapped.roles if e.type == "arrest" and p.role == "target")
    assert target["model: in another role"] == 1


def test_what_the_model_takes_for_unreal_speaks_against_an_event_told_as_real() -> None:
    _, found = read(table=TABLE.replace("arrested VBD ccomp said", "arrested VBD ccomp said ~-3"))
    features = next(f for e, f in found.events if e.type == "arrest")
    assert features["model: happened, as told"] == -1


def test_a_link_has_one_confidence_in_its_own_claim_and_in_those_within() -> None:
    nested = """
Reuters NNP nsubj reported ORG
reported VBD root -
that IN mark said
Sela NNP nsubj said PER @person
said VBD ccomp reported
soldiers NNS nsubj fled @person
fled VBD ccomp said
. . punct reported
"""
    record, _ = read(table=nested)
    outer, inner = sorted(record.claims, key=lambda c: len(c.chain))
    assert len(inner.chain) == 2
    assert inner.chain[1].confidence == outer.chain[0].confidence


def test_a_table_turns_evidence_into_a_probability_and_overlooks_what_it_does_not_know() -> None:
    table = Table(0.0, {"a": 2.0, "b": -2.0})
    assert table.confidence({}) == 0.5
    assert table.confidence({"a": 1.0, "unknown": 9.0}) == 0.88
    assert table.confidence({"a": 1.0, "b": 1.0}) == 0.5
    assert table.confidence({"a": 1000.0}) == 0.99
    assert table.confidence({"b": 1000.0}) == 0.01


@pytest.mark.parametrize("kind", KINDS)
def test_every_weight_that_is_shipped_is_of_evidence_that_is_looked_for(kind: str) -> None:
    _, found = read(MARKED)
    _, unmarked = read(table=TABLE.replace("ARG0=soldiers ARG1=nurses", ""))
    looked_for = {
        "link": [f for _, f in (*found.links, *unmarked.links)],
        "event": [f for _, f in (*found.events, *unmarked.events)],
        "role": [f for _, _, f in (*found.roles, *unmarked.roles)],
    }[kind]
    names = {name for features in looked_for for name in features}
    assert shipped()[kind].weights.keys() <= names | {"model: no argument", "model: no predicate"}  # type: ignore[index]
