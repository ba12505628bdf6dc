"""Clauses with "when" that hang on a time: what they tell was then, and what stands behind them was not."""

from collections.abc import Sequence

from sayso.extract.claims import Claims
from sayso.extract.events.attach import sharing
from sayso.extract.events.found import Found
from sayso.extract.times import TimeExpression
from sayso.extract.tree import child
from sayso.language.doc import Doc, Token


def opens_when(expression: TimeExpression, doc: Doc) -> Token | None:
    """The "when" of a clause that hangs on the time ("since Monday, [when] rioting broke out")."""
    at = expression.last + (expression.last < len(doc) and doc[expression.last].text == ",")
    return doc[at] if at < len(doc) and doc[at].lower_ == "when" else None


def antecedent_time(found: Found, times: Sequence[TimeExpression], claims: Claims) -> TimeExpression | None:
    """The time whose clause with "when" tells of the event."""
    for expression in times:
        when = opens_when(expression, found.token.doc)
        if when is not None and when.i < found.token.i and _ruled(when) in sharing(found.token, claims):
            return expression
    return None


def behind_when(expression: TimeExpression, token: Token) -> bool:
    """Whether a clause with "when" stands between the time and the word, which is no part of what the time dates."""
    when = opens_when(expression, token.doc)
    return when is not None and when.i < token.i


def _ruled(when: Token) -> Token:
    """The verb of the clause that a "when" opens, past who says so ("when, the court says, soldiers [shot] them")."""
    aside = when.i + 1 < len(when.doc) and when.nbor().text == ","
    return (child(when.head, "ccomp") or when.head) if aside else when.head
