"""The offices, ranks and occupations that a mention gives its actor, and what they are of."""

from collections.abc import Mapping

from sayso.extract.actors import nouns
from sayso.extract.actors.candidate import Candidate
from sayso.extract.actors.kinds import lemma_of
from sayso.extract.actors.post_nominals import offices_behind
from sayso.extract.actors.titles import begins_office, describes, is_abbreviated, is_occupation, is_office
from sayso.extract.quote import quote
from sayso.extract.tree import children, preposition
from sayso.language.doc import Doc, Token
from sayso.language.doc import Span as DocSpan
from sayso.model import Office

_DEPS = frozenset({"compound", "amod", "nmod:desc", "flat", "nmod", "advmod", "punct", "goeswith"})
_NOT_TITLE = frozenset({
    "alleged", "anonymous", "beleaguered", "beloved", "black", "current", "embattled", "exiled", "famous", "female",
    "first", "high", "high-ranking", "highest-ranking", "influential", "key", "last", "leading", "local", "long-time",
    "longtime", "main", "male", "new", "noted", "old", "only", "other", "outspoken", "own", "popular", "powerful",
    "prominent", "ranking", "renowned", "respected", "same", "second", "several", "slain", "so-called", "third",
    "top", "unidentified", "unnamed", "veteran", "well-known", "white", "young",
})  # fmt: skip
_NEVER = frozenset({"DT", "POS", "PRP$", "CD", "IN", "JJS", "RBS", "RB", "VBG", ","})
_IN_BRACKETS = 8  # words in brackets behind a name of a list
_FIELDS = frozenset({"staff", "police", "mission", "security", "intelligence", "operations", "protocol"})
_OF = frozenset({"of", "for", "at", "in", "to", "with", "from"})


def offices(candidate: Candidate, demonyms: Mapping[int, str]) -> list[Office]:
    """The offices that a mention gives. `demonyms` maps the tokens of "Syrian" and its like to the country's name."""
    doc = candidate.head.doc
    if candidate.form == "name" and candidate.mention.name:
        behind = offices_behind(doc, candidate.mention.name[1]) if candidate.kind == "person" else []
        letters = [office for t in behind for office in _made(doc, t.i, t.i + 1, None)]
        letters += _one_of(candidate.head) if candidate.kind == "person" else []
        heads = [t for t in candidate.titles if is_office(t) or describes(t)]
        ranks = [t for t in heads if is_abbreviated(t)]
        posts = [t for t in heads if ranks and t.i < ranks[0].i and not is_abbreviated(t)]
        if posts:  # "state prosecutor Lt. Col. NAME"
            own = _made(doc, _post_start(doc, candidate, posts[-1], demonyms), posts[-1].i + 1,
                        _of(posts[-1], posts[-1].i, posts[-1].i + 1, demonyms, candidate))  # fmt: skip
            return [*own, *_made(doc, ranks[0].i, _past_stop(doc, ranks[-1].i + 1, candidate), None), *letters]
        return [*(_before_name(doc, candidate, heads, demonyms) if heads else _before_list(candidate)), *letters]
    if candidate.form == "description" and candidate.number == "singular":
        held = is_office(candidate.head) or (candidate.kind == "person" and is_occupation(candidate.head))
        return _described(candidate, demonyms) if held else []
    return []


def _before_name(doc: Doc, candidate: Candidate, heads: list[Token], demonyms: Mapping[int, str]) -> list[Office]:
    """ "Syria's deputy oil minister NAME": the words that end with the office and begin after what it is of."""
    last = _past_field(doc, _past_stop(doc, heads[-1].i + 1, candidate), candidate)
    first = _post_start(doc, candidate, heads[-1], demonyms)
    return _made(doc, first, last, _of(heads[-1], first, last, demonyms, candidate))


def _before_list(candidate: Candidate) -> list[Office]:
    """ "attorneys Ada Roe and Oren Dask": the office in the plural that stands before a list of those who hold it."""
    doc, at = candidate.head.doc, candidate.mention.first - 1
    if candidate.kind != "person":
        return []
    while at > 0 and (doc[at].lower_ in {",", "and", "&", "\n", ")"} or doc[at].ent_type_ == "PER"):
        if doc[at].text == ")":  # "presidents Ada Roe (1971-79) and Oren Dask"
            at = next((i for i in range(at, max(0, at - _IN_BRACKETS), -1) if doc[i].text == "("), 0)
        at -= 1
    title = doc[at] if at >= 0 else None
    if title is None or not _heads_list(title) or doc[at + 1].ent_type_ != "PER":
        return []
    span = quote(doc, at, at + 1)
    return [Office(start=span.start, end=span.end, text=span.text, title=nouns.singular(lemma_of(title)), of=None)]


def _one_of(name: Token) -> list[Office]:
    """ "Ada Roe, one of the leaders of the union": the office of those of whom somebody is one."""
    found = []
    for one in (c for c in children(name, "appos") if c.lower_ == "one"):
        for several in (c for c in children(one, "nmod") if preposition(c) == "of" and _heads_list(c)):
            whose = [*children(several, "nmod:poss"), *(c for c in children(several, "nmod") if preposition(c) == "of")]
            whose += [c for c in children(several, "compound") if c.text[:1].isupper()]
            of = next((_name_in(c) or _plain(c) for c in whose if c.tag_ != "PRP$"), None)
            span = quote(name.doc, several.i, several.i + 1)
            title = nouns.singular(lemma_of(several))
            found.append(Office(start=span.start, end=span.end, text=span.text, title=title, of=of))
    return found


def _heads_list(title: Token) -> bool:
    """Whether a noun in the plural is of an office: "attorneys", "Senators", "PRESIDENTS"."""
    if title.tag_ not in {"NNS", "NNPS"} and not (title.text.isupper() and title.lower_.endswith("s")):
        return False
    return is_office(title) or nouns.singular(lemma_of(title)) in nouns.OFFICES


def _past_stop(doc: Doc, last: int, candidate: Candidate) -> int:
    """The end of a title with its abbreviation's full stop."""
    name = candidate.mention.name or (candidate.mention.last, candidate.mention.last)
    return last + 1 if last < name[0] and doc[last].text == "." else last


def _past_field(doc: Doc, last: int, candidate: Candidate) -> int:
    """The end of a title with the field that stands between it and the name: "Minister of Health"."""
    name = candidate.mention.name or (last, last)
    field = doc[last : name[0]]
    named = any(t.ent_type_ == "LOC" or t.ent_iob_ == "B" for t in field)
    return name[0] if len(field) > 1 and field[0].lower_ == "of" and not named else last


def _post_start(doc: Doc, candidate: Candidate, head: Token, demonyms: Mapping[int, str]) -> int:
    """Where a title before a name begins, behind what it is of and behind epithets."""
    first = head.i
    while first > candidate.mention.first and _in_title(doc[first - 1], demonyms):
        if (_is_acronym(doc[first - 1]) and not head.text.isupper()) or _names_body(doc[first - 1], head):
            break
        if first > 2 and doc[first - 2].lower_ == "of" and is_office(doc[first - 3]) and not is_office(doc[first - 1]):
            break  # "staff" of "chief of staff Colonel Ada Roe"
        first -= 1
    joined = head.i > 1 and doc[head.i - 1].text == "-" and is_office(doc[head.i - 2])
    return min(_after_epithets(doc, first, head.i), head.i - 2 if joined else head.i)  # "secretary-general"


def _described(candidate: Candidate, demonyms: Mapping[int, str]) -> list[Office]:
    head = candidate.head
    doc, first, last = head.doc, head.i, head.i + 1
    while first and _in_title(doc[first - 1], demonyms) and _joined(doc[first - 1], head):
        first -= 1
    general = doc[last].lower_ == "general" and head.lower_ == "attorney" if last < len(doc) else False
    if general or (last < len(doc) and doc[last].head == head and doc[last].dep_ in {"amod", "compound", "flat"}):
        last += 1  # "attorney general", whatever hangs on what
    first = _after_epithets(doc, first, head.i)
    last = max(last, min(_field(head, last), candidate.mention.last))
    return _made(doc, first, last, _of(head, first, last, demonyms, candidate))


def _in_title(token: Token, demonyms: Mapping[int, str]) -> bool:
    if is_abbreviated(token):
        return True
    if begins_office(token.doc, token.i):
        return True
    if token.is_space or token.i in demonyms or (token.ent_type_ and token.ent_type_ != "PER") or token.tag_ in _NEVER:
        return False
    if token.text in {"-", "."}:
        return bool(token.i) and (not token.nbor(-1).ent_type_ or is_abbreviated(token.nbor(-1)))
    return not token.is_punct and token.dep_ in _DEPS and not token.text.isdigit()


def _is_acronym(token: Token) -> bool:
    """Whether the word is spelt like "NTUF"."""
    return len(token) > 1 and token.text.isupper() and token.text.isalpha() and token.tag_[:3] == "NNP"


def _names_body(token: Token, head: Token) -> bool:
    """Whether a word in capitals before an office in small letters names what it is of: "Radio Lusk host"."""
    if not head.text.islower() or token.tag_ != "NNP" or not token.text[:1].isupper() or token.is_sent_start:
        return False
    return not (is_office(token) or token.lower_ in nouns.BEFORE_OFFICES | nouns.FORMER)


def _field(head: Token, last: int) -> int:
    """Where the title ends that goes on with its field: "minister of transport", "chief of staff"."""
    doc = head.doc
    if last + 1 < len(doc) and doc[last].lower_ == "of" and doc[last + 1].tag_[:2] == "NN":
        field = doc[last + 1]
        if field.lower_ == "state" and head.lemma_.lower() in {"secretary", "minister"}:
            return last + 2
        shouted = field.text.isupper() and head.text.isupper() and field.lower_ in _FIELDS
        if field.ent_type_ or not (field.text.islower() or shouted) or field.left_edge.i < last or field.tag_ == "NNS":
            return last
        return last + 2 if not any(c.dep_ == "det" for c in field.children) else last
    return last


def _joined(token: Token, head: Token) -> bool:
    """Whether the word belongs to the office: "the minister secretary general" too, whatever the tree says."""
    return _under(token, head) or (is_office(token) and (token.head == head.head or token.i == head.i - 1))


def _under(token: Token, head: Token) -> bool:
    for _ in range(6):
        if token.head == head:
            return True
        token = token.head
    return False


def _after_epithets(doc: Doc, first: int, head: int) -> int:
    """Past words that praise or place the person and are no part of the office."""
    while 0 < first < head and doc[first - 1].text == "-" and not doc[first - 1].whitespace_:
        first += 1  # "Lusk-based reporter"
    while first < head:
        word = doc[first].lower_
        aged = word[:1].isdigit() or word.endswith("year-old")
        if not (word in _NOT_TITLE or aged or doc[first].is_punct or doc[first].tag_ in {"JJS", "JJR", "CD"}):
            break
        first += 2 if doc[first].text == "-" and first + 1 < head else 1  # "two-term governor", without its number
    return first


def _made(doc: Doc, first: int, last: int, of: str | None) -> list[Office]:
    span = quote(doc, first, last)
    return [Office(start=span.start, end=span.end, text=span.text, title=" ".join(span.text.split()), of=of)]


def _of(head: Token, first: int, last: int, demonyms: Mapping[int, str], candidate: Candidate) -> str | None:
    """What the office is of: "of ..." after it, a possessor, or a name before it."""
    left, right = candidate.mention.first, candidate.mention.last
    behind: list[Token] = []
    for word in [head, *children(head, "compound", "amod", "flat", "nmod:desc")]:
        behind += [c for c in children(word, "nmod") if last <= c.i < right and preposition(c) in _OF]
    if first <= head.i < last - 2:  # "minister of transport for Tavia"
        behind += [c for t in head.doc[head.i + 1 : last] for c in children(t, "nmod") if preposition(c) in _OF]
    for one in behind:
        if not one.tag_.startswith(("N", "P")):
            continue  # "the officer to bolt"
        found = _name_in(one) or (_plain(one) if _of_anything(one) else None)
        if found:
            return found
    owner = next((c for c in children(head, "nmod:poss") if c.tag_ != "PRP$"), None)
    if owner is not None:
        return _name_in(owner) or _plain(owner)
    doc = head.doc
    for ent in reversed([e for e in _ents(doc, left, first) if e.label_ != "PER"]):
        return demonyms.get(ent.start, ent.text) if ent.label_ == "NORP" else ent.text.strip()
    body = first
    while body > left and _names_body(doc[body - 1], head) and not doc[body - 1].ent_type_:
        body -= 1
    if body < first:
        return " ".join(doc[body:first].text.split())
    if first > left and _is_acronym(doc[first - 1]) and not head.text.isupper():
        return str(doc[first - 1].text)
    return next((demonyms[i] for i in range(first - 1, left - 1, -1) if i in demonyms), None)


def _ents(doc: Doc, low: int, high: int) -> list[DocSpan]:
    """The names that lie within the tokens, without going through all of the document's."""
    starts = [i for i in range(low, high) if doc[i].ent_iob_ == "B"]
    found = []
    for start in starts:
        last = start + 1
        while last < high and doc[last].ent_iob_ == "I":
            last += 1
        if last == len(doc) or doc[last].ent_iob_ != "I":
            found.append(DocSpan(doc, start, last, label=doc[start].ent_type_))
    return found


def _of_anything(token: Token) -> bool:
    """Whether an office may be of what has no name: "of", "for", and "to" before an article ("adviser to the king")."""
    mark = preposition(token)
    return mark in {"of", "for"} or (mark == "to" and any(c.dep_ in {"det", "nmod:poss"} for c in token.children))


def _name_in(token: Token) -> str | None:
    """The name that the phrase holds: the last of "the central city of Hama", the whole of "the Ministry of Oil"."""
    doc, low, high = token.doc, token.left_edge.i, token.right_edge.i + 1
    ents = _ents(doc, low, high)
    own = next((e for e in ents if e.start <= token.i < e.end), None)
    if own is not None:
        return " ".join(own.text.split()).removesuffix("'s").removesuffix("’s")
    inner = [e for e in ents if e.start > token.i and e.label_ in {"LOC", "ORG"}]
    chain = {c.i for c in token.subtree if c.dep_ in {"nmod", "appos"}}
    close = [e for e in inner if any(i in chain for i in range(e.start, e.end)) and _near(token, e.root)]
    return " ".join(close[0].text.split()) if close else None


def _near(token: Token, inner: Token) -> bool:
    return inner.head == token and preposition(inner) in {"of", ""}


def _plain(token: Token) -> str:
    keep = {token.i} | {
        t.i for c in token.children if c.dep_ in {"compound", "amod", "flat", "nmod:poss", "nummod"} for t in c.subtree
    } | {
        t.i for c in token.children if c.dep_ == "nmod" and preposition(c) == "of" for t in c.subtree
    }  # fmt: skip
    first = last = token.i
    while first - 1 in keep:
        first -= 1
    while last + 1 in keep:
        last += 1
    return " ".join(token.doc[first : last + 1].text.split())
