"""What people decided of an actor across reports."""

from collections.abc import Collection, Iterable

from sayso.app.merging.judged import About
from sayso.merge.settable import fitting
from sayso.model import KnownActor


def decided(actor: KnownActor, members: Collection[str], about: Iterable[About]) -> KnownActor:
    """The actor with the decisions about it, and with the name and the kind that the last of them sets."""
    own = [each for each in about if actor.id in each.named or not each.meant.isdisjoint(members)]
    value: dict[str, str] = {}
    for each in own:
        if each.judgement.what == "correct":
            value |= fitting(each.judgement.value, "actor")
    made = [each.decision for each in own]
    return KnownActor.model_validate({**actor.model_dump(), **value, "judgements": made})
