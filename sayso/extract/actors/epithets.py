"""Whom a definite description means that nobody was called by before: "the former governor", "the Lusk senator".

News varies what it calls those whom it names. Such a description is of the person whose titles and descriptions fit it
("Tavian President Ada Roe ... the Tavian leader"), or, where it is a description that only the person talked of can
have ("the former minister", "the candidate"), of the one who stands out in the sentences before it.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from sayso.extract.actors import nouns
from sayso.extract.actors.candidate import Candidate, Chain
from sayso.extract.actors.kinds import lemma_of
from sayso.extract.actors.names import fold
from sayso.extract.words import word_set
from sayso.language.doc import Token

_NEAR, _FAR = 3, 9  # sentences that it reaches back without and with words that fit
_ORDERS = word_set("first second third fourth fifth sixth seventh eighth ninth tenth last next only other same")
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
# Clauses that say again who acts: "Roe left as the governor arrived".
_APART = frozenset({"advcl", "parataxis", "acl:relcl", "appos"})
# Words that news puts for each other, of one person.
_ALIKE = [
    word_set("president premier king queen emperor sultan chancellor leader ruler strongman chief"),
    word_set("candidate nominee contender hopeful front-runner frontrunner runner standard-bearer rival"),
    word_set("senator lawmaker legislator congressman congresswoman representative politician mp"),
    word_set("journalist reporter correspondent writer columnist photographer blogger newsman"),
    word_set("priest father bishop archbishop monsignor cardinal pastor reverend cleric clergyman superior provincial"),
    word_set("leader chief chairman chairwoman head chair secretary-general president founder"),
    word_set("executive ceo chairman founder businessman tycoon billionaire entrepreneur"),
    word_set("policeman policewoman constable cop"),
    word_set("activist campaigner dissident defender"),
    word_set("judge justice magistrate"),
    word_set("lawyer attorney counsel solicitor barrister"),
    word_set("athlete player jumper runner sprinter striker boxer swimmer skier cyclist footballer star"),
]
_CANDIDATES = _ALIKE[1]
_MAY_RUN = word_set("senator governor congressman congresswoman mayor representative politician sen gov rep")
# What somebody is called who is talked of already, and hardly anybody else.
_OF_KNOWN = _CANDIDATES | word_set(
    "senator congressman congresswoman politician billionaire millionaire businessman businesswoman tycoon mogul "
    "athlete"
)
# What is said of whoever belongs to a party, by the party.
_PARTIES = {
    "republican": "republican", "gop": "republican", "democratic": "democratic", "democrat": "democratic",
    "conservative": "conservative", "tory": "conservative", "labour": "labour", "liberal": "liberal",
}  # fmt: skip
_PAST = frozenset({"former", "ex", "retired", "late", "disgraced", "ousted", "deposed", "embattled", "term"})


def described_as(candidate: Candidate, chains: Sequence[Chain]) -> Chain | None:
    """The named person whom a new definite description means; None where none fits it or stands out."""
    if not _plain(candidate):
        return None
    people = [c for c in chains if c.kind == "person" and c.named and _may_be(candidate, c)]
    called = {id(c): _called(c, candidate) for c in people}
    people = [c for c in people if not _of_other_party(candidate, called[id(c)])]
    fitting = {id(c): _fit(candidate, called[id(c)]) for c in people}
    standing = {id(c): _standing(c, candidate) for c in people}
    best = max(people, key=lambda c: (fitting[id(c)], *standing[id(c)]), default=None)
    if best is not None and fitting[id(best)] and candidate.sentence - standing[id(best)][0] <= _FAR:
        return best
    if not (candidate.lemma in _OF_KNOWN or candidate.modifiers & _PAST):
        return None
    near = [c for c in people if candidate.sentence - standing[id(c)][0] <= _NEAR]
    free = [c for c in near if not _held_otherwise(candidate, called[id(c)])]
    free.sort(key=lambda c: standing[id(c)][::-1], reverse=True)
    counts = [standing[id(c)][2] for c in free]
    if counts and counts[0] > 2 and (len(counts) < 2 or counts[0] >= 2 * counts[1]):
        return free[0]
    entitled = [c for c in people if _is_entitled(candidate, c)]
    return entitled[0] if len(entitled) == 1 and entitled[0] in near else None


def _plain(candidate: Candidate) -> bool:
    """Whether it describes a single person by what somebody is, not by an order ("the fifth") or a comparison, and is
    no apposition of somebody else."""
    head = candidate.head
    if candidate.kind != "person" or candidate.definiteness != "definite" or candidate.number != "singular":
        return False
    ordered = any(c.tag_ in {"JJS", "RBS"} or c.lower_ in _ORDERS or c.lower_[:1].isdigit() for c in head.children)
    capital = head.text.istitle() and head.tag_[:3] == "NNP"
    return not (ordered or capital or head.dep_ == "appos" or candidate.lemma == "accused")


def _of_other_party(candidate: Candidate, called: set[str]) -> bool:
    """Whether a person was told to be of another party than the description's."""
    own, theirs = ({_PARTIES.get(w, w) for w in words if w in _PARTIES} for words in (candidate.modifiers, called))
    return bool(own and theirs) and own.isdisjoint(theirs)


def _held_otherwise(candidate: Candidate, called: set[str]) -> bool:
    """Whether a person holds an office that the description does not fit: no reporter is "the candidate"."""
    offices = (called & nouns.OFFICES) - {"general", "private", "major"} - _CANDIDATES
    return bool(offices - _MAY_RUN if candidate.lemma in _CANDIDATES | _MAY_RUN else offices)


def _may_be(candidate: Candidate, chain: Chain) -> bool:
    """Whether the person was named before, and neither sex nor grammar keeps the two apart."""
    if chain.firsts[0] >= candidate.mention.first or "plural" in chain.numbers or chain.touches(candidate):
        return False
    if candidate.sex and chain.sexes - {candidate.sex}:
        return False
    near = takewhile(lambda m: m.sentence >= candidate.sentence, chain.begun(candidate.mention.first))
    beside = (m.head for m in near if m.sentence == candidate.sentence)
    return not any(_argue(candidate.head, other) or _commands(other, candidate.head) for other in beside)


def _argue(one: Token, other: Token) -> bool:
    """Whether two words are arguments of one verb, or one is the other's possessor."""
    return one.head == other.head or one.head == other or other.head == one


def _commands(other: Token, described: Token) -> bool:
    """Whether a description stands within what the verb says of its subject: "Roe asked for the release of [the ousted
    leader]", who is not Roe."""
    if other.dep_ not in _SUBJECTS:
        return False
    here = described
    while here.head != here and here != other.head:
        own = here.dep_ == "conj" and any(c.dep_ in _SUBJECTS for c in here.children)
        if own or here.dep_ in _APART:
            return False
        here = here.head
    return here == other.head


def _is_entitled(candidate: Candidate, chain: Chain) -> bool:
    """Whether a person has, anywhere in the report, the title that the description spells out: "Senator Dask"."""
    return candidate.lemma in chain.told(_titles)


def _titles(member: Candidate) -> Iterator[str]:
    for token in member.titles:
        title = lemma_of(token).rstrip(".")
        yield nouns.SPELT_OUT.get(title, title)


def _called(chain: Chain, candidate: Candidate) -> set[str]:
    """The words by which the chain was called before the candidate."""
    return {str(word) for word, first in chain.told(_words).items() if first < candidate.mention.first}


def _standing(chain: Chain, candidate: Candidate) -> tuple[int, bool, int]:
    """The sentence of the chain's latest mention, whether that is a subject, and how often it was mentioned."""
    start = candidate.mention.first
    nearest = next(chain.begun(start)).sentence
    last = takewhile(lambda m: m.sentence == nearest, chain.begun(start))
    return nearest, any(m.head.dep_ in _SUBJECTS for m in last), chain.count_begun(start)


def _fit(candidate: Candidate, called: set[str]) -> int:
    """How well what a person was called before fits the description: 0 unless its noun does, or its nationality."""
    same = candidate.lemma in called
    noun = same or any(candidate.lemma in group and not group.isdisjoint(called) for group in _ALIKE)
    modifiers = candidate.modifiers - _PAST
    fitting = sum(any(_akin(m, w) for w in called) for m in modifiers)
    if not noun:
        land = bool(modifiers) and all(
            any(_akin(m, w) and m in _capitals(candidate) for w in called) for m in modifiers
        )
        return int(land and candidate.lemma in _OF_KNOWN)
    return 2 + same + fitting - (len(modifiers) > fitting)


def _capitals(candidate: Candidate) -> set[str]:
    """The modifiers of a description that are written with a capital."""
    return {lemma_of(c) for c in candidate.head.children if c.text[:1].isupper()}


def _words(member: Candidate) -> Iterator[str]:
    """What a mention says of a person: its title or noun with their modifiers, and what stands behind a name."""
    if member.form == "description":
        yield from (member.lemma, *member.modifiers)
    if member.form != "name":
        return
    doc, name = member.head.doc, range(*(member.mention.name or (0, 0)))
    before = [t for t in doc[member.mention.first : member.mention.last] if t.i not in name]
    behind = list(doc[member.mention.last : member.mention.last + 4])
    marked = behind[1:] if behind and behind[0].lower_ in {"(", "of"} else []
    for token in before + marked:
        word = lemma_of(token).rstrip(".")
        yield nouns.SPELT_OUT.get(word, word)


def _akin(one: str, other: str) -> bool:
    """Whether two words are one, or a land and its people: "Peru", "Peruvian"."""
    a, b = fold(one), fold(other)
    return a == b or (min(len(a), len(b)) > 3 and a[:4] == b[:4])
