"""The benchmark `times`: date expressions against MEANTIME's TIMEX3."""

from sayso.evaluate.benchmark import Benchmark, DataSet, Figure, Given, Mistake, Part, Section, published
from sayso.evaluate.times import Mistake as TimeMistake
from sayso.evaluate.times import evaluate_times
from sayso.evaluate.times_values import Timex

MEANTIME = DataSet(
    "NewsReader MEANTIME",
    "meantime",
    "intra-doc_annotation/**/*.xml",
    "http://www.newsreader-project.eu/results/data/wikinews/",
)
_HEIDELTIME = published(
    "HeidelTime, on another set (TempEval-3's platinum)",
    "UzZaman et al., SemEval-2013 Task 1: TempEval-3, SemEval 2013",
    {"relaxed span F1": 90.3, "strict span F1": 81.3, "value F1": 77.6},
)


def _score(given: Given) -> list[Section]:
    result = evaluate_times(given.folders[0] / "intra-doc_annotation")
    figures = (
        Figure("relaxed span F1", 100 * result.relaxed, 100 * result.precision, 100 * result.recall),
        Figure("strict span F1", 100 * result.strict),
        Figure("value F1", 100 * result.value),
        Figure("type F1", 100 * result.type),
    )
    title = f"MEANTIME, all of it (it has no splits), {result.expected} times"
    return [Section(title, figures, tuple(_mistake(m) for m in result.mistakes))]


def _mistake(mistake: TimeMistake) -> Mistake:
    return Mistake(mistake.kind, mistake.article, mistake.context, _written(mistake.expected), _written(mistake.got))


def _written(time: Timex | None) -> str:
    return f"{time.text or f'{time.start}-{time.end}'} = {time.type} {time.value}" if time else ""


TIMES = Benchmark(
    "times",
    "expressions of time: found, and with the right value",
    (Part((MEANTIME,), _score, _HEIDELTIME),),
)
