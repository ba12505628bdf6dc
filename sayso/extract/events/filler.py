"""A phrase that fills a role of an event, before it is written into the record."""

from dataclasses import dataclass

from sayso.language.doc import Token
from sayso.model import RoleName


@dataclass(frozen=True)
class Filler:
    """The head of a phrase that fills a role."""

    role: RoleName
    token: Token
