"""Universal Dependencies treebanks with the layers that others put on their sentences: PropBank, UNER, UDS, GUM."""

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from sayso.evaluate.conllu import TreeSentence, read_sentences
from sayso.evaluate.gold import head_of
from sayso.evaluate.gum import entities
from training.windows import Document, Sentence

NAMED = {"person": "PER", "organization": "ORG", "place": "LOC"}


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
    for kind, start, end in sorted(found, key=lambda e: e[1] - e[2]):
        if kind not in NAMED or sentence.upos[head_of(sentence.heads, start, end)] != "PROPN":
            continue
        while start < end - 1 and (sentence.upos[start] == "DET" or sentence.deps[start] == "nmod:desc"):
            start += 1
        if any(names[k] not in ("O", None) for k in range(start, end)):
            continue
        plain = all(
            sentence.upos[k] in ("PROPN", "NUM") or sentence.words[k] in ("of", "the", "and", "for", "&", "-", ".")
            or (sentence.upos[k] in ("NOUN", "ADJ") and sentence.words[k][:1].isupper())
            for k in range(start, end)
        )  # fmt: skip
        for k in range(start, end):
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


def _sentence(read: TreeSentence) -> Sentence:
    rows = read.rows
    return Sentence(
        words=[r[1] for r in rows],
        new_paragraph=read.new_paragraph,
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
    for sentence in read_sentences(next((data / "ud_ewt").glob(f"*{split}*"))):
        s, sent_id = _sentence(sentence), sentence.id
        if sent_id in frames:
            s.frames = [
                (f["predicate"], [(a["role"], head_of(s.heads, a["start"], a["end"])) for a in f["args"]])
                for f in frames[sent_id]
            ]
        if len(names.get(sent_id, ())) == len(s.words):
            s.names = list(names[sent_id])
            groups(s, s.names)
        if targets := sure.get(" ".join(s.words)):
            s.factuality = {t["span1"][0]: t["label"] for t in targets if t["span1"][0] < len(s.words)}
        if sentence.new_text or not documents:
            documents.append(Document(sentence.id, []))
        documents[-1].sentences.append(s)
    return documents


def gum(data: Path, split: str) -> list[Document]:
    """GUM's openly licensed genres with the classes of its entities."""
    documents: list[Document] = []
    for sentence in read_sentences(data / "ud_gum" / f"gum-{split}.conllu"):
        s = _sentence(sentence)
        found = [mention[1:] for mention in entities(sentence.rows)]
        s.classes = {}
        for kind, start, end in sorted(found, key=lambda e: e[1] - e[2]):
            s.classes.setdefault(head_of(s.heads, start, end), kind)
        s.names = gum_names(s, found)
        groups(s, s.names)
        if sentence.new_text or not documents:
            documents.append(Document(sentence.id, []))
        documents[-1].sentences.append(s)
    return documents
