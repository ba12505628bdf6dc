"""I, me, my, we, our: the speaker of the quotation they stand in."""

from collections.abc import Mapping
from dataclasses import replace

from sayso.extract.actors.mention import Actors
from sayso.model import Span


def resolve_first_person(actors: Actors, speaker_of: Mapping[int, str]) -> Actors:
    """The actors with each first-person pronoun joined to its speaker.

    `speaker_of` gives the id of the speaker for the tokens (by index) of quotations, the innermost where quotations are
    nested. Pronouns at other tokens, and ids that are not among the actors, are left alone.
    """
    new = {
        m: speaker_of[m.head]
        for m in actors.mentions
        if m not in actors.of and actors.get(speaker_of.get(m.head)) is not None
    }
    if not new:
        return actors
    spoken: dict[str, list[Span]] = {}
    for mention, actor_id in new.items():
        spoken.setdefault(actor_id, []).append(actors.spans[mention])
    everyone = tuple(
        actor.model_copy(
            update={"mentions": tuple(sorted([*actor.mentions, *spoken[actor.id]], key=lambda s: (s.start, -s.end)))}
        )
        if actor.id in spoken
        else actor
        for actor in actors.all
    )
    return replace(actors, all=everyone, of={**actors.of, **new})
