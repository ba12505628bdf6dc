"""Passives that leave out their auxiliary, as headlines and lists do: "Man extradited over plot", "Oren Dask convicted
of robbery". The tree takes them for past tenses."""

from sayso.extract.words import word_set
from sayso.language.doc import Token

# Nobody does these without doing them to somebody.
_DONE_TO_SOMEBODY = word_set(
    "abduct acquit appoint arraign arrest assassinate behead convict deport detain disqualify evict exile exonerate "
    "expel extradite free hospitalise hospitalize hospitalized hospitalised imprison incarcerate indict injure jail "
    "kidnap kill murder oust pardon reinstate release remand sack sentence suspend torture"
)
# Others charge, too, but not with a crime, nor over a death.
_DONE_BEFORE = {"charge": word_set("with over"), "dismiss": word_set("over from"), "name": word_set("as")}
# What somebody is found, not what somebody finds: "Man [found] guilty in murder case".
_STATES = word_set("guilty innocent liable dead alive safe unharmed unconscious slain")
_CARRIED = word_set("baton truncheon stick shield club bayonet")
_OBJECTS = frozenset({"obj", "iobj", "ccomp", "xcomp", "compound:prt", "aux", "aux:pass", "obl:unmarked"})
_SUBJECT_ONLY = word_set("i he she we they who")
# What may stand behind such a participle: a phrase, or nothing.
_PHRASES = word_set("of for in over on by after at near as to from with during amid under following")


def undergo_with(verb: Token) -> None:
    """Makes a past tense behind "with" the participle that it has to be: "with lawyers [denied] access"."""
    marked = any(c.dep_ == "mark" and c.lower_ == "with" for c in verb.children)
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if (
        marked
        and who is not None
        and not verb.lower_.endswith("ing")
        and not any(c.dep_.startswith("aux") for c in verb.children)
    ):
        verb.tag_, who.dep_ = "VBN", "nsubj:pass"


def leave_auxiliary(verb: Token) -> bool:
    """Makes a past tense that needs an object, and has none, the participle that its subject undergoes; whether it is
    one."""
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubj:pass"}), None)
    lemma = verb.lemma_.lower()
    if subject is not None and subject.i < verb.i and _found_so(verb) and subject.lower_ not in _SUBJECT_ONLY:
        verb.tag_, subject.dep_ = "VBN", "nsubj:pass"
        return True
    if not (lemma in _DONE_TO_SOMEBODY or lemma in _DONE_BEFORE) or subject is None or subject.i > verb.i:
        return False
    if subject.lower_ in _SUBJECT_ONLY or any(c.dep_ in _OBJECTS for c in verb.children):
        return False
    if verb.dep_ == "acl:relcl":
        return False  # "the man police arrested in May", who is the object
    behind = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    if lemma in _DONE_BEFORE and (behind is None or behind.lower_ not in _DONE_BEFORE[lemma]):
        return False
    if lemma == "charge" and behind is not None and behind.head.lemma_.lower() in _CARRIED:
        return False  # "gendarmes charged with batons"
    if behind is not None and not (behind.is_space or behind.text in {".", ",", ";", ":"} or behind.lower_ in _PHRASES):
        return False
    verb.tag_, subject.dep_ = "VBN", "nsubj:pass"
    return True


def _found_so(verb: Token) -> bool:
    behind = verb.i + 1
    stated = verb.lower_ == "found" and behind < len(verb.doc) and verb.doc[behind].lower_ in _STATES
    return stated and not any(c.dep_ in {"obj", "aux", "aux:pass"} for c in verb.children)


def reduce_relative(verb: Token) -> None:
    """Makes what is taken for one of two clauses side by side the participle on their subject that it has to be: "A man
    [shot] by police died on Friday, she said"."""
    who = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubj:pass"}), None)
    if verb.dep_ != "ccomp" or verb.tag_ not in {"VBD", "VBN"} or who is None or who.i > verb.i:
        return
    if any(c.dep_ in _OBJECTS or c.dep_ == "mark" for c in verb.children):
        return
    for other in verb.head.children:
        alone = not any(c.dep_ in {"nsubj", "nsubj:pass", "mark", "cc", "expl"} for c in other.children)
        between = verb.doc[verb.i + 1 : other.left_edge.i]
        if other.dep_ == "ccomp" and other.i > verb.i and alone and other.i < verb.head.i and _finite(other):
            if any(t.text in {",", ";", ":"} or t.is_quote or t.pos_ == "CCONJ" for t in between):
                return
            who.hang(other)
            verb.hang(who)
            passive = any(c.dep_ == "aux:pass" for c in other.children)
            verb.tag_, verb.dep_, who.dep_ = "VBN", "acl", "nsubj:pass" if passive else "nsubj"
            return


def _finite(verb: Token) -> bool:
    helped = any(c.dep_ in {"aux", "aux:pass", "cop"} and c.tag_ in {"VBD", "VBZ", "VBP", "MD"} for c in verb.children)
    return helped or verb.tag_ in {"VBD", "VBZ", "VBP"}
