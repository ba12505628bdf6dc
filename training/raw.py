"""Texts whose annotation is not looked at, for a student to read with its teacher.

HRDsAttack's articles for training, MUC-3/4's messages for development, and most of ECB+. Whatever Sayso is measured on
is left out: MEANTIME, LGL, the dev and test parts of all sets, and the texts of ECB+ that confidences are fitted on.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from sayso.evaluate.attacks.data import read_articles
from sayso.evaluate.confidence_sets import ECB_TEXTS
from sayso.evaluate.muc.data import read_messages
from sayso.read.formats.html_words import plain
from training.sentences import sentences_of, splitter
from training.windows import Document, Sentence


def raw(data: Path) -> list[Document]:
    """All texts of the three sets, each that is there."""
    nlp = splitter()
    documents = [
        Document(name, [Sentence([t.text for t in words], fresh) for words, fresh in sentences_of(nlp(text))])
        for name, text in _texts(data)
    ]
    return [d for d in [*documents, *_ecb_plus(data / "ecb_plus")] if d.sentences]


def _texts(data: Path) -> Iterator[tuple[str, str]]:
    for path in (data / "hrds_attack").glob("train.json"):
        yield from ((article.id, plain(article.html)) for article in read_articles(path))
    for message in read_messages((data / "muc34" / "dev").glob("dev-*")):
        # Its lines are broken at a fixed width; paragraphs begin after an empty one.
        yield message.id, re.sub(r"(?<!\n)\n *(?=[^\s])", " ", message.text)


def _ecb_plus(folder: Path) -> Iterator[Document]:
    topics = sorted(path for path in folder.glob("*") if path.is_dir())
    for path in (path for topic in topics for path in sorted(topic.glob("*.xml"))[ECB_TEXTS:]):
        sentences: dict[str, list[str]] = {}
        for token in ElementTree.parse(path).getroot().iter("token"):
            if token.text and token.text.strip():
                sentences.setdefault(token.get("sentence", "0"), []).append(token.text)
        yield Document(path.stem, [Sentence(words) for words in sentences.values()])
