"""Which language a report is in. English is read; another language is refused rather than read as nonsense."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Any

from sayso.errors import UnsupportedLanguage
from sayso.read.lazy import library

# So much text decides; more costs time and adds nothing.
_ENOUGH = 4000
# Fewer letters or words than this decide nothing: a headline of names looks like any language.
_FEWEST_LETTERS = 40
_FEWEST_WORDS = 8
# Share of English function words. In news of four corpora it is 0.25-0.45, in other languages' news it stays under 0.1.
_ENGLISH_SHARE = 0.16
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FUNCTION_WORDS_TEXT = """
the of to and a in is that for was on with as by at from has have had were be been are this it its
his her he she they their them who which not but will would after before over into an or said when
what more than we you our about against could should did do i
"""
_FUNCTION_WORDS = frozenset(_FUNCTION_WORDS_TEXT.split())


def language_of(passages: Iterable[str], declared: str | None = None) -> str | None:
    """The ISO 639-1 code of the language of the passages; raises UnsupportedLanguage where it is surely not English.

    None where there is too little text to say and `declared` (what the source says of itself) is not English.
    """
    text = _sample(passages)
    words = _WORD.findall(text)
    letters = sum(len(w) for w in words)
    said = (declared or "").replace("_", "-").split("-")[0].lower()[:2] or None
    if letters < _FEWEST_LETTERS or (len(words) < _FEWEST_WORDS and _latin(text)):
        return "en" if said == "en" or _share(words) >= _ENGLISH_SHARE else None
    if _share(words) >= _ENGLISH_SHARE:
        return "en"
    found: str = _identifier().classify(text)[0] if _latin(text) or letters > _FEWEST_LETTERS else "en"
    if found == "en":
        return "en"
    if _share(words) >= _ENGLISH_SHARE / 2 and _latin(text):  # a list of names, a table: nothing says it is not English
        return "en" if said in (None, "en") else said
    raise UnsupportedLanguage(
        f"this report is in {_name(found)} ({found}), by its words; Sayso reads English: translate it first, or "
        f"leave it out"
    )


def _sample(passages: Iterable[str]) -> str:
    taken: list[str] = []
    length = 0
    for passage in passages:
        taken.append(passage)
        length += len(passage)
        if length >= _ENOUGH:
            break
    return unicodedata.normalize("NFKC", " ".join(taken)[:_ENOUGH]).lower()


def _share(words: list[str]) -> float:
    return sum(w in _FUNCTION_WORDS for w in words) / len(words) if words else 0.0


def _latin(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return sum(c < "\u0250" or "\u1e00" <= c < "\u1f00" for c in letters) >= 0.5 * len(letters)


def _name(code: str) -> str:
    known = library("pycountry").languages.get(alpha_2=code)
    return str(known.name) if known else "another language"


@cache
def _identifier() -> Any:
    return library("py3langid.langid")
