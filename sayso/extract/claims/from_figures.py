"""Estimates of a number: "the crowd, which the police put at 600 and the union at 2,000", "organisers put it at 9,000,
police at 4,000". The words before "at" name who says so, whatever the tree makes of what is left out."""

from collections.abc import Iterator
from itertools import pairwise

from sayso.extract.claims import cues
from sayso.extract.claims.saying import Saying
from sayso.extract.claims.tree import lemma, mention, subject, verb_group
from sayso.language.doc import Doc, Token

ESTIMATING = frozenset({"put", "place", "estimate", "reckon", "assess"})
_BETWEEN = frozenset({",", ";", "and", "while", "but", "whereas"})
_ESTIMATORS = cues.words(
    """
    police organiser organizer union opposition authority government army ministry official resident activist group
    party mayor council newspaper agency observer witness reporter federation church military gendarmerie spokesman
    spokeswoman committee analyst hospital doctor rebel militia movement
    """
)
_LONGEST = 60  # tokens from the verb to an estimate that leaves it out
_LONGEST_NAME = 6


def from_figures(doc: Doc, verb: Token) -> Iterator[Saying]:
    """Who estimates how many, where the estimate is a clause on what is counted, and who else is named beside him."""
    if lemma(verb) not in ESTIMATING:
        return
    end = min(verb.sent.end, verb.i + _LONGEST)
    figures = [t for t in doc[verb.i + 1 : end] if t.like_num and t.text[0].isalnum() and doc[t.i - 1].lower_ == "at"]
    if not figures:
        return
    source = subject(verb)
    if source is None:
        return
    if verb.dep_ == "acl:relcl":
        if source.i < verb.head.i or figures[0].head != verb:
            return
        yield Saying(
            contents=((figures[0].i - 1, figures[0].i + 1),), stance="says", cue=verb_group(doc, verb), head=verb.i,
            source=mention(doc, source), source_head=source.i,
        )  # fmt: skip
    for before, figure in pairwise(figures):
        other = _named_between(doc, before, figure)
        if other is None:
            return
        first, last = mention(doc, other)
        yield Saying(
            contents=((figure.i, figure.i + 1),), stance="says", cue=(figure.i - 1, figure.i), head=figure.i - 1,
            source=(max(first, before.i + 1), min(last, figure.i - 1)), source_head=other.i,
        )  # fmt: skip


def _named_between(doc: Doc, before: Token, figure: Token) -> Token | None:
    """The noun between two figures that says whose the second is: only a conjunction stands before it. In "the dead at
    nine and the wounded at thirty" there is none."""
    between = [t for t in doc[before.i + 1 : figure.i - 1] if not t.is_space]
    while between and between[0].lower_ in _BETWEEN:
        between.pop(0)
    nouns = [t for t in between if t.pos_ in {"NOUN", "PROPN"}]
    if not nouns or len(between) > _LONGEST_NAME or any(t.is_punct or t.pos_ in {"VERB", "AUX"} for t in between):
        return None
    inside = {t.i for t in between}
    named = next((n for n in nouns if n.head.i not in inside), nouns[-1])
    return named if named.pos_ == "PROPN" or lemma(named) in _ESTIMATORS else None
