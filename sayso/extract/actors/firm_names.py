"""Firms that bear the names of several people: "Dask & Roe", "Roe, Lint and Sons", "law firm Dask and Roe"."""

from collections.abc import Callable, Sequence

from sayso.extract.actors.names import fold
from sayso.extract.actors.proper_name import ProperName
from sayso.extract.words import word_set
from sayso.language.doc import Doc, Token

_KIN = word_set("sons co company partners associates brothers bros daughters")
_BEFORE = word_set(
    "firm company consultancy accountants accountancy bank brokerage publisher publishers solicitors agency"
)
_LONGEST = 4  # names that a firm may have


def firms(doc: Doc, names: Sequence[ProperName], prose: Callable[[int], bool]) -> list[ProperName]:
    """The names with those of firms as one, by "&", by what ends or introduces them, and wherever a firm that one place
    shows stands elsewhere. `prose` tells whether a token stands in running text: headlines list people with "&"."""
    found = [r for t in doc if t.text in {"&", "and"} and prose(t.i) and (r := _around(doc, t))]
    known = {_key(doc, *r) for r in found if _sure(doc, *r)}
    longer = {i for n in names if n.label == "ORG" for i in range(n.first, n.last - 1) if n.last - n.first > _LONGEST}
    spans = [r for r in found if _key(doc, *r) in known and r[0] not in longer]
    inside = {i for first, last in spans for i in range(first, last)}
    kept = [n for n in names if not inside & set(range(n.first, n.last))]
    return [*kept, *(ProperName(first, last, "ORG") for first, last in spans)]


def _around(doc: Doc, joint: Token) -> tuple[int, int] | None:
    """The single names on both sides of the joint, those that commas part before it with them; None where there are
    longer ones."""
    last = joint.i + 2
    if last > len(doc) or joint.i == 0 or not _single(doc[joint.i + 1]) or not _single(doc[joint.i - 1]):
        return None
    first = joint.i - 1
    while first > 1 and doc[first - 1].text == "," and _single(doc[first - 2]) and joint.i - first < 2 * _LONGEST:
        first -= 2
    if first and (_capital(doc[first - 1]) and not doc[first - 1].is_sent_start):
        return None
    return None if last < len(doc) and _capital(doc[last]) and doc[last].text.istitle() else (first, last)


def _single(token: Token) -> bool:
    return (
        _capital(token) and token.is_alpha and token.tag_ in {"NNP", "NNPS"} and token.ent_type_ not in {"LOC", "NORP"}
    )


def _capital(token: Token) -> bool:
    return token.text.istitle() and token.tag_[:3] == "NNP"


def _sure(doc: Doc, first: int, last: int) -> bool:
    if doc[last - 1].lower_ in _KIN or (doc[last - 2].text == "&" and last - first == 3):
        return True  # "Roe, Dask & Lint" may as well be a list
    return first > 0 and doc[first - 1].lower_ in _BEFORE


def _key(doc: Doc, first: int, last: int) -> tuple[str, ...]:
    return tuple(fold(t.text) for t in doc[first:last] if t.text not in {"&", "and", ","})
