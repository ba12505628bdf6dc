"""A text's tokens as plain Python values, read once from a spaCy Doc.

Extraction asks a report's tokens some millions of questions, and each answer of a spaCy token crosses into C and back:
listing a token's children took 870 ns there and takes 15 ns here (`python -m timeit`). Names and meanings are spaCy's.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, overload

import numpy as np
from spacy.attrs import HEAD
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Token as SpacyToken


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

    def __init__(self, doc: "Doc", i: int, token: SpacyToken) -> None:
        self.doc = doc
        self.i = i
        self.idx = token.idx
        self.text = token.text
        self.whitespace_ = token.whitespace_
        self.lower_ = token.lower_
        self.lemma_ = token.lemma_
        self.pos_ = token.pos_
        self.tag_ = token.tag_
        self.dep_ = token.dep_
        self.ent_type_ = token.ent_type_
        self.ent_iob_ = token.ent_iob_
        self.is_sent_start: bool | None = token.is_sent_start
        self.is_alpha = token.is_alpha
        self.is_punct = token.is_punct
        self.is_quote = token.is_quote
        self.is_space = token.is_space
        self.is_stop = token.is_stop
        self.is_upper = token.is_upper
        self.like_num = token.like_num
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

    def __init__(self, doc: SpacyDoc) -> None:
        self.text = doc.text
        self._known = {what: doc.has_annotation(what) for what in ("DEP", "TAG", "SENT_START")}
        self.tokens = [Token(self, i, token) for i, token in enumerate(doc)]
        self.ents = tuple(Span(self, e.start, e.end, e.label_) for e in doc.ents)
        steps: list[int] = doc.to_array(HEAD).astype(np.int64).tolist()  # from each token to its head
        for token, step in zip(self.tokens, steps, strict=True):
            token.head = self.tokens[token.i + step]
            if step:
                token.head.children.append(token)
        for sentence in self._sentences():
            for token in sentence:
                token.sent = sentence

    def _sentences(self) -> list[Span]:
        """The sentences; the whole text is one where nobody has cut it."""
        starts = [t.i for t in self.tokens if t.i == 0 or t.is_sent_start]
        return [Span(self, a, b) for a, b in pairwise([*starts, len(self.tokens)])]

    def has_annotation(self, what: Literal["DEP", "TAG", "SENT_START"]) -> bool:
        """Whether the text's tokens have a tree, tags, or sentences."""
        return self._known[what]

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
