"""How many: the number that a noun phrase gives, as a range with open ends.

What the words mean here: "dozens" is at least 24, "scores" 40, "hundreds" 200, "thousands" 2,000, "tens of thousands"
20,000, "several" 3, "a few" 3, "a couple" 2, and "several hundred" so at least 300. "At least 14" and "14 or more"
leave the upper end open, and so do "more than 14" and "over 14"; "up to 14", "as many as 14", "fewer than 14" and
"nearly 14" leave the lower end open. The number that the report gives is the bound, as coders write it. "About 30" and
"some 30" are 30: the report gives no other number, and the span quotes the "about".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.number_phrases import LOOSE, MULTIPLIED, VAGUE, Number, is_number, written
from sayso.extract.number_words import parse_number
from sayso.extract.words import word_set
from sayso.language.doc import Doc, Token

_TOLLS = frozenset({"toll", "count", "casualty", "death"})
_REACHING = frozenset({"reach", "hit"})
_PASSING = frozenset({"pass", "exceed", "top", "surpass"})
_LYING = frozenset({"dead", "wounded", "injured"})  # "the dead numbered 41"
_NOBODY = frozenset({"nobody", "no-one", "none", "neither"})
_SHARES = frozenset({"%", "percent", "percentage", "cent"})


def count_in(head: Token, first: int, last: int) -> Number | None:
    """The number of what a noun phrase (its head and token range) names. A plural without a number, and a person
    alone, give None: only what the words count."""
    doc = head.doc
    if head.lower_ in _SHARES:
        return None  # "12 % of its officers": how many that is, no word says
    for found in (_nobody(head), _family(head), _between(doc, head, first, last), _vague(head, first)):
        if found is not None:
            return found
    before = [c for c in head.children if c.dep_ in {"nummod", "det", "amod"}]
    numbers = [c for c in before if first <= c.i < last and is_number(c)]
    if not numbers and is_number(head):
        numbers = [head]
    if not numbers and first > 0 and is_number(doc[first - 1]) and _counts_next(doc[first - 1], head):
        numbers = [doc[first - 1]]
    if numbers:
        return written(doc, numbers[0], first)
    return _loose(head) or _single(head)


def _counts_next(number: Token, head: Token) -> bool:
    """Whether a number right before a phrase counts it, and is no part of what stands before ("on May 28 [she]")."""
    if head.pos_ == "PRON" or number.nbor().is_sent_start or (number.head.i < number.i and number.dep_ != "root"):
        return False
    return number.i == 0 or (number.doc[number.i - 1].ent_type_ == "" and number.doc[number.i - 1].pos_ != "PROPN")


def toll_of(word: Token) -> Number | None:
    """The number that a toll has reached: "put the death toll at five", "the toll rose to 14", "the number of those who
    were [killed] has risen to 23". `word` is that for the toll, or the one for what is counted."""
    noun = word if word.lemma_.lower() in _TOLLS or word.lower_ in _LYING else _size_of(word)
    if noun is None or noun.dep_ not in {"nsubj", "obj", "nsubj:pass"}:
        return None
    verb = noun.head
    reached = next((c for c in verb.children if c.dep_ == "obj" and c.i > verb.i), None)
    if reached is not None and noun.dep_ == "nsubj" and verb.lemma_.lower() in _REACHING and is_number(reached):
        return count_in(reached, reached.left_edge.i, reached.i + 1)
    if reached is not None and noun.dep_ == "nsubj" and verb.lemma_.lower() in _PASSING and is_number(reached):
        passed = count_in(reached, reached.left_edge.i, reached.i + 1)
        return None if passed is None else replace(passed, max=None)
    if noun.lower_ in _LYING and verb.lemma_.lower() == "number":
        many = next((c for c in verb.children if c.i > verb.i and is_number(c)), None)
        return None if many is None else count_in(many, many.left_edge.i, many.i + 1)
    for one in noun.head.children:
        marks = {c.lower_ for c in one.children if c.dep_ == "case"}
        if one.dep_ == "obl" and marks & {"at", "to"} and one.i > noun.i:
            return count_in(one, one.left_edge.i, one.i + 1)
    return None


def _size_of(word: Token) -> Token | None:
    """The "number" or "figure" of those whom a word counts ("the [number] of people who were killed", "of dead")."""
    counted = word.head if word.dep_ in {"acl", "acl:relcl", "amod"} else word
    of = any(c.dep_ == "case" and c.lower_ == "of" for c in counted.children)
    return (
        counted.head if of and counted.dep_ == "nmod" and counted.head.lemma_.lower() in {"number", "figure"} else None
    )


def _nobody(head: Token) -> Number | None:
    no = next(
        (c for c in head.children if c.dep_ in {"det", "advmod"} and c.lower_ in {"no", "zero"} and not _compares(c)),
        None,
    )
    if no is not None:
        return _over(0, 0, no, head)
    return Number(0, 0, head.i, head.i + 1) if head.lower_ in _NOBODY else None


def _compares(no: Token) -> bool:
    """ "No fewer than", "no more than": the word bounds a number and denies nothing."""
    return no.i + 1 < len(no.doc) and no.doc[no.i + 1].lower_ in {"fewer", "less", "more", "longer", "later", "doubt"}


def _family(head: Token) -> Number | None:
    """ "A family of six": the number behind "of" counts the group."""
    if head.lemma_.lower() not in {"family", "group", "party", "crew", "gang", "team", "crowd", "convoy", "total"}:
        return None
    behind = head.doc[head.i + 1 : head.i + 3]
    if len(behind) == 2 and behind[0].lower_ == "of" and is_number(behind[1]):
        return written(head.doc, behind[1], behind[1].i)
    for one in head.children:
        if one.dep_ == "nmod" and any(c.dep_ == "case" and c.lower_ == "of" for c in one.children):
            number = one if is_number(one) else next((c for c in one.children if c.dep_ == "nummod"), None)
            if number is not None:
                return written(head.doc, number, number.left_edge.i)
    return None


def _between(doc: Doc, head: Token, first: int, last: int) -> Number | None:
    """ "Between 30 and 45", "30 to 45", "from 30 to 45", "30-45"."""
    # "said between [7] and 11 people were killed": the tree may hang the lower number on what stands before.
    opened = first >= 4 and doc[first - 4].lower_ in {"between", "from"} and is_number(doc[first - 3])
    words = [t for t in doc[max(0, first - (4 if opened else 2)) : last] if not t.is_space]
    text = " ".join(t.text for t in words if t.i <= head.i)
    match = re.search(
        r"\b(?:between |from )?(\d[\d,]*|[a-z]+(?:-[a-z]+)?)\b ?(and|to|-|–|or) ?\b(\d[\d,]*|[a-z]+(?:-[a-z]+)?)\b",
        text,
        re.I,
    )
    if match is None:
        return None
    if match[2].lower() == "and" and not re.search(r"between $", text[: match.start(1)], re.I):
        return None
    low, high = parse_number(match[1]), parse_number(match[3])
    if low is None or high is None or low >= high or _sets_off(words):
        return None
    numbers = [t.i for t in words if t.i <= head.i and (is_number(t) or t.lower_ == "between")]
    return Number(low, high, numbers[0], numbers[-1] + 1) if numbers else None


def _sets_off(words: Sequence[Token]) -> bool:
    """Whether a dash between spaces parts what stands before from what is told: "May 3 - Thirty-one miners died"."""
    dashes = (t for t in words[:-1] if t.text in {"-", "–", "--"} and t.i > 0)
    return any(t.whitespace_ and t.nbor(-1).whitespace_ and t.nbor().text[:1].isupper() for t in dashes)


def _vague(head: Token, first: int) -> Number | None:
    """ "Dozens of soldiers", "tens of thousands": the plural is a number, whether it heads the phrase or not."""
    chain = [
        head,
        *(c for c in head.children if c.dep_ in {"nmod", "nummod", "compound", "amod"} and c.lower_ in VAGUE),
    ]
    plurals = [t for t in chain if t.lower_ in VAGUE]
    if not plurals:
        return None
    one = plurals[0]
    low, last = VAGUE[one.lower_], one.i + 1
    for of in one.children:
        if of.dep_ == "nmod" and of.lower_ in VAGUE:
            low = low * (1000 if of.lower_ == "thousands" else 1_000_000 if of.lower_ == "millions" else 100)
            last = of.i + 1
    return Number(low, None, min(one.i, last - 1), max(one.i + 1, last))


def _loose(head: Token) -> Number | None:
    """ "Several", "a few", "a couple of", "a dozen"."""
    for one in (head, *head.children):
        asked = one.i > 0 and one.doc[one.i - 1].lower_ == "how"  # "did not say how many"
        if (
            one.lower_ in LOOSE
            and not asked
            and (one == head or one.dep_ in {"amod", "det", "nummod", "compound", "nmod"})
        ):
            behind = [t for t in one.doc[one.i + 1 : one.i + 3] if t.lower_ != "of"][:1]
            scale = next((t for t in (one, *behind) if t.lower_ in MULTIPLIED), None)
            if scale is not None:  # "a dozen", "a couple of hundred"
                return written(one.doc, scale, one.i)
            low, high = LOOSE[one.lower_]
            return Number(low, high, one.i, one.i + 1)
    return None


def _single(head: Token) -> Number | None:
    """ "A man", "an elderly woman", "one": one, where the article counts it."""
    article = next(
        (c for c in head.children if c.dep_ in {"det", "nummod"} and c.lower_ in {"a", "an", "another"}), None
    )
    if article is None or head.tag_ not in {"NN", "NNP"} or head.lemma_.lower() not in _PEOPLE:
        return None
    return _over(1, 1, article, head)


def _over(low: int, high: int, one: Token, other: Token) -> Number:
    """The number over all words from one to the other, whichever stands first."""
    return Number(low, high, min(one.i, other.i), max(one.i, other.i) + 1)


# Nouns for one human being: "a" before them counts.
_PEOPLE = word_set(
    """man woman boy girl child person civilian soldier officer policeman policewoman journalist reporter activist
    student teacher farmer worker villager resident protester demonstrator rebel militant guerrilla fighter gunman
    colonel general captain sergeant lieutenant major minister deputy official judge lawyer priest doctor nurse
    driver guard bystander passer-by peasant youth teenager baby infant toddler father mother son daughter brother
    sister husband wife leader member candidate mayor governor senator lawmaker politician blogger editor
    photographer cameraman engineer foreigner tourist diplomat businessman prisoner detainee hostage"""
)
