"""Actors of a ledger and their turns, for lists, and all that is known of one."""

from collections.abc import Iterator, Mapping

from sayso.export.claim_items import ClaimMarks
from sayso.export.listing import Item
from sayso.export.words import STATUS, VOICE, days_in_words, in_words
from sayso.model import ActorAccount, KnownActor, KnownOffice, PartIn, Quote, Turned, When

ACTOR_COLUMNS = ("id", "name", "kind", "names", "offices", "reports", "earliest", "latest", "turns")
TURN_COLUMNS = (
    "earliest", "latest", "actor", "name", "type", "left", "joined", "status", "voice", "grade", "reports", "incident",
    "dated_by",
)  # fmt: skip
_MOST_NAMES = 8  # names that are shown to read
_QUOTED = 240  # characters of a quotation that are shown to read


def actor_item(actor: KnownActor) -> Item:
    """An actor: names, offices, how often and when it was named."""
    offices = [office_in_words(office) for office in actor.roles]
    return Item(
        text="\n".join(_head(actor)),
        value=actor.model_dump(mode="json"),
        cells={
            "id": actor.id, "name": actor.name, "kind": actor.kind, "names": "; ".join(actor.names),
            "offices": "; ".join(offices), "reports": actor.reports, "earliest": actor.earliest, "latest": actor.latest,
            "turns": len(actor.turns),
        },
    )  # fmt: skip


def turn_item(turned: Turned, labels: Mapping[str, str]) -> Item:
    """A turn on a timeline; `labels` name the event types."""
    told = turned.told
    return Item(
        text=f"{_turn(turned, labels, named=True)}\n    {', '.join(dict.fromkeys(each.report for each in told))}",
        value=turned.model_dump(mode="json"),
        cells={
            "earliest": turned.earliest, "latest": turned.latest, "actor": turned.actor, "name": turned.name,
            "type": turned.type, "left": turned.left, "joined": turned.joined, "status": told[0].status,
            "voice": told[0].voice, "grade": turned.grade, "reports": len({each.report for each in told}),
            "incident": turned.incident, "dated_by": turned.dated_by,
        },
    )  # fmt: skip


def account_item(account: ActorAccount, labels: Mapping[str, str]) -> Item:
    """All that is known of an actor, to read or as one JSON value; as cells it is the actor alone."""
    parts = [
        ("OFFICES", [f"  {office_in_words(each)}: {_held(each)}" for each in account.roles]),
        ("SIDES AND OFFICES TAKEN AND LEFT", [f"  {_turn(each, labels, named=False)}" for each in account.timeline]),
        ("INCIDENTS", [f"  {_day_of(each)}  {each.title or labels.get(each.type, each.type)}"
                       f" ({', '.join(each.roles)}{f'; {each.grade}' if each.grade else ''})  {each.id}"
                       for each in account.incidents]),
        ("SAID", [line for quote in account.quotes for line in _quote(quote)]),
        ("DECIDED", [f"  {each.at[:10]}  {each.what}, by {each.by}: {each.why}" for each in account.judgements]),
    ]  # fmt: skip
    told = [line for title, lines in parts if lines for line in ("", title, *lines)]
    known = actor_item(account)
    return Item(text="\n".join([*_head(account), *told]), value=account.model_dump(mode="json"), cells=known.cells)


def office_in_words(office: KnownOffice) -> str:
    """As "deputy oil minister, Ardania"."""
    return f"{office.title}, {office.of}" if office.of else office.title


def _head(actor: KnownActor) -> Iterator[str]:
    now = [office for office in actor.roles if office.latest]
    last = max(now, key=lambda office: office.latest or "", default=None)
    yield f"{actor.name}  ({actor.kind}{f'; {office_in_words(last)}' if last else ''})"
    others = [name for name in actor.names if name != actor.name]
    if others:
        more = f" and {len(others) - _MOST_NAMES} more" if len(others) > _MOST_NAMES else ""
        yield f"    also {', '.join(others[:_MOST_NAMES])}{more}"
    reports = "1 report" if actor.reports == 1 else f"{actor.reports} reports"
    yield f"    {actor.id}  {reports}{f', {days_in_words(actor.earliest, actor.latest)}' if actor.earliest else ''}"


def _held(office: KnownOffice) -> str:
    said = []
    if office.earliest or office.latest:
        said.append(f"as of {days_in_words(office.earliest, office.latest)}")
    if office.ended:
        said.append(f"held no more by {days_in_words(office.ended, office.ended)}")
    number = len(office.reports)
    return f"{', '.join(said) or 'undated'} ({number} report{'' if number == 1 else 's'})"


def _day_of(part: PartIn) -> str:
    return _time_in_words(part.time, part.when, lasting=part.status == "ongoing")


def _day_of_turn(turned: Turned) -> str:
    days = (turned.earliest, turned.latest)
    told = next(
        (each.when for each in turned.told if each.when and (each.when.earliest, each.when.latest) == days), None
    )
    return _time_in_words(None if turned.dated_by == "report" else told, turned.earliest)


def _time_in_words(when: When | None, reported: str | None, *, lasting: bool = False) -> str:
    """The time as precise as it is known; the day of the report, marked as such, where the report gives no other."""
    if when is not None and (when.earliest or when.latest):
        return in_words(when, lasting=lasting, clock=False)
    return f"reported {days_in_words(reported, reported)}" if reported else "undated"


def _turn(turned: Turned, labels: Mapping[str, str], *, named: bool) -> str:
    what = labels.get(turned.type, turned.type)
    ways = "".join((f" from {turned.left}" if turned.left else "", f" to {turned.joined}" if turned.joined else ""))
    voices = dict.fromkeys(VOICE[each.voice] for each in turned.told)
    states = dict.fromkeys(STATUS[each.status] for each in turned.told if STATUS[each.status])
    number = len({each.report for each in turned.told})
    known = [*states, turned.grade] if turned.grade else [*states, *voices]
    reports = f"{number} report{'' if number == 1 else 's'}"
    return f"{_day_of_turn(turned)}  {f'{turned.name}: ' if named else ''}{what}{ways} ({'; '.join([*known, reports])})"


def _quote(quote: Quote) -> Iterator[str]:
    claim = quote.claim
    words = " … ".join(" ".join(span.text.split()) for span in claim.spans)
    short = words if len(words) <= _QUOTED else f"{words[:_QUOTED].rsplit(' ', 1)[0]} …"
    day = _time_in_words(claim.said, quote.published)
    yield f"  {day}  {claim.stance}: {short}"
    marks = ClaimMarks(quote.retracted, corrected=quote.corrected)
    yield f"      {claim.id}  {quote.report}{f' ({quote.publisher})' if quote.publisher else ''}{marks}"
