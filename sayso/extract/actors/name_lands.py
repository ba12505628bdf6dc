"""Names taken for people's that the words around them show to be a land's or a people's: "Ostria's capital"."""

from collections.abc import Iterable

from sayso.extract.actors import nouns
from sayso.extract.actors.kinds import lemma_of
from sayso.extract.actors.names import fold
from sayso.extract.actors.proper_name import ProperName
from sayso.language.doc import Doc, Token

_INSIDE = frozenset({"in", "near", "around", "outside", "inside", "throughout", "across"})
_OWNED = frozenset({
    "capital", "president", "parliament", "border", "population", "territory", "east", "west", "north", "south",
    "coast", "currency", "constitution", "ministry", "embassy", "ambassador", "city", "province",
})  # fmt: skip
_SPOTS = frozenset({"capital", "city", "town", "village", "port", "island"})
# Capitals whose names hardly anybody bears, and that stand for who rules there ("Washington rejected the proposal").
_CAPITALS = frozenset({
    "washington", "moscow", "beijing", "tehran", "kiev", "kyiv", "brussels", "berlin", "ankara", "pyongyang", "tripoli",
    "baghdad", "islamabad", "kabul", "riyadh", "havana", "caracas", "bogota", "managua", "tegucigalpa", "jerusalem",
    "cairo", "delhi", "tokyo", "seoul", "canberra", "ottawa", "khartoum", "mogadishu", "kinshasa", "kigali", "damascus",
})  # fmt: skip
_PEOPLES = ("n", "an", "ian", "ese", "i", "ish")
_DESCRIBED = nouns.PEOPLE | nouns.ORGANIZATIONS | nouns.FORCES | nouns.GOVERNMENTS | nouns.ARMED


def lands(doc: Doc, names: Iterable[ProperName], last_names: Iterable[str]) -> frozenset[str]:
    """The single words, folded, that name lands or peoples and no person that the report names in full."""
    words = {fold(t.text) for t in doc if t.text[:1].isupper()}
    words |= {part for w in words if "-" in w for part in w.split("-")}
    found = set()
    for name in names:
        token = doc[name.first]
        if name.label not in {"PER", "LOC"} or name.last - name.first > 1:
            continue
        word = fold(token.text)
        told = any(word + ending in words for ending in _PEOPLES) or word in _CAPITALS
        if told or _owns(token) or _describes(token) or _located(token):
            found.add(word)
    return frozenset(found.difference(last_names))


def openers(doc: Doc, names: Iterable[ProperName]) -> set[ProperName]:
    """Names that are only the capital letter of a sentence's first word: "Rebel spokesman ...", "Interior ministry"."""
    names = list(names)
    elsewhere = {fold(t.text) for n in names for t in doc[n.first : n.last] if not t.is_sent_start or t.i != n.first}
    return {
        n
        for n in names
        if n.last - n.first == 1
        and doc[n.first].is_sent_start
        and fold(doc[n.first].text) not in elsewhere
        and not doc[n.first].text.isupper()
        and _is_common(doc[n.first])
    }


def _is_common(token: Token) -> bool:
    return nouns.common(token.text) or (token.dep_ in {"compound", "amod"} and _follows_small(token))


def _follows_small(token: Token) -> bool:
    return token.head.i > token.i and token.head.text.islower() and token.nbor(1).text.islower()


def _owns(token: Token) -> bool:
    """ "Ostria's second city": a person has none."""
    return token.dep_ == "nmod:poss" and lemma_of(token.head) in _OWNED and token.head.text.islower()


def _located(token: Token) -> bool:
    """ "in Ostry", "the capital, Ostry"."""
    if token.dep_ in {"obl", "nmod"} and token.i and token.doc[token.i - 1].lower_ in _INSIDE:
        return any(c.dep_ == "case" and c.i == token.i - 1 for c in token.children)
    before = [t for t in token.doc[max(0, token.i - 2) : token.i] if t.text != ","]
    return bool(before) and lemma_of(before[-1]) in _SPOTS and before[-1].text.islower()


def _describes(token: Token) -> bool:
    """ "Ostri rebels", "Ostria police"."""
    if token.dep_ not in {"compound", "amod", "nmod:desc"} or not _follows_small(token):
        return False
    return lemma_of(token.head) in _DESCRIBED and token.head.i - token.i < 4
