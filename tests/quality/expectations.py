"""Whether an item of a record is what an expectation describes."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sayso.model import Actor, Claim, Event, Link, Record, Span

Wanted = Mapping[str, Any]
QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
MOST = 0.6  # share of the shorter of two stretches that both have to cover


def plain(text: str | None) -> str:
    return " ".join((text or "").translate(QUOTES).casefold().split())


def alike(one: str | None, other: str | None) -> bool:
    """Whether one contains the other."""
    a, b = plain(one), plain(other)
    return bool(a and b) and (a in b or b in a)


def any_of(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def holds(wanted: Wanted, checks: Mapping[str, Callable[[Any], bool]]) -> bool:
    """Whether every key that is given is met. An unknown key is a mistake in the expectation."""
    unknown = wanted.keys() - checks.keys()
    if unknown:
        raise ValueError(f"an expectation has {sorted(unknown)}; it can have {sorted(checks)}")
    return all(checks[key](value) for key, value in wanted.items())


def actor_is(wanted: Wanted, actor: Actor, record: Record) -> bool:
    return holds(
        wanted,
        {
            "name": lambda name: alike(name, actor.name),
            "exactly": lambda name: plain(name) == plain(actor.name),
            "kind": lambda kinds: actor.kind in any_of(kinds),
            "role": lambda title: any(alike(title, office.title) for office in actor.roles),
            "age": lambda age: actor.attributes.get("age") == age,
        },
    )


def claim_is(wanted: Wanted, claim: Claim, record: Record) -> bool:
    return holds(
        wanted,
        {
            "text": lambda text: covers(record.report.text, text, claim.spans) >= MOST,
            "chain": lambda names: chain_is(names, claim.chain),
            "mode": lambda modes: claim.mode in any_of(modes),
            "stance": lambda stances: claim.stance in any_of(stances),
            "medium": lambda medium: any(alike(medium, link.medium) for link in claim.chain),
            "verification": lambda states: (
                claim.verification is not None and claim.verification.status in any_of(states)
            ),
        },
    )


def event_is(wanted: Wanted, event: Event, record: Record) -> bool:
    claims = {claim.id: claim for claim in record.claims}
    return holds(
        wanted,
        {
            "type": lambda types: event.type in any_of(types),
            "trigger": lambda words: plain(words) in plain(event.trigger.text),
            "near": lambda words: inside(record.report.text, words, event.trigger),
            "status": lambda states: event.status in any_of(states),
            "voice": lambda voices: event.voice in any_of(voices),
            "role_in_report": lambda weights: event.role_in_report in any_of(weights),
            "when": lambda dates: (event.when.edtf if event.when else None) in any_of(dates),
            "where": lambda names: event.where is not None and any(alike(n, event.where.name) for n in any_of(names)),
            "country": lambda code: event.where is not None and event.where.country == code,
            "roles": lambda roles: all(filled(role, names, event, record) for role, names in roles.items()),
            "counts": lambda counts: all(counted(count, event) for count in any_of(counts)),
            "chain": lambda names: event.claim in claims and chain_is(names, claims[event.claim].chain),
        },
    )


def chain_is(names: list[str], chain: tuple[Link, ...]) -> bool:
    return len(names) == len(chain) and all(
        alike(name, link.name) or alike(name, link.source.text if link.source else None)
        for name, link in zip(names, chain, strict=True)
    )


def filled(role: str, names: Any, event: Event, record: Record) -> bool:
    known = {actor.id: actor.name for actor in record.actors}
    fillers = [p for p in event.roles if p.role == role]
    words = [p.text for p in fillers] + [known[p.actor] for p in fillers if p.actor in known]
    return any(alike(name, word) for name in any_of(names) for word in words)


def counted(wanted: Wanted, event: Event) -> bool:
    return any(wanted.items() <= count.model_dump().items() for count in event.counts)


def inside(whole: str, words: str, span: Span) -> bool:
    at = whole.find(words)
    if at < 0:
        raise ValueError(f"an expectation quotes {words!r}, which the passage does not hold")
    return at <= span.start and span.end <= at + len(words)


def covers(whole: str, words: str, spans: Iterable[Span]) -> float:
    """The share of the shorter of the two that both cover."""
    at = whole.find(words)
    if at < 0:
        raise ValueError(f"an expectation quotes {words!r}, which the passage does not hold")
    wanted = set(range(at, at + len(words)))
    found = {place for span in spans for place in range(span.start, span.end)}
    return len(wanted & found) / max(1, min(len(wanted), len(found)))
