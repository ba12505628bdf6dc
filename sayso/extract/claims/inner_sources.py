"""Whom a speaker himself goes by: "Nine had left, according to the villagers, Dask explained".

The model leaves "according to the villagers" out of what Dask says, and each of both has the rest for himself. The tree
keeps it within his words, and so the villagers' words are nested in them.
"""

from collections.abc import Sequence

from sayso.extract.claims.saying import Range, Saying, covers


def with_inner_sources(sayings: Sequence[Saying], parsed: Sequence[Saying]) -> list[Saying]:
    """The sayings; one that says just what an "according to" within it says has the contents of its `parsed` twin."""
    wider = {s.head: s.contents for s in parsed}
    cited: dict[tuple[Range, ...], list[Saying]] = {}
    for s in sayings:
        if s.cue is not None and s.cue[1] - s.cue[0] == 2 and s.head == s.cue[0]:
            cited.setdefault(s.contents, []).append(s)
    out = []
    for saying in sayings:
        whole = wider.get(saying.head, ())
        cues = [s.cue for s in cited.get(saying.contents, ()) if s is not saying and s.cue is not None]
        taken = any(covers(c, cue) for cue in cues for c in whole)
        out.append(saying.with_contents(whole) if taken else saying)
    return out
