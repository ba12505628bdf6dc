"""MUC-4's scorers on hand-made templates: perfect, empty, nearly right."""

import pytest

from sayso.evaluate.muc.data import Fill, Message, Template
from sayso.evaluate.muc.fillers_score import FillerScores, answers, frame
from sayso.evaluate.muc.slots_score import SlotScores, compare, judge


def template(kind: str, **slots: str) -> Template:
    """A template of our own; underscores in slots' names stand for colons and blanks."""
    names = {"who": "PERP: INDIVIDUAL ID", "what": "PHYS TGT: ID", "whom": "HUM TGT: NAME", "when": "INCIDENT: DATE"}
    fills = {
        names[name]: tuple(Fill(tuple(v.split(" / "))) for v in value.split("; ")) for name, value in slots.items()
    }
    return Template("M1", {"INCIDENT: TYPE": (Fill((kind,)),), **fills})


GOLD = template("ARSON", who="REBELS / RIVER REBELS", what="MILL; BARN", whom="ANNA OREL")


def scored(predicted: list[Template], gold: list[Template]) -> FillerScores:
    scores = FillerScores()
    scores.add([frame(t) for t in predicted], [frame(t) for t in gold])
    return scores


def test_the_answer_itself_scores_everything_and_nothing_scores_nothing() -> None:
    assert scored([GOLD], [GOLD]).scores() == (1.0, 1.0, 1.0)
    assert scored([], [GOLD]).scores() == (0.0, 0.0, 0.0)


def test_any_of_an_answers_names_is_right_and_a_longer_one_is_not() -> None:
    ours = template("ARSON", who="THE RIVER REBELS", what="MILL; OLD BARN", whom="ANNA OREL")
    precision, recall, f1 = scored([ours], [GOLD]).scores()
    assert (precision, recall, f1) == pytest.approx((4 / 5, 4 / 5, 4 / 5))


def test_a_template_of_another_type_has_no_partner_and_all_its_fillers_are_wrong() -> None:
    assert scored([template("BOMBING", what="MILL; BARN")], [GOLD]).scores()[2] == 0.0


def test_each_answer_is_used_once_by_the_template_that_agrees_best() -> None:
    worse, better = template("ARSON", what="MILL"), template("ARSON", what="MILL; BARN", whom="ANNA OREL")
    scores = scored([worse, better], [GOLD])
    assert (scores.found["Target"].predicted, scores.found["Target"].agreed) == (3, 2)
    assert scores.scores("incident type")[0] == 0.5


def test_answers_that_the_text_lacks_and_answers_that_are_alike_are_left_out() -> None:
    message = Message("M1", "REBELS BURNED A\nMILL.", (GOLD, GOLD))
    (one,) = answers(message)
    assert one.roles["PerpInd"] == (frozenset({"rebels"}),)
    assert one.roles["Target"] == (frozenset({"mill"}),)
    assert one.roles["Victim"] == ()


def test_all_slots_of_the_answer_itself_are_right_and_a_missing_template_costs_recall_only() -> None:
    scores = SlotScores()
    scores.add([GOLD], [GOLD, template("BOMBING", what="BRIDGE")])
    precision, recall, _ = scores.all().f1()
    assert precision == 1.0
    assert recall == pytest.approx(5 / 7)


def test_an_optional_template_that_is_not_given_costs_nothing() -> None:
    scores = SlotScores()
    scores.add([], [Template("M1", GOLD.slots, optional=True)])
    assert scores.all().possible == 0


@pytest.mark.parametrize(
    ("slot", "given", "right", "credit"),
    [
        ("PHYS TGT: ID", "THE OLD MILL", "MILL", 1.0),
        ("PHYS TGT: ID", "MILL", "OLD WATER MILL", 0.5),
        ("PHYS TGT: ID", "BARN", "MILL", 0.0),
        ("HUM TGT: NAME", "OREL", "ANNA OREL", 0.5),
        ("INCIDENT: TYPE", "ATTACK", "ARSON", 0.5),
        ("INCIDENT: TYPE", "ARSON", "ATTACK", 0.0),
        ("INCIDENT: DATE", "04 FEB 90", "04 FEB 90", 1.0),
        ("INCIDENT: DATE", "04 FEB 90", "03 FEB 90 - 04 FEB 90", 0.5),
        ("INCIDENT: DATE", "- 05 FEB 90", "04 FEB 90", 0.0),
        ("INCIDENT: LOCATION", "AMARA: PORT AMARA", "AMARA: PORT AMARA (CITY)", 1.0),
        ("INCIDENT: LOCATION", "AMARA", "AMARA: PORT AMARA (CITY)", 0.5),
        ("INCIDENT: LOCATION", "BELMAR", "AMARA: PORT AMARA (CITY)", 0.0),
        ("INCIDENT: INSTRUMENT TYPE", "GUN", "MACHINE GUN", 0.5),
        ("PHYS TGT: EFFECT OF INCIDENT", "DESTROYED", "SOME DAMAGE", 0.5),
    ],
)
def test_partly_right_counts_half(slot: str, given: str, right: str, credit: float) -> None:
    assert judge(slot, Fill((given,)), Fill((right,))) == credit


def test_a_class_said_of_the_wrong_thing_counts_half() -> None:
    assert judge("HUM TGT: TYPE", Fill(("CIVILIAN",), ("BAKER",)), Fill(("CIVILIAN",), ("MILLER",))) == 0.5


def test_an_optional_filler_that_is_not_given_is_not_possible() -> None:
    assert compare("PHYS TGT: ID", (), (Fill(("BARN",), optional=True),)) == (0.0, 0, 0)
    assert compare("PHYS TGT: ID", (Fill(("BARN",)),), (Fill(("BARN",), optional=True),)) == (1.0, 1, 1)
