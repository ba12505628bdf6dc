"""Offices, ages and outlets that the words show where the tree or the analyser's names are wrong."""

from dataclasses import replace

from sayso.extract.actors import find_actors
from sayso.language.analysis import Analysis
from sayso.model import Actor, Block
from tests.unit.extract.docs_by_hand import analysis


def _actors(told: str | Analysis) -> dict[str, Actor]:
    return {a.name: a for a in find_actors(analysis(told) if isinstance(told, str) else told, ()).all}


def _titles(table: str, name: str) -> list[str]:
    return [o.title for o in _actors(table)[name].roles]


def test_a_name_ends_before_the_office_that_a_comma_sets_off() -> None:
    assert _titles(
        """
        said     VBD root      -     ARG0=Ada
        Ada      NNP nsubj     said  PER @person
        Roe      NNP flat      Ada   +
        ,        ,   punct     Minister +
        Prime    NNP amod      Minister +
        Minister NNP flat      Ada   +
        of       IN  case      Tavia +
        Tavia    NNP nmod      Ada   +
        .        .   punct     said
        """,
        "Ada Roe",
    ) == ["Prime Minister"]


def test_name_and_office_may_be_read_as_two_subjects() -> None:
    assert _titles(
        """
        Oren     NNP nsubj     left PER @person
        Dask     NNP flat      Oren +
        ,        ,   punct     Oren
        the      DT  det       mayor
        mayor    NN  nsubj     left @person
        of       IN  case      Lusk
        Lusk     NNP nmod      mayor LOC
        left     VBD root      -    ARG0=mayor
        """,
        "Oren Dask",
    ) == ["mayor"]


def test_an_office_of_a_misread_name_goes_to_the_name_behind_the_comma() -> None:
    assert _titles(
        """
        said    VBD root  -       ARG0=Velt
        Velt    NNP nsubj said    PER
        Chief   NNP amod  Officer
        Officer NNP flat  Velt
        ,       ,   punct Oren
        Oren    NNP appos Officer PER @person
        Dask    NNP flat  Oren    +
        .       .   punct said
        """,
        "Oren Dask",
    ) == ["Chief Officer"]


def test_any_noun_that_describes_who_bears_the_name_behind_it_is_an_office() -> None:
    assert _titles(
        """
        ski    NN  compound  jumper
        jumper NN  nmod:desc Ada
        Ada    NNP nsubj     left PER @person
        Roe    NNP flat      Ada  +
        left   VBD root      -    ARG0=Ada
        """,
        "Ada Roe",
    ) == ["ski jumper"]


def test_a_noun_beside_a_name_describes_it_though_both_hang_on_one_verb() -> None:
    assert _titles(
        """
        They         PRP nsubj     met
        met          VBD root      -    ARG0=They
        the          DT  det       glaciologist
        glaciologist NN  obj       met
        Ada          NNP obj       met  PER @person
        Roe          NNP flat      Ada  +
        """,
        "Ada Roe",
    ) == ["glaciologist"]


def test_a_victim_holds_no_office() -> None:
    table = """
        victim NN  nmod:desc Ada
        Ada    NNP nsubj     left PER @person
        Roe    NNP flat      Ada  +
        left   VBD root      -    ARG0=Ada
    """
    assert _titles(table, "Ada Roe") == []


def test_an_abbreviated_office_before_a_name_is_no_name() -> None:
    found = _actors("""
        DGX  NNP nmod:desc Oren PER @person
        Oren NNP nsubj     left PER @person
        Dask NNP flat      Oren +
        left VBD root      -    ARG0=Oren
    """)
    assert {name: [o.title for o in a.roles] for name, a in found.items()} == {"Oren Dask": ["DGX"]}


def test_the_age_before_a_name_is_the_bearers() -> None:
    (actor,) = _actors("""
        36   CD  nummod   year
        _-    HYPH punct   year
        _year NN  compound old
        _-    HYPH punct   year
        _old  JJ  amod     Oren
        Oren NNP nsubj    died PER @person
        Dask NNP flat     Oren +
        died VBD root     -    ARG1=Oren
    """).values()
    assert actor.attributes == {"age": 36}


def _filed(head: str) -> dict[str, Actor]:
    told = analysis(f"{head}\nIt VBD root -")
    end = told.doc[-1].idx - 1
    block = Block(kind="dateline", start=0, end=end, text=told.report.text[:end])
    return _actors(replace(told, report=told.report.model_copy(update={"blocks": (block,)})))


def test_the_outlet_that_a_dateline_credits_is_an_actor() -> None:
    found = _filed("""
        LUSK  NNP root     - LOC
        ,     ,   punct    LUSK
        3     CD  list     LUSK
        MAY   NNP nmod:unmarked 3
        89    CD  nmod:unmarked 3
        (     -LRB- punct  TAVIA
        _RADIO NNP compound TAVIA
        TAVIA NNP list     LUSK
        )     -RRB- punct  TAVIA
        --    :   punct    LUSK
    """)
    assert found["RADIO TAVIA"].kind == "media"


def test_a_number_in_the_brackets_of_a_dateline_is_no_outlet() -> None:
    assert not _filed("""
        LUSK  NNP root     - LOC
        (     -LRB- punct  3
        _3    CD  nummod   MAY
        MAY   NNP list     LUSK
        )     -RRB- punct  3
        --    :   punct    LUSK
    """)


def test_a_single_name_that_is_once_called_an_outlet_is_one_throughout() -> None:
    (actor,) = _actors("""
        the      DT  det      portal
        news     NN  compound portal
        portal   NN  compound Ostrinet
        Ostrinet NNP nsubj    closed PER
        closed   VBD root     -      ARG0=Ostrinet

        Ostrinet NNP nsubj    wept   PER @person
        wept     VBD root     -      ARG0=Ostrinet

        Ostrinet NNP nsubj    left   PER @person
        left     VBD root     -      ARG0=Ostrinet
    """).values()
    assert actor.kind == "media"


def test_a_numbered_unit_has_a_name() -> None:
    found = _actors("""
        COMMANDER NN  root     -
        OF        IN  case     BATTALION
        4TH       JJ  amod     BATTALION
        INFANTRY  NNP compound BATTALION
        BATTALION NN  nmod     COMMANDER @organization
    """)
    assert found["4TH INFANTRY BATTALION"].kind == "organization"


def test_a_body_before_its_chairman_is_no_part_of_the_chairmans_name() -> None:
    found = _actors("""
        Lusk     NNP amod     Chairman
        Harbour  NNP compound Chairman
        Council  NNP compound Chairman
        Chairman NNP compound Oren
        Oren     NNP nsubj    left
        Dask     NNP flat     Oren
        left     VBD root     -      ARG0=Oren
    """)
    assert [o.title.split()[-1] for o in found["Oren Dask"].roles] == ["Chairman"]
    assert found["Lusk Harbour Council"].kind == "organization"


def test_an_award_is_nobody() -> None:
    assert "Person of the Year" not in _actors("""
        Ada    NNP nsubj became PER @person
        became VBD root  -      ARG1=Ada ARG2=Person
        Person NN  xcomp became @person
        of     IN  case  Year
        the    DT  det   Year
        Year   NNP nmod  Person
    """)
