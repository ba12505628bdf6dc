"""What a hyphen joins is one word, whatever the tree makes of its parts."""

import pytest

from sayso.extract.straighten import straighten
from tests.unit.extract.docs_by_hand import analysis

TABLE = """
    They       PRP nsubj freed
    freed      VBD root  -
    Roe        NNP obj   freed
    and        CC  cc    co
    four       CD  nummod co
    co         NNS conj  Roe
    _-         HYPH punct {head}
    _accused   NNS conj  {head}
"""


@pytest.mark.parametrize("head", ["Roe", "co"])
def test_who_stands_behind_a_hyphen_is_one_with_what_stands_before_it(head: str) -> None:
    doc = analysis(TABLE.format(head=head)).doc
    straighten(doc)
    form = {token.text: token for token in doc}
    assert (form["accused"].dep_, form["accused"].head.text) == ("conj", "Roe")
    assert (form["co"].dep_, form["co"].head.text) == ("compound", "accused")
    assert {form["and"].head.text, form["four"].head.text} == {"accused"}


def test_a_dash_between_blanks_joins_nothing() -> None:
    doc = analysis(TABLE.format(head="Roe").replace("_-", "-").replace("_accused", "accused")).doc
    straighten(doc)
    assert next(token for token in doc if token.text == "co").dep_ == "conj"
