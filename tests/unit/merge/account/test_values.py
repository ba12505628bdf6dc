"""When, where, who, how many and what: the values that most independent origins give."""

import pytest

from sayso.codebook import load_codebook
from sayso.merge.account import Known, describe
from sayso.merge.account.title import title_of
from sayso.merge.corrections import Correction, Resolved
from sayso.merge.telling import tellings_of
from sayso.model import Block, Count, Incident, KeptJudgement, Span, Target, Toll, WhenTold, Where
from sayso.model.claim import SourceKind
from sayso.model.event import EventStatus
from tests.unit.merge.account.tellings import Paper, told


def incident(*papers: Paper, known: Known | None = None) -> Incident:
    return describe("in-1", told(*papers), known or Known())


def bombing(name: str, source: str, day: str, when: str | None, killed: tuple[int | None, int | None] | None) -> Paper:
    """A report of a bombing and of the deaths in it, on one source's word."""
    paper = Paper(name, f"{name} Post", day, f"A bomb exploded in Vell, killing people, {source} said.")
    claim = paper.claim("A bomb exploded in Vell, killing people", paper.link(source))
    paper.event("bomb", "exploded", claim=claim, when=when)
    return paper.event("kill", "killing", claim=claim, when=when, killed=killed)


def test_a_bombing_that_killed_is_a_bombing() -> None:
    found = incident(bombing("a", "police", "2031-05-06", "2031-05-06", (9, None)))
    assert (found.type, found.status) == ("bomb", "occurred")
    assert found.title == "Bombing, 6 May 2031: at least 9 killed"


def test_deaths_of_which_nothing_else_is_told_are_the_incident() -> None:
    paper = Paper("a", "Vell Post", "2031-05-06", "Nine people died in Vell.").event("kill", "died", killed=(9, 9))
    assert incident(paper).type == "kill"


def test_the_day_is_the_one_that_most_origins_give() -> None:
    found = incident(
        bombing("a", "police", "2031-05-06", "2031-05-05", None),
        bombing("b", "the police", "2031-05-06", "2031-05-05", None),
        bombing("c", "the hospital", "2031-05-07", "2031-05-06", None),
        bombing("d", "the fire brigade", "2031-05-07", "2031-05-06", None),
    )
    assert found.when is not None
    assert (found.when.edtf, found.when.report) == ("2031-05-06", "c")


def test_a_day_after_the_report_of_what_has_happened_is_misread() -> None:
    assert incident(bombing("a", "police", "2031-05-06", "2031-05-08", None)).when is None


@pytest.mark.parametrize(
    ("words", "told_as", "precision", "held"),
    [
        ("weeks later", "2031-02/..", "unknown", ("2031-02/..", "2031-02-01", None)),
        ("since February", "2031-02/..", "month", ("2031-02", "2031-02-01", "2031-02-28")),
        ("since 2030", "2030/..", "year", ("2030", "2030-01-01", "2030-12-31")),
        ("since Thursday", "2031-05-01/..", "day", ("2031-05-01", "2031-05-01", "2031-05-01")),
        ("after February", "2031-02/..", "month", ("2031-02/..", "2031-02-01", None)),
    ],
)
def test_what_is_only_known_to_be_later_has_no_last_day(
    words: str, told_as: str, precision: str, held: tuple[str, str, str | None]
) -> None:
    paper = Paper("a", "Vell Post", "2031-05-06", f"Ida Marn was arrested {words}.")
    paper.event("arrest", "arrested", when="2031-02-01")
    time = words.removeprefix("since ").removeprefix("after ")
    when = paper.events[0].when
    assert when is not None
    changed = {**paper.span(time).model_dump(), "edtf": told_as, "latest": None, "precision": precision}
    changed["earliest"] = held[1]
    paper.events[0] = paper.events[0].model_copy(update={"when": when.model_copy(update=changed)})
    found = incident(paper).when
    assert found is not None
    assert (found.edtf, found.earliest, found.latest) == held


def test_who_tells_of_his_own_act_dates_it_by_telling() -> None:
    paper = Paper("a", "Vell Post", "2031-05-06", "Ida Marn said on Monday that she had resigned.")
    marn = paper.actor("Ida Marn")
    claim = paper.claim("she had resigned", paper.link("Ida Marn", "person", marn))
    paper.event("resign", "resigned", claim=claim, roles={"agent": ("she", marn)}, when="2031-05-05")
    said = paper.events[0].when
    paper.claims[0] = paper.claims[0].model_copy(update={"said": said})
    paper.events[0] = paper.events[0].model_copy(update={"when": None})
    found = incident(paper).when
    assert found is not None
    assert (found.edtf, found.basis) == ("2031-05-05", "inferred")


def test_the_smallest_place_that_most_name_is_where_it_was() -> None:
    places = {"a": ("Vell", "city"), "b": ("Upper Vell", "district"), "c": ("Amara", "country")}
    papers = []
    for name, (place, precision) in places.items():
        paper = Paper(name, f"{name} Post", "2031-05-06", f"A bomb exploded in {place}.").event("bomb", "exploded")
        where = Where.model_validate(
            {**paper.span(place).model_dump(), "name": place, "geonames": None, "lat": None, "lon": None,
             "country": None, "precision": precision}
        )  # fmt: skip
        paper.events[0] = paper.events[0].model_copy(update={"where": where})
        papers.append(paper)
    found = incident(*papers).where
    assert found is not None
    assert (found.name, found.basis) == ("Upper Vell", "stated")


def test_a_village_that_one_names_holds_beside_the_country_that_more_name() -> None:
    papers = []
    for name, precision in [("Amara", "country"), ("Vell", "city"), ("Amara", "country")]:
        paper = Paper(f"{len(papers)}", f"Post {len(papers)}", "2031-05-06", f"A bomb exploded in {name}.")
        paper.event("bomb", "exploded")
        nowhere = {"geonames": None, "lat": None, "lon": None, "country": None}
        where = Where.model_validate({**paper.span(name).model_dump(), "name": name, **nowhere, "precision": precision})
        paper.events[0] = paper.events[0].model_copy(update={"where": where})
        papers.append(paper)
    found = incident(*papers).where
    assert found is not None
    assert found.name == "Vell"


def sent(line: str, paper: Paper) -> Incident:
    """The incident of a paper's one event, its text behind the dateline."""
    telling = told(paper)[0]
    report = telling.record.report
    block = Block(kind="dateline", start=0, end=len(line), text=line)
    record = telling.record.model_copy(update={"report": report.model_copy(update={"blocks": (block,)})})
    return describe("in-1", [type(telling)(telling.id, record, telling.event, telling.ids)], Known())


def test_where_no_account_says_where_the_dateline_does_and_says_so() -> None:
    line = "PORT ORU, May 6 (HP) -"
    made = sent(line, Paper("a", "Vell Post", "2031-05-06", line, "A bomb exploded.").event("bomb", "exploded"))
    found = made.where
    assert found is not None
    assert (found.name, found.text, found.basis) == ("Port Oru", "PORT ORU", "dateline")
    assert "Port Oru" not in made.title


def test_of_a_dateline_that_names_the_country_the_country_is_held() -> None:
    line = "PORT ORU, Amara, May 6 (HP) -"
    made = sent(line, Paper("a", "Vell Post", "2031-05-06", line, "A bomb exploded.").event("bomb", "exploded"))
    assert made.where is not None
    assert made.where.name == "Amara"


@pytest.mark.parametrize(
    ("words", "name"), [("Guards left Port Oru.", "Port Oru"), ("The Port Oru Mail told it.", "Amara")]
)
def test_of_a_dateline_whose_town_the_text_names_again_the_town_is_held(words: str, name: str) -> None:
    line = "PORT ORU, Amara, May 6 (HP) -"
    paper = Paper("a", "Vell Post", "2031-05-06", line, f"A bomb exploded. {words}").event("bomb", "exploded")
    where = sent(line, paper).where
    assert where is not None
    assert where.name == name


@pytest.mark.parametrize(
    ("others", "country"),
    [((), "YY"), (("YY", "ZZ"), "YY"), (("ZZ",), None), (("ZZ", "ZZ", "YY"), None)],
)
def test_of_a_datelines_place_the_country_is_held_unless_the_report_tells_more_of_another(
    others: tuple[str, ...], country: str | None
) -> None:
    line = "PORT ORU, May 6 (HP) -"
    paper = Paper("a", "Vell Post", "2031-05-06", line, "A bomb exploded. " + "Guards left Vell. " * len(others))
    paper.event("bomb", "exploded")
    for _ in others:
        paper.event("retreat", "left", weight="background")
    known = {"geonames": 7, "lat": 1.0, "lon": 2.0, "precision": "city"}
    wheres = [
        Where.model_validate({**paper.span("Vell").model_dump(), "name": "Vell", "country": land, **known})
        for land in others
    ]
    paper.events = [paper.events[0]] + [
        event.model_copy(update={"where": where}) for event, where in zip(paper.events[1:], wheres, strict=True)
    ]
    port = Where.model_validate(
        {"start": 0, "end": 8, "text": "PORT ORU", "name": "Port Oru", "country": "YY", **known}
    )
    record = paper.record()
    report = record.report.model_copy(update={"blocks": (Block(kind="dateline", start=0, end=len(line), text=line),)})
    first, *_ = tellings_of(record.model_copy(update={"report": report, "sent_from": (port,)}))
    where = describe("in-1", [first], Known()).where
    assert where is not None
    assert (where.name, where.country, where.basis) == ("Port Oru", country, "dateline")
    assert (where.lat, where.lon, where.precision) == (None, None, "unknown")  # nobody says that it was in the town


@pytest.mark.parametrize("verb", ["has charged", "had charged"])
def test_news_that_nobody_dates_is_of_the_day_in_its_dateline_unless_told_as_earlier(verb: str) -> None:
    line = "PORT ORU, May 6 (HP) -"
    paper = Paper("a", "Vell Post", "2031-05-07", line, f"The court {verb} two men.")
    when = sent(line, paper.event("charge", "charged")).when
    assert (when and (when.edtf, when.text, when.basis)) == (
        ("2031-05-06", "May 6", "inferred") if verb == "has charged" else None
    )


@pytest.mark.parametrize(
    ("words", "dated"),
    [
        ("The court charged two men.", True),
        ("He left, following a wave of charges.", False),
        ("On several occasions the court charged his men.", False),
        ("The court has charged his men in recent years.", False),
    ],
)
def test_what_is_recalled_or_repeated_is_not_of_the_day_in_the_dateline(words: str, dated: bool) -> None:
    line = "PORT ORU, May 6 (HP) -"
    paper = Paper("a", "Vell Post", "2031-05-07", line, words)
    made = sent(line, paper.event("charge", "charges" if "charges" in words else "charged"))
    assert made.title == ("Charge, reported 6 May 2031" if dated else "Charge")


def test_whoever_is_named_takes_the_place_of_who_is_only_described() -> None:
    first = Paper("a", "Vell Post", "2031-05-06", "Police arrested a writer.")
    first.event("arrest", "arrested", roles={"target": ("a writer", first.actor("a writer", named=False))})
    later = Paper("b", "Oru Times", "2031-05-07", "Police arrested Ida Marn.")
    later.event("arrest", "arrested", roles={"target": ("Ida Marn", later.actor("Ida Marn"))})
    assert [(role.role, role.name) for role in incident(first, later).roles] == [("target", "Ida Marn")]


def test_what_was_planned_and_then_happened_has_happened() -> None:
    plan = Paper("a", "Vell Post", "2031-05-06", "The ministers will meet on Friday.").event(
        "meet", "meet", status="planned"
    )
    met = Paper("b", "Oru Times", "2031-05-10", "The ministers met.").event("meet", "met")
    assert incident(plan, met).status == "occurred"


def test_a_toll_runs_from_the_lowest_to_the_highest_number_with_who_gave_which() -> None:
    found = incident(
        bombing("a", "police", "2031-05-06", None, (9, None)),
        bombing("b", "the hospital", "2031-05-06", None, (14, 14)),
    )
    (toll,) = found.counts
    assert (toll.of, toll.min, toll.max) == ("killed", 9, 14)
    assert [(t.min, t.max, t.report, t.source) for t in toll.by] == [
        (9, None, "a", "police"),
        (14, 14, "b", "the hospital"),
    ]


def test_only_open_numbers_leave_the_toll_open() -> None:
    (toll,) = incident(bombing("a", "police", "2031-05-06", None, (9, None))).counts
    assert (toll.min, toll.max) == (9, None)


def test_numbers_that_exclude_each_other_are_a_conflict_and_at_least_nine_excludes_no_fourteen() -> None:
    hospital = bombing("b", "the hospital", "2031-05-06", None, (14, 14))
    assert incident(bombing("a", "police", "2031-05-06", None, (9, None)), hospital).conflicts == ()
    found = incident(bombing("a", "police", "2031-05-06", None, (9, 9)), hospital)
    assert [(c.field, [v.value for v in c.values]) for c in found.conflicts] == [("killed", [9, 14])]


def rally(name: str, *told: tuple[str, SourceKind, int, int | None]) -> Paper:
    """A report of a rally with the numbers that sources give for it."""
    lines = [f"Of the rally {who} tell, {low} by number {n}." for n, (who, _, low, _) in enumerate(told)]
    paper = Paper(name, f"{name} Post", "2031-05-06", *lines)
    for n, (line, (who, kind, low, high)) in enumerate(zip(lines, told, strict=True)):
        claim = paper.claim(line, paper.link(who, kind))
        paper.event("protest", f"number {n}", claim=claim, killed=(low, high), of="participants")
    return paper


def test_each_number_of_a_conflict_is_its_own_accounts_and_thousands_exclude_none() -> None:
    paper = rally("a", ("the police", "organization", 9, 9), ("marchers", "group", 25, 25), ("folk", "group", 2, None))
    found = incident(paper)
    (conflict,) = found.conflicts
    assert [v.value for v in conflict.values] == [9, 25]
    assert [len(v.accounts) for v in conflict.values] == [1, 1]
    assert [t.source for t in found.counts[0].by] == ["the police", "marchers", "folk"]


def test_a_number_that_was_put_right_stays_told_and_holds_no_more() -> None:
    wrong, right = (
        bombing("a", "police", "2031-05-06", None, (14, 14)),
        bombing("b", "police", "2031-05-07", None, (4, 4)),
    )
    span = Span(start=0, end=1, text="A")
    resolved = Resolved(
        Correction(report="id-b", kind="corrects", span=span, publisher="b Post", of="killed", before=14, after=4),
        ("id-a",),
    )
    found = incident(wrong, right, known=Known(corrections=(resolved,)))
    (toll,) = found.counts
    assert (toll.min, toll.max, toll.holds_min, toll.holds_max) == (4, 14, 4, 4)
    assert [t.corrected for t in toll.by] == [True, False]
    assert found.conflicts == ()
    assert found.title.endswith("4 killed")


def test_numbers_of_a_report_that_was_taken_back_are_left_out() -> None:
    papers = (
        bombing("a", "police", "2031-05-06", None, (14, 14)),
        bombing("b", "the hospital", "2031-05-06", None, (4, 4)),
    )
    (toll,) = incident(*papers, known=Known(taken_back={"id-a": "misheard"})).counts
    assert (toll.min, toll.max) == (4, 4)


def correct(kind: str, id: str, **value: str) -> KeptJudgement:
    target = Target.model_validate({"kind": kind, "id": id})
    given = {"what": "correct", "value": value, "why": "saw it", "by": "Ana", "id": "j", "at": "2031"}
    return KeptJudgement.model_validate({**given, "targets": [target.model_dump()]})


def test_what_a_person_sets_of_an_incident_holds() -> None:
    right = correct("group", "in-1", title="The mill", type="attack", status="attempted", when="2031-04", where="Oru")
    paper = bombing("a", "police", "2031-05-06", "2031-05-06", None)
    found = incident(paper, known=Known(judgements=(right,)))
    assert (found.title, found.type, found.status) == ("The mill", "attack", "attempted")
    assert found.when is not None
    assert found.where is not None
    assert (found.when.edtf, found.when.earliest, found.when.latest) == ("2031-04", "2031-04-01", "2031-04-30")
    assert (found.where.name, found.where.report) == ("Oru", "a")


def attack(name: str, source: str, doer: str, killed: int) -> Paper:
    """A report in which a source says who bombed Vell."""
    paper = Paper(name, f"{name} Post", "2031-05-06", f"{doer} bombed Vell, killing people, {source} said.")
    by = paper.actor(doer, "armed_group")
    claim = paper.claim(f"{doer} bombed Vell", paper.link(source))
    return paper.event("bomb", "bombed", claim=claim, roles={"agent": (doer, by)}, killed=(killed, killed))


def test_whom_and_how_many_a_person_sets_holds_beside_what_accounts_say() -> None:
    papers = attack("a", "police", "Hill Front", 4), attack("b", "the hospital", "River Guard", 9)
    before = incident(*papers)
    assert (before.grade, before.title, before.corrected) == ("contested", "Bombing: 4 to 9 killed", ())
    right = correct("group", "in-1", agent="the river guard; two boys", target="a mill", killed="7-1,000", missing="3+")
    found = incident(*papers, known=Known(judgements=(right,)))
    assert [(r.role, r.name, len(r.accounts)) for r in found.roles] == [
        ("agent", "River Guard", 1), ("agent", "two boys", 0), ("target", "a mill", 0),
    ]  # fmt: skip
    assert [(t.of, t.min, t.max, t.holds_min, t.holds_max, len(t.by)) for t in found.counts] == [
        ("killed", 7, 1000, 7, 1000, 2), ("missing", 3, None, 3, None, 0),
    ]  # fmt: skip
    assert found.title == "Bombing of a mill by River Guard: 7 to 1,000 killed"
    assert (found.grade, found.conflicts, found.reasons) == (before.grade, before.conflicts, before.reasons)
    assert [(each.field, each.value, each.by) for each in found.corrected] == [
        ("agent", "the river guard; two boys", "Ana"), ("target", "a mill", "Ana"), ("killed", "7-1,000", "Ana"),
        ("missing", "3+", "Ana"),
    ]  # fmt: skip


def test_what_a_person_says_nobody_knows_is_left_out() -> None:
    right = correct("group", "in-1", agent="unknown", killed="unknown")
    found = incident(attack("a", "police", "Hill Front", 4), known=Known(judgements=(right,)))
    assert (found.roles, found.counts, found.title) == ((), (), "Bombing")


def test_name_that_two_bear_is_nobodys() -> None:
    paper = Paper("a", "Vell Post", "2031-05-06", "Ida Marn and Ida Marn, her aunt, met Ola Brand.")
    one, other = paper.actor("Ida Marn"), paper.actor("Ida Marn")
    paper.event("meet", "met", roles={"agent": ("Ida Marn", one), "target": ("Ola Brand", paper.actor("Ola Brand"))})
    assert one != other
    right = correct("group", "in-1", agent="Ida Marn", target="ola brand")
    found = incident(paper, known=Known(judgements=(right,), actors={}))
    assert [(r.name, len(r.accounts)) for r in found.roles] == [("Ida Marn", 1), ("Ola Brand", 1)]


def test_what_a_person_sets_of_an_event_is_what_it_tells() -> None:
    paper = bombing("a", "police", "2031-05-06", None, None)
    right = correct("event", told(paper)[0].id, type="shoot", when="2031-05-01/2031-05-03")
    found = incident(paper, known=Known(judgements=(right,)))
    assert found.when is not None
    assert (found.type, found.when.earliest, found.when.latest) == ("shoot", "2031-05-01", "2031-05-03")


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "status", "title"),
    [
        ("2031-01-23/2031-12-31", "2031-01-23", "2031-12-31", "planned",
         "Bombing, 23 January 2031 to 31 December 2031 (planned)"),
        ("../2031", None, "2031-12-31", "occurred", "Bombing, 2031 or before: at least 60,000 killed"),
        ("2031-02/..", "2031-02-01", None, "ongoing", "Bombing, since February 2031: at least 60,000 killed"),
        ("2031-02-01T08:30", "2031-02-01", "2031-02-01", "occurred",
         "Bombing, 1 February 2031: at least 60,000 killed"),
        (None, None, None, "occurred", "Bombing: at least 60,000 killed"),
    ],
)  # fmt: skip
def test_title_has_the_wording_of_the_lines_below_it(
    edtf: str | None, earliest: str | None, latest: str | None, status: EventStatus, title: str
) -> None:
    when = WhenTold(
        start=0, end=1, text="x", edtf=edtf, earliest=earliest, latest=latest, precision="unknown", basis="stated",
        report="a",
    )  # fmt: skip
    tolls = (Toll(of="killed", min=60000, max=None, holds_min=60000, holds_max=None, by=()),)
    counts = () if status == "planned" else tolls
    assert title_of("bomb", load_codebook(), (), when, None, counts, status, disputed=False) == title


def test_titles_say_who_did_what_to_whom() -> None:
    met = Paper("a", "Vell Post", "2031-05-06", "Ida Marn met Ola Brand.")
    met.event("meet", "met", roles={"agent": ("Ida Marn", met.actor("Ida Marn")), "target": ("Ola Brand", None)})
    gone = Paper("a", "Vell Post", "2031-05-06", "Ida Marn has resigned.")
    gone.event("resign", "resigned", roles={"agent": ("Ida Marn", gone.actor("Ida Marn"))})
    seized = Paper("a", "Vell Post", "2031-05-06", "The police arrested Ida Marn.")
    seized.event("arrest", "arrested", roles={"agent": ("The police", None), "target": ("Ida Marn", None)})
    assert [incident(paper).title for paper in (met, gone, seized)] == [
        "Meeting of Ida Marn with Ola Brand",
        "Resignation of Ida Marn",
        "Arrest of Ida Marn by the police",
    ]


def test_the_words_its_soldiers_name_nobody_in_a_title() -> None:
    paper = Paper("a", "Vell Post", "2031-05-06", "Its soldiers shelled Vell.")
    paper.event("bomb", "shelled", roles={"agent": ("Its soldiers", None)})
    assert incident(paper).title == "Bombing"


def news(second: str, type_: str, trigger: str, when: str | None = "2031-05-05") -> Incident:
    """The incident of what a report tells second, behind a raid with a place of its own."""
    paper = Paper("a", "Vell Post", "2031-05-06", "PORT ORU, May 6 -", "Troops raided Vell on Monday.", second)
    paper.event("raid", "raided", when=when).event(type_, trigger)
    nowhere = {"geonames": None, "lat": None, "lon": None, "country": None, "precision": "city"}
    where = Where.model_validate({**paper.span("Vell").model_dump(), "name": "Vell", **nowhere})
    paper.events[0] = paper.events[0].model_copy(update={"where": where})
    record = paper.record()
    line = Block(kind="dateline", start=0, end=17, text=paper.text[:17])
    report = record.report.model_copy(update={"blocks": (line,)})
    _, other = tellings_of(record.model_copy(update={"report": report}))
    return describe("in-1", [other], Known())


def test_where_no_account_says_where_the_news_before_it_does_and_says_so() -> None:
    made = news("Two men were shot.", "shoot", "shot")
    assert made.where is not None
    assert (made.where.name, made.where.basis) == ("Vell", "context")
    assert "Vell" not in made.title


def test_what_is_only_said_and_what_follows_something_old_keep_the_dateline() -> None:
    for made in (
        news("The mayor condemned it.", "condemn", "condemned"),
        news("A man was shot.", "shoot", "shot", None),
    ):
        assert made.where is not None
        assert (made.where.name, made.where.basis) == ("Port Oru", "dateline")


def test_a_word_such_as_thousands_is_no_bound_where_somebody_counts() -> None:
    rough = rally("a", ("the union", "organization", 9000, 9000))
    first = Paper("b", "Oru Times", "2031-05-06", "Thousands marched in Vell.")
    first.event("protest", "marched")
    count = Count(of="participants", min=2000, max=None, **first.span("Thousands").model_dump())
    first.events[0] = first.events[0].model_copy(update={"counts": (count,)})
    assert [(t.min, t.max) for t in incident(first, rough).counts] == [(9000, 9000)]
    assert [(t.min, t.max) for t in incident(first).counts] == [(2000, None)]


def test_what_one_account_of_many_tells_is_not_what_the_incident_is() -> None:
    """One of eight that speaks of an abduction tells of something else, or was misread; one of three may know more."""

    def papers(many: int) -> list[Paper]:
        killings = [
            Paper(f"r{n}", f"Paper {n}", "2031-05-06", "Gunmen killed Ada Lund.").event("kill", "killed")
            for n in range(many)
        ]
        return [*killings, Paper("x", "Vell Post", "2031-05-06", "Gunmen took Ada Lund.").event("abduct", "took")]

    assert describe("in-1", told(*papers(7)), Known()).type == "kill"
    assert describe("in-1", told(*papers(2)), Known()).type == "abduct"


def test_a_title_says_against_whom_and_on_what() -> None:
    march = Paper("a", "Vell Post", "2031-05-02", "Miners marched against the mayor.")
    assert incident(march.event("protest", "marched", roles={"target": ("the mayor", None)})).title == (
        "Protest against the mayor"
    )
