"""Analyses written by hand, for tests of the steps above the language model.

A table has a line a token: FORM TAG DEP HEAD and then, in any order, what else is known of it:

    The      DT   det        minister
    minister NN   nsubj      fled      @person
    fled     VBD  root       -         ARG0=minister ARGM-GOL=Oru
    to       IN   case       Oru
    Oru      NNP  obl        fled      LOC
    .        .    punct      fled

HEAD is the head's form (the nearest token of that form, "form#2" for the sentence's second one, "-" for the root).
Sentences are set apart by an empty line, paragraphs by a line "---". A leading "_" on FORM glues the token to the one
before it (full stops and commas are glued anyway). "PER", "ORG", "LOC", "NORP" begin a name, "+" carries it on;
"@person" gives the noun's class; "ROLE=form" gives a predicate its argument, "~1.5" its factuality, "!" makes a
predicate of a token without arguments; "lemma:go" gives the lemma where the rough one is wrong.
"""

from dataclasses import dataclass

import spacy
from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from sayso.language import doc as plain
from sayso.language.analysis import Analysis, Argument, Attribution, Predicate
from sayso.model import Block, Report

VOCAB = spacy.blank("en").vocab
_NAMES = {"PER", "ORG", "LOC", "NORP"}
_GLUED = {".", ",", "?", "!", ";", ":", "'s", "’s", "n't", ")", "”", "%"}
_OPENING = {"(", "“", "‘", "$"}
_POS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON",
    "WP$": "PRON", "WDT": "PRON", "DT": "DET", "PDT": "DET", "IN": "ADP", "TO": "PART", "CD": "NUM", "JJ": "ADJ",
    "JJR": "ADJ", "JJS": "ADJ", "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "CC": "CCONJ", "MD": "AUX", "POS": "PART",
    "RP": "ADP", "EX": "PRON", "UH": "INTJ", "WRB": "ADV", "SYM": "SYM", "$": "SYM", "_SP": "SPACE",
}  # fmt: skip
_IRREGULAR = {
    "was": "be", "is": "be", "are": "be", "were": "be", "been": "be", "be": "be", "has": "have", "had": "have",
    "have": "have", "said": "say", "told": "tell", "fled": "flee", "men": "man", "women": "woman", "people": "people",
    "children": "child", "wives": "wife", "police": "police", "shot": "shoot", "left": "leave", "made": "make",
    "took": "take", "found": "find", "saw": "see", "spoke": "speak", "wrote": "write", "met": "meet", "did": "do",
    "held": "hold", "went": "go", "gave": "give", "fell": "fall", "won": "win", "began": "begin", "thought": "think",
    "dead": "dead", "known": "know", "seen": "see", "given": "give", "heard": "hear", "killed": "kill",
}  # fmt: skip


@dataclass
class _Row:
    form: str
    tag: str
    dep: str
    head: str
    rest: list[str]
    glued: bool
    sentence: int
    after_break: bool = False
    lemma: str = ""


def analysis(
    table: str,
    *,
    blocks: tuple[str, ...] = (),
    attributions: tuple[Attribution, ...] = (),
    published: str | None = None,
    title: str | None = None,
    deeds: dict[str, dict[str, float]] | None = None,
) -> Analysis:
    """The analysis that the table spells out. `blocks` gives the kind of each paragraph ("paragraph" by default),
    `deeds` the types of event that a form may tell of."""
    rows = _rows(table)
    words: list[str] = []
    index: list[int] = []
    for row in rows:
        if row.after_break:
            words.append("\n\n")
        index.append(len(words))
        words.append(row.form)
    doc = _doc(rows, words, index)
    predicates = _predicates(rows, index)
    classes = {index[k]: part[1:] for k, row in enumerate(rows) for part in row.rest if part.startswith("@")}
    report = Report(
        id="by-hand", uri="by-hand", title=title, published=published, text=doc.text, blocks=_blocks(doc.text, blocks)
    )
    told = {t.i: deeds[t.text] for t in doc if t.text in deeds} if deeds is not None else None
    return Analysis(report, plain.Doc(doc), predicates, attributions, classes, told)


def token(made: Analysis, form: str, nth: int = 1) -> int:
    """The index of the `nth` token of this form."""
    return [t.i for t in made.doc if t.text == form][nth - 1]


def _rows(table: str) -> list[_Row]:
    rows: list[_Row] = []
    sentence, pending_break, fresh = 0, False, True
    for line in table.strip().splitlines():
        parts = line.split()
        if not parts or parts == ["---"]:
            pending_break = pending_break or parts == ["---"]
            if not fresh:
                sentence, fresh = sentence + 1, True
            continue
        form, tag, dep, head, *rest = parts
        glued = form in _GLUED or (form.startswith("_") and len(form) > 1)
        form = form[1:] if form.startswith("_") and len(form) > 1 else form
        rows.append(_Row(form, tag, dep, head, rest, glued, sentence, pending_break, _lemma(form, tag, rest)))
        pending_break, fresh = False, False
    return rows


def _lemma(form: str, tag: str, rest: list[str]) -> str:
    for part in rest:
        if part.startswith("lemma:"):
            return part.removeprefix("lemma:")
    low = form.lower()
    if tag.startswith("NNP"):
        return form
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if tag == "NNS":
        return low[:-3] + "y" if low.endswith("ies") else low.removesuffix("s")
    if tag == "VBZ":
        return low.removesuffix("s")
    if tag in {"VBD", "VBN"} and low.endswith("ed"):
        return low[:-1] if low[:-1].endswith(("ce", "se", "ge", "ve", "re", "ue")) else low[:-2]
    if tag == "VBG" and low.endswith("ing"):
        return low.removesuffix("ing")
    return low


def _doc(rows: list[_Row], words: list[str], index: list[int]) -> Doc:
    n = len(words)
    spaces, heads, deps, starts = [True] * n, list(range(n)), ["dep"] * n, [False] * n
    tags, pos, lemmas = ["_SP"] * n, ["SPACE"] * n, list(words)
    for k, (row, i) in enumerate(zip(rows, index, strict=True)):
        following = rows[k + 1] if k + 1 < len(rows) else None
        spaces[i] = bool(following and not following.glued and not following.after_break and row.form not in _OPENING)
        heads[i] = _head(rows, k, index)
        deps[i] = "ROOT" if row.head == "-" and row.dep == "root" else row.dep
        starts[i] = k == 0 or rows[k - 1].sentence != row.sentence
        tags[i], lemmas[i] = row.tag, row.lemma
        pos[i] = _POS.get(row.tag, "VERB" if row.tag.startswith("V") else "PUNCT")
        if row.dep in {"aux", "aux:pass", "cop"}:
            pos[i] = "AUX"
        if row.after_break:
            heads[i - 1], spaces[i - 1] = i - 2, False
    deps = ["root" if d == "ROOT" else d for d in deps]
    doc = Doc(VOCAB, words=words, spaces=spaces, heads=heads, deps=deps, tags=tags, pos=pos, lemmas=lemmas)
    doc.set_ents(_names(doc, rows, index))
    return doc


def _head(rows: list[_Row], k: int, index: list[int]) -> int:
    if rows[k].head == "-":
        return index[k]
    return index[_same_sentence(rows, k, rows[k].head)]


def _same_sentence(rows: list[_Row], k: int, wanted: str) -> int:
    form, _, nth = wanted.rpartition("#") if "#" in wanted else (wanted, "", "")
    found = [j for j, row in enumerate(rows) if row.sentence == rows[k].sentence and row.form == form]
    if not found:
        raise ValueError(f"no token {form!r} in the sentence of {rows[k].form!r}: check the table")
    return found[int(nth) - 1] if nth else min((j for j in found if j != k), key=lambda j: abs(j - k))


def _names(doc: Doc, rows: list[_Row], index: list[int]) -> list[DocSpan]:
    names: list[tuple[int, int, str]] = []
    for row, i in zip(rows, index, strict=True):
        label = next((part for part in row.rest if part in _NAMES), None)
        if label:
            names.append((i, i + 1, label))
        elif "+" in row.rest:
            first, _, kept = names.pop()
            names.append((first, i + 1, kept))
    return [DocSpan(doc, first, last, label=label) for first, last, label in names]


def _predicates(rows: list[_Row], index: list[int]) -> dict[int, Predicate]:
    predicates: dict[int, Predicate] = {}
    for k, row in enumerate(rows):
        arguments = tuple(
            Argument(role, index[_same_sentence(rows, k, filler)])
            for role, _, filler in (part.partition("=") for part in row.rest)
            if filler and role.startswith("ARG")
        )
        factuality = next((float(part[1:]) for part in row.rest if part.startswith("~")), 3.0)
        if arguments or "!" in row.rest or any(part.startswith("~") for part in row.rest):
            predicates[index[k]] = Predicate(index[k], arguments, factuality)
    return predicates


def _blocks(text: str, kinds: tuple[str, ...]) -> tuple[Block, ...]:
    blocks, start = [], 0
    for k, piece in enumerate(text.split("\n\n")):
        if piece:
            kind = kinds[k] if k < len(kinds) else "paragraph"
            blocks.append(Block(kind=kind, start=start, end=start + len(piece), text=piece))
        start += len(piece) + 2
    return tuple(blocks)
