"""The proper names of a report: the analyser's, trimmed, completed and labelled alike throughout."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.extract.actors import nouns
from sayso.extract.actors.kinds import kind_beside, lemma_of
from sayso.extract.actors.layout import gap
from sayso.extract.actors.name_extent import OUTLETS, in_full, past_body
from sayso.extract.actors.name_joints import is_one_word
from sayso.extract.actors.name_lands import lands, openers
from sayso.extract.actors.name_plausible import plausible
from sayso.extract.actors.names import fold, is_acronym, own_parts
from sayso.extract.actors.proper_name import ProperName
from sayso.extract.actors.scene import Scene
from sayso.extract.actors.titles import is_courtesy, is_office, is_title
from sayso.language.doc import Doc, Token
from sayso.language.doc import Span as DocSpan
from sayso.read.agencies import agency

_LABELS = frozenset({"PER", "ORG", "LOC", "NORP"})
_ASSEMBLIES = frozenset({"congress", "parliament", "senate", "cabinet", "duma", "pentagon", "kremlin", "interpol"})
_PARTS = frozenset({"compound", "amod", "flat", "fixed", "goeswith", "nmod:desc"})


def proper_names(scene: Scene) -> list[ProperName]:
    """All names, in text order. One name has one label throughout the report."""
    covered: set[int] = set()
    found: list[ProperName] = []
    ents = scene.doc.ents
    others = {_words_key(ent) for ent in ents}
    for ent in ents:
        first, last = _trimmed(scene, ent)
        if first in covered:
            continue
        if first < last and ent.label_ in _LABELS:
            found += _parted(
                scene,
                ProperName(_widened(scene, ent, first), _lengthened(scene, ent, last, others), ent.label_),
                others,
            )
            covered.update(range(found[-1].first, max(ent.end, found[-1].last)))
    found += _governments(scene, covered)
    found += _runs(scene, covered, {_key(scene, n): n.label for n in found if n.label in {"PER", "ORG"}})
    found = in_full(scene.doc, found, scene.layout.block)
    stray = set() if scene.layout.shouting else openers(scene.doc, found)
    found = _without_epithets(scene, [n for n in found if plausible(scene, n) and n not in stray])
    return sorted(_settled(scene, found), key=lambda n: n.first)


def words_of(scene: Scene, name: ProperName) -> tuple[str, ...]:
    """The words of a name."""
    return tuple(t.text for t in scene.doc[name.first : name.last] if not t.is_space)


def _trimmed(scene: Scene, ent: DocSpan) -> tuple[int, int]:
    """Without articles, marks and titles at its ends, within one block."""
    doc, layout = scene.doc, scene.layout
    first, last = ent.start, ent.end
    while first < last and (doc[first].is_space or doc[first].is_punct or _leads(doc[first])):
        if doc[first].tag_ == "DT" and doc[first].text[:1].isupper() and not doc[first].is_sent_start:
            break  # "The Associated Press", "The Hague"
        first += 1
    for i in range(first, last):
        stray = doc[i].text in {")", "]"} and not {"(", "["} & {t.text for t in doc[first:i]}
        if gap(doc[i]) or stray or doc[i].text[:1] == "/" or layout.block[i] != layout.block[first] or layout.silent(i):
            last = i
            break
    while last > first and _trailing(doc[last - 1]):
        last -= 1
    owner = next((i for i in range(first, last - 1) if doc[i].tag_ == "POS" and doc[i].text not in {"'", "’"}), None)
    if ent.label_ == "PER" and owner is not None:
        first = owner + 1  # "Radio Lusk's Oren Dask"
    land = next((i for i in range(first + 2, last - 1) if doc[i].lower_ == "of" and i + 1 in scene.spots), None)
    if ent.label_ == "PER" and land is not None:
        last = land  # "Ada Roe of Lusk"
    if ent.label_ == "PER" or (first < last and is_courtesy(doc[first])):
        while first < last - 1 and (is_office(doc[first]) or is_courtesy(doc[first]) or doc[first].text in {".", ","}):
            first += 1
        while first < last - 1 and doc[first].lower_ in nouns.FORMER:
            first += 1
        first = max([i + 1 for i in range(first, last - 1) if is_office(doc[i])], default=first)
        if 0 < first < last and doc[first].lower_ == "of" and is_office(doc[first - 1]) and last - first < 4:
            return last, last  # "Minister of Defense"
        if first and last - first > 3 and is_office(doc[first - 1]) and doc[first].lower_ == "of":
            first += 2  # "Secretary of State ..."
    return first, last


def _leads(token: Token) -> bool:
    """Whether the token can't begin a name: "the", "to", "nonpartisan"."""
    small = token.text.islower() and (token.tag_ == "JJ" or lemma_of(token) in nouns.MEDIA)
    return token.tag_ in {"DT", "PRP$", "IN", "TO"} or small


def _trailing(token: Token) -> bool:
    """Whether the token can't end a name."""
    if token.lower_ in {"'s", "’s", "‘s", "`s"}:
        return True
    return token.is_space or token.tag_ in {"POS", "IN", "CC", "DT", "TO"} or (token.is_punct and token.text != ".")


def _widened(scene: Scene, ent: DocSpan, first: int) -> int:
    """ "Syrian Air Force": with the nationality before a state's institution."""
    doc = scene.doc
    last = lemma_of(ent[-1])
    institution = last in nouns.FORCES | nouns.ORGANIZATIONS or lemma_of(doc[first]) in nouns.ORGANIZATIONS
    if ent.label_ == "ORG" and first and institution and doc[first - 1].ent_type_ in {"NORP", "LOC"}:
        adjective = doc[first - 1].tag_ in {"JJ", "NNP"} and doc[first - 1].dep_ in {"amod", "compound"}
        if adjective and not (first > 1 and doc[first - 2].ent_type_ == doc[first - 1].ent_type_):
            return first - 1
    return first


def _lengthened(scene: Scene, ent: DocSpan, last: int, others: set[tuple[str, ...]]) -> int:
    """ "Ostrey Motors" or "Oren Dask" where the analyser took the first word only."""
    doc, block = scene.doc, scene.layout.block
    while ent.label_ == "PER" and ent.end <= last < len(doc) and block[last] == block[last - 1]:
        step = 2 if doc[last].is_space and last + 1 < len(doc) and not gap(doc[last]) else 1
        word = doc[last + step - 1]
        known = (fold(word.text),) in others
        if word.tag_ != "NNP" or word.ent_type_ in {"ORG", "LOC", "NORP"}:
            break
        if not known and word.dep_ != "flat":
            break
        last += step
    if ent.label_ == "ORG" and scene.layout.shouting and last == ent.end:
        return past_body(doc, last, block)
    while ent.label_ == "ORG" and last == ent.end < len(doc) and not doc[last].ent_type_:
        if doc[last].tag_ not in {"NNP", "NNPS"} or doc[last - 1].head.i < last or lemma_of(doc[last]) in nouns.PEOPLE:
            break
        if doc[last - 1].dep_ != "compound" or scene.layout.block[last] != scene.layout.block[last - 1]:
            break
        return last + 1
    return last


def _parted(scene: Scene, name: ProperName, others: set[tuple[str, ...]]) -> list[ProperName]:
    """The parts of "Ostrey and Bell" where one of them is a name by itself elsewhere."""
    doc = scene.doc
    for i in range(name.first + 1, name.last - 1):
        if doc[i].lower_ == "and" and {_words_key(doc[name.first : i]), _words_key(doc[i + 1 : name.last])} & others:
            return [ProperName(name.first, i, name.label), ProperName(i + 1, name.last, name.label)]
    return [name]


def _governments(scene: Scene, covered: set[int]) -> list[ProperName]:
    """Names of countries and capitals that stand for those who rule there."""
    found: list[ProperName] = []
    for i in sorted(scene.governments - covered):
        if scene.layout.silent(i):
            continue
        if found and found[-1].last == i:
            found[-1] = ProperName(found[-1].first, i + 1, "LOC")
        else:
            found.append(ProperName(i, i + 1, "LOC"))
    covered.update(scene.governments)
    return found


def _without_epithets(scene: Scene, names: list[ProperName]) -> list[ProperName]:
    """ "Comedian Oren Dask" as "Oren Dask", where the report has that name too, and "Republican Dask" as "Dask"."""
    keys = {_key(scene, n) for n in names if n.label == "PER"}
    last_names = {key[-1] for key in keys if len(key) > 1}
    out = []
    for name in names:
        shorter = replace(name, first=name.first + 1)
        key = _key(scene, shorter) if name.label == "PER" and name.last - name.first > 1 else ()
        full = len(own_parts(words_of(scene, shorter))) > 1 and not is_one_word(scene.doc, shorter)
        described = len(key) == 1 and key[0] in last_names and lemma_of(scene.doc[name.first]) in nouns.PEOPLE
        out.append(shorter if (full and key in keys) or described else name)
    return out


def _runs(scene: Scene, covered: set[int], known: dict[tuple[str, ...], str]) -> Iterator[ProperName]:
    """Proper nouns that the analyser marked no name, but marked elsewhere, or gave a class of entity or a title."""
    persons = {word for key, label in known.items() if label == "PER" for word in key}
    doc, at = scene.doc, 0
    while at < len(doc):
        first = last = at
        while (
            last < len(doc)
            and _goes_on(scene, doc[last], covered)
            and scene.layout.block[last] == scene.layout.block[first]
        ):
            last += 1
        at = max(last, first + 1)
        titled = first
        while first < last and (is_title(doc[first]) or doc[first].is_punct):
            first += 1
        if last - first > 2 and first > 1 and doc[first - 1].lower_ == "of" and is_office(doc[first - 2]):
            first += 1  # "Secretary of State ..."
        key = _words_key(doc[first:last])
        if not key:
            continue
        if key[1:] in known and known[key[1:]] == "PER" and key[0] not in persons and key not in known:
            first, key = first + (last - first > 2), key[1:]
        label = known.get(key) or ("PER" if len(key) < 4 and key[-1] in persons else None)
        label = label or _run_label(scene, first, last, titled < first)
        if label:
            yield ProperName(first, last, label)


def _goes_on(scene: Scene, token: Token, covered: set[int]) -> bool:
    return token.tag_ in {"NNP", "NNPS"} and token.i not in covered and not scene.layout.silent(token.i)


def _run_label(scene: Scene, first: int, last: int, titled: bool) -> str | None:
    doc = scene.doc
    text = doc[first:last].text
    if "-".join(_words_key(doc[first:last])) in nouns.ARMED_NAMES:
        return "ORG"
    if (last - first > 1 or text.isupper()) and not scene.layout.shouting and agency(text):
        return "ORG"
    if any(i in scene.spots or i in scene.demonyms for i in range(first, last)):
        return None
    classes = {scene.noun_class(t) for t in doc[max(0, first - titled) : last]}
    if titled and "organization" not in classes:
        whole = any(t.dep_ == "flat" for t in doc[first:last]) or (last - first == 2 and not is_title(doc[last - 1]))
        return "PER" if is_title(doc[first - 1]) and whole else None
    head = doc[first:last].root
    if head.dep_ in _PARTS or scene.noun_class(head) not in {"person", "organization"}:
        return None
    if scene.noun_class(head) == "organization":
        return "ORG"
    return "NORP" if doc[last - 1].tag_ == "NNPS" else "PER"


def _settled(scene: Scene, names: list[ProperName]) -> list[ProperName]:
    """The names, each with the label that it has most often, or that other names or places give it."""
    votes: dict[tuple[str, ...], list[str]] = {}
    last_names: set[str] = set()
    for name in names:
        key = _key(scene, name)
        votes.setdefault(key, []).append(_label(scene, name, key))
        if name.label == "PER" and len(key) > 1:
            last_names.add(key[-1])
    settled = {key: max(labels, key=labels.count) for key, labels in votes.items()}
    for word in lands(scene.doc, names, last_names):
        if settled.get((word,)) == "PER":
            settled[(word,)] = "LOC"
    peoples = _peoples(scene, names)
    bodies = [key for key, label in settled.items() if label == "ORG" and len(key) > 1]
    for key in settled:
        if settled[key] == "PER" and key[0] not in last_names and any(_short_of(key, body) for body in bodies):
            settled[key] = "ORG"
        elif _ends_known(key, settled) or (len(key) == 1 and key[0] in last_names):
            settled[key] = "PER"
        elif len(key) == 1 and (key[0] in peoples or key[0].removesuffix("s") in peoples):
            settled[key] = "NORP"
        elif len(key) == 1 and settled.get((key[0] + "s",)) in {"NORP", "ORG"}:  # "Alawite", "Alawites"
            settled[key] = settled[(key[0] + "s",)] = "NORP"
    return [replace(name, label=settled[_key(scene, name)]) for name in names]


def _peoples(scene: Scene, names: list[ProperName]) -> set[str]:
    """Single words, folded, that name many: plural throughout, or a nationality ("Republicans", "OSTRIANS")."""
    doc = scene.doc
    single = [n for n in names if n.last - n.first == 1]
    plural = {fold(doc[n.first].text) for n in single if doc[n.first].tag_ == "NNPS"}
    plural -= {fold(doc[n.first].text) for n in single if doc[n.first].tag_ != "NNPS" or is_titled(doc, n.first)}
    return plural | {fold(doc[i].text) for i in scene.demonyms}


def is_titled(doc: Doc, at: int) -> bool:
    """Whether a title stands right before the token: "Mr. Rivers"."""
    before = doc[at - 2] if at > 1 and doc[at - 1].text == "." else doc[at - 1] if at else None
    return before is not None and is_title(before)


def _ends_known(key: tuple[str, ...], settled: dict[tuple[str, ...], str]) -> bool:
    """Whether two words that were taken for an organisation end with what is a person's name elsewhere."""
    return settled[key] == "ORG" and len(key) == 2 and settled.get(key[1:]) == "PER"


def _short_of(key: tuple[str, ...], body: tuple[str, ...]) -> bool:
    """Whether a single word begins an organisation's name or spells its initials."""
    return len(key) == 1 and (body[0] == key[0] or is_acronym(key, body))


def _label(scene: Scene, name: ProperName, key: tuple[str, ...]) -> str:
    doc = scene.doc
    text = doc[name.first : name.last].text
    if name.label == "ORG" and name.first and is_courtesy(doc[name.first - 1]):
        return "PER"
    if (len(key) > 1 or (text.isupper() and not scene.layout.shouting) or name.label == "ORG") and agency(text):
        return "ORG"
    if name.label == "PER" and len(key) == 1 and key[0] in _ASSEMBLIES:
        return "ORG"
    if name.label == "PER" and len(key) > 1 and doc[name.last - 1].text.islower():
        return "ORG" if lemma_of(doc[name.last - 1]) in nouns.ORGANIZATIONS else "PER"
    before = doc[name.first - 1] if name.first else None
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
    if name.label == "ORG" and len(key) > 1 and key[-1] in nouns.REGIONS:
        return "LOC"
    if len(key) == 1 and name.first in scene.demonyms and doc[name.first].dep_ in {"amod", "compound"}:
        return "NORP"
    if name.label != "PER" and len(key) == 1 and (doc[name.first].tag_ == "NNPS" or name.first in scene.demonyms):
        return "NORP"
    return name.label


def _key(scene: Scene, name: ProperName) -> tuple[str, ...]:
    return _words_key(scene.doc[name.first : name.last])


def _words_key(tokens: DocSpan) -> tuple[str, ...]:
    return tuple(fold(t.text) for t in tokens if not t.is_space)
