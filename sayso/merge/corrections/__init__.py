"""What publishers take back or put right in their own texts, and which earlier reports they mean."""

from sayso.merge.corrections.detect import corrections_in
from sayso.merge.corrections.resolve import resolve
from sayso.merge.corrections.values import Correction, CorrectionKind, Resolved

__all__ = ["Correction", "CorrectionKind", "Resolved", "corrections_in", "resolve"]
