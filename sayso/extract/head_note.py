"""The editor's note at the head of a monitored broadcast: "[SPEECH] [PRESIDENT ADA ROE] [TEXT]".

Broadcast monitors put in square brackets what kind of text follows and who speaks it, then "[TEXT]" or "[EXCERPTS]",
and sometimes the label of the first speaker ("[ROE]").
"""

from dataclasses import dataclass

from sayso.extract.words import word_set
from sayso.language.doc import Doc

_MONOLOGUES = word_set("speech address statement communique message remarks commentary homily sermon proclamation")
_TALKS = word_set("interview conference discussion debate roundtable")
_BEGINS = word_set("text excerpt excerpts")
_EDITORS = word_set("continued live recorded passage words word indistinct video recording begin end station monitored")
_TO_SPEAKER = {"talk": word_set("with"), "monologue": word_set("by from of")}
_PAST_SPEAKER = word_set("by to with at in on from before during")
_WITHIN = 120  # tokens from the text's beginning


@dataclass(frozen=True)
class HeadNote:
    """Tokens `first` to `start` are the note with its brackets; `speaker` are the tokens that name whose words begin at
    `start`; `alone` says whether one speaker has all of the text."""

    first: int
    start: int
    speaker: tuple[int, int]
    alone: bool


def head_note(doc: Doc) -> HeadNote | None:
    """The note at the head of the text; None where none says who speaks what follows."""
    groups = _groups(doc)
    begins = next((k for k, g in enumerate(groups) if doc[g[0]].lower_ in _BEGINS), None)
    if begins is None:
        return None
    kinds = [k for k in range(begins) if _kind(doc, groups[k]) is not None]
    if not kinds:
        return None
    label = next((g for g in groups[begins + 1 :] if doc[g[0]].lower_ not in _EDITORS), None)
    speaker = _up_to_comma(doc, label) if label else _speaker(doc, groups, kinds[0], begins)
    if speaker is None or speaker[0] >= speaker[1]:
        return None
    alone = label is None and _kind(doc, groups[kinds[0]]) == "monologue"
    return HeadNote(groups[0][0] - 1, groups[-1][1] + 1, speaker, alone)


def _groups(doc: Doc) -> list[tuple[int, int]]:
    """The tokens within each of the brackets that follow one another at the text's head."""
    groups: list[tuple[int, int]] = []
    opened: int | None = None
    for token in doc[:_WITHIN]:
        if token.text == "[" and opened is None:
            opened = token.i + 1
        elif token.text == "]" and opened is not None:
            inside = [i for i in range(opened, token.i) if not doc[i].is_space]
            groups += [(inside[0], token.i)] if inside else []
            opened = None
        elif groups and opened is None and not token.is_space:
            break
    return groups


def _kind(doc: Doc, group: tuple[int, int]) -> str | None:
    words = {t.lower_ for t in doc[group[0] : group[1]]}
    return "monologue" if words & _MONOLOGUES else "talk" if words & _TALKS else None


def _speaker(doc: Doc, groups: list[tuple[int, int]], kind: int, begins: int) -> tuple[int, int] | None:
    """Who speaks, by the words behind "by" or "with", or by the next bracket."""
    first, last = groups[kind]
    marks = _TO_SPEAKER[_kind(doc, groups[kind]) or "talk"]
    mark = next((i for i in range(first, last) if doc[i].lower_ in marks), None)
    if mark is not None:
        end = next((i for i in range(mark + 1, last) if doc[i].lower_ in _PAST_SPEAKER), last)
        return _up_to_comma(doc, (mark + 1, end))
    return _up_to_comma(doc, groups[kind + 1]) if kind + 1 < begins else None


def _up_to_comma(doc: Doc, group: tuple[int, int]) -> tuple[int, int]:
    """ "ROE, IN PROGRESS" names "ROE"."""
    return group[0], next((i for i in range(*group) if doc[i].text == ","), group[1])
