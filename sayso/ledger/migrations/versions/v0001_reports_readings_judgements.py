"""The entries, the original bytes, and the index over reports, readings and judgements."""

from alembic import op
from sqlalchemy import BigInteger, Column, Float, Integer, LargeBinary, Text

from sayso.ledger.migrations.words import create_words

revision = "0001"
down_revision = None

String = Text().with_variant(Text(collation="C"), "postgresql")
Number = BigInteger().with_variant(Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "entries",
        Column("seq", Number, primary_key=True, autoincrement=False),
        Column("at", String, nullable=False),
        Column("kind", String, nullable=False),
        Column("subject", String, nullable=False),
        Column("digest", String, nullable=False),
        Column("body", LargeBinary, nullable=False),
        Column("hash", String, nullable=False),
    )  # fmt: skip
    op.create_index("entries_at", "entries", ["at"])
    op.create_index("entries_subject", "entries", ["kind", "subject", "seq"])
    op.create_index("entries_digest", "entries", ["digest"])
    op.create_table(
        "blobs",
        Column("digest", String, primary_key=True),
        Column("size", Number, nullable=False),
        Column("data", LargeBinary, nullable=False),
    )  # fmt: skip
    op.create_table(
        "sightings",
        Column("entry", Number, primary_key=True, autoincrement=False),
        Column("report", String, nullable=False),
        Column("uri", String, nullable=False),
        Column("title", String),
        Column("publisher", String),
        Column("published", String),
        Column("blob", String, nullable=False),
    )  # fmt: skip
    op.create_index("sightings_report", "sightings", ["report", "entry"])
    op.create_index("sightings_uri", "sightings", ["uri"])
    op.create_table(
        "readings",
        Column("entry", Number, primary_key=True, autoincrement=False),
        Column("report", String, nullable=False),
        Column("reader", String, nullable=False),
        Column("version", String, nullable=False),
    )  # fmt: skip
    op.create_index("readings_report", "readings", ["report", "entry"])
    op.create_table(
        "claims",
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
    )  # fmt: skip
    op.create_index("claims_id", "claims", ["id"])
    op.create_index("claims_stance", "claims", ["stance", "earliest", "latest"])
    op.create_index("claims_earliest", "claims", ["earliest", "latest"])
    op.create_table(
        "events",
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
    )  # fmt: skip
    op.create_index("events_id", "events", ["id"])
    op.create_index("events_type", "events", ["type", "earliest", "latest"])
    op.create_index("events_published", "events", ["published", "type"])
    op.create_index("events_place", "events", ["lat", "lon"])
    op.create_table(
        "actors",
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
    )  # fmt: skip
    op.create_index("actors_id", "actors", ["id"])
    op.create_table(
        "names",
        Column("key", Number, primary_key=True, autoincrement=False),
        Column("entry", Number, nullable=False),
        Column("actor", Number, nullable=False),
        Column("name", String, nullable=False),
        Column("folded", String, nullable=False),
    )  # fmt: skip
    op.create_index("names_folded", "names", ["folded"])
    op.create_table(
        "participants",
        Column("key", Number, primary_key=True, autoincrement=False),
        Column("entry", Number, nullable=False),
        Column("event", Number, nullable=False),
        Column("role", String, nullable=False),
        Column("actor", Number),
    )  # fmt: skip
    op.create_index("participants_event", "participants", ["event"])
    op.create_index("participants_actor", "participants", ["actor"])
    op.create_table(
        "judgements",
        Column("entry", Number, primary_key=True, autoincrement=False),
        Column("id", String, nullable=False),
        Column("what", String, nullable=False),
    )  # fmt: skip
    op.create_index("judgements_id", "judgements", ["id"])
    op.create_table(
        "targets",
        Column("key", Number, primary_key=True, autoincrement=False),
        Column("entry", Number, nullable=False),
        Column("kind", String, nullable=False),
        Column("target", String, nullable=False),
        Column("report", String),
    )  # fmt: skip
    op.create_index("targets_target", "targets", ["target", "entry"])
    op.create_index("targets_report", "targets", ["report", "entry"])
    create_words("reading_words", "body")
    create_words("claim_words", "body", "sources", "via")
