"""Which reports copy which: candidates by MinHash, decided by the alignment of their sentences."""

from sayso.merge.copies.align import compare
from sayso.merge.copies.groups import Copies
from sayso.merge.copies.index import CandidateIndex
from sayso.merge.copies.texts import Texts
from sayso.merge.copies.values import Comparison, CopyGroup, Passage

__all__ = ["CandidateIndex", "Comparison", "Copies", "CopyGroup", "Passage", "Texts", "compare"]
