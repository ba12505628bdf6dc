"""Which actors of different reports are one person or one body."""
