"""What is known of an actor, from all of its sightings."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.merge.actors.describe import describe_actor, joined
from sayso.model import KnownActor, Record
from tests.unit.merge.actors_by_hand import Who, record, sighted


def described(*records: Record) -> KnownActor:
    return describe_actor("pa-1", sighted(*records))


def test_name_is_the_full_one_that_most_reports_use() -> None:
    actor = described(
        record(1, Who(["Hasan Tavoli", "Tavoli", "he"])),
        record(2, Who(["Hasan Tavoli", "Mr. Tavoli"])),
        record(3, Who(["Hassan Tavolli"])),
        record(4, Who(["H. R. Tavoli", "Tavoli"])),
    )
    assert actor.name == "Hasan Tavoli"
    assert actor.names == ("Tavoli", "Hasan Tavoli", "H. R. Tavoli", "Hassan Tavolli")
    assert [(each.name, each.reports) for each in actor.spellings[:2]] == [("Tavoli", 3), ("Hasan Tavoli", 2)]
    assert (actor.sightings, actor.reports) == (4, 4)


def test_titles_articles_and_descriptions_are_no_names() -> None:
    actor = described(
        record(
            1, Who(["Rim al-Sayd", "planning minister Rim al-Sayd", "the minister", "al-Sayd"], ["planning minister"])
        )
    )
    assert actor.names == ("Rim al-Sayd", "al-Sayd")


def test_unnamed_ministry_goes_by_what_it_is_called() -> None:
    actor = described(record(1, Who(["the interior ministry"], kind="organization", named=False)))
    assert actor.name == "interior ministry"
    assert actor.kind == "organization"


def test_office_has_the_days_on_which_reports_give_it_and_when_it_was_over() -> None:
    actor = described(
        record(1, Who(["Ada Lund"], ["oil minister"]), published="2023-01-10"),
        record(2, Who(["Ada Lund"], ["minister of oil/Ardania"]), published="2023-06-01"),
        record(3, Who(["Ada Lund"], ["former oil minister"]), published="2024-02-01"),
        record(4, Who(["Ada Lund"], ["envoy/Belmora"]), published="2024-02-01"),
    )
    minister, envoy = actor.roles
    assert (minister.title, minister.of) == ("minister of oil", "Ardania")
    assert (minister.earliest, minister.latest, minister.ended) == ("2023-01-10", "2023-06-01", "2024-02-01")
    assert minister.reports == ("reports/1.txt", "reports/2.txt", "reports/3.txt")
    assert (envoy.title, envoy.of, envoy.earliest, envoy.ended) == ("envoy", "Belmora", "2024-02-01", None)


def test_title_is_written_out_where_reports_shorten_it() -> None:
    (office,) = described(record(1, Who(["Ruy Pardal"], ["Gen."])), record(2, Who(["Ruy Pardal"], ["General"]))).roles
    assert office.title == "General"


def test_title_of_the_office_is_not_that_of_one_who_has_left_it() -> None:
    (office,) = described(
        record(1, Who(["Ada Lund"], ["former oil minister"])), record(2, Who(["Ada Lund"], ["oil minister"]))
    ).roles
    assert office.title == "oil minister"


def test_turns_are_those_that_the_actor_takes_by_date() -> None:
    actor = describe_actor(
        "pa-1",
        [
            each
            for each in sighted(
                record(1, Who(["Ada Lund"], turn="defect"), published="2024-03-05"),
                record(2, Who(["Ada Lund"], turn="appoint"), published="2023-01-10"),
                record(3, Who(["Ada Lund"]), Who(["Ruy Pardal"], turn="resign")),
            )
            if each.actor.name == "Ada Lund"
        ],
    )
    assert [(turn.type, turn.published) for turn in actor.turns] == [
        ("appoint", "2023-01-10"),
        ("defect", "2024-03-05"),
    ]


def test_mentions_quote_their_reports() -> None:
    first = record(1, Who(["Hasan Tavoli", "he"]))
    (mention, pronoun) = described(first).mentions
    assert mention.report == first.report.uri
    assert first.report.text[mention.start : mention.end] == mention.text == "Hasan Tavoli"
    assert pronoun.text == "he"


CAST = [
    Who(["Hasan Tavoli", "he"], ["journalist"], turn="flee"),
    Who(["Hassan Tavolli", "Mr. Tavolli"], ["reporter/Kesh"]),
    Who(["H. Tavoli"], ["former reporter"]),
    Who(["Hasan Tavoli"], ["Gen."]),
    Who(["Tavoli"], ["General"]),
    Who(["Hasan Tavoli"], turn="join"),
]
RECORDS = [record(n, who, published=f"2024-03-{9 - n:02}") for n, who in enumerate(CAST)]


@given(order=st.permutations(RECORDS), cut=st.integers(1, len(RECORDS) - 1))
def test_order_makes_no_difference_and_parts_add_up(order: list[Record], cut: int) -> None:
    whole = described(*RECORDS)
    assert described(*order) == whole
    parts = joined("pa-1", [described(*order[:cut]), described(*order[cut:])])
    counted = {"names", "spellings", "turns", "sightings", "reports", "earliest", "latest", "name"}
    assert parts.model_dump(include=counted) == whole.model_dump(include=counted)
    assert offices(parts) == offices(whole)
    assert set(parts.mentions) == set(whole.mentions)


def offices(actor: KnownActor) -> list[tuple[object, ...]]:
    return sorted(
        (each.of or "", each.earliest or "", each.latest or "", each.ended or "", sorted(each.reports))
        for each in actor.roles
    )
