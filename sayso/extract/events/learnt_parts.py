"""Who takes part in an event by the language model, where rules say nobody, or somebody whom it rules out."""

from collections.abc import Set

from sayso.extract.events.filler import Filler
from sayso.extract.events.triggers import Found
from sayso.extract.tree import antecedent, conjuncts
from sayso.language.analysis import Analysis
from sayso.language.doc import Token
from sayso.model import RoleName

# How likely (0-1) a word has to be it, to be who does it or whom it is done to though no rule says so; and how likely
# one that stands beside it in a list.
SURE = 0.6
BESIDE = 0.3
_PARTS: tuple[RoleName, ...] = ("agent", "target")
_FILLING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
_RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})


def with_learnt(fillers: list[Filler], found: Found, analysis: Analysis, times: Set[int] = frozenset()) -> list[Filler]:
    """The fillers, with those whom the language model is sure of in roles that nothing fills."""
    if analysis.parts is None or not found.type.learnt or found.trigger.own:
        return fillers
    chances: dict[RoleName, dict[int, float]] = {part: {} for part in _PARTS}
    for argument in analysis.parts.get(found.token.i, ()):
        if argument.role in ("agent", "target"):
            chances["agent" if argument.role == "agent" else "target"][argument.token] = argument.confidence
    added = list(fillers)
    for role in _PARTS:
        if role not in found.type.roles or any(f.role == role for f in fillers):
            continue
        taken = {f.token.i for f in added}
        for token in _likely(chances[role], analysis, taken | set(times)):
            added.append(Filler(role, token))
    return added


def _likely(chances: dict[int, float], analysis: Analysis, taken: Set[int]) -> list[Token]:
    doc = analysis.doc
    best = max(chances, key=lambda i: chances[i], default=None)
    if best is None or chances[best] < SURE:
        return []
    first = antecedent(doc[best])
    beside = {t.i for t in conjuncts(first)} | {t.i for t in conjuncts(doc[best])}
    chosen = [
        first,
        *(
            doc[i]
            for i, chance in chances.items()
            if i != best and (chance >= SURE or (chance >= BESIDE and i in beside))
        ),
    ]
    found: list[Token] = []
    for token in chosen:
        one = antecedent(token)
        if one.i not in taken and one.pos_ in _FILLING and one.lower_ not in _RELATIVE and one not in found:
            found.append(one)
    return sorted(found, key=lambda t: t.i)
