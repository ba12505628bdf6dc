"""Alembic runs this to apply the migrations, within the transaction of whoever opened the ledger."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
with context.begin_transaction():
    context.run_migrations()
