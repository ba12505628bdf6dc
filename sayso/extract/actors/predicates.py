"""Nouns that say what somebody is, would be, or is like, and are nobody besides: "to be a free man", "as president"."""

from collections.abc import Sequence

from sayso.extract.actors.candidate import Candidate
from sayso.extract.actors.collect import RELATIVE
from sayso.extract.actors.layout import Layout
from sayso.extract.actors.titles import is_office
from sayso.extract.tree import child, first_conjunct, preposition
from sayso.extract.words import word_set
from sayso.language.doc import Token

_DUMMIES = frozenset({"it", "this", "that", "there", "these", "those"})
_NOT_AS = frozenset({"such", "well", "same", "many", "much", "few", "soon", "long", "far"})
_CAUGHT = frozenset({"prisoner", "hostage", "captive"})
_KEEPING = frozenset({"take", "hold", "keep"})
_CALLING = word_set("call brand label dub deem term consider designate declare")
# What is said of an office, and not of who holds it: "ran for president", "the post of mayor".
_OF_OFFICES = word_set(
    "run bid campaign stand post position job role office rank title promotion promote elevate nomination race "
    "candidacy candidate election vie compete ascend rise"
)


def without_predicates(candidates: Sequence[Candidate], layout: Layout) -> list[Candidate]:
    """The candidates without the descriptions that only say what somebody is, where nobody is there to say it of: what
    was joined to its subject stays."""
    gone = {id(c) for c in candidates if c.form == "description" and _alone(c) and _says_what(c, layout)}
    heads = {c.head.i for c in candidates if id(c) in gone}
    listed = (c for c in candidates if c.form == "description" and c.head.dep_ == "conj" and _alone(c))
    for c in listed:  # "as an American, a socialist and a mother"
        if c.definiteness in {"indefinite", "bare"} and first_conjunct(c.head).i in heads:
            gone.add(id(c))
    return [c for c in candidates if id(c) not in gone]


def _alone(candidate: Candidate) -> bool:
    """Whether nothing was joined to it but the "who" of its own relative clause."""
    return candidate.chain is None or all(m is candidate or m.lemma in RELATIVE for m in candidate.chain.members)


def _says_what(candidate: Candidate, layout: Layout) -> bool:
    head = candidate.head
    if candidate.predicative:
        own = child(head, "nsubj", "nsubj:outer")
        turned = own is not None and (own.lower_ in _DUMMIES or bool(preposition(own)))  # "among them is a nurse"
        return not (turned or preposition(head))
    mark = preposition(head)
    open_ = candidate.definiteness in {"indefinite", "bare"}
    caught = candidate.lemma in _CAUGHT and candidate.number == "singular"
    if candidate.definiteness == "bare" and caught and head.head.lemma_.lower() in _KEEPING:
        return head.dep_ in {"obj", "xcomp", "advmod", "obl", "compound:prt"}  # "was taken [prisoner]"
    if open_ and _called(head):
        return True
    if mark == "as" and _as_what(head):
        return open_ or candidate.definiteness == "definite"
    if mark == "like":
        return candidate.definiteness == "indefinite" and candidate.number == "singular"
    return mark in {"for", "to", "of"} and _is_post(candidate, layout)


def _called(head: Token) -> bool:
    """Whether it is what somebody is called: "called her [a traitor]", "was branded [a liar]"."""
    verb = head.head
    if head.dep_ not in {"xcomp", "obj"} or verb.lemma_.lower() not in _CALLING or head.i < verb.i:
        return False
    others = (c for c in verb.children if c.dep_ in {"obj", "iobj", "nsubj:pass"} and c.i < head.i)
    return next(others, None) is not None


def _as_what(head: Token) -> bool:
    """Whether "as" opens a predicate; "such as", "as well as" and "as many as" do not."""
    # Where the tree hung "as" on the verb, it stands right before the phrase.
    mark = child(head, "case") or head.doc[head.left_edge.i - 1]
    before = head.doc[mark.i - 1].lower_ if mark.i else ""
    return before not in _NOT_AS and head.dep_ in {"obl", "nmod", "xcomp", "advcl", "obj"}


def _is_post(candidate: Candidate, layout: Layout) -> bool:
    """Whether a bare office in the singular is that and no holder: "ran for president", "promotion to judge"."""
    head = candidate.head
    if candidate.definiteness != "bare" or candidate.number != "singular" or not is_office(head):
        return False
    return head.head.lemma_.lower() in _OF_OFFICES and layout.kind[head.i] != "headline"
