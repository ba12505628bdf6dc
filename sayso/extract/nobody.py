"""Nobody, as who does something or has it done: "no official", "none of them", "neither side"."""

from sayso.language.doc import Token

NOBODY = frozenset({"nobody", "none", "nothing", "no-one", "neither"})
_DENYING = frozenset({"det", "advmod", "cc:preconj"})
# Behind "not" or "no", these take its force away.
_SOME = frozenset({"only", "just", "merely", "fewer", "less", "more"})


def is_nobody(noun: Token) -> bool:
    """Whether the noun is nobody, by itself or by what stands before it."""
    if noun.lower_ in NOBODY:
        return True
    return any(c.dep_ in _DENYING and c.lower_ in {"no", "neither"} and not denies_nothing(c) for c in noun.children)


def denies_nothing(negation: Token) -> bool:
    """Whether it is that of "not only" or "no fewer than"."""
    after = negation.i + 1
    return after < len(negation.doc) and negation.doc[after].lower_ in _SOME
