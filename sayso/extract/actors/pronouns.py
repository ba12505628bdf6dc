"""Whom he, she, it and they stand for: by agreement, binding, and how prominent each actor is."""

from bisect import bisect_left
from collections.abc import Sequence

from sayso.extract.actors.candidate import Candidate, Chain
from sayso.extract.actors.collect import RELATIVE
from sayso.extract.actors.layout import Layout
from sayso.extract.actors.speech import Speech
from sayso.extract.tree import CLAUSES, ancestors, subject
from sayso.extract.words import word_set
from sayso.language.doc import Token

_REACH = {"he": 7, "she": 7, "it": 2, "they": 3}
_FORMS = {
    "he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "hers": "she",
    "herself": "she", "it": "it", "its": "it", "itself": "it", "they": "they", "them": "they", "their": "they",
    "theirs": "they", "themselves": "they", "both": "they",
}  # fmt: skip
THIRD_PERSON = frozenset(_FORMS)
_LEAST, _LEAST_PERSON, _LEAST_ALONE = -1.0, -2.9, -5.5  # below these, no actor fits well enough
_GOES_ON = 0.6
_ENOUGH = 5  # earlier mentions; more make no actor more prominent
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_ROLE_WEIGHT = {"nsubj": 1.0, "nsubj:pass": 1.0, "nsubj:outer": 1.0, "obl:agent": 0.6, "obj": 0.5, "iobj": 0.5,
                "nmod:poss": 0.4, "root": 0.6, "appos": 0.4}  # fmt: skip
_BODIES = frozenset({"organization", "state", "armed_group", "media"})
# What is done to people only, and what only they have: "their arrest" is no ministry's.
_DONE_TO_PEOPLE = word_set(
    """arrest detain jail imprison torture beat kill murder abduct kidnap injure wound hospitalise hospitalize bury
    handcuff blindfold rape execute hang behead"""
)
_OF_PEOPLE = _DONE_TO_PEOPLE | word_set(
    """arrest detention imprisonment confinement torture killing murder death abduction kidnapping disappearance
    execution body corpse wife husband child son daughter mother father family cell"""
)
_NOMINATIVE = frozenset({"he", "she", "they"})
_SOME = frozenset({"some", "one", "many", "most", "all", "several", "few", "none", "two", "three", "both", "each"})


def referent(pronoun: Candidate, chains: Sequence[Chain], layout: Layout, said: Speech) -> Chain | None:
    """The chain that a third-person pronoun most likely refers to; None where none agrees with it.

    `said` tells of reported speech who speaks it.
    """
    if pronoun.lemma.endswith(("self", "selves")):
        own = subject(pronoun.head.head)
        for chain in chains:
            if own is not None and any(m.head.i == own.i for m in chain.members) and _agrees(pronoun, chain):
                return chain
    scored = [(_score(pronoun, chain, layout, said), k) for k, chain in enumerate(chains)]
    best = max(((s, -k) for s, k in scored if s is not None), default=None)
    least = _LEAST_PERSON if pronoun.sex else _LEAST
    if pronoun.sex and sum(s is not None for s, _ in scored) == 1:
        least = _LEAST_ALONE
    return None if best is None or best[0] < least else chains[-best[1]]


def _score(pronoun: Candidate, chain: Chain, layout: Layout, said: Speech) -> float | None:
    if not _agrees(pronoun, chain):
        return None
    if chain.heads[0] >= pronoun.head.i:
        return _ahead(pronoun, chain)
    earlier = _earlier(pronoun, chain, layout, said)
    sentence = pronoun.head.sent  # who is bound to the pronoun shares its tree
    near = chain.headed_in(sentence.start, sentence.end)
    if not earlier or any(_bound(pronoun, m) for m in near) or _named_below(pronoun, earlier):
        return None
    latest = earlier[0]
    score = -0.9 * _distance(pronoun, latest, layout)
    score += max(_weight(m) for m in earlier if m.sentence == latest.sentence)
    score += 0.12 * min(len(earlier), _ENOUGH) + (0.3 if chain.named else 0.0) - 0.2 * _buried(latest)
    if pronoun.head.dep_ in _SUBJECTS and latest.head.dep_ in _SUBJECTS:
        score += 0.3
    if pronoun.sex and pronoun.sex in chain.sexes:
        score += 0.5
    if _goes_on(pronoun, earlier, said):
        score += _GOES_ON
    if pronoun.block != latest.block:
        score -= 0.3
    if chain.kind in _BODIES and _of_people(pronoun.head):
        score -= 2.0
    if (_ahead(pronoun, chain) or 0.0) > 0.0:
        score += 1.0
    return score + _number_bonus(pronoun, chain) + _speech(pronoun, chain, layout, said)


def _of_people(pronoun: Token) -> bool:
    """Whether what is done to the pronoun's bearer, or is his, makes him a person."""
    lemma = pronoun.head.lemma_.lower()
    if pronoun.dep_ == "nmod:poss":
        return lemma in _OF_PEOPLE
    undergoes = pronoun.dep_ == "nsubj:pass" or (pronoun.dep_ == "obj" and pronoun.head.pos_ == "VERB")
    return undergoes and lemma in _DONE_TO_PEOPLE


def _earlier(pronoun: Candidate, chain: Chain, layout: Layout, said: Speech) -> list[Candidate]:
    """The latest members before the pronoun that it may take up, latest first: as many as count, and all that share the
    sentence of the latest."""
    found: list[Candidate] = []
    for member in chain.before(pronoun.head.i):
        if not found and _distance(pronoun, member, layout) > _REACH[_FORMS[pronoun.lemma]]:
            break
        if len(found) >= _ENOUGH and member.sentence != found[0].sentence:
            break
        if not _in_own_words(pronoun, member, layout, said):
            found.append(member)
    return found


def _distance(pronoun: Candidate, member: Candidate, layout: Layout) -> int:
    """How many sentences lie between; what is quoted between them puts no distance between those who are told of."""
    if layout.quotation[pronoun.head.i] or layout.quotation[member.head.i]:
        return pronoun.sentence - member.sentence
    return layout.told[pronoun.head.i] - layout.told[member.head.i]


def _agrees(pronoun: Candidate, chain: Chain) -> bool:
    form, kind, numbers = _FORMS[pronoun.lemma], chain.kind, chain.numbers
    if form in {"he", "she"}:
        return kind == "person" and "plural" not in numbers and not (chain.sexes - {pronoun.sex})
    if form == "it":
        return (kind in _BODIES or kind == "group") and "plural" not in numbers
    if pronoun.lemma == "both":
        return "plural" in numbers
    if pronoun.modifiers:
        return any(_counted(m.head, pronoun.modifiers) for m in chain.before(pronoun.head.i))
    return kind != "person" or "plural" in numbers


def _counted(head: Token, number: frozenset[str]) -> bool:
    """Whether a mention says that they are so many: "three men", "three of the men" for "the three"."""
    return head.lower_ in number or any(c.dep_ == "nummod" and c.lower_ in number for c in head.children)


def _number_bonus(pronoun: Candidate, chain: Chain) -> float:
    if _FORMS[pronoun.lemma] != "they":
        return 0.0
    if chain.kind == "group" or "plural" in chain.numbers:
        return 0.6
    return -1.0 if chain.kind == "media" else -0.3


def _weight(member: Candidate) -> float:
    head = member.head
    for _ in range(4):
        if head.dep_ != "conj" or head.head == head:
            break
        head = head.head
    return _ROLE_WEIGHT.get(head.dep_, 0.1)


def _buried(member: Candidate) -> int:
    """How many clauses below the sentence's main one the mention stands, at most two."""
    return min(2, sum(t.dep_ in CLAUSES - {"root", "parataxis"} for t in ancestors(member.head)))


def _bound(pronoun: Candidate, member: Candidate) -> bool:
    """Whether grammar forbids that the two are one: subject and object of one verb, a phrase and a part of it."""
    if member is pronoun or (member.form == "pronoun" and member.lemma in RELATIVE):
        return False
    mine, theirs = pronoun.head, member.head
    if member.form != "pronoun" and mine.i in member.mention and mine.i != theirs.i:
        return True
    possessive = mine.dep_ == "nmod:poss"
    if possessive:
        return theirs.i == mine.head.i
    if pronoun.lemma.endswith(("self", "selves")):
        return False
    if mine.dep_ in {"obj", "iobj"} and mine.lower_ in _NOMINATIVE:
        return False  # an object by mistake
    if mine.head == theirs.head and _argument(mine) and _argument(theirs):
        return True
    whole = mine.head if mine.dep_ == "nmod" and mine.head.lower_ in _SOME else mine
    return whole.dep_ in {"obj", "iobj"} and subject(whole.head) == theirs


def _named_below(pronoun: Candidate, earlier: Sequence[Candidate]) -> bool:
    """Whether what the pronoun's bearer says or thinks names one of the earlier mentions again: "they claim that the
    army fled" is not the army's claim. "The younger man" is no other name of "the older man"."""
    if pronoun.head.dep_ not in _SUBJECTS:
        return False
    said = [c for c in pronoun.head.head.children if c.dep_ == "ccomp" and c.i > pronoun.head.i]
    named = {t.lower_: _qualities(t) for c in said for t in c.subtree if t.pos_ in {"NOUN", "PROPN"}}
    again = ((_qualities(m.head), named.get(m.head.lower_)) for m in earlier if m.form != "pronoun")
    return any(theirs is not None and not (own and theirs and own.isdisjoint(theirs)) for own, theirs in again)


def _qualities(noun: Token) -> frozenset[str]:
    return frozenset(c.lower_ for c in noun.children if c.dep_ == "amod")


def _goes_on(pronoun: Candidate, earlier: Sequence[Candidate], said: Speech) -> bool:
    """Whether who spoke last speaks again: "Dask said that Roe left. He added ..." is about Dask."""
    if pronoun.head.dep_ not in _SUBJECTS or _buried(pronoun) or not _speaks(pronoun, said):
        return False
    latest = (m for m in earlier if m.sentence == earlier[0].sentence)
    return any(m.head.dep_ in _SUBJECTS and not _buried(m) and _speaks(m, said) for m in latest)


def _speaks(member: Candidate, said: Speech) -> bool:
    """Whether the model takes the mention for a source, or it is the subject of what somebody says or thinks."""
    return member.head.i in said.sources or any(c.dep_ == "ccomp" for c in member.head.head.children)


def _argument(token: Token) -> bool:
    return token.dep_ in _SUBJECTS | {"obj", "iobj", "obl", "obl:agent"}


def _speech(pronoun: Candidate, chain: Chain, layout: Layout, said: Speech) -> float:
    """A quotation's speaker is not "he" in it, nor is a turn's; a reported clause's subject is likely its reporter."""
    at = pronoun.head.i
    if chain.speaks(said.turns.get(at, frozenset())):
        return -3.0
    quoted = bool(layout.quotation[at])
    speaking = chain.speaks(said.by.get(at, frozenset()))
    if quoted:
        return -3.0 if speaking else 0.0
    if speaking:
        return 0.8
    latest = chain.heads[bisect_left(chain.heads, at) - 1]
    return -0.4 if layout.quotation[latest] else 0.0


def _in_own_words(pronoun: Candidate, member: Candidate, layout: Layout, said: Speech) -> bool:
    """Whether the member stands in the quotation that the pronoun's bearer speaks: "“My client left,” she said"."""
    return bool(layout.quotation[member.head.i]) and pronoun.head.i in said.by.get(member.head.i, ())


def _ahead(pronoun: Candidate, chain: Chain) -> float | None:
    """ "After he fled, Okello said": the subject of the main clause for the pronoun of a clause before it. Where that
    clause is a participle, which has the same subject, he hardly is another ("Denying that he fled, Okello said")."""
    clause = next((t for t in ancestors(pronoun.head) if t.dep_ in {"advcl", "obl"} and t.i < t.head.i), None)
    if clause is None:
        return None
    later = [m for m in chain.members if m.sentence == pronoun.sentence and m.head.head == clause.head]
    if not any(m.head.dep_ in _SUBJECTS for m in later):
        return None
    own = any(c.dep_ in _SUBJECTS for c in clause.children)
    return 1.5 if clause.tag_ in {"VBG", "VBN"} and not own else -0.6
