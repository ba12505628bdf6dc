"""Who takes part in an event by the language model, where no rule says it."""

from collections.abc import Mapping, Set

from sayso.extract.events.filler import Filler
from sayso.extract.events.found import Found
from sayso.extract.events.learnt_doubts import does_nothing
from sayso.extract.subjects import RELATIVE, antecedent
from sayso.extract.tree import conjuncts
from sayso.language.analysis import Analysis
from sayso.language.doc import Doc, Token
from sayso.model import RoleName

# How likely (0-1) the likeliest word has to be it, to be who does it or whom it is done to though no rule says so. Of
# words that stand beside it in a list the model's own bound is enough (`sayso.language.decode.UNLIKELY_PART`).
SURE = 0.5
_PARTS: tuple[RoleName, ...] = ("agent", "target")
_FILLING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})


def with_learnt(fillers: list[Filler], found: Found, analysis: Analysis, times: Set[int] = frozenset()) -> list[Filler]:
    """The fillers, with those whom the language model is sure of in roles that nothing fills; none of the tokens of
    `times` plays one."""
    if analysis.parts is None or not found.type.learnt or found.trigger.own:
        return fillers
    added = list(fillers)
    for role in _PARTS:
        if role in found.type.roles and all(f.role != role for f in fillers):
            chances = {a.token: a.confidence for a in analysis.parts.get(found.token.i, ()) if a.role == role}
            taken = times | {f.token.i for f in added}
            likely = (one for one in _likely(chances, analysis.doc) if one.i not in taken)
            added += (Filler(role, one) for one in likely if not does_nothing(role, one, found))
    return added


def _likely(chances: Mapping[int, float], doc: Doc) -> list[Token]:
    """The words that are it, in text order: those that the model is sure of, and those beside the likeliest."""
    best = doc[max(chances, key=lambda i: chances[i])] if chances else None
    if best is None or chances[best.i] < SURE:
        return []
    beside = {t.i for t in (*conjuncts(best), *conjuncts(antecedent(best)))}
    chosen = {antecedent(doc[i]).i for i, chance in chances.items() if chance >= SURE or i in beside}
    return [t for t in (doc[i] for i in sorted(chosen)) if t.pos_ in _FILLING and t.lower_ not in RELATIVE]
