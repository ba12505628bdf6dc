"""Words as the full-text index keeps them, the same on every database.

Folding is done here and not by the database, whose tokenisers and stemmers differ: case and accents go, everything but
letters and digits parts words, and plurals lose their ending (the S-stemmer of Harman, "How effective is suffixing?",
JASIS 42, 1991). So a search finds the same reports in SQLite and in PostgreSQL.
"""

import re
import unicodedata
from dataclasses import dataclass

from sayso.errors import UsageError

# PostgreSQL's index entry of one text holds a megabyte at most; reports this long are rare, and lists or dumps.
INDEXED_CHARACTERS = 500_000
_WORD = re.compile(r"[^\W_]+")
_TERM = re.compile(r'"([^"]*)"?|(\S+)')
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that has to occur: a word, the beginning of one (`prefix`), or several words in a row."""

    words: tuple[str, ...]
    prefix: bool = False


def folded(text: str) -> str:
    """The words of a text, one blank between them, as the index keeps them."""
    return " ".join(_singular(word) for word in _words(text[:INDEXED_CHARACTERS]))


def terms(query: str) -> tuple[Term, ...]:
    """What a query asks for: words (all of them), "words in a row", and the beginnings of words (`defect*`).

    Raises UsageError where it holds no word.
    """
    found = []
    for phrase, word in _TERM.findall(query):
        words = _words(phrase or word)
        if not words:
            continue
        if word.endswith("*"):
            found += [Term((_singular(each),)) for each in words[:-1]] + [Term((words[-1],), prefix=True)]
        else:
            found.append(Term(tuple(_singular(each) for each in words)))
    if not found:
        raise UsageError(f"got {query!r}, expected a word to search for")
    return tuple(found)


def holds(words: str, query: str) -> bool:
    """Whether a text, as `folded` gives it, holds all that the query asks for."""
    row = words.split()
    return all(any(_begins(row[at:], term) for at in range(len(row))) for term in terms(query))


def _begins(row: list[str], term: Term) -> bool:
    if term.prefix:
        return bool(row) and row[0].startswith(term.words[0])
    return tuple(row[: len(term.words)]) == term.words


def first_match(text: str, query: str) -> tuple[int, int] | None:
    """Where the text first holds one of the things that the query asks for: start and end, in characters."""
    wanted = terms(query)
    words = [(each, m.start(), m.end()) for m in _WORD.finditer(text) for each in _words(m.group())]
    for number, (_, start, _) in enumerate(words):
        for term in wanted:
            row = words[number : number + len(term.words)]
            if len(row) == len(term.words) and all(map(_is, row, term.words, [term.prefix] * len(row))):
                return start, row[-1][2]
    return None


def _is(found: tuple[str, int, int], word: str, prefix: bool) -> bool:
    return found[0].startswith(word) if prefix else _singular(found[0]) == word


def _words(text: str) -> list[str]:
    plain = text.casefold()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    plain = re.sub(r"(?<=\w)['’](?=\w)", " ", plain)
    return [word[:_LONGEST] for word in _WORD.findall(plain)]


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s"):
        return word
    if len(word) > 4 and word.endswith("ies") and word[-4] not in "ea":
        return word[:-3] + "y"
    if word.endswith("es") and word[-3] not in "aeo":
        return word[:-1]
    return word if word[-2] in "us" or word.endswith("es") else word[:-1]
