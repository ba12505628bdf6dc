"""The index over what candidates for merging are found by, and over how far merging has come."""

from alembic import op
from sqlalchemy import BigInteger, Column, Integer, Text

revision = "0003"
down_revision = "0002"

String = Text().with_variant(Text(collation="C"), "postgresql")
Number = BigInteger().with_variant(Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "merges",
        Column("entry", Number, primary_key=True, autoincrement=False),
        Column("merger", String, nullable=False),
        Column("upto", Number, nullable=False),
    )  # fmt: skip
    op.create_index("merges_merger", "merges", ["merger", "entry"])
    # What was merged before this schema was told without how far it had come.
    op.execute("INSERT INTO merges (entry, merger, upto) SELECT seq, subject, 0 FROM entries WHERE kind = 'merge'")
    op.create_table(
        "blocks",
        Column("key", Number, primary_key=True, autoincrement=False),
        Column("entry", Number, nullable=False),
        Column("kind", String, nullable=False),
        Column("block", String, nullable=False),
        Column("member", String, nullable=False),
    )  # fmt: skip
    op.create_index("blocks_block", "blocks", ["kind", "block", "key"])
