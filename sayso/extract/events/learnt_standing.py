"""Whether an event happened by the language model, where the rules see nothing against it."""

from sayso.extract.events.standing import Standing
from sayso.language.analysis import Analysis
from sayso.language.doc import Token

# How many times as likely as "occurred" another status has to be.
ODDS = 2.0


def standing_learnt(standing: Standing, token: Token, analysis: Analysis) -> Standing:
    """The standing with the status that the language model prefers, where the rules find none but "occurred": what they
    do find (a threat, an attempt, a negation) they know better."""
    chances = analysis.standings.get(token.i)
    if chances is None or standing.status != "occurred":
        return standing
    likeliest = max(chances, key=lambda status: chances[status])
    return Standing(likeliest, standing.alleged) if chances[likeliest] > ODDS * chances["occurred"] else standing
