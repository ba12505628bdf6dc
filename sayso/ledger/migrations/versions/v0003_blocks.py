"""The index over what candidates for merging are found by."""

from alembic import op
from sqlalchemy import BigInteger, Column, Integer, Text

revision = "0003"
down_revision = "0002"

String = Text().with_variant(Text(collation="C"), "postgresql")
Number = BigInteger().with_variant(Integer(), "sqlite")


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "blocks",
        Column("key", Number, primary_key=True, autoincrement=False),
        Column("entry", Number, nullable=False),
        Column("kind", String, nullable=False),
        Column("block", String, nullable=False),
        Column("member", String, nullable=False),
    )  # fmt: skip
    op.create_index("blocks_block", "blocks", ["kind", "block", "key"])
