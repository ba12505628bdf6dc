"""Entry -> the rows that it is found by. Rows are derived from nothing else, so that they can be checked."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, insert

from sayso.ledger import schema
from sayso.ledger.engines import Backend
from sayso.ledger.entry import Entry, packed, to_json
from sayso.ledger.schema import OPEN_END, OPEN_START, PLACES
from sayso.ledger.words import folded
from sayso.model import Actor, Claim, Event, Judgement, Merge, Record, Report, Target
from sayso.model.identity import ids_of, reader_key

Row = dict[str, Any]
Rows = dict[str, list[Row]]

_PRONOUNS = frozenset(
    [
        "he", "him", "his", "she", "her", "hers", "it", "its", "they", "them", "their", "theirs", "we", "us", "our",
        "ours", "i", "me", "my", "mine", "you", "your", "yours", "who", "whom", "whose", "himself", "herself", "itself",
        "themselves", "this", "that", "these", "those",
    ]
)  # fmt: skip


def rows_of(entry: Entry, record: Record | None = None) -> Rows:
    """The rows of all tables, by the table's name. `record` is that of a reading's body, where it is at hand."""
    if entry.kind == "sighting":
        return {"sightings": [_sighting(entry)]}
    if entry.kind == "reading":
        return _reading(entry, record or Record.model_validate_json(entry.body))
    if entry.kind == "judgement":
        return _judgement(entry)
    if entry.kind == "merge":
        return _merge(entry)
    return {}


def insert_rows(connection: Connection, backend: Backend, rows: Rows) -> None:
    """Write the rows, the full-text ones among them."""
    for name, found in rows.items():
        if not found:
            continue
        if name in schema.WORDS:
            backend.index_words(connection, name, found)
        else:
            connection.execute(insert(schema.metadata.tables[name]), found)


def storable(text: str | None) -> str | None:
    """The text without what a database's text can't hold: NUL characters, halves of surrogate pairs."""
    if text is None:
        return None
    return text.replace("\x00", "\ufffd").encode("utf-8", "backslashreplace").decode("utf-8")


def _sighting(entry: Entry) -> Row:
    said = entry.value
    return {
        "entry": entry.seq, "report": said["report"], "uri": storable(said["uri"]), "title": storable(said["title"]),
        "publisher": storable(said["publisher"]), "published": said["published"], "blob": said["original"],
    }  # fmt: skip


def _reading(entry: Entry, record: Record) -> Rows:
    report, ids = record.report, ids_of(record)
    rows: Rows = defaultdict(list)
    rows["readings"].append(
        {
            "entry": entry.seq, "report": report.id, "reader": reader_key(record.reader),
            "version": record.reader.version,
        }
    )  # fmt: skip
    rows["reading_words"].append({"key": entry.seq, "body": folded(_all_words(report))})
    actors = {actor.id: entry.seq * PLACES + number for number, actor in enumerate(record.actors)}
    known = {actor.id: actor for actor in record.actors}
    for actor in record.actors:
        rows["actors"].append(_actor(entry, report.id, actors[actor.id], actor, ids.actors[actor.id]))
    for number, (actor, name) in enumerate((a, name) for a in record.actors for name in spoken_names(a)):
        rows["names"].append(
            {
                "key": entry.seq * PLACES + number, "entry": entry.seq, "actor": actors[actor.id],
                "name": storable(name), "folded": folded(name),
            }
        )  # fmt: skip
    for number, claim in enumerate(record.claims):
        key = entry.seq * PLACES + number
        rows["claims"].append(_claim(entry, record, key, claim, ids.claims[claim.id]))
        rows["claim_words"].append({"key": key, **claim_words(claim, known)})
    for number, event in enumerate(record.events):
        rows["events"].append(_event(entry, record, entry.seq * PLACES + number, event, ids.events[event.id]))
    for number, (at, role, filler) in enumerate(_roles(record)):
        rows["participants"].append(
            {
                "key": entry.seq * PLACES + number, "entry": entry.seq, "event": entry.seq * PLACES + at, "role": role,
                "actor": actors.get(filler or ""),
            }
        )  # fmt: skip
    return dict(rows)


def _all_words(report: Report) -> str:
    """The text, and the headline where it is not part of it."""
    title = report.title or ""
    return report.text if title in report.text else f"{title}\n{report.text}"


def spoken_names(actor: Actor) -> tuple[str, ...]:
    """What the report calls an actor, pronouns aside: each name and description once, the fullest name first."""
    called = (actor.name, *(mention.text for mention in actor.mentions))
    return tuple({folded(name): name for name in reversed(called) if _tells(name)}.values())[::-1]


def _tells(name: str) -> bool:
    words = folded(name)
    return bool(words) and name.casefold() not in _PRONOUNS


def _actor(entry: Entry, report: str, key: int, actor: Actor, content_id: str) -> Row:
    first = actor.mentions[0] if actor.mentions else None
    return {
        "key": key, "entry": entry.seq, "report": report, "id": content_id, "local": actor.id, "kind": actor.kind,
        "named": int(actor.named), "name": storable(actor.name), "start": first and first.start,
        "end": first and first.end,
    }  # fmt: skip


def _claim(entry: Entry, record: Record, key: int, claim: Claim, content_id: str) -> Row:
    earliest, latest = claim_days(claim, record.report.published)
    return {
        "key": key, "entry": entry.seq, "report": record.report.id, "id": content_id, "local": claim.id,
        "stance": claim.stance, "start": min((s.start for s in claim.spans), default=0),
        "end": max((s.end for s in claim.spans), default=0),
        "earliest": earliest, "latest": latest,
    }  # fmt: skip


def claim_days(claim: Claim, published: str | None) -> tuple[str | None, str | None]:
    """The first and the last day on which a claim may have been said, as the index holds them: that of publication
    where the report does not say."""
    said = claim.said if claim.said and (claim.said.earliest or claim.said.latest) else None
    days = _times(said.earliest if said else published, said.latest if said else published)
    return days["earliest"], days["latest"]


def claim_words(claim: Claim, actors: Mapping[str, Actor]) -> dict[str, str]:
    """The words that a claim is found by, in the index's columns; the record's actors by their ids."""
    named = []
    for link in claim.chain:
        actor = actors.get(link.actor or "")
        more = (*spoken_names(actor), *(office.text for office in actor.roles)) if actor else ()
        named.append(" ".join((link.name, *more, link.medium or "")))
    return {
        "body": folded(" ".join(span.text for span in claim.spans)),
        "sources": folded(named[0]) if named else "",
        "via": folded(" ".join(named[1:])),
    }


def _event(entry: Entry, record: Record, key: int, event: Event, content_id: str) -> Row:
    when, where = event.when, event.where
    return {
        "key": key, "entry": entry.seq, "report": record.report.id, "id": content_id, "local": event.id,
        "type": event.type, "start": event.trigger.start, "end": event.trigger.end, "status": event.status,
        "voice": event.voice, "weight": event.role_in_report, "published": record.report.published,
        **_times(when.earliest if when else None, when.latest if when else None),
        "place": storable(where.name) if where else None, "geonames": where and where.geonames,
        "country": where and where.country, "lat": where and where.lat, "lon": where and where.lon,
    }  # fmt: skip


def _times(earliest: str | None, latest: str | None) -> Row:
    if earliest is None and latest is None:
        return {"earliest": None, "latest": None}
    return {"earliest": earliest or OPEN_START, "latest": latest or OPEN_END}


def _roles(record: Record) -> Iterator[tuple[int, str, str | None]]:
    for number, event in enumerate(record.events):
        for participant in event.roles:
            yield number, participant.role, participant.actor


def _judgement(entry: Entry) -> Rows:
    judgement = Judgement.model_validate(entry.value)
    about = [each for target in judgement.targets for each in (target, *target.members)]
    return {
        "judgements": [{"entry": entry.seq, "id": entry.subject, "what": judgement.what}],
        "targets": [_target(entry, number, each) for number, each in enumerate(about)],
    }


def _target(entry: Entry, number: int, target: Target) -> Row:
    return {
        "key": entry.seq * PLACES + number, "entry": entry.seq, "kind": target.kind, "target": storable(target.id),
        "report": target.report,
    }  # fmt: skip


def _merge(entry: Entry) -> Rows:
    merge = Merge.model_validate(entry.value)
    base = entry.seq * PLACES
    rows: Rows = {"memberships": [], "groups": [], "group_words": [], "blocks": []}
    rows["merges"] = [{"entry": entry.seq, "merger": entry.subject, "upto": merge.upto}]
    for number, found_by in enumerate(merge.keys):
        rows["blocks"].append(
            {
                "key": base + number, "entry": entry.seq, "kind": found_by.kind, "block": storable(found_by.key),
                "member": found_by.member,
            }
        )  # fmt: skip
    for number, each in enumerate(merge.memberships):
        row = {"key": base + number, "entry": entry.seq, "kind": each.kind, "member": each.member, "group": each.group}
        rows["memberships"].append(row)
    for number, group in enumerate(merge.groups):
        rows["groups"].append(
            {
                "key": base + number, "entry": entry.seq, "kind": group.kind, "id": group.id, "gone": int(group.gone),
                "type": group.type, "grade": group.grade, **_times(group.earliest, group.latest),
                "lat": group.lat, "lon": group.lon, "country": group.country, "origins": group.origins,
                "body": packed(to_json(group.body)),
            }
        )  # fmt: skip
        rows["group_words"].append(
            {"key": base + number, "body": folded(group.text), "names": folded(" ".join(group.names))}
        )
    return rows
