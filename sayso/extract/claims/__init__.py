"""Who says what in a report: claims with the chain of sources that vouch for them."""

from sayso.extract.claims.claims import Claims, find_claims
from sayso.extract.claims.hedges import Hedge

__all__ = ["Claims", "Hedge", "find_claims"]
