"""Who vouches for an event: the report itself, a source, a source that only alleges, or one that denies."""

from spacy.tokens import Token

from sayso.extract.claims import Claims
from sayso.extract.events.standing import Standing
from sayso.model import Claim, EventStatus, Stance, Voice

_ALLEGING = frozenset({"alleges", "accuses"})

# What is demanded or threatened did not happen by anybody's word: that it was demanded, the teller vouches for.
_WISHED: dict[Stance, EventStatus] = {"demands": "demanded", "urges": "demanded", "threatens": "threatened"}


def claim_of(token: Token, claims: Claims) -> Claim | None:
    """The innermost claim that carries the event. A word of saying belongs to the claim around its own."""
    claim = claims.innermost(token.i)
    by_id = {c.id: c for c in claims.all}
    for _ in range(len(by_id)):
        if claim is None or not _introduces(token, claim):
            return claim
        claim = by_id.get(claim.within) if claim.within else None
    return claim


def _introduces(token: Token, claim: Claim) -> bool:
    return any(link.cue is not None and link.cue.start <= token.idx < link.cue.end for link in claim.chain)


def voice_of(token: Token, claim: Claim | None, claims: Claims, standing: Standing) -> Voice:
    """The voice of an event that stands in `claim`."""
    if claim is not None and standing.status == _WISHED.get(claim.stance):
        claim = next((c for c in claims.all if c.id == claim.within), None)
    if claim is not None and claim.stance == "denies":
        return "denied"
    hedge = claims.hedge(token.i)
    if hedge == "alleged" or standing.alleged or (claim is not None and claim.stance in _ALLEGING):
        return "alleged"
    if hedge == "reported" or claim is not None:
        return "attributed"
    return "report"
