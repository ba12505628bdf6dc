"""The benchmark `trees`: tags, trees, predicates and roles on UD English EWT and GUM, with the treebanks' own words."""

from sayso.evaluate.benchmark import Benchmark, DataSet, Given, Part, Section, published
from sayso.evaluate.conllu import read_trees
from sayso.evaluate.gold import Reading
from sayso.evaluate.propbank import read_frames
from sayso.evaluate.trees import RoleScores, TreeScores
from sayso.language.analyser import SaysoAnalyser
from sayso.language.decode import Known

EWT = DataSet(
    "UD English EWT", "ud_ewt", "*ewt*-{split}.conllu", "https://github.com/UniversalDependencies/UD_English-EWT"
)
GUM = DataSet(
    "UD English GUM", "ud_gum", "*gum*-{split}.conllu", "https://github.com/UniversalDependencies/UD_English-GUM"
)
PROPBANK = DataSet(
    "PropBank on EWT",
    "propbank_ewt",
    "{split}.jsonl",
    "https://github.com/propbank/propbank-release, joined to EWT's tokens (docs/benchmarks.md)",
)
_SPACY = published(
    "RoBERTa-base (spaCy en_udv25_englishewt_trf), UD 2.5 test, from raw text",
    "https://huggingface.co/explosion/en_udv25_englishewt_trf",
    {"UPOS": 96.9, "UAS, no punctuation": 91.9, "LAS with sub-types, no punctuation": 89.4},
)
_OWN = "Sentences are found by ourselves, as in a report; a wrong bound costs heads."
_GIVEN = "The bounds of sentences are given, as most who publish on given words have them."


def _score_trees(given: Given) -> list[Section]:
    analyser = SaysoAnalyser(given.weights)
    trees = read_trees(given.files[0][0])
    own, told = TreeScores(), TreeScores()
    for tree in given.track(trees):
        reading = Reading(analyser, tree.text)
        own.add(tree, reading.said())
        told.add(tree, reading.said(Known(sentences=frozenset(tree.text.sentences))))
    title = f"{given.files[0][0].stem}, {own.words} words"
    return [
        Section(title, own.figures(), tuple(own.mistakes), (_OWN,)),
        Section(f"{title}, sentences given", told.figures(), notes=(_GIVEN,)),
    ]


def _score_roles(given: Given) -> list[Section]:
    analyser = SaysoAnalyser(given.weights)
    trees = read_trees(given.files[0][0])
    whole, told = RoleScores(), RoleScores()
    for tree, (frames, annotated) in given.track(list(zip(trees, read_frames(given.files[1][0], trees), strict=True))):
        reading = Reading(analyser, tree.text)
        whole.add(tree, frames, annotated, reading.said())
        told.add(tree, frames, annotated, reading.said(Known(predicates=frozenset(frames))))
    figures = (
        whole.predicates.figure("predicate F1"),
        whole.roles.figure("role F1, end to end"),
        told.roles.figure("role F1, predicates given"),
    )
    notes = ("A role counts by its predicate, label and head word.",)
    return [Section(f"PropBank on EWT {given.split}", figures, tuple(whole.mistakes), notes)]


TREES = Benchmark(
    "trees",
    "tags, trees, predicates and their roles, on words as given",
    (Part((EWT,), _score_trees, _SPACY), Part((GUM,), _score_trees), Part((EWT, PROPBANK), _score_roles)),
)
