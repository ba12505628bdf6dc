"""Turns of an interview, hearing or transcript: whose words follow a label ("MARTIN:", "[MARTIN]", "Q:", "A:").

Labels count where a report has at least two of one style, and two speakers before colons, so that "NOTE:", a dateline
or an address makes none; behind an editor's "[BEGIN RECORDING]" one counts alone. A turn goes on over
the paragraphs up to the next label. After the last one it goes on as long as the speaker says "I" or "we".

A post that is shown whole, with its writer's name behind it, is a turn too (`sayso.extract.claims.signed_posts`).

Where an editor's note at the head says who speaks (`sayso.extract.head_note`), all of the text behind it is spoken: one
turn up to the first label in brackets, and one for each of these.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sayso.extract.claims.cues import words
from sayso.extract.claims.quotes import Quotation
from sayso.extract.claims.saying import Range
from sayso.extract.claims.signed_posts import signed_posts
from sayso.extract.head_note import HeadNote, head_note
from sayso.language.doc import Doc

Style = Literal["colon", "bracket", "letter", "note", "signed"]
COLONS = frozenset({":", "):"})  # the tokeniser takes the second for a face
_LETTERS = frozenset({"q", "a"})
# Labels that name nobody, only what the words are.
_QUESTIONS = frozenset({"q", "question", "questions"})
ANSWERS = frozenset({"a", "answer", "answers"})
_TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "prof", "gen", "sen", "rep", "col", "capt", "lt", "sgt", "amb", "hon"}
)
_FURNITURE = words(
    """
    transcript transcripts interview briefing remarks statement speech
    text excerpt excerpts begin end words word indistinct passage video recording station signed communique number
    note photo source related update updated read watch more also correction editor caption headline subject from
    date to cc re tel phone email e-mail contact website summary background sic quote unquote by for immediate
    """
)
_FIRST_PERSON = frozenset({"i", "we", "my", "our", "me", "us"})
_LONGEST = 6  # words of a label: a name with its office


@dataclass(frozen=True)
class Turn:
    """One turn: the label, the words spoken (token ranges, one a paragraph) and the label's style."""

    label: Range
    pieces: tuple[Range, ...]
    style: Style

    @property
    def quotation(self) -> Quotation:
        """The words spoken, as the quotation that they are."""
        return Quotation(self.pieces, 0, closed=True, marked=False)


def find_turns(doc: Doc, paragraphs: Sequence[Range]) -> list[Turn]:
    """All turns of the report, in text order; none where fewer than two labels of one style open its paragraphs, no
    note at the head says who speaks, and nobody signs a post."""
    note = head_note(doc)
    if note is not None:
        return _behind_note(doc, paragraphs, note)
    signed = [Turn(name, (spoken,), "signed") for name, spoken in signed_posts(doc, paragraphs)]
    return sorted([*_labelled(doc, paragraphs), *signed], key=lambda t: t.pieces)


def _labelled(doc: Doc, paragraphs: Sequence[Range]) -> list[Turn]:
    """The turns that labels open."""
    labels = {n: found for n, p in enumerate(paragraphs) if (found := _label(doc, p)) is not None}
    times = Counter(doc[slice(*label)].text for label, _, _ in labels.values())
    quiet = any(t.text.islower() for t in doc)
    labels = {n: found for n, found in labels.items() if _recurs(doc, found[0], found[2], times, quiet=quiet)}
    said = {(doc[slice(*label)].text, style) for label, _, style in labels.values()}
    styles = Counter(style for _, _, style in labels.values())
    distinct = Counter(style for _, style in said)
    answered = styles["letter"] > 0 and styles["colon"] > 0  # "QUESTION:" and "MS. ROE:"
    labels = {
        n: found
        for n, found in labels.items()
        if (styles[found[2]] > 1 and (found[2] != "colon" or distinct["colon"] > 1))
        or (answered and found[2] in {"letter", "colon"})
        or _begins_recording(doc, paragraphs[n])
    }
    turns: list[Turn | None] = []
    starts = sorted(labels)
    for n in starts:
        label, spoken, style = labels[n]
        pieces = [(spoken, paragraphs[n][1])]
        for m in range(n + 1, len(paragraphs)):
            if m in labels or (n == starts[-1] and not _goes_on(doc, paragraphs[m])):
                break
            pieces.append(paragraphs[m])
        turns.append(_turn(doc, label, pieces, style))
    return [t for t in turns if t is not None]


def _turn(doc: Doc, label: Range, pieces: Sequence[Range], style: Style) -> Turn | None:
    trimmed = tuple(p for p in (_without_space(doc, piece) for piece in _recorded(doc, pieces)) if p[0] < p[1])
    return Turn(label, trimmed, style) if trimmed else None


def _recorded(doc: Doc, pieces: Sequence[Range]) -> list[Range]:
    """The pieces up to an editor's "[END RECORDING]": what follows that is told, not spoken."""
    kept: list[Range] = []
    for first, last in pieces:
        end = next((i for i in range(first, last - 1) if doc[i].text == "[" and doc[i + 1].lower_ == "end"), None)
        kept.append((first, last if end is None else end))
        if end is not None:
            break
    return kept


def _behind_note(doc: Doc, paragraphs: Sequence[Range], note: HeadNote) -> list[Turn]:
    """The turns of a text whose head says who speaks; none of an interview that is told rather than written down."""
    behind = [(max(a, note.start), b) for a, b in paragraphs if b > note.start]
    pieces: list[Range] = []
    label = note.speaker
    style: Style = "note"
    turns: list[Turn | None] = []
    labels = {} if note.alone else {p: found for p in behind if (found := _label(doc, p)) is not None}
    times = Counter(doc[slice(*found[0])].text for found in labels.values())
    for paragraph in behind:
        found = labels.get(paragraph)
        if found is not None and (found[2] == "bracket" or _recurs_at_colon(doc, found, times)):
            turns.append(_turn(doc, label, pieces, style))
            label, style, pieces = found[0], found[2], [(found[1], paragraph[1])]
        else:
            pieces.append(paragraph)
    if not (note.alone or turns or any(_goes_on(doc, p) for p in behind[:3])):
        return []
    return [t for t in [*turns, _turn(doc, label, pieces, style)] if t is not None]


def _label(doc: Doc, paragraph: Range) -> tuple[Range, int, Style] | None:
    """The label's tokens, where the words spoken begin, and the style."""
    first, last = _without_space(doc, paragraph)
    if last - first < 3:
        return None
    if doc[first].text == "[":
        return _bracketed(doc, first, last)
    at = next((i for i in range(first + 1, min(last, first + _LONGEST + 2)) if _ends_label(doc, i)), None)
    if at is None or at + 1 >= last or doc[at + 1].text[:1] == "/":
        return None
    if at == first + 1 and doc[first].lower_ in _LETTERS and doc[first].text.isupper():
        return (first, at), at + 1, "letter"
    named = at
    if ")" in {doc[at - 1].text, doc[at].text[0]}:  # "ROE (by telephone):"
        named = next((i for i in range(first + 1, at) if doc[i].text == "("), at)
    if doc[at].text in COLONS and named == first + 1 and doc[first].lower_ in _QUESTIONS | ANSWERS:
        return (first, named), at + 1, "letter"
    if doc[at].text in COLONS and _speaker(doc, first, named):
        return (first, named), at + 1, "colon"
    return None


def _ends_label(doc: Doc, i: int) -> bool:
    """Whether a colon, or the stop of "Q.", ends a label there: the stop of a title ("MS. ROE:") does not."""
    return doc[i].text in COLONS or (doc[i].text == "." and doc[i - 1].lower_ not in _TITLES)


def _recurs(doc: Doc, label: Range, style: Style, times: Mapping[str, int], *, quiet: bool) -> bool:
    """Whether a label is in capitals, in a text that is not (`quiet`), or opens another paragraph too: once, "Ada Roe:"
    may be a heading and "COMRADES:" whom somebody addresses. `times` says how many paragraphs each label opens."""
    text = doc[slice(*label)].text
    return (text.isupper() and quiet) or style != "colon" or times[text] > 1


def _recurs_at_colon(doc: Doc, found: tuple[Range, int, Style], times: Mapping[str, int]) -> bool:
    """Whether a label with a colon opens at least three paragraphs, in the text of an interview."""
    return found[2] == "colon" and times[doc[slice(*found[0])].text] > 2


def _begins_recording(doc: Doc, paragraph: Range) -> bool:
    first, last = _without_space(doc, paragraph)
    close = next((i for i in range(first, min(last, first + _LONGEST + 4)) if doc[i].text == "]"), first)
    inside = [t.lower_ for t in doc[first:close]]
    return inside[:2] == ["[", "begin"] and inside[-1] == "recording"


def _names_recording(doc: Doc, first: int, close: int) -> bool:
    """ "[BEGIN ROE RECORDING]": whose words the recording holds."""
    return (
        close - first > 2
        and doc[first].lower_ == "begin"
        and doc[close - 1].lower_ == "recording"
        and _speaker(doc, first + 1, close - 1)
    )


def _bracketed(doc: Doc, first: int, last: int) -> tuple[Range, int, Style] | None:
    """ "[MARTIN]", also behind an editor's "[BEGIN RECORDING]"."""
    while first < last and doc[first].text == "[":
        close = next((i for i in range(first + 1, min(last, first + _LONGEST + 2)) if doc[i].text == "]"), None)
        if close is None or close + 1 >= last:
            return None
        if _speaker(doc, first + 1, close):
            return (first + 1, close), close + 1, "bracket"
        if _names_recording(doc, first + 1, close):
            return (first + 2, close - 1), close + 1, "bracket"
        first = _without_space(doc, (close + 1, last))[0]
    return None


def _speaker(doc: Doc, first: int, last: int) -> bool:
    """Whether the label can name a speaker: words in capitals that are not an editor's."""
    named = [t for t in doc[first:last] if any(c.isalpha() for c in t.text)]  # "D'ANNECY" is no run of letters
    if not named or len(named) > _LONGEST or any(t.like_num for t in doc[first:last]):
        return False
    return all(t.text[:1].isupper() for t in named) and not any(t.lower_ in _FURNITURE for t in named)


def _without_space(doc: Doc, piece: Range) -> Range:
    first, last = piece
    while first < last and doc[first].is_space:
        first += 1
    while last > first and doc[last - 1].is_space:
        last -= 1
    return first, last


def _goes_on(doc: Doc, paragraph: Range) -> bool:
    return any(t.lower_ in _FIRST_PERSON for t in doc[slice(*paragraph)] if t.text not in {"US", "ME"})


def with_turns(quotations: Sequence[Quotation], turns: Sequence[Turn]) -> tuple[Quotation, ...]:
    """The quotations and the turns in text order; a quotation within a turn lies a level deeper."""
    inside = {i for turn in turns for a, b in turn.pieces for i in range(a, b)}
    deeper = [replace(q, depth=q.depth + 1) if q.first in inside else q for q in quotations]
    return tuple(sorted([*deeper, *(t.quotation for t in turns)], key=lambda q: (q.first, -q.last)))
