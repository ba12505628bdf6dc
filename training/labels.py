"""The label spaces of the heads, counted on the training sets and shipped beside the weights."""

from collections import Counter
from collections.abc import Iterable

from sayso.language.labels import NONE
from training.windows import Document

NAME_KINDS = ("PER", "ORG", "LOC", "NORP")
SPAN_KINDS = ("source", "cue", "content")
CLASSES = (
    "none", "person", "organization", "place", "time", "event", "object", "abstract", "animal", "plant", "substance",
)  # fmt: skip
LINKS = ("source", "content")


def _frequent(items: Iterable[str], least: int) -> list[str]:
    return [item for item, n in Counter(items).most_common() if n >= least]


def deed_types(documents: Iterable[Document]) -> list[str]:
    """The labels of the documents' words: `NONE`, then the types of events by name."""
    found = {deed for d in documents for s in d.sentences for deed in s.deeds or ()}
    return [NONE, *sorted(found - {NONE, None})]


def label_spaces(documents: list[Document]) -> dict[str, list[str]]:
    """All label lists, in a stable order (most frequent first)."""
    sentences = [s for d in documents for s in d.sentences]
    trees = [s for s in sentences if s.heads is not None]
    return {
        "upos": _frequent((x for s in trees for x in s.upos), 1),
        "xpos": _frequent((x for s in trees for x in s.xpos), 1),
        "dep": _frequent((x for s in trees for x in s.deps), 5),
        "sent": ["inside", "start"],
        "names": ["O", *(f"{p}-{k}" for k in NAME_KINDS for p in "BI")],
        "class": list(CLASSES),
        "predicate": ["no", "yes"],
        **{k: ["O", f"B-{k}", f"I-{k}"] for k in SPAN_KINDS},
        "role": ["none", *_frequent((r for s in trees for _, a in (s.frames or ()) for r, _ in a), 30)],
        "link": list(LINKS),
        "deed": deed_types(documents),
    }
