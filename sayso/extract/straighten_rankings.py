"""What a clause told, ranked behind its comma: "The envoys met on Sunday, the first such talks since May".

Parsers take the noun for an object, an adjunct or another subject of the clause that it only sums up.
"""

from sayso.extract.words import word_set
from sayso.language.doc import Token

_RANKS = word_set(
    """first second third fourth fifth sixth seventh eighth ninth tenth latest last deadliest largest worst heaviest
    biggest bloodiest fiercest most highest longest only"""
)
_TAKEN_FOR = frozenset({"obj", "obl", "iobj", "conj"})


def rank_behind(noun: Token) -> None:
    """Lets the noun stand beside the clause."""
    verb = noun.head
    if noun.pos_ != "NOUN" or noun.dep_ not in _TAKEN_FOR or verb.pos_ != "VERB" or verb.i >= noun.left_edge.i:
        return
    parts = [c for c in noun.children if c.i < noun.i]
    if any(c.dep_ in {"case", "cc"} for c in noun.children) or not any(c.lower_ in _RANKS for c in parts):
        return
    definite = any(c.lower_ == "the" or c.dep_ == "nmod:poss" for c in parts)
    edge = noun.left_edge
    comma = edge if edge.text == "," else noun.doc[edge.i - 1]
    if definite and comma.text == "," and comma.i - verb.i > 2:
        noun.dep_ = "parataxis"
