"""A small codebook for the tests of events: a few types with the triggers that the tests need."""

from sayso.codebook import Codebook, Condition, Counted, EventType, Plover, Trigger
from sayso.codebook.types import PartOfSpeech
from sayso.model.event import RoleName

VERB: dict[str, RoleName | None] = {"ARG0": "agent", "ARG1": "target", "subject": "agent", "object": "target"}
NOUN: dict[str, RoleName | None] = {
    "ARG0": "agent", "ARG1": "target", "of": "target", "by": "agent", "on": "target", "against": "target",
    "possessor": "agent", "subject": "agent",
}  # fmt: skip
SPEECH: dict[str, RoleName | None] = {"ARG0": "agent", "subject": "agent", "ARG1": "about", "clause": "about"}


def _has(*words: str) -> Condition:
    return Condition(any=frozenset(words))


def _type(
    id_: str, words: dict[PartOfSpeech, str], roles: dict[PartOfSpeech, dict[str, RoleName | None]],
    counts: Counted | None = None, extra: tuple[Trigger, ...] = (),
) -> EventType:  # fmt: skip
    triggers = [
        Trigger(lemma, pos, roles[pos], counts=counts, numbered=pos == "noun")
        for pos, lemmas in words.items()
        for lemma in lemmas.split()
    ]
    return EventType(
        id=id_, label=id_, group="test", definition=id_, includes=(), excludes=(),
        roles={"agent": "who does it", "target": "whom it is done to"}, plover=Plover("ASSAULT"), counts=counts,
        triggers=(*extra, *triggers),
    )  # fmt: skip


def small_codebook() -> Codebook:
    """kill, injure, arrest, attack, defect, flee, resign, destroy, announce, agree, ceasefire, vote, protest."""
    both: dict[PartOfSpeech, dict[str, RoleName | None]] = {
        "verb": VERB,
        "noun": NOUN,
        "adjective": {"object": "target"},
    }
    leave: dict[str, RoleName | None] = {
        "ARG0": "agent", "subject": "agent", "from": "from", "to": "to", "possessor": "agent", "of": "agent",
    }  # fmt: skip
    quits: dict[PartOfSpeech, dict[str, RoleName | None]] = {"verb": leave, "noun": leave}
    killed, arrested = Counted("killed", "target"), Counted("arrested", "target")
    fire = Trigger(
        "set", "verb", {"ARG0": "agent", "subject": "agent", "to": "target", "on": None, "object": None},
        conditions={"object": _has("fire")}, fixed=frozenset({"object"}),
    )  # fmt: skip
    dead = Trigger("dead", "adjective", {"object": "target"}, counts=killed)
    blow = Trigger("blow", "verb", VERB, particle="up")
    figure = Trigger("kill", "verb", VERB, conditions={"object": Condition(none=frozenset({"time", "bill"}))},
                     counts=killed)  # fmt: skip
    types = (
        _type("kill", {"noun": "killing murder"}, both, killed, (figure, dead)),
        _type("injure", {"verb": "injure wound"}, both, Counted("injured", "target")),
        _type("arrest", {"verb": "arrest detain", "noun": "arrest"}, both, arrested),
        _type("attack", {"verb": "attack", "noun": "attack"}, both),
        _type("bomb", {"verb": "bomb"}, both, extra=(blow,)),
        _type("destroy", {"verb": "destroy burn"}, both, extra=(fire,)),
        _type("defect", {"verb": "defect", "noun": "defection"}, quits, Counted("defected", "agent")),
        _type("flee", {"verb": "flee"}, {"verb": leave}),
        _type("resign", {"verb": "resign", "noun": "resignation"}, quits),
        _type("announce", {"verb": "announce"}, {"verb": SPEECH}),
        _type("agree", {"noun": "talk"}, both),
        _type("ceasefire", {"noun": "ceasefire"}, both),
        _type("vote", {"verb": "elect"}, both),
        _type("protest", {"verb": "protest", "noun": "protest"}, both, Counted("participants", "agent")),
    )  # fmt: skip
    index: dict[tuple[str, str], tuple[tuple[EventType, Trigger], ...]] = {}
    for one in types:
        for trigger in one.triggers:
            key = (trigger.lemma, trigger.pos)
            index[key] = tuple(sorted([*index.get(key, ()), (one, trigger)], key=lambda p: -p[1].specificity))
    return Codebook("test", {t.id: t for t in types}, index)
