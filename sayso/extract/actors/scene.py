"""What the search for mentions looks at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sayso.extract.actors.layout import Layout
from sayso.extract.places import Place
from sayso.language.analysis import Analysis
from sayso.language.doc import Doc, Token

_NUMBERED = frozenset({"ARG0", "ARG1", "ARG2", "ARG3", "ARG4", "ARG5"})
_ACTING = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "obj", "iobj", "obl:agent"})


def _is_source_or_body(token: Token) -> bool:
    """Whether the words before the noun show that it speaks or died: "according to sources", "the body of a man"."""
    if any(c.lower_ == "according" for c in token.children):
        return True
    return token.dep_ == "nmod" and token.head.lower_ in {"body", "bodies", "corpse", "corpses", "remains"}


def _single(demonyms: dict[int, str], at: int) -> bool:
    """Whether the demonym at the token is one word."""
    return at - 1 not in demonyms and at + 1 not in demonyms


@dataclass(frozen=True)
class Scene:
    """An analysis, its layout, the tokens of its places (`governments` where they stand for who rules there, `spots`
    where they don't, `demonyms` for words such as "Syrian" with the country's name, `lands` for all words that name a
    country or its rulers, with its code, `countries` for the countries' own names), and the tokens that fill a role
    or speak."""

    analysis: Analysis
    layout: Layout
    governments: frozenset[int]
    spots: frozenset[int]
    demonyms: dict[int, str]
    fillers: frozenset[int]
    lands: Mapping[int, str] = field(default_factory=dict)
    countries: frozenset[int] = frozenset()

    @classmethod
    def of(cls, analysis: Analysis, layout: Layout, places: Sequence[Place]) -> "Scene":
        """The scene of an analysis."""
        fillers = {a.token for p in analysis.predicates.values() for a in p.arguments if a.role in _NUMBERED}
        agents = {a.token for p in analysis.predicates.values() for a in p.arguments if a.role == "ARG0"}
        for attribution in analysis.attributions:
            fillers.update(range(*attribution.source) if attribution.source else ())
        governments: set[int] = set()
        spots: set[int] = set()
        demonyms: dict[int, str] = {}
        for place in places:
            inside = range(place.first, place.last)
            rules = place.use == "government" or (place.where.precision == "country" and not agents.isdisjoint(inside))
            if place.use == "demonym":
                demonyms.update(dict.fromkeys(inside, place.where.name))
            elif rules:
                governments.update(inside)
            else:
                spots.update(inside)
        ruled = [p for p in places if p.where.precision == "country" or p.use != "place"]
        lands = {i: p.where.country for p in ruled if p.where.country for i in range(p.first, p.last)}
        countries = {
            i for p in ruled if p.use != "demonym" and p.where.precision == "country" for i in range(p.first, p.last)
        }
        words = {analysis.doc[i].lower_: name for i, name in demonyms.items() if _single(demonyms, i)}
        otherwise = spots | governments
        for token in analysis.doc:
            if token.lower_ in words and token.i not in otherwise:
                demonyms.setdefault(token.i, words[token.lower_])
        return cls(
            analysis,
            layout,
            frozenset(governments),
            frozenset(spots),
            demonyms,
            frozenset(fillers),
            lands,
            frozenset(countries),
        )

    @property
    def doc(self) -> Doc:
        """The tokens."""
        return self.analysis.doc

    def noun_class(self, token: Token) -> str | None:
        """The class of entity that the token heads."""
        return self.analysis.noun_classes.get(token.i)

    def acts(self, token: Token) -> bool:
        """Whether the token fills a role of a predicate, or speaks."""
        for _ in range(8):
            if token.i in self.fillers or token.dep_ in _ACTING or _is_source_or_body(token):
                return True
            if token.dep_ != "conj" or token.head == token:
                return False
            token = token.head
        return False
