"""Offices and ages that the words around a name give, and names that they reveal."""

from sayso.extract.actors import find_actors
from sayso.model import Actor
from tests.unit.extract.docs_by_hand import analysis


def _actors(table: str) -> dict[str, Actor]:
    return {a.name: a for a in find_actors(analysis(table), ()).all}


def _offices(table: str) -> dict[str, list[str]]:
    return {name: [o.title for o in a.roles] for name, a in _actors(table).items() if a.kind == "person"}


def test_an_office_makes_a_person_of_what_was_taken_for_a_body() -> None:
    found = _offices("""
        Vice      NNP compound  President
        President NNP nmod:desc Ilan
        Ilan      NNP nsubj     wept ORG
        Morrow    NNP flat      Ilan +
        wept      VBD root      -    ARG0=Ilan
    """)
    assert found == {"Ilan Morrow": ["Vice President"]}


def test_an_office_before_a_body_leaves_it_one() -> None:
    found = _actors("""
        director NN  nmod:desc Lusk
        Lusk     NNP nsubj     wept ORG
        News     NNP flat      Lusk +
        wept     VBD root      -    ARG0=Lusk
    """)
    assert found["Lusk News"].kind == "media"


def test_a_title_in_small_letters_shows_an_unmarked_name() -> None:
    found = _offices("""
        campaign NN  compound  manager
        manager  NN  nmod:desc Ilan
        Ilan     NNP nsubj     wept
        Morrow   NNP flat      Ilan
        wept     VBD root      -    ARG0=Ilan
    """)
    assert found == {"Ilan Morrow": ["campaign manager"]}


def test_the_host_of_a_show_is_not_named_after_it() -> None:
    (_, host) = _actors("""
        Ada     NNP nsubj    told PER
        told    VBD root     -    ARG0=Ada ARG2=Ilan
        Morning NNP compound Ilan
        Lusk    NNP compound Ilan
        host    NNP compound Ilan
        Ilan    NNP iobj     told
        Morrow  NNP flat     Ilan
    """).values()
    assert (host.name, [(o.title, o.of) for o in host.roles]) == ("Ilan Morrow", [("host", "Morning Lusk")])


def test_each_of_a_list_holds_the_office_before_it() -> None:
    found = _offices("""
        calls     NNS nsubj annoyed
        to        IN  case  attorneys
        attorneys NNS nmod  calls @person
        Ilan      NNP nmod  calls PER
        Morrow    NNP flat  Ilan  +
        and       CC  cc    Ada
        Ada       NNP conj  Ilan  PER
        Roe       NNP flat  Ada   +
        annoyed   VBD root  -
    """)
    assert found == {"Ilan Morrow": ["attorney"], "Ada Roe": ["attorney"]}


def test_an_office_with_its_district_is_no_body() -> None:
    found = _offices("""
        Ilan     NNP nsubj    wept PER
        Morrow   NNP flat     Ilan +
        ,        ,   punct    Attorney
        Lusk     NNP compound Attorney ORG
        Attorney NNP appos    Ilan     +
        for      IN  case     District +
        the      DT  det      District +
        District NNP nmod     Attorney +
        ,        ,   punct    Ilan
        wept     VBD root     -    ARG0=Ilan
    """)
    assert found == {"Ilan Morrow": ["Attorney"]}


def test_a_union_of_those_who_have_an_office_is_a_body() -> None:
    found = _actors("""
        The     DT   det   Union
        Union   NNP  nsubj wept ORG
        of      IN   case  Lawyers +
        Lawyers NNPS nmod  Union   +
        wept    VBD  root  -       ARG0=Union
    """)
    assert found["Union of Lawyers"].kind == "organization"


def test_father_is_clergy_before_a_name_and_kin_behind_a_possessor() -> None:
    found = _offices("""
        Father NNP nmod:desc Ilan @person
        Ilan   NNP nsubj     wept PER
        wept   VBD root      -    ARG0=Ilan
        .      .   punct     wept

        HIS    PRP$ nmod:poss FATHER
        FATHER NN  nmod:desc Oren @person
        Oren   NNP nsubj     left PER
        left   VBD root      -    ARG0=Oren
    """)
    assert found == {"Ilan": ["Father"], "Oren": []}


def test_two_offices_in_a_row_are_one_title() -> None:
    found = _offices("""
        Ilan      NNP nsubj     wept PER
        ,         ,   punct     Ilan
        the       DT  det       secretary
        minister  NN  nmod:desc Ilan
        secretary NN  appos     Ilan @person
        ,         ,   punct     Ilan
        wept      VBD root      -    ARG0=Ilan
    """)
    assert found == {"Ilan": ["minister secretary"]}


def test_an_age_behind_a_name_may_end_with_and_or_a_verb() -> None:
    found = _actors("""
        Ilan   NNP nsubj face PER
        Morrow NNP flat  Ilan +
        ,      ,   punct 36
        36     CD  appos Ilan
        and    CC  cc    Ada
        Ada    NNP conj  Ilan PER
        Roe    NNP flat  Ada  +
        ,      ,   punct 27
        27     CD  appos Ada
        face   VBP root  -    ARG0=Ilan
        trial  NN  obj   face
    """)
    assert {name: a.attributes for name, a in found.items()} == {"Ilan Morrow": {"age": 36}, "Ada Roe": {"age": 27}}


def test_a_number_that_counts_others_is_no_age() -> None:
    found = _actors("""
        With    IN  case   Ilan
        Ilan    NNP obl    left PER
        ,       ,   punct  left
        12      CD  nummod miners
        miners  NNS nsubj  left @person
        left    VBD root   -    ARG0=miners
    """)
    assert found["Ilan"].attributes == {}


def test_a_legislators_party_and_state_are_no_part_of_the_name() -> None:
    found = _actors("""
        Ilan   NNP nsubj wept PER
        Morrow NNP flat  Ilan +
        (      NNP punct Ilan +
        D      NNP appos Ilan +
        _-     NNP punct D    +
        _Wash. NNP flat  Ilan +
        )      NNP punct Ilan
        wept   VBD root  -    ARG0=Ilan
    """)
    assert set(found) == {"Ilan Morrow"}


def test_a_given_name_stays_where_the_report_shortens_to_two_last_names() -> None:
    found = _offices("""
        Rep.   NNP nmod:desc Ada
        Ada    NNP nsubj     wept PER
        Morrow NNP flat      Ada  +
        Roe    NNP flat      Ada  +
        wept   VBD root      -    ARG0=Ada
        .      .   punct     wept

        Morrow NNP nsubj     left PER
        Roe    NNP flat      Morrow +
        left   VBD root      -    ARG0=Morrow
    """)
    assert found == {"Ada Morrow Roe": ["Rep."]}


def test_what_a_hyphen_ties_to_a_word_before_the_office_is_no_part_of_it() -> None:
    found = _offices("""
        Ilan     NNP nsubj    wept PER
        ,        ,   punct    Ilan
        a        DT  det      reporter
        Lusk     NNP compound based LOC
        _-       HYPH punct   based
        _based   VBN amod     reporter
        reporter NN  appos    Ilan @person
        ,        ,   punct    Ilan
        wept     VBD root     -    ARG0=Ilan
    """)
    assert found == {"Ilan": ["reporter"]}


HEADLINE = """
    Mines    NNS compound  minister
    minister NN  nsubj     quits @person
    quits    VBZ root      -     ARG0=minister
    ---
    Tavia    NNP nmod:poss minister LOC
    's       POS case      Tavia
    mines    NNS compound  minister
    minister NN  nmod:desc Ilan  @person
    Ilan     NNP nsubj     left  PER
    Morrow   NNP flat      Ilan  +
    left     VBD root      -     ARG0=Ilan
"""


def test_the_headline_describes_whom_the_text_names() -> None:
    made = analysis(HEADLINE, blocks=("headline", "paragraph"))
    (minister,) = find_actors(made, ()).all
    assert [m.text for m in minister.mentions] == ["Mines minister", "Tavia's mines minister Ilan Morrow"]
    assert [(o.title.lower(), o.of) for o in minister.roles] == [("mines minister", "Tavia")]


def test_the_headline_stays_apart_where_the_office_is_another() -> None:
    made = analysis(HEADLINE.replace("mines    NNS", "trade    NN"), blocks=("headline", "paragraph"))
    assert len(find_actors(made, ()).all) == 2


def test_the_lead_describes_whom_the_next_paragraph_names_with_the_same_word() -> None:
    made = analysis("""
        A       DT  det   artist
        Tavian  JJ  amod  artist
        artist  NN  nsubj vanished @person
        vanished VBD root -        ARG0=artist
        .       .   punct vanished
        ---
        artist  NN  nmod:desc Ilan @person
        Ilan    NNP nsubj left PER
        Morrow  NNP flat  Ilan +
        left    VBD root  -    ARG0=Ilan
    """)
    assert [a.name for a in find_actors(made, ()).all] == ["Ilan Morrow"]


def test_one_of_the_leaders_leads() -> None:
    [office] = _actors("""
        Ada     NNP nsubj wept    PER
        Roe     NNP flat  Ada     +
        ,       ,   punct one
        one     CD  appos Ada
        of      IN  case  leaders
        the     DT  det   leaders
        leaders NNS nmod  one     @person lemma:leader
        of      IN  case  union
        the     DT  det   union
        union   NN  nmod  leaders @organization
        ,       ,   punct Ada
        wept    VBD root  -       ARG0=Ada
    """)["Ada Roe"].roles
    assert (office.title, office.of) == ("leader", "union")


def test_a_secretary_of_state_is_no_secretary() -> None:
    found = _offices("""
        Ada       NNP nsubj wept PER
        ,         ,   punct secretary
        the       DT  det   secretary
        secretary NN  appos Ada  @person
        of        IN  case  State
        State     NNP nmod  secretary
        ,         ,   punct Ada
        wept      VBD root  -    ARG0=Ada
    """)
    assert found == {"Ada": ["secretary of State"]}
