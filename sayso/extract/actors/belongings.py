"""What offices before names are of, by the words of the report: "Vermont" in "Vermont Sen. Ada Roe"."""

from collections.abc import Iterable, Iterator

from sayso.extract.actors import nouns
from sayso.extract.actors.candidate import Candidate, Chain
from sayso.extract.actors.scene import Scene


def holders(scene: Scene, chains: Iterable[Chain]) -> dict[int, str]:
    """What the office behind a token is of: a country for "Syrian" and its like, a place, or a body, also where the
    analyser saw no name in a word that names a body elsewhere in the report."""
    names = [m for c in chains for m in c.members if m.form == "name" and m.kind not in {None, "person", "group"}]
    bodies = {m.words[0] for m in names if len(m.words) == 1 and not nouns.common(m.words[0])}
    told = {t.i: t.text for t in scene.doc if t.tag_ == "NNP" and t.text in bodies}
    spots = {i: scene.doc[i].text for i in scene.spots if scene.doc[i].tag_ == "NNP"}
    return {**told, **spots, **dict(_whole(names)), **scene.demonyms}


def _whole(names: Iterable[Candidate]) -> Iterator[tuple[int, str]]:
    """The tokens of names with the whole name; "Police" in "Lusk Police Chief" is of the office."""
    for name in names:
        first, last = name.mention.name or (0, 0)
        doc = name.head.doc
        last -= last - first > 1 and doc[last - 1].text == "Police"
        yield from ((i, " ".join(doc[first:last].text.split())) for i in range(first, last))
