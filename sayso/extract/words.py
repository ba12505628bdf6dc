"""Word lists as the extraction's files write them."""


def word_set(text: str) -> frozenset[str]:
    """The words of a list that white space separates."""
    return frozenset(text.split())
