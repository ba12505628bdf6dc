"""Who is described first and then says, or is made known by, a name: "a woman who gave her name only as Mira"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.extract.actors import nouns
from sayso.extract.actors.candidate import Candidate
from sayso.extract.actors.links import by_token, join, joinable
from sayso.extract.subjects import antecedent, subject
from sayso.extract.words import word_set
from sayso.language.doc import Doc, Token

REFLEXIVE = word_set("himself herself themselves itself")
_NAMES = word_set("name names surname nickname pseudonym alias")
_BEFORE_NAME = word_set("only just simply as by the a of first last full given family middle real is was , : ( -")
_QUOTES = frozenset("'‘’\"“”") | {"``", "''"}
_GIVE = word_set("give use provide offer")
_SAY = word_set("say claim")
_CALL = word_set("call name identify introduce describe present style refer know")
_ASK = word_set("ask want wish prefer request insist agree")
_GO = word_set("go")
_REACH = 16  # words that an introduction may take before the name


def join_identified(candidates: Sequence[Candidate]) -> None:
    """Puts who acts on himself into one chain with "himself", and who gives or is given a name with that name."""
    at = by_token(candidates)
    for candidate in candidates:
        if candidate.form == "pronoun" and candidate.lemma in REFLEXIVE:
            _join(_who(candidate.head.head) if candidate.head.dep_ in {"obj", "iobj"} else None, candidate, at)
    for candidate in candidates:
        if candidate.form == "name" and candidate.kind == "person":
            _complete(candidate)
            starts = dict.fromkeys((candidate.mention.first, *(candidate.mention.name or ())[:1]))
            who = (_introduced_by(candidate.head.doc, start) for start in starts)
            _join(next((w for w in who if w is not None), None), candidate, at)


def is_identified(candidate: Candidate) -> bool:
    """Whether a description opens the sentence that makes the name known, so that it may take up who was told of
    before: "The victim was identified as Oren Dask"."""
    chain = candidate.chain
    if chain is None or not chain.named or candidate.form != "description" or candidate.definiteness != "definite":
        return False
    if candidate.kind != "person" or chain.heads[0] < candidate.head.i:
        return False
    name = min((m for m in chain.members if m.form == "name"), key=lambda m: m.head.i)
    between = candidate.head.doc[candidate.head.i : name.head.i]
    return name.sentence == candidate.sentence and any(t.lemma_.lower() in _CALL | _GIVE for t in between)


def is_named_beside(candidate: Candidate) -> bool:
    """Whether a definite description has its name right behind, between commas, and may take up who was told of
    before: "a rights group said ... The group, the Karsa Monitor, relies on a network"."""
    chain = candidate.chain
    if chain is None or not chain.named or candidate.form != "description" or candidate.definiteness != "definite":
        return False
    if candidate.modifiers or candidate.number == "plural" or chain.heads[0] < candidate.head.i:
        return False
    if candidate.lemma in nouns.FORCES | nouns.COLLECTIVES | nouns.GOVERNMENTS:
        return False
    doc, last = candidate.head.doc, candidate.head.i + 1
    comma = last < len(doc) and doc[last].text == ","
    return comma and any(m.form == "name" and m.head.head == candidate.head for m in chain.members)


def _join(who: Token | None, other: Candidate, at: Mapping[int, Candidate]) -> None:
    one = None if who is None else at.get(antecedent(who).i)
    if one is None or one is other or (one.chain is not None and one.chain is other.chain):
        return
    ahead = one.mention.first < other.mention.first
    if ahead and one.kind in {None, "person", other.kind} and joinable(one, other):
        join(one, other)


def _who(verb: Token) -> Token | None:
    """Of whom a verb is said; the noun before a participle ("a man identified only by his first name")."""
    own = subject(verb)
    return verb.head if own is None and verb.dep_ == "acl" and verb.head != verb else own


def _complete(name: Candidate) -> None:
    """Gives the noun before "named" all words from "as a" on, where a place stands among them: "as a 52-year-old Lusk,
    Ostria, resident named Lena"."""
    doc, first = name.head.doc, name.mention.first
    if name.chain is None or first < 2 or doc[first - 1].lower_ not in {"named", "called"}:
        return
    noun = next((m for m in name.chain.members if m.mention.last == first - 1 and m.form == "description"), None)
    if noun is None or _before_reflexive(doc, first - 1) is None:
        return
    start = max(t.i for t in doc[max(0, first - _REACH) : noun.mention.last] if t.lower_ == "as") + 1
    if start < noun.mention.first and doc[start].tag_ in {"DT", "PRP$"}:
        noun.mention = replace(noun.mention, first=start)


def _introduced_by(doc: Doc, first: int) -> Token | None:
    """Who bears the name that begins at token `first`, by the words that lead to it."""
    if first and doc[first - 1].lower_ in {"named", "called"} and doc[first - 1].tag_ == "VBN":
        verb = _before_reflexive(doc, first - 1)
        return _asker(doc, first - 1) if verb is None else _who(verb)
    seen: set[str] = set()
    at = first - 1
    while at > 0 and first - at <= _REACH and _leads_to_name(doc[at]):
        seen.add(_sort(doc[at]))
        at -= 1
    verb = _before_reflexive(doc, at + 1) if "as" in seen and doc[at].lower_ not in _CALL else None
    if verb is not None:
        return _who(verb)
    verb = doc[at]
    if verb.tag_ == "WP$" and {"name", "is"} <= seen:
        return verb
    if verb.lower_ == "under" and "name" in seen and verb.head.head.pos_ == "VERB":
        return _who(verb.head.head)
    word = verb.lemma_.lower()
    gives = word in _GIVE and "name" in seen and ("own" in seen or "as" in seen or word == "use")
    says = word in _SAY and {"name", "own", "is"} <= seen
    calls = word in _CALL and ("reflexive" in seen or ({"name", "by"} <= seen and verb.tag_ == "VBN"))
    if gives or says or calls or (word in _GO and "by" in seen):
        return _asker(doc, at) or _who(verb)
    return _asker(doc, at) if word in _CALL and verb.tag_ in {"VBN", "VBD"} else None


def _leads_to_name(token: Token) -> bool:
    return token.lower_ in _BEFORE_NAME | _NAMES | REFLEXIVE or token.tag_ == "PRP$" or token.text in _QUOTES


def _sort(token: Token) -> str:
    """What a word that leads to a name tells."""
    if token.lower_ in _NAMES:
        return "name"
    if token.lower_ in REFLEXIVE:
        return "reflexive"
    if token.lower_ in {"is", "was"}:
        return "is"
    return "own" if token.tag_ == "PRP$" else str(token.lower_)


def _before_reflexive(doc: Doc, last: int) -> Token | None:
    """The verb of "identified herself to Lusk TV as", which stands before token `last` in its sentence."""
    start = doc[last - 1].sent.start if last else 0
    for at in range(last - 1, max(start, last - _REACH), -1):
        if doc[at].lower_ in REFLEXIVE:
            told = doc[at - 1].lemma_.lower() in _CALL
            return doc[at - 1] if told and any(t.lower_ == "as" for t in doc[at + 1 : last]) else None
        if doc[at].pos_ == "VERB" and doc[at].tag_ not in {"VBN", "VBG"}:
            return None
    return None


def _asker(doc: Doc, at: int) -> Token | None:
    """Who asked "to be called", where the verb of calling is at the token."""
    before = [t for t in doc[max(0, at - 4) : at] if t.lower_ not in {"only", "just", "simply"}]
    if len(before) < 3 or [t.lower_ for t in before[-2:]] != ["to", "be"]:
        return None
    asks = before[-3]
    return subject(asks) if asks.lemma_.lower() in _ASK else None
