"""Report -> Analysis: our own small model, or a user's spaCy pipeline."""
