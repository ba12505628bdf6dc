"""The benchmark `factuality`: how surely events happened, on UDS-IH2 over EWT's words."""

from sayso.evaluate.benchmark import Benchmark, DataSet, Figure, Given, Mistake, Part, Published, Section
from sayso.evaluate.conllu import read_trees
from sayso.evaluate.factuality import mean_absolute_error, pearson, read_factuality
from sayso.evaluate.gold import Reading
from sayso.evaluate.trees_run import EWT
from sayso.language.analyser import SaysoAnalyser

UDS = DataSet(
    "UDS-IH2", "uds_factuality", "{split}.jsonl", "https://github.com/njjiang/factuality_bert (or http://decomp.io)"
)
_GCN = (
    "BERT with a graph network, UDS-IH2 test",
    "Pouran Ben Veyseh et al., Graph based Neural Networks for Event Factuality Prediction, ACL 2019",
)
# Farther off than this, a prediction is shown as a mistake: it takes what did not happen for what did, or near it.
FAR = 2.0


def _score(given: Given) -> list[Section]:
    analyser = SaysoAnalyser(given.weights)
    trees = read_trees(given.files[0][0])
    values, lost = read_factuality(given.files[1][0], trees)
    ours: list[float] = []
    theirs: list[float] = []
    mistakes = []
    for tree, gold in given.track(list(zip(trees, values, strict=True))):
        said = Reading(analyser, tree.text).said().factuality
        for k, value in gold.items():
            ours.append(min(3.0, max(-3.0, said[k])))
            theirs.append(value)
            if abs(ours[-1] - value) > FAR:
                around = tree.text.around(k, k + 1)
                mistakes.append(Mistake("far off", tree.text.name, around, f"{value:.1f}", f"{ours[-1]:.1f}"))
    figures = (
        Figure("MAE (less is better)", mean_absolute_error(ours, theirs), unit=""),
        Figure("Pearson r", pearson(ours, theirs), unit=""),
    )
    notes = (
        "Every annotated word is scored, whether or not we take it for a predicate; values are kept within -3 and 3.",
        *([f"{lost} annotated words stand in sentences that this release of EWT words otherwise."] if lost else []),
    )
    return [Section(f"UDS-IH2 {given.split}, {len(ours)} words", figures, tuple(mistakes), notes)]


FACTUALITY = Benchmark(
    "factuality",
    "how surely what is told of happened",
    (
        Part(
            (EWT, UDS),
            _score,
            (Published("MAE (less is better)", 0.73, *_GCN), Published("Pearson r", 0.91, *_GCN)),
        ),
    ),
)
