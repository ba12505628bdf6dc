"""A ministry's word on the force that is under it: it owns what the force did, and grants what the force denied."""

import pytest

from sayso.merge.account.bodies import body_words, under
from tests.unit.merge.account.tellings import Paper
from tests.unit.merge.account.test_grades import incident, says


@pytest.mark.parametrize(
    ("force", "ministry", "holds"),
    [
        ("Sarvia's police", "the interior ministry", True),
        ("the army", "Ministry of Defence", True),
        ("the air force of Sarvia", "the defence ministry", True),
        ("the police", "the defence ministry", False),
        ("the army", "Home Office", False),
        ("the police", "an interior designer", False),
    ],
)
def test_a_force_is_under_its_own_ministry_only(force: str, ministry: str, holds: bool) -> None:
    assert under(body_words(force), body_words(ministry)) == holds


@pytest.mark.parametrize(("body", "grade"), [("Interior ministry", "confirmed"), ("Health ministry", "weak")])
def test_a_ministrys_word_on_its_forces_deed_confirms_it(body: str, grade: str) -> None:
    sentence = f"{body}: police burned the mill."
    assert incident(says("a", body, sentence, "burned", "police", "2031-05-06")).grade == grade


def test_a_ministrys_own_report_is_its_word() -> None:
    def report(publisher: str) -> str:
        paper = Paper("a", publisher, "2031-05-06", "The police arrested three men.")
        agent = paper.actor("The police", "organization")
        return incident(paper.event("arrest", "arrested", roles={"agent": ("The police", agent)})).grade

    assert (report("Ministry of the Interior of Sarvia"), report("Vell Post")) == ("confirmed", "weak")


def test_a_ministry_grants_what_its_police_denied() -> None:
    deny = says("a", "Police", "Police: nobody burned the mill.", "burned", None, "2031-05-06", denied=True)
    grant = says("b", "Interior ministry", "Interior ministry: a man burned it.", "burned", None, "2031-05-09")
    assert incident(deny, grant).grade == "confirmed"


def test_that_nobody_was_hurt_denies_a_killing() -> None:
    told = Paper("a", "Vell Post", "2031-05-06", "A doctor: the man was killed.")
    doctor = told.claim("the man was killed", told.link("A doctor", "person"))
    told.event("kill", "killed", claim=doctor)
    deny = Paper("b", "Oru Times", "2031-05-07", "The police deny that anybody was hurt.")
    police = deny.claim("anybody was hurt", deny.link("The police"), stance="denies")
    deny.event("injure", "hurt", claim=police, voice="denied")
    found = incident(told, deny)
    assert (found.type, [c.field for c in found.conflicts], found.grade) == ("kill", ["happened"], "contested")


@pytest.mark.parametrize(
    ("body", "cue", "grade"),
    [
        ("The minister", "admitted", "confirmed"),
        ("The minister", "said", "weak"),
        ("A neighbour", "admitted", "weak"),
    ],
)
def test_what_the_state_is_said_to_admit_is_confirmed(body: str, cue: str, grade: str) -> None:
    paper = Paper("a", "Vell Post", "2031-05-06", f"{body} {cue} that a man was killed.")
    link = paper.link(body).model_copy(update={"cue": paper.span(cue)})
    claim = paper.claim("a man was killed", link)
    assert incident(paper.event("kill", "killed", claim=claim)).grade == grade
