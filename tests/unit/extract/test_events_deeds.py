"""Who did it, to whom and with what, where the sentence of the deed does not say it outright."""

from functools import cache

from sayso.codebook import Codebook, load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.model import Event
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import roles


@cache
def shipped() -> Codebook:
    return load_codebook(None)


def one(table: str, type_: str) -> Event:
    made = analysis(table)
    found = [e for e in find_events(made, shipped(), Actors(), (), (), Claims()) if e.type == type_]
    assert len(found) == 1, found
    return found[0]


def test_those_who_are_blamed_for_a_deed_are_its_agents_and_only_alleged() -> None:
    event = one(
        """
        Villagers NNS nsubj blamed @person
        blamed VBD root - lemma:blame
        the DT det militia
        militia NN obj blamed @organization
        for IN case massacre
        the DT det massacre
        massacre NN obl blamed @event
        of IN case herders
        herders NNS nmod massacre @person
        """,
        "kill",
    )
    assert roles(event) == {("agent", "the militia"), ("target", "herders")}
    assert event.voice == "alleged"


def test_who_claims_responsibility_for_a_deed_is_its_agent() -> None:
    event = one(
        """
        The DT det Front
        Front NNP nsubj claimed ORG @organization
        claimed VBD root - lemma:claim
        responsibility NN obj claimed @abstract
        for IN case bombing
        the DT det bombing
        bombing NN obl claimed @event
        of IN case depot
        a DT det depot
        depot NN nmod bombing @place
        """,
        "bomb",
    )
    assert roles(event) == {("agent", "The Front"), ("target", "a depot")}


def test_a_weapon_before_the_noun_of_an_attack_is_its_instrument() -> None:
    event = one(
        """
        A DT det attack
        dynamite NN compound attack @substance
        attack NN nsubj shook @event ARG1=dynamite
        shook VBD root - lemma:shake
        the DT det port
        port NN obj shook @place
        """,
        "bomb",
    )
    assert roles(event) == {("instrument", "dynamite")}


def test_what_is_the_target_of_an_attack_undergoes_it() -> None:
    event = one(
        """
        The DT det mill
        mill NN nsubj target @place
        was VBD cop target
        the DT det target
        target NN root - @abstract
        of IN case attack
        an DT det attack
        attack NN nmod target @event
        """,
        "attack",
    )
    assert roles(event) == {("target", "The mill")}


def test_a_bomb_hits_the_building_at_which_it_explodes_but_not_the_town() -> None:
    table = """
    A DT det bomb
    bomb NN nsubj exploded @object
    exploded VBD root - lemma:explode
    {mark} IN case {where}
    the DT det {where}
    {where} {tag} obl exploded {rest}
    """
    inside = one(table.format(mark="inside", where="bank", tag="NN", rest="@place"), "bomb")
    assert roles(inside) == {("instrument", "A bomb"), ("target", "the bank")}
    town = one(table.format(mark="in", where="Oru", tag="NNP", rest="LOC"), "bomb")
    assert roles(town) == {("instrument", "A bomb")}
    capital = one(table.format(mark="in", where="capital", tag="NN", rest="@place"), "bomb")
    assert roles(capital) == {("instrument", "A bomb")}


def test_who_hits_a_part_of_a_building_hits_the_building() -> None:
    event = one(
        """
        Rebels NNS nsubj damaged @person
        damaged VBD root - lemma:damage
        the DT det front
        front NN obj damaged @object
        of IN case house
        a DT det house
        house NN nmod front @place
        """,
        "destroy",
    )
    assert ("target", "a house") in roles(event)


def test_the_names_behind_three_reporters_are_targets_too() -> None:
    event = one(
        """
        Soldiers NNS nsubj killed @person
        killed VBD root -
        two CD nummod reporters
        reporters NNS obj killed @person
        : : punct Ana
        Ana NNP appos reporters PER @person
        Orel NNP flat Ana +
        and CC cc Ivo
        Ivo NNP conj Ana PER @person
        Brandt NNP flat Ivo +
        """,
        "kill",
    )
    assert {text for role, text in roles(event) if role == "target"} == {"two reporters", "Ana Orel", "Ivo Brandt"}


def test_victims_who_are_named_in_the_next_sentence_are_victims_of_what_was_told_before() -> None:
    event = one(
        """
        Two CD nummod men
        men NNS nsubj:pass killed @person
        were VBD aux:pass killed
        killed VBN root -

        The DT det victims
        victims NNS nsubj:pass identified @person
        were VBD aux:pass identified
        identified VBN root - lemma:identify
        as IN case Ana
        Ana NNP obl identified PER @person
        and CC cc Ivo
        Ivo NNP conj Ana PER @person
        """,
        "kill",
    )
    assert {text for _, text in roles(event)} == {"Two men", "Ana", "Ivo"}


def test_a_clause_on_who_belongs_to_a_person_and_not_to_the_place_before_it() -> None:
    event = one(
        """
        Ana NNP nsubj:pass found PER @person
        , , punct mayor
        mayor NN appos Ana @person
        of IN case Oru
        Oru NNP nmod mayor LOC @place
        , , punct kidnapped
        who WP nsubj:pass kidnapped
        was VBD aux:pass kidnapped
        kidnapped VBN acl:relcl Oru lemma:kidnap
        , , punct Ana
        was VBD aux:pass found
        found VBN root - lemma:find
        """,
        "abduct",
    )
    assert {role: text.split()[0] for role, text in roles(event)} == {"target": "Ana"}


def test_whoever_inflicts_injuries_is_not_injured_and_whoever_sustains_them_is() -> None:
    inflicted = """
    They PRP nsubj died
    died VBD root -
    from IN case injuries
    injuries NNS obl died lemma:injury
    inflicted VBN acl injuries lemma:inflict
    by IN case guards
    guards NNS obl:agent inflicted
    """
    sustained = """
    Miners NNS nsubj sustained
    sustained VBD root - lemma:sustain
    serious JJ amod injuries
    injuries NNS obj sustained lemma:injury
    """
    assert roles(one(inflicted, "injure")) == {("agent", "guards")}
    assert roles(one(sustained, "injure")) == {("target", "Miners")}
