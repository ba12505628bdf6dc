"""Whether a passage tells of a contest in the words of a fight: a campaign, a match, a market.

There "attack", "beat", "battle" and "shot" announce nothing. The words around say which it is, however their sentence
is built: those that only contests have against those that only force and protest have. The codebook's lists name them
("contest", "force") and the words in dispute ("disputed").
"""

from collections import Counter
from collections.abc import Iterable

from sayso.codebook import Codebook
from sayso.language.analysis import Analysis
from sayso.language.doc import Token

# A paragraph is a contest's with so many of its words and more of them than of force; a report, with so many and so
# many times more. Set by reading what they drop in political reports (docs/quality-events.md).
IN_PARAGRAPH = 2
IN_REPORT, TIMES_MORE = 8, 4


class Register:
    """What the paragraphs of one report are about, as far as their words say."""

    def __init__(self, analysis: Analysis, codebook: Codebook) -> None:
        self._lists = codebook.lists
        self._paragraphs = [b for b in analysis.report.blocks if b.kind in {"paragraph", "headline", "caption"}]
        self._counts = [self._count(analysis.doc.beginning_in(b.start, b.end)) for b in self._paragraphs]
        self._all = sum(self._counts, Counter[str]())

    def only_contests(self, token: Token) -> bool:
        """Whether the word is one in dispute, and the passage around it tells of a contest."""
        if token.lemma_.lower() not in self._lists.get("disputed", ()):
            return False
        own = {t.lemma_.lower() for t in token.sent if t != token}
        if own & self._lists.get("force", frozenset()):
            return False
        near = next(
            (c for b, c in zip(self._paragraphs, self._counts, strict=True) if b.start <= token.idx < b.end), None
        )
        if near is not None and near["contest"] >= IN_PARAGRAPH and near["contest"] > near["force"]:
            return True
        return self._all["contest"] >= IN_REPORT and self._all["contest"] > TIMES_MORE * self._all["force"]

    def _count(self, tokens: Iterable[Token]) -> Counter[str]:
        # A report dated in March tells of no march.
        lemmas = [token.lemma_.lower() for token in tokens if not (token.tag_ == "NNP" and token.text == "March")]
        lists = {name: self._lists.get(name, frozenset()) for name in ("contest", "force")}
        return Counter({name: sum(lemma in words for lemma in lemmas) for name, words in lists.items()})
