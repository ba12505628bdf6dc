"""The index over what merging found: memberships and groups."""

from alembic import op
from sqlalchemy import BigInteger, Column, Float, Integer, LargeBinary, Text

from sayso.ledger.migrations.words import create_words

revision = "0002"
down_revision = "0001"

String = Text().with_variant(Text(collation="C"), "postgresql")
Number = BigInteger().with_variant(Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "memberships",
        Column("key", Number, primary_key=True, autoincrement=False),
        Column("entry", Number, nullable=False),
        Column("kind", String, nullable=False),
        Column("member", String, nullable=False),
        Column("group", String),
    )  # fmt: skip
    op.create_index("memberships_member", "memberships", ["kind", "member", "key"])
    op.create_index("memberships_group", "memberships", ["kind", "group", "key"])
    op.create_table(
        "groups",
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
    )  # fmt: skip
    op.create_index("groups_id", "groups", ["kind", "id", "key"])
    op.create_index("groups_type", "groups", ["kind", "type", "earliest", "latest"])
    op.create_index("groups_earliest", "groups", ["kind", "earliest", "latest"])
    op.create_index("groups_place", "groups", ["kind", "lat", "lon"])
    create_words("group_words", "body", "names")
