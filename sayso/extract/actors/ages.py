"""The age that a mention gives its actor."""

import re
from itertools import pairwise

from sayso.extract.actors.candidate import Candidate
from sayso.language.doc import Token

_YEARS_OLD = re.compile(r"\b(\d{1,3})[- ]year[- ]old\s*$", re.IGNORECASE)
_CLOSING = frozenset({",", ".", ";", "-", "–", "—"})
# Where somebody stands in a picture: "Ada Roe (left), 40".
_PICTURED = frozenset(f"({side})" for side in ("left", "right", "centre", "center", "pictured"))
_IS = frozenset({"is", "was", "'s", "’s"})
# What may hang on a number that tells an age; what is counted may not, nor a "when", which tells of another time.
_BESIDE_AGE = frozenset({"cop", "nsubj", "punct", "conj", "cc", "parataxis", "dep"})
_BEYOND = frozenset({"VBD", "VBP", "VBZ", "VBN", "MD", "WP"})


def age(candidate: Candidate) -> int | None:
    """The age in years that a mention of one person states: "58-year-old", ", 58,", "aged 58", "(58)"."""
    doc, mention = candidate.head.doc, candidate.mention
    words = [t.text for t in doc[mention.first : mention.last]]
    for k, word in enumerate(words):
        number, _, rest = word.partition("-")
        joined = "".join(words[k : k + 5]).lower()
        if number.isdigit() and (rest.startswith("year") or joined.startswith(f"{number}-year-old")):
            return _years(number)
    ahead = _YEARS_OLD.search(doc[max(0, mention.first - 5) : mention.first].text)
    if ahead:
        return _years(ahead[1])
    last = mention.last
    if doc[last : last + 3].text.lower() in _PICTURED:
        last += 3
    after = [t.text for t in doc[last : last + 4]]
    stated = len(after) > 2 and after[1].isdigit()
    if stated and ((after[0] == "(" and after[2] == ")") or (after[0] == "," and _ends_age(doc[last + 2]))):
        return _years(after[1])
    for one, two in pairwise([t for t in after if t != ","][:3]):
        if one.lower() == "aged" and two.isdigit():
            return _years(two)
    return None


def age_said(candidate: Candidate) -> int | None:
    """The age in years that a clause says of its subject: "who is 79", "She was 43", "who has died aged 81"."""
    head, said = candidate.head, candidate.head.head
    if not head.dep_.startswith("nsubj") or candidate.number == "plural":
        return None
    if said.tag_ == "CD" and said.text.isdigit() and any(c.dep_ == "cop" and c.lower_ in _IS for c in said.children):
        apart = any(c.dep_ not in _BESIDE_AGE for c in said.children) or said.dep_ == "advcl"
        return None if apart or len(said) != 2 else _years(said.text)
    aged = next((c for c in said.subtree if c.lower_ == "aged" and c.i + 1 < len(c.doc)), None)
    own = aged is not None and aged.i > said.i and said.lemma_.lower() in {"die", "retire"}
    return _years(aged.nbor(1).text) if aged is not None and own and aged.nbor(1).text.isdigit() else None


def _ends_age(token: Token) -> bool:
    """Whether a number before the token is an age behind a name, and counts nothing that follows."""
    if token.text in _CLOSING or token.is_space:
        return True
    return token.tag_ in _BEYOND or token.lower_ in {"and", "of", "from"}


def _years(number: str) -> int | None:
    years = int(number[:4])
    return years if 0 < years < 120 else None
