"""Captions and credits, also where one runs straight into the other ("Jane RoeReuters")."""

import re
from typing import NamedTuple

from sayso.read.agencies import NAME, named

_LONGEST_CAPTION = 90
_HOUSE = (
    rf"(?:{NAME}|Getty(?:\s*Images?)?|Shutterstock|Alamy|iStock(?:photo)?|EPA(?:-EFE)?|EFE|Rex(?:\s+Features)?"
    rf"|Corbis|Flickr|Wikimedia(?:\s+Commons)?|Wikipedia"
    r"|Unsplash|Pixabay|Zuma(?:\s+Press|press)?|NurPhoto|SIPA(?:\s+USA)?|SOPA(?:\s+Images)?|LightRocket|Pool"
    r"|Handout|AP\s+Photo|AP\s+Images|Reuters\s+Pictures"
    r"|Magnum(?:\s+Photos)?|Polaris|Redux|WireImage|FilmMagic|Archant|Facebook|Twitter|Instagram|YouTube"
    r"|Google\s+(?:Maps|Earth)|Supplied|File(?:\s+photo)?|Screenshot|Screengrab)"
)
# A negated class must not ignore case: it would shut out capitals too.
_PERSON = r"(?-i:[^\W\d_a-z][\w.'’-]+(?:\s+[\w.'’-]+){0,4})"
_WHO = rf"(?:{_PERSON}\s*(?:[/|,]|\s-\s|\bfor\b|\bvia\b)\s*)?{_HOUSE}(?:\s*(?:[/|,]|\bvia\b)\s*(?:{_HOUSE}|{_PERSON}))*"
_PHOTO = (
    r"(?:(?:file|featured?|main|cover|header|enlarge)\s+)?(?:photo(?:graph)?s?|pictures?|images?|photo\s+credit"
    r"|image\s+credit|picture\s+credit|credits?|photo(?:graph)?(?:ed)?\s+by|picture\s+by|image\s+by"
    r"|courtesy(?:\s+of)?|video|illustration|graphic)"
)
_LABELLED = rf"(?:[-–—|]\s*)?\(?\b{_PHOTO}\s*(?::|/|\bby\b|\bcourtesy(?:\s+of)?\b)\s*[^.\n()]{{2,80}}\.?\)?"
_BRACKETED = (
    rf"\((?:(?:AP|AFP|Reuters|EPA|[^\W\d_a-z][\w .'’-]{{1,30}})\s+(?:photo|file|images?)\b[^()\n]{{0,80}}"
    rf"|{_PHOTO}\b[^()\n]{{2,80}}"
    rf"|[^()\n]{{0,60}}\b(?:via|/|,)\s*{_HOUSE}[^()\n]{{0,40}}|{_WHO}|{_HOUSE}\s*[/,]\s*[^()\n]{{2,60}}"
    rf"|[^()\n]{{3,60}}\s+(?:photo|image|screenshot))\)"
)
_ONLY = re.compile(
    rf"(?:{_LABELLED}|{_BRACKETED}|(?-i:{_WHO})|{_PHOTO}\s*[:/]?\s+(?-i:{_WHO})|AP\s+Photo\s*/\s*[\w .'’-]+"
    r"|\((?:reporting|editing|additional\s+reporting|writing|compiled|translation|source|with\s+inputs?"
    r"|with\s+agency)\b[^()]{3,400}\)"
    r"|(?:reporting|editing|additional\s+reporting|writing|edited|compiled)\s+by\s+[^.]{3,200}(?:;\s*[^.]{3,200})*\.?"
    r"|(?:with\s+(?:inputs?|reporting|files|additional\s+reporting|agency\s+inputs?)\s+(?:from|by)"
    r"|source:)\s+[^.]{2,100}\.?"
    r"|[^.\n]{2,200}\bcontributed\s+to\s+this\s+(?:report|story|article)\.?)",
    re.I,
)
_TAIL_LABELLED = re.compile(rf"\s*(?P<credit>{_LABELLED})\s*$", re.I)
_TAIL_BRACKETED = re.compile(rf"\s*(?P<credit>(?:{_BRACKETED}\s*){{1,2}})$", re.I)
_TAIL_GLUED = re.compile(rf"(?<=[a-zß-ÿ.)’”\"])(?P<credit>(?:{_HOUSE})(?:\s*(?:/|via|,)\s*(?:{_HOUSE}|{_PERSON}))*)$")
_TAIL_SLASHED = re.compile(
    rf"(?<=[.!?”\"])\s+(?P<credit>(?:REUTERS|AFP|AP|EPA|GETTY)\s*/\s*{_PERSON}(?:\s*/\s*{_PERSON})?"
    rf"|{_PERSON}(?:\s*/\s*|\s+via\s+)(?:REUTERS|{_HOUSE})(?:\s*(?:/|via)\s*{_HOUSE})*)$"
)
_PHOTO_WORDS = re.compile(
    r"photo|getty|picture|image|credit|/|\bvia\b|courtesy|pool|handout|file\b|shutterstock|screen", re.I
)
_CAPTION_HEAD = re.compile(
    r"(?:(?:click\s+to\s+(?:expand|enlarge|view)\s+)?(?:image|photo|picture|caption|file\s+photo|file\s+image"
    r"|file\s+picture|file|pictured|inset|featured?\s+image|image\s+caption"
    r"|representational\s+image|in\s+this\s+(?:file\s+)?(?:photo|image|picture|frame)|screenshot\s+(?:of|taken"
    r"|from)|a\s+screenshot)\b\s*[:,]|click\s+to\s+expand\s+image\b|image\s+caption\b"
    r"|in\s+this\s+[^.,]{0,60}\b(?:photo|image|picture|frame)\b|screenshot\s+(?:of|taken|from)\b|file\s+(?:photo"
    r"|image|picture)\b)",
    re.I,
)


class Split(NamedTuple):
    """Where the credit at the end of a paragraph starts, and whether what stands before it is a caption."""

    credit: int
    caption: bool


def is_credit(line: str) -> bool:
    """Whether the paragraph is nothing but a credit."""
    return len(line) <= 420 and _ONLY.fullmatch(line.strip()) is not None


def is_photo_credit(credit: str) -> bool:
    """Whether the credit is for a picture, not for the words."""
    return _PHOTO_WORDS.search(credit) is not None


def is_caption(line: str) -> bool:
    """Whether the paragraph says of itself that it is a picture's caption."""
    return len(line.split()) <= _LONGEST_CAPTION and _CAPTION_HEAD.match(line) is not None


def credit_at_end(paragraph: str, preamble: bool) -> Split | None:
    """The credit that a paragraph ends with. `preamble`: no paragraph of the report's body stands before it."""
    if len(paragraph.split()) > _LONGEST_CAPTION * 2:
        return None
    if paragraph[-1] == "." and "Photo" not in paragraph and "Credit" not in paragraph:  # the usual end of a paragraph
        return None
    tail = max(0, len(paragraph) - 220)
    for pattern in (_TAIL_BRACKETED, _TAIL_LABELLED, _TAIL_GLUED, _TAIL_SLASHED):
        match = pattern.search(paragraph, tail)
        if match is None or match.start("credit") == 0:
            continue
        before = paragraph[: match.start("credit")].rstrip()
        if not before:
            continue
        credit = match["credit"]
        short = len(before.split()) <= _LONGEST_CAPTION
        if pattern is _TAIL_LABELLED and not _plausible(before, credit):
            continue
        if is_photo_credit(credit) or (pattern is _TAIL_GLUED and before[-1] not in '.!?”"'):
            return Split(match.start("credit"), True) if short else None
        if not named(credit.strip("() \n")):
            continue
        return Split(match.start("credit"), short and preamble and len(before.split()) <= 40)
    return None


def _plausible(before: str, credit: str) -> bool:
    """A labelled credit names somebody (few words, capitals) and does not end a sentence ("the photo: a man")."""
    label, _, who = credit.partition(":")
    words = (who or label).strip(" ().").split()
    capital = sum(w[:1].isupper() for w in words)
    return (
        bool(words)
        and len(words) <= 10
        and capital >= 0.5 * len(words)
        and not before.endswith((",", ";", " the", " a"))
    )
