"""What each name of a report names: a person, a body, a land or a people, alike throughout the report."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.actors import nouns
from sayso.extract.actors.kinds import is_newspaper, is_plural_of_initials, kind_beside, kind_of_name, lemma_of
from sayso.extract.actors.name_extent import FIELDS, OUTLETS
from sayso.extract.actors.name_lands import lands
from sayso.extract.actors.names import acronyms, fold
from sayso.extract.actors.proper_name import ProperName
from sayso.extract.actors.scene import Scene
from sayso.extract.actors.titles import is_courtesy, is_office, is_title
from sayso.language.doc import Doc, Token
from sayso.read.agencies import agency

_ASSEMBLIES = frozenset({"congress", "parliament", "senate", "cabinet", "duma", "pentagon", "kremlin", "interpol"})
_PEOPLES = ("ians", "icans")
_CALLED_BODIES = frozenset({
    "group", "organisation", "organization", "charity", "company", "firm", "network", "party", "movement", "airline",
    "retailer", "automaker", "carmaker", "startup", "ngo", "watchdog", "union",
})  # fmt: skip
_AIRED = frozenset({"radio", "tv", "television", "news", "broadcast"})
_PAPERS = frozenset(
    {"newspaper", "daily", "weekly", "magazine", "tabloid", "broadsheet", "website", "portal", "broadcaster"}
)
_OF_FIRMS = frozenset({"ceo", "shareholder", "subsidiary", "share", "stock", "headquarters", "chairman", "takeover"})
_BY_FIRMS = frozenset(
    {"plane", "flight", "jet", "aircraft", "airliner", "store", "plant", "factory", "shareholder", "share"}
)
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
# A capital or figures within a word: "PressWatch", "Rising42"; "MacRoe" and "VanDask" are people's.
_COINED = re.compile(r"(?!Mac|Van|Von|Fitz|Del|Mary|Ann|Lee)[A-Z][a-z]{2,}(?:[A-Z]\w*|\d+)")
_ADDRESS = re.compile(r"\w\.(?:com|org|net|info|gov|edu)$", re.IGNORECASE)


def settled_labels(scene: Scene, names: list[ProperName]) -> list[ProperName]:
    """The names, each with the label that it has most often, or that other names or places give it."""
    votes: dict[tuple[str, ...], list[str]] = {}
    last_names: set[str] = set()
    given: set[str] = set()
    for name in names:
        key = name.key(scene.doc)
        votes.setdefault(key, []).append(_label(scene, name, key))
        if name.label == "PER" and len(key) > 1 and votes[key][-1] != "NORP":
            last_names.add(key[-1])
            given.update(key[:-1])
    speakers = _speakers(scene.doc, names) & given  # "FARIDAH: ..." in an interview with Faridah Osman
    settled = {key: "MEDIA" if "MEDIA" in labels else _commonest(labels) for key, labels in votes.items()}
    for word in lands(scene.doc, names, last_names):
        if settled.get((word,)) == "PER":
            settled[(word,)] = "LOC"
    for word in _outlets(scene.doc, names) - last_names:
        if settled[(word,)] == "PER":
            settled[(word,)] = "MEDIA"
    for word in _things(scene, names) - last_names:
        if settled[(word,)] == "PER":
            settled[(word,)] = "THING"
    for word in _called_bodies(scene.doc, names) - last_names:
        if settled[(word,)] == "PER":
            settled[(word,)] = "ORG"
    for word in _firms(scene.doc, names) - last_names:
        if settled[(word,)] == "PER":
            settled[(word,)] = "ORG"
    peoples = _peoples(scene, names)
    bodies = [key for key, label in settled.items() if label == "ORG" and len(key) > 1]
    short = {body[0] for body in bodies} | acronyms(bodies)  # single words that begin or spell a body's name
    people = last_names | speakers
    for key in settled:
        if settled[key] == "PER" and len(key) == 1 and key[0] in short and key[0] not in last_names:
            settled[key] = "ORG"
        elif _ends_known(key, settled) or (len(key) == 1 and key[0] in people):
            settled[key] = "PER"
        elif len(key) == 1 and (key[0] in peoples or key[0].removesuffix("s") in peoples):
            settled[key] = "NORP"
        elif len(key) == 1 and settled[key] == "ORG" and key[0][-1:] == "s" and key[0][:-1] in last_names:
            settled[key] = "NORP"  # "the Dasks"
        elif len(key) == 1 and settled.get((key[0] + "s",)) in {"NORP", "ORG"}:  # "Alawite", "Alawites"
            settled[key] = settled[(key[0] + "s",)] = "NORP"
    return [replace(name, label=settled[name.key(scene.doc)]) for name in names]


def _speakers(doc: Doc, names: list[ProperName]) -> set[str]:
    """Single words, folded, that open a line before a colon or a bracket, as the labels of transcripts do."""
    lines = (n for n in names if n.last - n.first == 1 and n.last < len(doc) and doc[n.last].text in {":", "("})
    return {n.key(doc)[0] for n in lines if n.first == 0 or "\n" in doc[n.first - 1].text}


def _holds_office(doc: Doc, name: ProperName) -> bool:
    """Whether an office right before a name of several words describes who bears it: "Vice President Oren Dask"."""
    if not name.first or name.last - name.first < 2:
        return False
    office, words = doc[name.first - 1], tuple(t.text for t in doc[name.first : name.last])
    if not is_office(office) or office.dep_ != "nmod:desc" or not name.first <= office.head.i < name.last:
        return False
    if kind_of_name(words, "ORG") != "organization" or lemma_of(doc[name.last - 1]) in nouns.ORGANIZATIONS:
        return False
    return all(t.tag_ == "NNP" and t.text.istitle() for t in doc[name.first : name.last])


def _names_body_beside(doc: Doc, at: int) -> bool:
    """Whether a single word is set beside a body's noun or its own full name: "the committee, OSTRIA,", "OKO [Ostri
    Kin Office]"."""
    token, behind = doc[at], doc[at + 1 : at + 3]
    if token.dep_ == "appos" and at and doc[at - 1].text == "," and lemma_of(token.head) in nouns.ORGANIZATIONS:
        alone = at + 1 < len(doc) and doc[at + 1].text in {",", "."} and doc[at - 2] == token.head
        return token.text.isupper() or (alone and token.head.tag_ == "NN")
    glossed = len(behind) == 2 and behind[0].text in {"[", "("} and behind[1].ent_type_ == "ORG"
    return glossed and token.text.isupper() and len(token) < 9


def _abbreviates(doc: Doc, name: ProperName) -> bool:
    """Whether one word stands alone in brackets right behind a body's name: "the Ostri Press Committee (OSPRECO)"."""
    if name.last - name.first > 1 or name.first < 3 or name.last >= len(doc):
        return False
    bracketed = (doc[name.first - 1].text, doc[name.last].text) in {("(", ")"), ("[", "]")}
    return bracketed and doc[name.first - 2].ent_type_ == "ORG"


def _is_body(scene: Scene, token: Token) -> bool:
    """Whether a single word is no person's name: "the Bovespa", "GOP", "PressWatch", "Rising42"."""
    longest = 5 if scene.layout.kind[token.i] == "headline" else 9
    acronym = 1 < len(token) <= longest and token.text.isupper() and token.is_alpha and not scene.layout.shouting
    article = any(c.lower_ == "the" and c.dep_ == "det" for c in token.children) and token.tag_ == "NNP"
    if _COINED.fullmatch(token.text):
        return True
    return (acronym or article) and not is_titled(token.doc, token.i)


def _are_adherents(doc: Doc, name: ProperName) -> bool:
    """ "Republicans", "Senate Democrats": many, whatever the analyser takes them for."""
    last = doc[name.last - 1]
    return last.lower_.endswith("s") and nouns.singular(last.lower_) in nouns.ADHERENTS


def _called_bodies(doc: Doc, names: list[ProperName]) -> set[str]:
    """Single words, folded, that the noun before them calls a body: "campaign group Ostrelief"."""
    alone = (n for n in names if n.first and n.last - n.first == 1)
    beside = ((n, doc[n.first - 1]) for n in alone)
    return {
        n.key(doc)[0]
        for n, noun in beside
        if noun.tag_ == "NN" and noun.head.i == n.first and noun.lower_ in _CALLED_BODIES
    }


def _firms(doc: Doc, names: list[ProperName]) -> set[str]:
    """Single words, folded, that the nouns beside them show to be a firm's: "[Ostrair]'s chief executive"."""
    alone = [n for n in names if n.last - n.first == 1 and not is_titled(doc, n.first)]
    return {n.key(doc)[0] for n in alone if _owns_as_firm(doc[n.first])}


def _owns_as_firm(token: Token) -> bool:
    noun = token.head
    if noun.i <= token.i or noun.i - token.i > 4:
        return False
    if token.dep_ == "nmod:poss":
        chief = noun.lower_ == "executive" and any(c.lower_ == "chief" for c in noun.children)
        return chief or lemma_of(noun) in _OF_FIRMS
    return token.dep_ == "compound" and lemma_of(noun) in _BY_FIRMS


def _is_armed(key: tuple[str, ...]) -> bool:
    """Whether a name is a well-known armed group's; shorter ones are people's names too ("Ira")."""
    joined = re.sub("-+", "-", "-".join(key))
    return len(joined) > 4 and joined in nouns.ARMED_NAMES


def _things(scene: Scene, names: list[ProperName]) -> set[str]:
    """Single words, folded, that name a thing: "the Lethe software"; who has a case or a trial is somebody."""
    seen: dict[str, list[bool]] = {}
    for name in names:
        if name.last - name.first == 1:
            seen.setdefault(name.key(scene.doc)[0], []).append(_of_thing(scene.doc, name.first))
    return {word for word, told in seen.items() if sum(told) > 1 and sum(told) * 6 > len(told)}


def _outlets(doc: Doc, names: list[ProperName]) -> set[str]:
    """Single words, folded, that the report once calls an outlet: "the news portal Ostrinet", "Ostrinet is a news
    outlet"; whoever has a title is none."""
    single = [n for n in names if n.last - n.first == 1]
    told = {n.key(doc)[0] for n in single if kind_beside(doc, n.first) == "media" or _is_outlet(doc[n.first])}
    return told - {n.key(doc)[0] for n in single if is_titled(doc, n.first)}


def _is_whole(doc: Doc, name: ProperName) -> bool:
    """Whether the name does not go on: of "the station Norland Info" the land is a part."""
    return name.last >= len(doc) or not (doc[name.last].dep_ == "flat" and doc[name.last].head.i == name.first)


def is_outlet_named(name: Token) -> bool:
    """Whether the noun right before a name, whose apposition it is, is an outlet's: "radio station [Port Nord]"."""
    noun = name.head
    beside = name.dep_ == "appos" and noun.i == name.i - 1 and noun.tag_ == "NN" and name.tag_ == "NNP"
    station = lemma_of(noun) in {"station", "channel"} and any(c.lower_ in _AIRED for c in noun.children)
    return beside and (station or lemma_of(noun) in _PAPERS)


def _is_outlet(token: Token) -> bool:
    said = token.head
    copular = token.dep_ == "nsubj" and said.tag_ == "NN" and any(c.dep_ == "cop" for c in said.children)
    return copular and lemma_of(said) in nouns.MEDIA


def _of_thing(doc: Doc, at: int) -> bool:
    beside = 0 < at < len(doc) - 1
    return beside and doc[at - 1].lower_ == "the" and lemma_of(doc[at + 1]) in nouns.THINGS


def _peoples(scene: Scene, names: list[ProperName]) -> set[str]:
    """Single words, folded, that name many: plural throughout, or a nationality ("Republicans", "OSTRIANS")."""
    doc = scene.doc
    single = [n for n in names if n.last - n.first == 1]
    plural = {fold(doc[n.first].text) for n in single if doc[n.first].tag_ == "NNPS"}
    plural -= {fold(doc[n.first].text) for n in single if doc[n.first].tag_ != "NNPS" or is_titled(doc, n.first)}
    parties = {fold(doc[n.first].text) for n in single if nouns.singular(doc[n.first].lower_) in nouns.ADHERENTS}
    return plural | parties | {fold(doc[i].text) for i in scene.demonyms}


def is_titled(doc: Doc, at: int) -> bool:
    """Whether a title stands right before the token: "Mr. Rivers"."""
    before = doc[at - 2] if at > 1 and doc[at - 1].text == "." else doc[at - 1] if at else None
    return before is not None and is_title(before)


def _ends_known(key: tuple[str, ...], settled: dict[tuple[str, ...], str]) -> bool:
    """Whether two words that were taken for an organisation end with what is a person's name elsewhere."""
    return settled[key] == "ORG" and len(key) == 2 and settled.get(key[1:]) == "PER"


def _commonest(labels: Sequence[str]) -> str:
    """The label that is given most often; the first of several."""
    counts = Counter(labels)
    return max(counts, key=lambda label: counts[label])


def _label(scene: Scene, name: ProperName, key: tuple[str, ...]) -> str:
    doc = scene.doc
    text = doc[name.first : name.last].text
    if name.label == "MEDIA" or (
        name.label in {"LOC", "PER"} and _is_whole(doc, name) and is_outlet_named(doc[name.first])
    ):
        return "MEDIA"
    if is_plural_of_initials(text):
        return "NORP"
    if name.label == "PER" and _INITIALS.fullmatch(text):
        return "LOC"  # "U.S." before "AMBASSADOR"
    if name.label == "ORG" and name.first and is_courtesy(doc[name.first - 1]):
        return "PER"
    if _is_armed(key) and not is_titled(doc, name.first):
        return "ORG"
    if name.label == "ORG" and _holds_office(doc, name):
        return "PER"
    if name.label == "PER" and text.isupper() and text.isalpha() and _abbreviates(doc, name):
        return "ORG"
    if name.label == "PER" and len(key) == 1 and _names_body_beside(doc, name.first):
        return "ORG"
    people = key[-1].endswith(_PEOPLES) and text.istitle() and sum(word.isalpha() for word in key) < 3
    if people and (name.label == "PER" or (name.label == "ORG" and len(key) > 1)):
        return "NORP"  # "Ostrian-Tavians"
    wire = len(key) == 1 and key[0] in nouns.WIRES and not is_titled(doc, name.first)
    if name.label == "PER" and _are_adherents(doc, name):
        return "NORP"
    if name.label == "PER" and len(key) == 1 and _is_body(scene, doc[name.first]):
        return "ORG"
    if name.label in {"PER", "LOC"} and is_newspaper(key):
        return "ORG"
    if name.label == "PER" and (wire or _ADDRESS.search(text)):
        return "ORG"
    if name.label in {"PER", "LOC"} and len(key) > 1 and key[-1] in nouns.COMPANY_ENDINGS:
        return "ORG"
    if name.label == "LOC" and len(key) > 1 and key[-1] in {"department", "ministry"} and key[-2] in FIELDS:
        return "ORG"
    if name.label == "PER" and len(key) > 1 and key[-1] in nouns.BODY_ENDINGS:
        return "ORG"
    if (len(key) > 1 or (text.isupper() and not scene.layout.shouting) or name.label == "ORG") and agency(text):
        return "ORG"
    if name.label == "PER" and len(key) == 1 and key[0] in _ASSEMBLIES:
        return "ORG"
    if name.label == "PER" and len(key) > 1 and doc[name.last - 1].text.islower():
        return "ORG" if lemma_of(doc[name.last - 1]) in nouns.ORGANIZATIONS else "PER"
    before = doc[name.first - 1] if name.first else None
    initials = len(key) == 1 and 2 < len(text) < 6 and text.isupper() and not scene.layout.shouting
    if name.label == "PER" and initials and before is not None and before.lower_ == "the":
        return "ORG"  # "the GOP"
    if name.label == "PER" and len(key) > 1 and key[0] in nouns.MEDIA_OPENINGS:
        return "ORG"  # "Radio Lusk"
    if name.label == "PER" and key[-1] in OUTLETS and (len(key) > 1 or (before and before.lower_ == "the")):
        return "ORG"
    if name.label == "PER" and kind_beside(doc, name.first) == "media":
        return "ORG"  # "the weekly Ostri Post"
    if name.label in {"PER", "ORG"} and all(
        i in scene.spots or i in scene.governments for i in range(name.first, name.last)
    ):
        return "LOC"
    region = len(key) > 1 and key[-1] in nouns.REGIONS and key[-2] not in FIELDS
    if name.label == "ORG" and region:
        return "LOC"
    if len(key) == 1 and name.first in scene.demonyms and doc[name.first].dep_ in {"amod", "compound"}:
        return "NORP"
    if name.label != "PER" and len(key) == 1 and (doc[name.first].tag_ == "NNPS" or name.first in scene.demonyms):
        return "NORP"
    return name.label
