"""Words that hyphens and genitives tie to a name: "al-Tamir", "Li Wen-hua", "People's Front", "Doctors' Union"."""

from sayso.extract.actors import nouns
from sayso.extract.actors.kinds import lemma_of
from sayso.extract.actors.proper_name import ProperName
from sayso.language.doc import Doc, Token

_HYPHENS = frozenset("-‐‑–")
# What a hyphen ties to a name without being part of it: "Oxfam-run", "Roe-era".
_TAILS = frozenset({
    "era", "style", "led", "based", "backed", "born", "elect", "run", "held", "wide", "like", "type", "made", "owned",
    "linked", "built", "bound", "aligned", "friendly", "funded", "controlled", "and", "in", "for", "area", "year",
})  # fmt: skip
_OWNERS = nouns.PEOPLE | frozenset({"people", "man", "woman", "child", "labor", "labour"})


def tied(doc: Doc, name: ProperName) -> ProperName:
    """The name with what hyphens and genitives tie to it, and without the half of a word at its end."""
    first, last = name.first, name.last
    if name.label in {"PER", "ORG"}:
        while last + 1 < len(doc) and _hyphen(doc, last) and _ends_word(doc[last + 1], doc[last - 1]):
            last += 2
        while first > 1 and _hyphen(doc, first - 1) and _begins_word(doc[first - 2]):
            first -= 2
    if last - first > 1 and last < len(doc) and _hyphen(doc, last) and doc[last - 1].text.islower():
        last -= 1  # "Ostri Daily pro" of "Ostri Daily pro-reform"
        while last - 1 > first and doc[last - 1].is_punct:
            last -= 1
    label = name.label
    if label in {"PER", "ORG"}:
        first, last = _over_genitive(doc, first, last)
        label = "ORG" if (first, last) != (name.first, name.last) and _body(doc, first, last) else label
    return ProperName(first, last, label)


def is_one_word(doc: Doc, name: ProperName) -> bool:
    """Whether hyphens tie all words of the name together, as in "al-Tamir"."""
    return all(not doc[i].whitespace_ for i in range(name.first, name.last - 1))


def _hyphen(doc: Doc, at: int) -> bool:
    """Whether the token is a hyphen that touches both its neighbours."""
    return doc[at].text in _HYPHENS and at > 0 and not doc[at - 1].whitespace_ and not doc[at].whitespace_


def _ends_word(token: Token, before: Token) -> bool:
    word = token.lower_
    if not token.is_alpha or word in _TAILS or not before.text[:1].isalpha():
        return False
    if token.ent_iob_ == "B" and token.ent_type_ == "ORG":
        return False  # "Roe-Ostrimed talks"
    if token.text[:1].isupper():
        return not token.text.isupper() or before.text.isupper()
    return before.text[:1].isupper() and len(word) < 6 and not word.endswith(("ed", "ing")) and token.tag_[:2] == "NN"


def _begins_word(token: Token) -> bool:
    if not token.is_alpha or token.lower_ in {"ex", "anti", "pro", "non", "pre", "post", "mid", "then", "co", "vice"}:
        return False
    return token.text[:1].isupper() or token.lower_ in {"al", "el", "ul", "ad", "an", "as", "ar", "ash", "az", "bin"}


def _over_genitive(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """ "New People" goes on with "'s Army", and "Army" begins with "New People's"."""
    if last + 1 < len(doc) and doc[last].tag_ == "POS" and _owner(doc[last - 1]) and _capital(doc[last + 1]):
        last += 1
        while last < len(doc) and _capital(doc[last]) and doc[last].tag_[:3] == "NNP":
            last += 1
    if first > 1 and doc[first - 1].tag_ == "POS" and _owner(doc[first - 2]) and _capital(doc[first]):
        first -= 2
        while first and _capital(doc[first - 1]) and doc[first - 1].tag_[:3] == "NNP":
            first -= 1
    return first, last


def _body(doc: Doc, first: int, last: int) -> bool:
    """Whether the words are a body of people: "Doctors' Union"."""
    return any(doc[i].tag_ == "POS" and _owner(doc[i - 1]) for i in range(first + 1, last - 1))


def _owner(token: Token) -> bool:
    """Whether the noun names the people whose body this is: in capitals, as part of a name, and no person's."""
    if not (_capital(token) and {lemma_of(token), nouns.singular(lemma_of(token))} & _OWNERS):
        return False
    return token.ent_type_ != "PER" or token.tag_ == "NNPS" or token.lower_.endswith("s")


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.is_alpha
