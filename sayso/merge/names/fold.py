"""A name as written -> plain Latin words: no case, no accents, other alphabets romanised."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

_APOSTROPHES = re.compile(r"['’‘`´ʼʻʾʿ]")
_WORD = re.compile(r"[a-z0-9]+")
# What anyascii would write in the manner of another language: German umlauts are most often written so abroad.
_LETTERS = str.maketrans({"ı": "i", "İ": "i", "ə": "a", "Ə": "a", "ø": "o", "Ø": "o"})


@lru_cache(maxsize=50_000)
def fold(name: str) -> tuple[str, ...]:
    """The words of a name in lower-case ASCII letters and digits, in their order. "Surname, Given" is turned round.

    Hyphens part words, apostrophes do not ("Sa'id" is one word); full stops part initials ("J.K." is two).
    """
    parts = [p for p in name.split(",") if p.strip()]
    if len(parts) == 2 and (" " not in parts[0].strip() or len(parts[1].split()) <= 2):
        name = f"{parts[1]} {parts[0]}"
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return tuple(_WORD.findall(_APOSTROPHES.sub("", anyascii(plain).lower())))
