"""Who vouches for an event: the report itself, a source, a source that only alleges, or one that denies."""

from sayso.extract.claims import Claims
from sayso.extract.events.standing import Standing
from sayso.extract.set_off import WISHES, set_off_from
from sayso.language.doc import Token
from sayso.model import Claim, EventStatus, Stance, Voice

_ALLEGING = frozenset({"alleges", "accuses"})

# What is demanded or threatened did not happen by anybody's word: that it was demanded, the teller vouches for.
_WISHED: dict[Stance, EventStatus] = {"demands": "demanded", "urges": "demanded", "threatens": "threatened"}


def claim_of(token: Token, claims: Claims) -> Claim | None:
    """The innermost claim that carries the event. A word of saying belongs to the claim around its own."""
    if token.i in claims.refuted:
        return None  # by the report's own word it did not happen
    claim = claims.innermost(token.i)
    for _ in range(len(claims.all)):
        if claim is None or not (_introduces(token, claim) or _told_beside(token, claim)):
            return claim
        claim = claims.get(claim.within)
    return claim


def _told_beside(token: Token, claim: Claim) -> bool:
    """Whether the teller adds it to what somebody wants ("ordered the release of Roe, [who was arrested] in May")."""
    if claim.stance not in WISHES or claim.mode != "indirect":
        return False
    whom = set_off_from(token)
    return whom is not None and any(span.start <= whom.idx < span.end for span in claim.spans)


def _denied(token: Token) -> bool:
    """Whether somebody denies doing it ("denied carrying out the massacre"), whatever the claims make of it."""
    here = token
    for _ in range(4):
        above = here.head
        if above == here or here.dep_ not in {"xcomp", "ccomp", "obj", "conj"}:
            return False
        if above.lemma_.lower() == "deny" and here.dep_ != "conj":
            return here.tag_ == "VBG" or here.dep_ == "ccomp" or (here == token and here.pos_ == "NOUN")
        if here.dep_ == "conj" and here.tag_ != "VBG":
            return False
        here = above
    return False


def _introduces(token: Token, claim: Claim) -> bool:
    return any(link.cue is not None and link.cue.start <= token.idx < link.cue.end for link in claim.chain)


def voice_of(token: Token, claim: Claim | None, claims: Claims, standing: Standing) -> Voice:
    """The voice of an event that stands in `claim`."""
    if token.i in claims.refuted and standing.status == "negated":
        return "report"
    if claim is not None and standing.status == _WISHED.get(claim.stance):
        claim = claims.get(claim.within)
    if claim is not None and claim.stance == "denies":
        return "denied"
    if _denied(token):
        return "denied"
    hedge = claims.hedge(token.i)
    if hedge == "alleged" or standing.alleged or (claim is not None and claim.stance in _ALLEGING):
        return "alleged"
    if hedge == "reported" or claim is not None:
        return "attributed"
    return "report"
