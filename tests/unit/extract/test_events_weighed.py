"""What neither dates nor words settle is weighed by the evidence around it."""

from dataclasses import replace

from sayso.extract.events.weight import tables, weigh
from sayso.extract.events.weight_evidence import context_evidence, own_evidence, setting_of
from sayso.extract.events.weight_signs import Dated
from sayso.model import When
from tests.unit.extract.docs_by_hand import analysis

DOC = analysis("""
    Troops NNS nsubj stormed
    stormed VBD root -
    Lusk NNP obj stormed
    . . punct stormed
    Its PRP$ nmod:poss mayor
    mayor NN nsubj fled
    fled VBD root -
    . . punct fled
    """).doc
LONG_AGO = When(
    start=0,
    end=4,
    text="1998",
    edtf="1998",
    earliest="1998-01-01",
    latest="1998-12-31",
    precision="year",
    basis="stated",
)
STORMED = Dated(DOC[1], None, None, 5, "attack")
FLED = Dated(DOC[6], None, None, 5, "flee")


def test_evidence_names_time_place_and_grammar() -> None:
    dated = replace(STORMED, when=LONG_AGO)
    found = own_evidence(dated, setting_of([dated, FLED], [], "2031-05-14", 0))
    assert {"dated longer", "dated by year", "main clause: past", "type attack", "status occurred"} <= found.keys()
    undated = own_evidence(FLED, setting_of([dated, FLED], [], "2031-05-14", 0))
    assert "not dated" in undated


def test_what_is_told_at_the_top_is_seen_by_what_tells_of_it_again_only() -> None:
    top, again = replace(STORMED, paragraph=1), replace(FLED, type="attack")
    setting = setting_of([top, again], [], None, 0)
    assert "its type told at the top" in own_evidence(again, setting)
    assert "its type told at the top" not in own_evidence(top, setting)


def test_the_events_around_are_counted_from_one_half_and_what_is_not_there_says_nothing() -> None:
    first, second = context_evidence([STORMED, FLED], [0.9, 0.3])
    assert first["itself"] == 0.4
    assert round(second["the event before, of the paragraph"], 6) == 0.4
    assert round(second["the report"], 6) == 0.1
    assert "the event before" not in first
    assert "the sentence" not in first


def test_an_undated_event_amid_the_past_is_recalled_and_in_a_headline_never() -> None:
    past = [replace(STORMED, when=LONG_AGO), replace(FLED, when=LONG_AGO), STORMED]
    assert weigh(past, [], "2031-05-14", 0)[2] == "background"
    assert weigh(past, [], "2031-05-14", len(DOC)) == ["news"] * 3


def test_the_tables_say_only_what_evidence_can_name() -> None:
    own, around = tables()
    assert own.weights.keys() >= {"not dated", "in the headline", "an old date in its sentence"}
    assert around.weights.keys() <= context_evidence([STORMED, FLED, STORMED], [0.5] * 3)[1].keys() | {
        "what it hangs on", "the sentence", "the event behind, of the paragraph",
    }  # fmt: skip


def test_an_analyser_that_says_nothing_of_what_is_recalled_counts_as_the_average_event() -> None:
    setting = setting_of([STORMED], [], None, 0)
    unsaid = own_evidence(STORMED, setting)
    usual, tossed = (own_evidence(replace(STORMED, recalled=chance), setting) for chance in (0.12, 0.5))
    name = "recalled by the model"
    assert name not in unsaid
    assert abs(usual[name]) < 0.05
    assert tossed[name] > 1.5
