"""Who speaks for whom: from the words for a spokesman, an official or an office to the body whose word it is."""

import re
from collections.abc import Iterable

from sayso.extract.words import word_set
from sayso.merge.names.bodies import content_words
from sayso.merge.names.fold import fold
from sayso.merge.names.same import same_name
from sayso.model import Actor, Record

# Whoever has such a word in a title or a description says what a body says.
_SPOKE = word_set("spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen")
# Words for those who speak and for the office they do it from; the body is named by the other words.
_MOUTH = _SPOKE | word_set(
    "press office officer officers official officials service bureau desk statement communique side sources source "
    "captain colonel general major lieutenant sergeant inspector superintendent constable corporal commander "
    "commissioner chief head deputy senior top acting assistant local unnamed leader leaders chairman "
    "chairwoman said s"
)
# An office's holder, to the body that acts through him.
_HOLDER = {
    "minister": "ministry",
    "president": "presidency",
    "presidential": "presidency",
    "palace": "presidency",
    "policeman": "police",
    "policemen": "police",
    "policewoman": "police",
    "soldiers": "army",
    "troops": "army",
    "prosecutors": "prosecutor",
    "governmental": "government",
    "ministerial": "ministry",
    "department": "ministry",
    "rebel": "rebels",
    "affairs": "",
}
# Words of which one makes a description that of a body with one voice, named or not.
_BODY = word_set(
    "police army ministry government presidency prosecutor court parliament council cabinet junta embassy navy "
    "gendarmerie authorities command division brigade brigades battalion regiment front movement party militia "
    "rebels union commission committee hospital company municipality administration directorate agency "
    "secretariat staff customs tribunal inquiry military forces force guard chancellery"
)
# Forces, with words for the ministries that they are under.
_UNDER = (
    (word_set("police policemen gendarmerie gendarmes"), word_set("interior home")),
    (word_set("army soldiers troops military navy artillery"), word_set("defence defense war")),
)
_OWNER = re.compile(r"(?P<of>(?:[\w.-]+ ){0,4}[\w.-]+)(?:['’]s|s['’])\s+$")
_REACH = 60  # characters before a title in which its owner is looked for
_FEW = 5  # letters that two words of one country share at least: "Khorlan", "Khorlani"


def speaks(words: str) -> bool:
    """Whether the words describe somebody who speaks for others ("army spokesman")."""
    return any(word in _SPOKE for word in fold(words))


def body_words(phrase: str) -> frozenset[str]:
    """The words that name the body in a phrase: "the interior ministry's spokesman" -> interior, ministry."""
    words = [word.removesuffix("s") if word.endswith("ys") else word for word in content_words(_parted(phrase))]
    turned = (_HOLDER.get(word, word) for word in words if word not in _MOUTH)
    return frozenset(word for word in turned if word)


def is_body(words: Iterable[str]) -> bool:
    """Whether one of the words is of a body that has one voice."""
    return any(word in _BODY for word in words)


def body_of(actor: Actor) -> frozenset[str]:
    """The words of the body that somebody speaks for by virtue of an office; empty where none tells.

    A spokesman does, and so does whoever holds an office of a body: a minister, a police captain, a prosecutor.
    """
    return body_in([f"{office.title} {office.of or ''}" for office in actor.roles])


def body_in(offices: Iterable[str]) -> frozenset[str]:
    """The words of the body for which the holder of offices speaks, a spokesman's before any other's."""
    for office in sorted(offices, key=lambda office: not speaks(office)):
        words = body_words(office)
        if words and (speaks(office) or is_body(words)):
            return words
    return frozenset()


def body_name(words: frozenset[str], offices: Iterable[str]) -> str:
    """The words of a body as a name, written and ordered as an office of its speaker has them: "Free Officers
    spokesman" -> "Free Officers"; "Qamara interior minister" -> "Qamara interior ministry"."""
    told: dict[str, str] = {}
    for word in " ".join(offices).split():
        for part in sorted(body_words(word) & words, key=lambda part: (word.lower().find(part), part)):
            told.setdefault(part, word if fold(word) == (part,) else part)
    return " ".join([*told.values(), *sorted(words - told.keys())])


def spoken_for(record: Record, actor: Actor) -> frozenset[str]:
    """The body of a spokesman whose title does not tell it: whoever owns the title ("Zendia's spokeswoman"), else the
    body whose word stands last before it ("the ministry said. Spokesman ...")."""
    for office in actor.roles:
        if speaks(office.title):
            owner = _OWNER.search(record.report.text[max(0, office.start - _REACH) : office.start])
            return body_words(owner["of"]) if owner else last_body(record, office.start)
    return frozenset()


def last_body(record: Record, before: int) -> frozenset[str]:
    """The words of the body that a report gave last as a source before a place in its text."""
    sources = [
        (link.source.start, link.name)
        for claim in record.claims
        for link in claim.chain
        if link.kind == "organization" and link.source is not None and link.source.end <= before
    ]
    return body_words(max(sources)[1]) if sources else frozenset()


def same_body(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the words can be of one body: those of one are all among the other's ("the army", "Mereth's army").

    One that is nothing but its country stands for its government's bodies.
    """
    few, many = sorted((one, other), key=len)
    return bool(few) and all(any(_one_word(a, b) for b in many) for a in few)


def under(force: frozenset[str], ministry: frozenset[str]) -> bool:
    """Whether the words of the one are a force's that is under the other ("the police", "the interior ministry")."""
    if {"air", "force"} <= force:
        force |= {"army"}
    if not ministry & {"ministry", "office"}:
        return False
    return any(force & people and ministry & over for people, over in _UNDER)


def same_person(one: str, other: str) -> bool:
    """Whether two names can be one person's within an incident."""
    return same_name(one, other, "person").same


def _parted(phrase: str) -> str:
    """Without possessive endings, which `fold` would join to the word."""
    return phrase.replace("’", "'").replace("'s ", " ").replace("s' ", "s ").removesuffix("'s").removesuffix("'")


def _one_word(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return long == short or (len(short) >= _FEW and long.startswith(short) and len(long) - len(short) <= 3)
