"""How sure the reader is of each link, event and role: evidence that is weighed by a table (see docs/confidence.md)."""

from sayso.extract.confidence.apply import Evidence, evidence, with_confidence

__all__ = ["Evidence", "evidence", "with_confidence"]
