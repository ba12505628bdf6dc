"""Joins names: the same, shortened, initials, other spellings."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence

from sayso.extract.actors import nouns
from sayso.extract.actors.candidate import Candidate, Chain
from sayso.extract.actors.names import (
    alike,
    fold,
    organization_keys,
    organization_parts,
    own_parts,
    person_keys,
    person_parts,
    same_organization,
    same_person,
    shortens_organization,
    shortens_person,
)
from sayso.extract.actors.titles import is_office

_MRS = frozenset({"mrs", "madame", "mme", "señora", "frau"})
_ADDRESS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir"})


def join_names(candidates: Sequence[Candidate], lands: Collection[str] = ()) -> None:
    """Joins all names of one actor, whatever their order; two people with one last name stay apart. `lands` are folded
    words for lands and their people, which shorten no body's name: "Tavian" is no Tavian Press Agency."""
    persons = [c for c in candidates if c.form == "name" and c.kind == "person"]
    bodies = [c for c in candidates if c.form == "name" and c.kind != "person"]
    full = _join_full([c for c in persons if len(person_parts(c.words)) > 1], _same_people, person_keys)
    chains = _Chains(_parts_and_end, full)
    for candidate in persons:
        if len(person_parts(candidate.words)) <= 1 or _is_last_name(candidate, chains):
            _join_short(candidate, chains)
    _join_full(bodies, _same_bodies, organization_keys)
    _join_short_bodies([b for b in bodies if len(b.words) > 1 or fold(b.words[0]) not in lands], bodies)


class _Chains:
    """The chains of full names, in the order in which they were found. A name belongs to none with whose names it
    shares none of its `keys`."""

    def __init__(self, keys: Callable[[tuple[str, ...]], set[Hashable]], chains: Iterable[Chain] = ()) -> None:
        self._keys = keys
        self._numbers: dict[int, int] = {}
        self._sharing: dict[Hashable, set[int]] = {}
        self.all: list[Chain] = []
        for chain in chains:
            self.enter(chain)

    def enter(self, chain: Chain) -> None:
        """Adds the chain, or what names it has got since it was added."""
        if id(chain) not in self._numbers:
            self._numbers[id(chain)] = len(self.all)
            self.all.append(chain)
        for words in chain.names:
            for key in self._keys(words):
                self._sharing.setdefault(key, set()).add(self._numbers[id(chain)])

    def __contains__(self, chain: Chain) -> bool:
        return id(chain) in self._numbers

    def like(self, words: tuple[str, ...]) -> Iterator[Chain]:
        """The chains that a name may belong to."""
        return self.sharing(self._keys(words))

    def sharing(self, keys: Iterable[Hashable]) -> Iterator[Chain]:
        """The chains with a name that has one of the keys."""
        numbers = set().union(*(self._sharing.get(key, ()) for key in keys))
        return (self.all[number] for number in sorted(numbers))


def _join_full(
    candidates: Iterable[Candidate],
    same: Callable[[Candidate, Candidate], bool],
    keys: Callable[[tuple[str, ...]], set[Hashable]],
) -> list[Chain]:
    chains = _Chains(keys)
    known: dict[tuple[object, ...], Chain] = {}
    for candidate in candidates:
        if candidate.chain is None:
            Chain().add(candidate)
        own = candidate.chain
        key = (candidate.kind == "state", *candidate.words)
        if own is None or known.get(key) is own:
            continue
        fitting = _first_fitting(known.get(key), chains, candidate, same)
        if fitting is not None and _agree(fitting, own) and not (_another(candidate) or _namesakes(fitting, own)):
            fitting.absorb(own)
            chains.enter(fitting)
            known[key] = fitting
        elif own not in chains:
            chains.enter(own)
            known.setdefault(key, own)
    return [c for c in chains.all if c.members]


def _first_fitting(
    known: Chain | None, chains: _Chains, candidate: Candidate, same: Callable[[Candidate, Candidate], bool]
) -> Chain | None:
    if known is not None and known.members:
        return known
    others = (c for c in chains.like(candidate.words) if c is not candidate.chain)
    return next((c for c in others if any(same(m, candidate) for m in c.names.values())), None)


def _another(candidate: Candidate) -> bool:
    """Whether the words say that somebody else of the same name is meant ("another Quiroga", "the other Quiroga")."""
    first, doc = candidate.mention.first, candidate.head.doc
    words = [t.lower_ for t in doc[max(0, first - 2) : first + 2]]
    return "another" in words or ["the", "other"] in (words[k : k + 2] for k in range(3))


def _agree(one: Chain, other: Chain) -> bool:
    return len(one.sexes | other.sexes) < 2 or _cut_short(one, other) or _cut_short(other, one)


def _cut_short(short: Chain, full: Chain) -> bool:
    """Whether only the first word of a name tells its sex, which is no first name: "Rosa Dask" for "Oren Rosa Dask"."""
    return short.guessed and any(
        len(words) > len(name) > 1 and words[-len(name) :] == name for words in full.names for name in short.names
    )


def _namesakes(one: Chain, other: Chain) -> bool:
    """Whether two full names that a report spells differently have titles or offices that differ too: a report keeps to
    one spelling of a name ("the minister, Mazen Khatib", "Judge Mazen al-Khatib")."""
    names = [(a, b) for a in one.names for b in other.names]
    spelt = [a != b and len(own_parts(a)) == len(own_parts(b)) for a, b in names]
    mine, theirs = _held(one), _held(other)
    return bool(spelt) and all(spelt) and bool(mine and theirs) and mine.isdisjoint(theirs)


def _married(one: Chain, other: Chain) -> bool:
    """Whether one is "Mrs Roe" and the other "General Roe": she would be called by her rank."""
    mine, theirs = (chain.told(_titles).keys() for chain in (one, other))
    return bool((mine & _MRS and theirs & nouns.RANKS) or (theirs & _MRS and mine & nouns.RANKS))


def _titles(member: Candidate) -> Iterator[str]:
    for token in member.titles:
        word = token.lower_.rstrip(".")
        yield nouns.SPELT_OUT.get(word, word)


def _held(chain: Chain) -> set[str]:
    """The words for the titles and offices that a person is told with, forms of address aside."""
    return {str(word) for word in chain.told(_offices)}


def _offices(member: Candidate) -> Iterator[str]:
    yield from (t.lower_ for t in member.titles if t.lower_ not in _ADDRESS)
    if member.form == "description" and is_office(member.head):
        yield member.lemma


def _same_people(one: Candidate, other: Candidate) -> bool:
    return same_person(one.words, other.words) or alike(one.words, other.words)


def _same_bodies(one: Candidate, other: Candidate) -> bool:
    if (one.kind == "state") != (other.kind == "state"):
        return organization_parts(one.words) == organization_parts(other.words)
    return same_organization(one.words, other.words)


def _is_last_name(candidate: Candidate, chains: _Chains) -> bool:
    """Whether a name of several words is only the end of a longer one ("al-Sheik")."""
    longer = (words for c in chains.sharing(person_parts(candidate.words)) for words in c.names)
    return any(shortens_person(candidate.words, words) == "last" for words in longer)


def _parts_and_end(words: tuple[str, ...]) -> set[Hashable]:
    """A name shares a part with every one that it shortens, and its last letter with those that it spells alike."""
    parts = person_parts(words)
    return {*parts, _end(parts)}


def _end(parts: tuple[str, ...]) -> Hashable:
    return "ends", "".join(parts)[-1:]


def _join_short(candidate: Candidate, chains: _Chains) -> None:
    """Joins a last or first name to the person who bears it: by sex where titles tell, or else the latest named."""
    if candidate.chain is None:
        Chain().add(candidate)
    own = candidate.chain
    if own is None:
        return
    parts = person_parts(candidate.words)
    others = [c for c in chains.sharing(parts) if _may_bear(c, own)]
    fitting = [c for c in others if any(person_parts(words) == parts for words in c.names)]
    if not fitting:
        ways = [(c, {shortens_person(candidate.words, words) for words in c.names}) for c in others]
        fitting = [c for c, how in ways if "last" in how] or [c for c, how in ways if "first" in how]
    if not fitting and len(parts) == 1:
        spelt = (c for c in chains.sharing([_end(parts)]) if any(_ends_alike(words, parts) for words in c.names))
        fitting = [c for c in spelt if _may_bear(c, own)]
    if fitting and _another(candidate):
        return  # the name alone, further on, is still that of whoever bore it before
    if fitting:
        nearest = _nearest(fitting, candidate)
        nearest.absorb(own)
        chains.enter(nearest)
    else:
        chains.enter(own)


def _may_bear(chain: Chain, short: Chain) -> bool:
    return chain is not short and bool(chain.members) and _agree(chain, short) and not _married(chain, short)


def _ends_alike(words: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    """Whether a name's last part is only another spelling of a name of one part."""
    last = person_parts(words)[-1:]
    return bool(last) and alike(parts, last)


def _nearest(chains: list[Chain], candidate: Candidate) -> Chain:
    """The chain whose latest mention before the candidate is nearest; or the first named behind it."""
    at = candidate.mention.first
    before = {id(c): max(c.firsts[: bisect_left(c.firsts, at)][-1:], default=-1) for c in chains}
    best = max(chains, key=lambda c: before[id(c)])
    return best if before[id(best)] >= 0 else min(chains, key=lambda c: c.firsts[0])


def _join_short_bodies(candidates: list[Candidate], bodies: list[Candidate]) -> None:
    alone: set[tuple[object, ...]] = set()
    chains = _Chains(_first_and_last, dict.fromkeys(b.chain for b in bodies if b.chain is not None))
    for candidate in candidates:
        own = candidate.chain
        definite = candidate.definiteness == "definite" or _institution(candidate)
        key = (definite, *candidate.words)
        if own is None or candidate.kind == "state" or key in alone or _shortened(candidate, own, definite):
            continue
        others = (c for c in chains.like(candidate.words) if c is not own and c.members)
        fitting = [c for c in others if _shortened(candidate, c, definite)]
        if len(fitting) == 1 or (fitting and definite):
            nearest = _nearest(fitting, candidate)
            nearest.absorb(own)
            chains.enter(nearest)
        elif not fitting:
            alone.add(key)


def _first_and_last(words: tuple[str, ...]) -> set[Hashable]:
    """A body's short name begins or ends the long one."""
    parts = organization_parts(words)
    return {*parts[:1], *parts[-1:]}


def _institution(candidate: Candidate) -> bool:
    """ "Congress", "Parliament": a single noun that needs no article."""
    return len(candidate.words) == 1 and fold(candidate.words[0]) in nouns.ORGANIZATIONS - nouns.UNSURE_ORGANIZATIONS


def _shortened(candidate: Candidate, chain: Chain, definite: bool) -> bool:
    names = (m for m in chain.names.values() if m.kind != "state" and not _is_other(candidate, m))
    return any(shortens_organization(candidate.words, m.words, definite) for m in names)


def _is_other(short: Candidate, full: Candidate) -> bool:
    """Whether a single word that begins or ends a body's name means something else: the state's own army beside the
    "People's Liberation Army", a party beside some of it, a maker beside its product ("Ostrey", "the Ostrey Comet")."""
    if len(short.words) > 1:
        return False
    if nouns.singular(fold(short.words[0])) in nouns.ADHERENTS:
        return True  # "the Republicans" beside "Senate Republicans"
    if fold(short.words[0]) in nouns.FORCES and full.kind == "armed_group":
        return True
    last = fold(full.words[-1])
    body = last in nouns.ORGANIZATIONS | nouns.BODY_ENDINGS | nouns.COMPANY_ENDINGS | nouns.MEDIA_ENDINGS | nouns.FORCES
    product = short.definiteness == "bare" and full.definiteness == "definite" and full.kind == "organization"
    first = short.chain is not None and short.chain.firsts[0] < full.mention.first
    return product and first and not body and not last.endswith("s") and len(full.words) == 2
