"""Names and descriptions of one government: "Beijing" and "China", "the Tavian authorities" and "Tavia"."""

from collections.abc import Mapping, Sequence

from sayso.extract.actors.candidate import Candidate, Chain
from sayso.extract.tree import preposition
from sayso.extract.words import word_set

_RULING = word_set("government authority regime administration leadership")
_WHOLE = word_set("national federal central ruling communist military current")  # what makes it no other body
# What may stand in the name of a country's rulers beside the country's: any other word makes it a body of its own.
_PLAIN = _RULING | _WHOLE | word_set("the of republic kingdom emirate state")
_MODIFYING = frozenset({"amod", "compound", "nmod:poss", "nmod"})


def join_rulers(candidates: Sequence[Candidate], lands: Mapping[int, str]) -> None:
    """Puts into one chain all by which the text calls one country's rulers; `lands` gives the countries' codes by
    token. A government that is named for its head ("the Dask government") is left to its words."""
    chains: dict[str, Chain] = {}
    for candidate in candidates:
        land = _land(candidate, lands)
        if land is None:
            continue
        candidate.rules = True
        if candidate.chain is None:
            Chain().add(candidate)
        known = chains.setdefault(land, candidate.chain or Chain())
        if candidate.chain is not None and candidate.chain is not known:
            known.absorb(candidate.chain)


def told_as_government(members: Sequence[Candidate]) -> bool:
    """Whether a country's rulers are called its government more often than by its name."""
    ruling = sum(m.form == "description" and m.lemma in _RULING for m in members)
    return ruling > sum(m.form == "name" for m in members)


def _land(candidate: Candidate, lands: Mapping[int, str]) -> str | None:
    """The code of the country whose rulers the candidate means."""
    if candidate.kind != "state":
        return None
    if candidate.form == "name" and candidate.mention.name:
        first, last = candidate.mention.name
        own = [candidate.head.doc[i] for i in range(first, last) if i not in lands]
        codes = {lands[i] for i in range(first, last) if i in lands}
        return codes.pop() if len(codes) == 1 and {t.lower_ for t in own} <= _PLAIN else None
    if candidate.form != "description" or candidate.lemma not in _RULING:
        return None
    before = [c for c in candidate.head.children if c.dep_ in _MODIFYING and c.i < candidate.head.i]
    behind = [c for c in candidate.head.children if c.dep_ == "nmod" and c.i > candidate.head.i]
    if len(behind) == 1 and preposition(behind[0]) == "of" and behind[0].i in lands:
        before += behind  # "the government of Tavia"
        behind = []
    plain = {c.lower_ for c in before if c.i not in lands} <= _WHOLE and not behind
    if not plain or any(c.ent_type_ == "PER" for c in before):
        return None
    codes = {lands[t.i] for c in before for t in c.subtree if t.i in lands}
    return codes.pop() if len(codes) == 1 else None
