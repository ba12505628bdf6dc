"""Evidence for a role: that this phrase is who or what fills it in this event."""

from sayso.codebook import Trigger
from sayso.extract.confidence.page import Features, Page, far
from sayso.extract.confidence.triggers import triggers_of
from sayso.extract.subjects import is_passive
from sayso.extract.tree import ancestors
from sayso.language.doc import Token
from sayso.model import Event, Participant

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_OWNERS = frozenset({"nmod:poss", "compound", "amod"})


def role_evidence(page: Page, event: Event, role: Participant) -> Features:
    """What speaks for and against a phrase in a role."""
    trigger, filler = page.top(event.trigger), page.top(role)
    passive = is_passive(trigger)
    found: Features = {
        "agent": float(role.role == "agent"),
        "target": float(role.role == "target"),
        "noun announces": float(trigger.pos_ in {"NOUN", "PROPN"}),
        "a passive's agent": float(passive and role.role == "agent"),
        "an actor": float(role.actor is not None),
        "named": float(page.is_named(role.actor)),
        "a pronoun": float(filler.pos_ == "PRON"),
        "a clause": float(filler.pos_ in {"VERB", "AUX"}),
        "hangs on the trigger": float(filler.head == trigger),
        "subject": float(filler.dep_ in _SUBJECTS),
        "object": float(filler.dep_ == "obj"),
        "owner or modifier": float(filler.dep_ in _OWNERS),
        "coordinated": float(filler.dep_ == "conj"),
        "steps in the tree": _steps(filler, trigger),
        "words between": far(abs(filler.i - trigger.i) - 1) if filler != trigger else 0.0,
        "the trigger itself": float(filler == trigger),
    }
    found.update(_of_model(page, event, role, trigger, filler))
    return found


def _of_model(page: Page, event: Event, role: Participant, trigger: Token, filler: Token) -> Features:
    """What the language model's semantic roles say of it."""
    predicate = page.analysis.predicates.get(trigger.i)
    if predicate is None:
        return {"model: no predicate": 1.0}
    argument = next((a for a in predicate.arguments if _is_of(page, a.token, filler)), None)
    if argument is None:
        return {"model: predicate": predicate.confidence, "model: no argument": 1.0}
    means = {_meaning(t, argument.role) for t in triggers_of(page, event)} - {None}
    return {
        "model: predicate": predicate.confidence,
        "model: argument": argument.confidence,
        "model: in this role": float(role.role in means),
        "model: in another role": float(bool(means) and role.role not in means),
    }


def _is_of(page: Page, token: int, filler: Token) -> bool:
    """Whether an argument's head is the filler, or what it is coordinated with or stands for."""
    if not 0 <= token < len(page.doc):
        return False
    head = page.doc[token]
    return head == filler or (filler.dep_ in {"conj", "appos", "flat"} and filler.head == head)


def _meaning(trigger: Trigger, argument: str) -> str | None:
    return trigger.roles.get(argument)


def _steps(filler: Token, trigger: Token) -> float:
    """How far the two stand apart in the tree, as `far`; 1 where neither is above the other."""
    for lower, upper in ((filler, trigger), (trigger, filler)):
        steps = next((n for n, above in enumerate(ancestors(lower), start=1) if above == upper), None)
        if steps is not None:
            return far(steps - 1)
    return 1.0 if filler != trigger else 0.0
