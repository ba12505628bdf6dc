"""Gerunds that the tree takes for the verb of a clause, though they only describe a noun or stand before one."""

from sayso.extract.straighten_phrases import FINITE, SUBJECTS
from sayso.extract.words import word_set
from sayso.language.doc import Token

# Before a subject, these bring in a finite verb.
_CONJUNCTIONS = frozenset({"after", "before", "when", "because", "as", "while", "until", "since", "that"})
# Before these, what happened to them has the form of a gerund.
_HARM = frozenset({"shooting", "bombing", "killing", "kidnapping", "stabbing", "trafficking", "beating"})
_HARMED = word_set("victim survivor spree")


def give_subject(gerund: Token) -> None:
    """Gives a finite verb without a subject the one before it, where the tree gives that and the conjunction to a
    gerund in between: "after [a gunman] claiming allegiance to it carried out the attack"."""
    who = next((c for c in gerund.children if c.dep_ == "nsubj" and c.i < gerund.i), None)
    mark = next((c for c in gerund.children if c.dep_ == "mark" and c.lower_ in _CONJUNCTIONS), None)
    if gerund.dep_ != "advcl" or who is None or mark is None or any(c.dep_.startswith("aux") for c in gerund.children):
        return
    behind = (c for c in gerund.head.children if c.dep_ in {"advcl", "conj"} and c.i > gerund.right_edge.i)
    finite = next((c for c in behind if c.tag_ in FINITE), None)
    if finite is None or any(c.dep_ in {*SUBJECTS, "cc", "mark"} for c in finite.children):
        return
    if any(t.is_punct for t in gerund.doc[gerund.right_edge.i + 1 : finite.i]):
        return
    for one in (who, mark):
        one.hang(finite)
    gerund.hang(who)
    gerund.dep_, finite.dep_ = "acl", "advcl"


def name_victims(gerund: Token) -> None:
    """Makes what befell people a part of what they are called: "a memorial for [shooting] victims"."""
    who = next((c for c in gerund.children if c.dep_ == "obj"), None)
    harmed = who is not None and who.i == gerund.i + 1 and who.lemma_.lower() in _HARMED
    if who is None or not harmed or gerund.lower_ not in _HARM or gerund.dep_ not in {"acl", "advcl"}:
        return
    marks = [c for c in gerund.children if c.dep_ == "mark"]
    who.hang(gerund.head)
    who.dep_ = "nmod" if gerund.dep_ == "acl" else "obl"
    for one in marks:
        one.hang(who)
        one.dep_ = "case"
    for one in [c for c in gerund.children if c != who]:
        one.hang(who)
    gerund.hang(who)
    gerund.tag_, gerund.pos_, gerund.lemma_, gerund.dep_ = "NN", "NOUN", gerund.lower_, "compound"
