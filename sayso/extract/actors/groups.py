"""Which group a definite plural means that calls it something new: "the kidnappers", "the six suspects", "the boys"."""

from collections.abc import Sequence

from sayso.extract.actors.candidate import Candidate, Chain
from sayso.extract.actors.kinds import lemma_of
from sayso.extract.tree import ancestors
from sayso.extract.words import word_set
from sayso.language.doc import Token

_NEAR = 4  # sentences that such a plural reaches back
# Who does violence, as news calls them in turn; each set is of one sort of people.
_REBELS = word_set("rebel guerrilla insurgent terrorist militant extremist fighter subversive")
_DOERS = word_set(
    "attacker assailant gunman kidnapper abductor captor perpetrator killer robber raider bandit criminal gang "
    "gangster culprit thug murderer hijacker intruder"
)
_ANYBODY = word_set("man person individual people youth group stranger")
# Whom something is done to: who is called so was the object of it a moment ago.
_UNDERGOERS = word_set("victim hostage captive casualty survivor injured")
_HELD = word_set("suspect detainee prisoner arrestee defendant captive accused")
_HOLDING = word_set("arrest detain hold capture seize apprehend charge nab imprison remand accuse suspect")
# What those of whom a number was told are called together: "the trio".
_OF_SO_MANY = {
    "trio": frozenset({"three", "3"}), "pair": frozenset({"two", "2"}), "duo": frozenset({"two", "2"}),
    "couple": frozenset({"two", "2"}), "quartet": frozenset({"four", "4"}),
}  # fmt: skip
_UNDERGOING = frozenset({"obj", "nsubj:pass"})


def group_meant(candidate: Candidate, chains: Sequence[Chain]) -> Chain | None:
    """The group, of the last sentences, that a new definite plural means; `chains` has the latest first."""
    many = candidate.lemma in _OF_SO_MANY and candidate.kind == "group"
    if (
        (candidate.number != "plural" and not many)
        or candidate.definiteness != "definite"
        or candidate.kind in {"organization", None}
    ):
        return None
    if any(c.lower_ in {"other", "others", "remaining", "same"} for c in candidate.head.children):
        return None
    if candidate.lemma in _OF_SO_MANY and candidate.modifiers:
        return None
    several = [c for c in chains if "singular" not in c.numbers and not c.touches(candidate)]
    near = [c for c in several if candidate.sentence - _latest(c, candidate).sentence <= _NEAR]
    return next((c for c in several if _recalled(candidate, c)), None) or next(
        (c for c in near if _calls(candidate, c)), None
    )


def _latest(chain: Chain, candidate: Candidate) -> Candidate:
    return next(chain.before(candidate.mention.first))


def _recalled(candidate: Candidate, chain: Chain) -> bool:
    """Whether only a participle or a number is new, which tells what happened to those told of, or how many they were:
    "the kidnapped girls", "the six suspects" of "six men"."""
    told_number = number(candidate.head)
    so_many = _OF_SO_MANY.get(candidate.lemma, ())
    for member in chain.before(candidate.mention.first):
        if member.form != "description" or member.number != "plural":
            continue
        if number(member.head) in so_many:
            return candidate.sentence - member.sentence <= _NEAR
        if told_number and number(member.head) == told_number and member.kind == candidate.kind:
            return True
        new = candidate.modifiers - member.modifiers
        told = {lemma_of(c) for c in candidate.head.children if c.tag_ in {"VBN", "VBG"}}
        if member.lemma == candidate.lemma and new and new <= told | {"young"}:
            return True
    return False


def _calls(candidate: Candidate, chain: Chain) -> bool:
    """Whether the noun calls the group what somebody else may call it, or what it underwent."""
    if candidate.modifiers:
        return False
    lemma = candidate.lemma
    for member in chain.before(candidate.mention.first):
        if candidate.sentence - member.sentence > _NEAR:
            return False
        if member.form == "name" and member.kind == "armed_group" and lemma in _REBELS:
            return True
        if member.form != "description" or member.kind not in {"group", "armed_group", "organization"}:
            continue
        if any(lemma in sort and member.lemma in sort for sort in (_REBELS, _DOERS)):
            return True
        if len(lemma) > 2 and member.lemma != lemma and member.lemma.endswith(lemma):
            return True  # "the boys" of "schoolboys"
        if lemma in _DOERS and member.lemma in _ANYBODY and member.head.dep_ not in _UNDERGOING:
            return not _tells_of(member.head, candidate.head)
        if lemma in _UNDERGOERS and member.kind == "group" and member.head.dep_ in _UNDERGOING:
            return True
        if lemma in _HELD and _is_held(member.head):
            return True
    return False


def _tells_of(teller: Token, other: Token) -> bool:
    """Whether one tells or notices what the other does: "men nearby saw that the attackers fled"."""
    clauses = [t for t in (other, *ancestors(other)) if t.dep_ == "ccomp"]
    return teller.dep_ == "nsubj" and any(clause.head == teller.head for clause in clauses)


def _is_held(noun: Token) -> bool:
    """Whether somebody is arrested or the like, as far as the words around the noun tell."""
    done = noun.dep_ in _UNDERGOING and noun.head.lemma_.lower() in _HOLDING
    return done or any(c.dep_.startswith("acl") and c.lemma_.lower() in _HOLDING for c in noun.children)


def number(noun: Token) -> str:
    """The number before a noun, as it is written."""
    return next((c.lower_ for c in noun.children if c.dep_ == "nummod" and c.i < noun.i), "")
