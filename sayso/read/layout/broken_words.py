"""Words that were broken at the end of a line, in text that is wrapped by hand or by a machine: made whole."""

import re

from sayso.read.formats.lines import keeps_hyphen
from sayso.read.layout.paragraphs import is_wrapped

_BROKEN = re.compile(
    r"(?P<above>(?:[^\W\d_]|(?<=[^\W\d_])[-.](?=[^\W\d_]))+)[-\u2010]\n[ \t]*(?P<below>[a-zß-ÿ][^\W\d_]*)"
    r"(?P<mark>[^\s]*)[ \t]*\n?"
)
# Second halves of compounds: these keep the hyphen.
_SECOND_TEXT = """
led backed based style old year born run held owned made wide related linked sponsored controlled occupied
appointed elected speaking allied affiliated funded trained armed ranking level scale range term time general elect
in off out up down on to by and or of the majority dominated ruled aligned leaning inspired friendly free like long
"""
_SECOND = frozenset(_SECOND_TEXT.split())
_SHORT = 45  # a line that is no longer than this goes on: else it looks like the last one of a paragraph


def unbroken(text: str) -> str:
    """The text with "hos-" and "pitals" of two lines as one word, which ends the first of them; a compound keeps its
    hyphen. All else stays, also where the text is not wrapped."""
    if ("-\n" not in text and "\u2010\n" not in text) or not is_wrapped(text):
        return text
    return _BROKEN.sub(lambda match: _joined(match, text), text)


def _joined(match: re.Match[str], text: str) -> str:
    above, below = match["above"], match["below"]
    whole, compound = f"{above}{below}", f"{above}-{below}"
    keeps = below in _SECOND or keeps_hyphen(f"{above}-")
    if re.search(rf"\b{re.escape(compound)}\b", text, re.I):  # as the text writes it elsewhere
        keeps = True
    elif re.search(rf"\b{re.escape(whole)}\b", text, re.I):
        keeps = False
    line = match.end("above") - text.rfind("\n", 0, match.start()) + len(below)
    broken = match[0].endswith("\n")
    end = "\n" if line > _SHORT or broken else " "
    return f"{compound if keeps else whole}{match['mark']}{end}"
