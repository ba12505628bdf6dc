"""Who bears an office: "Harbour Union (HU) leader Ada Roe", "named Ada Roe prime minister"."""

from sayso.language.doc import Token

_BRACKETED = 4  # words in the brackets, and of the office behind them, at most
_NAMED_BY = frozenset({"flat", "compound"})
_GIVING = frozenset({"name", "appoint", "elect", "make", "crown", "proclaim", "declare"})
_AROUND = frozenset({"case", "cc", "mark"})


def bear_office(bracket: Token) -> None:
    """Puts the bearer in the body's place, and the body below the office, where the tree takes the body for one that
    acts or suffers beside him."""
    doc = bracket.doc
    if bracket.text != "(" or not bracket.i or doc[bracket.i - 1].pos_ != "PROPN":
        return
    body = _whole(doc[bracket.i - 1])
    closing = next((t for t in doc[bracket.i + 1 : bracket.i + 2 + _BRACKETED] if t.text == ")"), None)
    office = _office_behind(closing) if closing is not None else None
    if office is None or body.ent_type_ == "PER":
        return
    bearer = _whole(doc[office.i + 1])
    within = body.head in (body, office, bearer) or bearer.is_ancestor(body.head)
    if within or office.is_ancestor(body.head):
        return
    bearer.hang(body.head)
    bearer.dep_ = body.dep_
    for word in [c for c in body.children if c.dep_ in _AROUND and c.i < body.i]:
        word.hang(bearer)
    office.hang(bearer)
    office.dep_ = "nmod:desc"
    body.hang(office)
    body.dep_ = "compound"


def _whole(name: Token) -> Token:
    """The word of a name that heads the others."""
    while name.dep_ in _NAMED_BY and name.head.pos_ == "PROPN" and name.head != name:
        name = name.head
    return name


def _office_behind(closing: Token) -> Token | None:
    """The noun between the brackets and somebody's name, if nothing else but what describes it stands there."""
    doc = closing.doc
    for token in doc[closing.i + 1 : closing.i + 1 + _BRACKETED]:
        named = token.i + 1 < len(doc) and doc[token.i + 1].ent_type_ == "PER"
        if token.tag_ not in {"NN", "NNS", "JJ"} or not token.text.islower():
            return None
        if named:
            return token if token.pos_ == "NOUN" else None
    return None


def made_holder(office: Token) -> None:
    """Frees the office that the tree reads into a name behind a verb that gives it: "made Ada Roe [premier]"."""
    name = office.head
    verb = name.head
    if not office.text.islower() or name.dep_ != "obj" or name.ent_type_ != "PER" or name.i > office.i:
        return
    if verb.lemma_.lower() in _GIVING and verb.i < name.i and verb.pos_ == "VERB":
        office.hang(verb)
        office.dep_ = "xcomp"


def stand_behind_age(noun: Token) -> None:
    """Sets a noun behind a name and an age beside the name, where the tree lists it: "Ada Roe, 34, [a nurse], and"."""
    first = next((c for c in noun.children if c.dep_ == "det"), noun)
    if noun.tag_ != "NN" or first.lower_ not in {"a", "an", "the"} or first.i < 4 or noun.head.ent_type_ != "PER":
        return
    comma, years, before, name = (noun.doc[first.i - k] for k in range(1, 5))
    aged = comma.text == before.text == "," and years.text.isdigit() and len(years) < 3
    if aged and name.ent_type_ == "PER" and noun.head.i <= name.i:
        noun.dep_ = "appos"
