"""The record of one report: the contract with everyone who builds on Sayso."""

from typing import Literal

from sayso.model.actor import Actor
from sayso.model.claim import Claim
from sayso.model.event import Event
from sayso.model.report import Report
from sayso.model.span import Value
from sayso.model.where import Where


class Reader(Value):
    """What produced a record: enough to reproduce it."""

    version: str
    model: str
    codebook: str


class Record(Value):
    """All that one report says. Ids are unique within it and stable for the same bytes and the same reader.

    `sent_from` are the places of its dateline, in the order of the text: the town, then what it lies in.
    """

    sayso: Literal["1"] = "1"
    reader: Reader
    report: Report
    actors: tuple[Actor, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    sent_from: tuple[Where, ...] = ()

    def actor(self, id: str | None) -> Actor | None:
        """The actor of an id, None where there is none."""
        return next((each for each in self.actors if each.id == id), None)

    def claim(self, id: str | None) -> Claim | None:
        """The claim of an id, None where there is none."""
        return next((each for each in self.claims if each.id == id), None)


class Problem(Value):
    """Why a report could not be read: a stable `code` and a `message` for people."""

    code: str
    message: str


class Unread(Value):
    """Stands in the output in the place of a report that could not be read."""

    sayso: Literal["1"] = "1"
    uri: str
    error: Problem
