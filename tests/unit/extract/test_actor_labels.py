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
