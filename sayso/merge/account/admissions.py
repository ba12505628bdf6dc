"""Who vouches for a thing with his own responsibility: whoever did it and says so, or admits it after all."""

import re
from collections.abc import Mapping, Sequence

from sayso.extract.words import word_set
from sayso.merge.account.bodies import under
from sayso.merge.account.cast import Cast
from sayso.merge.account.same_root import same_root
from sayso.merge.account.stands import DEEDS, by_speaker
from sayso.merge.account.testimony import Testimony

_PLANNED = ("planned", "predicted", "threatened", "demanded", "hypothetical", "attempted")
# What nobody says to have done, or to be about to do.
_UNREAL = ("demanded", "hypothetical", "predicted")
# Steps that nobody can take for another: who says after a denial that he took one settles it.
_PERSONAL = ("defect", "resign", "flee", "join", "surrender", "hunger_strike")
_ACCORDS = ("agree", "ceasefire", "negotiate", "meet", "mediate")
# One word for all that a government's bodies say.
_WHOLE = frozenset(("government", "presidency", "authorities"))
_STATE = _WHOLE | word_set("ministry cabinet army police military parliament")
_OFFICIAL = _STATE | word_set("minister president premier governor general command staff force")
# What is done in virtue of an office, with words for those who do it.
_FORCES = word_set("police gendarmerie guard army military")
_COURTS = word_set("prosecutor court tribunal")
_OFFICES = {
    "arrest": _FORCES | {"prosecutor"},
    "charge": _COURTS | {"police"},
    "sentence": _COURTS,
}
_ADMITS = re.compile(r"(?i)(?:admit|conced|own(?:s|ed)? up|confess)")


def owned(told: Sequence[Testimony], cast: Cast, kind: str) -> Testimony | None:
    """The first testimony of whoever did it: somebody's own resignation, a claim of responsibility, an arrest in the
    words of those who arrested. Of the act itself: the police's word for an arrest confirms no murder."""
    fitting = (t for t in told if _family(t.telling.event.type) == _family(kind))
    return next((t for t in fitting if _own(t, told, cast)), None)


def settled(told: Sequence[Testimony], cast: Cast) -> Testimony | None:
    """The first testimony after all denials in which somebody tells of a step that is his own to take."""
    denied = [at for at, t in enumerate(told) if t.counts and t.stand == "no"]
    later = told[max(denied, default=-1) + 1 :]
    return next((t for t in later if denied and t.telling.event.type in _PERSONAL and _own(t, told, cast)), None)


def admitted(told: Sequence[Testimony], origins: Mapping[str, str], cast: Cast) -> Testimony | None:
    """The first testimony in which a side says of itself, or grants, what it denied in an earlier report."""
    for at, t in enumerate(told):
        if not t.affirms or t.telling.event.status in _PLANNED:
            continue
        denials = [
            d
            for d in told[:at]
            if d.retracted is None and d.stand != "yes" and d.report != t.report and _one_side(d, t, origins)
        ]
        if denials and (all(d.stand == "no" for d in denials) or by_speaker(t.telling, t.root, t.chain.who, cast)):
            return t
    return None


def granted(told: Sequence[Testimony]) -> Testimony | None:
    """The first testimony in which a state's body or official admits a deed, in the report's own word for it."""
    for t in told:
        claim = next(t.telling.claims(), None) if t.affirms and t.telling.event.type in DEEDS else None
        official = t.root is not None and t.root.kind == "source" and bool(t.root.words & _OFFICIAL)
        if claim is not None and official and _ADMITS.match(claim.chain[0].cue.text if claim.chain[0].cue else ""):
            return t
    return None


def _family(kind: str) -> str:
    """Types under which one act is told: deeds of violence, steps that are one's own, accords, each other by itself."""
    return "deed" if kind in DEEDS else "step" if kind in _PERSONAL else "accord" if kind in _ACCORDS else kind


def _own(testimony: Testimony, told: Sequence[Testimony], cast: Cast) -> bool:
    """Whether it is the word of whoever did it. What somebody else says that he said is not, nor what is only demanded
    or imagined."""
    if not testimony.affirms or testimony.telling.event.status in _UNREAL:
        return False
    if not _in_his_words(testimony, told) or _relayed(testimony):
        return False
    return _of_office(testimony) or by_speaker(testimony.telling, testimony.root, testimony.chain.who, cast)


def _in_his_words(testimony: Testimony, told: Sequence[Testimony]) -> bool:
    """Whether the report attributes it to him on whom it rests, or attributes the same elsewhere to him. What it tells
    beside his words is its own, unless it is a step of his own that he tells of."""
    root = testimony.root
    if testimony.chain.root is not None or testimony.telling.event.type in _PERSONAL or root is None:
        return True
    same = (t.chain.root for t in told if t.report == testimony.report and t.affirms)
    return root.kind != "source" or any(one is not None and same_root(one, root) for one in same)


def _relayed(testimony: Testimony) -> bool:
    """Whether others than he and those who speak for him pass his words on: "the clerk says that Mora owned up"."""
    root = testimony.chain.root
    return root is not None and any(one is None or not same_root(root, one) for one in testimony.chain.through)


def _of_office(testimony: Testimony) -> bool:
    """Whether an authority tells of what only authorities of its kind do, and nobody else is told to have done it:
    "five men were arrested, the police said"."""
    telling, root = testimony.telling, testimony.chain.root
    if telling.event.status in _PLANNED:
        return False  # who says that somebody should be charged charges nobody
    if root is None or root.kind != "source" or any(role.role == "agent" for role in telling.event.roles):
        return False
    return bool(root.words & _OFFICES.get(telling.event.type, frozenset()))


def _one_side(denial: Testimony, later: Testimony, origins: Mapping[str, str]) -> bool:
    one, other = origins.get(denial.telling.id), origins.get(later.telling.id)
    if one is None or other is None:
        return False
    if one == other:
        return True
    words = [t.root.words for t in (denial, later) if t.root is not None]
    if len(words) == 2 and under(*words):
        return True
    return any(few <= _WHOLE and few and many & _STATE for few, many in (tuple(words), tuple(reversed(words))))
