"""What an attack and the words around it lend each other: who did it, when it was."""

from datetime import date

from sayso.codebook import load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.extract.times import find_times
from sayso.model import Event
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import roles

PUBLISHED = "2031-05-14"


def _events(table: str) -> dict[str, Event]:
    """The events by type, as the shipped codebook has them where the language model rules nothing out."""
    made = analysis(table, published=PUBLISHED)
    times = find_times(made.doc, date.fromisoformat(PUBLISHED))
    return {e.type: e for e in find_events(made, load_codebook(), Actors(), times, (), Claims())}


def test_who_does_something_in_raids_raids() -> None:
    table = """
    Soldiers NNS nsubj arrested @group
    arrested VBD root -
    two CD nummod men
    men NNS obj arrested @person
    in IN case raids
    raids NNS obl arrested lemma:raid
    on IN case homes
    their PRP$ nmod:poss homes
    homes NNS nmod raids lemma:home
    """
    found = _events(table)
    assert ("agent", "Soldiers") in roles(found["raid"])
    assert ("target", "their homes") in roles(found["raid"])


def test_what_is_done_to_people_in_raids_was_not_done_by_them() -> None:
    table = """
    Two CD nummod men
    men NNS nsubj:pass arrested @person
    were VBD aux:pass arrested
    arrested VBN root -
    in IN case raids
    raids NNS obl arrested lemma:raid
    """
    found = _events(table)
    assert ("target", "Two men") in roles(found["arrest"])
    assert not [r for r in roles(found["raid"]) if r[0] == "agent"]


def test_a_series_does_what_what_it_counts_would() -> None:
    table = """
    Soldiers NNS nsubj killed @group
    killed VBD root - lemma:kill
    nine CD nummod farmers
    farmers NNS obj killed @person
    in IN case spate
    a DT det spate
    spate NN obl killed
    of IN case attacks
    attacks NNS nmod spate lemma:attack
    """
    assert ("agent", "Soldiers") in roles(_events(table)["attack"])


def test_an_attack_was_when_it_is_said_to_have_killed() -> None:
    table = """
    They PRP nsubj condemned
    condemned VBD root - lemma:condemn
    the DT det attack
    attack NN obj condemned
    that WDT nsubj killed
    killed VBD acl:relcl attack lemma:kill
    two CD nummod farmers
    farmers NNS obj killed @person
    on IN case Monday
    Monday NNP obl killed
    """
    found = _events(table)
    assert [found[kind].when.edtf for kind in ("attack", "kill") if found[kind].when] == ["2031-05-12"] * 2  # type: ignore[union-attr]
