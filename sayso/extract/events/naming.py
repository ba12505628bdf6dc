"""Victims whom the report names after it has told what befell them ("The victims were identified as A and B")."""

from collections.abc import Iterator, Mapping, Sequence

from sayso.extract.tree import child, children, conjuncts
from sayso.extract.words import word_set
from sayso.language.doc import Doc, Token

_NAMING = word_set("identify name be include")
# What a word for victims says befell them: the types of events that it can recall.
BEFELL: Mapping[str, frozenset[str]] = {
    "victim": frozenset(
        {"kill", "execute", "injure", "attack", "bomb", "shoot", "abduct", "torture", "sexual_violence"}
    ),
    "dead": frozenset({"kill", "execute"}),
    "deceased": frozenset({"kill", "execute"}),
    "fatality": frozenset({"kill", "execute"}),
    "slain": frozenset({"kill", "execute"}),
    "killed": frozenset({"kill", "execute"}),
    "wounded": frozenset({"injure"}),
    "injured": frozenset({"injure"}),
    "hostage": frozenset({"abduct"}),
    "captive": frozenset({"abduct"}),
    "detainee": frozenset({"arrest"}),
}


def victims_named(doc: Doc) -> Iterator[tuple[Token, frozenset[str], Sequence[Token]]]:
    """The word for victims, the types of events that it can recall, and the heads of the names it is given."""
    for token in doc:
        if token.dep_ not in {"nsubj", "nsubj:pass"}:
            continue
        types = BEFELL.get(token.lemma_.lower()) or BEFELL.get(token.lower_)
        if types is None:
            continue
        names = [one for one in _named(token) if one.ent_type_ == "PER"]
        if names:
            yield token, types, names


def _named(noun: Token) -> list[Token]:
    """What the clause says that those of the noun are, or are called."""
    above = noun.head
    if above.lemma_.lower() in _NAMING and above.pos_ in {"VERB", "AUX"}:
        found = [c for c in children(above, "obl", "obl:agent", "xcomp", "obj", "attr") if _follows(c, above)]
    elif child(above, "cop") is not None and above.i > noun.i:
        found = [above]
    else:
        return []
    return [each for one in found for each in conjuncts(one) if each.i > noun.i]


def _follows(one: Token, verb: Token) -> bool:
    marks = {c.lower_ for c in one.children if c.dep_ in {"case", "mark"}}
    return one.i > verb.i and (not marks or "as" in marks)
