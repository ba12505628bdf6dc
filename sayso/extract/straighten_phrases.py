"""Phrases that a tree hangs on the wrong word: whose they are by their preposition and by what stands right before."""

from sayso.extract.actors.nouns import ADHERENTS
from sayso.extract.words import word_set
from sayso.language.doc import Token

FINITE = {"VBD": "past", "VBZ": "present", "VBP": "present"}
# What one takes, claims or bears for a deed.
BORNE = word_set("responsibility credit blame")
_HOLDING = word_set("arrest detain hold jail imprison try sentence indict seize")
_OF_OFFICES = word_set("foreign prime interior home defence defense attorney finance justice")
SIGNS = frozenset("$€£¥")
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "expl"})
_ACCUSING = word_set("accuse suspect convict acquit clear absolve")
# What people are accused of in one word; other nouns behind "of" may say who they are ("accused the head of police").
_GUILT = word_set(
    """abuse abuses aggression arson assault atrocity betrayal bias blackmail blasphemy bribery brutality collusion
    complicity conspiracy corruption cowardice crime cruelty deceit desertion discrimination embezzlement espionage
    extortion fraud genocide harassment heresy hypocrisy incitement incompetence indifference interference involvement
    kidnapping libel manslaughter meddling misconduct murder mutiny negligence nepotism offence offense perjury piracy
    provocation racism rape robbery sabotage sedition smuggling spying subversion terrorism theft torture trafficking
    treason treachery violation violence"""
)
# What somebody says or does, and is said to be theirs by "by".
_ACTS = word_set("call demand appeal request plea offer proposal charge claim allegation accusation attempt bid attack")


def give_sum(sign: Token) -> None:
    """Parts a sum from who gets it or pays it, whom the tree takes for a part of it: "fined the [firm] $2 million"."""
    if sign.text not in SIGNS or sign.dep_ != "obj" or sign.head.i > sign.i:
        return
    for who in list(sign.children):
        if who.pos_ in {"NOUN", "PROPN"} and who.i == sign.i - 1 and who.i > sign.head.i:
            who.hang(sign.head)
            who.dep_ = "iobj"


def join_name(word: Token) -> None:
    """Makes one name of two capitalised words in a row that the tree takes for two objects: "attacked [Oren] Dask"."""
    before = word.doc[word.i - 1] if word.i else word
    two = word.dep_ == "obj" and before.dep_ == "obj" and word.head == before.head and before != word
    if not two or word.tag_ != "NNP" or before.tag_ != "NNP":
        return
    if before.lower_ in ADHERENTS:  # "attacked Democrat [Ada] Roe"
        before.hang(word)
        before.dep_ = "nmod:desc"
    else:
        word.hang(before)
        word.dep_ = "flat"


def head_office(field: Token) -> None:
    """Makes an office the head of the word before it that says of what it is: "the Foreign [Secretary]"."""
    office = field.doc[field.i + 1] if field.i + 1 < len(field.doc) else field
    astray = office.head == field and office.dep_ in {"appos", "flat"} and field.head != field
    named = any(c.i > office.i and c.dep_ in {"flat", "appos"} for c in field.children)  # "Foreign Secretary Ada Roe"
    if (
        field.lower_ not in _OF_OFFICES
        or named
        or not astray
        or office.lower_ not in {"secretary", "minister", "general"}
    ):
        return
    office.hang(field.head)
    office.dep_ = field.dep_
    for other in list(field.children):
        other.hang(office)
    field.hang(office)
    field.dep_ = "amod"


def noun_of(token: Token) -> Token | None:
    """The noun that a phrase belongs to though the tree hangs it on a verb; None for other phrases."""
    done_by = _done_by(token) if token.dep_ in {"obl", "obl:agent"} else None
    return done_by if done_by is not None or token.dep_ != "obl" else _responsibility(token)


def _done_by(agent: Token) -> Token | None:
    """The object right before "by" and who is taken for the agent of its verb, though that is active."""
    verb, by = agent.head, next((c for c in agent.children if c.dep_ == "case" and c.lower_ == "by"), None)
    active = verb.tag_ in FINITE and not any(c.dep_ in {"aux:pass", "nsubj:pass"} for c in verb.children)
    if by is None or not active:
        return None
    done = next((c for c in verb.children if c.dep_ == "obj" and c.i == by.i - 1), None)
    sure = agent.dep_ == "obl:agent" or agent.ent_type_ in {"PER", "ORG"} or (done and done.lemma_.lower() in _ACTS)
    return done if sure else None


def _responsibility(phrase: Token) -> Token | None:
    """The noun that a phrase right behind it says more of: "claimed [responsibility] for the raid"."""
    marks = [c for c in phrase.children if c.dep_ == "case"]
    before = phrase.doc[marks[0].i - 1] if marks and marks[0].i > 0 else None
    if before is None or marks[0].lower_ != "for" or before.lemma_.lower() not in BORNE:
        return None
    return before if before.dep_ == "obj" and before.head.i == phrase.head.i else None


def name_paper(name: Token) -> None:
    """Makes a newspaper's name behind the word for it the head, and the subject where the tree leaves an active verb
    without one ("the newspaper [The Mail] reported")."""
    noun, first = name.head, name.left_edge
    titled = first.tag_ == "DT" and first.text[0].isupper() and bool(name.ent_type_)
    if not titled or noun.tag_ != "NN" or noun.ent_type_ or noun.i != first.i - 1 or noun.head == noun:
        return
    verb, dep = noun.head, noun.dep_
    bare = dep == "obl" and not any(c.dep_ == "case" for c in noun.children) and verb.tag_ in FINITE
    alone = not any(c.dep_ in {"nsubj", "nsubj:pass", "aux:pass"} for c in verb.children)
    name.hang(verb)
    name.dep_ = "nsubj" if bare and alone and name.i < verb.i else dep
    noun.hang(name)
    noun.dep_ = "nmod:desc"


def lead_phrase(mark: Token) -> None:
    """Hangs a preposition that the tree gives to the first word of a name on the last ("in Upper [Orrun]")."""
    name = mark.head
    while name.dep_ == "compound" and name.i < name.head.i:
        name = name.head
    if name.dep_ in {"obl", "nmod"} and not any(c.dep_ == "case" for c in name.children):
        mark.hang(name)


def free_phrase(name: Token) -> None:
    """Hangs a phrase that is taken for a part of the name before it on the verb before both."""
    verb = next((above for above in heads_above(name) if above.pos_ == "VERB" and above.i < name.i), None)
    if verb is not None:
        name.hang(verb)
        name.dep_ = "obl"


def reported(phrase: Token) -> Token | None:
    """The clause before a phrase that the tree hangs on the reporting verb behind it, though a comma and that verb's
    subject stand between the two."""
    verb = phrase.head
    if phrase.i > verb.i:
        return None
    who = next((c for c in verb.children if c.dep_ == "nsubj" and c.i > phrase.i and c.i < verb.i), None)
    if who is None or not any(t.text == "," for t in phrase.doc[phrase.i : who.i]):
        return None
    return next((c for c in verb.children if c.dep_ == "ccomp" and c.i < phrase.left_edge.i), None)


def mend_phrase(token: Token) -> None:
    """Hangs what stands between a conjunction and its verb, what somebody is accused of, on whom something is blamed,
    and a title before a name."""
    if token.dep_ == "mark" and (who := _subject_behind(token) or _whose_infinitive(token)) is not None:
        who.hang(token.head)
        who.dep_ = "nsubj:pass" if token.head.tag_ == "VBN" else "nsubj"
    elif token.dep_ == "amod" and token.lower_ in {"outside", "inside"} and _opens_phrase(token):
        token.pos_, token.tag_, token.dep_ = "ADP", "IN", "case"
    elif token.dep_ == "nmod" and token.tag_ == "VBG" and (verb := _accuser_of(token)) is not None:
        token.hang(verb)
        token.dep_ = "advcl"
    elif token.dep_ == "nmod" and (verb := _accuser_before(token) or _blaming(token)) is not None:
        token.hang(verb)
        token.dep_ = "obl"
    elif token.dep_ == "obj" and token.pos_ == "PROPN" and (bearer := _titled(token)) is not None:
        token.hang(bearer)
        token.dep_ = "nmod:desc"


def _subject_behind(mark: Token) -> Token | None:
    """The noun between a conjunction and its finite verb, where the tree hangs the noun on the clause before: in "rose
    after [a coup] unseated him", the coup is what unseated him."""
    verb = mark.head
    if verb.tag_ not in FINITE or verb.i < mark.i + 2 or any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    before = next((t for t in reversed(verb.doc[mark.i + 1 : verb.i]) if t.pos_ != "ADV" and t.head != verb), None)
    return before if before is not None and _fills(before, mark, verb) else None


def _whose_infinitive(mark: Token) -> Token | None:
    """The noun between "for" and "to", where the tree hangs it on the noun before: "the case for [Roe] to be freed"."""
    verb = mark.head
    to = next((c for c in verb.children if c.lower_ == "to" and c.i > mark.i), None)
    if mark.lower_ != "for" or to is None or any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    between = (t for t in verb.doc[mark.i + 1 : to.i] if t.head.i < mark.i)
    return next((t for t in between if t.dep_ == "nmod" and t.pos_ in {"NOUN", "PROPN"}), None)


def _fills(noun: Token, mark: Token, verb: Token) -> bool:
    """Whether the noun's phrase is all that stands between the two."""
    nominal = noun.pos_ in {"NOUN", "PROPN"} and noun.dep_ in {"obl", "nmod", "obj"} and noun.head.i < mark.i
    return nominal and noun.left_edge.i == mark.i + 1 and noun.right_edge.i < verb.i


def _titled(title: Token) -> Token | None:
    """The name right behind a title, where the tree takes both for objects: "ousted [President] Oren Dask"."""
    after = title.doc[title.i + 1] if title.i + 1 < len(title.doc) else None
    named = after is not None and after.ent_type_ == "PER" and title.ent_type_ != "PER"
    return after if after is not None and named and (after.head, after.dep_) == (title.head, "obj") else None


def _opens_phrase(word: Token) -> bool:
    """Whether it stands before all else in a phrase that has no preposition: "protested [outside] depot gates"."""
    bare = not any(c.dep_ in {"case", "det"} for c in word.head.children)
    return word.head.dep_ == "obl" and bare and word.head.left_edge.i == word.i and word.head.head.i == word.i - 1


def _accuser_of(gerund: Token) -> Token | None:
    """The verb behind whose object a gerund tells what somebody is accused of: "accused [the ministry] of lying"."""
    verb = gerund.head.head
    marked = any(c.lower_ == "of" and c.dep_ in {"mark", "case"} for c in gerund.children)
    accuses = verb.lemma_.lower() in _ACCUSING and gerund.head.dep_ in {"obj", "nsubj:pass"}
    return verb if marked and accuses and verb.i < gerund.i else None


def _accuser_before(guilt: Token) -> Token | None:
    """The verb behind whose object a noun tells what somebody is accused of, charged with or cleared of: "accused [the
    army] of torture", "acquitted the mayor of fraud"; not of Orrun, whose mayor he is."""
    mark = next((c.lower_ for c in guilt.children if c.dep_ == "case"), "")
    above = next((one for one in heads_above(guilt) if one.dep_ != "nmod"), guilt)
    verb, lemma = above.head, above.head.lemma_.lower()
    accuses = (mark == "of" and lemma in _ACCUSING) or (mark, lemma) == ("with", "charge")
    if not accuses or above.dep_ not in {"obj", "nsubj:pass"} or not verb.i < guilt.i or not above.i < guilt.i:
        return None
    own = [
        c for c in verb.children if c.i >= above.i and c.dep_ != "conj"
    ]  # "acquitted him of one and convicted him of"
    rest = [t for c in own for t in c.subtree if t.i > guilt.i and t.lower_ == mark]
    bare = guilt.pos_ == "NOUN" and not guilt.ent_type_ and not any(c.dep_ == "det" for c in guilt.children)
    return verb if not rest and (bare or guilt.lemma_.lower() in _GUILT) else None


def _blaming(phrase: Token) -> Token | None:
    """The verb that lays on somebody what its object tells, or that tells on what charges: "blamed [the violence] on
    the militia", "arrested [two members] on drugs charges"."""
    verb = phrase.head.head
    marked = any(c.dep_ == "case" and c.lower_ == "on" for c in phrase.children)
    blames = verb.lemma_.lower() in {"blame", "pin"}
    charged = phrase.lemma_.lower() in {"charge", "suspicion"} and verb.lemma_.lower() in _HOLDING
    return verb if marked and phrase.head.dep_ in {"obj", "nsubj:pass"} and (blames or charged) else None


def heads_above(token: Token) -> list[Token]:
    """The words above, the nearest first; eight at most, as a broken tree may go round."""
    out: list[Token] = []
    while token.head.i != token.i and len(out) < 8:
        token = token.head
        out.append(token)
    return out


def hang_on_what_takes_effect(word: Token) -> None:
    """Hangs "effective June 30" on what takes effect then, not on the verb that tells of it ("announced her
    [resignation], effective June 30")."""
    dated = word.dep_ == "amod" and word.head.i > word.i and word.head.dep_.startswith("obl")
    hung = word.head if dated else word
    noun = next((c for c in hung.head.children if c.dep_ == "obj" and c.i < word.i), None)
    behind = noun.right_edge.i + 1 if noun is not None else 0
    if noun is not None and behind < len(word.doc) and word.doc[behind].text == "," and word.i == behind + 1:
        hung.hang(noun)
        hung.dep_ = "nmod:unmarked" if dated else "acl"
