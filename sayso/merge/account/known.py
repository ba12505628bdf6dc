"""What is known beside the tellings themselves when an incident is described."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sayso.merge.copies import CopyGroup
from sayso.merge.corrections.values import Resolved
from sayso.model.incident import Perhaps
from sayso.model.judgement import KeptJudgement


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor across reports: its id, the fullest name that it has, and the offices that any report gives it
    ("foreign minister of Amara"), which tell for what body it speaks."""

    id: str
    name: str
    offices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What other steps of merging and people found out about the reports concerned.

    `copies` are the groups of copies. `taken_back` tells, by a report's id, why a person took it back. `corrections`
    are what publishers took back or put right, with the reports that they mean. `judgements` are people's
    decisions about the incident and its events. `actors` tells, by the ledger's id of an actor within a report, who
    that is across reports. `belongs` tells of events, by the ledger's ids, how likely each is to be of this incident,
    and `perhaps` which events of others may be.
    """

    copies: Sequence[CopyGroup] = ()
    taken_back: Mapping[str, str] = field(default_factory=dict)
    corrections: Sequence[Resolved] = ()
    judgements: Sequence[KeptJudgement] = ()
    actors: Mapping[str, KnownActor] = field(default_factory=dict)
    belongs: Mapping[str, float] = field(default_factory=dict)
    perhaps: Sequence[Perhaps] = ()
