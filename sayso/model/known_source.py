"""Whoever a ledger's incidents rest on, over all of them: how often, and what became of it."""

from typing import Literal

from sayso.model.span import Value

SourceSort = Literal["source", "described", "publisher", "agency"]


class KnownSource(Value):
    """A source across reports. `id` is the id of an actor (`actor` again) where it is one, else made from its name.

    `kind`: somebody or something that reports cite ("source"), the same where they only describe it ("described": "the
    village head", who may be several), or the outlet or agency itself, for what it tells in its own voice.
    `speaks_for` are bodies for which somebody speaks.

    `claims` are accounts of events that rest on it, copies left out; `reports` those that hold them, copies among
    them; `incidents` what they are about. Of incidents: `vouched`, it says that they happen; `denied`, it only says
    that they did not, or that it was somebody else; `alone`, nobody else vouches for what it vouches for;
    `independent`, others do, and the grade is fair or confirmed; `confirmed_later`, somebody else did on a later day
    (or: all that said the contrary of its denial was taken back); `contested`, an account of another is on the other
    side of a conflict over whether it happened, what it was, or who did it; `contradicted_later`, that account came on
    a later day, or a number of its was put right; `rival_numbers`, its number and another's exclude each other;
    `retracted`, an account that rests on it was taken back; `discounted`, that is the grade of what it vouched for.
    `earliest` and `latest` are the days of the first and the last report.
    """

    id: str
    name: str
    kind: SourceSort
    actor: str | None = None
    speaks_for: tuple[str, ...] = ()
    claims: int = 0
    reports: int = 0
    incidents: int = 0
    vouched: int = 0
    denied: int = 0
    alone: int = 0
    independent: int = 0
    confirmed_later: int = 0
    contested: int = 0
    contradicted_later: int = 0
    rival_numbers: int = 0
    retracted: int = 0
    discounted: int = 0
    earliest: str | None = None
    latest: str | None = None
