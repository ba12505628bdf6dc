"""How well an incident is known, and why."""

import re

import pytest

from sayso.export.incident_items import conflict_in_words
from sayso.export.words import status_in_words
from sayso.merge.account import Known, describe
from sayso.model import Incident, KeptJudgement, Target
from tests.unit.merge.account.tellings import Paper, told
from tests.unit.merge.account.test_origins import on_the_spot, police


def incident(*papers: Paper, known: Known | None = None) -> Incident:
    return describe("in-1", told(*papers), known or Known())


def says(name: str, body: str, sentence: str, trigger: str, agent: str | None, day: str, denied: bool = False) -> Paper:
    """A report of what a body says of a burning: the sentence is its claim, `agent` who did it."""
    paper = Paper(name, f"{name} Post", day, sentence)
    kind = "organization"
    actor = paper.actor(agent, kind) if agent else None
    speaker = paper.actor(body, kind)
    claim = paper.claim(sentence, paper.link(body, actor=speaker), stance="denies" if denied else "says")
    roles = {"agent": (agent, actor)} if agent else {}
    return paper.event("destroy", trigger, claim=claim, roles=roles, voice="denied" if denied else "attributed")


def test_one_origin_is_weak_and_two_are_fair() -> None:
    assert incident(police("a", "Vell Post")).grade == "weak"
    found = incident(police("a", "Vell Post"), police("b", "Oru Times"), on_the_spot("c", "Port Echo"))
    assert found.grade == "fair"
    assert found.reasons == (
        "fair: 2 independent origins vouch for it",
        "3 outlets, 2 origins: police (2 reports); Port Echo's reporter on the spot (1 report)",
    )
    assert found.admiralty == "F2"


def test_who_only_imagines_it_vouches_for_nothing() -> None:
    def imagines(name: str, body: str) -> Paper:
        paper = Paper(name, f"{name} Post", "2031-05-14", f"{body} said the mill might be burned.")
        claim = paper.claim("the mill might be burned", paper.link(body, actor=paper.actor(body, "organization")))
        return paper.event("destroy", "burned", claim=claim, status="hypothetical", voice="attributed")

    found = incident(imagines("a", "The guild"), imagines("b", "The council"))
    assert (found.grade, found.admiralty) == ("weak", "F6")
    assert found.reasons[0] == "weak: nobody who can be told vouches for it"
    assert "which only imagines it" in found.reasons[1]


@pytest.mark.parametrize(
    ("likely", "grade", "reason"),
    [
        ((0.9, 0.9, 0.4), "fair", "fair: 2 independent origins vouch for it; 1 more may tell of something else"),
        ((0.9, 0.4, 0.4), "weak", "weak: a single origin vouches for it; 2 more may tell of something else"),
        ((0.45, 0.4, 0.4), "weak", "weak: 3 origins vouch for it, and may tell of different things"),
    ],
)
def test_who_may_tell_of_something_else_makes_nothing_fair(likely: tuple[float, ...], grade: str, reason: str) -> None:
    papers = (police("a", "Vell Post"), on_the_spot("b", "Port Echo"), on_the_spot("c", "Oru Times"))
    belongs = dict(zip((each.id for each in told(*papers)), likely, strict=True))
    found = incident(*papers, known=Known(belongs=belongs))
    assert (found.grade, found.reasons[0]) == (grade, reason)
    marked = len(re.findall("which (?:may tell|rather tells) of something else", found.reasons[1]))
    assert marked == sum(each < 0.7 for each in likely) == sum(origin.unsure for origin in found.independent)


def test_single_origin_that_is_unsure_is_told_so() -> None:
    papers = (police("a", "Vell Post"), police("b", "Oru Times"))
    belongs = {each.id: 0.4 for each in told(*papers)}
    found = incident(*papers, known=Known(belongs=belongs))
    assert found.reasons[0] == "weak: a single origin vouches for it, and may tell of something else"


def test_a_claim_of_responsibility_confirms() -> None:
    found = incident(says("a", "Green Banner", "Green Banner burned the mill.", "burned", "Green Banner", "2031-05-06"))
    assert found.grade == "confirmed"
    assert found.reasons[0].startswith("confirmed: Green Banner says so of its own doing")


@pytest.mark.parametrize(("whom", "grade"), [("me", "weak"), ("him", "confirmed")])
def test_whom_it_was_done_to_did_not_do_it(whom: str, grade: str) -> None:
    """The doer is put down as the speaker's own people, as where "they" follows a word on them."""
    paper = Paper("a", "Vell Post", "2031-05-06", f"Ada Lund: our people arrested {whom}.")
    lund, ours = paper.actor("Ada Lund"), paper.actor("our people", "group", named=False)
    claim = paper.claim(f"our people arrested {whom}", paper.link("Ada Lund", "person", actor=lund))
    roles = {"agent": ("our people", ours), "target": (whom, None)}
    assert incident(paper.event("arrest", "arrested", claim=claim, roles=roles)).grade == grade


def test_an_accusation_confirms_nothing() -> None:
    found = incident(says("a", "The army", "The army: Green Banner burned it.", "burned", "Green Banner", "2031-05-06"))
    assert found.grade == "weak"


def test_the_accused_who_denies_makes_it_contested_who_did_it() -> None:
    accuse = says("a", "Village council", "Village council: the army burned it.", "burned", "the army", "2031-05-06")
    deny = says(
        "b", "The army", "The army: its soldiers never burned it.", "burned", "its soldiers", "2031-05-07", True
    )
    found = incident(accuse, deny)
    assert (found.grade, found.status) == ("contested", "occurred")
    assert [c.field for c in found.conflicts] == ["agent"]
    assert "army" not in found.title


def test_that_my_officers_did_not_do_it_is_no_denial_of_the_deed() -> None:
    accuse = says(
        "a", "Village council", "Village council: the police burned it.", "burned", "the police", "2031-05-06"
    )
    deny = says("b", "Ida Marn", "Ida Marn: My officers never burned it.", "burned", "My officers", "2031-05-07", True)
    assert [c.field for c in incident(accuse, deny).conflicts] == ["agent"]


def test_whom_the_denier_blames_stands_beside_the_accused() -> None:
    accuse = says(
        "a", "Village council", "Village council: Green Banner burned it.", "burned", "Green Banner", "2031-05-06"
    )
    deny = says("b", "Green Banner", "Green Banner: its men never burned it.", "burned", "its men", "2031-05-07", True)
    blame = says(
        "c", "Green Banner", "Green Banner: military intelligence burned it.", "burned", "military intelligence",
        "2031-05-08",
    )  # fmt: skip
    (conflict,) = incident(accuse, deny, blame).conflicts
    assert [v.value for v in conflict.values] == ["Green Banner", "military intelligence", "not Green Banner"]
    assert conflict_in_words(conflict) == "agent: Green Banner (denies it) or military intelligence"


def test_a_denial_of_what_nobody_tells_is_no_conflict() -> None:
    deny = says(
        "b", "The army", "The army: its soldiers never burned it.", "burned", "its soldiers", "2031-05-07", True
    )
    assert incident(deny).conflicts == ()


def test_an_admission_ends_the_dispute() -> None:
    accuse = says("a", "Village council", "Village council: the army burned it.", "burned", "the army", "2031-05-06")
    deny = says(
        "b", "The army", "The army: its soldiers never burned it.", "burned", "its soldiers", "2031-05-07", True
    )
    admit = says("c", "The army", "The army: its own company burned it.", "burned", "its own company", "2031-05-20")
    assert incident(accuse, deny, admit).grade == "confirmed"


def test_two_named_parties_accused_by_different_origins_are_a_conflict() -> None:
    one = says("a", "Village council", "Village council: the army burned it.", "burned", "the army", "2031-05-06")
    other = says("b", "The palace", "The palace: Green Banner burned it.", "burned", "Green Banner", "2031-05-06")
    assert [(c.field, [v.value for v in c.values]) for c in incident(one, other).conflicts] == [
        ("agent", ["the army", "Green Banner"])
    ]


def test_a_denial_by_another_makes_it_contested_whether_it_happened() -> None:
    report = Paper("a", "Vell Post", "2031-05-06", "Ida Marn has resigned, aides said.")
    marn = report.actor("Ida Marn")
    aides = report.claim("Ida Marn has resigned", report.link("aides", "anonymous"))
    report.event("resign", "resigned", claim=aides, roles={"agent": ("Ida Marn", marn)})
    denial = Paper("b", "Oru Times", "2031-05-07", "The palace denied that Ida Marn had resigned.")
    minister = denial.actor("Ida Marn")
    claim = denial.claim("Ida Marn had resigned", denial.link("The palace"), stance="denies")
    denial.event("resign", "resigned", claim=claim, voice="denied", roles={"agent": ("Ida Marn", minister)})
    found = incident(report, denial)
    assert found.grade == "contested"
    assert [(c.field, [v.value for v in c.values]) for c in found.conflicts] == [("happened", ["yes", "no"])]


def test_calling_off_a_plan_contradicts_nobody() -> None:
    plan = Paper("a", "Vell Post", "2031-05-06", "She will visit Oru in June, the palace said.")
    plan.event(
        "visit", "visit", status="planned", claim=plan.claim("She will visit Oru in June", plan.link("the palace"))
    )
    off = Paper("b", "Oru Times", "2031-05-07", "The visit will not take place, the harbour office said.")
    claim = off.claim("The visit will not take place", off.link("the harbour office"))
    found = incident(plan, off.event("visit", "visit", status="negated", claim=claim))
    assert (found.status, found.conflicts, found.grade) == ("negated", (), "weak")


def test_resigned_against_dismissed_is_a_conflict_on_the_type() -> None:
    paper = Paper(
        "a", "Vell Post", "2031-05-06", "Ida Marn said she had resigned. The palace said it had dismissed her."
    )
    marn = paper.actor("Ida Marn")
    own = paper.claim("she had resigned", paper.link("Ida Marn", "person", marn))
    palace = paper.claim("it had dismissed her", paper.link("The palace"))
    paper.event("resign", "resigned", claim=own, roles={"agent": ("she", marn)})
    paper.event("dismiss", "dismissed", claim=palace, roles={"target": ("her", marn)})
    found = incident(paper)
    assert (found.grade, found.origins, [c.field for c in found.conflicts]) == ("contested", 2, ["type"])


def test_what_was_taken_back_is_discounted() -> None:
    found = incident(police("a", "Vell Post"), known=Known(taken_back={"id-a": "never happened"}))
    assert (found.grade, found.status, found.admiralty, found.origins) == ("discounted", "negated", "E5", 1)
    assert "left out: a: never happened" in found.reasons


def test_what_was_taken_back_is_not_said_not_to_have_happened() -> None:
    taken_back = incident(police("a", "Vell Post"), known=Known(taken_back={"id-a": "misheard"}))
    assert taken_back.title.endswith("(retracted)")
    assert status_in_words(taken_back) == "retracted: no report of it stands"


def test_what_is_denied_by_one_who_stands_did_not_happen() -> None:
    paper = Paper("a", "Vell Post", "2031-05-06", "The visit was called off, the palace said.")
    claim = paper.claim("The visit was called off", paper.link("the palace"))
    denied = incident(paper.event("visit", "visit", status="negated", claim=claim))
    assert denied.title.endswith("(did not happen)")
    assert status_in_words(denied) == "did not happen"


def test_what_another_origin_tells_stands_when_one_is_taken_back() -> None:
    found = incident(
        police("a", "Vell Post"), on_the_spot("b", "Oru Times"), known=Known(taken_back={"id-a": "misheard"})
    )
    assert (found.grade, found.origins, found.status) == ("weak", 1, "occurred")


def judged(what: str, value: dict[str, str], name: str = "j1", at: str = "2031-06-01T00:00:00Z") -> KeptJudgement:
    target = Target(kind="group", id="in-1", type="incident")
    return KeptJudgement.model_validate(
        {"what": what, "targets": [target.model_dump()], "value": value, "why": "saw the film", "by": "Ana", "id": name,
         "at": at}
    )  # fmt: skip


def test_a_persons_grade_overrules_and_says_what_the_machine_held() -> None:
    found = incident(police("a", "Vell Post"), known=Known(judgements=(judged("regrade", {"grade": "confirmed"}),)))
    assert found.grade == "confirmed"
    assert found.reasons[0] == "Ana graded it confirmed: saw the film (Sayso's own grade: weak)"
    assert [d.what for d in found.judgements] == ["regrade"]


def test_a_withdrawn_judgement_counts_no_more() -> None:
    undo = judged("withdraw", {}, "j2").model_copy(update={"targets": (Target(kind="judgement", id="j1"),)})
    found = incident(
        police("a", "Vell Post"), known=Known(judgements=(judged("regrade", {"grade": "confirmed"}), undo))
    )
    assert found.grade == "weak"


def test_a_rejected_event_is_left_out() -> None:
    papers = (police("a", "Vell Post"), on_the_spot("b", "Oru Times"))
    event = told(papers[0])[0].id
    reject = judged("reject", {}).model_copy(update={"targets": (Target(kind="event", id=event),)})
    found = incident(*papers, known=Known(judgements=(reject,)))
    assert found.grade == "weak"
    assert any("Ana rejected it: saw the film" in reason for reason in found.reasons)


def test_an_incident_without_tellings_is_refused() -> None:
    with pytest.raises(ValueError, match="has no tellings"):
        describe("in-1", [], Known())


def test_who_disclaims_a_deed_in_whose_telling_nobody_is_named_denies_that_he_did_it() -> None:
    accuse = says("a", "The army", "The army: Green Banner burned it.", "burned", "Green Banner", "2031-05-06")
    deny = says("b", "Green Banner", "Green Banner had no part in the mill that burned.", "burned", None, "2031-05-07")
    found = incident(accuse, deny)
    assert (found.grade, [c.field for c in found.conflicts]) == ("contested", ["agent"])


def test_two_sides_without_names_are_rivals() -> None:
    one = says(
        "a", "Relief committee", "Relief committee: army gunners burned it.", "burned", "army gunners", "2031-05-06"
    )
    other = says("b", "The palace", "The palace: rebels burned it.", "burned", "rebels", "2031-05-06")
    assert [c.field for c in incident(one, other).conflicts] == ["agent"]


def test_the_police_that_arrested_confirm_no_murder() -> None:
    paper = Paper("a", "Vell Post", "2031-05-06", "Police arrested two men over the murder, police said.")
    actor = paper.actor("Police", "organization")
    claim = paper.claim("Police arrested two men over the murder", paper.link("police", actor=actor))
    paper.event("kill", "murder", claim=claim).event("kill", "over", claim=claim)
    paper.event("arrest", "arrested", claim=claim, roles={"agent": ("Police", actor)})
    found = incident(paper)
    assert (found.type, found.grade) == ("kill", "weak")


def test_who_says_after_a_denial_that_he_resigned_settles_it() -> None:
    denial = Paper("a", "Vell Post", "2031-05-06", "The palace denied that Ida Marn had resigned.")
    marn = denial.actor("Ida Marn")
    claim = denial.claim("Ida Marn had resigned", denial.link("The palace"), stance="denies")
    denial.event("resign", "resigned", claim=claim, voice="denied", roles={"agent": ("Ida Marn", marn)})
    own = Paper("b", "Oru Times", "2031-05-07", "Ida Marn said that she had resigned.")
    marn = own.actor("Ida Marn")
    claim = own.claim("she had resigned", own.link("Ida Marn", "person", marn))
    own.event("resign", "resigned", claim=claim, roles={"agent": ("she", marn)})
    assert incident(denial, own).grade == "confirmed"


def test_an_admission_long_after_is_no_mention_in_passing() -> None:
    accuse = says("a", "Village council", "Village council: the army burned it.", "burned", "the army", "2031-05-06")
    admit = says("b", "The army", "The army: its company burned it.", "burned", "its company", "2031-07-20")
    admit.claims[0] = admit.claims[0].model_copy(update={"stance": "confirms"})
    admit.events[0] = admit.events[0].model_copy(update={"role_in_report": "background"})
    assert incident(accuse, admit).grade == "confirmed"


def test_that_nobody_was_killed_denies_no_attack() -> None:
    one = says("a", "Relief committee", "Relief committee: rebels burned it.", "burned", "rebels", "2031-05-06")
    other = Paper("b", "Oru Times", "2031-05-06", "Nobody was killed, the palace said.")
    claim = other.claim("Nobody was killed", other.link("the palace"))
    other.event("kill", "killed", claim=claim, status="negated", killed=(0, 0))
    found = incident(one, other)
    assert (found.conflicts, [(t.of, t.max) for t in found.counts]) == ((), [("killed", 0)])


def test_officers_who_declare_a_coup_as_theirs_confirm_it() -> None:
    paper = Paper("a", "Vell Post", "2031-05-06", "A group of officers said that they had overthrown the president.")
    officers = paper.actor("A group of officers", "group", named=False)
    claim = paper.claim("they had overthrown the president", paper.link("A group of officers", "group", officers))
    paper.event("coup", "overthrown", claim=claim, roles={"agent": ("they", officers)})
    assert incident(paper).grade == "confirmed"


def test_both_sides_of_an_accord_confirm_it() -> None:
    paper = Paper("a", "Vell Post", "2031-05-06", "Green Banner said it had agreed to a truce.")
    banner = paper.actor("Green Banner", "organization")
    claim = paper.claim("it had agreed to a truce", paper.link("Green Banner", actor=banner))
    paper.event("agree", "agreed", claim=claim, roles={"agent": ("it", banner)}).event(
        "ceasefire", "truce", claim=claim
    )
    assert incident(paper).grade == "confirmed"


def test_two_forces_named_for_one_arrest_are_no_rivals() -> None:
    papers = []
    for name, force in (("a", "Vell Police"), ("b", "Harbour Guard")):
        paper = Paper(name, f"{name} Post", "2031-05-06", f"{force} arrested Ida Marn, an aide of {name} said.")
        agent = paper.actor(force, "organization")
        claim = paper.claim(f"{force} arrested Ida Marn", paper.link(f"the union of {name}a"))
        papers.append(paper.event("arrest", "arrested", claim=claim, roles={"agent": (force, agent)}))
    assert (incident(*papers).conflicts, incident(*papers).grade) == ((), "fair")


def test_what_is_only_demanded_vouches_for_nothing_that_happened() -> None:
    paper = Paper("b", "Oru Times", "2031-05-06", "Green Banner called for a bombing of Vell.")
    claim = paper.claim("a bombing of Vell", paper.link("Green Banner"), stance="demands")
    found = incident(police("a", "Vell Post"), paper.event("bomb", "bombing", claim=claim, status="demanded"))
    assert (found.origins, found.status) == (1, "occurred")


def negates(type_: str, words: str) -> Paper:
    paper = Paper("b", "Oru Times", "2031-05-07", f"Ida Marn would not {words}, Oren Dask said.")
    dask = paper.actor("Oren Dask")
    claim = paper.claim(f"Ida Marn would not {words}", paper.link("Oren Dask", "person", dask))
    return paper.event(type_, words, claim=claim, status="negated")


def test_that_something_else_did_not_happen_denies_nothing() -> None:
    first = Paper("a", "Vell Post", "2031-05-06", "Ida Marn resigned.").event("resign", "resigned")
    assert incident(first, negates("join", "join the rebels")).grade == "weak"
    assert incident(first, negates("resign", "step down")).grade == "contested"


def test_an_account_that_is_rather_of_another_happening_vouches_for_nothing() -> None:
    papers = police("a", "Vell Post"), on_the_spot("c", "Port Echo")
    tellings = told(*papers)
    stray = next(each for each in tellings if each.report.uri.startswith("c"))
    found = describe("in-1", tellings, Known(belongs={stray.id: 0.45}))
    assert (found.grade, found.origins) == ("weak", 1)
    assert found.reasons[-1].endswith(
        "Port Echo's reporter on the spot (1 report, which rather tells of something else)"
    )
    assert [origin.unsure for origin in found.independent] == [False, True]
    assert describe("in-1", tellings, Known(belongs={stray.id: 0.8})).grade == "fair"


@pytest.mark.parametrize(
    ("sentence", "trigger", "kind"),
    [
        ("Police said Dask accused the clerk of spreading false rumours.", "accused", "accuse"),
        ("Police said the so-called Harbour Watch planned the burning of the depot.", "burning", "destroy"),
    ],
)
def test_false_is_what_the_words_for_the_event_are_called(sentence: str, trigger: str, kind: str) -> None:
    paper = Paper("a", "Vell Post", "2031-05-02", sentence)
    claim = paper.claim(sentence, paper.link("Police", actor=paper.actor("Police", "organization")))
    assert incident(paper.event(kind, trigger, claim=claim, voice="attributed")).status == "occurred"


def test_what_is_only_called_so_is_doubted() -> None:
    sentence = "Police said they knew nothing of the so-called burning of the depot."
    paper = Paper("a", "Vell Post", "2031-05-02", sentence)
    claim = paper.claim(sentence, paper.link("Police", actor=paper.actor("Police", "organization")))
    assert incident(paper.event("destroy", "burning", claim=claim, voice="attributed")).status == "negated"
