"""What a hyphen joins is one word: of "twelve co-defendants" no "co" is tortured beside the defendants."""

from sayso.language.doc import Token

# What a word may be to another that it is no part of.
_ITSELF = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "conj", "appos"})


def join_parts(hyphen: Token) -> None:
    """Makes the word before a hyphen a part of the one behind it, where the tree takes both for the same to a third, or
    joins them without an "and"; what stands before both belongs to the whole."""
    doc, i = hyphen.doc, hyphen.i
    if hyphen.text != "-" or not 0 < i < len(doc) - 1 or hyphen.whitespace_ or doc[i - 1].whitespace_:
        return
    first, last = doc[i - 1], doc[i + 1]
    if first.dep_ not in _ITSELF:
        return
    if last.dep_ == "conj" and last.head == first and not any(c.dep_ == "cc" for c in last.children):
        last.hang(first.head)
        last.dep_ = first.dep_
    if first.head == last.head and first.dep_ == last.dep_:
        for before in [c for c in first.children if c.i < first.i]:
            before.hang(last)
        first.hang(last)
        first.dep_ = "compound"
