"""Questions to a dependency tree that several steps ask: children, prepositions, coordination, governors and clauses.

Trees are Universal Dependencies with English subtypes; every function answers on any Doc, also on a broken tree.
"""

from collections.abc import Iterator

from sayso.extract.words import word_set
from sayso.language.doc import Token

CLAUSES = frozenset({"root", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "advcl:relcl", "parataxis", "csubj"})
# Words that count or group what happens behind their "of".
GROUPING = word_set(
    """wave series spree string spate number round campaign lot dozen hundred thousand kind act some many most several
    few part"""
)
# Words before a number that belong to it, whatever the tree hangs them on.
BEFORE_NUMBERS = frozenset({("at", "least"), ("at", "most"), ("up", "to"), ("more", "than"), ("fewer", "than")})


def child(token: Token, *labels: str) -> Token | None:
    """The token's first child with one of the labels."""
    return next((c for c in token.children if c.dep_ in labels), None)


def children(token: Token, *labels: str) -> list[Token]:
    """The token's children with one of the labels, in text order."""
    return [c for c in token.children if c.dep_ in labels]


def preposition(token: Token) -> str:
    """The token's case markers as one lower-case string ("in", "out of"); "" where it has none."""
    marks = [c for c in token.children if c.dep_ == "case" and c.i < token.i and not _widens(c)]
    if not marks and token.dep_ in {"obl", "nmod"} and (astray := _mark_before(token)) is not None:
        return astray.lower_
    words: list[str] = []
    for mark in marks:
        words.append(mark.lower_)
        words += [c.lower_ for c in mark.children if c.dep_ == "fixed"]
    return " ".join(words)


def _mark_before(token: Token) -> Token | None:
    """The preposition right before a phrase without one, which the tree hung on the verb ("called [on] both sides")."""
    at = token.left_edge.i - 1
    if at < 0 or token.doc[at].pos_ != "ADP" or token.head.i > at:
        return None
    before = token.doc[at]
    return before if before.dep_ in {"mark", "obl", "case"} and before.head == token.head else None


def _widens(mark: Token) -> bool:
    """Whether a preposition only opens a number: "at least 27", "up to 40"."""
    after = mark.i + 1
    return after < len(mark.doc) and (mark.lower_, mark.doc[after].lower_) in BEFORE_NUMBERS


def first_conjunct(token: Token) -> Token:
    """The first of the coordinated words that the token is one of; the token itself where it stands alone."""
    for _ in range(len(token.doc)):
        if token.dep_ != "conj" or token.head == token:
            break
        token = token.head
    return token


def conjuncts(token: Token) -> list[Token]:
    """The token and the words coordinated with it below it, in text order; without the ages that stand among names."""
    found = [token]
    for one in found:
        found += [c for c in one.children if c.dep_ == "conj" and c not in found]
    return sorted((t for t in found if t == token or not _is_age(t)), key=lambda t: t.i)


def _is_age(token: Token) -> bool:
    """Whether a number between commas, behind somebody, is their age ("Asel Brand, 17, was taken")."""
    at = token.i
    if not token.text.isdigit() or not 0 < int(token.text) < 120 or at < 2 or at + 1 >= len(token.doc):
        return False
    around = token.doc[at - 1].text == "," and token.doc[at + 1].text in {",", ".", ")", "and"}
    return around and token.doc[at - 2].pos_ in {"PROPN", "NOUN", "PRON"}


def ancestors(token: Token) -> Iterator[Token]:
    """The token's governors, nearest first; ends at the root, also where a broken tree runs in a circle."""
    seen = {token.i}
    while token.head.i not in seen:
        token = token.head
        seen.add(token.i)
        yield token


def clause_head(token: Token) -> Token:
    """The head of the clause that the token stands in: a predicate, or the root."""
    here = token
    if here.dep_ in CLAUSES or here.head == here:
        return here
    for above in ancestors(token):
        here = above
        if above.dep_ in CLAUSES or (above.dep_ == "conj" and above.pos_ in {"VERB", "AUX"}):
            return above
    return here


def grouped_by(noun: Token) -> Token:
    """The word that counts or groups the noun's happenings, and stands in the clause for them ("a [spate] of bombings",
    "[some] of the marches"); the noun itself where there is none."""
    above = noun.head
    grouped = noun.dep_ == "nmod" and above != noun and above.lemma_.lower() in GROUPING and preposition(noun) == "of"
    return grouped_by(above) if grouped else noun


def is_aged(token: Token) -> bool:
    """Whether the word ends an age that stands for whoever has it: "the 19-year-[old]", "two 17-year-[olds]"."""
    if token.lower_ not in {"old", "olds"} or token.i < 4:
        return False
    before = [t.lower_ for t in token.doc[token.i - 3 : token.i]]
    return before == ["-", "year", "-"]
