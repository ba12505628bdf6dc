"""Whether an event happened by the language model, where the rules see nothing against it."""

from collections.abc import Mapping

from sayso.extract.events.standing import Standing
from sayso.extract.events.status_clauses import ranked
from sayso.extract.words import word_set
from sayso.language.analysis import Analysis
from sayso.language.doc import Token
from sayso.model import EventStatus

# Types of which a negation may tell that they happened ("was never seen again", "would have none of it").
_TOLD_BY_NOT = frozenset({"disappear", "reject", "deny", "ban"})
# What begins has happened, though it goes on.
_BEGINNING = word_set("begin start resume open launch declare announce call agree take")
# How many times as likely as "occurred" another status has to be.
ODDS = 2.0
# How likely it has to be that the event is real, to say so against an unsure status; and how likely it is that there
# is none, to say so against an unsure plan.
REAL, UNREAL = 0.7, 0.55


def standing_learnt(standing: Standing, token: Token, type_id: str, analysis: Analysis) -> Standing:
    """The standing with the status that the language model prefers, where the rules find none but "occurred" or are
    unsure: what they do find (a threat, an attempt, a negation) they know better."""
    chances = analysis.standings.get(token.i)
    if chances is None or standing.sure or standing.status == "ongoing":
        return standing
    likeliest = max(chances, key=lambda status: chances[status])
    if standing.status != "occurred":
        return _second_thought(standing, chances, likeliest) if standing.unsure else standing
    if (likeliest == "negated" and type_id in _TOLD_BY_NOT) or (likeliest == "ongoing" and _begins(token)):
        return standing
    if token.dep_ == "acl" and ranked(token.head):
        return standing  # "the highest official to [resign]"
    return Standing(likeliest, standing.alleged) if chances[likeliest] > ODDS * chances["occurred"] else standing


def _second_thought(standing: Standing, chances: Mapping[EventStatus, float], likeliest: EventStatus) -> Standing:
    real: dict[EventStatus, float] = {
        status: chance for status, chance in chances.items() if status in {"occurred", "ongoing"}
    }
    if sum(real.values()) >= REAL:
        return Standing(max(real, key=lambda status: real[status]), standing.alleged)
    if standing.status == "planned" and likeliest in {"hypothetical", "negated"} and chances[likeliest] >= UNREAL:
        return Standing(likeliest, standing.alleged)
    return standing


def _begins(token: Token) -> bool:
    """Whether the words right above the event tell that it begins ("[resumed] talks", "a truce [took] hold")."""
    return not _BEGINNING.isdisjoint((token.lemma_.lower(), token.head.lemma_.lower()))
