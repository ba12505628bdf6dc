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
    _describe_deed(first, last)
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


def _describe_deed(first: Token, last: Token) -> None:
    """ "A drive-by [shooting]": what a hyphen joins to "by" describes the gerund behind it, which is a noun."""
    deed = last.doc[last.i + 1] if last.i + 1 < len(last.doc) else last
    if last.lower_ != "by" or deed.tag_ != "VBG" or last.head != deed or first.dep_ not in _ITSELF:
        return
    for before in [c for c in first.children if c.i < first.i]:
        before.hang(deed)
    deed.hang(first.head)
    deed.dep_, deed.pos_, deed.tag_, deed.lemma_ = first.dep_, "NOUN", "NN", deed.lower_
    first.hang(deed)
    last.hang(deed)
    first.dep_ = last.dep_ = "compound"
