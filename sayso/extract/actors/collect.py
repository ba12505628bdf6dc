"""Which noun phrases and pronouns of a report may refer to actors."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from sayso.extract.actors import nouns
from sayso.extract.actors.candidate import Candidate, Definiteness, Number
from sayso.extract.actors.kinds import is_plural, kind_of_name, kind_of_noun, lemma_of
from sayso.extract.actors.layout import Layout
from sayso.extract.actors.mention import Mention
from sayso.extract.actors.names import fold
from sayso.extract.tree import noun_phrase
from sayso.language.analysis import Analysis

PRONOUNS: dict[str, tuple[Number, str | None]] = {
    "he": ("singular", "m"), "him": ("singular", "m"), "his": ("singular", "m"), "himself": ("singular", "m"),
    "she": ("singular", "f"), "her": ("singular", "f"), "hers": ("singular", "f"), "herself": ("singular", "f"),
    "it": ("singular", None), "its": ("singular", None), "itself": ("singular", None),
    "they": ("plural", None), "them": ("plural", None), "their": ("plural", None), "theirs": ("plural", None),
    "themselves": ("plural", None),
}  # fmt: skip
FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
_MODIFIER_OF = frozenset({"compound", "amod", "flat", "fixed", "goeswith", "nmod:desc", "nummod", "det"})
_ACTING = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "obj", "iobj", "obl:agent"})
_TITLE_LINKS = frozenset({"nmod:desc", "compound", "flat", "amod", "appos"})


class NamedPlace(Protocol):
    """A place as sayso.extract.places gives it; `use` is "place", "government" or "demonym"."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...
    @property
    def use(self) -> str: ...


@dataclass(frozen=True)
class Scene:
    """What collecting looks at: the analysis, its layout, its places, and the tokens that fill a role or speak."""

    analysis: Analysis
    layout: Layout
    governments: frozenset[int]
    places: frozenset[int]
    fillers: frozenset[int]

    @classmethod
    def of(cls, analysis: Analysis, layout: Layout, places: Sequence[NamedPlace]) -> "Scene":
        """The scene of an analysis."""
        numbered = {"ARG0", "ARG1", "ARG2", "ARG3", "ARG4", "ARG5"}
        fillers = {a.token for p in analysis.predicates.values() for a in p.arguments if a.role in numbered}
        for attribution in analysis.attributions:
            fillers.update(range(*attribution.source) if attribution.source else ())
        return cls(
            analysis, layout,
            frozenset(i for p in places if p.use == "government" for i in range(p.first, p.last)),
            frozenset(i for p in places if p.use == "place" for i in range(p.first, p.last)),
            frozenset(fillers),
        )  # fmt: skip

    @property
    def doc(self) -> Doc:
        """The tokens."""
        return self.analysis.doc

    def acts(self, token: Token) -> bool:
        """Whether the token fills a role of a predicate, or speaks."""
        for _ in range(8):
            if token.i in self.fillers or token.dep_ in _ACTING:
                return True
            if token.dep_ != "conj" or token.head == token:
                return False
            token = token.head
        return False


def collect(scene: Scene) -> list[Candidate]:
    """All candidates, in text order, the longer first where two begin together."""
    taken: set[int] = set()
    found: list[Candidate] = []
    for name in _names(scene):
        candidate = _named(scene, name, taken)
        if candidate:
            found.append(candidate)
    for token in scene.doc:
        if token.i in taken or token.is_space or scene.layout.silent(token.i):
            continue
        other = _pronoun(scene, token) or _description(scene, token)
        if other:
            found.append(other)
    return sorted(found, key=lambda c: (c.mention.first, -c.mention.last, c.mention.head))


@dataclass(frozen=True)
class _Name:
    first: int
    last: int
    label: str


def _names(scene: Scene) -> Iterator[_Name]:
    """The analyser's names, trimmed and cut at block boundaries, and runs of proper nouns that it only gave a class."""
    covered: set[int] = set()
    labels = _settled_labels(scene.doc)
    for ent in scene.doc.ents:
        first, last = _trimmed(scene, ent)
        if first < last:
            covered.update(range(ent.start, ent.end))
            words = tuple(t.text for t in scene.doc[first:last])
            yield _Name(first, last, labels.get(_key(words), ent.label_))
    for token in scene.doc:
        wanted = scene.analysis.noun_classes.get(token.i) in {"person", "organization"}
        if token.tag_ in {"NNP", "NNPS"} and wanted and token.i not in covered and not _is_office(token):
            if token.dep_ in _MODIFIER_OF or scene.layout.silent(token.i):
                continue
            first, last = _proper_run(token, covered)
            covered.update(range(first, last))
            label = "PER" if scene.analysis.noun_classes[token.i] == "person" and token.tag_ == "NNP" else "ORG"
            yield _Name(first, last, "NORP" if token.tag_ == "NNPS" and label != "ORG" else label)


def _settled_labels(doc: Doc) -> dict[tuple[str, ...], str]:
    """One label for each name: the commonest, or a person's where it ends a person's full name elsewhere."""
    votes: dict[tuple[str, ...], list[str]] = {}
    last_names: set[str] = set()
    for ent in doc.ents:
        words = _key(tuple(t.text for t in ent if not t.is_space))
        votes.setdefault(words, []).append(ent.label_)
        if ent.label_ == "PER" and len(words) > 1:
            last_names.add(words[-1])
    settled = {words: max(labels, key=labels.count) for words, labels in votes.items()}
    for words in settled:
        if len(words) == 1 and words[0] in last_names:
            settled[words] = "PER"
    return settled


def _key(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fold(w) for w in words)


def _trimmed(scene: Scene, ent: DocSpan) -> tuple[int, int]:
    doc, layout = scene.doc, scene.layout
    first, last = ent.start, ent.end
    while first < last and (doc[first].is_space or doc[first].is_punct or doc[first].tag_ in {"DT", "PRP$", "IN"}):
        if doc[first].tag_ == "DT" and doc[first].text[:1].isupper() and not doc[first].is_sent_start:
            break  # "The Associated Press", "The Hague"
        first += 1
    for i in range(first, last):
        if doc[i].is_space or layout.block[i] != layout.block[first] or layout.silent(i):
            last = i
            break
    while last > first and (doc[last - 1].tag_ == "POS" or (doc[last - 1].is_punct and doc[last - 1].text != ".")):
        last -= 1
    if ent.label_ == "PER":
        while first < last - 1 and (
            _is_office(doc[first]) or _is_courtesy(doc[first]) or doc[first].text in {".", ","}
        ):
            first += 1
    return first, last


def _proper_run(token: Token, covered: set[int]) -> tuple[int, int]:
    doc, first, last = token.doc, token.i, token.i + 1
    while (
        first and doc[first - 1].tag_ in {"NNP", "NNPS"} and first - 1 not in covered and not _is_title(doc[first - 1])
    ):
        first -= 1
    while last < len(doc) and doc[last].tag_ in {"NNP", "NNPS"} and doc[last].dep_ in {"flat", "compound"}:
        last += 1
    return first, last


def _named(scene: Scene, name: _Name, taken: set[int]) -> Candidate | None:
    doc = scene.doc
    head = _head(doc, name.first, name.last)
    words = tuple(t.text for t in doc[name.first : name.last])
    if not any(c.isalpha() for w in words for c in w) or name.label not in {"PER", "ORG", "LOC", "NORP"}:
        return None
    if name.label == "PER" and all(_is_office(t) or t.is_punct for t in doc[name.first : name.last]):
        return None  # "the Director": an office, written like a name
    if name.label == "LOC" and not _governs(scene, head, name):
        return None
    if name.label == "NORP" and (head.pos_ == "ADJ" or head.dep_ in _MODIFIER_OF or head.tag_.startswith("J")):
        return None
    titles: tuple[Token, ...] = ()
    first, last = name.first, name.last
    kind = kind_of_name(words, name.label)
    if kind == "person":
        first, titles, head = _title(scene, name, head)
    elif first and doc[first - 1].tag_ == "DT" and doc[first - 1].head.i in range(first, last):
        first -= 1
    taken.update(range(first, last))
    taken.update(t.i for t in titles)
    plural = doc[last - 1].tag_ == "NNPS" and kind == "group"
    mention = Mention(first, last, head.i, "name", (name.first, name.last))
    return Candidate(
        mention, head, scene.layout.sentence[head.i], scene.layout.block[head.i], kind,
        "plural" if plural else "singular" if kind == "person" else "either",
        sex=_sex_of(titles), words=words, titles=titles, acts=scene.acts(head),
        definiteness="definite" if doc[first].tag_ == "DT" else "bare",
    )  # fmt: skip


def _governs(scene: Scene, head: Token, name: _Name) -> bool:
    """Whether the name of a country or capital means its government here."""
    if any(i in scene.governments for i in range(name.first, name.last)):
        return True
    return bool(scene.governments or scene.places) is False and head.dep_ in {"nsubj", "obl:agent"}


def _title(scene: Scene, name: _Name, head: Token) -> tuple[int, tuple[Token, ...], Token]:
    """Where the phrase of a person's name begins with its title, the title's office words, and the phrase's head."""
    doc, first = scene.doc, name.first
    while first and scene.layout.block[first - 1] == scene.layout.block[name.first] and _belongs(doc[first - 1], name):
        first -= 1
    titles = tuple(t for t in doc[first : name.first] if _is_title(t) and _titles(t))
    if not titles:
        return name.first, (), head
    while first < titles[0].i and (doc[first].is_punct or doc[first].tag_ in {"CC", "IN"}):
        first += 1
    if head.head != head and head.dep_ in {"flat", "compound", "appos"} and first <= head.head.i < name.first:
        head = head.head
    return first, titles, head


def _titles(token: Token) -> bool:
    return not (token.dep_ == "nmod:poss" or token.tag_ == "POS" or token.tag_.startswith("V"))


def _belongs(token: Token, name: _Name) -> bool:
    """Whether a token before a name stands in one phrase with it."""
    if token.is_space or (token.is_punct and token.text not in {".", "-"}) or token.tag_ in {"IN", "TO", "CC"}:
        return False
    for _ in range(8):
        if token.head == token:
            return False
        if name.first <= token.head.i < name.last:
            return token.dep_ not in {"cop", "nsubj", "aux", "mark", "case", "cc", "advmod", "expl"}
        if token.head.i > name.last or token.head.i < name.first - 12:
            return False
        token = token.head
        if token.i < name.first and any(c.i in range(name.first, name.last) and c.dep_ in _TITLE_LINKS
                                        for c in token.children):  # fmt: skip
            return _is_title(token)
    return False


def _head(doc: Doc, first: int, last: int) -> Token:
    inside = range(first, last)
    return next((t for t in doc[first:last] if t.head.i not in inside or t.head == t), doc[first])


def _is_office(token: Token) -> bool:
    word = lemma_of(token).rstrip(".")
    return word in nouns.OFFICES or word in nouns.ABBREVIATED


def _is_courtesy(token: Token) -> bool:
    return token.lower_.rstrip(".") in nouns.COURTESY


def _is_title(token: Token) -> bool:
    return _is_office(token) or _is_courtesy(token) or lemma_of(token) in nouns.PEOPLE


def _sex_of(titles: tuple[Token, ...]) -> str | None:
    for token in titles:
        word = token.lower_.rstrip(".")
        if word in nouns.COURTESY_MALE:
            return "m"
        if word in nouns.COURTESY_FEMALE:
            return "f"
    return next((s for t in titles if (s := nouns.sex(lemma_of(t)))), None)


def _pronoun(scene: Scene, token: Token) -> Candidate | None:
    word = token.lower_
    if token.pos_ not in {"PRON", "DET", "SCONJ"} and not token.tag_.startswith(("PRP", "WP")):
        return None
    if word in PRONOUNS and token.dep_ != "expl":
        number, sex = PRONOUNS[word]
    elif word in FIRST_PERSON:
        number, sex = ("singular" if word in {"i", "me", "my", "mine", "myself"} else "plural"), None
    elif word in RELATIVE and token.tag_ in {"WP", "WP$", "WDT"}:
        number, sex = "either", None
    else:
        return None
    mention = Mention(token.i, token.i + 1, token.i, "pronoun")
    return Candidate(mention, token, scene.layout.sentence[token.i], scene.layout.block[token.i], None, number, sex,
                     lemma=word, acts=scene.acts(token) or word in {"his", "her", "their", "its", "whose"})  # fmt: skip


def _description(scene: Scene, token: Token) -> Candidate | None:
    if token.pos_ not in {"NOUN", "PROPN"} or token.dep_ in _MODIFIER_OF or token.i in scene.places:
        return None
    lemma, plural = lemma_of(token), is_plural(token)
    modifiers = frozenset(
        lemma_of(c) for c in token.children
        if c.dep_ in {"amod", "compound", "nmod", "nmod:desc", "nummod"} and c.i < token.i and c.pos_ != "NUM"
    )  # fmt: skip
    noun_class = scene.analysis.noun_classes.get(token.i)
    if token.pos_ == "PROPN" and not _is_office(token) and noun_class not in {"person", "organization"}:
        if lemma not in nouns.PEOPLE | nouns.ORGANIZATIONS | nouns.GOVERNMENTS:
            return None
    kind = kind_of_noun(lemma, modifiers, plural, noun_class)
    acts = scene.acts(token)
    owner = next((c for c in token.children if c.dep_ == "nmod:poss"), None)
    definiteness = _definiteness(token, owner)
    if kind is None or _denied(token) or (lemma in nouns.GENERIC and not acts and definiteness != "definite"):
        return None
    first, last = _phrase(scene, token)
    number: Number = "plural" if plural else "either" if kind not in {"person"} else "singular"
    return Candidate(
        Mention(first, last, token.i, "description"), token, scene.layout.sentence[token.i],
        scene.layout.block[token.i], kind, number, nouns.sex(lemma), definiteness, (), (), lemma,
        modifiers, None if owner is None else owner.i, acts,
        predicative=any(c.dep_ == "cop" for c in token.children),
    )  # fmt: skip


def _denied(token: Token) -> bool:
    return any(c.dep_ == "det" and c.lower_ in {"no", "any", "every", "each", "neither", "what", "which"}
               for c in token.children)  # fmt: skip


def _phrase(scene: Scene, token: Token) -> tuple[int, int]:
    first, last = noun_phrase(token)
    block = scene.layout.block[token.i]
    first = max(first, token.i) if first > token.i else first
    while scene.layout.block[first] != block or scene.doc[first].is_space:
        first += 1
    last = max(last, token.i + 1)
    for i in range(token.i, last):
        if scene.layout.block[i] != block or (i > token.i and scene.doc[i].is_space):
            return first, i
    return first, last


def _definiteness(token: Token, owner: Token | None) -> Definiteness:
    if owner is not None:
        return "possessive"
    words = {c.lower_ for c in token.children if c.dep_ in {"det", "det:predet"}}
    if words & {"the", "this", "that", "these", "those", "both"}:
        return "definite"
    if words & {"a", "an", "another", "some", "several", "many"}:
        return "indefinite"
    counted = any(c.dep_ in {"nummod", "amod"} and (c.pos_ == "NUM" or c.lower_ in {"several", "many", "other", "more"})
                  for c in token.children)  # fmt: skip
    return "indefinite" if counted else "bare"
