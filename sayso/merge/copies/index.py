"""Which reports may share prose with a new one: MinHash over the word shingles of each sentence, in bands (Broder 1997;
Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3).

Of sentences, not of whole reports: a report stitched from five others has little in common with each of them.
"""

from collections.abc import Iterable

from datasketch import MinHash

from sayso.merge.copies.align import SHORTEST
from sayso.merge.copies.sentences import Sentence

SHINGLE = 2  # words; a word changed in a sentence of 20 leaves 17 of its 19 pairs
BANDS, ROWS = 21, 3  # finds a sentence of Jaccard .5 with 94 %, of .35 with 61 %, of .15 with 7 %
FULL = 32  # reports in one bucket: what more of them share is a stock phrase, or stands in the first ones too
MOST = 64  # candidates of one report, those that share most buckets


class CandidateIndex:
    """Reports by what their sentences look like. To add one costs the same however many there are: buckets are bounded,
    the first `FULL` reports in a bucket stay in it."""

    def __init__(self) -> None:
        self._buckets: dict[tuple[int, bytes], list[str]] = {}

    def add(self, report: str, keys: Iterable[tuple[int, bytes]]) -> tuple[str, ...]:
        """Adds the report of this id, and returns those added before that may share a sentence, likeliest first."""
        hits: dict[str, int] = {}
        for key in keys:
            bucket = self._buckets.setdefault(key, [])
            for other in bucket:
                if other != report:
                    hits[other] = hits.get(other, 0) + 1
            if len(bucket) < FULL and report not in bucket:
                bucket.append(report)
        return tuple(sorted(hits, key=lambda other: (-hits[other], other))[:MOST])


def keys_of(sentences: tuple[Sentence, ...]) -> frozenset[tuple[int, bytes]]:
    """The buckets of a report: one a band and sentence of enough words."""
    shingled = [_shingles(s.words) for s in sentences if len(s.words) >= SHORTEST]
    keys: set[tuple[int, bytes]] = set()
    for signature in MinHash.bulk(shingled, num_perm=BANDS * ROWS):
        values = signature.hashvalues
        keys |= {(band, values[band * ROWS : (band + 1) * ROWS].tobytes()) for band in range(BANDS)}
    return frozenset(keys)


def _shingles(words: tuple[str, ...]) -> list[bytes]:
    return [" ".join(words[k : k + SHINGLE]).encode() for k in range(len(words) - SHINGLE + 1)]
