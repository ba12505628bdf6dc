"""Whether an event happened, goes on, is planned, threatened, denied by its own sentence, and so on.

The reading starts at the trigger and climbs: what its own clause says (negation, modal, tense), then what each word
above it makes of it ("tried to", "the threat of", "if"), until a clause stands on its own.
"""

from sayso.extract.claims import Claims
from sayso.extract.events.clause import (
    asked,
    conditional,
    disbelieved,
    has_to,
    is_imperative,
    lasts,
    modal,
    negated,
    performs,
    progressive,
    says_what_was_done,
    tense,
    wished_otherwise,
)
from sayso.extract.events.moods import ADJECTIVES, NOUNS, VERBS
from sayso.extract.events.standing import HAPPENED, OCCURRED, Reading, Standing, standing_as
from sayso.extract.events.status_clauses import instead, under, unproved, wondered
from sayso.extract.events.status_nouns import of_noun, own_modifiers
from sayso.extract.tree import child, children, first_conjunct, preposition
from sayso.extract.words import word_set
from sayso.language.analysis import Analysis
from sayso.language.doc import Token
from sayso.model import EventStatus

# Types that befall people: "will" before them foretells rather than plans.
BEFALLING = frozenset({"kill", "injure", "displace", "destroy", "riot", "clash", "disappear"})
# Types that last: the simple present says that they go on.
LASTING = word_set("besiege protest strike hunger_strike clash displace torture bomb riot attack support")
# Verbs of support that are done as soon as they are said: "we commend".
_PRAISING = word_set("welcome hail praise applaud commend laud salute congratulate thank endorse")
# Types that saying so may bring about.
_SPOKEN = word_set("promise announce condemn accuse demand support deny reject appeal")
_PENDING = frozenset({"planned", "demanded", "predicted", "hypothetical"})
# Before a clause in the present, these say that it is yet to happen, if what it hangs on is.
_YET_TO_COME = frozenset({"when", "before", "until", "till", "once", "after", "whenever"})
# Verbs whose negation announces the type.
_MADE_BY_NOT = {
    "disappear": word_set("see hear"),
    "reject": word_set("accept tolerate honour honor recognise recognize have"),
    "deny": word_set("plead true"),
    "defect": word_set("serve obey follow recognise recognize"),
    "ban": word_set("allow permit let"),
}
_ENDING_UP = word_set("end wind get")
_DEPTH = 12


def status_of(token: Token, type_id: str, analysis: Analysis, claims: Claims, headline: bool) -> Standing:
    """The standing of the event that the token announces. `headline`: the token stands in a headline, where the
    present tense tells what happened and "to" what is to come."""
    standing = _climb(token, Reading(type_id, headline, 0, _climb))
    if token.i in claims.refuted and standing.status in {"occurred", "ongoing"}:
        return Standing("negated")
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


def _climb(token: Token, reading: Reading) -> Standing:
    if reading.depth > _DEPTH:
        return OCCURRED
    if token.pos_ in {"VERB", "AUX"} or child(token, "cop", "aux") is not None:
        own = None if token.pos_ in {"VERB", "AUX"} else own_modifiers(token, reading.type_id)
        tried = own is not None and own.status in {"attempted", "negated"}  # "it was a botched prison [break]"
        return own if own is not None and tried else _of_clause(token, reading)
    return of_noun(token, reading)


def _of_clause(verb: Token, reading: Reading) -> Standing:
    if reading.type_id == "sentence" and verb.lemma_.lower() == "face":
        return Standing("hypothetical")  # "faces 15 years in prison"
    if conditional(verb) or asked(verb) or disbelieved(verb) or _if_ever(verb) or _of_anyone(verb):
        return Standing("hypothetical")
    unmade = negated(verb)
    if wished_otherwise(verb):
        return HAPPENED if unmade else Standing("negated")
    if unproved(verb) or (unmade and not _made_by_not(verb, reading)) or _barely_not(verb):
        return Standing("negated")
    mood = modal(verb)
    if unmade and mood == "hypothetical":
        return OCCURRED  # "we cannot accept" rejects
    if reading.type_id in _SPOKEN and performs(verb):
        return HAPPENED
    if mood is not None:
        foretold = mood == "planned" and (_feared(verb) or (reading.type_id in BEFALLING and _befalls(verb)))
        return Standing("predicted") if foretold else standing_as(mood, reading.type_id)
    above = _above(verb, reading)
    if above is not None:
        return above
    if progressive(verb) or (reading.type_id in LASTING and lasts(verb)):
        return Standing("ongoing")
    if is_imperative(verb) and not reading.headline and verb.tag_ == "VB":
        return Standing("demanded")
    if reading.headline and any(a.lower_ == "to" for a in children(verb, "mark", "aux")):
        return Standing("planned")
    if verb.tag_ in {"VB", "VBN"} and tense(verb) in {"base", "none"} and has_to(verb) and not says_what_was_done(verb):
        return Standing("planned")
    lasting = reading.type_id in LASTING and verb.lemma_.lower() not in _PRAISING
    if tense(verb) == "present" and lasting and not reading.headline and verb.pos_ == "VERB":
        return Standing("ongoing")
    return OCCURRED


def _of_anyone(verb: Token) -> bool:
    """ "Anyone who [kills] a guard shall ...", "anyone [accused] of a crime": a rule, not an event."""
    who = verb.head
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and who.lower_ in {"anyone", "anybody"}:
        return True
    if verb.dep_ != "acl:relcl" or tense(verb) != "present":
        return False
    if who.lower_ in {"anyone", "anybody", "whoever"} or any(c.lower_ in {"any", "every"} for c in who.children):
        return True
    a = any(c.lower_ in {"a", "an"} for c in who.children)
    return a and any(c.lower_ in {"must", "shall", "may", "can"} for c in who.head.children if c.dep_ == "aux")


def _if_ever(participle: Token) -> bool:
    """ "If [elected] president": the conjunction right before it, wherever the tree hangs the two."""
    return (
        participle.tag_ in {"VBN", "VBD", "JJ"}
        and participle.i > 0
        and (participle.doc[participle.i - 1].lower_ in {"if", "unless"})
    )


def _barely_not(verb: Token) -> bool:
    """ "Was [almost] killed", "nearly ended up jailed": not "nearly 20 were killed", where it is of the number."""
    if verb.dep_ == "xcomp" and verb.tag_ == "VBN" and verb.head.lemma_.lower() in _ENDING_UP:
        return _barely_not(verb.head)
    return any(
        c.lower_ in {"almost", "nearly"} and c.dep_ == "advmod" and c.i < verb.i and not c.nbor(1).like_num
        for c in verb.children
    )


def _made_by_not(verb: Token, reading: Reading) -> bool:
    """Whether the negation is what makes the event: who was never seen again has disappeared."""
    return verb.lemma_.lower() in _MADE_BY_NOT.get(reading.type_id, ())


def _feared(verb: Token) -> bool:
    """Whether the clause is what somebody expects or fears."""
    if verb.dep_ in {"acl", "acl:relcl"} and child(verb, "mark") is not None:
        return NOUNS.get(verb.head.lemma_.lower()) == "predicted"
    return verb.dep_ == "ccomp" and VERBS.get(verb.head.lemma_.lower()) == "predicted"


def _befalls(verb: Token) -> bool:
    done = child(verb, "obj")
    return child(verb, "aux:pass", "nsubj:pass") is not None or done is None or done.lower_ in {"us", "me"}


def _above(verb: Token, reading: Reading) -> Standing | None:
    """What the word above the clause makes of it; None where the clause stands on its own."""
    governor = verb.head
    if governor == verb:
        return None
    if verb.dep_ == "acl:relcl" and governor.lemma_.lower() == "event" and preposition(governor) == "in":
        return Standing("hypothetical")  # "in the unlikely event that they voted for him"
    if verb.dep_ == "conj":
        return _beside(verb, reading)
    infinite = verb.tag_ in {"VB", "VBG", "VBN"} and tense(verb) in {"base", "none"}
    mark = next((c.lower_ for c in verb.children if c.dep_ in {"mark", "case"} and c.lower_ != "to"), "")
    mark = mark or next((c.lower_ for c in verb.children if c.dep_ == "advmod" and c.tag_ == "WRB"), "")
    if mark == "without" or preposition(verb) in {"without", "instead of", "rather than"}:
        return Standing("negated")
    if (
        mark == "from"
        and verb.tag_ == "VBG"
        and any(t.lower_ == "far" for t in verb.doc[max(0, verb.left_edge.i - 1) : verb.i])
    ):
        return Standing("negated")  # "far from reaching a truce"
    if verb.dep_ == "csubj" and wondered(governor):
        return Standing("hypothetical")
    if verb.dep_ == "csubj" and ADJECTIVES.get(governor.lemma_.lower()) == "demanded":
        return Standing("demanded")
    if verb.dep_ == "csubj":
        return Standing("hypothetical") if infinite else None
    if verb.dep_ == "advcl" and mark in _YET_TO_COME and tense(verb) == "present":
        around = reading.of(governor).status
        pending = mark in {"until", "till"} or around in _PENDING or (mark == "before" and around == "negated")
        return Standing("hypothetical") if pending else None
    if verb.dep_ in {"xcomp", "ccomp"} or (verb.dep_ in {"advcl", "acl", "obl", "nmod"} and infinite):
        return under(verb, governor, mark, infinite, reading)
    return None


def _beside(verb: Token, reading: Reading) -> Standing | None:
    """A coordinated clause: where it shares the tense and subject of the first, what is above that is above it too."""
    first = first_conjunct(verb)
    if instead(verb):
        return Standing("negated")
    if first.pos_ not in {"VERB", "AUX"}:
        return None
    if verb.tag_ == "VB" and first.tag_ != "VB" and child(verb, "nsubj", "nsubj:pass", "aux", "mark") is None:
        infinitives = [c for c in first.children if c.tag_ == "VB" and c.dep_ in {"xcomp", "advcl"} and c.i < verb.i]
        if infinitives:
            return _above(infinitives[-1], reading)  # "plotted to bomb it, [kill] him and ..."
    shares = child(verb, "nsubj", "nsubj:pass", "mark") is None and (
        first.tag_ == verb.tag_ or verb.tag_ == "VB" or (first.tag_ == "VB" and verb.tag_ == "VBP")
    )
    if not shares:
        return None
    if child(verb, "aux", "aux:pass") is None and modal(first) is not None:
        return standing_as(modal(first) or "transparent", reading.type_id)
    above = _above(first, reading)
    if above is None and progressive(first) and verb.tag_ == "VBG":
        return Standing("ongoing")
    return above
