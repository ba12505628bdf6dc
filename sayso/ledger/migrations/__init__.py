"""The ledger's schema, step by step: each file of `versions` brings it from the one before to its own."""
