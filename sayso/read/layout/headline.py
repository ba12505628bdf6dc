"""The headline: the title that the metadata names, or the first short line that reads like one."""

import re
import unicodedata

_LONGEST = 28
_DONE = re.compile(r"[.!?…][\"'”’)\]]*$")
_PLAIN = re.compile(r"\b(?:a|an|the|was|were|has|have|had|been|said)\b")
_WORDS = re.compile(r"[^\W_]+")


def _same(text: str) -> str:
    return " ".join(_WORDS.findall(unicodedata.normalize("NFKC", text).casefold()))


def is_title(line: str, title: str | None) -> bool:
    """Whether the line is the title that the source's metadata names (also without the outlet's name behind it)."""
    if not title or len(line) > 2 * len(title) + 60:
        return False
    ours, theirs = _same(line), _same(title)
    if not ours:
        return False
    return ours == theirs or (len(ours.split()) >= 4 and theirs.startswith(ours + " "))


def is_headline(line: str, following: str | None, titled: bool) -> bool:
    """Whether the first line of a report reads like its headline. `following` is the paragraph under it.

    A line that ends like a sentence counts only where it is written like a headline: without articles and auxiliaries,
    or with capitals throughout. `titled`: the metadata has a title, so the text needs none.
    """
    words = line.split()
    if following is None or not 1 < len(words) <= _LONGEST or line[-1] in ":;,":
        return False
    if not line[0].isalnum() and line[0] not in "“\"'‘’«[(¿¡$£€#":
        return False
    if not _DONE.search(line):
        return True
    if titled or len(words) > 20 or len(words) < 3 or len(following.split()) < len(words):
        return False
    capitals = sum(w[:1].isupper() or not w[:1].isalpha() for w in words)
    return _PLAIN.search(line) is None or capitals >= 0.7 * len(words)
