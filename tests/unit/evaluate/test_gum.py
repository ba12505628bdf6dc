"""Reading gold entities, and scoring actors against them."""

from pathlib import Path

import pytest

from sayso.evaluate.gum import read_gum, score_actors
from sayso.extract.actors import find_actors
from tests.unit.extract.docs_by_hand import analysis

ROWS = """# newdoc id = one
# newpar
1\tIlan\tIlan\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new-cf1-1,2-coref
2\tMorrow\tMorrow\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

1\tHe\the\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv-cf1-1-ana)
2\twept\tweep\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tSpaceAfter=No

"""


@pytest.fixture
def gold_file(tmp_path: Path) -> Path:
    path = tmp_path / "gold.conllu"
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_gold_mentions_have_their_characters_and_forms(gold_file: Path) -> None:
    (document,) = read_gum(gold_file)
    assert document.text == "Ilan Morrow left. He wept."
    assert [(m.entity, m.form, document.text[m.start : m.end]) for m in document.mentions] == [
        ("1", "name", "Ilan Morrow"),
        ("1", "pronoun", "He"),
    ]


def test_actors_that_agree_with_the_gold_score_one(gold_file: Path) -> None:
    (document,) = read_gum(gold_file)
    made = analysis("""
        Ilan   NNP nsubj left PER
        Morrow NNP flat  Ilan +
        left   VBD root  -    ARG0=Ilan
        .      .   punct left

        He     PRP nsubj wept
        wept   VBD root  -    ARG0=He
        .      .   punct wept
    """)
    assert score_actors(document, find_actors(made, ())).conll == pytest.approx(1.0)
    no_one = score_actors(document, find_actors(analysis("Left VBD root -"), ()))
    assert (no_one.conll, no_one.mentions.sought) == (0.0, 2)
