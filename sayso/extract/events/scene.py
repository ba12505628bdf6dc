"""Where events happen that a report gives no place of their own: in the town of its dateline, if it is set there."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extract.events.attach_places import SPOKEN
from sayso.extract.events.found import Found
from sayso.extract.places import Place
from sayso.extract.words import word_set
from sayso.language.analysis import Analysis
from sayso.language.doc import Token
from sayso.model import Block, EventStatus, Where, dateline_of

_SETTLEMENTS = frozenset({"city", "district", "address", "unknown"})
_ITSELF = word_set("town city village")
_ELSEWHERE = _ITSELF | word_set("capital hamlet province region country abroad")
_REAL = frozenset({"occurred", "ongoing", "attempted"})


@dataclass(frozen=True)
class Scene:
    """The town of the dateline, where the text names it again. `lead` is where the first paragraph ends; `alone` tells
    that the text names no other settlement; `others` are the places that are not the town."""

    town: Where
    lead: int
    alone: bool
    others: tuple[Place, ...]

    def place_of(self, found: Found, status: EventStatus) -> Where | None:
        """The scene, for what really happened in the first paragraph or the headline, or anywhere if no other town is
        named; None for words said, and where the sentence names another place.

        Of 117 development reports of MUC-4, those with one place in their key: where the text names the dateline's town
        again, that was the place of 30 in 34 violent events of the first paragraph that have none of their own, where
        it does not, of 6 in 33.
        """
        word = found.token
        if found.type.group in SPOKEN or status not in _REAL or not (self.alone or word.idx < self.lead):
            return None
        sentence = word.sent
        elsewhere = any(sentence.start <= place.first < sentence.end for place in self.others)
        return None if elsewhere or any(_unnamed(t) for t in sentence) else self.town


def _unnamed(word: Token) -> bool:
    """Whether the word is of some other place that goes without its name ("in the capital", "in a village nearby")."""
    lemma = word.lemma_.lower()
    if lemma in _ELSEWHERE and word.pos_ == "NOUN":
        named = any(c.pos_ == "PROPN" for c in word.children)
        the = any(c.lower_ in {"the", "this", "same"} for c in word.children)
        return not named and not (the and lemma in _ITSELF)
    return False


def scene_of(analysis: Analysis, places: Sequence[Place]) -> Scene | None:
    """The scene of the report; None where no dateline names one town, or the text does not name that town again."""
    blocks = analysis.report.blocks
    line = dateline_of(blocks)
    filed = [p for p in places if line is not None and _in(p, line)]
    body = [p for p in places if p.use != "demonym" and p not in filed]
    towns = [p for p in filed if p.where.precision in _SETTLEMENTS]
    if len(towns) != 1 or not any(_same(towns[0], p) for p in body):
        return None
    around = {p.where.name.casefold() for p in filed}
    others = tuple(
        p for p in body if not _same(towns[0], p) and p.where.name.casefold() not in around and not _holds(p, towns[0])
    )
    alone = not any(p.where.precision in _SETTLEMENTS for p in others)
    lead = next((b.end for b in blocks if b.kind == "paragraph"), 0)
    return Scene(towns[0].where, lead, alone, others)


def _in(place: Place, block: Block) -> bool:
    return block.start <= place.where.start < block.end


def _same(town: Place, place: Place) -> bool:
    one, other = town.where, place.where
    if one.geonames is not None and other.geonames is not None:
        return one.geonames == other.geonames and one.name.casefold() == other.name.casefold()
    return one.name.casefold() == other.name.casefold()


def _holds(place: Place, town: Place) -> bool:
    return place.where.precision == "country" and place.where.country == town.where.country is not None
