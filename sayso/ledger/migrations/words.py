"""Full-text tables, in the way of each database."""

from alembic import op


def create_words(table: str, *columns: str) -> None:
    """A full-text table of folded words: FTS5 without a copy of the text, or tsvectors with an index each."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            f"CREATE VIRTUAL TABLE {table} USING fts5({', '.join(columns)}, content='', "
            "tokenize='unicode61 remove_diacritics 0')"
        )
        return
    op.execute(f"CREATE TABLE {table} (key bigint PRIMARY KEY, {', '.join(f'{c} tsvector' for c in columns)})")
    for column in columns:
        op.execute(f"CREATE INDEX {table}_{column} ON {table} USING gin ({column})")
