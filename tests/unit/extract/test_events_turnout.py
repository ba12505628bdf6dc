"""How many took part: numbers that sources give for what was told before are events of their own."""

import pytest

from sayso.extract.actors import Actors
from sayso.extract.claims import find_claims
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import events

PROTESTED = """
Pupils NNS nsubj protested
protested VBD root -
. . punct protested

"""
TOOK_PART = """
Some DT det 900
900 CD nsubj took
took VBD root - lemma:take
part NN obj took
"""
PUT_AT = """
Police NNS nsubj put
put VBD root -
the DT det number
number NN obj put
at IN case 400
400 CD obl put
"""
SPOKE_OF = """
Unions NNS nsubj spoke
spoke VBD root - lemma:speak
of IN case 900
900 CD obl spoke
"""
COUNTED = """
Police NNS nsubj counted
counted VBD root - lemma:count
400 CD nummod people
people NNS obj counted
"""


@pytest.mark.parametrize(
    ("sentence", "trigger", "number"),
    [(TOOK_PART, "took part", 900), (PUT_AT, "number", 400), (SPOKE_OF, "900", 900), (COUNTED, "people", 400)],
)
def test_a_number_of_those_at_it_is_told_with_who_they_were(sentence: str, trigger: str, number: int) -> None:
    told, counted = events(PROTESTED + sentence)
    assert (counted.type, counted.trigger.text) == ("protest", trigger)
    assert [(c.of, c.min, c.max) for c in counted.counts] == [("participants", number, number)]
    assert counted.roles == told.roles


def test_a_number_of_what_nobody_takes_part_in_is_none() -> None:
    arrested = PROTESTED.replace("protested", "arrested")
    assert [e.type for e in events(arrested + PUT_AT)] == ["arrest"]
    assert events(PUT_AT) == []


def test_a_number_belongs_to_the_last_that_was_told_unless_it_says_of_what() -> None:
    arrested = "Police NNS nsubj arrested\narrested VBD root -\nboys NNS obj arrested\n. . punct arrested\n\n"
    assert [e.type for e in events(PROTESTED + arrested + PUT_AT)] == ["protest", "arrest"]
    of_marchers = PUT_AT.replace("at IN", "of IN case marchers\nmarchers NNS nmod number lemma:marcher\nat IN")
    assert [e.type for e in events(PROTESTED + arrested + of_marchers)] == ["protest", "arrest", "protest"]


@pytest.mark.parametrize(("verb", "counted"), [("organised", []), ("staged", [2])])
def test_those_who_prepare_a_march_are_not_all_who_marched(verb: str, counted: list[int]) -> None:
    table = f"""
    Two CD nummod writers
    writers NNS nsubj {verb} @person
    {verb} VBD root - lemma:{verb.removesuffix("d")}
    a DT det protest
    protest NN obj {verb} @event
    """
    (protest,) = events(table)
    assert [c.min for c in protest.counts] == counted


CROWD = """
The DT det crowd
crowd NN nsubj protested @person
, , punct put
which WDT obj put
police NNS nsubj put @organization
put VBD acl:relcl crowd
at IN case 600
600 CD obl put
and CC cc union
the DT det union
union NN conj 600 @organization
at IN case 2000
2000 CD obl put
, , punct crowd
protested VBD root -
"""


def test_two_estimates_of_a_crowd_in_a_clause_on_it_are_each_its_sources() -> None:
    said = find_claims(analysis(CROWD), Actors(), ())
    found = events(CROWD, claims=said)
    assert [(e.trigger.text, e.voice, [c.min for c in e.counts]) for e in found] == [
        ("600", "attributed", [600]), ("2000", "attributed", [2000]), ("protested", "report", []),
    ]  # fmt: skip
    claims = {c.id: c for c in said.all}
    assert [claims[e.claim].chain[0].name for e in found if e.claim] == ["police", "the union"]


def test_how_strong_a_march_was_and_by_how_many_it_was_attended_are_counts() -> None:
    strong = """
    It PRP nsubj strong
    was VBD cop strong
    900 CD obl:unmarked strong
    strong JJ root -
    """
    attended = """
    It PRP nsubj:pass attended
    was VBD aux:pass attended
    attended VBN root - lemma:attend
    by IN case people
    900 CD nummod people
    people NNS obl:agent attended
    """
    for sentence in (strong, attended):
        _, counted = events(PROTESTED + sentence)
        assert [(c.of, c.min) for c in counted.counts] == [("participants", 900)]


def test_what_is_estimated_beside_it_estimates_nothing() -> None:
    made = analysis("""
    Police NNS nsubj put @organization
    put VBD root -
    the DT det dead
    dead NN obj put
    at IN case nine
    nine CD obl put
    and CC cc wounded
    the DT det wounded
    wounded NN conj dead @person
    at IN case thirty
    thirty CD obl put
    """)
    assert {c.chain[0].name for c in find_claims(made, Actors(), ()).all} == {"Police"}
