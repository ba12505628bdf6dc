"""What the analyser says of a report: a spaCy Doc, and the spans and relations that a Doc has no field for.

`Analysis.doc` covers the whole of `Report.text`, so `token.idx` is an offset into the report. White space longer than
one space is a token of its own (`token.is_space`), as spaCy makes it; such tokens hang on their neighbour with the
label "dep". Tags: `token.tag_` Penn Treebank, `token.pos_` Universal POS. Trees: `token.dep_` Universal Dependencies
with English subtypes ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "ccomp", "xcomp",
"advcl", "acl", "acl:relcl", "conj", "cc", "appos", "flat", "compound", "compound:prt", "aux", "aux:pass", "mark",
"case", "det", "nummod", "amod", "advmod", "cop", "parataxis", "punct", "root"); the head of a sentence heads itself.
`doc.ents`: PER, ORG, LOC, NORP (nationality, religion, political group).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sayso.language.doc import Doc, Token
from sayso.model import EventStatus, Report


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a predicate: its PropBank role ("ARG0".."ARG5", "ARGM-TMP", "ARGM-LOC", "ARGM-NEG", "ARGM-MOD",
    ...) and the index of the token that heads it in the tree. `confidence` lies in 0-1."""

    role: str
    token: int
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb, noun or adjective that predicates (auxiliaries don't). `factuality` is how surely it happened, from -3
    (surely not) to 3 (surely), as in UDS-IH2. `confidence` (0-1): that the word predicates at all."""

    token: int
    arguments: tuple[Argument, ...] = ()
    factuality: float = 3.0
    confidence: float = 1.0

    def all(self, *roles: str) -> tuple[int, ...]:
        """Tokens that fill any of the roles, in text order."""
        return tuple(sorted(a.token for a in self.arguments if a.role in roles))


@dataclass(frozen=True, slots=True)
class Attribution:
    """Reported speech or belief, as in PolNeAR: token ranges (start inclusive, end exclusive) of the cue ("said"), of
    the source ("the minister"; None where the passage names none) and of the content, in pieces where it is split.

    Confidences lie in 0-1: that the cue is one; that the source is one, and this cue's; that the least sure piece of
    the content is one, and this cue's. 0 where there is no source or content."""

    cue: tuple[int, int]
    source: tuple[int, int] | None
    contents: tuple[tuple[int, int], ...]
    cue_confidence: float = 1.0
    source_confidence: float = 1.0
    content_confidence: float = 1.0


@dataclass(frozen=True)
class Analysis:
    """A report with its language analysis. `predicates` is keyed by token index; `noun_classes` gives the class of
    entity that a noun or pronoun heads, keyed by token index, where it is known: "person", "organization", "place",
    "time", "event", "object", "abstract", "animal", "plant", "substance".
    `deeds` says, keyed by token index, of which types of event a word may tell, and how likely (0-1); words and types
    that are not there are ruled out; `parts` says, by the token of the event, which tokens of its sentence may do it
    ("agent") or undergo it ("target"), which of any sentence near head the words for when it was ("time") or where
    ("place"), and how likely. None where the analyser doesn't know. `standings` and `recalled` say in the same way
    which statuses an event may have, and that the report only recalls it; empty where the analyser doesn't know."""

    report: Report
    doc: Doc
    predicates: Mapping[int, Predicate] = field(default_factory=dict)
    attributions: tuple[Attribution, ...] = ()
    noun_classes: Mapping[int, str] = field(default_factory=dict)
    deeds: Mapping[int, Mapping[str, float]] | None = None
    parts: Mapping[int, Sequence[Argument]] | None = None
    standings: Mapping[int, Mapping[EventStatus, float]] = field(default_factory=dict)
    recalled: Mapping[int, float] = field(default_factory=dict)

    def deed(self, token: int) -> Mapping[str, float]:
        """The types of event that the token may tell of, with their probabilities."""
        return (self.deeds or {}).get(token, {})

    def predicate(self, token: Token) -> Predicate | None:
        """The predicate that the token heads, if it does."""
        return self.predicates.get(token.i)
