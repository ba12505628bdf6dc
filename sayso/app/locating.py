"""The place that a person names when setting an incident or an event right -> where it lies."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from sayso.extract.places import PRECISION
from sayso.extract.places_context import holds
from sayso.gazetteer import Entry, Gazetteer
from sayso.ledger import Snapshot
from sayso.model import Place, Target


def located(snapshot: Snapshot, target: Target, name: str, own: Path | None = None) -> Place | None:
    """What the gazetteer knows of the name; None where it knows no such place.

    "Tripoli, Libya" is a Tripoli that lies in Libya. Of several places of a name without that, the one of the user's
    own file goes first, then a country, unless a province in a country that the target's reports tell of has that
    name, then a place in such a country, the most often told first, then the largest. Raises GazetteerError where the
    user's file has a mistake.
    """
    gazetteer = Gazetteer.open(own)
    found, called = gazetteer.candidates(name), name
    if not found and "," in name:
        called, *around = (part.strip() for part in name.split(","))
        found = [entry for entry in gazetteer.candidates(called) if _inside(entry, around, gazetteer)]
    if not found:
        return None
    countries = _countries(snapshot, target)
    best = min(range(len(found)), key=lambda at: (*_rank(found[at], found, countries), at))
    return _place(called, found[best])


def _inside(entry: Entry, around: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Whether it lies in all that was named behind it: in a place of that name, or a country of that ISO code."""
    for name in around:
        country = gazetteer.country(name)
        larger = [*gazetteer.containers(name), *([country] if country else [])]
        if not any(holds(place, entry) for place in larger):
            return False
    return True


def _rank(entry: Entry, found: Sequence[Entry], countries: Sequence[str]) -> tuple[int, ...]:
    """The lower, the likelier it is what was meant, of all those of the name."""
    here = countries.index(entry.country) if entry.country in countries else len(countries)
    tier = 0
    if any(_is_country(each) for each in found):
        province = here < len(countries) and entry.level == 1 and not entry.alternate
        tier = 0 if province else 1 if _is_country(entry) else 2
    # Another spelling of a name or a county is seldom meant; of a capital and its province it is the capital.
    return not entry.own, tier, here, entry.alternate, entry.level == 2, not entry.capital


def _is_country(entry: Entry) -> bool:
    return entry.kind == "country" and not entry.alternate


def _countries(snapshot: Snapshot, target: Target) -> list[str]:
    """The countries that the reports of the target tell of, the most often told first."""
    told: Counter[str] = Counter()
    for report in sorted({each.report for each in (target, *target.members) if each.report}):
        record = snapshot.record(report)
        where = (event.where for event in record.events) if record else ()
        told.update(each.country for each in where if each and each.country)
    return [country for country, _ in told.most_common()]


def _place(name: str, entry: Entry) -> Place:
    return Place(
        name=name,
        geonames=entry.geonames,
        lat=entry.lat,
        lon=entry.lon,
        country=entry.country,
        precision=PRECISION[entry.kind],
    )
