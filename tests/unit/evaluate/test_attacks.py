"""HRDsAttack's reader and scorer, on articles of our own."""

import json
from datetime import date
from pathlib import Path

import pytest

from sayso.errors import UsageError
from sayso.evaluate.attacks.data import Attack, read_articles
from sayso.evaluate.attacks.score import AttackScores

ANSWER = {
    "perpetrator_mention": True, "perpetrator_type": "state actor", "violation_types": ["unknown", "killing"],
    "year": "2021.0", "month": "03", "date": "07", "city": "n/a", "region": None, "country": "Amara",
    "victims": [{"victim_name": "Anna Orel"}, {"victim_name": None}],
}  # fmt: skip
GOLD = Attack("state actor", frozenset({"killing"}), ("Anna Orel",), "Amara", None, "2021", "March", "7")


def article(answer: dict[str, object]) -> dict[str, object]:
    sample = {
        "Input.GLOBALEVENTID": 5, "Input.title": "A title", "Input.article_interface": "<p>Text.</p>",
        "Input.publish_date": "2021-03-09 05:00:00",
    }  # fmt: skip
    return {"sample": sample, "annotations": [{"annotation": answer}]}


def test_values_are_brought_to_one_form_and_victims_without_a_name_left_out(tmp_path: Path) -> None:
    path = tmp_path / "dev.json"
    path.write_text(json.dumps([article(ANSWER)]))
    (one,) = read_articles(path)
    assert (one.id, one.published, one.html) == ("5", date(2021, 3, 9), "<p>Text.</p>")
    assert one.attack == GOLD


@pytest.mark.parametrize(
    ("given", "month"), [("10.0", "October"), ("october", "October"), ("13", None), ("unknown", None)]
)
def test_a_month_is_its_english_name_however_it_is_written(tmp_path: Path, given: str, month: str | None) -> None:
    path = tmp_path / "dev.json"
    path.write_text(json.dumps([article({**ANSWER, "month": given})]))
    assert next(read_articles(path)).attack.month == month


def test_a_file_of_something_else_is_refused_with_what_it_lacks(tmp_path: Path) -> None:
    path = tmp_path / "dev.json"
    path.write_text('[{"sample": {}}]')
    with pytest.raises(UsageError, match="annotations"):
        list(read_articles(path))


def measured(ours: Attack, theirs: Attack) -> dict[str, float]:
    scores = AttackScores(lambda one, other: {one, other} <= {"Amara", "Republic of Amara"})
    scores.add(ours, theirs)
    return {figure.measure: figure.value for figure in scores.figures()}


def test_the_answer_itself_is_right_in_all_that_it_gives_and_nothing_is_never_right() -> None:
    whole = measured(GOLD, GOLD)
    assert {whole[m] for m in ("victim names, exact: F1", "violations: F1", "country", "year", "day")} == {100}
    assert whole["city"] == 0
    nothing = measured(Attack(), GOLD)
    assert (nothing["victim names, exact: F1"], nothing["country"], nothing["city"]) == (0, 0, 0)


def test_a_part_of_a_name_is_no_victim_and_another_name_of_the_country_counts_apart() -> None:
    ours = Attack("state actor", frozenset({"killing", "torture"}), ("Orel",), "Republic of Amara")
    figures = measured(ours, GOLD)
    assert figures["victim names, exact: F1"] == 0
    assert figures["violations: F1"] == pytest.approx(200 / 3)
    assert (figures["country"], figures["country, any of its names"]) == (0, 100)
