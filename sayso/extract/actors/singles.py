"""Whom a definite singular means that calls somebody without a name something new: "the gunman", "the envoy"."""

from collections.abc import Sequence

from sayso.extract.actors.candidate import Candidate, Chain
from sayso.extract.words import word_set
from sayso.language.doc import Token

_NEAR = 3  # sentences that it reaches back
_DOERS = word_set(
    "attacker assailant gunman kidnapper abductor perpetrator killer robber raider murderer hijacker intruder shooter "
    "knifeman bomber suspect culprit sniper arsonist hostage-taker"
)
_ANYBODY = word_set("man woman person youth teenager boy girl student soldier")
_VIOLENT = word_set("shoot stab attack kill fire open hijack kidnap murder ram drive walk burst storm rob abduct seize")
_HELD = word_set("suspect detainee prisoner defendant accused")
_HOLDING = word_set("arrest detain hold capture apprehend charge nab remand accuse suspect try question")
_ACTING = frozenset({"nsubj", "nsubj:pass", "obj", "obl:agent", "nmod:poss"})
_UNDERGOING = frozenset({"obj", "nsubj:pass"})
# What one is harmed by, as a victim: active verbs whose subject undergoes it, and nouns of what was done to somebody.
_DYING = word_set("die perish drown suffer collapse survive bleed lie")
_DONE_TO = word_set("death murder killing body shooting rape stabbing abduction kidnapping assault corpse")
_HARMING = word_set(
    "kill murder shoot stab rape attack beat assault strangle injure wound abduct kidnap rob hit strike "
    "bludgeon torture knife batter grab mug threaten harass defraud scam drag trick molest approach hit chase "
    "find execute behead burn poison lynch"
)
# Words that news puts for each other, of one person or body that has no name.
_ALIKE = [
    word_set("ambassador envoy diplomat"),
    word_set("lawyer attorney counsel solicitor barrister"),
    word_set("judge magistrate"),
    word_set("policeman policewoman constable cop officer"),
    word_set("journalist reporter correspondent newsman"),
    word_set("priest clergyman cleric"),
    word_set("senator lawmaker legislator parliamentarian mp congressman congresswoman"),
    word_set("boy girl teenager teen youth youngster schoolboy schoolgirl"),
    word_set("newspaper paper daily"),
    word_set("station channel broadcaster"),
]
# What each of these may take up.
_SORTS = {
    **dict.fromkeys(
        ("company", "firm", "business"),
        word_set(
            "bank airline operator retailer manufacturer maker carrier insurer brewer supplier developer contractor "
            "automaker carmaker supermarket publisher utility brewery refinery corporation conglomerate"
        ),
    ),
    "lender": frozenset({"bank"}),
    "carrier": frozenset({"airline"}),
    **dict.fromkeys(
        ("group", "organisation", "organization"), word_set("charity ngo militia organisation organization")
    ),
}


def single_meant(candidate: Candidate, chains: Sequence[Chain]) -> Chain | None:
    """The one without a name, of the last sentences, whom a new definite description means; `chains` has the latest
    first."""
    if candidate.number == "plural" or candidate.definiteness != "definite" or candidate.modifiers:
        return None
    if any(c.i > candidate.head.i for c in candidate.head.children if c.dep_ in {"nmod", "acl", "acl:relcl"}):
        return None
    for chain in chains:
        last = next(chain.begun(candidate.mention.first))
        away = candidate.sentence - last.sentence
        unlike = (
            "plural" in chain.numbers or chain.touches(candidate) or (candidate.sex and chain.sexes - {candidate.sex})
        )
        if 1 <= away <= _NEAR and not chain.named and not unlike and _calls(candidate, chain):
            return chain
    return None


def _calls(candidate: Candidate, chain: Chain) -> bool:
    lemma = candidate.lemma
    for member in chain.before(candidate.mention.first):
        if member.form != "description" or candidate.sentence - member.sentence > _NEAR:
            continue
        if lemma != member.lemma and any(lemma in sort and member.lemma in sort for sort in _ALIKE):
            return True
        if member.lemma in _SORTS.get(lemma, ()) and member.head.dep_ in _ACTING:
            return True
        if lemma in _DOERS and (member.lemma in _DOERS or (member.lemma in _ANYBODY and _does_violence(member.head))):
            return True
        if lemma in _HELD and _is_held(member.head):
            return True
    return False


def _does_violence(noun: Token) -> bool:
    verb = noun.head
    return noun.dep_ == "nsubj" and verb.lemma_.lower() in _VIOLENT


def _is_held(noun: Token) -> bool:
    return noun.dep_ in _UNDERGOING and noun.head.lemma_.lower() in _HOLDING


def is_victim(chain: Chain, before: int) -> bool:
    """Whether something was done to somebody, by what stands before the token: nobody else is "the victim"."""
    for member in chain.before(before):
        head = member.head
        verb = head.head
        if head.dep_ in _UNDERGOING and verb.lemma_.lower() in _HARMING:
            return True
        if head.dep_.startswith("nsubj") and verb.lemma_.lower() in _DYING:
            return True
        if head.dep_.startswith("nmod") and verb.lemma_.lower() in _DONE_TO:
            return True
        if any(c.dep_.startswith("acl") and c.lemma_.lower() in _HARMING for c in head.children):
            return True
    return False
