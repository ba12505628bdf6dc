"""Where names begin and end that the analyser took in parts: "Centre for Open Records", "Basin Front (BF)"."""

import re
from collections.abc import Iterable, Sequence

from sayso.extract.actors import nouns
from sayso.extract.actors.kinds import is_newspaper, lemma_of
from sayso.extract.actors.name_begins import behind_field, from_initial
from sayso.extract.actors.name_joints import tied
from sayso.extract.actors.names import fold, is_acronym
from sayso.extract.actors.proper_name import ProperName
from sayso.extract.actors.titles import begins_office, is_office
from sayso.extract.words import word_set
from sayso.language.doc import Doc, Token

_LINKS = frozenset({"of", "for", "on", "against", "without", "to"})
_SMALL = _LINKS | {"the", "and", "in", "de", "la", "del", "&"}
_QUOTES = frozenset("'‘’\"“”") | {"``", "''"}
_BRACKETS = frozenset({("(", ")"), ("[", "]")})
_OPENING = frozenset(opening for opening, _ in _BRACKETS)
_LONGEST = 12  # words of a name that its initials in brackets spell out
_BODIES = nouns.ORGANIZATIONS | nouns.FORCES | frozenset({"programme", "program", "fund", "monitor", "observatory"})
_MODIFIERS = frozenset({"compound", "amod", "flat", "nmod:desc"})
_UNITS = word_set("battalion brigade regiment division squadron battery corps army")
_DEEDS = ("tion", "ment", "ence", "ense", "ance")  # what a body may be for: its "Restoration", its "Defence"
_UNIT = 5  # words of a unit's name
_PAPERS = word_set("journal times tribune gazette herald chronicle telegraph inquirer examiner today news")
_PAPER = 5  # words of a paper's name
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)", re.IGNORECASE)
_BEFORE_BODY = 4  # words that may stand between the part that was found and the body
# Bodies that end names; squads, units and groups rather describe those who belong to one.
_ENDINGS = word_set(
    """movement front party army police union federation confederation association committee league alliance ministry
    company corporation institute bank university council congress court commission cartel coalition organization
    organisation agency institution foundation forces force navy guard club enterprise coordinator assembly"""
)
OUTLETS = nouns.MEDIA_ENDINGS - frozenset({"post", "guardian", "mail", "daily", "radio"}) | {"courier", "jazeera"}
"""Words that end the names of newspapers and stations and hardly a person's."""
FIELDS = word_set(
    """state justice treasury defense defence interior labor labour commerce agriculture education energy health
    transportation transport foreign finance security housing information broadcasting communications culture"""
)
"""What departments and ministries of state are for."""


def in_full(doc: Doc, names: Sequence[ProperName], block: Sequence[int]) -> list[ProperName]:
    """The names, each over all of its words; those that a longer one swallows are left out. `block` gives each token's
    block: no name runs over two."""
    spelt = [name for name in [*_spelt_out(doc), *_bodies(doc, block), *_known(doc)] if _in_one(name, block)]
    grown = [_grown(doc, name, block) for name in names]
    longest = sorted([*spelt, *grown], key=lambda n: (n.first - n.last, n.first))
    kept: list[ProperName] = []
    taken: set[int] = set()
    for name in longest:
        if taken.isdisjoint(range(name.first, name.last)):
            kept.append(name)
            taken.update(range(name.first, name.last))
    return sorted(kept, key=lambda n: n.first)


def _in_one(name: ProperName, block: Sequence[int]) -> bool:
    return block[name.first] == block[name.last - 1]


def _spelt_out(doc: Doc) -> Iterable[ProperName]:
    """ "Front for Basin Unity (FBU)": the words before initials in brackets that they spell, and the initials."""
    opening = (token.i for token in doc if token.text in _OPENING)
    for at in (i + 1 for i in opening if 1 <= i < len(doc) - 2):
        bracketed = (doc[at - 1].text, doc[at + 1].text) in _BRACKETS
        if not bracketed or not (doc[at].text.isupper() and len(doc[at]) > 1):
            continue
        words: list[str] = []
        for first in range(at - 2, max(-1, at - 2 - _LONGEST), -1):
            token = doc[first]
            if not (_capital(token) or token.lower_ in _SMALL):
                break
            words.insert(0, fold(token.text))
            if _capital(token) and is_acronym((fold(doc[at].text),), tuple(words)):
                yield ProperName(first, at - 1, "ORG")
                yield ProperName(at, at + 1, "ORG")
                break


def _known(doc: Doc) -> Iterable[ProperName]:
    """Armed groups with well-known names of two or three words, and "NATIONAL POLICE" in capitals, where the analyser
    saw no name."""
    words = [t for t in doc if not t.is_space]
    for k, token in enumerate(words):
        if token.text == token.lower_ and not token.text[0].isdigit():
            continue  # none of these names begins so
        for size in (2, 3) if _capital(token) else ():
            run = words[k : k + size]
            if all(_capital(t) for t in run) and (_is_armed_group(run) or _of_state(run)):
                yield ProperName(token.i, run[-1].i + 1, "ORG")
        station = _station(words[k : k + 3])
        if station is not None:
            yield ProperName(token.i, station.i + 1, "ORG")
        paper = _newspaper(words[max(0, k - 1) : k + _PAPER])
        if paper is not None and k and words[k - 1].lower_ not in nouns.ARTICLES:
            yield ProperName(token.i, paper.i + 1, "ORG")
        department = _department(words[k : k + 3])
        if department is not None and token.ent_type_ != "LOC":
            yield ProperName(token.i, department.i + 1, "ORG")
        unit = _numbered_unit(words[k : k + _UNIT])
        if unit is not None:
            yield ProperName(token.i, unit.i + 1, "ORG")


def _is_armed_group(words: Sequence[Token]) -> bool:
    return "-".join(fold(t.text) for t in words) in nouns.ARMED_NAMES


def _of_state(words: Sequence[Token]) -> bool:
    """ "NATIONAL POLICE", "ARMED FORCES": a body of the state that text in capitals names without more."""
    whole = words[0].text.isupper() and " ".join(t.lower_ for t in words) in nouns.STATE_BODIES
    return whole and words[0].head == words[-1]


def _station(words: Sequence[Token]) -> Token | None:
    """The word that ends the name of a station with its channel: "LUSK 6 News", "Channel 11 News"."""
    if len(words) < 3 or words[2].text not in {"News", "TV"} or not words[1].text.isdigit() or len(words[1]) > 2:
        return None
    return words[2] if words[0].text.isupper() or words[0].text in {"Channel", "News", "Fox"} else None


def _newspaper(words: Sequence[Token]) -> Token | None:
    """The word that ends the name of a paper in which the analyser saw none: "LE MONDE", "in a [Harbour Street Journal]
    article", "including [OSTRIA TODAY]". `words` begin with the one before."""
    before, run = words[0], words[1:]
    if len(run) > 1 and is_newspaper([fold(t.text) for t in run[:2]]) and all(_capital(t) for t in run[:2]):
        return run[1]
    if not before.text.islower():
        return None
    end = next((k for k, t in enumerate(run) if not (_capital(t) and t.tag_[:3] == "NNP")), len(run))
    last = next((k for k in range(end - 1, 0, -1) if run[k].lower_ in _PAPERS), 0)
    if not last or any(t.ent_type_ for t in run[: last + 1]) or last + 1 < end:
        return None
    if before.tag_ == "DT" and run[last].text.istitle():
        return run[last]
    return run[last] if run[0].text.isupper() and run[last].text.isupper() else None


def _department(words: Sequence[Token]) -> Token | None:
    """The word that ends the name of a department of state: "State Department", "Foreign Ministry"."""
    end = next((k for k, t in enumerate(words) if k and t.text in {"Department", "Ministry"}), 0)
    fields = words[:end]
    if not fields or fields[-1].lower_ not in FIELDS or not all(_capital(t) for t in fields):
        return None
    return words[end] if end == 1 or fields[0].text == "Homeland" else None


def _numbered_unit(words: Sequence[Token]) -> Token | None:
    """The noun that ends the name of a unit with a number: "4th Infantry Battalion"."""
    if _ORDINAL.fullmatch(words[0].text) is None:
        return None
    end = next((k for k, t in enumerate(words) if t.lower_ in _UNITS), 0)
    return words[end] if end and all(_capital(t) for t in words[1 : end + 1]) else None


def _bodies(doc: Doc, block: Sequence[int]) -> Iterable[ProperName]:
    """ "Committee of Ostri Doctors", whether or not the analyser saw a name."""
    for token in doc:
        if _heads_name(token) and lemma_of(token) in _BODIES:
            first = _body_start(doc, token.i)
            last = _past_link(doc, first, token.i + 1, block)
            if last > token.i + 1:
                yield tied(doc, ProperName(first, last, "ORG"))


def _grown(doc: Doc, name: ProperName, block: Sequence[int]) -> ProperName:
    first, last, label = name.first, name.last, name.label
    if label == "PER" and any(t.lower_ in {"of", "for"} for t in doc[first + 1 : last - 1]):
        label = "ORG"  # "Wardens of the Word"
    if label in {"PER", "ORG", "LOC"}:
        first = _from_body(doc, first, block)
        last = _to_body(doc, last, block)
        label = "ORG" if (first, last) != (name.first, name.last) else label
    if label in {"PER", "ORG"} and (further := _past_ampersand(doc, last, block)) > last:
        last, label = further, "ORG"
    if label == "PER":
        first = behind_field(doc, from_initial(doc, first, block), last)
        last = _past_nickname(doc, last, block)
    if label == "ORG":
        last = _past_link(doc, first, last, block)
    return tied(doc, ProperName(first, last, label))


def past_body(doc: Doc, last: int, block: Sequence[int]) -> int:
    """In capitals throughout, where a name ends that the analyser cut off before the body it names ("NORTH RIVER
    LIBERATION" before "MOVEMENT"): behind the noun of the body that its words modify, if that is near."""
    at = last
    while at < len(doc) and at <= last + _BEFORE_BODY and block[at] == block[last - 1]:
        token = doc[at]
        if not token.is_alpha and not token.is_space:
            return last
        if token.lower_ in _ENDINGS and any(_modifies(t, token) for t in doc[max(0, last - 3) : last]):
            return at + 1
        if not token.is_space and (token.dep_ not in _MODIFIERS or token.ent_type_ in {"PER", "LOC", "NORP"}):
            return last
        at += 1
    return last


def _modifies(token: Token, noun: Token) -> bool:
    return token.dep_ in _MODIFIERS and (token.head == noun or token.head.head == noun)


def _from_body(doc: Doc, first: int, block: Sequence[int]) -> int:
    """ "Centre for" or "Sons of the" before a name belong to it."""
    at = first - 1
    while at > 0 and doc[at].lower_ in {"the", "and"}:
        at -= 1
    if at < 1 or doc[at].lower_ not in _LINKS or block[at - 1] != block[first]:
        return first
    linked = doc[at].text.istitle() and not doc[at].is_sent_start
    return _body_start(doc, at - 1) if _heads_name(doc[at - 1], begins=linked) else first


def _body_start(doc: Doc, at: int) -> int:
    while at and _capital(doc[at - 1]) and doc[at - 1].tag_[:3] == "NNP" and doc[at - 1].dep_ in {"compound", "amod"}:
        at -= 1
    return at


def _heads_name(token: Token, begins: bool = False) -> bool:
    """Whether a capitalised noun begins an organisation's name before "of" or "for". Where what links it is capitalised
    too (`begins`), the noun may also begin the sentence."""
    if not _capital(token) or token.text.isupper() or ((is_office(token) or token.is_sent_start) and not begins):
        return False
    word = lemma_of(token)
    return word in _BODIES or ((begins or token.tag_ == "NNPS") and word in nouns.PEOPLE | nouns.KIN)


def _to_body(doc: Doc, last: int, block: Sequence[int]) -> int:
    """ "World Food" before "Programme", "Brandt" before "Courier"."""
    while last < len(doc) and block[last] == block[last - 1] and _capital(doc[last]) and not doc[last].text.isupper():
        word = lemma_of(doc[last])
        told = doc[last - 1].ent_type_ == "ORG" or doc[last - 1].head == doc[last]
        outlet = word in OUTLETS or (told and word in nouns.MEDIA_ENDINGS)
        if not (outlet or word in _BODIES) or doc[last].is_sent_start or begins_office(doc, last):
            break
        last += 1
    return last


def _past_link(doc: Doc, first: int, last: int, block: Sequence[int]) -> int:
    """ "Front" goes on with "for Basin Unity"."""
    if not _heads_name(doc[last - 1]) or last + 1 >= len(doc) or doc[last].lower_ not in _LINKS - {"to", "on"}:
        return last
    if any(t.lower_ in _LINKS for t in doc[first:last]):
        return last  # "Department of Defense for ..."
    if doc[last].lower_ == "for":
        end = _run_end(doc, first, last, block)
        if end + 1 < len(doc) and doc[end].lower_ == "of" and doc[end - 1].lower_.endswith(_DEEDS):
            end = max(end, _run_end(doc, first, end, block))  # "Movement for the Restoration of Ostria"
        return end
    return _run_end(doc, first, last, block)


def _run_end(doc: Doc, first: int, last: int, block: Sequence[int]) -> int:
    """Where the words in capitals end that follow the link at token `last`; there, where none do."""
    at = last + 1
    while at < len(doc) and doc[at].lower_ == "the":
        at += 1
    end = at
    while end < len(doc) and _capital(doc[end]) and doc[end].tag_[:3] == "NNP" and block[end] == block[first]:
        end += 1
    return end if end > at else last


def _past_ampersand(doc: Doc, last: int, block: Sequence[int]) -> int:
    """ "Dask" goes on with "& Associates"; two who are listed in a headline are read apart there."""
    if last + 1 >= len(doc) or doc[last].text != "&" or doc[last + 1].ent_iob_ == "B":
        return last
    end = last + 1
    while end < len(doc) and _capital(doc[end]) and doc[end].tag_[:3] == "NNP" and block[end] == block[last - 1]:
        end += 1
    return end if end > last + 1 else last


def _past_nickname(doc: Doc, last: int, block: Sequence[int]) -> int:
    """ "Joseph 'Lightning' Mutara" is one name."""
    if last >= len(doc) or doc[last].text not in _QUOTES:
        return last
    for close in range(last + 2, min(last + 5, len(doc) - 1)):
        inner = doc[last + 1 : close]
        if doc[close].text in _QUOTES and all(_capital(t) or t.lower_ == "the" for t in inner):
            end = close + 1
            while end < len(doc) and _capital(doc[end]) and doc[end].tag_ == "NNP" and block[end] == block[last]:
                end += 1
            return end if end > close + 1 else last
    return last


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.is_alpha
