"""Lines in capitals throughout, in which a capital tells of no name."""

from sayso.language.doc import Doc, Token


def shouting(doc: Doc) -> list[bool]:
    """For each token, whether its line is in capitals throughout, so that a capital says nothing."""
    flags = [False] * len(doc)
    line: list[Token] = []
    for token in doc:
        if token.is_space and "\n" in token.text:
            _flag(line, flags)
            line = []
        else:
            line.append(token)
    _flag(line, flags)
    # A single word or two in capitals on a line of their own follow the rest of the text.
    if sum(flags) > 0.6 * max(1, sum(1 for t in doc if t.is_alpha)):
        return [True] * len(doc)
    return flags


def _flag(line: list[Token], flags: list[bool]) -> None:
    words = [token for token in line if token.is_alpha and len(token) > 1]
    if len(words) >= 4 and sum(token.is_upper for token in words) > 0.8 * len(words):
        for token in line:
            flags[token.i] = True
