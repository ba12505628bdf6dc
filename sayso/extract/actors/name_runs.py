"""Names that the analyser left unmarked in one place: marked elsewhere, or shown by a title or a class of entity."""

import re
from collections.abc import Generator, Iterator

from sayso.extract.actors import nouns
from sayso.extract.actors.given_names import sex_by_name
from sayso.extract.actors.kinds import lemma_of
from sayso.extract.actors.names import PARTICLES
from sayso.extract.actors.proper_name import ProperName, words_key
from sayso.extract.actors.scene import Scene
from sayso.extract.actors.titles import is_courtesy, is_office, is_title
from sayso.language.doc import Token
from sayso.read.agencies import agency

_LED_BY = frozenset({
    "leader", "member", "chairman", "chairwoman", "spokesman", "spokeswoman", "spokesperson", "official", "lawmaker",
    "senator", "candidate", "fighter", "rebel", "commander", "leadership", "supporter", "voter",
})  # fmt: skip
_INITIAL = re.compile(r"[A-Z]\.")
_ABBREVIATED = frozenset({"mr", "mrs", "ms", "dr"})
_PARTS = frozenset({"compound", "amod", "flat", "fixed", "goeswith", "nmod:desc"})


def runs(scene: Scene, covered: set[int], known: dict[tuple[str, ...], str]) -> Iterator[ProperName]:
    """Proper nouns that the analyser marked no name, but marked elsewhere, or gave a class of entity or a title."""
    persons = {word for key, label in known.items() if label == "PER" for word in key}
    doc, block, at = scene.doc, scene.layout.block, 0
    for token in doc:
        if token.i < at or not _goes_on(scene, token, covered):
            continue
        first, last = token.i, token.i + 1
        while last < len(doc) and block[last] == block[first] and _goes_on(scene, doc[last], covered):
            last += 1
        at = last
        first = yield from _past_body(scene, first, last, known)
        titled = first
        while first < last and (is_title(doc[first]) or doc[first].is_punct or _describes(doc[first])):
            first += 1
        while last > first and _describes(doc[last - 1]):
            last -= 1
        first = max([i + 1 for i in range(first, last - 2) if _describes(doc[i])], default=first)
        if last - first > 2 and first > 1 and doc[first - 1].lower_ == "of" and is_office(doc[first - 2]):
            first += 1  # "Secretary of State ..."
        key = words_key(doc[first:last])
        if not key:
            continue
        whole = key[0] in persons or key in known or sex_by_name((doc[first].text, "")) is not None
        if known.get(key[1:]) == "PER" and not whole:
            first, key = first + (last - first > 2), key[1:]
        label = known.get(key) or ("PER" if len(key) < 4 and key[-1] in persons else None)
        titles = any(is_title(t) for t in doc[titled:first])
        label = label or _run_label(scene, first, last, titles or _introduced(scene, first, last))
        if label:
            yield ProperName(first, last, label)


def _past_body(
    scene: Scene, first: int, last: int, known: dict[tuple[str, ...], str]
) -> Generator[ProperName, None, int]:
    """ "National Committee Chairman Oren Dask", "NPU Director Ada Roe": the body, and where what follows it begins."""
    doc = scene.doc
    office = next((i for i in range(last - 3, first, -1) if is_office(doc[i])), None)
    if office is None or scene.layout.shouting:
        return first
    end = next((i for i in range(office, first, -1) if known.get(words_key(doc[first:i])) == "ORG"), None)
    if end is not None:
        yield ProperName(first, end, "ORG")
        return end
    if office - first > 1 and lemma_of(doc[office - 1]) in nouns.ORGANIZATIONS:
        yield ProperName(first, office, "ORG")
    return office if lemma_of(doc[office - 1]) in nouns.ORGANIZATIONS or _full_name(scene, office + 1, last) else first


def _goes_on(scene: Scene, token: Token, covered: set[int]) -> bool:
    if (
        token.tag_ not in {"NNP", "NNPS"}
        or token.i in covered
        or scene.layout.silent(token.i)
        or token.text in {"(", ")"}
    ):
        return False
    return not (
        token.text.islower() and (is_title(token) or token.text in {"and", "or"})
    )  # "Radio Lusk host Oren Dask"


def _describes(token: Token) -> bool:
    """Whether a word beside a name is no part of it: "[presidential] Oren Dask", "[Former] Ada Roe"."""
    return (token.text.islower() and token.text not in PARTICLES) or token.lower_ in nouns.FORMER | {"longtime"}


def _introduced(scene: Scene, first: int, last: int) -> bool:
    """Whether a title in small letters describes who bears a name of several words: "campaign manager Oren Dask"."""
    before = scene.doc[first - 1] if first else None
    if before is None or not is_title(before) or before.tag_ in {"NNS", "NNPS"}:
        return False
    hangs = before.dep_ in _PARTS and first <= before.head.i < last and last - first > 1
    return hangs or (before.tag_ == "NN" and _full_name(scene, first, last))


def _beside_office(scene: Scene, first: int, last: int) -> bool:
    """Whether a full name stands between commas behind the office of its bearer: "the senator, Ada Roe, left"."""
    doc, name = scene.doc, scene.doc[first:last].root
    if name.dep_ != "appos" or first < 2 or last >= len(doc) or (doc[first - 1].text, doc[last].text) != (",", ","):
        return False
    office = name.head
    told = is_office(office) and office.i == first - 2 and office.tag_ in {"NN", "NNP"}
    return told and _full_name(scene, first, last)


def _beside_kin(scene: Scene, first: int, last: int) -> bool:
    """Whether a name stands between commas behind whose kin its bearer is: "his wife, Ada, left"."""
    doc, name = scene.doc, scene.doc[first:last].root
    if name.dep_ != "appos" or first < 2 or last >= len(doc) or (doc[first - 1].text, doc[last].text) != (",", ","):
        return False
    kin = name.head
    owned = any(c.dep_ == "nmod:poss" for c in kin.children) and kin.i == first - 2 and kin.tag_ == "NN"
    return owned and lemma_of(kin) in nouns.KIN and all(t.text.istitle() for t in doc[first:last])


def _full_name(scene: Scene, first: int, last: int) -> bool:
    """Whether two or three words in capitals are a given name with a last name, whatever hangs on what."""
    while last - first > 2 and _INITIAL.fullmatch(scene.doc[first].text):
        first += 1  # "S. Donald Roe"
    words = scene.doc[first:last]
    if not 1 < last - first < 4 or not all(
        t.text[:1].isupper() and (t.text[1:].islower() or "." in t.text or t.text[-1:].islower()) for t in words
    ):
        return False
    if any(i in scene.spots or i in scene.demonyms or nouns.common(scene.doc[i].text) for i in range(first, last)):
        return False
    return sex_by_name((words[0].text, "")) is not None


def _president(scene: Scene, first: int, last: int) -> bool:
    """Whether a single word stands behind an office in capitals: "President Dask"."""
    doc, office = scene.doc, scene.doc[first - 1]
    told = lemma_of(office) in nouns.POSTS and office.text.istitle() and not scene.layout.shouting
    return told and last - first == 1 and doc[first].text.istitle() and not nouns.common(doc[first].text)


def _courteous(scene: Scene, first: int, last: int) -> bool:
    """Whether a single word stands behind "Mr." or the like; "Miss" is put before lands and prizes too."""
    doc = scene.doc
    courtesy = doc[first - 2] if doc[first - 1].text == "." and first > 1 else doc[first - 1]
    told = is_courtesy(courtesy) and courtesy.lower_.rstrip(".") in _ABBREVIATED
    return told and last - first == 1 and doc[first].text[:1].isupper()


def _takes_part(head: Token) -> bool:
    """Whether a name stands where somebody acts or is told of: "Oren Dask says", "a delegate, Oren Dask, said", "the
    banker Oren Dask said"."""
    told = head.head
    if head.dep_ == "flat" and told.pos_ == "NOUN":
        return told.tag_ == "NN" and told.dep_ == "nsubj" and told.head.pos_ == "VERB"
    if head.dep_ == "appos":
        return told.tag_ != "NNS" and head.i > 0 and head.doc[head.left_edge.i - 1].text == ","
    return head.dep_ == "nsubj" and told.pos_ == "VERB"


def _is_led(scene: Scene, token: Token) -> bool:
    """Whether initials stand before who leads or belongs to what they name: "NPU leaders"."""
    initials = 2 < len(token) < 7 and token.text.isupper() and token.is_alpha and not scene.layout.shouting
    return initials and token.dep_ == "compound" and lemma_of(token.head) in _LED_BY


def _run_label(scene: Scene, first: int, last: int, titled: bool) -> str | None:
    doc = scene.doc
    text = doc[first:last].text
    if "-".join(words_key(doc[first:last])) in nouns.ARMED_NAMES:
        return "ORG"
    if (last - first > 1 or text.isupper()) and not scene.layout.shouting and agency(text):
        return "ORG"
    if any(i in scene.spots or i in scene.demonyms for i in range(first, last)):
        return None
    if _beside_office(scene, first, last) or _beside_kin(scene, first, last):
        return "PER"
    classes = {scene.noun_class(t) for t in doc[max(0, first - titled) : last]}
    if titled and "organization" not in classes:
        whole = any(t.dep_ == "flat" for t in doc[first:last]) or (last - first == 2 and not is_title(doc[last - 1]))
        whole = whole or _full_name(scene, first, last) or _president(scene, first, last)
        whole = whole or _courteous(scene, first, last)
        return "PER" if is_title(doc[first - 1]) and whole else None
    head = doc[first:last].root
    if _full_name(scene, first, last) and _takes_part(head):
        return "PER"
    if last - first == 1 and _is_led(scene, head):
        return "ORG"
    if head.dep_ in _PARTS or scene.noun_class(head) not in {"person", "organization"}:
        return None
    if scene.noun_class(head) == "organization":
        return "ORG"
    return "NORP" if doc[last - 1].tag_ == "NNPS" else "PER"
