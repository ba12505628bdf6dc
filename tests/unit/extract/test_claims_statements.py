"""Statements over several paragraphs without quotation marks are claims of whoever makes them."""

from sayso.extract.actors import Actors
from sayso.extract.claims import find_claims
from tests.unit.extract.docs_by_hand import analysis

STATEMENT = """
    The      DT   det        minister
    minister NN   nsubj      said      @person
    said     VBD  root       -
    :        :    punct      said
---
    I        PRP  nsubj      welcome
    welcome  VBP  root       -
    the      DT   det        report
    report   NN   obj        welcome
    .        .    punct      welcome
---
    The      DT   det        strike
    strike   NN   nsubj      ended
    ended    VBD  root       -
    .        .    punct      ended
"""


def _said(table: str) -> list[tuple[str, list[str]]]:
    return [(c.chain[0].name, [s.text for s in c.spans]) for c in find_claims(analysis(table), Actors(), ()).all]


def test_all_paragraphs_behind_the_colon_are_the_speakers() -> None:
    assert ("The minister", ["I welcome the report", "The strike ended"]) in _said(STATEMENT)


def test_paragraphs_in_which_nobody_speaks_are_the_reports_own() -> None:
    told = STATEMENT.replace(
        "    I        PRP  nsubj      welcome\n    welcome", "    He       PRP  nsubj      welcomes\n    welcomes"
    )
    assert not any("The strike ended" in spans for _, spans in _said(told.replace(" welcome\n", " welcomes\n")))


def test_somebody_elses_words_end_the_statement() -> None:
    other = """---
    Guards   NNS  nsubj      say       @person
    say      VBP  root       -
    he       PRP  nsubj      lied
    lied     VBD  ccomp      say
"""
    spans = dict(_said(STATEMENT + other))["The minister"]
    assert spans == ["I welcome the report", "The strike ended"]
