""" "The ministry rejected allegations from two nurses that guards beat patients": what the nurses allege, and the
ministry denies. Two sources of one clause, each with its own stance. What somebody rejects that others ask for is
theirs alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extract.claims import cues
from sayso.extract.claims.contents import clause_extent
from sayso.extract.claims.from_verbs import NO_SOURCE
from sayso.extract.claims.saying import Saying
from sayso.extract.claims.tree import child, children, is_bare_clause, is_negated, is_passive, lemma, mention, subject
from sayso.extract.tree import conjuncts, preposition
from sayso.language.doc import Doc, Token
from sayso.model import Stance

_REJECTS = cues.words("deny reject dismiss refute rebut dispute repudiate contest deride ridicule disown discount")
# These turn down what is asked for, and say nothing of whether an allegation is true.
_RESISTS = cues.words("resist ignore defy rebuff spurn")
_ALLEGED = cues.ALLEGATIONS | cues.words("comment remark")
_ASKED = cues.words("call demand appeal request plea proposal ultimatum")
_TURNED_DOWN = _ALLEGED | _ASKED
# Who stands before the noun in small letters: "management demands".
_SIDES = cues.words("police army military government opposition rebel management union prosecution defence defense")
# Tokens between a noun and the "that" of what it says: who says so.
_NEAR = 12


@dataclass(frozen=True)
class _Rebuttal:
    verb: Token
    who: Token
    noun: Token
    clause: Token


def with_rebuttals(doc: Doc, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings; of an allegation that somebody rejects, one of whoever rejects it, and one of whoever makes it,
    where that is said. Of a demand that somebody rejects, only the latter."""
    found = [
        r for t in doc if t.pos_ == "VERB" and lemma(t) in _REJECTS | _RESISTS and (r := _rebuttal(doc, t)) is not None
    ]
    heads = {t.i for r in found for t in (r.verb, r.noun)}
    kept = [s for s in sayings if s.head not in heads]
    return kept + [saying for r in found for saying in _both_sides(doc, r)]


def _rebuttal(doc: Doc, verb: Token) -> _Rebuttal | None:
    who = _rejecter(verb)
    if who is None or is_negated(verb):
        return None
    slot = "nsubj:pass" if is_passive(verb) else "obj"
    what = _TURNED_DOWN if lemma(verb) in _REJECTS else _ASKED
    nouns = (n for one in children(verb, slot) for n in conjuncts(one) if lemma(n) in what)
    for noun in nouns:
        clause = _alleged(doc, noun)
        if clause is not None:
            return _Rebuttal(verb, who, noun, clause)
    return None


def _alleged(doc: Doc, noun: Token) -> Token | None:
    """The clause behind the noun and whoever says so, wherever the tree hangs it; or what it is an allegation of."""
    of = next((c for c in children(noun, "nmod") if c.i > noun.i and preposition(c) in {"of", "about"}), None)
    if of is not None and lemma(noun) in _ALLEGED and of.ent_type_ not in {"PER", "ORG"}:
        return of
    bare = next((c for c in noun.children if lemma(noun) in _ALLEGED and is_bare_clause(c)), None)
    if bare is not None:
        return bare
    for at in range(noun.i + 1, min(noun.i + _NEAR, len(doc))):
        token = doc[at]
        if token.lower_ in {"that", "to"} and token.dep_ == "mark":
            return token.head if token.head.i > at else None
        if token.dep_ == "acl" and token.tag_ == "VBG" and token.head == noun:
            return token  # "accusations [linking] officers to the raid"
        if token.pos_ in {"VERB", "AUX"} or token.text in {".", ";", "!", "?", ":"}:
            return None
    return None


def _rejecter(verb: Token) -> Token | None:
    """Who rejects it; None where nobody is named, or a pronoun that stands for no source."""
    who = child(verb, "obl:agent") if is_passive(verb) else subject(verb)
    return None if who is None or who.lower_ in NO_SOURCE else who


def _both_sides(doc: Doc, rebuttal: _Rebuttal) -> list[Saying]:
    contents, noun = clause_extent(doc, rebuttal.clause), rebuttal.noun
    sides: list[tuple[Token, Token | None, Stance]] = [
        (noun, _accuser(doc, noun), cues.NOUNS.get(lemma(noun), "alleges"))
    ]
    if lemma(noun) in _ALLEGED:
        sides.insert(0, (rebuttal.verb, rebuttal.who, "denies"))
    return [
        Saying(
            contents=contents, stance=stance, cue=(cue.i, cue.i + 1), head=cue.i,
            source=mention(doc, who), source_head=who.i,
        )
        for cue, who, stance in sides if who is not None
    ]  # fmt: skip


def _accuser(doc: Doc, noun: Token) -> Token | None:
    """Who alleges it: an owner, a name before the noun, or what stands right behind it, wherever the tree hangs it."""
    owner = child(noun, "nmod:poss")
    if owner is not None:
        return owner
    behind = doc[noun.i + 1]
    if behind.lower_ in {"by", "from"} and behind.dep_ == "case" and behind.head.i > behind.i:
        return behind.head
    before = children(noun, "compound")
    return next((c for c in before if c.ent_type_ in {"ORG", "PER"} or lemma(c) in _SIDES), None)
