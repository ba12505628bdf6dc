"""People whom a list names behind the word that counts them ("three reporters: A, of the Herald, B and C")."""

from sayso.extract.tree import children, conjuncts
from sayso.language.doc import Token


def listed(noun: Token) -> list[Token]:
    """The heads of the names of people that an apposition to the noun lists, at least two of them; none where the noun
    is a name itself. A name in an apposition to one of them that describes nobody else belongs to the list too."""
    if noun.ent_type_ == "PER":
        return []
    if any(c.lower_ == "following" and c.dep_ in {"amod", "det"} for c in noun.children):
        return _behind_colon(noun)
    found: list[Token] = []
    for first in children(noun, "appos"):
        for one in conjuncts(first):
            for each in (one, *children(one, "appos")):
                if each.ent_type_ == "PER" and each.i > noun.i and each not in found:
                    found.append(each)
    return found if len(found) > 1 else []


def _behind_colon(noun: Token) -> list[Token]:
    """The names behind the sentence's colon, where the noun promises them ("the following officers died: A, B")."""
    sentence = noun.sent
    colon = next((t.i for t in sentence if t.text == ":" and t.i > noun.i), None)
    return [e.root for e in sentence.ents if e.label_ == "PER" and e.start > colon] if colon is not None else []
