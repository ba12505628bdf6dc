"""Verbs that say no more than that the event of their noun takes place ("carried out an attack")."""

from sayso.extract.subjects import is_passive, subject
from sayso.extract.tree import child, children, grouped_by, preposition
from sayso.extract.words import word_set
from sayso.language.doc import Token

# Verbs that only say that the event of their noun takes place, and let their subject do it.
LIGHT = word_set(
    """carry conduct launch mount stage commit perpetrate make deliver give take hold perform execute undertake wage do
    have organise organize unleash inflict begin start open resume continue lead join issue pay order announce
    declare initiate suffer sustain undergo face survive escape lodge offer express voice place sign reach strike
    participate engage plan prepare attempt threaten plot pursue receive maintain lay impose sow spread wreak
    experience endure file press level"""
)
# Of these, the ones whose subject the event is done to ("suffered an attack").
UNDERGONE = frozenset({"suffer", "sustain", "receive", "face", "undergo", "survive", "escape", "experience", "endure"})
# Whom they are given to undergoes the event ("was handed a prison sentence").
_GIVING = frozenset({"give", "grant", "hand", "award", "deal", "offer", "accord"})
# Nouns in the singular of what many deeds make up.
_OF_MANY = word_set("violence unrest campaign wave series spate spree abuse crackdown offensive repression terror")
TRYING = frozenset({"attempt", "bid", "try"})
# Whose subject is the event itself ("fighting [erupted]").
_HAPPENING = word_set("occur happen take erupt break continue begin start resume follow ensue last unfold end")


def light_verb(noun: Token) -> Token | None:
    """The verb that says no more than that the noun's event takes place ("carried out an attack"), if there is one."""
    here = noun
    for _ in range(6):
        here = grouped_by(here)
        beside = here.dep_ == "conj" or (here.dep_ == "nmod" and _is_one_of(here))
        if beside and here.head != here and here.head.pos_ in {"NOUN", "PROPN"}:
            here = here.head
            continue
        if here.dep_ == "compound" and here.head.lemma_.lower() in TRYING:
            here = here.head  # "survived an [assassination] attempt"
            continue
        above = here.head
        if above == here or above.pos_ != "VERB":
            return None
        lemma = above.lemma_.lower()
        if lemma == "make" and any(c.i > here.i and c.pos_ == "NOUN" for c in children(above, "obj", "xcomp")):
            return None  # "make the [election] a battle"
        if here.dep_ in {"obj", "nsubj:pass"} and (lemma in LIGHT or recipient(above, here)):
            return above
        if here.dep_ in {"nsubj", "nsubj:pass"} and lemma in _HAPPENING and child(above, "obj", "ccomp") is None:
            return above
        if here.dep_ == "nsubj" and lemma == "take" and (place := child(above, "obj")) is not None:
            return above if place.lower_ == "place" else None
        if here.dep_ == "obl" and _takes_part(above) and preposition(here) in {"in", "as"}:
            return above
        if here.dep_ == "obl" and lemma in LIGHT and preposition(here) in {"including", "such as"}:
            return above
        return None
    return None


def _is_one_of(noun: Token) -> bool:
    """ "Attacks including the [raid]"; not "a ban on news of it, including the [raid]"."""
    listed, above = preposition(noun) in {"including", "such as", "like"}, noun.head
    return listed and (above.tag_ in {"NNS", "NNPS"} or above.lemma_.lower() in _OF_MANY)


def _takes_part(verb: Token) -> bool:
    """ "Take part", "participate" and "engage", but not "take over": "in the reshuffle he [took] over the ministry"."""
    lemma, objects = verb.lemma_.lower(), children(verb, "obj", "compound:prt")
    return lemma in {"engage", "participate"} or (lemma == "take" and any(c.lower_ == "part" for c in objects))


def carriers(noun: Token) -> list[Token]:
    """The verbs in clauses on the noun that only say that its event takes place ("the attack launched by rebels",
    "the clash that broke out on Monday")."""
    clauses = children(noun, "acl", "acl:relcl")
    return [c for c in clauses if c.lemma_.lower() in LIGHT | _HAPPENING and c.tag_ != "VB"]


def recipient(verb: Token, noun: Token) -> list[Token]:
    """To whom the verb gives what the noun announces ("handed [him] eight years", "[he] was given eight years")."""
    if verb.lemma_.lower() not in _GIVING or noun.dep_ != "obj":
        return []
    if is_passive(verb):
        return [who for who in (subject(verb),) if who is not None]
    return [c for c in children(verb, "iobj", "obj") if verb.i < c.i < noun.i][:1]
