"""What flows through Sayso: plain frozen values, from report to record."""

from sayso.model.actor import Actor, ActorKind, Office
from sayso.model.actor_account import ActorAccount, PartIn, Quote, Turned
from sayso.model.claim import Claim, Link, Mode, SourceKind, Stance, Verification
from sayso.model.confidence import Confidence
from sayso.model.doubtful import Doubtful, Passage
from sayso.model.event import Count, Event, EventStatus, Participant, RoleName, Voice, Weight
from sayso.model.incident import (
    Account,
    Conflict,
    ConflictValue,
    Decision,
    Grade,
    Incident,
    IncidentRole,
    Origin,
    OriginKind,
    Perhaps,
    SetField,
    Stand,
    Told,
    Toll,
    WhenTold,
    WhereTold,
)
from sayso.model.judgement import VERDICTS, Judgement, KeptJudgement, Target, TargetKind, Verdict
from sayso.model.known_actor import ActorMention, KnownActor, KnownOffice, Spelling, Turn
from sayso.model.known_source import KnownSource, SourceSort
from sayso.model.merged import GroupKind, GroupState, Key, Membership, Merge
from sayso.model.record import Problem, Reader, Record, Unread
from sayso.model.report import Block, BlockKind, Report, dateline_of
from sayso.model.sighting import Sighting
from sayso.model.span import Span, Value
from sayso.model.superlative import (
    ClaimVerdict,
    JudgedSuperlative,
    Rival,
    Since,
    Superlative,
    SuperlativeKind,
)
from sayso.model.when import TimeBasis, TimePrecision, When
from sayso.model.where import Place, PlacePrecision, Where

__all__ = [
    "VERDICTS",
    "Account",
    "Actor",
    "ActorAccount",
    "ActorKind",
    "ActorMention",
    "Block",
    "BlockKind",
    "Claim",
    "ClaimVerdict",
    "Confidence",
    "Conflict",
    "ConflictValue",
    "Count",
    "Decision",
    "Doubtful",
    "Event",
    "EventStatus",
    "Grade",
    "GroupKind",
    "GroupState",
    "Incident",
    "IncidentRole",
    "JudgedSuperlative",
    "Judgement",
    "KeptJudgement",
    "Key",
    "KnownActor",
    "KnownOffice",
    "KnownSource",
    "Link",
    "Membership",
    "Merge",
    "Mode",
    "Office",
    "Origin",
    "OriginKind",
    "PartIn",
    "Participant",
    "Passage",
    "Perhaps",
    "Place",
    "PlacePrecision",
    "Problem",
    "Quote",
    "Reader",
    "Record",
    "Report",
    "Rival",
    "RoleName",
    "SetField",
    "Sighting",
    "Since",
    "SourceKind",
    "SourceSort",
    "Span",
    "Spelling",
    "Stance",
    "Stand",
    "Superlative",
    "SuperlativeKind",
    "Target",
    "TargetKind",
    "TimeBasis",
    "TimePrecision",
    "Told",
    "Toll",
    "Turn",
    "Turned",
    "Unread",
    "Value",
    "Verdict",
    "Verification",
    "Voice",
    "Weight",
    "When",
    "WhenTold",
    "Where",
    "WhereTold",
    "dateline_of",
]  # fmt: skip
