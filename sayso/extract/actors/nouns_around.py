"""What a noun or number is besides what it says: an office set off from a name, an award, one of those told before."""

from sayso.extract.actors.titles import is_office
from sayso.language.doc import Token

_ALONE = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss"})


def is_the_two(token: Token) -> bool:
    """ "The two" of whoever was told of before: a number behind an article, with no noun of its own."""
    if token.pos_ != "NUM" or not token.text.isalpha() or token.lower_ == "one" or token.i == 0:
        return False
    alone = all(c.i < token.i or c.is_punct for c in token.children)
    return token.doc[token.i - 1].lower_ == "the" and alone and token.dep_ in _ALONE


def set_off_office(token: Token) -> bool:
    """Whether an office that the tree makes a part of a name is set off from it by a comma: "Ada Roe, Prime Minister of
    Tavia", "Chief Executive Officer, Oren Dask"."""
    if not is_office(token) or token.tag_ not in {"NN", "NNP"}:
        return False
    doc, at = token.doc, token.i - 1
    while at > 0 and doc[at].head == token and doc[at].dep_ in {"amod", "compound", "det"}:
        at -= 1
    if at > 0 and doc[at].text == "," and doc[at - 1].ent_type_ == "PER":
        return token.i + 1 < len(doc) and doc[token.i + 1].lower_ in {"of", "for", "at", ",", "."}
    after = doc[token.i + 1 : token.i + 3]
    return len(after) == 2 and after[0].text == "," and (after[1].ent_iob_, after[1].ent_type_) == ("B", "PER")


def is_award(token: Token) -> bool:
    """Whether the noun is of an award: "Person of the Year"."""
    behind = [t.lower_ for t in token.doc[token.i + 1 : token.i + 4]]
    return behind[:2] == ["of", "the"] and behind[2:] in (["year"], ["month"], ["decade"], ["century"])


def beside_person(token: Token) -> bool:
    """ "Ada Roe, head of", "the chief executive, Ada Roe"."""
    if token.dep_ == "appos" and token.head.ent_type_ == "PER":
        return True
    after = token.doc[token.i + 1 : token.i + 3]
    return len(after) == 2 and after[0].text == "," and after[1].ent_type_ == "PER"


def denied(token: Token) -> bool:
    """Whether the words before it make it nobody in particular: "no guard", "any guard"."""
    return any(c.dep_ == "det" and c.lower_ in {"no", "any", "every", "each", "neither", "what", "which"}
               for c in token.children)  # fmt: skip
