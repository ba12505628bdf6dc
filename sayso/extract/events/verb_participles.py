"""Participles that leave out what would make them passives, and whom they describe ("was jailed and [fined]")."""

from sayso.extract.entitlements import ENTITLEMENTS
from sayso.extract.events.verb_objects import DONE_TO
from sayso.extract.straighten_phrases import SIGNS
from sayso.extract.subjects import first_to, is_passive
from sayso.extract.tree import child, children, first_conjunct
from sayso.extract.words import word_set
from sayso.language.doc import Token

# Verbs before a participle that says in what state somebody is or ends up.
_ENDING_UP = word_set("leave find see remain stay become get end lie stand feel keep hold hear watch have want")
_CURRENCIES = word_set(
    "dollar euro pound franc peso rupee ruble rouble dinar crown yen yuan lira real rand shilling cent"
)
# Without an object, and beside a passive, these are passives, too ("was arrested in May, [held] for weeks").
_TREATED = frozenset({"fine", "hold", "keep", "bring", "charge", "try", "flog", "interrogate", "blindfold", "handcuff"})


def number_alone(verb: Token) -> Token | None:
    """The number that stands for the victims where a coordination leaves the rest out ("three were killed and 20
    injured"), if the tree hung it on the participle."""
    if verb.dep_ != "conj" or verb.tag_ != "VBN" or child(verb, "nsubj", "nsubj:pass", "obj", "aux") is not None:
        return None
    return next((c for c in verb.children if c.dep_ == "nummod" and c.i < verb.i), None)


def left_in_a_state(verb: Token) -> bool:
    """ "Left one guard [wounded]", "were ordered [released]": a participle that says in what state somebody ends up."""
    state = verb.tag_ in {"VBD", "VBN"} and verb.dep_ == "xcomp" and child(verb, "obj", "nsubj", "aux") is None
    return state and (verb.head.lemma_.lower() in _ENDING_UP or (verb.tag_ == "VBN" and is_passive(verb.head)))


def shares_passive(verb: Token) -> bool:
    """Whether a participle leaves out the auxiliary that it shares ("three had been killed and nine [others wounded]"),
    and so looks like a past tense."""
    if verb.dep_ != "conj" or verb.tag_ not in {"VBD", "VBN"} or not is_passive(verb.head):
        return False
    bare = child(verb, "iobj", "aux", "aux:pass", "ccomp", "xcomp") is None
    if bare and verb.lemma_.lower() in {"deny", "refuse"} and any(_is_granted(c) for c in children(verb, "obj")):
        return True
    bare = bare and all(is_money(c) for c in children(verb, "obj"))  # "was jailed and fined [two million dinars]"
    return bare and (verb.tag_ == "VBN" or verb.lemma_.lower() in DONE_TO | _TREATED or verb.head.dep_ == "acl")


def _is_granted(noun: Token) -> bool:
    """Whether the noun is of what the law or a state gives people: "was charged and denied [bail]"."""
    return noun.lemma_.lower() in ENTITLEMENTS and child(noun, "det", "nmod:poss") is None


def is_money(noun: Token) -> bool:
    """Whether the noun is a sum: "16,000 dollars", "$16,000"."""
    return noun.lemma_.lower() in _CURRENCIES or any(t.text in SIGNS for t in (noun, *noun.children))


def bearer(participle: Token) -> Token:
    """What a participle describes: its noun, or whose that is where the participle stands before the owner ("the
    [murdered] student's home")."""
    owner = child(participle.head, "nmod:poss")
    before = owner is not None and participle.dep_ == "amod" and participle.i == owner.i - 1
    if participle.dep_ == "acl" and any(c.lower_ == "to" for c in participle.children):
        return first_to(participle.head) or participle.head  # "[she] is the third judge to be removed"
    return owner if owner is not None and before else participle.head


def described_with(verb: Token) -> Token | None:
    """The noun that a coordinated participle describes together with the first ("dissidents taken and [shot]")."""
    first = first_conjunct(verb)
    return first.head if first != verb and first.dep_ in {"acl", "amod"} and is_passive(first) else None
