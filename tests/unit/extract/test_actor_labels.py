"""What names are taken for: people, peoples, bodies, outlets."""

from sayso.extract.actors import find_actors
from tests.unit.extract.docs_by_hand import analysis


def _kinds(table: str) -> dict[str, str]:
    return {a.name: a.kind for a in find_actors(analysis(table), ()).all}


def test_a_plural_name_is_a_group_unless_it_is_someones_last_name() -> None:
    kinds = _kinds("""
        Liberals NNPS nsubj met PER
        met      VBD  root  -   ARG0=Liberals ARG1=Ada
        Ada      NNP  obj   met PER
        Rivers   NNPS flat  Ada +
        .        .    punct met

        Rivers   NNPS nsubj left PER
        left     VBD  root  -    ARG0=Rivers
    """)
    assert kinds == {"Liberals": "group", "Ada Rivers": "person"}


def test_a_party_and_state_in_brackets_is_nobody() -> None:
    kinds = _kinds("""
        Ada   NNP nsubj left PER
        Roe   NNP flat  Ada  +
        (     ``  punct Wash
        R     NNP appos Ada PER @person
        _-    HYPH punct R +
        _Wash NNP appos R +
        )     ''  punct Wash
        left  VBD root  -  ARG0=Ada ARG1=R
    """)
    assert kinds == {"Ada Roe": "person"}


def test_a_party_before_a_known_last_name_is_no_given_name() -> None:
    kinds = _kinds("""
        Ada        NNP nsubj left PER
        Roe        NNP flat  Ada  +
        left       VBD root  -    ARG0=Ada
        .          .   punct left

        Republican NNP compound Roe PER
        Roe        NNP nsubj wept +
        wept       VBD root  -    ARG0=Roe
    """)
    assert kinds == {"Ada Roe": "person"}


def test_the_noun_before_a_name_may_say_what_it_is() -> None:
    kinds = _kinds("""
        The    DT  det      Standard
        daily  NN  compound Standard
        Noon   NNP compound Standard PER
        Standard NNP nsubj  blamed   +
        blamed VBD root     -        ARG0=Standard ARG1=Sons
        militia NN compound Sons
        Sons   NNPS obj     blamed   ORG
        of     IN  case     Dunmere
        Dunmere NNP nmod    Sons     +
    """)
    assert kinds == {"Noon Standard": "media", "Sons of Dunmere": "armed_group"}


def test_an_acronym_behind_a_genitive_stands_for_the_name_before_it() -> None:
    made = analysis("""
        Basin   NNP compound   Front ORG
        Rescue  NNP compound   Front +
        Front   NNP nmod:poss  raids +
        's      POS case       Front
        (       ``  punct      BNF
        BNF     NNP appos      Front ORG
        )       ''  punct      BNF
        raids   NNS nsubj      ended
        ended   VBD root       -     ARG1=raids
    """)
    (front,) = (a for a in find_actors(made, ()).all if a.named)
    assert [m.text for m in front.mentions] == ["Basin Rescue Front", "BNF"]


def test_addresses_newspapers_and_companies_are_no_people() -> None:
    kinds = _kinds("""
        Lusknet.com NNP nsubj quoted PER
        quoted VBD root - ARG0=Lusknet.com
        El     NNP nmod:poss editor PER
        Heraldo NNP flat El +
        's     POS case El
        editor NN  obj  quoted @person
        at     IN  case Enterprises
        Odo    NNP compound Enterprises LOC
        Enterprises NNP obl quoted +
    """)
    named = {name: kind for name, kind in kinds.items() if name != "El Heraldo's editor"}
    assert named == {"Lusknet.com": "organization", "El Heraldo": "media", "Odo Enterprises": "organization"}


def test_well_known_armed_groups_and_bodies_of_the_state_need_no_mark() -> None:
    kinds = _kinds("""
        THE      DT  det   PATH
        SHINING  JJ  amod  PATH
        PATH     NN  nsubj FLED
        FLED     VBD root  -
        NATIONAL JJ  amod  POLICE
        POLICE   NN  obj   FLED
    """)
    assert kinds == {"SHINING PATH": "armed_group", "NATIONAL POLICE": "organization"}


def test_a_short_name_does_not_join_two_bodies() -> None:
    made = analysis("""
        the      DT  det      Council
        Lusk     NNP compound Council ORG
        Council  NNP nsubj    met     +
        met      VBD root     -       ARG0=Council
        .        .   punct    met

        the      DT  det      Council
        Council  NNP nsubj    left    ORG
        left     VBD root     -       ARG0=Council
        .        .   punct    left

        the      DT  det      Council
        Water    NNP compound Council ORG
        Users    NNPS compound Council +
        Council  NNP nsubj    wept    +
        wept     VBD root     -       ARG0=Council
    """)
    names = {a.name: len(a.mentions) for a in find_actors(made, ()).all}
    assert names == {"Lusk Council": 2, "Water Users Council": 1}


def test_an_agency_of_one_word_is_a_medium_unless_a_title_stands_before_it() -> None:
    table = """
        Xinhua NNP nsubj left PER
        left   VBD root  -    ARG0=Xinhua
    """
    assert _kinds(table) == {"Xinhua": "media"}
    assert _kinds("Mr NNP nmod:desc Xinhua\n" + table.lstrip("\n")) == {"Xinhua": "person"}


def test_an_article_or_an_acronym_makes_a_body_of_one_word() -> None:
    kinds = _kinds("""
        the    DT  det   Bovo
        Bovo   NNP nsubj met PER
        met    VBD root  -   ARG0=Bovo ARG1=GLP
        GLP    NNP obj   met PER
        and    CC  cc    Ada
        Ada    NNP conj  GLP PER
    """)
    assert kinds == {"Bovo": "organization", "GLP": "organization", "Ada": "person"}


def test_what_names_software_is_nobody() -> None:
    line = (
        "the DT det software\nLethe NNP compound software PER\nsoftware NN nsubj ran\nran VBD root -\n. . punct ran\n\n"
    )
    assert _kinds(2 * line + "Lethe NNP nsubj ran PER\nran VBD root - ARG0=Lethe\n") == {}
    trials = _kinds(2 * line.replace("software", "trial") + "Lethe NNP nsubj ran PER\nran VBD root - ARG0=Lethe\n")
    assert trials == {"Lethe": "person"}


def test_a_language_is_nobody() -> None:
    assert _kinds("Mandarin NNP nsubj spread PER\nspread VBD root - ARG0=Mandarin\n") == {}


def test_a_body_ends_before_and_with_small_letters() -> None:
    kinds = _kinds("""
        United   NNP compound Councils ORG
        Councils NNPS nsubj   met      +
        and      CC  cc       groups   +
        relief   NN  compound groups   +
        groups   NNS conj     Councils
        met      VBD root     -        ARG0=Councils
    """)
    assert kinds["United Councils"] == "organization"


def test_who_speaks_in_a_transcript_is_the_person_of_that_first_name() -> None:
    made = analysis("""
        Ada    NNP nsubj  spoke   PER
        Worsek NNP flat   Ada     +
        spoke  VBD root   -
        .      .   punct  spoke
        ---
        ADA    NNP nsubj  left    ORG
        :      :   punct  left
        I      PRP nsubj  left
        left   VBD root   -
    """)
    (ada,) = (a for a in find_actors(made, ()).all if a.named)
    assert (ada.name, ada.kind) == ("Ada Worsek", "person")


def test_what_stands_between_two_names_of_a_list_makes_them_no_one_person() -> None:
    made = analysis("""
        Ada    NNP nsubj  left   PER
        Worsek NNP flat   Ada    +
        ,      ,   punct  head
        head   NN  appos  Ada    @person
        of     IN  case   mines
        mines  NNS nmod   head
        ,      ,   punct  Oren
        Oren   NNP appos  head   PER
        Dask   NNP flat   Oren   +
        left   VBD root   -
    """)
    assert [a.name for a in find_actors(made, ()).all if a.named] == ["Ada Worsek", "Oren Dask"]


def test_initials_behind_an_article_and_of_employers_are_bodies() -> None:
    kinds = _kinds("""
        The    DT  det    critics
        critics NNS nsubj left    @person
        of     IN  case   GOP
        the    DT  det    GOP
        GOP    NNP nmod   critics PER
        left   VBD root   -       ARG0=critics
        .      .   punct  left

        LBN    NNP nmod:poss Ada
        's     POS case      LBN
        Ada    NNP nsubj     wept PER
        Roe    NNP flat      Ada  +
        wept   VBD root      -    ARG0=Ada
    """)
    assert kinds.get("the GOP", kinds.get("GOP")) == "organization"
    assert kinds["LBN"] == "organization"
    assert kinds["Ada Roe"] == "person"


def test_an_office_alone_behind_its_article_is_somebody_without_a_name() -> None:
    kinds = _kinds("""
        The      DT  det   Minister
        Minister NNP nsubj met PER @person
        met      VBD root  -    ARG0=Minister ARG1=Ada
        Ada      NNP obj   met PER
        Roe      NNP flat  Ada +
    """)
    assert kinds == {"The Minister": "person", "Ada Roe": "person"}
