"""Where contents end, and whose they are when several speak in one passage."""

from sayso.extract.actors import Actors
from sayso.extract.claims import find_claims
from sayso.language.analysis import Analysis, Attribution
from sayso.model import Claim
from tests.unit.extract.docs_by_hand import analysis


def _claims(made: Analysis, actors: Actors | None = None) -> tuple[Claim, ...]:
    return find_claims(made, actors or Actors(), ()).all


def _told(claims: tuple[Claim, ...]) -> list[tuple[str, str]]:
    return [(claim.chain[0].name, " | ".join(s.text for s in claim.spans)) for claim in claims]


TAIL = """
    Dask     NNP nsubj said PER
    said     VBD root  -
    rebels   NNS nsubj left
    left     VBD ccomp said
    a        DT  det   town
    town     NN  obj   left
    that     WDT nsubj burned
    burned   VBD acl:relcl town
    .        .   punct said
"""


def test_contents_keep_the_relative_clause_that_the_model_left_out() -> None:
    made = analysis(TAIL, attributions=(Attribution((1, 2), (0, 1), ((2, 6),)),))
    assert _told(_claims(made)) == [("Dask", "rebels left a town that burned")]


def test_a_second_clause_with_that_belongs_to_the_contents() -> None:
    table = """
        Dask   NNP nsubj said PER
        said   VBD root  -
        that   IN  mark  fell
        rain   NN  nsubj fell
        fell   VBD ccomp said
        and    CC  cc    held
        that   IN  mark  held
        dams   NNS nsubj held
        held   VBD conj  said
        .      .   punct said
    """
    assert _told(_claims(analysis(table))) == [("Dask", "rain fell and that dams held")]


def test_a_clause_without_that_has_the_subject_that_the_tree_lost() -> None:
    table = """
        Dask   NNP nsubj thinks PER
        thinks VBZ root  -
        voters NNS obj   thinks
        may    MD  aux   thinks
        stay   VB  ccomp thinks
        .      .   punct thinks
    """
    assert _told(_claims(analysis(table))) == [("Dask", "voters may stay")]


def test_what_the_report_adds_on_checking_is_its_own() -> None:
    table = """
        Dask      NNP nsubj said PER
        said      VBD root  -
        rebels    NNS nsubj fled
        fled      VBD ccomp said
        ,         ,   punct confirmed
        but       CC  cc    confirmed
        this      DT  det   claim
        claim     NN  nsubj:pass confirmed
        could     MD  aux   confirmed
        not       RB  advmod confirmed
        be        VB  aux:pass confirmed
        confirmed VBN conj  fled
        .         .   punct said
    """
    made = analysis(table, attributions=(Attribution((1, 2), (0, 1), ((2, 12),)),))
    assert _told(_claims(made)) == [("Dask", "rebels fled")]


def test_words_beside_a_quotation_that_tell_of_the_call_are_not_said() -> None:
    table = """
        “      ``  punct left
        They   PRP nsubj left
        left   VBD ccomp said
        ,      ,   punct said
        ”      ''  punct left
        Dask   NNP nsubj said PER
        said   VBD root  -
        during IN  case  calls
        calls  NNS nmod  left
        .      .   punct said
    """
    assert _told(_claims(analysis(table))) == [("Dask", "“They left,”")]


def test_what_closes_a_sentence_behind_a_quotation_reports_all_of_it() -> None:
    table = """
        Threats NNS nsubj grew
        grew    VBD root  -
        ,       ,   punct grew
        with    IN  case  hints
        hints   NNS obl   grew
        of      IN  case  fire
        “       ``  punct fire
        fire    NN  nmod  hints
        ,       ,   punct grew
        ”       ''  punct fire
        according VBG case warrant
        to      IN  fixed according
        the     DT  det   warrant
        warrant NN  obl   grew
        .       .   punct grew
    """
    made = analysis(table, attributions=(Attribution((10, 12), (12, 14), ((6, 10),)),))
    assert _told(_claims(made)) == [("the warrant", "Threats grew, with hints of “fire,”")]


def test_who_claims_something_in_a_document_is_not_the_document() -> None:
    table = """
        The     DT  det   warrant
        warrant NN  nsubj states
        states  VBZ root  -
        that    IN  mark  began
        threats NNS nsubj began
        began   VBD ccomp states
        after   IN  mark  claimed
        Dask    NNP nsubj claimed PER
        claimed VBD advcl began
        she     PRP nsubj lied
        lied    VBD ccomp claimed
        .       .   punct states
    """
    marks = (Attribution((2, 3), (0, 2), ((4, 9),)), Attribution((8, 9), (0, 2), ((9, 11),)))
    found = _claims(analysis(table, attributions=marks))
    assert [[link.name for link in c.chain] for c in found] == [["The warrant"], ["Dask", "The warrant"]]


ALONE = """
    “      ``  punct held
    It     PRP nsubj held
    held   VBD ccomp said
    ,      ,   punct said
    ”      ''  punct held
    said   VBD root  -
    Roe    NNP nsubj said PER
    .      .   punct said

    “      ``  punct checked
    We     PRP nsubj checked
    checked VBD root  -
    it     PRP obj   checked
    .      .   punct checked
    ”      ''  punct checked

    Dask   NNP nsubj warned PER
    warned VBD root  -
    that   IN  mark  crack
    walls  NNS nsubj crack
    may    MD  aux   crack
    crack  VB  ccomp warned
    .      .   punct warned
"""


def test_a_quotation_by_itself_goes_on_with_who_spoke_before() -> None:
    marks = (Attribution((5, 6), (6, 7), ((0, 5),)), Attribution((15, 16), (14, 15), ((8, 14), (16, 20))))
    found = _told(_claims(analysis(ALONE, attributions=marks)))
    assert found == [("Roe", "“It held,” | “We checked it.”"), ("Dask", "walls may crack")]


def test_contents_do_not_end_in_the_middle_of_a_list() -> None:
    table = """
        Dask     NNP nsubj said PER
        said     VBD root  -
        rain     NN  nsubj fell
        fell     VBD ccomp said
        in       IN  case  Oru
        Oru      NNP obl   fell LOC
        and      CC  cc    Lusk
        Lusk     NNP conj  Oru LOC
        .        .   punct said
    """
    made = analysis(table, attributions=(Attribution((1, 2), (0, 1), ((2, 7),)),))
    assert _told(_claims(made)) == [("Dask", "rain fell in Oru and Lusk")]


def test_an_article_alone_is_no_part_of_what_is_said() -> None:
    table = """
        The     DT  det   army
        army    NN  nsubj left
        left    VBD ccomp said
        ,       ,   punct left
        then    RB  advmod came
        came    VBD conj  left
        ,       ,   punct said
        Dask    NNP nsubj said PER
        said    VBD root  -
        .       .   punct said
    """
    made = analysis(table, attributions=(Attribution((8, 9), (7, 8), ((0, 1), (4, 6))),))
    assert _told(_claims(made)) == [("Dask", "The army left, then came")]


def test_whom_the_speaker_goes_by_is_nearer_the_facts() -> None:
    table = """
        Nine      CD  nsubj left
        left      VBD ccomp explained
        ,         ,   punct left
        according VBG case  nurses
        to        IN  fixed according
        nurses    NNS obl   left @person
        ,         ,   punct explained
        Dask      NNP nsubj explained PER
        explained VBD root  -
        .         .   punct explained
    """
    found = _claims(analysis(table, attributions=(Attribution((8, 9), (7, 8), ((0, 2),)),)))
    assert [[link.name for link in c.chain] for c in found] == [["Dask"], ["nurses", "Dask"]]


def test_whose_office_speaks_does_not_speak() -> None:
    table = """
        Dask     NNP nsubj said PER
        's       POS case  Dask
        office   NN  nsubj said @organization
        said     VBD root  -
        that     IN  mark  fell
        rain     NN  nsubj fell
        fell     VBD ccomp said
        .        .   punct said
    """
    for marks in ((), (Attribution((3, 4), (0, 3), ((4, 7),)),)):
        assert _claims(analysis(table, attributions=marks))[0].chain[0].name.endswith("office")


def test_what_came_of_it_behind_a_comma_belongs_to_what_is_told() -> None:
    table = """
        Dask   NNP nsubj said PER
        said   VBD root  -
        rain   NN  nsubj hit
        hit    VBD ccomp said
        a      DT  det   dam
        dam    NN  obj   hit
        ,      ,   punct killing
        killing VBG advcl hit
        two    CD  obj   killing
        .      .   punct said
    """
    made = analysis(table, attributions=(Attribution((1, 2), (0, 1), ((2, 6),)),))
    assert _told(_claims(made)) == [("Dask", "rain hit a dam, killing two")]


def test_the_next_deed_of_whoever_speaks_is_no_part_of_a_phrase() -> None:
    table = """
        Dask      NNP nsubj voices PER
        voices    VBZ root  -
        concern   NN  obj   voices
        over      IN  case  raid
        the       DT  det   raid
        raid      NN  nmod  concern
        and       CC  cc    leaves
        leaves    VBZ conj  voices
        town      NN  obj   leaves
        .         .   punct voices
    """
    made = analysis(table, attributions=(Attribution((1, 3), (0, 1), ((4, 9),)),))
    assert _told(_claims(made)) == [("Dask", "the raid")]


def test_who_denies_a_request_says_nothing_by_it() -> None:
    table = """
        Dask     NNP nsubj denied PER
        denied   VBD root  -
        a        DT  det   request
        request  NN  obj   denied
        for      IN  case  permit
        a        DT  det   permit
        permit   NN  nmod  request
    """
    made = analysis(table, attributions=(Attribution((1, 2), (0, 1), ((2, 7),)),))
    assert _told(_claims(made)) == []
