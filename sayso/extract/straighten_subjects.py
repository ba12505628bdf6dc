"""Subjects that a verb has too many of: parts of one name, what it cites, the place of a dateline, a possessor."""

from sayso.extract.straighten_phrases import SUBJECTS
from sayso.extract.straighten_verbs import joined_behind
from sayso.language.doc import Token

_NOMINAL = frozenset({"NN", "JJ", "CD"})
_DASHES = frozenset({"—", "–", "--"})


def share_subject(word: Token) -> None:
    """Hangs a subject on the one that follows it without a break, and makes a second one behind the verb its object."""
    verb = word.head
    if word.i > verb.i and (joined := joined_behind(word)) is not None:
        word.hang(joined)
        joined.hang(verb)
        word.dep_, joined.dep_ = ("nsubj:pass" if joined.tag_ == "VBN" else "nsubj"), "conj"
        return
    if word.i > verb.i and word.dep_ == "nsubj" and verb.pos_ == "VERB":
        first = any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children)
        if first and word.left_edge.i == verb.i + 1 and not any(c.dep_ == "case" for c in word.children):
            word.dep_ = "obj"
    if word.i > verb.i or word.dep_ not in {"nsubj", "nsubj:pass"}:
        return
    later = next((c for c in verb.children if c.dep_ == word.dep_ and word.i < c.i < verb.i), None)
    if later is not None and word.tag_ == "PRP$" and later.left_edge.i in {word.i + 1, later.i}:
        word.hang(later)
        word.dep_ = "nmod:poss"  # "[his] group", both taken for subjects
        return
    if later is None or any(t.tag_[:2] not in _NOMINAL for t in word.doc[word.i + 1 : _past_article(later)]):
        return
    if later.tag_[:2] != "NN" or word.tag_[:2] not in {"NN", "DT", "JJ"}:
        return
    word.hang(later)
    named = later.ent_type_ == "PER" and not word.ent_type_
    word.dep_ = "det" if word.tag_ == "DT" else "nmod:desc" if named else "compound"


def _past_article(name: Token) -> int:
    """Where a name begins or, where an article belongs to it ("the newspaper [The Courier]"), that article; else the
    word itself."""
    first = name.left_edge
    titled = name.ent_type_ and first.tag_ == "DT" and first.text[0].isupper()
    return first.i if titled else name.i


def free_attribution(word: Token) -> None:
    """Makes no subject of what "according to" introduces, where the verb has a subject of its own behind it."""
    case = next((c for c in word.children if c.dep_ == "case" and c.lower_ == "according"), None)
    if case is not None and any(c.dep_ in SUBJECTS and c.i > word.i for c in word.head.children):
        word.dep_ = "obl"


def free_dateline(word: Token) -> None:
    """Makes no subject of the place and the dash that a paragraph begins with, where the verb has one behind them."""
    first, doc = word.left_edge.i, word.doc
    later = next((c for c in word.head.children if c.dep_ in SUBJECTS and word.i < c.i < word.head.i), None)
    begins = first == 0 or "\n" in doc[first - 1].text
    if begins and later is not None and any(t.text in _DASHES for t in doc[word.i : later.left_edge.i]):
        word.dep_ = "dep"


def of_subject(word: Token) -> bool:
    """Hangs on the noun before it what stands behind "of" and is taken for a second subject, because the tree gave the
    preposition to its possessor ("the killing of [the post's commander]")."""
    first = word.left_edge
    before = first.nbor(-1) if first.i > 0 else first
    if first.lower_ != "of" or first.head == word or before.head != word.head or before.dep_ not in SUBJECTS:
        return False
    word.hang(before)
    word.dep_ = "nmod"
    first.hang(word)
    return True
