"""What kind of actor a name or a description means.

The armed forces, the police and the ministries of a state are organisations; rebels, militias and their like armed
groups; countries and governments states; plurals and collectives that are no organisation ("activists", "gunmen", "the
Alawites") groups.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from sayso.extract.actors import nouns
from sayso.extract.actors.given_names import sex_by_name
from sayso.extract.actors.names import fold
from sayso.language.doc import Doc, Token
from sayso.model import ActorKind

_OUTLETS = frozenset({"website", "portal", "station", "daily", "weekly", "monthly", "tabloid"})
_AGAINST = frozenset({"against", "without", "beyond", "versus"})  # "Song Against Junta" is none
_OF_NUMBERS = frozenset({  # what is said of a number, and of nobody
    "same", "official", "latest", "total", "final", "real", "true", "actual", "new", "earlier", "previous", "exact",
    "overall", "initial", "first", "last",
})  # fmt: skip
# What companies are called that run them.
_RUN = frozenset({
    "ferry", "tour", "bus", "rail", "port", "grid", "network", "mobile", "phone", "pipeline", "airport", "train",
    "cruise", "telecom", "telecoms", "power", "plant", "mine", "hotel", "casino", "satellite", "cinema", "metro",
})  # fmt: skip
_PLURAL_OF_INITIALS = re.compile(r"[A-Z]{2,}s")


# Bodies that speak for the press, and publish nothing of their own: "Committee for Press Rights".
_FOR_THE_PRESS = frozenset(
    {"committee", "council", "union", "federation", "association", "institute", "commission", "campaign", "centre"}
)


def kind_of_name(words: tuple[str, ...], label: str) -> ActorKind:
    """The kind of a name, from its words and the analyser's label ("PER", "ORG", "LOC", "NORP", "MEDIA")."""
    if label == "MEDIA":
        return "media"
    if label == "PER":
        return "person"
    if label == "LOC":
        return "state"
    folded = [fold(w) for w in words]
    if len(folded) == 2 and folded[1] == "press" and sex_by_name(words) is not None:
        return "person"  # "Jim Press"
    joined = re.sub(r"-+", "-", "-".join(folded))
    if joined in nouns.ARMED_NAMES or folded[-1:] == ["taliban"]:
        return "armed_group"
    if label == "NORP":
        return "group"
    if len(folded) > 1 and (folded[0] in nouns.MEDIA_OPENINGS or is_newspaper(folded)):
        return "media"
    press = "press" in folded[-2:] and folded[0] not in _FOR_THE_PRESS
    if joined in nouns.MEDIA_ENDINGS or folded[-1] in nouns.MEDIA_ENDINGS or "news" in folded or press:
        return "media"
    if _armed(folded):
        return "armed_group"
    rules = "of" in folded[1:] and folded[folded.index("of", 1) - 1] in {"government", "republic", "kingdom", "emirate"}
    if rules or (folded[-1] in nouns.GOVERNMENTS - {"authority", "kremlin"} and not _AGAINST & set(folded)):
        return "state"
    return "organization"


def is_newspaper(folded: Sequence[str]) -> bool:
    """Whether a name is an article with what newspapers are called: "El Tiempo"."""
    return len(folded) == 2 and folded[0] in nouns.ARTICLES and folded[1] in nouns.NEWSPAPERS


# What is said of parties before their names: "the ruling National Front".
_POLITICAL = frozenset({
    "ruling", "governing", "opposition", "conservative", "liberal", "socialist", "populist", "centrist", "nationalist",
    "leftist", "rightist", "secular", "environmentalist",
})  # fmt: skip


def kind_beside(doc: Doc, first: int) -> ActorKind | None:
    """What the noun right before a body's name says that it is: "the rebel Basin Front", "news agency Ostrapress"."""
    before = doc[first - 1] if first else None
    if before is None or not before.text.islower() or before.tag_ not in {"NN", "JJ", "NNP", "RB"}:
        return None
    word = lemma_of(before)
    news_agency = word == "agency" and first > 1 and doc[first - 2].lower_ in {"news", "press"}
    if news_agency or word in nouns.MEDIA | nouns.MEDIA_OPENINGS | _OUTLETS:
        return "media"
    wing = word in {"right", "left", "wing"} and first > 1 and doc[first - 2].text == "-"
    if wing or word in _POLITICAL:
        return "organization"
    return (
        "armed_group" if word in {"rebel", "insurgent", "separatist", "militia", "guerrilla", "paramilitary"} else None
    )


def _armed(folded: list[str]) -> bool:
    words = set(folded)
    if words & nouns.ARMED_NAME_WORDS:
        return True
    return (
        bool(words & {"army", "front", "brigade", "brigades", "battalion"})
        and bool(
            words
            & {
                "free",
                "liberation",
                "peoples",
                "popular",
                "national",
                "revolutionary",
                "martyrs",
                "nusra",
                "democratic",
            }
        )
        and not words & {"party", "guard", "party's"}
    )


def kind_of_noun(lemma: str, modifiers: frozenset[str], plural: bool, noun_class: str | None) -> ActorKind | None:
    """The kind of actor that a common noun describes; None where it describes none."""
    armed = bool(modifiers & nouns.ARMED_MODIFIERS)
    alive = noun_class in {None, "organization", "person"}
    if lemma in nouns.GOVERNMENTS:
        sure = lemma not in nouns.UNSURE_GOVERNMENTS or noun_class in {"organization", "person"}
        return "state" if sure else None
    if lemma == "operator" and not plural and modifiers & _RUN:
        return "organization"  # "the ferry operator"
    if lemma == "presidency" and noun_class in {"organization", "person"}:
        return "organization"  # "the presidency said"
    if lemma == "figure" and not plural and modifiers <= _OF_NUMBERS:
        return None  # "the figure had stood at 20"
    if lemma == "house" and not plural and modifiers & {"upper", "lower"}:
        return "organization"
    if alive and plural and lemma == "guard":
        return "group"  # "nine prison guards"; "the guard" is a body
    if alive and lemma in nouns.FORCES and (plural or lemma != "force"):
        return "armed_group" if armed else "organization"
    if alive and lemma in nouns.ARMED:
        return "armed_group" if plural or lemma not in nouns.PEOPLE else "person"
    if alive and lemma in nouns.MEDIA:
        return "media"
    if lemma in nouns.PEOPLE and _means_people(lemma, noun_class):
        return "group" if plural or lemma in nouns.COLLECTIVES else "person"
    if alive and lemma in nouns.COLLECTIVES:
        return "group"
    if lemma == "body" and alive and modifiers & nouns.OF_BODIES:
        return "organization"
    if lemma in nouns.ORGANIZATIONS and (lemma not in nouns.UNSURE_ORGANIZATIONS or noun_class == "organization"):
        return "armed_group" if armed and lemma in {"group", "movement", "organization"} else "organization"
    if noun_class == "person":
        return "group" if plural or lemma in nouns.ORGANIZATIONS else "person"
    return "organization" if noun_class == "organization" else None


def _means_people(lemma: str, noun_class: str | None) -> bool:
    if lemma in nouns.UNSURE_OFFICES:
        return noun_class == "person"
    return noun_class in {None, "organization", "person"} or (
        noun_class == "abstract" and lemma not in nouns.UNSURE_PEOPLE
    )


def is_plural_of_initials(word: str) -> bool:
    """Whether a word is initials with a plural's ending, which name many: "MEPs", "NGOs"."""
    return _PLURAL_OF_INITIALS.fullmatch(word) is not None


def is_plural(token: Token) -> bool:
    """Whether the noun is plural in form or sense."""
    lemma = lemma_of(token)
    if token.lower_.endswith("men") and lemma.endswith("man"):
        return True
    if token.tag_ == "NNP" and token.text.isupper() and lemma != token.lower_:
        return True
    return token.tag_ in {"NNS", "NNPS"} or lemma in nouns.PLURAL_WITHOUT_S or is_plural_of_initials(token.text)


def lemma_of(token: Token) -> str:
    """The noun's lemma in lower case; a proper noun's ("the Minister", or upper-case text) from its form."""
    return _lemma(token.lemma_ or token.text, token.tag_, token.text)


@lru_cache(maxsize=1 << 15)
def _lemma(lemma: str, tag: str, text: str) -> str:
    if is_plural_of_initials(text):
        return text[:-1].lower()
    lemma = lemma.lower()
    if tag in {"NNPS", "NNS"} and lemma == text.lower():
        return nouns.singular(lemma)
    if lemma.endswith("men") and nouns.singular(lemma) in nouns.PEOPLE:
        return nouns.singular(lemma)
    if tag == "NNP" and text.isupper() and nouns.common(lemma) and lemma not in nouns.OFFICES:
        return nouns.singular(lemma)
    return lemma
