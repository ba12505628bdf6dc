"""Relative clauses that a comma sets off: what the teller adds of whom or what he names, whoever it is that wants it.

In "ordered the release of Roe, [who was arrested in May], on bail" nobody but the teller says that she was arrested.
"""

from sayso.extract.tree import ancestors
from sayso.language.doc import Token
from sayso.model.claim import Stance

# Stances whose content is what somebody wants or means to do, and no account of what is.
WISHES: frozenset[Stance] = frozenset({"demands", "urges", "threatens", "promises"})


def set_off_from(token: Token) -> Token | None:
    """The noun on which the nearest such clause around the token hangs; None where it stands in none."""
    for here in (token, *ancestors(token)):
        if here.dep_ == "acl:relcl":
            opening = here.doc[max(0, here.left_edge.i - 1) : here.left_edge.i + 1]
            return here.head if any(t.text == "," for t in opening) else None
    return None
