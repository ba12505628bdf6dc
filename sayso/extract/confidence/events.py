"""Evidence for an event: that these words tell of one, with its status."""

from sayso.extract.confidence.page import Features, Page
from sayso.extract.confidence.triggers import other_types, triggers_of
from sayso.language.doc import Token
from sayso.model import Event

_REAL = frozenset({"occurred", "ongoing"})
_SURELY = 3.0  # the end of UDS-IH2's scale


def event_evidence(page: Page, event: Event) -> Features:
    """What speaks for and against an event. Its confidence is not about the world: see `sayso.model.Event`."""
    trigger = page.top(event.trigger)
    filled = {p.role for p in event.roles}
    found: Features = {
        "a noun": float(trigger.pos_ in {"NOUN", "PROPN"}),
        "an adjective": float(trigger.pos_ == "ADJ"),
        "a participle before a noun": float(trigger.dep_ == "amod" and trigger.tag_ in {"VBN", "VBG"}),
        "before a noun": float(trigger.dep_ == "compound"),
        "part of a name": float(bool(trigger.ent_type_)),
        "has an agent": float("agent" in filled),
        "has a target": float("target" in filled),
        "has a time": float(event.when is not None),
        "has a place": float(event.where is not None),
        "has a number": float(bool(event.counts)),
        "in a claim": float(event.claim is not None),
        "planned or threatened": float(event.status in {"planned", "threatened", "demanded", "predicted"}),
        "hypothetical or attempted": float(event.status in {"hypothetical", "attempted"}),
        "negated": float(event.status == "negated"),
    }
    found.update(_of_codebook(page, event))
    found.update(_of_model(page, event, trigger))
    return found


def _of_codebook(page: Page, event: Event) -> Features:
    """How much of an announcement the words are: alone, under a condition, or by one of several hints."""
    triggers = triggers_of(page, event)
    return {
        "enough by itself": float(any(not t.conditions for t in triggers)),
        "only a hint": float(bool(triggers) and all(t.weak for t in triggers)),
        "several words": float(event.trigger.text.strip().count(" ") > 0),
        "may be another type": min(2, other_types(page, event)) / 2,
    }


def _of_model(page: Page, event: Event, trigger: Token) -> Features:
    kind = page.analysis.noun_classes.get(trigger.i)
    found: Features = {
        "model: a happening": float(kind == "event"),
        "model: a thing or person": 0.0,
        "model: of this type": page.analysis.deed(trigger.i).get(event.type, 0.0),
    }
    if kind is not None and kind not in {"event", "abstract", "time"}:
        found["model: a thing or person"] = 1.0
    predicate = page.analysis.predicates.get(trigger.i)
    if predicate is None:
        return {**found, "model: no predicate": 1.0}
    sure = predicate.factuality / _SURELY
    happened = event.status in _REAL
    return {
        **found,
        "model: predicate": predicate.confidence,
        "model: happened, as told": sure if happened else 0.0,
        "model: not happened, as told": -sure if not happened else 0.0,
    }
