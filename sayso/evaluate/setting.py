"""Where a report is set: for benchmarks whose coders gave every incident a country, told with it or not."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.extract.places import find_places
from sayso.gazetteer import Gazetteer
from sayso.language.analysis import Analysis


@dataclass(frozen=True, slots=True)
class Setting:
    """The country (ISO 3166-1 alpha-2) that most places of the text are in, the people and things of a country
    ("Syrian") and its dateline among them, and the city that it names most often, in that country; the first where
    several are named alike often, None where there is none."""

    country: str | None = None
    city: str | None = None


def setting(analysis: Analysis, gazetteer: Gazetteer) -> Setting:
    """The setting of an analysed report."""
    places = find_places(analysis.doc, gazetteer, analysis.report.blocks)
    country = _commonest(p.where.country for p in places)
    local = (p.where.name for p in places if p.where.precision == "city" and p.where.country == country)
    return Setting(country, _commonest(local))


def _commonest(values: Iterable[str | None]) -> str | None:
    known = [value for value in values if value]
    return Counter(known).most_common(1)[0][0] if known else None
