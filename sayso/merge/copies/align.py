"""Two reports sentence by sentence: what stands in both, and whether that is copying.

Likeness of sentences is the Indel similarity of their words (twice the longest common subsequence over both lengths),
or the share of the shorter one found in order in the longer, for sentences that were cut.
"""

from rapidfuzz.distance import LCSseq

from sayso.merge.copies.sentences import Sentence, sentences_of
from sayso.merge.copies.values import Comparison, Passage
from sayso.model import Report, Span

# First values, measured as a whole by `sayso evaluate copies` (docs/quality-copies.md); others were not compared.
ALIKE = 0.6  # Indel similarity from which two sentences are one
CONTAINED = 0.85  # share of the shorter sentence, from which it is a cut of the longer
SHORTEST = 8  # words that a sentence must have for its likeness to say anything
OWN_PROSE = 6  # words outside quotation marks from which a sentence is more than a quotation
ENOUGH_WORDS = 20  # agreeing words of prose that make a copy, however long the reports are


def compare(report: Report, source: Report) -> Comparison:
    """What `report` shares with `source`. Which of the two is the source is the caller's to say: the alignment is
    the same both ways."""
    if report.id > source.id:
        return turned(compare(source, report))
    return align(report, source, sentences_of(report), sentences_of(source))


def align(report: Report, source: Report, ours: tuple[Sentence, ...], theirs: tuple[Sentence, ...]) -> Comparison:
    """As `compare`, of sentences already split; `report.id` is the lesser one."""
    pairs = _pairs(ours, theirs)
    words = sum(_agreeing(ours[i].prose, theirs[j].prose) for i, j, _ in pairs if _own(ours[i], theirs[j]))
    shorter = min(sum(len(s.prose) for s in ours), sum(len(s.prose) for s in theirs))
    share = min(1.0, words / shorter) if shorter else 0.0
    passages = tuple(_passages(report, source, ours, theirs, pairs))
    return Comparison(report.id, source.id, passages, words, share, words >= ENOUGH_WORDS)


def turned(comparison: Comparison) -> Comparison:
    """The same with report and source exchanged."""
    c = comparison
    passages = sorted(
        (Passage(p.source, p.report, p.there, p.here, p.likeness, p.quoted) for p in c.passages),
        key=lambda p: p.here.start,
    )
    return Comparison(c.source, c.report, tuple(passages), c.words, c.share, c.copy)


def _pairs(ours: tuple[Sentence, ...], theirs: tuple[Sentence, ...]) -> list[tuple[int, int, float]]:
    """Pairs of sentences that are alike, each sentence in one at most, the likest pairs first served."""
    found = []
    for i, a in enumerate(ours):
        if len(a.words) < SHORTEST:
            continue
        for j, b in enumerate(theirs):
            if len(b.words) >= SHORTEST and _can_be_alike(a, b) and (likeness := _likeness(a.words, b.words)):
                found.append((i, j, likeness))
    chosen: list[tuple[int, int, float]] = []
    left, right = set[int](), set[int]()
    for i, j, likeness in sorted(found, key=lambda pair: (-pair[2], pair[0], pair[1])):
        if i not in left and j not in right:
            chosen.append((i, j, likeness))
            left.add(i)
            right.add(j)
    return sorted(chosen)


def _can_be_alike(a: Sentence, b: Sentence) -> bool:
    """Whether the words that two sentences have in common could be enough, in whatever order, and whether they are not
    one formula with other numbers ("the index fell 4 points to 812"). Cheap, since most pairs have next to none."""
    repeated = min(len(a.words) - len(a.vocabulary), len(b.words) - len(b.vocabulary))
    common = len(a.vocabulary & b.vocabulary) + repeated
    if 2 * common < ALIKE * (len(a.words) + len(b.words)) and common < CONTAINED * min(len(a.words), len(b.words)):
        return False
    fewer = min(len(a.numbers), len(b.numbers))
    return fewer < 2 or 2 * len(a.numbers & b.numbers) >= fewer


def _likeness(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """0 where the two are not alike."""
    common = _agreeing(a, b)
    indel, contained = 2 * common / (len(a) + len(b)), common / min(len(a), len(b))
    return indel if indel >= ALIKE else contained if contained >= CONTAINED else 0.0


def _agreeing(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    return int(LCSseq.similarity(a, b))


def _own(a: Sentence, b: Sentence) -> bool:
    """Whether the likeness is one of the reporters' prose, and not only of what they quote."""
    return min(len(a.prose), len(b.prose)) >= OWN_PROSE and _likeness(a.prose, b.prose) > 0


def _passages(
    report: Report,
    source: Report,
    ours: tuple[Sentence, ...],
    theirs: tuple[Sentence, ...],
    pairs: list[tuple[int, int, float]],
) -> list[Passage]:
    """Runs of pairs that follow each other in both reports, quotations apart from prose."""
    runs: list[list[tuple[int, int, float]]] = []
    for i, j, likeness in pairs:
        last = runs[-1][-1] if runs else None
        same = last and _own(ours[last[0]], theirs[last[1]]) == _own(ours[i], theirs[j])
        if last and same and (i, j) == (last[0] + 1, last[1] + 1):
            runs[-1].append((i, j, likeness))
        else:
            runs.append([(i, j, likeness)])
    return [
        Passage(
            report.id,
            source.id,
            Span.cut(report.text, ours[run[0][0]].start, ours[run[-1][0]].end),
            Span.cut(source.text, theirs[run[0][1]].start, theirs[run[-1][1]].end),
            sum(likeness for _, _, likeness in run) / len(run),
            not _own(ours[run[0][0]], theirs[run[0][1]]),
        )
        for run in runs
    ]
