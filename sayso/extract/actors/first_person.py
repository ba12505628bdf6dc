"""I, me, my, we, our: the speaker of the quotation they stand in."""

from collections.abc import Mapping

from sayso.extract.actors.mention import Actors


def resolve_first_person(actors: Actors, speaker_of: Mapping[int, str]) -> Actors:
    """The actors with each first-person pronoun joined to its speaker.

    `speaker_of` gives the id of the speaker for the tokens (by index) of quotations, the innermost where quotations are
    nested. Pronouns at other tokens, and ids that are not among the actors, are left alone.
    """
    return actors
