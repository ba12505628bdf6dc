"""Whom a clause or participle describes, where the tree hangs it on a happening, an idea or a place."""

from sayso.extract.actors import nouns
from sayso.extract.events.found import Found
from sayso.language.analysis import Analysis
from sayso.language.doc import Token


def modified(token: Token) -> Token | None:
    """The noun that the clause of the word modifies."""
    return token.head if token.dep_ in {"acl", "acl:relcl"} and token.head != token else None


def modified_person(found: Found, analysis: Analysis) -> Token | None:
    """Whom a relative clause or participle really modifies, where the tree hangs it on a happening or an idea ("the
    release of editors who were arrested"): the last person or body inside that noun's phrase, before the clause."""
    noun = modified(found.token)
    if noun is None:
        return None
    if noun.ent_type_ == "LOC" or (analysis.noun_classes.get(noun.i) == "place" and noun.ent_type_ != "PER"):
        return _whose_place(noun, analysis) if _has_who(found.token) else None
    kind = analysis.noun_classes.get(noun.i)
    unknown = kind is None and noun.pos_ == "NOUN" and not nouns.common(noun.lemma_.lower())
    if not (kind in {"event", "abstract", "time"} or unknown) or noun.ent_type_:
        return None
    inside = [t for t in noun.subtree if noun.i < t.i < found.token.left_edge.i and t.dep_ in {"nmod", "conj"}]
    people = [t for t in inside if t.ent_type_ == "PER" or _is_somebody(t, analysis)]
    return people[-1] if people else None


def _is_somebody(noun: Token, analysis: Analysis) -> bool:
    kind = analysis.noun_classes.get(noun.i)
    return kind in {"person", "organization"} or (kind is None and noun.lemma_.lower() in nouns.PEOPLE)


def _has_who(verb: Token) -> bool:
    """Whether the clause is of people ("who", "whom"), not of things or places."""
    return any(t.lower_ in {"who", "whom"} for t in verb.subtree if t.i < verb.i)


def _whose_place(place: Token, analysis: Analysis) -> Token | None:
    """The person in whose description the place stands ("the mayor of X, in the north of Y, who was taken")."""
    here = place
    while here.dep_ in {"nmod", "appos", "conj", "flat", "compound", "obl"} and here.head.i < here.i:
        here = here.head
        if here.ent_type_ == "PER" or analysis.noun_classes.get(here.i) == "person":
            named = here
            while named.dep_ == "appos" and named.head.i < named.i and named.head.ent_type_ == "PER":
                named = named.head
            return named
    return None
