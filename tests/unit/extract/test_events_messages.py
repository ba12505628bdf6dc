"""Who sends a threatening message threatens, and whom it reaches is threatened."""

from sayso.codebook import load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.model import Event
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import roles


def threat(table: str) -> Event:
    """The only threat of the analysis, read with the shipped codebook, and with a model that is sure of it."""
    made = analysis(table, deeds={"threatening": {"threaten": 0.9}})
    [found] = [e for e in find_events(made, load_codebook(None), Actors(), (), (), Claims()) if e.type == "threaten"]
    return found


def test_who_sends_threatening_emails_threatens_whom_they_go_to() -> None:
    table = """
    A DT det man
    man NN nsubj sent @person
    sent VBD root - lemma:send
    threatening VBG amod emails lemma:threaten
    emails NNS obj sent
    to IN case Roe
    Roe NNP obl sent
    """
    assert roles(threat(table)) == {("agent", "A man"), ("target", "Roe")}


def test_who_gets_threatening_calls_is_threatened_by_whom_they_come_from() -> None:
    table = """
    She PRP nsubj received @person
    received VBD root -
    threatening VBG amod calls lemma:threaten
    calls NNS obj received
    from IN case men
    men NNS obl received @person
    """
    assert roles(threat(table)) == {("agent", "men"), ("target", "She")}


def test_what_hangs_beside_another_adjective_of_the_message_is_said_of_it_too() -> None:
    table = """
    Two CD nummod boys
    boys NNS nsubj wrote @person
    wrote VBD root - lemma:write
    vulgar JJ amod letters
    and CC cc threatening
    threatening VBG conj vulgar lemma:threaten
    letters NNS obj wrote
    to IN case clerks
    clerks NNS nmod letters @person
    """
    assert roles(threat(table)) == {("agent", "Two boys"), ("target", "clerks")}


def test_a_threatening_thing_that_is_no_message_has_the_roles_of_the_tree() -> None:
    table = """
    A DT det man
    man NN nsubj sent @person
    sent VBD root - lemma:send
    threatening VBG amod men lemma:threaten
    men NNS obj sent @person
    """
    assert ("agent", "A man") not in roles(threat(table))
