"""Reads HRDsAttack (Ran et al., 2023): news articles, each with its attack on defenders of human rights.

Values are brought to one form as the set's authors do for their scores (`load_examples` in their `utils.py`): "n/a" is
nothing, months have their English names, days and years no leading noughts or decimals. Victims without a name are left
out, and "unknown" where other violations are named.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sayso.errors import UsageError

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_NOTHING = frozenset({"", "none", "n/a", "n//a", "unknown"})


@dataclass(frozen=True, slots=True)
class Attack:
    """The coded attack of one article; None where the article does not say."""

    perpetrator_type: str | None = None
    violations: frozenset[str] = frozenset()
    victims: tuple[str, ...] = ()
    country: str | None = None
    city: str | None = None
    year: str | None = None
    month: str | None = None
    day: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its answer. `html` holds its paragraphs, `published` its day of publication."""

    id: str
    title: str
    html: str
    published: date
    attack: Attack


def read_articles(path: Path) -> Iterator[Article]:
    """The articles of a split. Raises UsageError where the file is not the set's."""
    for item in json.loads(path.read_text(encoding="utf-8")):
        try:
            sample, answer = item["sample"], item["annotations"][0]["annotation"]
            yield Article(
                id=str(sample["Input.GLOBALEVENTID"]),
                title=str(sample["Input.title"] or ""),
                html=sample["Input.article_interface"],
                published=date.fromisoformat(sample["Input.publish_date"][:10]),
                attack=_attack(answer),
            )
        except (KeyError, IndexError, TypeError) as error:
            raise UsageError(f"{path} is no file of HRDsAttack: an article lacks {error}") from error


def _attack(answer: dict[str, Any]) -> Attack:
    violations = frozenset(answer["violation_types"])
    names = [_text(victim["victim_name"]) for victim in answer["victims"]]
    return Attack(
        perpetrator_type=_text(answer["perpetrator_type"]),
        violations=violations - {"unknown"} or violations,
        victims=tuple(name for name in names if name),
        country=_text(answer["country"]),
        city=_text(answer["city"]),
        year=_number(answer["year"]),
        month=_month(answer["month"]),
        day=_number(answer["date"]),
    )


def _text(value: str | None) -> str | None:
    return value.strip() if value and value.strip().casefold() not in _NOTHING else None


def _number(value: str | None) -> str | None:
    digits = re.match(r"\s*0*(\d+)(?:\.0)?\s*$", value or "")
    return digits[1] if digits else None


def _month(value: str | None) -> str | None:
    number = _number(value)
    if number is not None and 1 <= int(number) <= len(MONTHS):
        return MONTHS[int(number) - 1]
    text = _text(value)
    return next((m for m in MONTHS if text and m.casefold()[:3] == text.casefold()[:3]), None)
