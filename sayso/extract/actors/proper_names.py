"""The proper names of a report: the analyser's, trimmed, completed and labelled alike throughout."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.extract.actors import nouns
from sayso.extract.actors.firm_names import firms
from sayso.extract.actors.given_names import sex_by_name
from sayso.extract.actors.kinds import lemma_of
from sayso.extract.actors.layout import gap
from sayso.extract.actors.name_credits import credited
from sayso.extract.actors.name_extent import in_full, past_body
from sayso.extract.actors.name_joints import is_one_word
from sayso.extract.actors.name_labels import is_outlet_named, settled_labels
from sayso.extract.actors.name_lands import openers
from sayso.extract.actors.name_plausible import plausible
from sayso.extract.actors.name_runs import runs
from sayso.extract.actors.names import fold, own_parts
from sayso.extract.actors.post_nominals import without_letters
from sayso.extract.actors.proper_name import ProperName, words_key
from sayso.extract.actors.scene import Scene
from sayso.extract.actors.titles import begins_office, is_abbreviated, is_courtesy, is_office
from sayso.language.doc import Doc, Token
from sayso.language.doc import Span as DocSpan
from sayso.read.agencies import agency

_LABELS = frozenset({"PER", "ORG", "LOC", "NORP"})


def proper_names(scene: Scene) -> list[ProperName]:
    """All names, in text order. One name has one label throughout the report."""
    covered: set[int] = set()
    found: list[ProperName] = []
    ents = scene.doc.ents
    others = {words_key(ent) for ent in ents}
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
            skipped = _is_field(scene.doc, ent.start, first) or ent.start in scene.demonyms
            begin = ent.start if skipped else found[-1].first
            covered.update(range(begin, max(ent.end, found[-1].last)))
    found += [*_governments(scene, covered), *_initials_of_employers(scene, covered), *_outlets(scene, covered)]
    for _ in range(2):  # what the first time found is known the second time
        more = list(runs(scene, covered, {n.key(scene.doc): n.label for n in found if n.label in {"PER", "ORG"}}))
        covered.update(i for n in more for i in range(n.first, n.last))
        found += more
    found = in_full(scene.doc, [*found, *credited(scene)], scene.layout.block)
    if not scene.layout.shouting:
        found = firms(scene.doc, found, lambda i: scene.layout.kind[i] != "headline")
        found = [without_letters(scene.doc, n) if n.label == "PER" else n for n in found]
    stray = set() if scene.layout.shouting else openers(scene.doc, found)
    found = _without_epithets(scene, [n for n in found if plausible(scene, n) and n not in stray])
    return sorted(settled_labels(scene, found), key=lambda n: n.first)


def _initials_of_employers(scene: Scene, covered: set[int]) -> Iterator[ProperName]:
    """Initials in which the analyser saw no name, though somebody is theirs ("[LBN]'s Ada Roe")."""
    doc = scene.doc
    for i in range(len(doc) - 2):
        initials = i not in covered and doc[i].text.isupper() and doc[i].is_alpha and 2 < len(doc[i]) < 7
        wire = i not in covered and fold(doc[i].text) in nouns.WIRES
        if not (initials or wire) or scene.layout.shouting or doc[i + 1].tag_ != "POS":
            continue
        if doc[i + 2].ent_type_ == "PER" or (doc[i + 2].tag_ == "NNP" and sex_by_name((doc[i + 2].text, ""))):
            yield ProperName(i, i + 1, "ORG")


def _outlets(scene: Scene, covered: set[int]) -> Iterator[ProperName]:
    """Names in which the analyser saw none, behind the noun of an outlet: "the newspaper [Le Port]"."""
    for name in scene.doc:
        if name.i in covered or name.dep_ != "appos" or not is_outlet_named(name):
            continue
        last = name.i + 1
        while last < len(scene.doc) and last not in covered and scene.doc[last].head == name:
            if scene.doc[last].dep_ != "flat":
                break
            last += 1
        yield ProperName(name.i, last, "MEDIA")


def words_of(scene: Scene, name: ProperName) -> tuple[str, ...]:
    """The words of a name."""
    return tuple(t.text for t in scene.doc[name.first : name.last] if not t.is_space)


def _trimmed(scene: Scene, ent: DocSpan) -> tuple[int, int]:
    """Without articles, marks and titles at its ends, within one block."""
    doc, layout = scene.doc, scene.layout
    first, last = ent.start, ent.end
    while first < last and (
        doc[first].is_space
        or doc[first].is_punct
        or _leads(doc[first])
        or (layout.shouting and doc[first].text in {"A", "AN", "THE"} and last - first > 1)
    ):
        if doc[first].tag_ == "DT" and doc[first].text[:1].isupper() and not doc[first].is_sent_start:
            break  # "The Associated Press", "The Hague"
        first += 1
    for i in range(first, last):
        if ent.label_ == "PER" and doc[i].text == "(" and ")" not in {t.text for t in doc[i : last - 1]}:
            last = i  # "Ada Roe (D-Md.)"
            break
        stray = doc[i].text in {")", "]"} and not {"(", "["} & {t.text for t in doc[first:i]}
        if gap(doc[i]) or stray or doc[i].text[:1] == "/" or layout.block[i] != layout.block[first] or layout.silent(i):
            last = i
            break
    if ent.label_ == "PER":
        last = next((i for i in range(first + 1, last - 1) if _opens_office(doc, i)), last)
        while last - first > 1 and doc[last - 1].text.islower() and is_office(doc[last - 1]):
            last -= 1  # "elected Ada Roe president"
    more = next((i for i in range(first + 1, last - 1) if doc[i].lower_ == "and" and doc[i + 1].text.islower()), last)
    if ent.label_ == "ORG" and doc[last - 1].text.islower():
        last = more  # "United Councils and human rights" of "human rights groups"
    while last > first and (_trailing(doc[last - 1]) or (last - first > 1 and begins_office(doc, last - 1))):
        last -= 1
    owner = next((i for i in range(first, last - 1) if doc[i].tag_ == "POS" and doc[i].text not in {"'", "’"}), None)
    if ent.label_ == "PER" and owner is not None:
        first = owner + 1  # "Radio Lusk's Oren Dask"
    opening = doc[min(first, last - 1)]
    person = opening.text.endswith(".") or is_abbreviated(opening) or sex_by_name((opening.text, ""))
    land = (
        i
        for i in range(first + 2, last - 1)
        if doc[i].lower_ == "of" and (i + 1 in scene.spots or (person and not agency(doc[i + 1 : last].text)))
    )
    if ent.label_ == "PER":
        last = next(land, last)  # "Ada Roe of Lusk"
    if ent.label_ == "PER" or (first < last and is_courtesy(doc[first])):
        first += last - first > 2 and nouns.singular(doc[first].lower_) in nouns.ADHERENTS and doc[first].tag_ == "NNPS"
        former = last - first > 2 and doc[first].lower_ in nouns.FORMER and is_office(doc[first + 1])
        first += former  # "Former President Ada Roe"
        while first < last - 1 and (is_office(doc[first]) or is_courtesy(doc[first]) or doc[first].text in {".", ","}):
            first += 1
        while first < last - 1 and doc[first].lower_ in nouns.FORMER:
            first += 1
        first = max([i + 1 for i in range(first, last - 1) if is_office(doc[i])], default=first)
        field = 0 < first < last and is_office(doc[first - 1]) and doc[first].lower_ in {"of", "for"}
        if field and last - first < 4:
            return last, last  # "Minister of Defense"
        if field and last - first > 3:
            first += 2  # "Secretary of State ...", "Minister for Information and Broadcasting ..."
            while last - first > 3 and doc[first].lower_ in {"and", ",", "&"}:
                first += 2  # "Minister of Economy and Finance ..."
        if last - first == 1 and (begins_office(doc, first) or _only_office(doc, first)):
            return last, last  # "Prime" of "Prime Minister", "President" of "the President"
        if scene.layout.shouting and last - first > 2 and first in scene.demonyms:
            first += 1  # "TAVIAN ADA ROE DASK"
        if first < last and (doc[first].tag_ == "IN" or all(t.is_punct for t in doc[first:last])):
            return last, last  # "for Industry" of "Minister of State for Industry", "." of "Hon."
    return first, last


def _only_office(doc: Doc, at: int) -> bool:
    """Whether a single word behind an article is an office, with nobody's name: "the [Secretary]-General"."""
    article = at > 0 and doc[at - 1].lower_ == "the"
    return article and is_office(doc[at]) and doc[at].text.istitle()


def _is_field(doc: Doc, start: int, first: int) -> bool:
    """Whether an office with its field stands before a name: "Minister of Health" before "Oren Dask"."""
    return first - start > 2 and is_office(doc[start]) and doc[start + 1].lower_ == "of"


def _opens_office(doc: Doc, at: int) -> bool:
    """Whether the comma at the token parts a name from the bearer's office: "Ada Roe, Prime Minister of Tavia"."""
    if doc[at].text != "," or is_office(doc[at - 1]) or is_courtesy(doc[at - 1]):
        return False
    return any(is_office(t) for t in doc[at + 1 : at + 4])


def _leads(token: Token) -> bool:
    """Whether the token can't begin a name: "the", "to", "nonpartisan"."""
    small = token.text.islower() and (token.tag_ == "JJ" or lemma_of(token) in nouns.MEDIA | nouns.ARMED)
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
        if word.tag_ != "NNP" or word.ent_type_ in {"ORG", "LOC", "NORP"} or word.ent_iob_ == "B":
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
    """The parts of "Ostrey and Bell" where one of them is a name by itself elsewhere, and of "Ada Roe of the Front", if
    it is labelled a person's, or Roe is one elsewhere."""
    doc = scene.doc
    comma = next((i for i in range(name.first + 2, name.last - 2) if doc[i].text == ","), None)
    if name.label == "PER" and comma is not None:  # "Ada Roe, Oren Dask"
        rest = replace(name, first=comma + 1)
        return [replace(name, last=comma), *(_parted(scene, rest, others) if not doc[comma + 1].is_space else [rest])]
    for i in range(name.first + 2, name.last - 2):
        joined = doc[i].lower_ == "of" and doc[i + 1].lower_ == "the"
        if joined and (name.label == "PER" or _is_surname(doc, words_key(doc[name.first : i])[-1:])):
            return [ProperName(name.first, i, "PER"), ProperName(i + 2, name.last, "ORG")]
    for i in range(name.first + 1, name.last - 1):
        if doc[i].lower_ == "and" and {words_key(doc[name.first : i]), words_key(doc[i + 1 : name.last])} & others:
            return [ProperName(name.first, i, name.label), ProperName(i + 1, name.last, name.label)]
    return [name]


def _is_surname(doc: Doc, key: tuple[str, ...]) -> bool:
    """Whether somebody's name in the text ends so."""
    return any(words_key(ent)[-1:] == key for ent in doc.ents if ent.label_ == "PER")


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


def _begins_whole(doc: Doc, name: ProperName) -> bool:
    """Whether the rest of a name hangs on its first word, as on a given name."""
    return doc[name.first + 1].dep_ == "flat" and doc[name.first + 1].head.i == name.first


def _without_epithets(scene: Scene, names: list[ProperName]) -> list[ProperName]:
    """ "Comedian Oren Dask" as "Oren Dask", where the report has that name too, and "Republican Dask" as "Dask"."""
    keys = {n.key(scene.doc) for n in names if n.label == "PER"}
    last_names = {key[-1] for key in keys if len(key) > 1}
    out = []
    for name in names:
        shorter = replace(name, first=name.first + 1)
        key = shorter.key(scene.doc) if name.label == "PER" and name.last - name.first > 1 else ()
        full = len(own_parts(words_of(scene, shorter))) > 1 and not is_one_word(scene.doc, shorter)
        full = full and not _begins_whole(scene.doc, name)
        described = len(key) == 1 and key[0] in last_names and lemma_of(scene.doc[name.first]) in nouns.PEOPLE
        out.append(shorter if (full and key in keys) or described else name)
    return out
