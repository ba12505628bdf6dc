"""The benchmark `attacks`: attacks on defenders of human rights, coded from Sayso's records."""

from collections.abc import Iterator

from sayso.evaluate.attacks.coding import code
from sayso.evaluate.attacks.data import Article, Attack, read_articles
from sayso.evaluate.attacks.score import VALUES, AttackScores
from sayso.evaluate.benchmark import Benchmark, DataSet, Given, Mistake, Part, Section, published
from sayso.evaluate.reading import RecordReader, joined
from sayso.gazetteer import Gazetteer
from sayso.read.formats.html_words import plain

HRDSATTACK = DataSet(
    "HRDsAttack", "hrds_attack", "{split}.json", "https://github.com/dataminr-ai/HRDsAttack (its data folder)"
)
_T5 = published(
    "T5-large, fine-tuned on 300 articles, on the test split",
    "Ran et al., A New Task and Dataset on Detecting Attacks on Human Rights Defenders, arXiv:2306.17695, 2023",
    {
        "victim names, exact: F1": 47.4,
        "violations: F1": 71.0,
        "country": 65.0,
        "city": 23.0,
        "year": 50.0,
        "month": 33.0,
        "day": 14.0,
    },
)


def _score(given: Given) -> list[Section]:
    reader = RecordReader(given.weights)
    scores = AttackScores(lambda one, other: bool(_codes(one, reader.gazetteer) & _codes(other, reader.gazetteer)))
    mistakes: list[Mistake] = []
    articles = list(read_articles(given.files[0][0]))
    for article in given.track(articles):
        text = plain(article.html)
        record, home = reader.read(article.id, text, title=article.title, published=article.published)
        ours = code(record, home, reader.gazetteer)
        scores.add(ours, article.attack)
        mistakes += _mistakes(article, ours)
    title = f"HRDsAttack {given.split}, {len(articles)} articles"
    return [Section(title, scores.figures(), tuple(mistakes))]


def _codes(name: str, gazetteer: Gazetteer) -> set[str | None]:
    """The countries of this name, by their codes."""
    return {entry.country for entry in gazetteer.candidates(name) if entry.kind == "country"}


def _mistakes(article: Article, ours: Attack) -> Iterator[Mistake]:
    theirs = article.attack
    for kind, given, right in (
        ("victims", ours.victims, theirs.victims),
        ("violations", sorted(ours.violations), sorted(theirs.violations)),
    ):
        if set(given) != set(right):
            yield Mistake(f"{kind} differ", article.id, article.title, joined(right), joined(given))
    for name, value in VALUES.items():
        if value(ours) != value(theirs):
            yield Mistake(f"{name} differs", article.id, article.title, value(theirs) or "", value(ours) or "")


ATTACKS = Benchmark(
    "attacks",
    "attacks on defenders of human rights: violations, victims' names, who did it, where and when",
    (Part((HRDSATTACK,), _score, _T5),),
)
