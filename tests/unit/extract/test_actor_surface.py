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


def test_the_nationality_in_a_misread_name_is_no_other_person() -> None:
    found = _actors("""
        Tavian    NNP nsubj said   PER @person
        President NNP flat  Tavian +
        Oren      NNP flat  Tavian +
        Dask      NNP flat  Tavian +
        said      VBD root  -      ARG0=Tavian
    """)
    assert {name: [o.title for o in a.roles] for name, a in found.items()} == {"Oren Dask": ["President"]}


def test_the_fields_of_a_ministry_are_no_part_of_the_name() -> None:
    found = _actors("""
        Minister NNP compound Oren PER
        of       NNP case     Health +
        Health   NNP flat     Oren +
        and      NNP cc       Work +
        Work     NNP flat     Oren +
        Oren     NNP nsubj    left + @person
        Dask     NNP flat     Oren +
        left     VBD root     -    ARG0=Oren
    """)
    assert list(found) == ["Oren Dask"]


def test_prime_is_no_name_before_minister() -> None:
    found = _actors("""
        Prime    NNP nmod:desc Oren PER
        Minister NNP flat      Oren
        Oren     NNP nsubj     left PER @person
        Dask     NNP flat      Oren +
        left     VBD root      -    ARG0=Oren
    """)
    assert list(found) == ["Oren Dask"]


def test_a_secretary_general_is_not_a_general() -> None:
    assert _titles(
        """
        Ada       NNP nsubj     left    PER @person
        ,         ,   punct     general
        the       DT  det       secretary
        secretary NN  nmod:desc left
        general   NN  appos     Ada     @person
        ,         ,   punct     Ada
        left      VBD root      -       ARG0=Ada
        """,
        "Ada",
    ) == ["secretary general"]


def test_an_occupation_that_no_list_has_is_an_office() -> None:
    assert _titles(
        """
        Ada    NNP nsubj    left    PER @person
        Roe    NNP flat     Ada     +
        ,      ,   punct    jumper
        a      DT  det      jumper
        ski    NN  compound jumper
        jumper NN  appos    Ada     @person
        ,      ,   punct    Ada
        left   VBD root     -       ARG0=Ada
        """,
        "Ada Roe",
    ) == ["ski jumper"]


def test_sources_behind_according_to_are_actors() -> None:
    assert "unofficial sources" in _actors("""
        According  IN  case sources
        to         IN  fixed According
        unofficial JJ  amod sources
        sources    NNS obl  fell   @person
        it         PRP nsubj fell
        fell       VBD root -      ARG1=it
    """)


def test_whose_body_is_found_is_an_actor() -> None:
    assert "a man" in _actors("""
        The   DT  det       body
        body  NN  nsubj:pass found
        of    IN  case      man
        a     DT  det       man
        man   NN  nmod      body  @person
        was   VBD aux:pass  found
        found VBN root      -     ARG1=body
    """)


def test_initials_before_their_leaders_name_a_body() -> None:
    assert (
        _actors("""
        NPU     NNP compound leaders
        leaders NNS nsubj    met     @person
        met     VBD root     -       ARG0=leaders
    """)["NPU"].kind
        == "organization"
    )


def test_a_body_is_called_by_its_fullest_description() -> None:
    found = _actors("""
        They         PRP nsubj    thanked
        thanked      VBD root     -
        the          DT  det      police
        metropolitan JJ  amod     police
        police       NNS obl      thanked @organization

        The          DT  det      police
        police       NNS nsubj    left    @organization
        left         VBD root     -       ARG0=police
    """)
    assert "the metropolitan police" in found


def test_a_well_known_armed_group_is_no_state() -> None:
    (actor,) = _actors("""
        Islamic NNP amod  State ORG
        State   NNP nsubj left  +
        left    VBD root  -     ARG0=State
    """).values()
    assert actor.kind == "armed_group"


def test_a_courtesy_is_no_office() -> None:
    assert not _titles("Mr NNP nmod:desc Dask\nDask NNP nsubj left PER @person\nleft VBD root - ARG0=Dask", "Dask")


def test_an_office_in_capitals_and_the_plural_is_held_by_all_whom_it_heads() -> None:
    table = """
        PRESIDENTS NNP nmod:desc ADA
        ADA        NNP nsubj     LEFT PER @person
        ROE        NNP flat      ADA  +
        AND        CC  cc        OREN
        OREN       NNP conj      ADA  PER @person
        DASK       NNP flat      OREN +
        LEFT       VBD root      -    ARG0=ADA
    """
    assert _titles(table, "ADA ROE") == _titles(table, "OREN DASK") == ["president"]


def test_a_secretary_general_with_a_hyphen_is_no_general() -> None:
    assert _titles(
        """
        secretary NN  dep       left
        _-        HYPH punct    general
        _general  NN  nmod:desc Ada
        Ada       NNP nsubj     left PER @person
        Roe       NNP flat      Ada  +
        left      VBD root      -    ARG0=Ada
        """,
        "Ada Roe",
    ) == ["secretary-general"]


def test_initials_beside_the_noun_of_a_body_name_it() -> None:
    found = _actors("""
        THE       DT  det       COMMITTEE
        COMMITTEE NN  nsubj     LEFT @organization
        ,         ,   punct     OKORA
        OKORA     NNP appos     COMMITTEE PER @person
        ,         ,   punct     COMMITTEE
        LEFT      VBD root      -    ARG0=COMMITTEE
    """)
    assert {name: a.kind for name, a in found.items()} == {"OKORA": "organization"}


def test_a_handle_and_a_part_of_the_name_are_no_offices() -> None:
    rest = "Oren NNP nsubj left PER @person\nDask NNP flat Oren +\nleft VBD root - ARG0=Oren"
    for word in ("@lusknews", "Than"):
        assert all(not a.roles for a in _actors(f"{word} NNP nmod:desc Oren\n{rest}").values()), word


def test_whoever_is_elected_holds_the_office() -> None:
    table = """
        Ada     NNP nsubj:pass elected PER @person
        Roe     NNP flat       Ada     +
        was     VBD aux:pass   elected
        {}elected VBN root     -       ARG1=Ada
        mayor   NN  xcomp      elected @person
        of      IN  case       Lusk
        Lusk    NNP nmod       mayor   LOC
    """
    assert _titles(table.format(""), "Ada Roe") == ["mayor"]
    assert _titles(table.format("not RB advmod elected\n        "), "Ada Roe") == []


def test_the_second_of_two_descriptions_behind_a_name_is_of_its_bearer() -> None:
    assert _titles(
        """
        Oren   NNP nsubj left   PER @person
        Dask   NNP flat  Oren   +
        ,      ,   punct Oren
        a      DT  det   writer
        writer NN  nsubj left   @person
        and    CC  cc    lawyer
        lawyer NN  conj  writer @person
        ,      ,   punct left
        left   VBD root  -      ARG0=writer
        """,
        "Oren Dask",
    ) == ["writer", "lawyer"]


def test_a_body_does_not_end_with_the_first_word_of_the_office_behind_it() -> None:
    actors = _actors(
        """
        Ada       NNP nsubj    left  PER @person
        Roe       NNP flat     Ada   +
        ,         ,   punct    Secretary
        the       DT  det      Secretary
        Dome      NNP compound House ORG @organization
        House     NNP compound Secretary +
        Press     NNP compound Secretary +
        Secretary NNP appos    Ada   @person
        ,         ,   punct    Secretary
        left      VBD root     -
        .         .   punct    left
        """
    )
    assert {"Ada Roe", "Dome House"} <= actors.keys()
    assert [o.title for o in actors["Ada Roe"].roles] == ["Press Secretary"]


def test_a_chamber_acts_and_a_house_does_not() -> None:
    table = """
        The     DT   det     house
        {0}     JJ   amod    house
        house   NN   nsubj   passed  @organization
        passed  VBD  root    -  ARG0=house lemma:pass
        a       DT   det     bill
        bill    NN   obj     passed  @abstract
    """
    assert [a.kind for a in find_actors(analysis(table.format("upper")), ()).all] == ["organization"]
    assert not find_actors(analysis(table.format("old")), ()).all
