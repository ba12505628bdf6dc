"""The words of a noun phrase: how far it reaches from its head."""

from sayso.extract.tree import BEFORE_NUMBERS, preposition
from sayso.language.doc import Doc, Token

# What is no part of the noun phrase that fills a role: clauses, appositions and the other conjuncts.
_LOOSE = frozenset({
    "acl:relcl", "acl", "appos", "conj", "cc", "parataxis", "advcl", "advcl:relcl", "ccomp", "csubj", "cop", "nsubj",
    "nsubj:pass", "nsubj:outer", "aux", "aux:pass", "mark", "discourse", "vocative", "orphan", "dep", "expl",
    "cc:preconj",
})  # fmt: skip


def noun_phrase(head: Token) -> tuple[int, int]:
    """The token range of the noun phrase around its head, without relative clauses, appositions, other conjuncts,
    the preposition before it and the possessive mark behind it."""
    keep = {head.i}
    for one in head.children:
        if one.dep_ in _LOOSE or one.dep_ in {"case", "punct"} or one.is_space:
            continue
        if one.dep_ in {"obl", "advmod", "obj", "xcomp", "aux"} and one.i > head.i:
            continue
        if one.dep_ == "nmod" and one.i < head.i and preposition(one):
            continue  # "in April [three novices]"
        if (one.dep_ not in {"flat", "goeswith"} or one.text.isdigit()) and _sets_apart(one):
            continue
        keep.update(t.i for t in one.subtree if not t.is_space)
    keep |= {c.i for c in head.children if c.dep_ == "punct"}
    return _closed(head, *_run(head.doc, head.i, keep))


def _closed(head: Token, first: int, last: int) -> tuple[int, int]:
    """The range without a bracket that opens in it and closes outside, and with its closing one that stands behind."""
    doc = head.doc
    first, last = _whole(doc, first, last)
    opened = [i for i in range(first, last) if doc[i].text in {"(", "["}]
    closed = [i for i in range(first, last) if doc[i].text in {")", "]"}]
    if len(opened) <= len(closed):
        return first, last
    if last < len(doc) and doc[last].text in {")", "]"}:
        return first, last + 1
    return (first, opened[-1]) if opened[-1] > head.i else (opened[-1] + 1, last)


def _whole(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """The range with the rest of its hyphened words, and of words such as "at least"."""
    while last < len(doc) - 1 and doc[last].text == "-" and not doc[last - 1].whitespace_ and not doc[last].whitespace_:
        last += 2
    while (
        first > 1 and doc[first - 1].text == "-" and not doc[first - 2].whitespace_ and not doc[first - 1].whitespace_
    ):
        first -= 2
    if first > 0 and (doc[first - 1].lower_, doc[first].lower_) in BEFORE_NUMBERS:
        first -= 1
    return first, last


def _sets_apart(modifier: Token) -> bool:
    """Whether a comma sets the modifier behind its noun apart ("the colonel, along with his men")."""
    left = modifier.left_edge
    return left.i > modifier.head.i and left.i > 0 and "," in {left.text, left.nbor(-1).text}


def _run(doc: Doc, head: int, keep: set[int]) -> tuple[int, int]:
    """The longest stretch of kept tokens around the head, with white space in between and no punctuation at its ends
    (but for quotation marks and brackets that match inside)."""
    first, last = head, head + 1
    while first - 1 in keep or (first - 2 in keep and doc[first - 1].is_space):
        first -= 1
    while last in keep or (last + 1 in keep and last < len(doc) and doc[last].is_space):
        last += 1
    while first < head and (doc[first].is_punct or doc[first].is_space):
        first += 1
    while last - 1 > head and (doc[last - 1].is_punct or doc[last - 1].is_space):
        last -= 1
    return first, last
