"""Nobody, as who does something or has it done: "no official", "none of them", "neither side"."""

from sayso.language.doc import Token

NOBODY = frozenset({"nobody", "none", "nothing", "no-one", "neither"})
_DENYING = frozenset({"det", "advmod", "cc:preconj"})
# Behind "not" or "no", these take its force away.
_SOME = frozenset({"only", "just", "merely", "fewer", "less", "more"})


def is_nobody(noun: Token) -> bool:
    """Whether the noun is nobody, by itself or by what stands before it."""
    if noun.lower_ in NOBODY or _stands_for_nobody(noun):
        return True
    return any(c.dep_ in _DENYING and c.lower_ in {"no", "neither"} and not denies_nothing(c) for c in noun.children)


def _stands_for_nobody(pronoun: Token) -> bool:
    """ "No group has said [it] carried out the attack"."""
    clause = pronoun.head
    if pronoun.lower_ not in {"it", "they", "he", "she"} or pronoun.dep_ != "nsubj" or clause.dep_ != "ccomp":
        return False
    return any(c.dep_ == "nsubj" and c != pronoun and is_nobody(c) for c in clause.head.children)


def denies_nothing(negation: Token) -> bool:
    """Whether it is that of "not only" or "no fewer than"."""
    after = negation.i + 1
    return after < len(negation.doc) and negation.doc[after].lower_ in _SOME
