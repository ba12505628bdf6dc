"""A text's tokens as plain Python values, of our own model or read once from a spaCy Doc.

Extraction asks a report's tokens some millions of questions, and each answer of a spaCy token crosses into C and back:
listing a token's children took 870 ns there and takes 15 ns here (`python -m timeit`). Names and meanings are spaCy's.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, get_args, overload

import numpy as np
from spacy.attrs import HEAD
from spacy.lexeme import Lexeme
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Token as SpacyToken

Known = Literal["DEP", "TAG", "SENT_START"]


class Word:
    """What is true of a word wherever it stands."""

    __slots__ = (
        "is_alpha", "is_punct", "is_quote", "is_space", "is_stop", "is_upper", "like_num", "lower_", "text",
    )  # fmt: skip

    def __init__(self, word: SpacyToken | Lexeme) -> None:
        self.text = word.text
        self.lower_ = word.lower_
        self.is_alpha = word.is_alpha
        self.is_punct = word.is_punct
        self.is_quote = word.is_quote
        self.is_space = word.is_space
        self.is_stop = word.is_stop
        self.is_upper = word.is_upper
        self.like_num = word.like_num


@dataclass(slots=True)
class Marked:
    """The words of a text, whether a space stands behind each, and what an analyser says of each: `heads` are indexes,
    `starts` that a sentence begins, `iobs` and `kinds` how it stands to a name, of which kind. `ents` are the names
    with their bounds, and `known` is what the analyser tells at all."""

    words: list[Word]
    spaces: list[bool]
    tags: list[str]
    pos: list[str]
    lemmas: list[str]
    heads: list[int]
    deps: list[str]
    starts: list[bool | None]
    iobs: list[str]
    kinds: list[str]
    ents: list[tuple[int, int, str]]
    known: frozenset[Known] = frozenset({"DEP", "TAG", "SENT_START"})


def _read(doc: SpacyDoc) -> Marked:
    """What a spaCy Doc says of its tokens."""
    steps: list[int] = doc.to_array(HEAD).astype(np.int64).tolist()  # from each token to its head
    tokens = list(doc)
    return Marked(
        words=[Word(token) for token in tokens],
        spaces=[bool(token.whitespace_) for token in tokens],
        tags=[token.tag_ for token in tokens],
        pos=[token.pos_ for token in tokens],
        lemmas=[token.lemma_ for token in tokens],
        heads=[i + step for i, step in enumerate(steps)],
        deps=[token.dep_ for token in tokens],
        starts=[token.is_sent_start for token in tokens],
        iobs=[token.ent_iob_ for token in tokens],
        kinds=[token.ent_type_ for token in tokens],
        ents=[(e.start, e.end, e.label_) for e in doc.ents],
        known=frozenset(what for what in get_args(Known) if doc.has_annotation(what)),
    )


class Token:
    """One token; see `sayso.language.analysis` for its labels. `children` are in text order; a root heads itself."""

    __slots__ = (
        "_below", "_edges", "children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "idx", "is_alpha",
        "is_punct", "is_quote", "is_sent_start", "is_space", "is_stop", "is_upper", "lemma_", "like_num", "lower_",
        "pos_", "sent", "tag_", "text", "whitespace_",
    )  # fmt: skip

    head: "Token"
    children: list["Token"]
    sent: "Span"

    def __init__(self, doc: "Doc", i: int, idx: int, marked: Marked) -> None:
        word = marked.words[i]
        self.doc = doc
        self.i = i
        self.idx = idx
        self.text = word.text
        self.whitespace_ = " " if marked.spaces[i] else ""
        self.lower_ = word.lower_
        self.lemma_ = marked.lemmas[i]
        self.pos_ = marked.pos[i]
        self.tag_ = marked.tags[i]
        self.dep_ = marked.deps[i]
        self.ent_type_ = marked.kinds[i]
        self.ent_iob_ = marked.iobs[i]
        self.is_sent_start = marked.starts[i]
        self.is_alpha = word.is_alpha
        self.is_punct = word.is_punct
        self.is_quote = word.is_quote
        self.is_space = word.is_space
        self.is_stop = word.is_stop
        self.is_upper = word.is_upper
        self.like_num = word.like_num
        self.children = []
        self._below: list[Token] | None = None
        self._edges: tuple[Token, Token] | None = None

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def subtree(self) -> Sequence["Token"]:
        """The token and all below it: what hangs on it from the left, itself, what hangs on it from the right."""
        if self._below is None:
            self._below = _below(self)
        return self._below

    @property
    def left_edge(self) -> "Token":
        """The first token of the subtree."""
        return self._reach()[0]

    @property
    def right_edge(self) -> "Token":
        """The last token of the subtree."""
        return self._reach()[1]

    def _reach(self) -> "tuple[Token, Token]":
        if not self.children:
            return self, self
        if self._edges is None:
            self._edges = min(self.subtree, key=_place), max(self.subtree, key=_place)
        return self._edges

    def nbor(self, steps: int = 1) -> "Token":
        """The token so many steps further on; raises IndexError where the text ends before."""
        if not 0 <= self.i + steps < len(self.doc):
            raise IndexError(f"no token {steps} steps from token {self.i} of {len(self.doc)}")
        return self.doc[self.i + steps]

    def is_ancestor(self, other: "Token") -> bool:
        """Whether the other token hangs below this one."""
        here = other
        for _ in range(len(self.doc)):
            if here.head is here:
                return False
            here = here.head
            if here is self:
                return True
        return False

    def hang(self, head: "Token") -> None:
        """Hang the token, with all below it, on another of its sentence."""
        for changed in (self.head, head):
            changed._forget()
        self.head.children.remove(self)
        self.head = head
        head.children.append(self)
        head.children.sort(key=_place)

    def _forget(self) -> None:
        """Forget the subtrees that this token is in."""
        here = self
        for _ in range(len(self.doc)):
            here._below = here._edges = None
            if here.head is here:
                break
            here = here.head


def _place(token: Token) -> int:
    return token.i


def _below(top: Token) -> list[Token]:
    """The subtree of `top` as spaCy orders it. Each token once, also where a broken tree runs in a circle."""
    out: list[Token] = []
    waiting: list[tuple[Token, bool]] = [(top, False)]  # a token, and whether those on its left are out
    while waiting:
        token, done = waiting.pop()
        if done or not token.children:
            out.append(token)
            continue
        # Every token hangs on one other, so that a circle can lead back to nothing but where it was entered.
        below = [(c, False) for c in reversed(token.children) if c is not top]
        waiting += [each for each in below if each[0].i > token.i]
        waiting.append((token, True))
        waiting += [each for each in below if each[0].i < token.i]
    return out


class Span:
    """The tokens `start` to `end` (exclusive); `label_` is a name's kind."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: "Doc", start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, end, label

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    def __getitem__(self, at: int) -> Token:
        return self.doc.tokens[self.start : self.end][at]

    @property
    def start_char(self) -> int:
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """The characters of the span, without white space behind it."""
        return self.doc.text[self.start_char : self.end_char] if self.end > self.start else ""

    @property
    def ents(self) -> list["Span"]:
        """The names that lie in the span."""
        ents = self.doc.ents
        first = bisect_left(ents, self.start, key=lambda e: e.start)
        return list(ents[first : bisect_right(ents, self.end, key=lambda e: e.end)])

    @property
    def root(self) -> Token:
        """The token that is nearest to its sentence's root; the first of several."""
        tokens = self.doc.tokens[self.start : self.end]
        top = next((t for t in tokens if t.head is t), None)
        outer = [t for t in tokens if not self.start <= t.head.i < self.end]
        return top or min(outer, key=_depth, default=tokens[0])


def _depth(token: Token) -> int:
    """The steps from the token to its root; most of all for white space and punctuation on which nothing hangs."""
    if (token.is_space or token.is_punct) and not token.children:
        return len(token.doc) - 1
    steps = 0
    while token.head is not token and steps < len(token.doc):
        token, steps = token.head, steps + 1
    return steps


class Doc:
    """The tokens of a whole text; `ents` are the names in it."""

    __slots__ = ("_known", "ents", "text", "tokens")

    def __init__(self, doc: SpacyDoc | Marked) -> None:
        marked = doc if isinstance(doc, Marked) else _read(doc)
        self._known = marked.known
        self.tokens: list[Token] = []
        parts: list[str] = []
        at = 0
        for i, word in enumerate(marked.words):
            token = Token(self, i, at, marked)
            self.tokens.append(token)
            parts += (word.text, token.whitespace_)
            at += len(word.text) + len(token.whitespace_)
        self.text = "".join(parts)
        self.ents = tuple(Span(self, *ent) for ent in marked.ents)
        for token, head in zip(self.tokens, marked.heads, strict=True):
            token.head = self.tokens[head]
            if head != token.i:
                token.head.children.append(token)
        for sentence in self._sentences():
            for token in sentence:
                token.sent = sentence

    def _sentences(self) -> list[Span]:
        """The sentences; the whole text is one where nobody has cut it."""
        starts = [t.i for t in self.tokens if t.i == 0 or t.is_sent_start]
        return [Span(self, a, b) for a, b in pairwise([*starts, len(self.tokens)])]

    def has_annotation(self, what: Known) -> bool:
        """Whether the text's tokens have a tree, tags, or sentences."""
        return what in self._known

    def char_span(self, start: int, end: int, alignment_mode: Literal["expand"]) -> Span | None:
        """The tokens that the characters `start` to `end` touch; None where these lie outside of the text."""
        if not 0 <= start < end <= len(self.text):
            return None
        first = bisect_right(self.tokens, start, key=lambda t: t.idx) - 1
        last = bisect_right(self.tokens, end - 1, key=lambda t: t.idx)
        if start == self.tokens[first].idx + len(self.tokens[first]):
            first += 1  # the white space behind a token is no part of it
        return Span(self, first, last)

    def beginning_in(self, start: int, end: int) -> list[Token]:
        """The tokens whose first character is one of the characters `start` to `end`."""
        first, last = (bisect_left(self.tokens, at, key=lambda t: t.idx) for at in (start, end))
        return self.tokens[first:last]

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, int):
            return self.tokens[at]
        start, end, size = at.start, at.stop, len(self.tokens)
        if start is None or end is None or not 0 <= start <= end <= size:
            start, end, _ = at.indices(size)
            end = max(start, end)
        return Span(self, start, end)
