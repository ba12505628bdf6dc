"""Constructions that say something without a clause of speech: findings, what something is seen as, what is open."""

import pytest

from sayso.extract.actors import Actors
from sayso.extract.claims import find_claims
from sayso.language.analysis import Analysis, Attribution
from tests.unit.extract.docs_by_hand import analysis

Told = list[tuple[str, str, str]]


def told(made: Analysis) -> Told:
    claims = find_claims(made, Actors(), ()).all
    return [(claim.chain[0].name, claim.stance, " | ".join(s.text for s in claim.spans)) for claim in claims]


AS = """
    Dask   NNP nsubj    {verb} PER
    {verb} VBZ root     -      lemma:{lemma}
    {obj}  NN  obj      {verb}
    {case} IN  case     nurse
    a      DT  det      nurse
    nurse  NN  obl      {verb}
    .      .   punct    {verb}
"""


@pytest.mark.parametrize(
    ("verb", "lemma", "obj", "case", "stance", "contents"),
    [
        ("identifies", "identify", "Roe", "as", "says", "Roe as a nurse"),
        ("identifies", "identify", "herself", "as", "says", "a nurse"),
        ("regards", "regard", "Roe", "as", "believes", "Roe as a nurse"),
        ("attributes", "attribute", "calm", "to", "says", "calm to a nurse"),
    ],
)
def test_what_something_is_put_down_to_or_seen_as_is_said(
    verb: str, lemma: str, obj: str, case: str, stance: str, contents: str
) -> None:
    made = analysis(AS.format(verb=verb, lemma=lemma, obj=obj, case=case))
    assert told(made) == [("Dask", stance, contents)]


@pytest.mark.parametrize("verb", ["views", "identifies"])
def test_a_thing_alone_is_only_looked_at(verb: str) -> None:
    made = analysis(
        f"""
        Dask   NNP nsubj {verb} PER
        {verb} VBZ root  -      lemma:{"view" if verb == "views" else "identify"}
        a      DT  det   house
        house  NN  obj   {verb}
        .      .   punct {verb}
        """,
        attributions=(Attribution((1, 2), (0, 1), ((2, 4),)),),
    )
    assert told(made) == []


FINDS = """
    The     DT  det   {source}
    {source} NN nsubj found
    found   VBD root  -
    nine    CD  nummod cracks
    cracks  NNS obj   found
    .       .   punct found
"""


def test_a_survey_finds_a_thing() -> None:
    assert told(analysis(FINDS.format(source="survey"))) == [("The survey", "says", "nine cracks")]


def test_a_diver_who_finds_a_thing_says_nothing() -> None:
    assert told(analysis(FINDS.format(source="diver"))) == []


def test_one_of_several_may_speak() -> None:
    table = """
        One     CD   nsubj said
        of      IN   case  pilots
        the     DT   det   pilots
        pilots  NNS  nmod  One
        said    VBD  root  -
        rain    NN   nsubj fell
        fell    VBD  ccomp said
        .       .    punct said
    """
    assert told(analysis(table)) == [("One of the pilots", "says", "rain fell")]


OPEN = """
    Dask     NNP nsubj    rule PER
    did      VBD aux      rule
    not      RB  advmod   rule
    rule     VB  root     -
    out      RP  compound:prt rule
    that     IN  mark     fell
    rain     NN  nsubj    fell
    fell     VBD ccomp    rule
    .        .   punct    rule
"""


def test_what_is_not_ruled_out_is_said_to_be_possible() -> None:
    assert told(analysis(OPEN)) == [("Dask", "says", "rain fell")]


def test_hope_stands_apart_from_its_clause() -> None:
    table = """
        Dask      NNP nsubj  expressed PER
        expressed VBD root   -     lemma:express
        hope      NN  obj    expressed
        ,         ,   punct  however
        however   RB  advmod expressed
        ,         ,   punct  falls
        that      IN  mark   falls
        rain      NN  nsubj  falls
        falls     VBZ acl    hope
        .         .   punct  expressed
    """
    assert told(analysis(table)) == [("Dask", "believes", "rain falls")]


def test_contents_that_break_off_behind_a_preposition_are_completed() -> None:
    table = """
        Dask     NNP nsubj said PER
        said     VBD root  -
        rain     NN  nsubj fell
        fell     VBD ccomp said
        on       IN  case  hills
        the      DT  det   hills
        hills    NNS obl   fell
        .        .   punct said
    """
    made = analysis(table, attributions=(Attribution((1, 2), (0, 1), ((2, 5),)),))
    assert told(made) == [("Dask", "says", "rain fell on the hills")]


def test_a_court_that_dismisses_an_appeal_says_nothing_of_what_it_was_against() -> None:
    table = """
        Courts    NNS nsubj dismissed @organization
        dismissed VBD root  -
        appeals   NNS obj   dismissed
        against   IN  case  ban
        the       DT  det   ban
        ban       NN  nmod  appeals
        .         .   punct dismissed
    """
    made = analysis(table, attributions=(Attribution((1, 4), (0, 1), ((4, 6),)),))
    assert told(made) == []


ASKED = """
    Dask     NNP nsubj   {cue}  PER
    {cue}    VBD root    -
    Roe      NNP obj     {cue}  PER
    to       TO  mark    say
    say      VB  xcomp   {cue}
    rain     NN  nsubj   fell
    fell     VBD ccomp   say
    .        .   punct   {cue}
"""


def test_what_somebody_is_urged_to_say_is_not_said() -> None:
    made = analysis(ASKED.format(cue="urged"))
    assert [name for name, _, contents in told(made) if contents == "rain fell"] == []


def test_what_was_done_as_somebody_asked_is_not_what_he_asks() -> None:
    table = """
        Roe    NNP nsubj left  PER
        left   VBD root  -
        ,      ,   punct asked
        as     IN  mark  asked
        Dask   NNP nsubj {cue}   PER
        {cue}  VBD advcl left
        .      .   punct left
    """.replace("punct asked", "punct {cue}").replace("mark  asked", "mark  {cue}")
    assert told(analysis(table.format(cue="asked"))) == []
    assert told(analysis(table.format(cue="reported"))) == [("Dask", "says", "Roe left")]


def test_contents_whose_verb_the_model_left_out_are_the_trees() -> None:
    table = """
        On       IN  case  dawn
        dawn     NN  obl   seized
        soldiers NNS nsubj seized
        seized   VBD root  -
        boats    NNS obj   seized
        that     WDT nsubj fish
        fish     VBP acl:relcl boats
        ,        ,   punct Dask
        according VBG case Dask
        to       IN  fixed according
        Dask     NNP obl   seized PER
        .        .   punct seized
    """
    made = analysis(table, attributions=(Attribution((8, 10), (10, 11), ((0, 2), (4, 7))),))
    assert told(made) == [("Dask", "says", "On dawn soldiers seized boats that fish")]


def test_a_paper_that_cites_people_passes_their_words_on() -> None:
    table = """
        Roe      NNP nsubj left PER
        left     VBD root  -
        ,        ,   punct Dask
        according VBG case Dask
        to       IN  fixed according
        Dask     NNP obl   left ORG
        ,        ,   punct citing
        citing   VBG advcl left
        two      CD  nummod people
        people   NNS obj   citing
        .        .   punct left
    """
    (claim,) = find_claims(analysis(table), Actors(), ()).all
    assert [link.name for link in claim.chain] == ["two people", "Dask"]


def test_who_spoke_by_phone_is_quoted_by_phone() -> None:
    table = """
        Dask     NNP nsubj said PER
        ,        ,   punct spoke
        who      WP  nsubj spoke
        spoke    VBD acl:relcl Dask
        by       IN  case  phone
        phone    NN  obl   spoke
        ,        ,   punct Dask
        said     VBD root  -
        rain     NN  nsubj fell
        fell     VBD ccomp said
        .        .   punct said
    """
    (claim,) = find_claims(analysis(table), Actors(), ()).all
    assert claim.chain[0].medium == "phone"


def test_what_is_denied_may_be_a_gerund() -> None:
    made = analysis("""
        Guards   NNS nsubj  denied  @person
        denied   VBD root   -  lemma:deny
        hiding   VBG xcomp  denied  lemma:hide
        the      DT  det    report
        report   NN  obj    hiding
    """)
    [claim] = find_claims(made, Actors(), ()).all
    assert (claim.stance, claim.spans[0].text) == ("denies", "hiding the report")


def test_what_is_inserted_in_a_relative_clause_ends_with_it() -> None:
    made = analysis("""
        Guards   NNS nsubj      sank     @person
        sank     VBD root       -        lemma:sink
        a        DT  det        boat
        boat     NN  obj        sank
        that     WDT nsubj      carried
        they     PRP nsubj      said
        said     VBD acl:relcl  boat     lemma:say
        carried  VBD ccomp      said     lemma:carry
        arms     NNS obj        carried
        ,        ,   punct      drowning
        drowning VBG advcl      carried  lemma:drown
        nine     CD  obj        drowning
    """)
    assert [c.spans[-1].text for c in find_claims(made, Actors(), ()).all] == ["carried arms"]
