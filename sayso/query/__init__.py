"""Questions to a ledger as of a moment, answered with values that say all that is needed to show them."""
