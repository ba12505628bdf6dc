"""Events that are themselves acts of speech: what their claim knows about who spoke and when."""

from sayso.extract.claims import Claims
from sayso.language.doc import Doc, Token
from sayso.model import Claim, Link, When


def introduced_by(token: Token, claims: Claims) -> tuple[Claim, Link] | None:
    """The claim that the word introduces, and its link of the claim's chain."""
    return claims.introduced_by(token.idx, token.idx + len(token))


def speaker_of(token: Token, claims: Claims, doc: Doc) -> Token | None:
    """The head of the phrase that names who speaks, where the word introduces a claim."""
    found = introduced_by(token, claims)
    if found is None or found[1].source is None:
        return None
    source = found[1].source
    inside = [t for t in doc.char_span(source.start, source.end, "expand") or () if source.start <= t.idx]
    return next((t for t in inside if t.head not in inside or t.head == t), None)


def spoken_at(token: Token, claims: Claims) -> When | None:
    """When it was said, where the word introduces a claim whose time is known."""
    found = introduced_by(token, claims)
    if found is None:
        return None
    claim, link = found
    return claim.said if link == claim.chain[0] else None
