"""Speech that goes on without quotation marks, without a subject, or past a link to another report."""

from sayso.extract.actors import Actors
from sayso.extract.claims import find_claims
from sayso.language.analysis import Analysis, Attribution
from tests.unit.extract.docs_by_hand import analysis


def told(made: Analysis) -> list[tuple[str, str]]:
    claims = find_claims(made, Actors(), ()).all
    return [(claim.chain[0].name, " | ".join(s.text for s in claim.spans)) for claim in claims]


SAID = """
    Dask   NNP nsubj  said PER
    said   VBD root   -
    :      :   punct  fell
    Rain   NN  nsubj  fell
    fell   VBD ccomp  said
    .      .   punct  said
"""
MORE = """
    Dams   NNS nsubj  held
    held   VBD root   -
    .      .   punct  held
"""
OTHER = """
    Roe    NNP nsubj  warned PER
    warned VBD root   -
    that   IN  mark   rose
    water  NN  nsubj  rose
    rose   VBD ccomp  warned
    .      .   punct  warned
"""
QUOTE = """
    “      ``  punct  slept
    _We    PRP nsubj  slept
    slept  VBD root   -
    .      .   punct  slept
    _”     ''  punct  slept
"""


def test_all_of_the_paragraph_behind_a_colon_is_spoken() -> None:
    assert told(analysis(SAID + "\n" + MORE)) == [("Dask", "Rain fell. Dams held")]


def test_it_ends_where_somebody_else_speaks_or_the_paragraph_does() -> None:
    assert told(analysis(SAID + "\n" + OTHER)) == [("Dask", "Rain fell"), ("Roe", "water rose")]
    assert told(analysis(SAID + "---\n" + MORE)) == [("Dask", "Rain fell")]


def test_a_quotation_past_a_link_to_another_report_goes_on_with_the_speaker() -> None:
    link = """
        READ NNP root -
        MORE NNP flat READ
        :    :   punct Sank
        Dams NNS nsubj Sank
        Sank VBD parataxis READ
    """
    assert told(analysis(SAID + "---" + link + "---" + QUOTE)) == [("Dask", "Rain fell"), ("Dask", "“We slept.”")]


def test_a_participle_without_a_subject_is_the_speakers_of_the_sentence_before() -> None:
    adding = """
        Adding VBG root   -
        :      :   punct  Adding
    """.rstrip(" ")
    quote = QUOTE.replace("root   -", "ccomp  Adding")
    made = analysis(
        SAID.replace(":      :   punct  fell\n", "").replace("Rain ", "rain ") + "\n" + adding + quote.lstrip("\n"),
        attributions=(Attribution((5, 6), None, ((7, 12),)),),
    )
    assert told(made) == [("Dask", "rain fell"), ("Dask", "“We slept.”")]


def test_what_was_spoken_of_is_no_part_of_what_is_quoted() -> None:
    table = """
        Of     IN  case   dam
        the    DT  det    dam
        dam    NN  obl    said
        Dask   NNP nsubj  said PER
        said   VBD root   -
        ,      ,   punct  held
        “      ``  punct  held
        _It    PRP nsubj  held
        held   VBD ccomp  said
        .      .   punct  held
        _”     ''  punct  held
    """
    made = analysis(table, attributions=(Attribution((4, 5), (3, 4), ((1, 3), (6, 11))),))
    assert told(made) == [("Dask", "“It held.”")]
