"""What a codebook says: event types, and the words and constructions (triggers) that announce them.

A trigger is looked up by the lemma and part of speech of its head word, then checked against what hangs on that word.
What hangs there is described by **slots**, the same names in conditions and in roles:

    ARG0 .. ARG5, ARGM-LOC, ...  PropBank arguments (roles only, never conditions)
    subject      the logical subject: who acts. A verb's nsubj, the by-phrase of a passive, the noun that "to join" or
                 "joining" modifies, the shared or controlling subject; a noun's by-phrase
    object       the logical object: whom it is done to. A verb's obj, the nsubj:pass of a passive, the noun that a
                 passive participle modifies ("the jailed editor"); an adjective's subject or the noun that it modifies;
                 an intransitive verb has none. A noun's of-phrase
    predicate    a verb's noun or adjective complement ("president" in "named him president", "dead" in "shot dead"):
                 its nominal or adjectival xcomp, or a second object
    possessor    a noun's nmod:poss
    modifier     a noun's amod, compound and nummod words; a verb's or adjective's advmod words
    particle     a verb's compound:prt (conditions only)
    governor     the word that the trigger hangs on (for "talks" in "held talks": "hold"); for a noun in a prepositional
                 phrase, the word that the phrase hangs on
    case         the preposition in front of a noun trigger ("under" in "under arrest")
    clause       a finite complement clause ("that ..."), its head's lemma
    will, not    the verb of a "that" clause in which those who speak say what they themselves will do, or have not done
    told         the verb of a "that" clause in a past tense: what is told as having happened
    so           the verb of a "that" clause that says how things are with others ("warned that the dam is leaking")
    saying       a gerund in which the subject speaks along with it, or says what for ("attacked Roe, saying that he
                 lied", "for opposing it")
    doer         the subject of a "that" clause
    owner        whose the object is ("the miners" in "rejected the miners' demand")
    infinitive   a complement with "to" or an "-ing" form, its head's lemma
    from, to, with, against, over, about, as, for, at, into, by, of, on, in, ...
                 the noun in a prepositional phrase on the trigger (obl, nmod), named by its preposition

    itself       the trigger ("defectors" are the agents of a defection; roles only)

Light verbs ("carry out an attack", "stage a coup", "hold talks") announce nothing: the noun does, and the subject of
the light verb that governs it is its agent. `Codebook.lists` has them as "light" (subject -> agent) and "suffer"
(subject -> target: "suffered a beating").

Nothing here reads a text: `Trigger.admits` is told what fills the slots.
"""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Literal

from sayso.model.event import RoleName

PartOfSpeech = Literal["verb", "noun", "adjective"]
NounClass = Literal["person", "people", "armed", "organization", "place", "time", "event", "thing", "abstract"]


@dataclass(frozen=True, slots=True)
class Filler:
    """A word that fills a slot: its lower-case lemma, and what it can be the name of (empty: not known). The
    analyser's "object", "animal", "plant" and "substance" are all "thing". Groups of people are both
    "person" and "people"; armed groups, named or not, "armed" besides."""

    lemma: str
    classes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Condition:
    """What may fill a slot. `any` and `classes` are alternatives: a filler has one of the lemmas or one of the
    classes. `none` and `no_classes` are excluded. `present`: True, the slot has to be filled; False, it has to be
    empty; None, either. A condition with `any` or `classes` is not met by an empty slot."""

    any: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    none: frozenset[str] = frozenset()
    no_classes: frozenset[str] = frozenset()
    present: bool | None = None

    @property
    def positive(self) -> bool:
        """Whether it asks for something, and does not only exclude."""
        return bool(self.any or self.classes or self.present is True)

    def forbids(self, fillers: Sequence[Filler]) -> bool:
        """Whether a filler is one that it excludes."""
        if not fillers:
            return False
        if self.present is False:
            return True
        return any(f.lemma in self.none or (f.classes & self.no_classes) for f in fillers)

    def possible(self, lemmas: Set[str]) -> bool:
        """Whether it can be met where the fillers have none but these lemmas."""
        return bool(self.classes) or not self.any or not self.any.isdisjoint(lemmas)

    def met(self, fillers: Sequence[Filler]) -> bool:
        """Whether the slot holds what it asks for; True where it asks for nothing."""
        if not self.positive:
            return True
        if not (self.any or self.classes):
            return bool(fillers)
        return any(f.lemma in self.any or (f.classes & self.classes) for f in fillers)


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number says about an event: the number of a `role`'s filler is a count `of` this ("killed")."""

    of: str
    role: RoleName


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or construction that announces a type.

    `lemma` is the head word's; `particle` ("up" in "blow up", "hostage" in "take hostage") has to hang directly on it,
    whatever the label. A construction like "set fire to" is lemma "set", condition object=fire, role to=target: a
    word that a construction needs (`fixed` names its slots: "object") fills no role. `conditions` are keyed by slot: a
    strong trigger needs them all; a `weak` one needs one of the positive ones, and no excluded filler.

    `roles` says which role a slot's filler plays, None for no role; it is complete (defaults are already merged in).
    Where several keys fit one phrase, a preposition ("from") goes before a PropBank argument ("ARG1"), and that before
    "subject", "object", "possessor". Slots without a key fill no role.
    `passive`: only as a passive or participle (True), only as an active (False), either (None).
    `number`: a noun only in the "plural" ("talks") or only in the "singular".
    `numbered`: a number on the noun itself is a count of the type's ("three arrests": 3 arrested).
    `counts` is what its numbers count, None where they count nothing.
    `own`: a user's file gives it, and the language model has no say in it.
    """

    lemma: str
    pos: PartOfSpeech
    roles: Mapping[str, RoleName | None]
    particle: str | None = None
    conditions: Mapping[str, Condition] = field(default_factory=dict)
    fixed: frozenset[str] = frozenset()
    weak: bool = False
    passive: bool | None = None
    number: Literal["singular", "plural"] | None = None
    numbered: bool = False
    counts: Counted | None = None
    own: bool = False

    def admits(self, found: Mapping[str, Sequence[Filler]]) -> bool:
        """Whether what fills the slots on an occurrence of the lemma makes it announce the type. Particle, voice and
        number are the caller's to check."""
        return not self.forbids(found) and self._content(lambda slot, c: c.met(found.get(slot, ())))

    def possible(self, lemmas: Set[str]) -> bool:
        """Whether it can announce the type in a sentence of these lemmas, whatever slots they fill there."""
        return self._content(lambda _, c: c.possible(lemmas))

    def _content(self, met: Callable[[str, Condition], bool]) -> bool:
        """Whether enough of what it asks for is met."""
        needed = [(slot, c) for slot, c in self.conditions.items() if c.positive]
        if not (needed and self.weak):
            return all(met(slot, c) for slot, c in needed)
        fixed = all(met(slot, c) for slot, c in needed if slot in self.fixed)
        return fixed and any(met(slot, c) for slot, c in needed if slot not in self.fixed)

    def forbids(self, found: Mapping[str, Sequence[Filler]]) -> bool:
        """Whether what fills a slot is excluded there."""
        return any(c.forbids(found.get(slot, ())) for slot, c in self.conditions.items())

    @property
    def specificity(self) -> int:
        """How much it asks for: where several triggers admit one word, the most specific decides."""
        asked = [slot for slot, c in self.conditions.items() if c.positive and slot not in self.fixed]
        met = min(1, len(asked)) if self.weak else len(asked)
        return met + len(self.fixed) + 2 * (self.particle is not None) + len(self.fixed)


@dataclass(frozen=True, slots=True)
class Plover:
    """A PLOVER event type ("ASSAULT") and, where one fits, its mode ("abduct")."""

    type: str
    mode: str | None = None


@dataclass(frozen=True, slots=True)
class EventType:
    """A type of event. `roles` gives each role's meaning for this type; `counts` what its numbers count; `cameo` root
    codes ("18"), nearest first; `acled` a sub-event type; `huridocs` a HURIDOCS type of act.

    `usual` says where the type's roles are looked for unless a trigger says otherwise; `learnt`, whether words of which
    the language model has learnt that they tell of the type do so without being triggers; `removed` are words that a
    user's file took out of its triggers."""

    id: str
    label: str
    group: str
    definition: str
    includes: tuple[str, ...]
    excludes: tuple[str, ...]
    roles: Mapping[RoleName, str]
    plover: Plover
    cameo: tuple[str, ...] = ()
    acled: str | None = None
    huridocs: str | None = None
    counts: Counted | None = None
    triggers: tuple[Trigger, ...] = ()
    usual: Mapping[PartOfSpeech, Mapping[str, RoleName | None]] = field(default_factory=dict)
    learnt: bool = False
    removed: frozenset[tuple[PartOfSpeech, str]] = frozenset()

    def usual_trigger(self, lemma: str, pos: PartOfSpeech) -> Trigger | None:
        """A trigger for a word that no list has but the language model takes for one of this type: it fills roles as
        the type's words usually do. None where the type is not learnt, or a user removed the word from it."""
        if not self.learnt or (pos, lemma) in self.removed:
            return None
        return Trigger(lemma, pos, self.usual.get(pos, {}), counts=self.counts)


@dataclass(frozen=True)
class Codebook:
    """Event types by id, their triggers by lemma, and the word lists that conditions share. `version`
    ("sayso-1+5f0c1d2e") changes with the content."""

    version: str
    types: Mapping[str, EventType]
    index: Mapping[tuple[str, str], tuple[tuple[EventType, Trigger], ...]]
    lists: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def triggers_for(self, lemma: str, pos: PartOfSpeech) -> tuple[tuple[EventType, Trigger], ...]:
        """Every trigger with this head word, multi-word ones too, the most specific first."""
        return self.index.get((lemma.lower(), pos), ())
