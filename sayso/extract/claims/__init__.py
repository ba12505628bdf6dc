"""Who says what in a report: claims with the chain of sources that vouch for them."""

from sayso.extract.claims.claims import Claims, Hedge, find_claims

__all__ = ["Claims", "Hedge", "find_claims"]
