"""Who a report is about: names, descriptions and pronouns, joined into actors."""

from sayso.extract.actors.find import find_actors
from sayso.extract.actors.first_person import resolve_first_person
from sayso.extract.actors.mention import Actors, Mention, MentionForm

__all__ = ["Actors", "Mention", "MentionForm", "find_actors", "resolve_first_person"]
