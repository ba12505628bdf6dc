"""Words whose tag the words around them rule out (see `sayso.extract.straighten`)."""

from sayso.extract.straighten_verbs import has_subject
from sayso.language.doc import Token

_BASES = frozenset({
    "need", "feed", "bleed", "breed", "speed", "seed", "weed", "heed", "shed", "wed", "bed", "embed", "exceed",
    "proceed", "succeed", "shred",
})  # fmt: skip


def retag(token: Token) -> None:
    """Gives a verb, noun or adverb the tag that its ending and its preposition leave it."""
    if token.tag_ in {"VBP", "VBZ"} and token.lower_.endswith("ed") and token.lower_ not in _BASES:
        token.tag_ = "VBD"
    if token.pos_ == "VERB" and token.tag_ in {"VBD", "VBN"} and _ends_as_present(token):
        token.tag_, token.lemma_ = "VBZ", token.lower_[:-1]
    if token.tag_ in {"VBN", "VBD"} and token.lower_.endswith("ly") and token.dep_ in {"advcl", "amod", "advmod"}:
        token.pos_, token.tag_, token.dep_ = "ADV", "RB", "advmod"
    if token.lower_ == "accused" and token.tag_ == "NN":
        _become_participle(token)
    if token.tag_ == "VB" and _is_third_person(token):
        token.tag_ = "VBZ"
    if token.tag_ == "VBZ" and token.pos_ == "VERB" and any(c.dep_ == "case" for c in token.children):
        _make_noun(token)


def retag_in_place(token: Token) -> None:
    """Gives a word the tag that where it hangs leaves it."""
    if token.tag_ == "VBZ" and token.dep_ == "xcomp" and token.head.i == token.i - 1:
        _become_object(token)
    if token.lower_ == "pending" and token.dep_ == "amod" and _is_preposition(token):
        token.pos_, token.tag_, token.dep_ = "ADP", "IN", "case"
        token.head.dep_ = "obl"
    if token.lower_ == "incommunicado":
        token.pos_, token.tag_, token.dep_ = "ADV", "RB", "advmod"


def _make_noun(token: Token) -> None:
    """Makes a noun of what stands behind a preposition: "amid [claims] police beat them"."""
    token.pos_, token.tag_ = "NOUN", "NNS"
    token.dep_ = "obl" if token.dep_ == "advcl" else token.dep_
    for clause in token.children:
        if clause.dep_ == "ccomp":
            clause.dep_ = "acl"


def _is_third_person(verb: Token) -> bool:
    """Whether what is taken for an infinitive ends as a third person does ("a law that critics say [restricts]
    trade")."""
    word, lemma = verb.lower_, verb.lemma_.lower()
    return word in {f"{lemma}s", f"{lemma}es"} and not any(c.dep_ in {"aux", "mark"} for c in verb.children)


def _ends_as_present(verb: Token) -> bool:
    """Whether a rare verb that is taken for a past tense is in the present: "the bloc [mulls] sanctions"."""
    word = verb.lower_
    return (
        word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 and verb.lemma_.lower() == word
    )


def _become_participle(accused: Token) -> None:
    """ "The general, [accused] of theft, fled", "sent a clerk [accused] of theft to prison": no accused of the court's
    stands there, but what is said of whoever is named right before."""
    doc, at = accused.doc, accused.i
    before = doc[at - 1] if at else accused
    of = at + 1 < len(doc) and doc[at + 1].lower_ == "of"
    if of and accused.dep_ != "acl" and before.pos_ == "NOUN" and not accused.is_ancestor(before):
        accused.hang(before)
        accused.dep_ = "acl"
        for deed in accused.children:
            if deed.dep_ == "acl":
                deed.dep_ = "advcl"
    if accused.dep_ == "acl":
        accused.pos_, accused.tag_, accused.lemma_ = "VERB", "VBN", "accuse"


def _is_preposition(pending: Token) -> bool:
    """ "Jailed [pending] trial": no article or owner makes it an adjective of its noun."""
    before = pending.doc[pending.i - 1] if pending.i else pending
    return pending.head.dep_ in {"obj", "obl"} and before.tag_ not in {"DT", "JJ", "PRP$", "POS", "CC", "CD", "IN"}


def _become_object(word: Token) -> None:
    """No verb in the present is an infinitive: what stands right behind a gerund or participle is its object
    ("investigating [claims] that guards beat him")."""
    if word.head.tag_ not in {"VBG", "VBN", "VB"} or not word.lower_.endswith("s") or has_subject(word):
        return
    word.pos_, word.tag_, word.dep_ = "NOUN", "NNS", "obj"
    for clause in word.children:
        if clause.dep_ == "ccomp":
            clause.dep_ = "acl"
