"""Who or what is hit where only a part of it, or somebody's body, is named."""

from sayso.extract.events.filler import Filler
from sayso.extract.events.found import Found
from sayso.extract.events.means import BODY
from sayso.extract.events.phrases import phrases
from sayso.extract.tree import children, conjuncts, preposition
from sayso.extract.words import word_set
from sayso.language.doc import Token
from sayso.model import RoleName

# Parts of buildings and vehicles: who hits one, hits the whole.
_PARTS = word_set("front rear back side facade façade entrance door gate window windshield roof wall")


def whole(role: RoleName, token: Token) -> Token:
    """What a part is of, where the part is hit ("the front of the house", "her arm", "two of his teeth")."""
    if role != "target":
        return token
    inside = next((c for c in token.children if c.dep_ == "nmod" and preposition(c) == "of"), None)
    if token.pos_ == "NUM" and inside is not None and inside.lemma_.lower() in BODY:
        return whole(role, inside)
    if token.lemma_.lower() in BODY and token.lower_ != "head":  # which may be a body's chief
        return next(iter(children(token, "nmod:poss")), inside or token)
    return inside if token.lemma_.lower() in _PARTS and inside is not None else token


def whose_bodies(filler: Filler, found: Found) -> list[Filler]:
    """The filler, or the dead where it is their bodies: "the bodies of [Roe] and [Dask], who had been shot"."""
    body = filler.role == "target" and filler.token.lower_ in {"body", "bodies", "corpse", "corpses"}
    dead = phrases(filler.token).get("of", []) if body and found.type.id != "destroy" else []
    return [Filler("target", one) for who in dead for one in conjuncts(who)] or [filler]
