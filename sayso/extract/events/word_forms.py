"""The dictionary forms under which the codebook may list a word: the analyser's lemma, a hyphened word as a whole, and
what regular inflection leaves where the analyser left a form as it was."""

from collections.abc import Iterator, Sequence

from sayso.codebook.types import PartOfSpeech
from sayso.language.doc import Token
from sayso.language.lemmas import lemma

# A plural at the head of a sentence, or in capitals, is often taken for a name ("Scuffles broke out").
_ENDINGS = {"VERB": ("ied", "ies", "ed", "ing", "es", "s"), "NOUN": ("ies", "es", "s"), "PROPN": ("ies", "es", "s")}
_QUANTITIES = frozenset(
    {
        "hundred", "thousand", "dozen", "score", "million", "ten", "number", "group", "majority", "minority", "handful",
        "couple", "pair", "crowd", "half", "most", "some", "many", "several", "all", "any", "one", "series", "rest",
    }
)  # fmt: skip
_SIGNS = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen"}
_HYPHENS = frozenset({"-", "‑"})
_SHORTEST = 2  # letters that a stem has at least
# As what the codebook lists words of a part of speech, unless they only help another.
PARTS_OF_SPEECH: dict[str, PartOfSpeech] = {
    "VERB": "verb", "NOUN": "noun", "ADJ": "adjective", "PROPN": "noun", "AUX": "verb",
}  # fmt: skip
HELPING = frozenset({"aux", "aux:pass", "cop"})


def hyphened(token: Token) -> list[Token]:
    """The words that hyphens join to the token ("sit", "in" of "sit-in"), in text order; only for the one that stands
    for the whole: its head lies outside. Empty where no hyphen joins anything."""
    tokens = token.doc.tokens
    first, last = token.i, token.i
    while first > 1 and _joins(tokens, first - 1):
        first -= 2
    while last < len(tokens) - 2 and _joins(tokens, last + 1):
        last += 2
    if first == last or (first <= token.head.i <= last and token.head != token):
        return []
    return tokens[first : last + 1 : 2]


def _joins(tokens: Sequence[Token], at: int) -> bool:
    hyphen = tokens[at]
    return hyphen.text in _HYPHENS and not tokens[at - 1].whitespace_ and not hyphen.whitespace_


def lemmas(token: Token) -> Iterator[str]:
    """The forms to look up, the likeliest first."""
    parts = hyphened(token)
    if parts:
        yield "-".join([*(p.lower_ for p in parts[:-1]), parts[-1].lemma_.lower()])
    own = token.lemma_.lower() or token.lower_
    yield own
    if token.pos_ == "VERB" and own == token.lower_:
        yield lemma(token.lower_, "VBD", ())
    yield from _stems(token.lower_, _ENDINGS.get(token.pos_, ()))


def filler_lemmas(token: Token) -> Iterator[str]:
    """The forms of a word that fills a slot: also the singular of a plural that the analyser takes for a word of its
    own ("troops")."""
    own = token.lemma_.lower()
    yield own
    if own in _SIGNS:
        yield _SIGNS[own]
    if token.tag_ == "VBG" and own != token.lower_:
        yield token.lower_
    if token.pos_ == "PROPN" and token.ent_type_ != "PER":
        first = token.left_edge
        if first.head == token and first.dep_ in {"compound", "flat"}:
            yield first.lower_  # "Cyclone Ada" is a cyclone
    if token.ent_type_ == "PER":  # "President Mora" and "Rosa Mora, the president," are a president
        beside = (c for c in token.children if c.dep_ in {"nmod:desc", "compound", "appos"} and c.ent_type_ != "PER")
        yield from (c.lemma_.lower() for c in beside)
    parts = hyphened(token)
    if parts:
        yield "-".join([*(p.lower_ for p in parts[:-1]), parts[-1].lemma_.lower()])
    before = token.doc[token.i - 1] if token.i else token
    if token.pos_ == "NOUN" and before.head == token and before.dep_ in {"compound", "amod"}:
        yield f"{before.lemma_.lower()}-{own}"  # "legal action", "a sanctions list"
    if token.pos_ == "NOUN" and own == token.lower_ and own.endswith("s") and len(own) > _SHORTEST + 2:
        yield own[:-1]


def counted(head: Token) -> list[Token]:
    """The word, and what it counts where it is a quantity: "hundreds of [prisoners]", "two of its [parties]"."""
    if head.pos_ != "NUM" and head.lemma_.lower() not in _QUANTITIES:
        return [head]
    of = [c for c in head.children if c.dep_ == "nmod" and any(m.lower_ == "of" for m in c.children)]
    return [head, *of, *(c for one in of if one.lemma_.lower() in _QUANTITIES for c in counted(one) if c != one)]


def _stems(form: str, endings: tuple[str, ...]) -> Iterator[str]:
    for ending in endings:
        if not form.endswith(ending) or len(form) < len(ending) + _SHORTEST:
            continue
        stem = form[: -len(ending)]
        if ending in {"ied", "ies"}:
            yield stem + "y"
            continue
        yield stem
        yield stem + "e"
        if stem[-1] == stem[-2]:
            yield stem[:-1]
