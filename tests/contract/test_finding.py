"""Claims, events, reports and groups are found by what they say, who says it, when and where."""

import pytest

from sayso.errors import UsageError
from sayso.ledger import Box, ClaimFilter, EventFilter, GroupFilter, Ledger
from sayso.model import GroupState, Merge
from tests.contract.reports_by_hand import reading


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    ledger.add_reading(*reading(1, source="the harbour ministry", stance="denies", published="2024-03-05"))
    ledger.add_reading(*reading(2, source="the harbour ministry", stance="denies", published="2024-04-02"))
    ledger.add_reading(*reading(3, source="the harbour ministry", stance="confirms", published="2024-03-20"))
    ledger.add_reading(*reading(4, source="Óscar Vidal", stance="denies", published="2024-03-31", event="burn"))
    ledger.add_reading(*reading(5, source="a docker", stance="denies", published=None, content="ferries were sold"))
    return ledger


def numbers(ledger: Ledger, **wanted: object) -> list[str]:
    return [each.report[1] for each in ledger.as_of().claims(ClaimFilter(**wanted))]  # type: ignore[arg-type]


def test_everything_that_the_ministry_denied_in_march(filled: Ledger) -> None:
    assert numbers(filled, source="ministry", stances=("denies",), since="2024-03-01", until="2024-03-31") == ["1"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, "13425"),
        ({"source": "oscar"}, "4"),
        ({"source": "OSCAR VIDAL"}, "4"),
        ({"source": "Venn"}, ""),
        ({"via": "Venn"}, "13425"),
        ({"stances": ("confirms", "says")}, "3"),
        ({"since": "2024-04-01"}, "2"),
        ({"until": "2024-03-05"}, "1"),
        ({"text": "ferry"}, "5"),
        ({"text": "ferr*"}, "5"),
        ({"text": '"pier was closed"'}, "1342"),
        ({"text": '"closed was pier"'}, ""),
        ({"text": "closed pier", "source": "ministries"}, "132"),
        ({"report": "r3-2024-03-20"}, "3"),
        ({"report": "unknown"}, ""),
    ],
)
def test_claims_pass_all_that_is_asked(filled: Ledger, wanted: dict[str, object], found: str) -> None:
    assert "".join(numbers(filled, **wanted)) == found


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, "12345"),
        ({"types": ("burn",)}, "4"),
        ({"names": ("Oscar Vidal", "nobody")}, "4"),
        ({"names": ("Vidal",)}, ""),
        ({"since": "2024-03-04", "until": "2024-03-04", "types": ("close",)}, "1235"),
        ({"since": "2024-03-05"}, ""),
        ({"box": Box(54, 7, 55, 8)}, "12345"),
        ({"box": Box(54, 170, 55, -170)}, ""),
        ({"geonames": 7, "report": "r2-2024-04-02"}, "2"),
    ],
)
def test_events_pass_all_that_is_asked(filled: Ledger, wanted: dict[str, object], found: str) -> None:
    got = filled.as_of().events(EventFilter(**wanted))  # type: ignore[arg-type]
    assert "".join(each.report[1] for each in got) == found


def test_time_that_is_open_at_one_end_reaches_as_far_as_is_asked(ledger: Ledger) -> None:
    sighting, record = reading()
    (event,) = record.events
    assert event.when is not None
    until_march = event.when.model_copy(update={"earliest": None})
    ledger.add_reading(
        sighting, record.model_copy(update={"events": (event.model_copy(update={"when": until_march}),)})
    )
    (found,) = ledger.as_of().events(EventFilter(until="1900-01-01"))
    assert (found.earliest, found.latest) == (None, "2024-03-04")
    assert list(ledger.as_of().events(EventFilter(since="2024-03-05"))) == []
    from_may = GroupState(kind="incident", id="in-1", body={}, earliest="2024-05-01")
    ledger.add_merge(Merge(merger="m", groups=(from_may, GroupState(kind="incident", id="in-2", body={}))))
    later = ledger.as_of().groups("incident", GroupFilter(since="2999-01-01"))
    assert [each.id for each in later] == ["in-1"]
    assert list(ledger.as_of().groups("incident", GroupFilter(until="2024-04-30"))) == []


def test_reports_are_found_by_their_words_the_last_read_first(filled: Ledger) -> None:
    assert [each[1] for each in filled.as_of().search("amsel karla")] == list("54321")
    assert [each[1] for each in filled.as_of().search("“report 4”")] == ["4"]
    assert [each[1] for each in filled.as_of().search("amsel", limit=2)] == list("54")


@pytest.mark.parametrize("query", ["", "…", '""', "(", "*", "\\", "“"])
def test_search_without_a_word_is_refused(filled: Ledger, query: str) -> None:
    with pytest.raises(UsageError, match="expected a word"):
        list(filled.as_of().search(query))


@pytest.mark.parametrize("query", ["' OR 1", "a:b", "NOT AND OR", "x & !y | <->", "NEAR(a b)"])
def test_no_query_is_taken_for_the_databases_language(filled: Ledger, query: str) -> None:
    assert list(filled.as_of().search(query)) == []


def test_groups_pass_all_that_is_asked(ledger: Ledger) -> None:
    shared = {"kind": "incident", "body": {}, "type": "burn", "lat": 54.1, "lon": 7.9, "country": "ZZ"}
    ledger.add_merge(
        Merge(
            merger="m",
            groups=(
                GroupState(id="in-1", earliest="2024-03-04", latest="2024-03-04", origins=1, grade="weak", **shared),
                GroupState(id="in-2", earliest="2024-05-01", latest="2024-05-31", origins=2, grade="fair", **shared),
                GroupState(id="in-3", names=("Karla Venn",), text="pier", **{**shared, "country": "YY"}),
            ),
        )
    )

    def found(**wanted: object) -> list[str]:
        return [each.id for each in ledger.as_of().groups("incident", GroupFilter(**wanted))]  # type: ignore[arg-type]

    assert found() == ["in-2", "in-1", "in-3"]
    assert found(types=("burn",), grades=("fair", "weak"), origins=2) == ["in-2"]
    assert found(since="2024-05-10", until="2024-06-30") == ["in-2"]
    assert found(without=("burn",)) == []
    assert found(without=("bomb",)) == ["in-2", "in-1", "in-3"]
    assert found(country="YY", names="venn", text="piers") == ["in-3"]
    assert found(box=Box(50, 0, 51, 1)) == []
    assert list(ledger.as_of().groups("actor", GroupFilter())) == []
