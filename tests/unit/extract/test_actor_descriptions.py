"""Whom a description means that calls somebody something new."""

from sayso.extract.actors import find_actors
from tests.unit.extract.docs_by_hand import analysis


def _mentions(table: str) -> dict[str, set[str]]:
    """The texts of each actor's mentions by the actor's name."""
    return {a.name: {m.text for m in a.mentions} for a in find_actors(analysis(table), ()).all}


_SPEECH = """
        Tavian    JJ  amod      President  NORP
        President NN  nmod:desc Ada
        Ada       NNP nsubj     spoke      PER @person
        Roe       NNP flat      Ada        +
        spoke     VBD root      -          ARG0=Ada
        .         .   punct     spoke

        The       DT  det       crowd
        crowd     NN  nsubj     sang       @person
        sang      VBD root      -          ARG0=crowd
        .         .   punct     sang

        The       DT  det       {0}
        {1}       JJ  amod      {0}
        {0}       NN  nsubj     left       @person
        left      VBD root      -          ARG0={0}
        .         .   punct     left
"""


def test_a_new_description_is_of_the_person_whose_title_fits_it() -> None:
    assert "The Tavian leader" in _mentions(_SPEECH.format("leader", "Tavian"))["Ada Roe"]


def test_an_office_that_nobody_was_said_to_hold_is_somebody_elses() -> None:
    assert _mentions(_SPEECH.format("prosecutor", "local"))["Ada Roe"] == {"Tavian President Ada Roe"}


def test_a_firm_and_a_bureau_are_the_bodies_talked_of() -> None:
    found = _mentions("""
        Ostrey   NNP nsubj     grew       ORG @organization
        Motors   NNP flat      Ostrey     +
        grew     VBD root      -          ARG0=Ostrey
        .        .   punct     grew

        The      DT  det       firm
        auto     NN  compound  firm
        firm     NN  nsubj     hired      @organization
        hired    VBD root      -          ARG0=firm
        .        .   punct     hired

        NBI      NNP nsubj     knew       ORG @organization
        knew     VBD root      -          ARG0=NBI
        .        .   punct     knew

        The      DT  det       bureau
        bureau   NN  nsubj     waited     @organization
        waited   VBD root      -          ARG0=bureau
        .        .   punct     waited
    """)
    assert found == {"Ostrey Motors": {"Ostrey Motors", "The auto firm"}, "NBI": {"NBI", "The bureau"}}


_TAKEN = """
        Gunmen   NNS nsubj     took       @person
        took     VBD root      -          ARG0=Gunmen ARG1=girls
        30       CD  nummod    girls
        girls    NNS obj       took       @person
        .        .   punct     took

        The      DT  det       girls
        {0}
        girls    NNS nsubj     wept       @person
        wept     VBD root      -          ARG0=girls
        .        .   punct     wept

        The      DT  det       kidnappers
        kidnappers NNS nsubj   left       @person
        left     VBD root      -          ARG0=kidnappers
        .        .   punct     left
"""


def test_a_group_is_known_again_by_what_happened_to_it_and_by_what_it_did() -> None:
    found = _mentions(_TAKEN.format("kidnapped VBN amod girls"))
    assert found == {"Gunmen": {"Gunmen", "The kidnappers"}, "30 girls": {"30 girls", "The kidnapped girls"}}


def test_another_number_is_another_group() -> None:
    assert "The 20 girls" not in _mentions(_TAKEN.format("20 CD nummod girls"))["30 girls"]


def test_gunmen_without_an_article_far_on_are_others() -> None:
    quiet = "\n".join(f"\nDay{n} NNP nsubj passed\npassed VBD root -\n. . punct passed" for n in range(4))
    found = find_actors(
        analysis(f"Gunmen NNS nsubj fled @person\nfled VBD root - ARG0=Gunmen\n. . punct fled\n{quiet}\n\n"
                 "Gunmen NNS nsubj came @person\ncame VBD root - ARG0=Gunmen\n. . punct came"), ()
    )  # fmt: skip
    assert [a.name for a in found.all] == ["Gunmen", "Gunmen"]


def test_a_mother_of_three_with_her_age_is_the_woman_told_of() -> None:
    made = analysis("""
        Ada     NNP nsubj left PER
        Roe     NNP flat  Ada  +
        left    VBD root  -    ARG0=Ada
        .       .   punct left

        The     DT  det   mother
        34-year-old JJ amod mother
        mother  NN  nsubj spoke @person
        of      IN  case  three
        three   CD  nmod  mother
        spoke   VBD root  -    ARG0=mother
        .       .   punct spoke
    """)
    assert [a.name for a in find_actors(made, ()).all] == ["Ada Roe"]


def test_a_description_within_what_a_person_does_is_of_somebody_else() -> None:
    table = """
        President NN  nmod:desc Ada
        Ada       NNP nsubj     sought     PER @person
        Roe       NNP flat      Ada        +
        sought    VBD root      -          lemma:seek
        the       DT  det       release
        release   NN  obj       sought     @event
        of        IN  case      leader
        the       DT  det       leader
        ousted    VBN amod      leader     lemma:oust
        leader    NN  nmod      release    @person
    """
    assert "the ousted leader" not in _mentions(table).get("Ada Roe", set())


def test_in_a_clause_of_its_own_it_may_be_hers() -> None:
    table = """
        President NN  nmod:desc Ada
        Ada       NNP nsubj     left       PER @person
        Roe       NNP flat      Ada        +
        left      VBD root      -          lemma:leave
        after     IN  mark      spoke
        the       DT  det       leader
        leader    NN  nsubj     spoke      @person
        spoke     VBD advcl     left       lemma:speak
    """
    assert set(_mentions(table)) == {"Ada Roe"}
