"""Letters behind a person's name that are no part of it: "Ada Roe QC", "Oren Dask MP OBE", "Mira Voss, PhD"."""

from sayso.extract.actors.proper_name import ProperName
from sayso.extract.words import word_set
from sayso.language.doc import Doc, Token

_OFFICES = word_set("MP MEP MSP MLA MPP MNA MLC")
_LETTERS = _OFFICES | word_set("QC KC SC SAN TD OBE MBE CBE KBE DBE GBE DSO FRS PhD MD JD RN Esq")


def is_letters(token: Token) -> bool:
    """Whether the token is letters that are put behind names: "QC", "Ph.D."."""
    return token.text.replace(".", "") in _LETTERS


def without_letters(doc: Doc, name: ProperName) -> ProperName:
    """The name without the letters at its end."""
    last = name.last
    while last - 1 > name.first and (is_letters(doc[last - 1]) or doc[last - 1].text == ","):
        last -= 1
    return ProperName(name.first, last, name.label)


def are_letters(doc: Doc, name: ProperName) -> bool:
    """Whether what was taken for a name is letters behind a person's."""
    at = name.first - 1
    while at > 0 and (doc[at].text == "," or is_letters(doc[at])):
        at -= 1
    return (
        at >= 0 and doc[at].ent_type_ == "PER" and all(is_letters(t) or t.is_punct for t in doc[name.first : name.last])
    )


def past_letters(doc: Doc, last: int) -> int:
    """Where a name's phrase ends that ends at token `last` without its letters."""
    while last < len(doc) and is_letters(doc[last]):
        last += 1
    return last


def offices_behind(doc: Doc, last: int) -> list[Token]:
    """The letters behind a name that tell an office: "MP"."""
    return [t for t in doc[last : past_letters(doc, last)] if t.text.replace(".", "") in _OFFICES]
