"""The names among what a report calls an actor: "the journalist H. R. Tavola" calls him H. R. Tavola."""

import re
from collections.abc import Iterator
from itertools import product

from sayso.merge.names.bodies import acronym_of, content_words
from sayso.merge.names.fold import fold
from sayso.merge.names.persons import alike, words_of
from sayso.merge.names.words import ARTICLES, PARTICLES, TITLES
from sayso.model import Actor

_GENITIVE = re.compile(r"['’]s$|['’]$")
_THE = re.compile(r"^[Tt]he\s+")
_LIKE = 0.5  # words at least this likely to be one name


def spellings(actor: Actor, *, body: bool) -> tuple[str, ...]:
    """The names that the report uses for the actor, each once, the fullest first; none where it uses none."""
    found = dict.fromkeys(_bodies(actor) if body else _persons(actor))
    return tuple(sorted(found, key=lambda name: (-len(fold(name)), name != actor.name)))


def _persons(actor: Actor) -> Iterator[str]:
    offices = {word for office in actor.roles for word in fold(office.title)}
    full = [bare_name(actor.name, offices)] if actor.named else []
    yield from filter(None, full)
    known = {word for name in full for word in words_of(name).words}
    for mention in actor.mentions:
        name = bare_name(mention.text, offices)
        # "The Lantern" said by somebody is a capital of its own: a name has a word of the fullest one.
        if name and any(
            alike(*pair) >= _LIKE for pair in product(words_of(name).words, known) if min(map(len, pair)) > 1
        ):
            yield name


def bare_name(text: str, offices: frozenset[str] | set[str] = frozenset()) -> str:
    """The name at the end of a mention, without titles; empty where it does not end with one."""
    words = [_GENITIVE.sub("", word) for word in text.split()]
    start = len(words)
    while start and (_capital(words[start - 1]) or _small(words[start - 1])):
        start -= 1
    name = words[start:]
    while name and (_small(name[0]) or (len(name) > 1 and _title(name[0], offices))):
        del name[0]
    if not name or _small(name[-1]) or (len(name) == 1 and _title(name[0], offices)):
        return ""
    return " ".join(name)


def _capital(word: str) -> bool:
    """Whether the word, or what an article is tied to it ("al-Nuri"), begins with a capital."""
    return any(part[:1].isupper() for part in re.split(r"[-'’]", word))


def _small(word: str) -> bool:
    """Whether it is an article or a preposition of a name, on its own."""
    parts = fold(word)
    return word[:1].islower() and len(parts) == 1 and (parts[0] in PARTICLES or parts[0] in ARTICLES)


def _title(word: str, offices: frozenset[str] | set[str]) -> bool:
    parts = fold(word)
    return bool(parts) and all(each in TITLES or each in offices for each in parts)


def _bodies(actor: Actor) -> Iterator[str]:
    full = _THE.sub("", _GENITIVE.sub("", actor.name))
    yield full
    known = set(content_words(full))
    for mention in actor.mentions:
        name = _THE.sub("", _GENITIVE.sub("", " ".join(mention.text.split())))
        if not any(c.isupper() for c in name):
            continue
        if set(content_words(name)) & known or acronym_of(name, full) or acronym_of(full, name):
            yield name
