"""What goes on in the next sentence: "On Monday gunmen attacked a church. They killed two people and fled"."""

from collections.abc import Sequence

from sayso.extract.events.attach_places import SPOKEN
from sayso.extract.events.clause import tense
from sayso.extract.events.found import Found
from sayso.extract.tree import child, first_conjunct
from sayso.extract.words import word_set
from sayso.language.doc import Token

_THEY = word_set("he she they it")


def goes_on_from(at: int, found: Sequence[Found]) -> list[int]:
    """The events, by their place in the list, from which an event takes the time and place that its own sentence lacks,
    the nearest first: those that the main clause of the sentence before tells, where the clause of this one is a simple
    past whose subject is a pronoun. Empty for words said and for any other event."""
    one = found[at]
    if one.type.group in SPOKEN or not _told_on(one.token):
        return []
    start = one.token.sent.start
    if start == 0 or "\n" in one.token.doc[start - 1].text:
        return []
    before = one.token.doc[start - 1].sent
    told = [i for i in range(at) if before.start <= found[i].token.i < before.end]
    return [i for i in reversed(told) if found[i].type.group not in SPOKEN and _main(found[i].token)]


def _told_on(word: Token) -> bool:
    """Whether the word heads a main clause in the simple past that goes on about those told of before."""
    first = first_conjunct(word)
    if word.pos_ != "VERB" or not _main(word) or tense(word) != "past":
        return False
    who = child(first, "nsubj", "nsubj:pass")
    return who is not None and who.lower_ in _THEY and child(word, "nsubj", "nsubj:pass") in {None, who}


def _main(word: Token) -> bool:
    return first_conjunct(word).dep_ == "root"
