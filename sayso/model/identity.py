"""Ids by content: what is the same gets the same id, on any machine and at any time.

The ids inside a record ("E3") hold within that record. These hold everywhere: a digest of the report's digest, where
the thing stands, its type, and the reader that found it.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.model.record import Reader, Record

_LENGTH = 16  # hexadecimal digits: at ten million ids the chance that any two are alike is under one in 300,000
_SEPARATOR = "\x1f"


@dataclass(frozen=True, slots=True)
class Ids:
    """The ledger's id of each actor, claim and event of a record, by its id within the record."""

    actors: Mapping[str, str]
    claims: Mapping[str, str]
    events: Mapping[str, str]


def digest(*parts: object) -> str:
    """A short digest of the parts, in their order."""
    whole = _SEPARATOR.join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(whole.encode("utf-8", "backslashreplace")).hexdigest()[:_LENGTH]


def reader_key(reader: Reader) -> str:
    """One string for a reader: its version, model and codebook."""
    return f"{reader.version}/{reader.model}/{reader.codebook}"


def ids_of(record: Record) -> Ids:
    """The ledger's ids of what the record holds. Two things alike in all that the id rests on are told apart by their
    order in the record."""
    base = (record.report.id, reader_key(record.reader))
    return Ids(
        actors=_numbered(
            "ac", base, ((a.id, (a.kind, a.name, *(m.start for m in a.mentions[:1]))) for a in record.actors)
        ),
        claims=_numbered("cl", base, ((c.id, (c.stance, *((s.start, s.end) for s in c.spans))) for c in record.claims)),
        events=_numbered("ev", base, ((e.id, (e.type, e.trigger.start, e.trigger.end)) for e in record.events)),
    )


def _numbered(
    prefix: str, base: tuple[str, str], things: Iterable[tuple[str, tuple[object, ...]]]
) -> Mapping[str, str]:
    seen: Counter[tuple[object, ...]] = Counter()
    found = {}
    for local, parts in things:
        found[local] = f"{prefix}-{digest(*base, *parts, seen[parts] or None)}"
        seen[parts] += 1
    return found
