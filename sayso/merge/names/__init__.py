"""Whether two spellings can be one name: persons across alphabets and habits, and organisations."""

from sayso.merge.names.same import Comparison, NameKind, same_name

__all__ = ["Comparison", "NameKind", "same_name"]
