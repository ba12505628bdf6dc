"""An entry of the ledger, and the chain of hashes that ties it to all entries before it."""

import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

Kind = Literal["sighting", "reading", "unread", "judgement", "merge"]
FIRST = "sayso"  # what the first entry's hash is tied to, for want of an entry before it
_TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """What was learnt (`body`, JSON), when (`at`, UTC), about what (`subject`, an id or an address).

    `seq` counts from 1 without a gap. `hash` covers all of the entry and the hash of the one before: who knows the last
    hash can tell whether anything before it was changed.
    """

    seq: int
    at: str
    kind: str
    subject: str
    body: bytes
    hash: str

    @property
    def value(self) -> dict[str, Any]:
        """The body as a JSON value."""
        parsed: dict[str, Any] = json.loads(self.body)
        return parsed


def chained(before: str, seq: int, at: str, kind: str, subject: str, body: bytes) -> Entry:
    """The entry that follows the one with the hash `before`."""
    return Entry(seq, at, kind, subject, body, link(before, seq, at, kind, subject, fingerprint(body)))


def link(before: str, seq: int, at: str, kind: str, subject: str, digest: str) -> str:
    """The hash of an entry: SHA-256 over the hash before it and its own fields."""
    return fingerprint("\n".join((before, str(seq), at, kind, subject, digest)).encode())


def fingerprint(data: bytes) -> str:
    """SHA-256, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def packed(data: bytes) -> bytes:
    """The bytes compressed (zlib, RFC 1950, which every Python can undo)."""
    return zlib.compress(data)


def unpacked(data: bytes) -> bytes:
    """The bytes that `packed` was given; raises zlib.error where they are damaged."""
    return zlib.decompress(data)


def to_json(value: Mapping[str, Any]) -> bytes:
    """JSON in one form only: equal values give equal bytes."""
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode("ascii")


def stamp(moment: datetime) -> str:
    """A moment as the ledger writes it: UTC, microseconds, always of one length, so that later is greater."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def next_stamp(now: datetime, last: str | None) -> str:
    """The moment of a new entry: now, but later than the last entry's even where the clock was set back."""
    written = stamp(now)
    if last is None or written > last:
        return written
    return stamp(datetime.fromisoformat(last) + _TICK)
