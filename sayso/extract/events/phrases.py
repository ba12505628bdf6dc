"""The prepositional phrases of a word."""

from sayso.extract.subjects import antecedent
from sayso.extract.tree import preposition
from sayso.language.doc import Token


def phrases(token: Token) -> dict[str, list[Token]]:
    """The nouns in prepositional phrases (and gerunds behind prepositions, and clauses behind "since") on the token, by
    preposition."""
    found: dict[str, list[Token]] = {}
    for one in token.children:
        mark = ""
        loose = one.dep_ in {"nsubj", "obj", "dep"} and one.i > token.i
        if (one.dep_.split(":")[0] in {"obl", "nmod"} and one.dep_ != "nmod:poss") or loose:
            mark = preposition(one)
        elif one.dep_ in {"advcl", "acl", "xcomp", "ccomp"} and one.tag_ == "VBG":
            mark = next((c.lower_ for c in one.children if c.dep_ == "mark"), "")
        elif one.dep_ in {"advcl", "xcomp"} and one.pos_ == "ADJ":
            mark = next((c.lower_ for c in one.children if c.dep_ in {"mark", "case"} and c.lower_ == "as"), "")
        elif one.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "since" for c in one.children):
            mark = "since"
        if mark:
            found.setdefault(mark.split()[-1], []).append(antecedent(one))
            if " " in mark:
                found.setdefault(mark, []).append(antecedent(one))
    return found
