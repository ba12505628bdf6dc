"""What readers said of pairs of events is well formed, and scored as it deserves; no set is needed."""

import json
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from sayso.app.merging.steps import merge_new
from sayso.codebook import load_codebook
from sayso.ledger import open_ledger
from tests.contract.reports_by_hand import reading
from tests.quality.pairs import Mention, Pair, Source, Verdict, collections, lay_out
from tests.quality.pairs_score import BOUNDS, Outcome, event_at, lines, outcomes, score
from tests.quality.real_texts import digest

ROWS = [row for _, row in BOUNDS]


def pair(verdict: Verdict, weight: float = 1.0) -> Pair:
    return Pair(Mention("a", 0, 4, "kill"), Mention("b", 0, 4, "kill"), verdict, weight)


def test_every_verdict_is_known_and_of_two_events_of_reports_that_are_listed() -> None:
    types = load_codebook(None).types.keys()
    for each in collections().values():
        names = {report.name for report in each.reports}
        assert len(names) == len(each.reports)
        for one in each.pairs:
            assert one.verdict in get_args(Verdict)
            assert one.weight > 0
            assert one.one.report != one.other.report
            for mention in (one.one, one.other):
                assert mention.report in names
                assert 0 <= mention.start < mention.end
                assert mention.type in types


def test_1700_pairs_are_judged_of_three_collections() -> None:
    stored = collections()
    sizes = {name: (len(each.reports), len(each.pairs)) for name, each in stored.items()}
    assert sizes == {"muc": (419, 700), "real": (240, 300), "lab": (380, 700)}
    verdicts = Counter(one.verdict for each in stored.values() for one in each.pairs)
    assert verdicts == {"s": 167, "d": 1457, "p": 67, "u": 1, "x": 8}


def test_reports_are_laid_out_with_title_and_day_where_the_text_is_the_one_that_was_judged(tmp_path: Path) -> None:
    sample = {"Input.article_interface": "<p>Ada Roe was freed in Orrun.</p>", "Input.title": "Roe free"}
    (tmp_path / "hrds_attack").mkdir()
    (tmp_path / "hrds_attack" / "dev.json").write_text(json.dumps([{"sample": sample}] * 2), encoding="utf-8")
    sources = (
        Source("hrds-dev-0", digest("Ada Roe was freed in Orrun.\n\n"), "2024-05-14"),
        Source("hrds-dev-1", digest("Another text."), None),
        Source("hrds-dev-2", digest("No text."), None),
    )
    folder = tmp_path / "reports"
    folder.mkdir()
    assert lay_out(sources, tmp_path, folder) == 1
    assert {path.name for path in folder.iterdir()} == {"hrds-dev-0.txt", "hrds-dev-0.json"}
    about = json.loads((folder / "hrds-dev-0.json").read_text(encoding="utf-8"))
    assert about == {"uri": "hrds-dev-0", "title": "Roe free", "published": "2024-05-14"}


def test_all_that_is_one_joined_and_nothing_else_is_perfect() -> None:
    result = score([Outcome(pair("s", 3.0), True, 0.9), Outcome(pair("d", 40.0), False)])
    assert (result.precision, result.recall) == (1.0, 1.0)
    assert result.belongs == dict.fromkeys(ROWS, (0, 0)) | {".8 and more": (1, 1)}


def test_nothing_joined_has_no_precision_and_no_recall() -> None:
    result = score([Outcome(pair("s"), False), Outcome(pair("d"), False)])
    assert (result.precision, result.recall) == (None, 0.0)
    assert "precision none, recall 0.00" in lines(result, Counter("sd"))


def test_all_joined_has_the_precision_of_what_pairs_weigh() -> None:
    result = score([Outcome(pair("s", 1.0), True, 0.7), Outcome(pair("d", 3.0), True, 0.69)])
    assert (result.precision, result.recall) == (0.25, 1.0)
    assert result.joined == {"s": 1, "d": 1}
    assert result.belongs == dict.fromkeys(ROWS, (0, 0)) | {".5 to .7": (0, 1), ".7 to .8": (1, 1)}


@pytest.mark.parametrize("joined", [True, False])
def test_a_part_is_counted_and_speaks_neither_for_nor_against(joined: bool) -> None:
    others = [Outcome(pair("s", 2.0), True, 0.4), Outcome(pair("s", 2.0), False), Outcome(pair("d", 2.0), True)]
    result = score([*others, Outcome(pair("p", 50.0), joined, 0.4)])
    assert (result.precision, result.recall) == (0.5, 0.5)
    assert (result.pairs["p"], result.joined["p"]) == (1, int(joined))
    assert result.belongs == dict.fromkeys(ROWS, (0, 0)) | {"under .5": (1, 1), "not said": (0, 1)}


def test_what_is_not_found_any_more_is_told() -> None:
    assert "not found any more: 2 of 3 that are one, 0 of 0" in lines(score([Outcome(pair("s"), True)]), Counter("sss"))


def test_events_are_found_in_a_ledger_by_report_and_trigger_and_looked_up_in_their_incidents(tmp_path: Path) -> None:
    with open_ledger(str(tmp_path / "ledger.db"), create=True) as ledger:
        told = [reading(1, uri="a"), reading(2, uri="b"), reading(3, uri="c", event="resign", content="he stays on")]
        for sighting, record in told:
            ledger.add_reading(sighting, record)
        merge_new(ledger)
        at = {s.report.uri: (r.events[0].trigger.start, r.events[0].trigger.end) for s, r in told}
        mentions = {uri: Mention(uri, *span, "close") for uri, span in at.items()}
        gone = Mention("a", 0, 4, "close"), Mention("elsewhere", *at["a"], "close")
        same = Pair(mentions["a"], mentions["b"], "s", 1.0)
        other = Pair(mentions["a"], mentions["c"], "d", 1.0)
        lost = [Pair(mentions["b"], each, "d", 1.0) for each in gone]
        found = outcomes(ledger.as_of(), [same, *lost, other])
    assert [(each.pair, each.joined) for each in found] == [(same, True), (other, False)]
    assert found[0].belongs is not None
    assert found[1].belongs is None


def test_an_event_is_looked_for_on_its_words_and_one_of_its_type_comes_first() -> None:
    wanted = Mention("a", 10, 20, "kill")
    events = {"e1": (10, 20, "bomb"), "e2": (18, 25, "kill"), "e3": (15, 25, "kill"), "e4": (20, 30, "kill")}
    found = [(Mention("a", *at), event) for event, at in events.items()]
    assert event_at(wanted, found) == "e3"
    assert event_at(wanted, found[:1]) == "e1"
    assert event_at(wanted, found[3:]) is None
