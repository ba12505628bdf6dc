"""What a description takes up: "the minister", "the group", "police" again."""

from bisect import bisect_left
from collections.abc import Hashable, Mapping, Sequence
from itertools import takewhile

from sayso.extract.actors import nouns
from sayso.extract.actors.ages import age
from sayso.extract.actors.candidate import Candidate, Chain
from sayso.extract.actors.epithets import described_as
from sayso.extract.actors.groups import group_meant, number
from sayso.extract.actors.kinds import is_plural, lemma_of
from sayso.extract.actors.names import fold
from sayso.extract.actors.singles import is_victim, single_meant
from sayso.extract.actors.titles import is_office
from sayso.language.doc import Token

_NEAR, _NEAR_BODY = 3, 5  # sentences that "the man" and "the company" reach back
_MODIFYING = frozenset({"compound", "amod", "nmod", "nmod:poss"})
_BODIES = frozenset({"organization", "armed_group", "media", "group"})
_KINGDOMS = frozenset({
    "saudi arabia", "bahrain", "jordan", "morocco", "belgium", "spain", "denmark", "norway", "sweden", "netherlands",
    "thailand", "bhutan", "cambodia", "lesotho", "eswatini", "swaziland", "tonga", "united kingdom", "uk", "britain",
})  # fmt: skip
_CLUBS = frozenset({"party", "movement", "company", "firm", "union", "charity", "airline", "retailer"})
# What ends the names of bodies of a state, which are no party or firm.
_OF_STATE = frozenset(
    {"senate", "congress", "parliament", "court", "police", "ministry", "army", "assembly", "department"}
)


# Whom "the 34-year-old mother of three" takes up, as "the 34-year-old" does.
_STAND_INS = frozenset({"mother", "father", "grandmother", "grandfather", "native", "resident", "veteran", "star"})


def taken_up(candidate: Candidate, chains: Sequence[Chain], at: Mapping[int, Candidate]) -> Chain | None:
    """The chain that a description refers back to, among those mentioned before it; None where it is new."""
    if candidate.definiteness == "indefinite":
        return None
    earlier = [c for c in chains if c.firsts[0] < candidate.mention.first]
    earlier.sort(key=lambda c: _latest(c, candidate), reverse=True)
    if candidate.definiteness == "possessive":
        return next((c for c in earlier if _same_possession(candidate, c, at)), None)
    more = _complement(candidate)
    if candidate.definiteness == "bare":
        return next((c for c in earlier if any(_same_words(candidate, more, m) for m in c.unlike(_face))), None)
    if candidate.lemma == "year-old":
        return _of_age(age(candidate), candidate, earlier)
    fitting = [c for c in earlier if _may(candidate, c) and any(_recalls(candidate, more, m) for m in c.unlike(_face))]
    if fitting:
        return fitting[0]
    if (single := single_meant(candidate, earlier)) is not None:
        return single
    general = [c for c in earlier if _general(candidate, c)]
    if general:
        return max(general, key=lambda c: _prominence(c, candidate))
    found = described_as(candidate, earlier) or group_meant(candidate, earlier)
    years = age(candidate) if candidate.lemma in _STAND_INS else None
    return _of_age(years, candidate, earlier) if found is None and years is not None else found


def _of_age(years: int | None, candidate: Candidate, earlier: Sequence[Chain]) -> Chain | None:
    """Whom "the 63-year-old" takes up: who was told to be that old, or the last person told of whose age was not."""
    people = [c for c in earlier if c.kind == "person" and _may(candidate, c)]
    ages = {id(c): set(c.told(_ages)) for c in people}
    if same := [c for c in people if ages[id(c)] == {years}]:
        return same[0]
    least = int(candidate.lemma not in _STAND_INS)  # "She said ..., the 34-year-old mother of three replied"
    back = {id(c): candidate.sentence - _last_sentence(candidate, c) for c in people}
    near = [c for c in people if not ages[id(c)] and least <= back[id(c)] <= _NEAR]
    near = [c for c in near if not _in_office(c)] or near
    return max(near, key=lambda c: _prominence(c, candidate), default=None)


def _in_office(chain: Chain) -> bool:
    """Whether somebody is only told of by an office, as who tells of the others is: "the attorney general"."""
    return not chain.named and all(m.form == "pronoun" or is_office(m.head) for m in chain.members)


def _ages(member: Candidate) -> tuple[int, ...]:
    years = age(member)
    return () if years is None else (years,)


def _last_sentence(candidate: Candidate, chain: Chain) -> int:
    return next(chain.begun(candidate.mention.first)).sentence


def _face(member: Candidate) -> Hashable:
    """All that a description is compared by."""
    if member.form == "pronoun":
        return None
    if member.form == "description":
        same = member.definiteness, member.number, is_plural(member.head), member.modifiers, _owner_words(member)
        return "description", member.lemma, _complement(member), _text(member), number(member.head), same
    titles = tuple(lemma_of(t) for t in member.titles)
    return "name", member.words, member.kind, titles, _complement(member), _lemmas(member)


def _lemmas(member: Candidate) -> frozenset[str]:
    return frozenset(lemma_of(t) for t in member.head.doc[member.mention.first : member.mention.last])


def _latest(chain: Chain, candidate: Candidate) -> int:
    return chain.firsts[bisect_left(chain.firsts, candidate.mention.first) - 1]


def _prominence(chain: Chain, candidate: Candidate) -> tuple[int, bool, int]:
    """How near the chain was last mentioned, whether as a subject, and how often."""
    start = candidate.mention.first
    nearest = _last_sentence(candidate, chain)
    last = takewhile(lambda m: m.sentence == nearest, chain.begun(start))
    return nearest, any(m.head.dep_.startswith("nsubj") for m in last), chain.count_begun(start)


def _may(candidate: Candidate, chain: Chain) -> bool:
    """Whether number and sex agree, and the description does not lie within or around a mention of the chain."""
    if candidate.number == "singular" and "plural" in chain.numbers:
        return False
    if candidate.number == "plural" and "singular" in chain.numbers:
        return False
    if len(chain.sexes | ({candidate.sex} if candidate.sex else set())) > 1:
        return False
    return not (chain.touches(candidate) or _counted_apart(candidate, chain))


def _counted_apart(candidate: Candidate, chain: Chain) -> bool:
    """Whether both are counted, and differ: "the 20 girls taken in May", where 30 were told of."""
    own = number(candidate.head)
    theirs = {number(m.head) for m in chain.unlike(_face) if m.form == "description"} if own else set()
    return bool(theirs - {""}) and own not in theirs


def _same_words(candidate: Candidate, more: str, member: Candidate) -> bool:
    """Whether two bare nouns, of which the first has `more` behind it, are one group's; gunmen and their like are told
    of anew without an article, and others where it is added which ones are meant."""
    if _as_named(candidate, member):
        return True
    far = member.form == "description" and candidate.sentence - member.sentence > _NEAR
    if (
        far
        and candidate.kind == "group"
        and (candidate.lemma in nouns.ATTACKERS or more not in ("", _complement(member)))
    ):
        return False
    return (
        member.form == "description" and member.lemma == candidate.lemma and member.modifiers == candidate.modifiers
        and member.definiteness in {"bare", "definite"} and member.number == candidate.number
        and (candidate.number != "singular" or candidate.lemma in nouns.COLLECTIVES or candidate.kind != "person")
    )  # fmt: skip


def _recalls(candidate: Candidate, more: str, member: Candidate) -> bool:
    """Whether the definite description, with `more` behind its noun, repeats the noun of a description, a title or a
    name, and adds nothing new."""
    if member.form == "pronoun" or (member.form == "description" and member.lemma != candidate.lemma):
        return False
    if more and more != _complement(member):
        return False
    if member.form == "description":
        if member.number != candidate.number or is_plural(member.head) != is_plural(candidate.head):
            return False
        new = candidate.modifiers - ({"same"} if candidate.head.dep_.startswith("nsubj") else set())
        return new <= member.modifiers | _owner_words(member) or _text(candidate) == _text(member)
    if _as_named(candidate, member):
        return True
    if any(_spelt_out(t) == candidate.lemma for t in member.titles):
        return candidate.modifiers <= _lemmas(member)
    words = {fold(w) for w in member.words}
    own_force = candidate.lemma in nouns.FORCES and member.kind == "armed_group"  # "the army" is the state's
    if member.kind not in {"person", "state"} and len(words) > 1 and candidate.lemma in words and not own_force:
        return {fold(m) for m in candidate.modifiers} <= words
    return False


def _as_named(candidate: Candidate, member: Candidate) -> bool:
    """Whether a plural is the very word that names a people or a party elsewhere: "the Socialists", "Socialists"."""
    named = member.form == "name" and member.kind == "group" and len(member.words) == 1
    return named and not candidate.modifiers and fold(candidate.head.text) == fold(member.words[0])


def _spelt_out(title: Token) -> str:
    """The word that a title stands for: "lieutenant" for "Lt."."""
    word = lemma_of(title)
    return nouns.SPELT_OUT.get(word.rstrip("."), word)


def _complement(candidate: Candidate) -> str:
    """What follows the noun in its phrase: "of Germany"."""
    return candidate.head.doc[candidate.head.i + 1 : candidate.mention.last].text.lower().strip()


def _text(candidate: Candidate) -> str:
    words = candidate.head.doc[candidate.mention.first : candidate.mention.last].text.lower().split()
    return " ".join(w for w in words if w not in {"the", "this", "that"})


def _owner_words(member: Candidate) -> frozenset[str]:
    return frozenset() if member.owner is None else frozenset({member.head.doc[member.owner].lower_})


def _same_possession(candidate: Candidate, chain: Chain, at: Mapping[int, Candidate]) -> bool:
    own = at.get(candidate.owner) if candidate.owner is not None else None
    for member in chain.owned(candidate.lemma):
        if member.owner is None or member.number != candidate.number or not candidate.modifiers <= member.modifiers:
            continue
        theirs = at.get(member.owner)
        if own is not None and theirs is not None and own.chain is not None and own.chain is theirs.chain:
            return True
        if own is not None and theirs is not None and own.lemma == theirs.lemma == "our":
            return own.chain is None and theirs.chain is None  # of whoever writes or speaks
        if own is None and theirs is None:
            doc = member.head.doc
            if doc[member.owner].lower_ == doc[candidate.owner or 0].lower_:
                return True
    return False


def _general(candidate: Candidate, chain: Chain) -> bool:
    """ "the man", "the group": any single person, any organisation, of the last sentences."""
    if candidate.number == "plural" or not _may(candidate, chain) or _restricted(candidate):
        return False
    away = candidate.sentence - _last_sentence(candidate, chain)
    if candidate.lemma in nouns.TAKES_UP_PERSON:
        if candidate.lemma == "victim" and not is_victim(chain, candidate.mention.first):
            return False
        return away <= _NEAR and not candidate.modifiers and chain.kind == "person"
    if candidate.lemma == "kingdom" and not candidate.modifiers:
        return any(" ".join(map(fold, n)) in _KINGDOMS for n in chain.names)
    if candidate.lemma in nouns.COUNTRIES and not candidate.modifiers and chain.kind == "state":
        return away <= 3 * _NEAR_BODY and chain.named
    if candidate.lemma == "maker" and (len(candidate.modifiers) > 1 or _complement(candidate)):
        return False  # "the Lusk-based car maker", "the young car maker"
    if away > _NEAR_BODY or not chain.named or (candidate.modifiers and candidate.lemma not in nouns.COMPANIES):
        return False
    if candidate.lemma in nouns.MEDIA - {"media", "press"} | {"agency", "paper"} and chain.kind == "media":
        return True
    if chain.kind not in _BODIES - {"group", "media"}:
        return False
    if candidate.lemma in _CLUBS and any(fold(n[-1]) in _OF_STATE for n in chain.names):
        return False
    return candidate.lemma in nouns.TAKES_UP_ORGANIZATION or any(_stands_for(candidate.lemma, n) for n in chain.names)


def _restricted(candidate: Candidate) -> bool:
    """Whether what follows the noun, or a name before it, tells which one is meant: "the company that won", "the
    organization of the Brethren", "the Lusk company"."""
    behind = any(
        c.dep_ in {"acl", "acl:relcl"} and c.left_edge.i == candidate.head.i + 1 and c.left_edge.text != ","
        for c in candidate.head.children
    )
    before = (c for c in candidate.head.children if c.i < candidate.head.i and c.dep_ in _MODIFYING)
    named = any(c.text[:1].isupper() and not c.text.isupper() for c in before)
    return behind or named or _complement(candidate).startswith("of ")


def _stands_for(noun: str, name: tuple[str, ...]) -> bool:
    """Whether a noun is of the kind of body that a name's last word or initials tell: "the bureau" for "FBI"."""
    if noun in nouns.SCHOOLS:
        return any(fold(word) in nouns.SCHOOLS for word in name)
    initials = len(name) == 1 and name[0].isupper() and 2 < len(name[0]) < 6
    return initials and noun in nouns.INITIAL_BODIES and noun[0].upper() in name[0][1:]
