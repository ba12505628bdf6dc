"""Which words of a sentence tell what it is about."""

import re

from sayso.merge.names.fold import fold


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words that tell nothing of what happened.
SMALL = _set("""
a about according after against all also an and any are as at be been before being between but by could did do
down during eight first five for four from had has have he her his i in into is it its last least man may men
might more new next nine no not now of on one or other out over people person report reported reports said say
saying says seven she should since six some ten than that the their then there these they this those three
through to told two under until up was we were when where which while who whom will with woman women would you
""")
DAYS = _set("""
april august december february friday january july june march may monday november october saturday september
sunday thursday tuesday wednesday
""")
# Where people live and what they live in: of a village that burned, one report says the village, one its houses.
ANYWHERE = _set("village town city home street building quarter area block property place district region")
PRONOUNS = _set("he she it they we i you him her them who whoever which that this those these his its")

POSSESSIVE = re.compile(r"['’]s\b")
_ENDING = re.compile(r"(?<=\w{3})(?:ations?|ings?|ions?|ments?|ed|ers?|ors?|als?|es?|s)$")
_CAPITAL = re.compile(r"\b[A-Z][\w'’.-]*")


def content_words(text: str) -> frozenset[str]:
    """The words that tell what a text is about, without plural endings."""
    found = (word[:-1] if word.endswith("s") and len(word) > 4 else word for word in fold(POSSESSIVE.sub("", text)))
    return frozenset(word for word in found if len(word) > 2 and word not in SMALL | DAYS)


def stems(text: str) -> frozenset[str]:
    """The words of a text without the endings in which the verb for a deed and the noun for it differ: "killed" and
    "killings" are one."""
    return frozenset(stem for word in fold(text) if word not in SMALL for stem in [_stem(word)] if len(stem) > 2)


def _stem(word: str) -> str:
    bare = _ENDING.sub("", word)
    return bare[:-1] if len(bare) > 3 and bare[-1] == bare[-2] else bare


def without_names(text: str) -> str:
    """The text without its capitalised words."""
    return _CAPITAL.sub(" ", text)
