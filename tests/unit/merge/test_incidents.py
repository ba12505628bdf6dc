"""What a report tells of one happening is pooled; happenings of several reports are compared by a readable table."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

import pytest

from sayso.merge.incidents.card import Card, Filler
from sayso.merge.incidents.keys import enough, keys_of
from sayso.merge.incidents.kinds import kinship
from sayso.merge.incidents.match import match
from sayso.merge.incidents.neighbourhood import Matcher
from sayso.merge.incidents.participants import likeness as likeness_of
from sayso.merge.incidents.version import versions_of
from sayso.merge.telling import tellings_of
from sayso.model import Block, EventStatus, Record
from tests.unit.merge.tellings_by_hand import Told, record

MARKET = Told(
    "exploded", "bomb", "A bomb exploded in the fish market of Tel Lora on Tuesday, killing 9 people.",
    [("target", "fish market")], "2024-03-05", "Tel Lora",
    more=[Told("killing", "kill", "", [("target", "people")], counts=[("killed", 9)])],
)  # fmt: skip
STATUSES: list[EventStatus] = ["occurred", "occurred", "demanded"]
ATTACK = Told("attack", "attack", "Nobody has said who was behind the attack.")
STATION = Told(
    "bomb", "bomb", "Another bomb went off at the bus station of Tel Lora on Wednesday.",
    [("target", "bus station")], "2024-03-06", "Tel Lora",
)  # fmt: skip


def told(*sentences: Told, **about: str) -> list[list[str]]:
    """The triggers of each happening of a report."""
    cards = versions_of(tellings_of(record(1, *sentences, **about)))  # type: ignore[arg-type]
    return [[each.event.trigger.text for each in card.tellings] for card in cards]


def card(of: Record) -> Card:
    (found,) = versions_of(tellings_of(of))
    return found


def likeness(one: Record, other: Record) -> float:
    found = match(card(one), card(other))
    return 0.0 if found is None else found.score


def together(*records: Record) -> list[tuple[Card, ...]]:
    """The happenings of reports as incidents, every report a candidate for every other."""
    held = _Held({of.report.id: versions_of(tellings_of(of)) for of in records})
    return Matcher(held).together([each for found in held.cards.values() for each in found])


@dataclass(frozen=True)
class _Held:
    cards: Mapping[str, tuple[Card, ...]]
    strangers: Collection[str] = ()  # reports that share too little with any other

    def versions(self, report: str) -> tuple[Card, ...]:
        return self.cards[report]

    def alike(self, report: str) -> list[str]:
        strange = self.strangers
        return [other for other in self.cards if other != report and report not in strange and other not in strange]

    def holding(self, events: Collection[str]) -> tuple[Card, ...]:
        return ()

    def beside(self, events: Collection[str]) -> tuple[Card, ...]:
        return ()

    def settled(self, card: Card) -> str | None:
        return None


def arrest(number: int, who: str, day: str, place: str = "Sorel", published: str = "2024-03-08") -> Record:
    sentence = f"Police in {place} arrested {who} on that day."
    return record(
        number, Told("arrested", "arrest", sentence, [("target", who)], day, place), published=published,
        publisher=f"Paper {number}",
    )  # fmt: skip


def test_an_act_its_harm_and_what_only_names_it_again_are_one() -> None:
    assert told(MARKET, ATTACK) == [["exploded", "killing", "attack"]]


def test_another_of_its_kind_is_another() -> None:
    assert told(MARKET, STATION) == [["exploded", "killing"], ["bomb"]]


def test_what_a_dispatch_names_again_may_be_one_of_many_in_a_roundup() -> None:
    first = Told("attacked", "attack", "Gunmen attacked a village near Tel Lora.", [("agent", "Gunmen")])
    others = [Told("raid", "attack", f"A raid on {town} failed.", [], None, town) for town in ("Orrun", "Vell", "Sarn")]
    last = Told("assault", "attack", "Elders spoke of an assault by gunmen.", [("agent", "gunmen")])
    assert ["attacked", "assault"] in told(first, last)
    assert ["attacked"] in told(first, *others, last)


def test_events_that_a_person_told_apart_are_never_pooled() -> None:
    tellings = tellings_of(record(1, MARKET, ATTACK))
    pair = (tellings[0].id, tellings[2].id)
    found = versions_of(tellings, [pair])
    assert not any({*pair} <= {each.id for each in version.tellings} for version in found)


@pytest.mark.parametrize(
    ("one", "other", "kin"),
    [
        ("bomb", "bomb", "same"),
        ("bomb", "attack", "near"),
        ("bomb", "kill", "part"),
        ("kill", "injure", "part"),
        ("resign", "dismiss", "near"),
        ("bomb", "resign", None),
        ("abduct", "capture", "near"),
        ("protest", "strike", None),
        ("protest", "kill", None),
        ("riot", "kill", "part"),
        ("divert_water", "divert_water", "same"),
        ("divert_water", "bomb", None),
    ],
)
def test_types_that_can_be_one_happening(one: str, other: str, kin: str | None) -> None:
    assert kinship(one, other) == kinship(other, one) == kin


def test_two_reports_of_one_arrest_are_alike() -> None:
    assert likeness(arrest(1, "Karla Venn", "2024-03-05"), arrest(2, "Carla Venn", "2024-03-05")) > 0.8


def test_two_people_arrested_on_one_day_are_two_arrests() -> None:
    assert likeness(arrest(1, "Karla Venn", "2024-03-05"), arrest(2, "Ida Renn", "2024-03-05")) < 0.3


def test_days_and_places_tell_happenings_apart() -> None:
    blast = [
        record(n, Told("blast", "bomb", f"The blast in {place} came at noon.", [], day, place), publisher=f"Paper {n}")
        for n, (place, day) in enumerate(
            [
                ("Tel Lora", "2024-03-01"),
                ("Tel Lora", "2024-03-01"),
                ("Tel Lora", "2024-02-12"),
                ("Amsel", "2024-03-01"),
            ]
        )
    ]
    assert likeness(blast[0], blast[1]) > 0.5
    assert likeness(blast[0], blast[2]) < 0.5
    assert likeness(blast[0], blast[3]) < 0.5


def test_a_town_and_the_country_around_it_by_a_dateline_are_no_two_places() -> None:
    one, other = (
        arrest(1, "the lawyers", "2024-03-05", "Sorel"),
        arrest(2, "the lawyers", "2024-03-05", "Amara", published="2024-03-05"),
    )
    line = "SOREL, Amara, March 5 -"
    block = Block(kind="dateline", start=0, end=len(line), text=line)
    sent = other.model_copy(update={"report": other.report.model_copy(update={"blocks": (block,)})})
    assert likeness(one, other) < 0.5 < likeness(one, sent)


def test_namesakes_who_were_kept_apart_and_hold_other_offices_are_not_alike() -> None:
    def filler(office: str, known: str) -> Filler:
        return Filler("target", ("Karla Venn",), "person", frozenset(), frozenset({office}), known)

    editor = filler("editor", "pa-1")
    assert likeness_of([editor], [filler("editor", "pa-2")]) > 0
    assert likeness_of([editor], [filler("mayor", "pa-2")]) < 0


def test_what_was_told_before_it_happened_is_not_it() -> None:
    early = record(1, Told("strike", "strike", "The strike at the docks of Amsel is over."), published="2024-03-01")
    late = record(
        2, Told("strike", "strike", "The strike at the docks of Amsel began.", day="2024-05-02"), published="2024-05-03"
    )
    assert likeness(early, late) < 0.5


def test_what_is_only_demanded_is_less_like_what_happened() -> None:
    sentence = "Police in Sorel held Karla Venn on that day."
    held, again, wanted = (
        record(n, Told("held", "arrest", sentence, [("target", "Karla Venn")], "2024-03-05", "Sorel", status=status))
        for n, status in enumerate(STATUSES)
    )
    assert likeness(held, wanted) < likeness(held, again)


def test_what_one_side_says_again_months_later_is_less_alike() -> None:
    pledges = [
        record(
            n, Told("announced", "announce", "The Sorel Union announced a plan.", [("agent", "Sorel Union")]),
            published=day, publisher=f"Paper {n}",
        )
        for n, day in enumerate(["2024-03-05", "2024-03-06", "2024-08-20"])
    ]  # fmt: skip
    assert likeness(pledges[0], pledges[1]) > likeness(pledges[0], pledges[2]) + 0.03


def test_who_was_shot_at_is_no_other_who_was_killed() -> None:
    shot = record(
        1,
        Told("shot", "shoot", "Police in Sorel shot Karla Venn on Tuesday.", [("target", "Karla Venn")], "2024-03-05"),
    )
    killed = record(
        2, Told("killed", "kill", "Police in Sorel killed Ida Renn on Tuesday.", [("target", "Ida Renn")], "2024-03-05")
    )
    assert likeness(shot, killed) < 0.1


def test_what_somebody_is_arrested_for_is_not_the_arrest() -> None:
    killing = Told("killing", "kill", "", [("target", "Ida Renn")])
    sentence = "Police arrested Karla Venn over the killing of Ida Renn."
    assert told(Told("arrested", "arrest", sentence, [("target", "Karla Venn")], more=[killing])) == [
        ["arrested"],
        ["killing"],
    ]


def test_a_month_around_the_day_speaks_for_it_and_a_year_hardly() -> None:
    in_march, that_day, that_year = (
        record(n, Told("blast", "bomb", "The blast came at the mill.", [], day), publisher=f"Paper {n}")
        for n, day in enumerate(["2024-03-01/2024-03-31", "2024-03-05", "2024-01-01/2024-12-31"])
    )
    assert likeness(in_march, that_day) > likeness(that_year, that_day) + 0.03


def test_what_two_reports_keep_apart_stays_apart_though_their_stories_are_one() -> None:
    both = [record(n, MARKET, STATION, published="2024-03-07", publisher=f"Paper {n}") for n in (1, 2)]
    found = [sorted(card.tellings[0].event.trigger.text for card in group) for group in together(*both)]
    assert sorted(found) == [["bomb", "bomb"], ["exploded", "exploded"]]


def test_every_match_says_why() -> None:
    found = match(card(arrest(1, "Karla Venn", "2024-03-05")), card(arrest(2, "Karla Venn", "2024-03-05")))
    assert found is not None
    assert {"central: the same person", "days: the same", "place: the same"} <= {name for name, _ in found.reasons}


def test_reports_that_may_tell_of_one_happening_find_each_other_whichever_came_first() -> None:
    recalled = Told(
        "bombing", "bomb", "Rents in Tel Lora fell after the bombing.", place="Tel Lora", weight="background"
    )
    reports = [
        record(1, MARKET),
        record(2, STATION, published="2024-03-06"),
        record(3, recalled, published="2024-09-01"),
        arrest(4, "Karla Venn", "2024-03-05"),
    ]
    keys = [keys_of(each, versions_of(tellings_of(each))) for each in reports]
    met = {(a, b) for a, b in combinations(range(4), 2) if enough(keys[a].sought & keys[b].kept)}
    assert met == {(a, b) for a, b in combinations(range(4), 2) if enough(keys[b].sought & keys[a].kept)}
    assert met == {(0, 1), (0, 2), (1, 2)}


def test_what_recalls_a_year_and_a_report_of_the_new_year_after_it_find_each_other() -> None:
    recalled = Told("bombing", "bomb", "Rents in Tel Lora fell after the bombing.", place="Tel Lora")
    dated = Told(
        "bombing", "bomb", "Traders mourned after the bombing in Tel Lora.", day="2024-01-02", place="Tel Lora"
    )
    reports = (record(1, recalled, published="2023-06-05"), record(2, dated, published="2024-01-03"))
    one, other = (keys_of(each, versions_of(tellings_of(each))) for each in reports)
    assert enough(one.sought & other.kept)
    assert enough(other.sought & one.kept)


def test_what_says_only_who_did_it_is_of_what_was_told_before() -> None:
    blame = Told(
        "attack", "attack", "Rebels carried out the attack in Tel Lora.", [("agent", "Rebels")], place="Tel Lora"
    )
    assert told(MARKET, blame) == [["exploded", "killing", "attack"]]


def test_reports_that_share_too_little_are_not_compared() -> None:
    records = [arrest(n, "Karla Venn", "2024-03-05") for n in (1, 2, 3)]
    held = _Held({of.report.id: versions_of(tellings_of(of)) for of in records}, strangers=[records[2].report.id])
    found = Matcher(held).together([each for cards in held.cards.values() for each in cards])
    assert sorted(len(group) for group in found) == [1, 2]


def test_how_likely_an_account_is_of_its_incident_is_how_like_the_others_it_is() -> None:
    near = [arrest(n, "Karla Venn", "2024-03-05") for n in (1, 2)]
    vague = record(3, Told("arrest", "arrest", "The arrest of Karla Venn was condemned.", [("target", "Karla Venn")]))
    held = _Held({of.report.id: versions_of(tellings_of(of)) for of in (*near, vague)})
    matcher = Matcher(held)
    (group,) = matcher.together([each for cards in held.cards.values() for each in cards])
    belongs = {each.report: matcher.belonging(each, group) or 0.0 for each in group}
    assert 0 < belongs[vague.report.id] < belongs[near[0].report.id] <= 1
    assert matcher.belonging(group[0], group[:1]) is None
    events = [each.tellings[0].id for each in group]
    assert Matcher(held, same=[(events[0], events[1])]).belonging(group[0], group) == 1.0


def test_what_is_like_one_account_and_not_the_incident_may_be_of_it() -> None:
    one, other = arrest(1, "Karla Venn", "2024-03-05"), arrest(2, "Karla Venn", "2024-03-05")
    held = _Held({of.report.id: versions_of(tellings_of(of)) for of in (one, other)})
    matcher = Matcher(held)
    ((first, second),) = matcher.together([each for cards in held.cards.values() for each in cards])
    assert [each for _, each in matcher.outside(first, [first])] == [second]
    assert matcher.outside(first, [first, second]) == []
    told_apart = Matcher(held, different=[(first.tellings[0].id, second.tellings[0].id)])
    told_apart.together([first, second])
    assert told_apart.outside(first, [first]) == []


def test_one_word_for_it_speaks_for_one_happening_and_that_it_did_not_happen_against() -> None:
    def told_as(number: int, trigger: str, status: str = "occurred") -> Record:
        sentence = f"The {trigger} at the quarry of Sorel kept people awake."
        return record(number, Told(trigger, "clash", sentence, [], None, "Sorel", status=status))  # type: ignore[arg-type]

    clash = told_as(1, "clash")
    assert likeness(clash, told_as(2, "clashes")) > likeness(clash, told_as(3, "skirmish"))
    assert likeness(clash, told_as(4, "clash", "negated")) < likeness(clash, told_as(2, "clash"))


def test_one_number_of_dead_told_again_in_a_report_is_of_one_happening() -> None:
    """Another town's three dead stay its own."""
    first = Told("dead", "kill", "Some 3 others were found dead.", [], counts=[("killed", 3)])
    between = [Told("fled", "flee", f"Villagers fled from {town}.", [], None, town) for town in ("Orrun", "Vell")]
    again = replace(first, trigger="died", sentence="The 3 died, doctors said.")
    assert ["dead", "died"] in told(first, *between, again)
    other = replace(again, sentence="In Orrun 3 died, doctors said.", place="Orrun")
    there = replace(first, sentence="Some 3 others were found dead in Sarn.", place="Sarn")
    assert ["dead", "died"] not in told(there, *between, other)


def test_what_one_person_does_again_and_again_is_tied_by_a_moment_or_a_story() -> None:
    """Two papers say that Ida Roe won: without a day, a place or a story in common, these are two votes."""

    def won(number: int, beside: str, day: str | None = None) -> Record:
        sentence = f"Ida Roe won the vote, {beside} said."
        return record(number, Told("won", "elect", sentence, [("target", "Ida Roe")], day))

    here, there = "Oren Dask of Sorel Quarry Works in Tel Lora", "Karla Venn of Marn Harbour Board in Port Sel"
    one, other = won(1, here), won(2, there)
    assert likeness(one, other) < likeness(won(3, here, "2024-03-05"), won(4, there, "2024-03-05"))
    found = match(card(one), card(other))
    assert found is not None
    reasons = dict(found.reasons)
    assert reasons["neither when nor where in common"] < 0
    assert reasons["again and again, neither when nor where in common"] < 0
    again = match(card(one), card(won(5, here)))  # of one story, by its names
    assert again is not None
    assert "neither when nor where in common" not in dict(again.reasons)
