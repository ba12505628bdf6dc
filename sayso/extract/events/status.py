"""Whether an event happened, goes on, is planned, threatened, denied by its own sentence, and so on.

The reading starts at the trigger and climbs: what its own clause says (negation, modal, tense), then what each word
above it makes of it ("tried to", "the threat of", "if"), until a clause stands on its own.
"""

from dataclasses import dataclass

from spacy.tokens import Token

from sayso.extract.claims import Claims
from sayso.extract.events.clause import (
    asked,
    conditional,
    disbelieved,
    has_to,
    is_imperative,
    modal,
    negated,
    progressive,
    tense,
)
from sayso.extract.events.moods import (
    ADJECTIVES,
    HEADS,
    MODIFIERS,
    NOUNS,
    ONLY_OF_INFINITIVES,
    OVER_NOUNS,
    VERBS,
    WANTING,
    Mood,
)
from sayso.extract.events.slots import light_verb
from sayso.extract.tree import child, children, first_conjunct, preposition
from sayso.extract.words import word_set
from sayso.language.analysis import Analysis
from sayso.model import EventStatus

# Types in which a failure is an attempt; failing to do any other is not doing it.
EFFORTS = word_set(
    """kill injure execute shoot bomb attack clash besiege abduct destroy loot arrest raid expel capture deploy coup
    flee defect surrender join mediate agree negotiate meet visit elect"""
)
# Types that befall people: "will" before them foretells rather than plans.
BEFALLING = frozenset({"kill", "injure", "displace", "destroy", "riot", "clash", "disappear"})
# Types that last: the simple present says that they go on.
LASTING = word_set("besiege protest strike hunger_strike clash displace torture bomb riot attack support")
# Types that people gather or rise in order to do, and so do ("took to the streets to protest").
DONE_BY_MEANING_TO = word_set("protest condemn demand support accuse appeal reject announce vote deny")
# Nouns that only count or phase the event behind their "of": its status is theirs.
_GROUPS = word_set(
    """wave series spree string spate number round campaign lot dozen hundred thousand kind act resumption start
    beginning launch launching continuation opening outbreak onset conduct"""
)
_PENDING = frozenset({"planned", "demanded", "predicted", "hypothetical"})
# Before a clause in the present, these say that it is yet to happen, if what it hangs on is.
_YET_TO_COME = frozenset({"when", "before", "until", "till", "once", "after", "as", "whenever"})
_DEPTH = 12


@dataclass(frozen=True)
class Standing:
    """An event's status, and whether the words around it only allege it."""

    status: EventStatus
    alleged: bool = False


OCCURRED = Standing("occurred")


def _as(mood: Mood, type_id: str) -> Standing:
    if mood == "failed":
        return Standing("attempted" if type_id in EFFORTS else "negated")
    if mood == "alleged":
        return Standing("occurred", alleged=True)
    return OCCURRED if mood == "transparent" else Standing(mood)


def status_of(token: Token, type_id: str, analysis: Analysis, claims: Claims, headline: bool) -> Standing:
    """The standing of the event that the token announces. `headline`: the token stands in a headline, where the
    present tense tells what happened and "to" what is to come."""
    standing = _of(token, type_id, headline, 0)
    claim = claims.innermost(token.i)
    if claim is None or standing.status not in {"occurred", "ongoing", "planned"}:
        return standing
    if tense(token) in {"past", "perfect", "past perfect"} or token.pos_ not in {"VERB", "AUX"}:
        return standing
    by_stance: dict[str, EventStatus] = {"predicts": "predicted", "threatens": "threatened", "promises": "planned"}
    if claim.stance in by_stance and (standing.status == "planned" or tense(token) == "base"):
        return Standing(by_stance[claim.stance], standing.alleged)
    if claim.stance in {"demands", "urges"} and tense(token) == "base":
        return Standing("demanded", standing.alleged)
    return standing


def _of(token: Token, type_id: str, headline: bool, depth: int) -> Standing:
    if depth > _DEPTH:
        return OCCURRED
    if token.pos_ in {"VERB", "AUX"} or child(token, "cop", "aux") is not None:
        return _of_clause(token, type_id, headline, depth)
    return _of_noun(token, type_id, headline, depth)


def _of_clause(verb: Token, type_id: str, headline: bool, depth: int) -> Standing:
    if conditional(verb) or asked(verb) or disbelieved(verb):
        return Standing("hypothetical")
    if negated(verb):
        return Standing("negated")
    mood = modal(verb)
    if mood is not None:
        foretold = mood == "planned" and type_id in BEFALLING and _befalls(verb)
        return Standing("predicted") if foretold else _as(mood, type_id)
    above = _above(verb, type_id, headline, depth)
    if above is not None:
        return above
    if progressive(verb):
        return Standing("ongoing")
    if is_imperative(verb) and not headline and verb.tag_ == "VB":
        return Standing("demanded")
    if headline and any(a.lower_ == "to" for a in children(verb, "mark", "aux")):
        return Standing("planned")
    if tense(verb) == "present" and type_id in LASTING and not headline and verb.pos_ == "VERB":
        return Standing("ongoing")
    return OCCURRED


def _befalls(verb: Token) -> bool:
    return child(verb, "aux:pass", "nsubj:pass") is not None or child(verb, "obj") is None


def _above(verb: Token, type_id: str, headline: bool, depth: int) -> Standing | None:
    """What the word above the clause makes of it; None where the clause stands on its own."""
    governor = verb.head
    if governor == verb:
        return None
    if verb.dep_ == "conj":
        return _beside(verb, type_id, headline, depth)
    infinite = verb.tag_ in {"VB", "VBG", "VBN"} and tense(verb) in {"base", "none"}
    mark = next((c.lower_ for c in verb.children if c.dep_ in {"mark", "case"} and c.lower_ != "to"), "")
    mark = mark or next((c.lower_ for c in verb.children if c.dep_ == "advmod" and c.tag_ == "WRB"), "")
    if mark == "without" or preposition(verb) in {"without", "instead of", "rather than"}:
        return Standing("negated")
    if verb.dep_ == "csubj":
        return Standing("hypothetical") if infinite else None
    if verb.dep_ == "advcl" and mark in _YET_TO_COME and tense(verb) == "present":
        pending = _of(governor, type_id, headline, depth + 1).status in {
            "planned",
            "demanded",
            "predicted",
            "hypothetical",
        }
        return Standing("hypothetical") if pending else None
    if verb.dep_ in {"xcomp", "ccomp"} or (verb.dep_ in {"advcl", "acl", "obl", "nmod"} and infinite):
        return _under(verb, governor, mark, infinite, _Reading(type_id, headline, depth))
    return None


def _beside(verb: Token, type_id: str, headline: bool, depth: int) -> Standing | None:
    """A coordinated clause: where it shares the tense and subject of the first, what is above that is above it too."""
    first = first_conjunct(verb)
    if first.pos_ not in {"VERB", "AUX"}:
        return None
    shares = child(verb, "nsubj", "nsubj:pass", "mark") is None and (first.tag_ == verb.tag_ or verb.tag_ == "VB")
    if not shares:
        return None
    if child(verb, "aux", "aux:pass") is None and modal(first) is not None:
        return _as(modal(first) or "transparent", type_id)
    above = _above(first, type_id, headline, depth + 1)
    if above is None and progressive(first) and verb.tag_ == "VBG":
        return Standing("ongoing")
    return above


@dataclass(frozen=True)
class _Reading:
    """What the climb carries along."""

    type_id: str
    headline: bool
    depth: int

    def of(self, token: Token) -> Standing:
        return _of(token, self.type_id, self.headline, self.depth + 1)


def _under(verb: Token, governor: Token, mark: str, infinite: bool, reading: _Reading) -> Standing | None:
    if (governor.pos_ in {"NOUN", "PROPN", "PRON", "NUM"} and child(governor, "cop") is None) or verb.dep_ == "acl":
        return _under_noun(verb, governor, reading) if infinite else None
    if governor.pos_ == "ADJ" or child(governor, "cop") is not None:
        return _under_adjective(governor, verb, reading)
    mood = _verb_mood(verb, governor, infinite)
    if not infinite:
        settled = tense(verb) in {"past", "perfect", "past perfect"}
        return (
            None
            if settled or mood in {None, "transparent", "alleged", "ongoing"}
            else _combine(mood, governor, reading)
        )
    if verb.dep_ == "advcl":
        return _adverbial(verb, governor, mark, mood, reading)
    if mood is None or mood == "transparent":
        return reading.of(governor)
    return _combine(mood, governor, reading)


def _verb_mood(verb: Token, governor: Token, infinite: bool) -> Mood | None:
    lemma = governor.lemma_.lower()
    own_object = child(governor, "obj", "iobj") is not None or (
        verb.dep_ == "ccomp" and child(verb, "nsubj") is not None
    )
    own_object = own_object or _raised_object(verb)
    if lemma == "have" and verb.dep_ == "xcomp" and verb.tag_ == "VB":
        return "transparent" if tense(governor) in {"past", "perfect", "past perfect"} else "demanded"
    if lemma == "go" and governor.tag_ == "VBG" and has_to(verb):
        return "planned"
    if lemma in {"think", "talk", "dream"} and verb.tag_ == "VBG":
        return "planned"
    if lemma in {"stop", "cease", "quit", "end", "halt"} and verb.tag_ == "VBG" and not own_object:
        return "transparent"
    if lemma == "keep" and own_object:
        return "negated"
    if lemma == "expect":
        self_expecting = infinite and not own_object and child(governor, "aux:pass", "nsubj:pass") is None
        return "planned" if self_expecting and governor.tag_ != "VBN" else "predicted"
    if lemma in WANTING and infinite and own_object:
        return "demanded"
    if lemma == "ask" and not infinite:
        return "hypothetical"
    if infinite and lemma in {"warn", "tell", "say"} and verb.tag_ == "VB":
        return "demanded"
    return VERBS.get(lemma)


def _raised_object(verb: Token) -> bool:
    """A subject of the infinitive that the parser hung on the infinitive itself."""
    return verb.dep_ in {"xcomp", "ccomp"} and child(verb, "nsubj", "nsubj:pass") is not None


def _combine(mood: Mood | None, governor: Token, reading: _Reading) -> Standing:
    own = reading.of(governor)
    inner = _as(mood or "transparent", reading.type_id)
    if own.status == "negated":
        return OCCURRED if mood in {"negated", "failed"} else own
    if own.status in {"occurred", "ongoing"} or mood in {"threatened", "negated"}:
        return Standing(inner.status, inner.alleged or own.alleged)
    return own


def _adverbial(verb: Token, governor: Token, mark: str, mood: Mood | None, reading: _Reading) -> Standing | None:
    """A participle or an infinitive beside its main clause ("killing 12", "to arrest him", "accused of killing")."""
    if verb.tag_ == "VB" or has_to(verb):
        if mood is not None and mood not in {"transparent", "planned"}:
            return _combine(mood, governor, reading)
        if reading.type_id in DONE_BY_MEANING_TO or governor.lemma_.lower() in {"use", "serve", "help", "do"}:
            return reading.of(governor)
        return Standing("planned")
    if mark in {"of", "about", "with", "from", "to", "against", "for"} and mood is not None:
        return _combine(mood, governor, reading) if mark != "for" or mood == "alleged" else OCCURRED
    if mark in {"after", "since", "for", "upon", "following", "despite"}:
        return OCCURRED
    around = reading.of(governor)
    return OCCURRED if around.status == "attempted" else around


def _under_noun(verb: Token, noun: Token, reading: _Reading) -> Standing | None:
    mood = NOUNS.get(noun.lemma_.lower())
    if verb.tag_ == "VBN" and not has_to(verb):
        return None
    if mood is not None:
        own = _of_noun(noun, reading.type_id, reading.headline, reading.depth + 1)
        if own.status in {"attempted", "negated", "hypothetical"}:
            return own
        return _as(mood, reading.type_id)
    if verb.tag_ == "VBG":
        return reading.of(noun) if preposition(verb) or child(verb, "mark") is not None else None
    ranked = any(_ranks(c) for c in noun.children if c.dep_ in {"amod", "nummod", "advmod", "compound"})
    return reading.of(noun) if ranked else Standing("planned")


def _ranks(modifier: Token) -> bool:
    """Superlatives and ordinals: "the first to", "the highest-ranking officer to"."""
    word = modifier.lower_
    if word in {"first", "last", "only", "latest", "second", "third"} or modifier.tag_ == "JJS":
        return True
    best = word.split("-")[0].endswith("est") and len(word) > 5
    return best or any(c.lower_ in {"most", "highest", "-est"} for c in modifier.children)


def _under_adjective(adjective: Token, verb: Token, reading: _Reading) -> Standing | None:
    mood = ADJECTIVES.get(adjective.lemma_.lower())
    if adjective.pos_ == "NOUN":
        return _under_noun(verb, adjective, reading)
    if mood is None:
        mood = MODIFIERS.get(adjective.lower_)
    if verb.tag_ not in {"VB", "VBG"} and verb.dep_ != "ccomp":
        return None
    if verb.dep_ == "ccomp" and tense(verb) in {"past", "perfect", "past perfect"}:
        return None
    return _combine(mood, adjective, reading) if mood not in {None, "transparent"} else reading.of(adjective)


def _of_noun(noun: Token, type_id: str, headline: bool, depth: int) -> Standing:
    if depth > _DEPTH:
        return OCCURRED
    reading = _Reading(type_id, headline, depth)
    own = _own_modifiers(noun, type_id)
    if own is not None and own.status != "ongoing":
        return own
    above = _above_noun(noun, reading)
    if above is None or (above.status == "occurred" and own is not None):
        return own or OCCURRED
    return above


def _own_modifiers(noun: Token, type_id: str) -> Standing | None:
    alleged = False
    for one in noun.children:
        if one.dep_ in {"det", "advmod"} and one.lower_ in {"no", "neither"}:
            return Standing("negated")
        if one.dep_ == "case" and one.lower_ == "without":
            return Standing("negated")
        mood = MODIFIERS.get(one.lower_) if one.dep_ in {"amod", "compound", "acl"} else None
        if mood == "alleged":
            alleged = True
        elif mood is not None:
            return _as(mood, type_id)
    return Standing("occurred", alleged=True) if alleged else None


def _above_noun(noun: Token, reading: _Reading) -> Standing | None:
    head, link = noun.head, noun.dep_
    if head == noun:
        return None
    if link == "conj" and head.pos_ in {"NOUN", "PROPN"}:
        return _of_noun(head, reading.type_id, reading.headline, reading.depth + 1)
    if link == "compound" and (mood := HEADS.get(head.lemma_.lower())) is not None:
        outer = _own_modifiers(head, reading.type_id)
        return outer if outer is not None and outer.status != "occurred" else _as(mood, reading.type_id)
    if link == "nmod" or (link == "compound"):
        return _under_noun_phrase(noun, head, reading)
    if head.pos_ == "ADJ" and link == "nsubj":
        mood = MODIFIERS.get(head.lower_) or {"likely": "predicted", "unlikely": "predicted"}.get(head.lower_)  # type: ignore[assignment]
        return _as(mood, reading.type_id) if mood is not None else None
    return _under_verb(noun, head, reading)


def _under_noun_phrase(noun: Token, head: Token, reading: _Reading) -> Standing | None:
    lemma, mark = head.lemma_.lower(), preposition(noun)
    mood = NOUNS.get(lemma) if lemma not in ONLY_OF_INFINITIVES else None
    if mood is not None and mark in {"of", "for", "at", "to", "about", "against", "over"}:
        own = _of_noun(head, reading.type_id, reading.headline, reading.depth + 1)
        return own if own.status in {"attempted", "negated"} else _as(mood, reading.type_id)
    if lemma in _GROUPS and mark == "of":
        return _of_noun(head, reading.type_id, reading.headline, reading.depth + 1)
    return None


def _under_verb(noun: Token, verb: Token, reading: _Reading) -> Standing | None:
    if verb.pos_ not in {"VERB", "AUX", "ADJ"}:
        return None
    mark, lemma = preposition(noun), verb.lemma_.lower()
    embedded = noun.dep_ in {"obj", "nsubj:pass"} or (noun.dep_ == "obl" and mark in {"for", "of", "against", "with"})
    mood = OVER_NOUNS.get(lemma) if embedded else None
    if mood == "demanded" and noun.dep_ == "obl" and mark not in {"for", "of"}:
        mood = None
    if mood is not None:
        return _combine(mood, verb, reading)
    if (lemma in {"accuse", "suspect"} and mark == "of") or (lemma == "charge" and mark == "with"):
        return Standing("occurred", alleged=True)
    if light_verb(noun) is not None:
        return reading.of(verb)
    if lemma == "be" and child(verb, "expl") is not None:
        there = reading.of(verb)
        return Standing("predicted", there.alleged) if there.status == "planned" else there
    definite = any(
        c.dep_ in {"nmod:poss"} or c.lower_ in {"the", "this", "that", "these", "those"} for c in noun.children
    )
    if definite or noun.dep_ not in {"obj", "nsubj", "nsubj:pass", "obl", "root"}:
        return None
    around = reading.of(verb)
    return around if around.status in {"hypothetical", "planned", "predicted", "demanded", "negated"} else None
