"""Evidence for whom a third-person pronoun means: for each actor that agrees with it, and for nobody at all.

Every piece is a number that `pronouns.py` weighs by a table; its name is what the table calls it.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.extract.actors.candidate import Candidate, Chain
from sayso.extract.actors.layout import Layout
from sayso.extract.actors.speech import Speech
from sayso.extract.tree import CLAUSES, ancestors, clause_head, first_conjunct
from sayso.extract.words import word_set
from sayso.language.doc import Token

Evidence = dict[str, float]
FORMS = {
    "he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "hers": "she",
    "herself": "she", "it": "it", "its": "it", "itself": "it", "they": "they", "them": "they", "their": "they",
    "theirs": "they", "themselves": "they", "both": "they",
}  # fmt: skip
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
OBJECTS = frozenset({"obj", "iobj"})
_PROMINENT = SUBJECTS | OBJECTS | {"nmod:poss", "obl:agent", "root", "appos"}
BODIES = frozenset({"organization", "state", "armed_group", "media"})
_MANY = 5  # earlier mentions; more make no actor more prominent
_FAR = 7  # sentences; from there on it makes no difference
_FRESH = 2  # sentences in which the pronoun before still tells whom the next one means
_NEAR = 80  # tokens; what lies farther apart is not one speech
# What is done to people only, and what only they have: "their arrest" is no ministry's.
_DONE_TO_PEOPLE = word_set(
    """arrest detain jail imprison torture beat kill murder abduct kidnap injure wound hospitalise hospitalize bury
    handcuff blindfold rape execute hang behead"""
)
_OF_PEOPLE = _DONE_TO_PEOPLE | word_set(
    """arrest detention imprisonment confinement torture killing murder death abduction kidnapping disappearance
    execution body corpse wife husband child son daughter mother father family cell"""
)


@dataclass(frozen=True)
class Setting:
    """A pronoun in its report; `said` tells of reported speech who speaks it, and `previous` is the pronoun of the same
    form before it."""

    pronoun: Candidate
    layout: Layout
    said: Speech
    previous: Candidate | None = None

    @cached_property
    def form(self) -> str:
        """The pronoun's nominative."""
        return FORMS[self.pronoun.lemma]

    @cached_property
    def at(self) -> int:
        """The pronoun's token."""
        return self.pronoun.head.i

    @cached_property
    def part(self) -> str:
        """What it is in its clause, as the tree labels it."""
        return _part(self.pronoun)

    @cached_property
    def before(self) -> Candidate | None:
        """The pronoun of its form before it, if it is near."""
        here, previous = self.pronoun, self.previous
        return previous if previous is not None and here.sentence - previous.sentence <= _FRESH else None

    @cached_property
    def quoted(self) -> bool:
        """Whether it stands in quotation marks."""
        return bool(self.layout.quotation[self.at])

    @cached_property
    def speakers(self) -> frozenset[int]:
        """The tokens of the source of the speech that it stands in; none outside of speech."""
        return self.said.by.get(self.at, frozenset())

    @cached_property
    def owning_subject(self) -> frozenset[int]:
        """The subjects of the clause in which it owns something."""
        return _tokens(clause_head(self.pronoun.head), SUBJECTS) if self.part == "nmod:poss" else frozenset()

    @cached_property
    def subject_above(self) -> frozenset[int]:
        """The subjects of the clause that has its own as its content: "[Okello] said that he fled"."""
        clause = clause_head(self.pronoun.head)
        return _tokens(clause.head, SUBJECTS) if clause.dep_ == "ccomp" else frozenset()

    @cached_property
    def behind(self) -> frozenset[int]:
        """The subjects that follow the clause or phrase before its verb in which it stands: "After he fled, [Okello]
        said", "In the first of his terms, [Dask] sold"."""
        above = ancestors(self.pronoun.head)
        fronted = next((t for t in above if t.dep_ in {"advcl", "obl"} and t.i < t.head.i), None)
        return (
            frozenset() if fronted is None else frozenset(i for i in _tokens(fronted.head, SUBJECTS) if i > fronted.i)
        )

    @cached_property
    def done_to_people(self) -> bool:
        """Whether what is done to the pronoun's bearer, or is his, makes him a person."""
        mine = self.pronoun.head
        lemma = mine.head.lemma_.lower()
        if mine.dep_ == "nmod:poss":
            return lemma in _OF_PEOPLE
        undergoes = mine.dep_ == "nsubj:pass" or (mine.dep_ == "obj" and mine.head.pos_ == "VERB")
        return undergoes and lemma in _DONE_TO_PEOPLE


def _tokens(clause: Token, roles: frozenset[str]) -> frozenset[int]:
    return frozenset(c.i for c in clause.children if c.dep_ in roles)


def _part(member: Candidate) -> str:
    return first_conjunct(member.head).dep_


def sentences_between(setting: Setting, member: Candidate) -> int:
    """How many sentences lie between; what is quoted between them puts no distance between those who are told of."""
    layout, pronoun = setting.layout, setting.pronoun
    if setting.quoted or layout.quotation[member.head.i]:
        return pronoun.sentence - member.sentence
    return layout.told[pronoun.head.i] - layout.told[member.head.i]


def evidence_for(setting: Setting, chain: Chain, earlier: Sequence[Candidate], *, nearest: bool) -> Evidence:
    """What speaks for the chain; `earlier` are its mentions that the pronoun may take up, the latest first, and
    `nearest` says whether none of the others has one that ends later."""
    names = _of_chain(setting, chain)
    found: Evidence = {"mentions before": min(_MANY, bisect_left(chain.heads, setting.at))}
    if earlier:
        latest = [m for m in earlier if m.sentence == earlier[0].sentence]
        names += _of_mentions(setting, latest) + _of_speech(setting, chain, latest)
        between = sentences_between(setting, latest[0])
        found["sentences between"] = min(_FAR, between)
        found["clauses deep"] = depth(latest[0])
        if nearest:
            names.append("nearest, in an earlier sentence" if between > 0 else "nearest, in its sentence")
    return dict.fromkeys(names, 1.0) | found


def _of_chain(setting: Setting, chain: Chain) -> list[str]:
    checks = {
        "named": chain.named,
        "plural": "plural" in chain.numbers,
        "a group": chain.kind == "group",
        "sex known": setting.pronoun.sex is not None and setting.pronoun.sex in chain.sexes,
        "a body, of what people undergo": chain.kind in BODIES and setting.done_to_people,
        "subject of what it owns": chain.speaks(setting.owning_subject),
        "subject above": chain.speaks(setting.subject_above),
        "subject behind": chain.speaks(setting.behind),
        "meant by the pronoun before": setting.before is not None and setting.before.chain is chain,
    }
    return [name for name, holds in checks.items() if holds]


def _of_mentions(setting: Setting, latest: Sequence[Candidate]) -> list[str]:
    """What the mentions say that share the sentence of the latest."""
    mine, last = setting.part, _part(latest[0])
    checks = {
        "a lesser part of its clause": not any(_part(m) in _PROMINENT for m in latest),
        "subject like the pronoun": mine in SUBJECTS and last in SUBJECTS,
        "object like the pronoun": mine in OBJECTS and last in OBJECTS | {"nsubj:pass"},
        "in another paragraph": latest[0].block != setting.pronoun.block,
    }
    return [name for name, holds in checks.items() if holds]


def _of_speech(setting: Setting, chain: Chain, latest: Sequence[Candidate]) -> list[str]:
    said = setting.said
    near = [m for m in latest if setting.at - m.head.i < _NEAR]
    checks = {
        "speaker of its quotation": setting.quoted and chain.speaks(setting.speakers),
        "in the same speech": setting.at in said.by and any(said.by.get(m.head.i) == setting.speakers for m in near),
        "a source like the pronoun": setting.at in said.sources and any(_is_source(m, said) for m in latest),
        "speaks again": says(setting.pronoun, said) and any(says(m, said) for m in latest),
    }
    return [name for name, holds in checks.items() if holds]


def _is_source(member: Candidate, said: Speech) -> bool:
    """Whether the model takes the mention for a source, and not just for a part of one ("[Dask]'s lawyer")."""
    return member.head.i in said.sources and _part(member) not in {"nmod", "nmod:poss"}


def says(member: Candidate, said: Speech) -> bool:
    """Whether a main clause has the mention as its subject, and in it somebody says or thinks something."""
    if member.head.dep_ not in SUBJECTS or depth(member):
        return False
    return _is_source(member, said) or any(c.dep_ == "ccomp" for c in member.head.head.children)


def depth(member: Candidate) -> int:
    """How many clauses below the sentence's main one the mention stands, at most two."""
    return min(2, sum(t.dep_ in CLAUSES - {"root", "parataxis"} for t in ancestors(member.head)))


def evidence_for_nobody(setting: Setting) -> Evidence:
    """What speaks for it that the pronoun means no actor: a thing, a fact, or somebody whom the report never names."""
    mine = setting.pronoun.head
    checks = {
        "nobody": True,
        "nobody: subject of a verb": mine.dep_ == "nsubj" and mine.head.pos_ == "VERB",
        "nobody: a source": setting.at in setting.said.sources,
        "nobody: owner": setting.part == "nmod:poss",
        "nobody: like the pronoun before": setting.before is not None and setting.before.chain is None,
    }
    return {name: 1.0 for name, holds in checks.items() if holds}
