"""What an incident says: origins, values, conflicts and the grade, from the tellings of one happening."""

from sayso.merge.account.describe import describe
from sayso.merge.account.known import Known, KnownActor

__all__ = ["Known", "KnownActor", "describe"]
