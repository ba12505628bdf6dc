"""Universal Dependencies treebanks with the layers that others put on their sentences: PropBank, UNER, UDS, GUM."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from training.windows import Document, Sentence

NAMED = {"person": "PER", "organization": "ORG", "place": "LOC"}


def conllu(path: Path) -> Iterator[tuple[bool, bool, str, list[list[str]]]]:
    """(starts a document, starts a paragraph, sentence id, rows of ten columns) for each sentence."""
    rows: list[list[str]] = []
    sent_id, new_doc, new_par = "", False, False
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc"):
            new_doc = True
        elif line.startswith("# newpar"):
            new_par = True
        elif line.startswith("# sent_id"):
            sent_id = line.split("=", 1)[1].strip()
        elif not line and rows:
            yield new_doc, new_par, sent_id, rows
            rows, new_doc, new_par = [], False, False
        elif line and line[0] != "#" and line.split("\t")[0].isdigit():
            rows.append(line.split("\t"))


def entities(rows: list[list[str]]) -> list[tuple[str, int, int]]:
    """GUM's entities of a sentence: class, first word, last word (inclusive)."""
    open_, found = [], []
    for k, row in enumerate(rows):
        match = re.search(r"Entity=([^|]*)", row[9])
        for part in re.findall(r"\([^()]+\)?|[^()]+\)", match.group(1)) if match else ():
            if part.startswith("("):
                number, kind, *_ = [*part.strip("()").split("-"), ""]
                open_.append((number, kind, k))
                if part.endswith(")"):
                    _, kind, start = open_.pop()
                    found.append((kind, start, k))
            else:
                for q in range(len(open_) - 1, -1, -1):
                    if open_[q][0] == part.strip(")"):
                        _, kind, start = open_.pop(q)
                        found.append((kind, start, k))
                        break
    return found


def head_of(heads: list[int], start: int, end: int) -> int:
    """The word of start..end (exclusive) whose head lies outside; the first where several do."""
    return next((k for k in range(start, end) if not start <= heads[k] < end), start)


def groups(sentence: Sentence, names: list[str | None]) -> None:
    """Marks nationalities and groups by their tags: capitalised adjectives and plural proper nouns outside names."""
    for k, word in enumerate(sentence.words):
        if names[k] != "O" or not word[:1].isupper() or not word[1:].islower() or len(word) < 4:
            continue
        adjective = sentence.upos[k] == "ADJ" and sentence.xpos[k] == "JJ"
        if adjective and k == 0:
            names[k] = None
        elif adjective or sentence.xpos[k] == "NNPS":
            names[k] = "B-NORP"


def gum_names(sentence: Sentence, found: list[tuple[str, int, int]]) -> list[str | None]:
    """Names from GUM's nested entities: an entity made of proper nouns and the small words between them.

    Leading determiners and titles are left out, as UNER leaves them out. Where a proper noun heads an entity that is
    no plain name, the words are not known.
    """
    names: list[str | None] = ["O"] * len(sentence.words)
    for kind, start, last in sorted(found, key=lambda e: e[1] - e[2]):
        if kind not in NAMED or sentence.upos[head_of(sentence.heads, start, last + 1)] != "PROPN":
            continue
        while start < last and (sentence.upos[start] == "DET" or sentence.deps[start] == "nmod:desc"):
            start += 1
        if any(names[k] not in ("O", None) for k in range(start, last + 1)):
            continue
        plain = all(
            sentence.upos[k] in ("PROPN", "NUM") or sentence.words[k] in ("of", "the", "and", "for", "&", "-", ".")
            or (sentence.upos[k] in ("NOUN", "ADJ") and sentence.words[k][:1].isupper())
            for k in range(start, last + 1)
        )  # fmt: skip
        for k in range(start, last + 1):
            names[k] = (("B-" if k == start else "I-") + NAMED[kind]) if plain else None
    return names


def iob(path: Path) -> dict[str, list[str]]:
    """Tags of UNER's sentences by sentence id."""
    found, sent_id = defaultdict(list), ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# sent_id"):
            sent_id = line.split("=", 1)[1].strip()
        elif line and line[0] != "#":
            found[sent_id].append(line.split("\t")[2])
    return found


def lines(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def _sentence(rows: list[list[str]], new_paragraph: bool) -> Sentence:
    return Sentence(
        words=[r[1] for r in rows],
        new_paragraph=new_paragraph,
        upos=[r[3] for r in rows],
        xpos=[r[4] for r in rows],
        heads=[int(r[6]) - 1 for r in rows],
        deps=[r[7] for r in rows],
    )


def ewt(data: Path, split: str) -> list[Document]:
    """English Web Treebank with PropBank frames, UNER names and UDS factuality."""
    frames = {d["sent_id"]: d["frames"] for d in lines(data / "propbank_ewt" / f"{split}.jsonl")}
    names = iob(data / "uner_ewt" / f"en_ewt-ud-{split}.iob2")
    sure = {d["text"]: d["targets"] for d in lines(data / "uds_factuality" / f"{split}.jsonl")}
    documents: list[Document] = []
    for new_doc, new_par, sent_id, rows in conllu(next((data / "ud_ewt").glob(f"*{split}*"))):
        s = _sentence(rows, new_par)
        if sent_id in frames:
            s.frames = [
                (f["predicate"], [(a["role"], head_of(s.heads, a["start"], a["end"])) for a in f["args"]])
                for f in frames[sent_id]
            ]
        if len(names.get(sent_id, ())) == len(rows):
            s.names = list(names[sent_id])
            groups(s, s.names)
        if targets := sure.get(" ".join(s.words)):
            s.factuality = {t["span1"][0]: t["label"] for t in targets if t["span1"][0] < len(rows)}
        if new_doc or not documents:
            documents.append(Document(sent_id, []))
        documents[-1].sentences.append(s)
    return documents


def gum(data: Path, split: str) -> list[Document]:
    """GUM's openly licensed genres with the classes of its entities."""
    documents: list[Document] = []
    for new_doc, new_par, sent_id, rows in conllu(data / "ud_gum" / f"gum-{split}.conllu"):
        s = _sentence(rows, new_par)
        found = entities(rows)
        s.classes = {}
        for kind, start, last in sorted(found, key=lambda e: e[1] - e[2]):
            s.classes.setdefault(head_of(s.heads, start, last + 1), kind)
        s.names = gum_names(s, found)
        groups(s, s.names)
        if new_doc or not documents:
            documents.append(Document(sent_id, []))
        documents[-1].sentences.append(s)
    return documents
