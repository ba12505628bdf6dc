"""The benchmark `coreference`: actors and their mentions on GUM's texts, read as reports."""

from collections import Counter

from sayso.evaluate.benchmark import Benchmark, Figure, Given, Mistake, Part, Section
from sayso.evaluate.coreference import CoreferenceScores, Score, score
from sayso.evaluate.gum import Entities, GoldDocument, key_and_response, read_gum
from sayso.evaluate.trees_run import GUM
from sayso.extract.actors import find_actors
from sayso.language.analyser import SaysoAnalyser
from sayso.model import Report


def mistakes_in(name: str, gold: GoldDocument, key: Entities, response: Entities) -> list[Mistake]:
    """Mentions on one side only, and of those on both, the ones joined with the mentions of another entity."""
    sought, found = frozenset().union(*key), frozenset().union(*response)
    mistakes = [_mistake("missed mention", name, gold, m, _words(gold, m), "") for m in sorted(sought - found)]
    mistakes += [_mistake("spurious mention", name, gold, m, "", _words(gold, m)) for m in sorted(found - sought)]
    entity_of = {mention: k for k, entity in enumerate(key) for mention in entity}
    for actor in response:
        known = sorted(mention for mention in actor if mention in entity_of)
        if not known:
            continue
        main, _ = Counter(entity_of[m] for m in known).most_common(1)[0]
        for mention in known:
            if entity_of[mention] != main:
                right = ", ".join(_words(gold, m) for m in sorted(key[entity_of[mention]])[:3])
                ours = ", ".join(_words(gold, m) for m in known if entity_of[m] == main)
                mistakes.append(_mistake("joined wrongly", name, gold, mention, right, ours))
    return mistakes


def _mistake(kind: str, name: str, gold: GoldDocument, at: tuple[int, int], expected: str, got: str) -> Mistake:
    before, there, after = gold.text[max(0, at[0] - 60) : at[0]], _words(gold, at), gold.text[at[1] : at[1] + 40]
    return Mistake(kind, name, f"{before}[{there}]{after}", expected, got)


def _words(gold: GoldDocument, at: tuple[int, int]) -> str:
    return gold.text[slice(*at)]


def _score(given: Given) -> list[Section]:
    analyser = SaysoAnalyser(given.weights)
    texts = list(read_gum(given.files[0][0]))
    total = CoreferenceScores()
    mistakes: list[Mistake] = []
    for number, gold in enumerate(given.track(texts), 1):
        name = f"text {number}"
        (analysis,) = analyser.analyse([Report(id=name, uri=name, text=gold.text)])
        key, response = key_and_response(gold, find_actors(analysis, ()))
        total += score(key, response)
        mistakes += mistakes_in(name, gold, key, response)
    figures = (
        _figure("mention F1", total.mentions),
        _figure("MUC F1", total.muc),
        _figure("B-cubed F1", total.b_cubed),
        _figure("CEAF-e F1", total.ceaf_e),
        Figure("CoNLL F1", 100 * total.conll),
    )
    notes = (
        "Names and third-person pronouns of persons and organisations, by their heads; descriptions, places and things "
        "are left out, so figures over all of GUM's mentions don't compare.",
    )
    return [Section(f"GUM {given.split}, {len(texts)} texts", figures, tuple(mistakes), notes)]


def _figure(measure: str, of: Score) -> Figure:
    return Figure(measure, 100 * of.f1, 100 * of.precision, 100 * of.recall)


COREFERENCE = Benchmark("coreference", "actors: their mentions found, and joined", (Part((GUM,), _score),))
