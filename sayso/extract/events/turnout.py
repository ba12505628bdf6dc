"""How many took part in what was told before: "The police put the number at 9,000", "the union said 25,000 had turned
out". Such a number is told as an event of its own, of the same type, time and place, so that each keeps its source."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.codebook.types import PartOfSpeech, Trigger
from sayso.extract.claims.from_figures import ESTIMATING
from sayso.extract.events.found import Found
from sayso.extract.tree import child, children, conjuncts, first_conjunct, preposition
from sayso.extract.words import word_set
from sayso.language.doc import Doc, Token

COUNTED = "participants"
# How many sentences back what they took part in may stand.
_BACK = 4
_SIZES = word_set("number crowd turnout attendance figure size total")
# Of these, the ones that anything has that is counted.
_ANY_SIZE = frozenset({"number", "figure", "total"})
_MARCHERS = word_set("marcher protester protestor demonstrator striker participant attendee")
_COUNTING = word_set("count speak talk claim")
_ARRANGING = word_set("organise organize prepare plan call announce lead cancel postpone permit")
_ATTENDING = word_set("attend participate")
_COMING = word_set("come gather assemble march rally")
# Crowds, and what they come to: not each is an event that the clause hangs on.
_GATHERED = word_set("crowd march rally protest demonstration procession meeting gathering vigil strike")
_FAR = 40  # tokens between the verb and an estimate
_PARTICLES = {"turn": "out", "show": "up"}


def with_turnouts(doc: Doc, found: Sequence[Found]) -> list[Found]:
    """The events with those that only tell how many took part, in text order."""
    taken = {i for one in found for i in range(one.first, one.last)}
    new: list[Found] = []
    for number in doc:
        if number.pos_ != "NUM" or not (number.text[0].isalnum() and number.dep_ != "compound"):
            continue
        head = number.head if number.dep_ == "nummod" else number
        for trigger, slot in _told(head):
            before = _before(trigger, [*found, *new])
            if before is not None and trigger.i not in taken:
                new.append(_as_found(trigger, slot, head, before))
                taken.add(trigger.i)
    return sorted([*found, *new], key=lambda one: one.token.i) if new else list(found)


def arranged(gathering: Token) -> bool:
    """Whether those named with a gathering only prepare or lead it, so that their number is not that of who came: "two
    journalists denied organising protests"."""
    return gathering.dep_ == "obj" and gathering.head.lemma_.lower() in _ARRANGING


def _told(head: Token) -> Iterator[tuple[Token, str]]:
    """The word that says of so many people that they took part, and the slot in which the number stands: behind "the
    union spoke of", the number itself."""
    verb = head.head
    if head.dep_ == "nsubj" and (_attends(verb) or _comes(verb, head)):
        yield verb, "subject"
    elif preposition(head) == "by" and _attends(verb):
        yield verb, "by"
    elif head.dep_.startswith("obl") and verb.lower_ == "strong":
        yield head, "itself"  # "the march was 40,000 strong"
    elif preposition(head) == "at":
        size = verb if verb.lemma_.lower() in _SIZES else child(verb, "obj")
        if size is not None and size.lemma_.lower() in _SIZES and _governor(size).lemma_.lower() in ESTIMATING:
            yield size, "at"
        elif _estimated(head):
            yield head, "itself"
    elif verb.lemma_.lower() in _COUNTING and (head.dep_ == "obj" or preposition(head) == "of"):
        yield head, "itself"


def _attends(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if lemma in _ATTENDING:
        return child(verb, "obj") is None
    part = child(verb, "obj")
    if lemma == "take" and part is not None and part.lower_ == "part":
        return True
    return lemma in _PARTICLES and any(c.lower_ == _PARTICLES[lemma] for c in verb.children)


def _comes(verb: Token, number: Token) -> bool:
    """Whether so many come, where the number alone says who: "unions said 20,000 had come"."""
    return verb.lemma_.lower() in _COMING and number.pos_ == "NUM" and not number.text.isalpha()


def _estimated(number: Token) -> bool:
    """Whether a number behind "at" is somebody's estimate of those whom the verb's object, or the noun before its
    clause, names: "the crowd, which the police put at 600 and the union at 2,000"."""
    for verb in reversed(number.doc[max(number.sent.start, number.i - _FAR) : number.i]):
        if verb.pos_ == "VERB" and verb.lemma_.lower() in ESTIMATING:
            counted = verb.head if verb.dep_ == "acl:relcl" else child(verb, "obj")
            return counted is not None and counted.lemma_.lower() in _SIZES | _GATHERED
    return False


def _governor(size: Token) -> Token:
    return first_conjunct(size).head


def _before(trigger: Token, found: Sequence[Found]) -> Found | None:
    """The last event before the word, where people take part in it and it stands not far back; past others, where the
    word is clear by itself ("the number of marchers", "took part")."""
    told = [one for one in found if one.token.i < trigger.i]
    if _attends(trigger) or any(c.lemma_.lower() in _MARCHERS for c in children(trigger, "nmod")):
        told = [one for one in told if _gathers(one)]
    last = max(told, key=lambda one: one.token.i, default=None)
    if last is None or not _gathers(last):
        ahead = (one for one in found if one.token.i in range(trigger.i, trigger.sent.end) and _gathers(one))
        return next(ahead, None) if trigger.pos_ == "NUM" and preposition(trigger) == "at" else None
    if trigger.lemma_.lower() in _ANY_SIZE and any(
        _counts_others(one) for one in told if one.token.sent == last.token.sent
    ):
        return None  # "40 were arrested before the march; police put the number at 12"
    sentence, steps = trigger.sent, 0
    while sentence.start > last.token.i and steps < _BACK:
        sentence, steps = trigger.doc[sentence.start - 1].sent, steps + 1
    return last if sentence.start <= last.token.i else None


def _gathers(one: Found) -> bool:
    return one.type.counts is not None and one.type.counts.of == COUNTED


def _counts_others(one: Found) -> bool:
    return one.type.counts is not None and one.type.counts.of != COUNTED


def _as_found(trigger: Token, slot: str, head: Token, before: Found) -> Found:
    pos: PartOfSpeech = "verb" if trigger.pos_ == "VERB" else "noun"
    itself = slot == "itself"
    rule = Trigger(trigger.lemma_.lower(), pos, {slot: "agent"}, counts=before.type.counts, numbered=itself)
    part = child(trigger, "obj") if trigger.lemma_.lower() == "take" else child(trigger, "compound:prt")
    last = part.i + 1 if part is not None and part.i == trigger.i + 1 else trigger.i + 1
    return replace(
        before,
        token=trigger,
        trigger=rule,
        slots={} if itself else {slot: conjuncts(head)},
        first=trigger.i,
        last=last,
        particle=None,
        told_at=before.told_at if before.told_at is not None else before.token.i,
    )
