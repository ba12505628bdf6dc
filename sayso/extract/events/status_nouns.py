"""What becomes of an event that a noun announces: its own modifiers, and the noun, adjective or verb above it."""

from sayso.extract.events.clause import modal, tense
from sayso.extract.events.moods import ADJECTIVES, ENDING, HEADS, MODIFIERS, NOUNS, ONLY_OF_INFINITIVES, Mood
from sayso.extract.events.standing import GOES_ON, HAPPENED, OCCURRED, Reading, Standing, standing_as
from sayso.extract.events.status_governed import AGAINST, SHARED, SINCE, under_verb, until_ended
from sayso.extract.events.undergoing import SPANS
from sayso.extract.tree import GROUPING, child, children, preposition
from sayso.extract.words import word_set
from sayso.language.doc import Token

# Nouns that only phase the event behind their "of": its status is theirs, as it is that of words that count it.
_PHASING = word_set("resumption start beginning launch launching continuation opening outbreak onset conduct")
_BEGINNING = word_set("take begin start open enter come resume happen occur go continue end last")
_FORESEEN: dict[str, Mood] = {"expect": "predicted", "set": "planned", "schedule": "planned", "slate": "planned"}
# What a law says of a crime is no crime that was committed.
_RULES = word_set("law act bill convention treaty sentence penalty punishment fine statute ordinance offence offense")
# What people think of, or have yet to decide on ("her position on torture", "a decision on the ban").
_TOPICS = word_set("position stance view opinion policy debate decision vote question referendum stand")
# What something would bring ("the implications of a total ban").
_OUTCOMES = word_set("implication consequence impact cost benefit legality feasibility")
_LIABLE = frozenset({"liable", "punishable", "eligible", "vulnerable", "susceptible", "prone"})
# How much more or less of an event there is.
_CHANGES = word_set("spike rise increase surge upsurge uptick escalation intensification drop decrease fall")
# Nouns that say that something is not done any more, or for a while ("a suspension of its attacks").
_PAUSING = word_set("suspension moratorium halt freeze pause cessation renunciation")
# What forces and states leave off so; a suspension of a strike or of talks says that there was one.
_LEFT_OFF = word_set("attack bomb shoot execute kill abduct raid destroy torture expel arrest loot displace")
_FREQUENT = word_set("common frequent widespread rife rampant commonplace prevalent")
_ONLY = frozenset({"only", "just", "merely", "least"})
# Types that, done badly, are done all the same.
_BOTCHED = word_set("investigate execute raid arrest withdraw announce deploy visit")
# Nouns that say of the event before them that it was only tried or prepared ("coup attempt").
_TRIED: dict[str, Mood] = {"attempt": "attempted", "bid": "attempted", "plot": "planned", "conspiracy": "planned"}


def of_noun(noun: Token, reading: Reading) -> Standing:
    """The standing of the event that the noun announces."""
    own = own_modifiers(noun, reading.type_id)
    if own is None and _in_its_week(noun):
        own = Standing("ongoing")
    if own is not None and own.status not in {"ongoing", "planned"}:
        return own
    if own is not None and any(c.lower_ in {"ongoing", "current"} for c in children(noun, "amod")):
        return own  # "plans to join the current talks"
    above = _above_noun(noun, reading)
    if own is not None and own.status == "planned":
        return above if above is not None and above.status == "negated" else own
    if above is None or (above.status == "occurred" and own is not None):
        return own or OCCURRED
    return above


def own_modifiers(noun: Token, type_id: str) -> Standing | None:
    """What the noun's own adjectives and determiner make of its event."""
    alleged = False
    tried = _TRIED.get(noun.lemma_.lower())
    if tried is not None and child(noun, "compound", "nmod", "amod") is not None:
        return standing_as(tried, type_id)
    for one in noun.children:
        if one.dep_ in {"det", "advmod"} and one.lower_ in {"no", "neither"}:
            return Standing("negated")
        if one.lower_ == "not" and noun.dep_ == "conj" and one.i < noun.i and one.nbor(1).lower_ not in _ONLY:
            return Standing("negated")  # "talks and not a war"
        if type_id == "agree" and one.dep_ == "amod" and one.lower_ in {"cancelled", "canceled"}:
            return HAPPENED  # "the cancelled deal" was made
        if one.dep_ == "case" and one.lower_ == "without":
            return Standing("negated")
        mood = MODIFIERS.get(one.lower_) if one.dep_ in {"amod", "compound", "acl"} else None
        if mood == "alleged":
            alleged = True
        elif one.lower_ == "botched" and type_id in _BOTCHED:
            return HAPPENED  # "the botched probe" was held
        elif mood is not None:
            return standing_as(mood, type_id)
    return Standing("occurred", alleged=True) if alleged else None


def _above_noun(noun: Token, reading: Reading) -> Standing | None:
    head, link = noun.head, noun.dep_
    if head == noun:
        return None
    if link == "conj" and any(c.lower_ == "rather" and c.nbor(1).lower_ == "than" for c in children(noun, "cc")):
        return Standing("negated")  # "death rather than surrender"
    if link == "conj" and head.pos_ in {"NOUN", "PROPN"} and child(noun, "nsubj") is None:
        return reading.same(head)
    if link == "compound" and (mood := HEADS.get(head.lemma_.lower())) is not None:
        outer = own_modifiers(head, reading.type_id)
        return outer if outer is not None and outer.status != "occurred" else standing_as(mood, reading.type_id)
    if link == "compound":
        around = reading.of(head)
        return around if around.status in SHARED else None
    if link == "nmod":
        return _under_noun_phrase(noun, head, reading)
    if link == "nsubj" and (_goes_on(head) or _is_frequent(head)):
        return Standing("ongoing")
    apart = link == "obl" and preposition(noun) in AGAINST | SINCE
    if link in {"nsubj", "nsubj:pass", "obl"} and not apart and (ahead := _ahead(head)) is not None:
        return standing_as(ahead, reading.type_id)
    if head.lemma_.lower() in _LIABLE or (head.lemma_.lower() == "open" and preposition(noun) == "to"):
        return Standing("hypothetical")
    if head.pos_ == "ADJ" and link == "nsubj":
        mood = MODIFIERS.get(head.lower_) or {"likely": "predicted", "unlikely": "predicted"}.get(head.lower_)  # type: ignore[assignment]
        return standing_as(mood, reading.type_id) if mood is not None else None
    return under_verb(noun, head, reading)


def _ahead(predicate: Token) -> Mood | None:
    """What a predicate says of an event that is yet to come: "is due to take effect", "would be the first"."""
    coming = child(predicate, "xcomp")
    if predicate.tag_ == "VBN" and coming is not None and coming.lemma_.lower() in _BEGINNING:
        return _FORESEEN.get(predicate.lemma_.lower())
    if child(predicate, "cop") is None or predicate.pos_ == "VERB":
        return None
    if predicate.pos_ == "ADJ" and coming is not None and coming.lemma_.lower() in _BEGINNING:
        return ADJECTIVES.get(predicate.lemma_.lower())
    future = any(c.dep_ == "aux" and c.lower_ in {"will", "would", "'ll", "’ll"} for c in predicate.children)
    return modal(predicate) if future and child(predicate, "advcl") is None else None


def _goes_on(predicate: Token) -> bool:
    """Whether what the predicate says of an event is that it lasts: "is in its third week", "continues", "rages"."""
    if predicate.lemma_.lower() in SPANS:
        return any(c.dep_ == "cop" and c.tag_ in {"VBZ", "VBP"} for c in predicate.children)
    if predicate.lemma_.lower() == "remain" and child(predicate, "xcomp", "obj") is not None:
        return False  # "the kidnapping remains one of the worst crimes"
    on = predicate.lemma_.lower() == "go" and any(c.lower_ == "on" for c in predicate.children)
    lasting = on or predicate.lemma_.lower() in {"continue", "enter", "drag", "rage", "persist", "intensify", "remain"}
    return lasting and predicate.tag_ in {"VBZ", "VBP"} and tense(predicate) == "present"


def _is_frequent(predicate: Token) -> bool:
    """ "Kidnappings are common"."""
    frequent = predicate.pos_ == "ADJ" and predicate.lemma_.lower() in _FREQUENT
    return frequent and any(c.dep_ == "cop" and c.tag_ in {"VBZ", "VBP"} for c in predicate.children)


def _in_its_week(noun: Token) -> bool:
    """ "The strike, now in its second week"."""
    units = [t for t in noun.subtree if t.lemma_.lower() in SPANS and preposition(t) == "in" and t.i > noun.i]
    return any(any(c.lower_ == "its" for c in t.children) for t in units)


def _under_noun_phrase(noun: Token, head: Token, reading: Reading) -> Standing | None:
    lemma, mark = head.lemma_.lower(), preposition(noun)
    bare = {"case"} if lemma == "sentence" else {"case", "amod"}
    if lemma in _RULES and mark in {"for", "against", "on"} and all(c.dep_ in bare for c in noun.children):
        return Standing("hypothetical")
    if lemma in {"event", "case"} and mark == "of" and preposition(head) == "in" and child(noun, "nmod:poss") is None:
        return Standing("hypothetical")  # "in the event of a strike"
    if lemma in {"favour", "favor"} and mark == "of":
        return Standing("hypothetical")
    if lemma == "ban" and mark == "on":
        return Standing("negated")
    if lemma in _PAUSING and mark in {"of", "on", "to", "in"} and _left_off(noun, reading):
        return GOES_ON if reading.of(head).status not in {"occurred", "ongoing"} else Standing("negated")
    if (lemma in ENDING and mark in {"to", "of"}) and (going := until_ended(noun, head, reading)) is not None:
        return going
    if lemma in _CHANGES and mark == "in" and (change := reading.same(head)).status in {"hypothetical", "predicted"}:
        return change
    if lemma == "word" and mark == "on" and any(c.lower_ == "no" for c in head.children):
        return Standing("hypothetical")  # "there is no word on casualties"
    if lemma in _TOPICS and mark in {"on", "about"} and not _settled(noun):
        return Standing("hypothetical")
    if lemma in _OUTCOMES and mark == "of" and any(c.lower_ in {"a", "an"} for c in noun.children):
        return Standing("hypothetical")
    mood = NOUNS.get(lemma) if lemma not in ONLY_OF_INFINITIVES else None
    if mood == "demanded" and mark not in {"of", "for", "to"}:
        mood = None  # "appeals [against] the acquittal"
    if mood is not None and mark in {"of", "for", "at", "to", "about", "against", "over"}:
        own = reading.of(head)
        return own if own.status in {"attempted", "negated"} else standing_as(mood, reading.type_id)
    if mark == "with" and head.head.lemma_.lower() == "threaten":
        return standing_as("threatened", reading.type_id)
    if lemma in GROUPING | _PHASING and mark == "of":
        return reading.same(head)
    return None


def _left_off(noun: Token, reading: Reading) -> bool:
    """Whether the noun tells of no one deed, which was done or not, but of what somebody keeps doing."""
    return reading.type_id in _LEFT_OFF and (noun.tag_ == "NNS" or child(noun, "det") is None)


def _settled(noun: Token) -> bool:
    """Whether the noun tells of a happening of its own, which nobody has to decide on ("her stand on the killing of
    two nurses")."""
    of = any(c.dep_ == "nmod:poss" or (c.dep_ == "nmod" and preposition(c) == "of") for c in noun.children)
    return of and noun.head.lemma_.lower() not in {"decision", "vote", "referendum"}
