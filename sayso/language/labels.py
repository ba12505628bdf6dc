"""The labels of the language model's heads that are not counted on annotated sets, in the order of the scores."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # training reads this file where nothing of the model of records is installed
    from sayso.model import EventStatus

# The label of words that tell of no event; words that may tell of one, by universal tag.
NONE = "none"
TELLING = frozenset({"VERB", "NOUN", "ADJ", "PROPN"})
# What a word may be to an event: who takes part in it, and when and where it was.
PARTS = (NONE, "agent", "target")
SETTINGS = (NONE, "time", "place")
# The statuses of an event.
STANDINGS: "tuple[EventStatus, ...]" = (
    "occurred", "ongoing", "planned", "predicted", "threatened", "attempted", "hypothetical", "negated", "demanded",
)  # fmt: skip
