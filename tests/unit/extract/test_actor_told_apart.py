"""Names that are one actor's by the report's own words, and names that only look so."""

from sayso.extract.actors import find_actors
from tests.unit.extract.docs_by_hand import analysis


def _mentions(table: str) -> dict[str, set[str]]:
    """The texts of each actor's mentions by the actor's name."""
    return {a.name: {m.text for m in a.mentions} for a in find_actors(analysis(table), ()).all}


def _kinds(table: str) -> dict[str, str]:
    return {a.name: a.kind for a in find_actors(analysis(table), ()).all}


ALIASES = """
    Ada     NNP nsubj fears PER
    Roe     NNP flat  Ada   +
    fears   VBZ root  -     ARG0=Ada
    the     DT  det   Front
    Basin   NNP compound Front ORG
    Front   NNP obj   fears +
    ,       ,   punct known
    also    RB  advmod known
    known   VBN acl   Front
    as      IN  case  BAFRO
    BAFRO   NNP obl   known ORG
    or      CC  cc    BASIF
    BASIF   NNP conj  BAFRO ORG
    .       .   punct fears
"""


def test_a_body_is_known_by_two_other_names() -> None:
    assert {"Basin Front", "BAFRO", "BASIF"} <= {t.removeprefix("the ") for t in _mentions(ALIASES)["Basin Front"]}


INITIALS = """
    Men     NNS nsubj:pass held @person
    of      IN  case  Army
    the     DT  det   Army
    Basin   NNP compound Army ORG
    Liberation NNP compound Army +
    Army    NNP nmod  Men   +
    ,       ,   punct ELB
    ELB     NNP appos Army  ORG
    ,       ,   punct Men
    were    VBD aux:pass held
    held    VBN root  -     ARG1=Men
    .       .   punct held
"""


def test_initials_between_commas_are_the_long_names() -> None:
    assert "ELB" in _mentions(INITIALS)["Basin Liberation Army"]
    listed = INITIALS.replace("    were ", "    and     CC  cc    held\n    were ")
    assert "ELB" not in _mentions(listed)["Basin Liberation Army"]


def test_an_editor_puts_title_and_given_name_in_brackets() -> None:
    assert _mentions("""
        Yesterday NN obl   left
        ,         ,  punct left
        [         -LRB- punct Oren
        President NNP nmod:desc Oren
        Oren      NNP nsubj left PER
        ]         -RRB- punct Oren
        Dask      NNP nsubj left PER
        left      VBD root  -   ARG0=Dask
        .         .   punct left
    """) == {"Dask": {"President Oren", "Dask"}}


def test_brackets_name_who_holds_the_office() -> None:
    found = _mentions("""
        The    DT  det   prince
        crown  NN  compound prince
        prince NN  nsubj told @person
        (      -LRB- punct Oren
        Oren   NNP appos prince PER
        Dask   NNP flat  Oren +
        )      -RRB- punct Oren
        told   VBD root  -   ARG0=prince
        lies   NNS obj   told
        .      .   punct told
    """)
    assert set(found) == {"Oren Dask"}
    assert len(found["Oren Dask"]) == 2


def test_a_body_in_a_list_is_not_the_group_before_it() -> None:
    assert (
        len(
            _mentions("""
        Links  NNS nsubj grew
        to     IN  case  group
        the    DT  det   group
        Basin  NNP compound group ORG
        Front  NNP flat  Basin +
        group  NN  nmod  Links @organization
        ,      ,   punct Dawn
        Ostri  NNP compound Dawn ORG
        Dawn   NNP appos group +
        ,      ,   punct Dawn
        grew   VBD root  -
        .      .   punct grew
    """)
        )
        == 2
    )


def test_the_army_is_no_liberation_army() -> None:
    found = _mentions("""
        The     DT  det  Army
        Basin   NNP compound Army ORG
        Liberation NNP compound Army +
        Army    NNP nsubj fled +
        fled    VBD root  -   ARG0=Army
        .       .   punct fled

        The     DT  det  army
        army    NN  nsubj lost @organization
        lost    VBD root  -   ARG0=army
        nobody  NN  obj   lost
        .       .   punct lost
    """)
    assert len(found) == 2


PRODUCT = """
    Ostrey  NNP nsubj cut ORG
    cut     VBD root  -  ARG0=Ostrey ARG1=Comet
    the     DT  det   Comet
    Ostrey  NNP compound Comet ORG
    Comet   NNP obj   cut +
    .       .   punct cut
"""


def test_a_maker_is_not_its_product() -> None:
    assert "Ostrey" in _mentions(PRODUCT)
    assert "Ostrey" not in _mentions(PRODUCT.replace("Comet", "Company"))


def test_adherents_are_many_and_not_only_those_of_one_house() -> None:
    table = """
        Senate     NNP compound Republicans PER
        Republicans NNPS nsubj waited +
        waited     VBD root  -  ARG0=Republicans
        .          .   punct waited

        The        DT  det   Republicans
        Republicans NNPS nsubj lost PER
        lost       VBD root  -  ARG0=Republicans
        .          .   punct lost
    """
    assert _kinds(table) == {"Senate Republicans": "group", "Republicans": "group"}


def test_the_noun_before_it_tells_that_a_name_is_a_bodys() -> None:
    table = """
        The       DT  det   Ostrelief
        campaign  NN  compound group
        group     NN  compound Ostrelief @organization
        Ostrelief NNP nsubj left PER
        left      VBD root  -  ARG0=Ostrelief
        .         .   punct left

        Ostrelief NNP nsubj said PER
        said      VBD root  -  ARG0=Ostrelief
        nothing   NN  obj   said
        .         .   punct said
    """
    assert _kinds(table)["Ostrelief"] == "organization"


def test_the_senator_is_who_is_called_senator_further_on() -> None:
    table = """
        Ada     NNP nsubj left PER
        Roe     NNP flat  Ada  +
        left    VBD root  -  ARG0=Ada
        .       .   punct left

        The     DT  det   senator
        senator NN  nsubj waved @person
        waved   VBD root  -  ARG0=senator
        .       .   punct waved

        Senator NNP nmod:desc Roe
        Roe     NNP nsubj slept PER
        slept   VBD root  -  ARG0=Roe
        .       .   punct slept
    """
    assert set(_mentions(table)) == {"Ada Roe"}


def test_the_party_is_not_the_senate() -> None:
    table = """
        The     DT  det   Senate
        Senate  NNP nsubj met ORG
        met     VBD root  -  ARG0=Senate
        .       .   punct met

        The     DT  det   party
        party   NN  nsubj left @organization
        left    VBD root  -  ARG0=party
        .       .   punct left
    """
    assert len(_mentions(table)) == 2


def test_a_full_name_behind_its_bearers_office_is_found_unmarked() -> None:
    table = """
        The     DT  det   senator
        senior  JJ  amod  senator
        senator NN  nsubj left @person
        ,       ,   punct senator
        Jeanne  NNP appos senator
        Roe     NNP flat  Jeanne
        ,       ,   punct senator
        left    VBD root  -  ARG0=senator
        .       .   punct left
    """
    assert set(_mentions(table)) == {"Jeanne Roe"}
