"""One key for the spellings of a name: case, accents, hyphens, apostrophes, the Arabic article, "St." and "the"."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ħ": "h", "ə": "a"}
)
_QUIET = re.compile(r"['’‘`´ʼʻʿʾ′.]")
_BREAK = re.compile(r"[\s\-‐‑‒–—_/]+")
_ARTICLE = re.compile(r"^(?:al|el|ul|ad|ar|as|ash|at|az|an)\s(?=\w)")
_WORDS = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "pt": "point"}
_THE = re.compile(r"^the\s+(?=\w)")


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """The form under which the gazetteer keeps a name; "" where nothing of it can be kept.

    >>> key("Al-Ḩasakah") == key("el Hasakah") == "hasakah"
    True
    """
    text = _fold(name)
    text = _THE.sub("", text)
    text = " ".join(_WORDS.get(word, word) for word in text.split())
    return _ARTICLE.sub("", text, count=1)


def _fold(name: str) -> str:
    text = name.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).translate(_LETTERS)
        text = "".join(c for c in text if not unicodedata.combining(c))
    text = _QUIET.sub("", text)
    return _BREAK.sub(" ", text).strip(' ,;:()[]"“”')
