"""Places by name: GeoNames, countries, provinces, well-known regions, demonyms, and a user's own places."""

from sayso.gazetteer.entry import Demonym, Entry
from sayso.gazetteer.gazetteer import Gazetteer
from sayso.gazetteer.normal import key

__all__ = ["Demonym", "Entry", "Gazetteer", "key"]
