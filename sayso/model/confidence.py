"""How sure the reader is of one thing that it wrote down."""

from typing import Annotated

from pydantic import Field

Confidence = Annotated[
    float, Field(ge=0, le=1, description="How surely the report says this, 0-1 (see docs/confidence.md).")
]
"""A calibrated probability that the report says this; of all that got 0.8, about 80 in 100 are right. It is about the
reading, not about the world: whether what a source says is true is the business of an incident's grade. 1 is what a
person states; what Sayso reads always gets its own."""
