"""Which language a report is in. English is read; another language is refused rather than read as nonsense."""

import re
import unicodedata
from collections import Counter
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
# Of these, what other languages have too: "a annoncé", "on dit", "was ist".
_SHARED = frozenset("a an as at do had has he her i in is me more on or over was we will".split())  # noqa: SIM905
# Words of other languages that English news has in names only.
_FOREIGN = {
    "fr": "le la les des du et est été une pour par sur avec au aux il elle qui que ne pas à selon ce cette son de",
    "es": "el la los las del y una por con para se su al que según fue más este esta le lo en de",
    "pt": "o os das dos da e um uma por para se ao que não foi mais segundo em na de",
    "it": "il lo la gli della dei del e è un una per con che si al non ha sono di da nel nella",
    "de": "der die das und ist von zu den mit sich auf ein eine nicht dem hat nach bei wurde für im am zum er",
    "nl": "de het een en van zijn voor op niet dat door aan heeft werd te uit bij naar",
}
_WORDS_OF = {language: frozenset(words.split()) for language, words in _FOREIGN.items()}
# These open names too: "Juan de la Cruz", "La Paz".
_PARTICLES = frozenset("de la le les los las el al del du da di do dos das della van von der den il lo o e y".split())  # noqa: SIM905
_FEWEST_FOREIGN = 2


def language_of(passages: Iterable[str], declared: str | None = None) -> str | None:
    """The ISO 639-1 code of the language of the passages; raises UnsupportedLanguage where it is surely not English.

    None where there is too little text to say and `declared` (what the source says of itself) is not English.
    """
    passages = list(passages)
    text = _sample(passages)
    words = _WORD.findall(text)
    letters = sum(len(w) for w in words)
    said = (declared or "").replace("_", "-").split("-")[0].lower()[:2] or None
    if letters < _FEWEST_LETTERS or (len(words) < _FEWEST_WORDS and _latin(text)):
        return "en" if said == "en" or _share(words) >= _ENGLISH_SHARE else None
    own = [w for w in words if w not in _SHARED]
    # "Le ministre a démissionné": the only words that might be English are its own.
    doubted = sum(w in _FUNCTION_WORDS for w in own) < _ENGLISH_SHARE / 2 * len(words) and _is_foreign(passages)
    if _share(words) >= _ENGLISH_SHARE and not doubted:
        return "en"
    found: str = _identifier().classify(text)[0] if _latin(text) or letters > _FEWEST_LETTERS else "en"
    if found == "en":
        return "en"
    if (
        _share(words) >= _ENGLISH_SHARE / 2 and _latin(text) and not doubted
    ):  # a list of names, a table: nothing says it is not English
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


def _is_foreign(passages: Iterable[str]) -> bool:
    """Whether there are words in the text, outside of names, that another language has and English has not."""
    words = _WORD.findall(" ".join(passages)[:_ENOUGH])
    counted: Counter[str] = Counter()
    for at, word in enumerate(words):
        after = next((w for w in words[at + 1 :] if w.lower() not in _PARTICLES), "")
        if word.lower() in _PARTICLES and after[:1].isupper():
            continue
        counted.update(language for language, known in _WORDS_OF.items() if word.lower() in known)
    return max(counted.values(), default=0) >= _FEWEST_FOREIGN


def _latin(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return sum(c < "\u0250" or "\u1e00" <= c < "\u1f00" for c in letters) >= 0.5 * len(letters)


def _name(code: str) -> str:
    known = library("pycountry").languages.get(alpha_2=code)
    return str(known.name) if known else "another language"


@cache
def _identifier() -> Any:
    return library("py3langid.langid")
