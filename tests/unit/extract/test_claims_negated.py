"""What nobody said is nobody's."""

import pytest

from sayso.extract.claims.tree import is_negated
from tests.unit.extract.docs_by_hand import analysis

TABLE = """
    {first}  {tag}  {dep}   officials
    {second} JJ  amod  officials
    officials NNS nsubj said
    said     VBD root  -
    so       RB  advmod said
"""


@pytest.mark.parametrize(
    ("first", "tag", "dep", "second", "nobody"),
    [
        ("No", "DT", "det", "senior", True),
        ("Neither", "CC", "cc:preconj", "senior", True),
        ("No", "DT", "det", "fewer", False),
        ("Some", "DT", "det", "senior", False),
    ],
)
def test_a_subject_that_is_nobody_says_nothing(first: str, tag: str, dep: str, second: str, nobody: bool) -> None:
    doc = analysis(TABLE.format(first=first, tag=tag, dep=dep, second=second)).doc
    (said,) = (token for token in doc if token.text == "said")
    assert is_negated(said) is nobody
