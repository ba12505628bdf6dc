"""Words that belong to names without naming anybody, and names with several spellings, from facts/words.yaml."""

from pathlib import Path
from typing import Any

import yaml

_FACTS: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "facts" / "words.yaml").read_text(encoding="utf-8"))


def _set(name: str) -> frozenset[str]:
    return frozenset(_FACTS[name].split())


def _turned(name: str) -> dict[str, str]:
    """Each form, to the word that it stands for."""
    return {form: word for word, forms in _FACTS[name].items() for form in forms.split()}


TITLES = _set("titles")
PARTICLES = _set("particles")
ARTICLES = _set("articles")
LEGAL = _set("legal")
SMALL = _set("small")
GENERATIONS: dict[str, int] = _FACTS["generations"]
TRANSLATED = _turned("translated")
NICKNAMES = _turned("nicknames")
# Each spelling of a common given name, to the lines on which it stands.
GIVEN: dict[str, frozenset[int]] = {
    word: frozenset(k for k, line in enumerate(_FACTS["given"]) if word in line.split())
    for each in _FACTS["given"]
    for word in each.split()
}
