"""What is nobody's name, who is many, and which names the text itself says are one person's."""

from sayso.extract.actors import find_actors
from tests.unit.extract.docs_by_hand import analysis


def _names(table: str) -> dict[str, str]:
    return {a.name: a.kind for a in find_actors(analysis(table), ()).all}


def test_a_plural_of_initials_names_many_once() -> None:
    assert _names("""
        MEPs    NNP nsubj met     PER @person
        met     VBD root  -       ARG0=MEPs
        .       .   punct met

        The     DT  det   MEPs
        MEPs    NNP nsubj left    @person
        left    VBD root  -       ARG0=MEPs
        .       .   punct left
    """) == {"MEPs": "group"}


def test_two_names_are_one_persons_where_the_text_says_known_as() -> None:
    table = """
        Oren    NNP nsubj fled     PER @person
        Dask    NNP flat  Oren     +
        ,       ,   punct known
        also    RB  advmod known
        known   VBN acl   Oren
        as      IN  case  Fox
        “       ``  punct Fox
        Fox     NNP obl   known    PER @person
        Tamir   NNP flat  Fox      +
        ”       ''  punct Fox
        ,       ,   punct known
        fled    VBD root  -        ARG0=Oren
        .       .   punct fled
    """
    assert len(_names(table)) == 1


def test_who_speaks_through_a_spokesman_is_not_the_spokesman() -> None:
    table = """
        Through   IN   case  spokesman
        a         DT   det   spokesman
        spokesman NN   obl   denied    @person
        ,         ,    punct spokesman
        Oren      NNP  nsubj denied    PER @person
        Dask      NNP  flat  Oren      +
        ,         ,    punct denied
        denied    VBD  root  -         ARG0=Oren
        it        PRP  obj   denied
        .         .    punct denied
    """
    (dask,) = (a for a in find_actors(analysis(table), ()).all if a.name == "Oren Dask")
    assert not dask.roles


def test_weekdays_derived_words_and_acts_are_nobody() -> None:
    assert _names("""
        Thursday       NNP nmod:poss hearing    ORG
        's             POS case      Thursday
        hearing        NN  nsubj     freed
        freed          VBD root      -
        the            DT  det       Secrets
        Official       NNP amod      Secrets
        Secrets        NNP compound  Act        PER @person
        Act            NNP obj       freed      +
        by             IN  case      rebels
        Tavia-supported NNP compound rebels     ORG
        rebels         NNS obl:agent freed      @person
        .              .   punct     freed
    """) == {"Tavia-supported rebels": "armed_group"}


def test_a_legislator_is_not_named_after_the_land_behind_of() -> None:
    assert _names("""
        Rep.     NNP nmod:desc Oren    PER @person
        Oren     NNP nsubj     left    +
        Dask     NNP flat      Oren    +
        of       IN  case      Marland +
        Marland  NNP nmod      Oren    +
        left     VBD root      -       ARG0=Oren
        .        .   punct     left
    """) == {"Oren Dask": "person"}


def test_a_constituency_in_brackets_is_no_person() -> None:
    assert _names("""
        Oren   NNP nsubj left  PER @person
        Dask   NNP flat  Oren  +
        (      -LRB- punct Lusk
        Lusk   NNP appos Oren  PER @person
        East   NNP flat  Lusk  +
        )      -RRB- punct Lusk
        left   VBD root  -     ARG0=Oren
        .      .   punct left
    """) == {"Oren Dask": "person"}


def test_a_body_that_begins_the_sentence_is_whole_where_what_links_it_is_in_capitals() -> None:
    assert _names("""
        Wardens NNS nsubj met     @person
        Without IN  case  Walls
        Walls   NNPS nmod Wardens ORG
        met     VBD root  -       ARG0=Wardens
        .       .   punct met
    """) == {"Wardens Without Walls": "organization"}


def test_the_first_of_a_list_is_not_whom_the_lead_described() -> None:
    table = """
        A       DT  det   judge
        judge   NN  nsubj freed     @person
        freed   VBD root  -         ARG0=judge
        six     CD  obj   freed
        .       .   punct freed
        ---
        Oren    NNP nsubj:pass held PER @person
        Dask    NNP flat  Oren      +
        and     CC  cc    Ivo
        Ivo     NNP conj  Oren      PER @person
        Kern    NNP flat  Ivo       +
        were    VBD aux:pass held
        held    VBN root  -         ARG1=Oren
        .       .   punct held
    """
    assert set(_names(table)) == {"A judge", "Oren Dask", "Ivo Kern"}


def test_an_outlet_that_the_dateline_credits_stays_one_where_the_model_takes_it_for_a_person() -> None:
    table = """
        LUSK    NNP root  -         LOC
        (       -LRB- punct NAOB
        NAOB    NNP appos LUSK
        )       -RRB- punct NAOB
        -       :   punct LUSK
        ---
        Dask    NNP nsubj told      PER @person
        told    VBD root  -         ARG0=Dask ARG2=NAOB
        NAOB    NNP iobj  told      PER @person
        .       .   punct told
        ---
        Kern    NNP nsubj told      PER @person
        told    VBD root  -         ARG0=Kern ARG2=NAOB
        NAOB    NNP iobj  told      PER @person
        .       .   punct told
    """
    made = analysis(table, blocks=("dateline", "paragraph", "paragraph"))
    assert {a.name: a.kind for a in find_actors(made, ()).all}["NAOB"] == "media"


def test_a_capital_that_rejects_something_is_a_government() -> None:
    assert _names("""
        Washington NNP nsubj rejected PER @person
        rejected   VBD root  -        ARG0=Washington
        it         PRP obj   rejected
        .          .   punct rejected
    """) == {"Washington": "state"}


def test_a_part_of_a_law_is_nobody() -> None:
    assert (
        _names("""
        Article NNP nsubj forbids PER @person
        4       CD  flat  Article
        forbids VBZ root  -
        it      PRP obj   forbids
    """)
        == {}
    )


def test_a_law_named_with_of_is_nobody_and_a_college_of_law_somebody() -> None:
    table = """
        {first} NNP nsubj won ORG
        of      IN  case  Harbours +
        Harbours NNP nmod {first} +
        {last}  NNP flat  Harbours +
        won     VBD root  -
    """
    assert _names(table.format(first="Freedom", last="Act")) == {}
    assert _names(table.format(first="University", last="Law")) != {}


def test_a_law_behind_a_genitive_is_nobody() -> None:
    assert "Basic Law" not in _names("""
        Ostria  NNP nmod:poss Law LOC
        's      POS case   Ostria
        Basic   NNP amod   Law PER
        Law     NNP nsubj  forbids +
        forbids VBZ root   -
        it      PRP obj    forbids
    """)
