"""All that a ledger knows of one incident, on a page: who says what, in whose words, and how the account changed."""
