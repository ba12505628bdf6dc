"""The ledger's tables.

`entries` is the ledger: what was learnt, when, in one chain of hashes. `blobs` holds the original bytes. All other
tables are an index over the entries, derived from them and never the other way: they can be built anew at any time.
Nothing in any table is ever changed or deleted.

An index row's `key` is its entry's number and its place within the entry, so that a row is found from its entry without
another index.
"""

from sqlalchemy import BigInteger, Column, Float, Index, Integer, LargeBinary, MetaData, Table, Text

# What Sayso writes is compared by code point on both databases, whatever the database's locale.
String = Text().with_variant(Text(collation="C"), "postgresql")
Number = BigInteger().with_variant(Integer(), "sqlite")

HEAD = "0003"  # the newest migration in migrations/versions
PLACES = 1 << 20  # index rows that one entry may have

# What stands in `earliest` and `latest` for an end that is open: a time that is known touches a stretch of days where
# earliest <= until and latest >= since, which an index answers. Both are null where no time is known.
OPEN_START, OPEN_END = "0000-01-01", "9999-12-31"

metadata = MetaData()

entries = Table(
    "entries", metadata,
    Column("seq", Number, primary_key=True, autoincrement=False),
    Column("at", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("digest", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("hash", String, nullable=False),
    Index("entries_at", "at"),
    Index("entries_subject", "kind", "subject", "seq"),
    Index("entries_digest", "digest"),
)  # fmt: skip

blobs = Table(
    "blobs", metadata,
    Column("digest", String, primary_key=True),
    Column("size", Number, nullable=False),
    Column("data", LargeBinary, nullable=False),
)  # fmt: skip

sightings = Table(
    "sightings", metadata,
    Column("entry", Number, primary_key=True, autoincrement=False),
    Column("report", String, nullable=False),
    Column("uri", String, nullable=False),
    Column("title", String),
    Column("publisher", String),
    Column("published", String),
    Column("blob", String, nullable=False),
    Index("sightings_report", "report", "entry"),
    Index("sightings_uri", "uri"),
)  # fmt: skip

readings = Table(
    "readings", metadata,
    Column("entry", Number, primary_key=True, autoincrement=False),
    Column("report", String, nullable=False),
    Column("reader", String, nullable=False),
    Column("version", String, nullable=False),
    Index("readings_report", "report", "entry"),
)  # fmt: skip

claims = Table(
    "claims", metadata,
    Column("key", Number, primary_key=True, autoincrement=False),
    Column("entry", Number, nullable=False),
    Column("report", String, nullable=False),
    Column("id", String, nullable=False),
    Column("local", String, nullable=False),
    Column("stance", String, nullable=False),
    Column("start", Number, nullable=False),
    Column("end", Number, nullable=False),
    Column("earliest", String),
    Column("latest", String),
    Index("claims_id", "id"),
    Index("claims_stance", "stance", "earliest", "latest"),
    Index("claims_earliest", "earliest", "latest"),
)  # fmt: skip

events = Table(
    "events", metadata,
    Column("key", Number, primary_key=True, autoincrement=False),
    Column("entry", Number, nullable=False),
    Column("report", String, nullable=False),
    Column("id", String, nullable=False),
    Column("local", String, nullable=False),
    Column("type", String, nullable=False),
    Column("start", Number, nullable=False),
    Column("end", Number, nullable=False),
    Column("status", String, nullable=False),
    Column("voice", String, nullable=False),
    Column("weight", String, nullable=False),
    Column("published", String),
    Column("earliest", String),
    Column("latest", String),
    Column("place", String),
    Column("geonames", Number),
    Column("country", String),
    Column("lat", Float),
    Column("lon", Float),
    Index("events_id", "id"),
    Index("events_type", "type", "earliest", "latest"),
    Index("events_published", "published", "type"),
    Index("events_place", "lat", "lon"),
)  # fmt: skip

actors = Table(
    "actors", metadata,
    Column("key", Number, primary_key=True, autoincrement=False),
    Column("entry", Number, nullable=False),
    Column("report", String, nullable=False),
    Column("id", String, nullable=False),
    Column("local", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("named", Integer, nullable=False),
    Column("name", String, nullable=False),
    Column("start", Number),
    Column("end", Number),
    Index("actors_id", "id"),
)  # fmt: skip

names = Table(
    "names", metadata,
    Column("key", Number, primary_key=True, autoincrement=False),
    Column("entry", Number, nullable=False),
    Column("actor", Number, nullable=False),
    Column("name", String, nullable=False),
    Column("folded", String, nullable=False),
    Index("names_folded", "folded"),
)  # fmt: skip

participants = Table(
    "participants", metadata,
    Column("key", Number, primary_key=True, autoincrement=False),
    Column("entry", Number, nullable=False),
    Column("event", Number, nullable=False),
    Column("role", String, nullable=False),
    Column("actor", Number),
    Index("participants_event", "event"),
    Index("participants_actor", "actor"),
)  # fmt: skip

judgements = Table(
    "judgements", metadata,
    Column("entry", Number, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False),
    Column("what", String, nullable=False),
    Index("judgements_id", "id"),
)  # fmt: skip

targets = Table(
    "targets", metadata,
    Column("key", Number, primary_key=True, autoincrement=False),
    Column("entry", Number, nullable=False),
    Column("kind", String, nullable=False),
    Column("target", String, nullable=False),
    Column("report", String),
    Index("targets_target", "target", "entry"),
    Index("targets_report", "report", "entry"),
)  # fmt: skip

memberships = Table(
    "memberships", metadata,
    Column("key", Number, primary_key=True, autoincrement=False),
    Column("entry", Number, nullable=False),
    Column("kind", String, nullable=False),
    Column("member", String, nullable=False),
    Column("group", String),
    Index("memberships_member", "kind", "member", "key"),
    Index("memberships_group", "kind", "group", "key"),
)  # fmt: skip

groups = Table(
    "groups", metadata,
    Column("key", Number, primary_key=True, autoincrement=False),
    Column("entry", Number, nullable=False),
    Column("kind", String, nullable=False),
    Column("id", String, nullable=False),
    Column("gone", Integer, nullable=False),
    Column("type", String),
    Column("grade", String),
    Column("earliest", String),
    Column("latest", String),
    Column("lat", Float),
    Column("lon", Float),
    Column("country", String),
    Column("origins", Integer),
    Column("body", LargeBinary, nullable=False),
    Index("groups_id", "kind", "id", "key"),
    Index("groups_type", "kind", "type", "earliest", "latest"),
    Index("groups_earliest", "kind", "earliest", "latest"),
    Index("groups_place", "kind", "lat", "lon"),
)  # fmt: skip

merges = Table(
    "merges", metadata,
    Column("entry", Number, primary_key=True, autoincrement=False),
    Column("merger", String, nullable=False),
    Column("upto", Number, nullable=False),
    Index("merges_merger", "merger", "entry"),
)  # fmt: skip

blocks = Table(
    "blocks", metadata,
    Column("key", Number, primary_key=True, autoincrement=False),
    Column("entry", Number, nullable=False),
    Column("kind", String, nullable=False),
    Column("block", String, nullable=False),
    Column("member", String, nullable=False),
    Index("blocks_block", "kind", "block", "key"),
)  # fmt: skip

# The full-text tables: a key, and columns of folded words. In SQLite they are FTS5 tables, in PostgreSQL tables of
# tsvectors; ledger/migrations makes them and ledger/engines knows how to fill and to ask them. `sources` names whoever
# said a claim, `via` whoever passed it on.
WORDS = {
    "reading_words": ("body",),
    "claim_words": ("body", "sources", "via"),
    "group_words": ("body", "names"),
}

INDEX_TABLES = (
    sightings,
    readings,
    claims,
    events,
    actors,
    names,
    participants,
    judgements,
    targets,
    memberships,
    groups,
    merges,
    blocks,
)
