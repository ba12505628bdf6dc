"""Scores coded attacks as HRDsAttack's authors do (Ran et al., 2023; `evaluate_all` in their `utils.py`).

Victims: F1 of names, exactly the same. Violations: F1 of types over all articles. Perpetrator, country, city, year,
month and day: the share of all articles in which the value is exactly theirs. An article without the value can't be
right (their program compares None with the word "None"). Beside these, countries by whichever name ("USA", "United
States"), and F1 of the values over the articles that have them on either side.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from sayso.evaluate.attacks.data import Attack
from sayso.evaluate.benchmark import Figure
from sayso.evaluate.tally import Tally

VALUES: dict[str, Callable[[Attack], str | None]] = {
    "perpetrator type": lambda a: a.perpetrator_type,
    "country": lambda a: a.country,
    "city": lambda a: a.city,
    "year": lambda a: a.year,
    "month": lambda a: a.month,
    "day": lambda a: a.day,
}


@dataclass
class AttackScores:
    """Sums over articles. `same_country` says whether two names are one country's."""

    same_country: Callable[[str, str], bool] = lambda one, other: one == other
    victims: Tally = field(default_factory=Tally)
    violations: Tally = field(default_factory=Tally)
    given: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in VALUES})
    countries: int = 0
    articles: int = 0

    def add(self, ours: Attack, theirs: Attack) -> None:
        """Counts one article more."""
        self.articles += 1
        self.victims.compare(set(ours.victims), set(theirs.victims))
        self.violations.compare(ours.violations or {"unknown"}, theirs.violations)
        for name, value in VALUES.items():
            one, other = value(ours), value(theirs)
            self.given[name].add(one is not None, other is not None, one is not None and one == other)
        one, other = ours.country, theirs.country
        self.countries += one is not None and other is not None and (one == other or self.same_country(one, other))

    def figures(self) -> tuple[Figure, ...]:
        """All measures, in per cent."""
        whole = max(self.articles, 1)
        shares = [Figure(name, 100 * self.given[name].agreed / whole) for name in VALUES]
        told = [self.given[name].figure(f"{name}: F1") for name in VALUES if name != "country"]
        return (
            self.victims.figure("victim names, exact: F1"),
            self.violations.figure("violations: F1"),
            *shares,
            Figure("country, any of its names", 100 * self.countries / whole),
            *told,
        )
