"""Whom he, she, it and they stand for, or that they stand for nobody.

What agrees with the pronoun and may, by grammar, be one with it competes; evidence of where it stands, what it does
there and who speaks is weighed by tables that are fitted on whom readers say is meant (`training.antecedents`).
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

from sayso.extract.actors.candidate import Candidate, Chain
from sayso.extract.actors.collect import RELATIVE
from sayso.extract.actors.pronoun_evidence import (
    BODIES,
    FORMS,
    OBJECTS,
    SUBJECTS,
    Evidence,
    Setting,
    evidence_for,
    evidence_for_nobody,
    sentences_between,
)
from sayso.extract.subjects import subject
from sayso.extract.tree import ancestors, conjuncts, first_conjunct
from sayso.extract.words import word_set
from sayso.language.doc import Token

THIRD_PERSON = frozenset(FORMS)
TABLES = {"he": "he or she", "she": "he or she", "it": "it", "they": "they"}  # which weights a form has
_REACH = {"he": 10, "she": 10, "it": 3, "they": 4}  # sentences; farther back somebody hardly ever is meant
_ENOUGH = 5  # earlier mentions that are looked at, and all in the sentence of the latest
_NOMINATIVE = frozenset({"he", "she", "they"})
# What is done to bodies of flesh, and bodies that are none.
_TO_PEOPLE = word_set(
    "abduct behead beat blindfold electrocute flog handcuff injure kidnap kill murder rape shoot stab starve strip "
    "torture whip wound"
)
_INSTITUTIONS = word_set(
    "agency bank cabinet commission committee company council court department embassy firm foundation government "
    "institute ministry office parliament presidency secretariat university"
)
# What is asked for others.
_TO_OTHERS = word_set("release freedom extradition arrest removal resignation dismissal deportation ouster surrender")
_ASKING = word_set("demand call seek urge request order secure negotiate appeal await press welcome condemn")
# What is others' where one takes it or not: "the president accepted his resignation".
_BROUGHT = word_set("resignation apology offer request appeal plea proposal complaint denial")
_TAKING = word_set("accept reject refuse decline approve deny grant")
_SOME = frozenset({"some", "one", "many", "most", "all", "several", "few", "none", "two", "three", "both", "each"})
Option = tuple[Chain | None, Evidence]


def referent(setting: Setting, chains: Sequence[Chain]) -> Chain | None:
    """The chain that a third-person pronoun most likely refers to; None where that is nobody."""
    own = _own(setting.pronoun, chains)
    if own is not None:
        return own
    return likeliest(options(setting, chains), weights()[TABLES[setting.form]])


def likeliest(found: Sequence[Option], table: Mapping[str, float]) -> Chain | None:
    """The option that most speaks for, as the table weighs it."""
    return max(found, key=lambda each: sum(table.get(name, 0.0) * value for name, value in each[1].items()))[0]


@cache
def weights() -> dict[str, dict[str, float]]:
    """The shipped weights, which `python -m training.antecedents` fits."""
    stored = resources.files("sayso.extract.actors").joinpath("pronoun_weights.json").read_text("utf-8")
    tables: dict[str, dict[str, float]] = json.loads(stored)
    return tables


def _own(pronoun: Candidate, chains: Sequence[Chain]) -> Chain | None:
    """Whom "himself" and the like stand for: the subject of their verb, or the closest above it that agrees ("[They]
    set up burners to warm themselves")."""
    if not pronoun.lemma.endswith(("self", "selves")):
        return None
    for verb in ancestors(pronoun.head):
        own = subject(verb)
        found = (c for c in chains if own is not None and c.headed_in(own.i, own.i + 1) and agrees(pronoun, c))
        if (chain := next(found, None)) is not None:
            return chain
    return None


def options(setting: Setting, chains: Sequence[Chain]) -> list[Option]:
    """The chains that the pronoun can refer to, and nobody, with what speaks for each."""
    possible = [(chain, earlier) for chain in chains if (earlier := _possible(setting, chain)) is not None]
    latest = max((earlier[0].mention.last for _, earlier in possible if earlier), default=None)
    found: list[Option] = [
        (chain, evidence_for(setting, chain, earlier, nearest=bool(earlier) and earlier[0].mention.last == latest))
        for chain, earlier in possible
    ]
    return [*found, (None, evidence_for_nobody(setting))]


def _possible(setting: Setting, chain: Chain) -> list[Candidate] | None:
    """The latest mentions of a chain that the pronoun can take up; none where the chain is just the subject behind it,
    and None where it can't mean the chain."""
    pronoun = setting.pronoun
    if not agrees(pronoun, chain) or chain.speaks(setting.said.turns.get(setting.at, frozenset())):
        return None
    if _done_to_teller(setting, chain):
        return None
    if _undergoes(pronoun.head) and any(_institution(member) for member in chain.before(setting.at)):
        return None
    earlier = _earlier(setting, chain)
    if not earlier:
        return [] if chain.speaks(setting.behind) else None
    sentence = pronoun.head.sent  # who is bound to the pronoun shares its tree
    near = chain.headed_in(sentence.start, sentence.end)
    return None if any(_bound(pronoun, m) for m in near) or _named_below(pronoun, earlier) else earlier


def _done_to_teller(setting: Setting, chain: Chain) -> bool:
    """Whether the pronoun's bearer does something to whoever tells of it, and the chain is who tells: "“...,” said Roe.
    Then [he] told me to leave", without quotation marks."""
    verb = setting.pronoun.head.head
    told = setting.part in SUBJECTS and any(c.lower_ in {"me", "us"} and c.dep_ in OBJECTS for c in verb.children)
    if not told or setting.quoted:
        return False
    latest = next(chain.before(setting.at), None)
    return latest is not None and latest.head.i in setting.said.sources


def _earlier(setting: Setting, chain: Chain) -> list[Candidate]:
    """The latest members before the pronoun that it may take up, latest first: as many as count, and all that share the
    sentence of the latest."""
    found: list[Candidate] = []
    for member in chain.before(setting.at):
        if not found and sentences_between(setting, member) > _REACH[setting.form]:
            break
        if len(found) >= _ENOUGH and member.sentence != found[0].sentence:
            break
        if not _in_own_words(setting, member):
            found.append(member)
    return found


def _in_own_words(setting: Setting, member: Candidate) -> bool:
    """Whether the member stands in what the pronoun's bearer says: "“My client left,” she said", "You are a liar, he
    said"."""
    at, saying = member.head.i, setting.pronoun.head.head
    if setting.layout.quotation[at]:
        return setting.at in setting.said.by.get(at, ())
    said = [c for c in saying.children if c.dep_ == "ccomp"] or [saying.head] * (saying.dep_ == "parataxis")
    behind = setting.pronoun.head.dep_ == "nsubj" and setting.pronoun.head.i < saying.i
    return behind and any(c.i < setting.at and (c == member.head or c.is_ancestor(member.head)) for c in said)


def agrees(pronoun: Candidate, chain: Chain) -> bool:
    """Whether kind, number and sex let the pronoun mean the chain."""
    form, kind, numbers = FORMS[pronoun.lemma], chain.kind, chain.numbers
    if form in {"he", "she"}:
        return kind == "person" and "plural" not in numbers and not (chain.sexes - {pronoun.sex})
    if form == "it":
        return (kind in BODIES or kind == "group") and "plural" not in numbers
    if pronoun.lemma == "both":
        return "plural" in numbers
    if pronoun.modifiers:
        return any(_counted(m.head, pronoun.modifiers) for m in chain.before(pronoun.head.i))
    return kind != "person" or "plural" in numbers


def _undergoes(word: Token) -> bool:
    """Whether that is done to it which is done to people only: "denied that [they] had been tortured"."""
    return word.dep_ in {"obj", "nsubj:pass"} and word.head.lemma_.lower() in _TO_PEOPLE


def _institution(member: Candidate) -> bool:
    return member.kind == "organization" and bool(_INSTITUTIONS & {*member.words, member.lemma, member.head.lower_})


def _counted(head: Token, number: frozenset[str]) -> bool:
    """Whether a mention says that they are so many: "three men", "three of the men" for "the three"."""
    return head.lower_ in number or any(c.dep_ == "nummod" and c.lower_ in number for c in head.children)


def _bound(pronoun: Candidate, member: Candidate) -> bool:
    """Whether grammar forbids that the two are one: subject and object of one verb, a phrase and a part of it."""
    if member is pronoun or (member.form == "pronoun" and member.lemma in RELATIVE):
        return False
    mine, theirs = pronoun.head, member.head
    if member.form != "pronoun" and mine.i in member.mention and mine.i != theirs.i:
        return True
    possessive = mine.dep_ == "nmod:poss"
    if possessive:
        return theirs.i == mine.head.i or _asks_for(mine.head, theirs)
    if pronoun.lemma.endswith(("self", "selves")):
        return False
    if mine.dep_ in OBJECTS and mine.lower_ in _NOMINATIVE:
        return False  # an object by mistake
    if _acts_on(mine, theirs) or (mine.head == theirs.head and _argument(mine) and _argument(theirs)):
        return True
    whole = mine.head if mine.dep_ == "nmod" and mine.head.lower_ in _SOME else mine
    return whole.dep_ in OBJECTS and subject(whole.head) == theirs


def _asks_for(noun: Token, theirs: Token) -> bool:
    """Whether somebody asks for what is to be done to others: "the union demanded their release"."""
    verb, own = noun.head, any(c.lower_ == "own" for c in noun.children)
    if noun.dep_ == "obj" and noun.lemma_.lower() in _BROUGHT and verb.lemma_.lower() in _TAKING:
        return subject(verb) == theirs
    asked = noun.dep_ in {"obj", "obl"} and noun.lemma_.lower() in _TO_OTHERS and verb.lemma_.lower() in _ASKING
    return asked and not own and subject(verb) == theirs


def _acts_on(mine: Token, theirs: Token) -> bool:
    """Whether the pronoun is the subject of a clause that says of others what he does to them: "freed two men whom
    [they] had seized", but not "men whose homes they had left"."""
    clause = mine.head
    if mine.dep_ not in SUBJECTS or clause.dep_ != "acl:relcl" or clause.head.i > mine.i:
        return False
    whose = any(t.lower_ == "whose" for t in mine.doc[clause.head.i : mine.i])
    return not whose and theirs in conjuncts(first_conjunct(clause.head))


def _argument(token: Token) -> bool:
    return token.dep_ in SUBJECTS | OBJECTS | {"obl", "obl:agent"}


def _named_below(pronoun: Candidate, earlier: Sequence[Candidate]) -> bool:
    """Whether what the pronoun's bearer says or thinks names one of the earlier mentions again: "they claim that the
    army fled" is not the army's claim. "The younger man" is no other name of "the older man"."""
    if pronoun.head.dep_ not in SUBJECTS:
        return False
    said = [c for c in pronoun.head.head.children if c.dep_ == "ccomp" and c.i > pronoun.head.i]
    named = {t.lower_: _qualities(t) for c in said for t in c.subtree if t.pos_ in {"NOUN", "PROPN"}}
    again = ((_qualities(m.head), named.get(m.head.lower_)) for m in earlier if m.form != "pronoun")
    return any(theirs is not None and not (own and theirs and own.isdisjoint(theirs)) for own, theirs in again)


def _qualities(noun: Token) -> frozenset[str]:
    return frozenset(c.lower_ for c in noun.children if c.dep_ == "amod")
