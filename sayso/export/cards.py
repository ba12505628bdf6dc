"""What a page tells of each marked item: a title and rows of label and value, and the record's own JSON."""

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.export.marks import Item
from sayso.export.words import (
    ROLE,
    VERIFICATION,
    VOICE,
    capital,
    chain_in_words,
    count_in_words,
    doubt,
    in_words,
    place_in_words,
    standing,
)
from sayso.model import Actor, Claim, Event, Link, Participant, Record, When, Where

ROLE_LABEL = {"agent": "who", "target": "whom", **ROLE}
BASIS = {
    "stated": "written out in the report",
    "relative": "counted from another date",
    "inferred": "partly taken from the context",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a card; `links` are ids of the items that it leads to."""

    label: str
    value: str
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """What the page shows of an item; `tone` is the voice of an event, else empty; `json` its value in the record;
    `doubt` says "doubtful" where the item is more likely misread than not."""

    id: str
    layer: str
    kind: str
    title: str
    rows: tuple[Row, ...]
    json: str
    tone: str = ""
    weight: str = ""
    doubt: str = ""


def cards(record: Record, marked: list[Item], labels: Mapping[str, str]) -> list[Card]:
    """A card for each item. `labels` names the event types; without them their ids do."""
    return [_card(record, item, labels) for item in marked]


def _card(record: Record, item: Item, labels: Mapping[str, str]) -> Card:
    value = item.value
    json = value.model_dump_json(indent=2)
    if isinstance(value, Event):
        title = labels.get(value.type, value.type.replace("_", " ").capitalize())
        rows = _event_rows(record, value)
        return Card(
            item.id, "event", "Event", title, rows, json, value.voice, value.role_in_report, doubt(value.confidence)
        )
    if isinstance(value, Claim):
        least = doubt(min((link.confidence for link in value.chain), default=1.0))
        title = capital(chain_in_words(value.chain))
        return Card(item.id, "claim", "Claim", title, _claim_rows(value), json, doubt=least)
    if isinstance(value, Link):
        rows = _rows(("kind", value.kind), ("medium", value.medium), users=("vouches for", item.users))
        return Card(item.id, "source", "Source", value.name, rows, json)
    if isinstance(value, When):
        rows = _rows(
            ("EDTF", value.edtf or "not worked out: there is no date to count from"),
            ("precision", value.precision), ("basis", BASIS[value.basis]), users=("date of", item.users),
        )  # fmt: skip
        return Card(item.id, "date", "Date", in_words(value), rows, json)
    if isinstance(value, Where):
        return Card(item.id, "place", "Place", place_in_words(value), _place_rows(value, item.users), json)
    assert isinstance(value, Actor)
    return Card(item.id, "actor", "Actor", value.name, _actor_rows(value), json)


def _rows(*pairs: tuple[str, str | None], users: tuple[str, tuple[str, ...]] | None = None) -> tuple[Row, ...]:
    rows = [Row(label, " ".join(value.split())) for label, value in pairs if value]
    if users and users[1]:
        rows.append(Row(users[0], "", users[1]))
    return tuple(rows)


def _event_rows(record: Record, event: Event) -> tuple[Row, ...]:
    claim = next((c for c in record.claims if c.id == event.claim), None)
    rows = [
        Row(ROLE_LABEL[p.role], _sure(_filler(record, p), p.confidence), (p.actor,) if p.actor else ())
        for p in event.roles
    ]
    rows += _rows(
        ("when", in_words(event.when, lasting=event.status == "ongoing") if event.when else None),
        ("where", place_in_words(event.where) if event.where else None),
        ("how many", ", ".join(count_in_words(c) for c in event.counts)),
        ("standing", standing(event, claim)),
        ("voice", VOICE[event.voice] if claim else None),
        ("confidence", f"{event.confidence:.2f}"),
        ("weight", "what the report is about" if event.role_in_report == "news" else "background that it recalls"),
    )
    if claim:
        rows.append(Row("carried by", "", (claim.id,)))
    return tuple(rows)


def _sure(words: str, confidence: float) -> str:
    """The words with how surely they were read: "Ann Lee (0.97)"."""
    return f"{words} ({confidence:.2f})"


def _filler(record: Record, participant: Participant) -> str:
    """The words that fill a role, behind the actor's name where they don't hold it ("Henrik Valdo: “he”")."""
    text = " ".join(participant.text.split())
    actor = next((a for a in record.actors if a.id == participant.actor), None)
    return f"{actor.name}: “{text}”" if actor and actor.named and actor.name not in text else text


def _claim_rows(claim: Claim) -> tuple[Row, ...]:
    rows = list(
        _rows(
            ("claim", " […] ".join(s.text for s in claim.spans)),
            ("stance", claim.stance),
            (
                "mode",
                {"direct": "in their words", "indirect": "retold", "mixed": "retold, in part in their words"}[
                    claim.mode
                ],
            ),
            ("said", in_words(claim.said, lasting=False) if claim.said else None),
        )
    )
    rows += [
        Row(
            "source" if n == 0 else "told by",
            _sure(chain_in_words((link,)), link.confidence),
            (link.actor,) if link.actor else (),
        )
        for n, link in enumerate(claim.chain)
    ]
    if claim.verification:
        quote = " ".join(claim.verification.text.split())
        rows.append(Row("verification", f"{VERIFICATION[claim.verification.status]}: “{quote}”"))
    if claim.within:
        rows.append(Row("within", "", (claim.within,)))
    return tuple(rows)


def _place_rows(where: Where, users: tuple[str, ...]) -> tuple[Row, ...]:
    known = where.geonames is not None
    spot = None if where.lat is None or where.lon is None else f"{where.lat:.4f}, {where.lon:.4f}"
    return _rows(
        ("GeoNames", str(where.geonames) if known else "not in the gazetteer"),
        ("position", spot),
        ("country", where.country),
        ("precision", where.precision),
        users=("place of", users),
    )


def _actor_rows(actor: Actor) -> tuple[Row, ...]:
    offices = dict.fromkeys(f"{o.title}, {o.of}" if o.of else o.title for o in actor.roles)
    facts = [(name.replace("_", " "), str(value)) for name, value in actor.attributes.items()]
    return _rows(
        ("kind", actor.kind.replace("_", " ")),
        ("offices", "; ".join(offices)),
        *facts,
        ("mentions", f"{len(actor.mentions)}: " + ", ".join(dict.fromkeys(m.text for m in actor.mentions))),
        ("named", None if actor.named else "the report gives no name"),
    )
