"""One line that says what an incident is, made of its values."""

import re
from collections.abc import Collection, Sequence

from sayso.codebook import Codebook, EventType
from sayso.extract.words import word_set
from sayso.merge.account.stands import OWN_PEOPLE
from sayso.merge.names.fold import fold
from sayso.model.event import EventStatus
from sayso.model.incident import IncidentRole, Toll, WhenTold, WhereTold
from sayso.model.wording import done_to, in_words, number_in_words

_TOLLS = ("killed", "injured")
_MOST = 60  # characters of a participant's name that a title shows
_MUTUAL = ("meet", "agree", "ceasefire", "negotiate", "clash", "break_ties")
# What a title says of what did not simply happen. Anything but "going on" would else read as done.
_MARKED = {
    "negated": "did not happen", "planned": "planned", "threatened": "threatened", "predicted": "expected",
    "demanded": "demanded", "attempted": "attempted", "hypothetical": "only a possibility",
}  # fmt: skip
# Where a description that is too long for a line can end: what follows tells more of the same.
_MORE = re.compile(
    r"(?:,? (?:who|whom|whose|which|that|where|when|including|such as|responsible|accused|suspected)\b|[,;:(\[])"
)
# Words with which a description begins as a sentence does, and a name does not.
_OPENERS = word_set(
    "the a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundreds thousands dozens "
    "scores some several many most more all both each another other about around over nearly almost only at no "
    "his her gunmen police armed unidentified unknown suspected government security protesters demonstrators "
    "people men women students"
)
_NUMBER = re.compile(r"[\d,.]+")


def title_of(
    kind: str,
    codebook: Codebook,
    roles: Sequence[IncidentRole],
    when: WhenTold | None,
    where: WhereTold | None,
    counts: Sequence[Toll],
    status: EventStatus,
    disputed: bool,
    taken_back: bool = False,
    sent: bool = False,
) -> str:
    """The label of the type, who takes part, place, day, tolls: "Bombing in Tel Oru, 14 March 2031: at least 9 killed".

    Where it is `disputed` who did it, the title names nobody; a place that only a dateline gives is not in it.
    Where all that vouched for it was `taken_back`, it says so, and not that it did not happen. `sent`: the day is only
    that on which the news of it was sent.
    """
    known = codebook.types.get(kind)
    head = label_of(kind, known)
    agent = "" if disputed else _name(roles, "agent")
    target = _name(roles, "target", (agent, where.name if where is not None else ""))
    # "Resignation of X", "Meeting of X with Y", "Arrest of Y by X"
    mutual = kind in _MUTUAL or (known is not None and "target" not in known.roles)
    words = (("of", agent), ("with", target)) if mutual else ((done_to(kind), target), ("by", agent))
    head += "".join(f" {word} {name}" for word, name in words if name)
    if where is not None and where.basis == "stated" and not any(_within(where, name) for name in (agent, target)):
        head += f" in {where.name}"
    if when is not None and (when.earliest or when.latest):
        head += f", {'reported ' if sent else ''}{in_words(when, lasting=status == 'ongoing', clock=False)}"
    tolls = [_toll(toll) for of in _TOLLS for toll in counts if toll.of == of and toll.holds_min is not None]
    if tolls:
        head += f": {', '.join(tolls)}"
    mark = "retracted" if taken_back else _MARKED.get(status)
    return f"{head} ({mark})" if mark else head


def label_of(kind: str, known: EventType | None) -> str:
    """The codebook's label of a type, of several words for it the first; the type itself where no codebook has it."""
    return re.split(r",| or ", known.label)[0] if known is not None else kind.replace("_", " ").capitalize()


def _name(roles: Sequence[IncidentRole], role: str, but: Collection[str] = ()) -> str:
    """The first that plays the role, as far as a line has room for it, and none of those that it names already."""
    said = [fold(name) for name in but if name]
    for part in roles:
        if part.role != role or OWN_PEOPLE.search(part.name):
            continue
        name = _short(" ".join(part.name.split()))
        if name and fold(name) not in said and not (role == "agent" and _NUMBER.fullmatch(name)):
            return _lowered(name, described=part.actor is None)
    return ""


def _short(name: str) -> str:
    """A name without what a line has no room for; empty where nothing is left that names anybody."""
    if len(name) > _MOST:
        more = _MORE.search(name, 1)
        name = name[: more.start()].rstrip() if more else ""
    torn = name.count("“") != name.count("”") or name.count('"') % 2 or name.count("``") != name.count("''")
    return "" if torn or name.count("(") != name.count(")") or len(name) > _MOST else name


def _lowered(name: str, described: bool) -> str:
    """A name as it stands within a line: "the two men" of "The two men"."""
    first = name.split(maxsplit=1)[0]
    opens = first in ("The", "A", "An") or (described and first.casefold() in _OPENERS and not first[1:].isupper())
    return name[:1].lower() + name[1:] if opens else name


def _within(where: WhereTold, name: str) -> bool:
    """Whether a name says already where it is: "the market of Tel Oru", "Tel Oru's mayor"."""
    place = re.escape(where.name)
    inside = re.search(rf"(?i)(?:^|\b(?:in|at|of|from|near|to) (?:the )?){place}\b", name)
    return bool(name) and (fold(name) == fold(where.name) or (inside is not None and _ends(name, inside.end())))


def _ends(name: str, at: int) -> bool:
    """Whether a word of a name ends there as a phrase does: "Oru", "Oru's police", not "Oru Mayor Ida Marn"."""
    return re.match(r"[’']s?\b|[^\w-]*$| (?!-)[a-z]", name[at:]) is not None


def _toll(toll: Toll) -> str:
    return f"{number_in_words(toll.holds_min, toll.holds_max)} {toll.of}"
