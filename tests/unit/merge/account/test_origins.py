"""Whoever stands nearest to the facts is the origin, and one origin counts once."""

from itertools import permutations

import pytest

from sayso.merge.account import Known, KnownActor, describe
from sayso.merge.copies import CopyGroup, Passage
from sayso.model import Incident
from tests.unit.merge.account.tellings import Paper, told


def incident(*papers: Paper, known: Known | None = None) -> Incident:
    return describe("in-1", told(*papers), known or Known())


def police(name: str, publisher: str, day: str = "2031-05-06", who: str = "police") -> Paper:
    paper = Paper(name, publisher, day, f"A bomb exploded in Vell on Tuesday, {who} said.")
    claim = paper.claim("A bomb exploded in Vell on Tuesday", paper.link(who))
    return paper.event("bomb", "exploded", claim=claim)


def on_the_spot(name: str, publisher: str) -> Paper:
    paper = Paper(name, publisher, "2031-05-06", "I counted six stretchers behind the mill that blew up in Vell.")
    return paper.event("bomb", "blew up")


def names(found: Incident) -> list[str]:
    return [origin.name for origin in found.independent]


def test_two_papers_that_heard_the_same_police_have_one_origin() -> None:
    found = incident(police("a", "Vell Post"), police("b", "Oru Times", who="the police"))
    assert found.origins == 1
    assert found.independent[0].reports == ("a", "b")


def test_a_police_captain_speaks_for_the_police() -> None:
    paper = Paper("b", "Oru Times", "2031-05-06", "A bomb exploded in Vell, police captain Ida Marn said.")
    captain = paper.actor("Ida Marn", office="police captain")
    claim = paper.claim("A bomb exploded in Vell", paper.link("Ida Marn", "person", captain))
    assert incident(police("a", "Vell Post"), paper.event("bomb", "exploded", claim=claim)).origins == 1


def test_a_spokeswoman_whose_title_names_nobody_speaks_for_the_body_named_before_its() -> None:
    paper = Paper(
        "b", "Oru Times", "2031-05-06",
        "The harbour ministry said little. A bomb exploded in Vell, said its spokeswoman, Ida Marn.",
    )  # fmt: skip
    spokeswoman = paper.actor("Ida Marn", office="spokeswoman")
    ministry = paper.link("The harbour ministry").model_copy(update={"source": paper.span("The harbour ministry")})
    paper.claim("little", ministry)
    claim = paper.claim("A bomb exploded in Vell", paper.link("Ida Marn", "person", spokeswoman))
    paper.event("bomb", "exploded", claim=claim)
    assert incident(police("a", "Vell Post", who="the ministry of harbour"), paper).origins == 1


def test_two_ministries_are_two_origins() -> None:
    one, other = (
        police("a", "Vell Post", who="the health ministry"),
        police("b", "Oru Times", who="the interior ministry"),
    )
    assert incident(one, other).origins == 2


def test_whoever_tells_of_himself_does_not_speak_for_his_ministry() -> None:
    paper = Paper("a", "Vell Post", "2031-05-06", "Finance minister Ida Marn said that she had resigned.")
    marn = paper.actor("Ida Marn", office="Finance minister")
    claim = paper.claim("she had resigned", paper.link("Ida Marn", "person", marn))
    paper.event("resign", "resigned", claim=claim, roles={"agent": ("she", marn)})
    other = Paper("b", "Oru Times", "2031-05-07", "Ida Marn has resigned, the finance ministry confirmed.")
    minister = other.actor("Ida Marn")
    claim = other.claim("Ida Marn has resigned", other.link("the finance ministry"), stance="confirms")
    other.event("resign", "resigned", claim=claim, roles={"agent": ("Ida Marn", minister)})
    assert names(incident(paper, other)) == ["Ida Marn", "the finance ministry"]


def test_an_anonymous_source_is_the_origin_of_the_paper_that_heard_it() -> None:
    first = Paper("a", "Vell Post", "2031-05-06", "The general has been shot, an officer told the Vell Post.")
    first.event(
        "execute", "shot", claim=first.claim("The general has been shot", first.link("an officer", "anonymous"))
    )
    later = Paper("b", "Oru Times", "2031-05-07", "The general has been shot, the Post reported.")
    later.event("execute", "shot", claim=later.claim("The general has been shot", later.link("the Post", "agency")))
    found = incident(first, later)
    assert (found.origins, names(found)) == (1, ["Vell Post"])


def test_a_paper_that_rests_on_another_has_that_ones_origin() -> None:
    later = Paper("b", "Oru Times", "2031-05-07", "A bomb exploded in Vell, the newspaper Vell Post reported.")
    claim = later.claim("A bomb exploded in Vell", later.link("the newspaper Vell Post", "agency"))
    found = incident(police("a", "Vell Post"), later.event("bomb", "exploded", claim=claim))
    assert names(found) == ["police"]


def test_the_newspaper_is_the_one_that_the_report_names() -> None:
    later = Paper(
        "b", "Oru Times", "2031-05-07", "So writes the Vell Post.", "A bomb exploded there, the newspaper said online."
    )
    claim = later.claim("A bomb exploded there", later.link("the newspaper", "agency"))
    found = incident(police("a", "Vell Post"), later.event("bomb", "exploded", claim=claim))
    assert found.origins == 1


def test_the_newspaper_is_the_one_whose_name_stands_behind_it() -> None:
    later = Paper("b", "Oru Times", "2031-05-07", "A bomb exploded there, the newspaper Vell Post reported.")
    told = later.link("the newspaper", "agency").model_copy(update={"source": later.span("the newspaper")})
    claim = later.claim("A bomb exploded there", told)
    found = incident(later.event("bomb", "exploded", claim=claim))
    assert [(origin.name, origin.kind) for origin in found.independent] == [("Vell Post", "publisher")]


def test_a_lead_in_the_papers_own_voice_rests_on_the_source_that_follows() -> None:
    paper = Paper("a", "Vell Post", "2031-05-06", "A bomb tore up Vell's mill.", "It exploded at noon, police said.")
    paper.event("bomb", "tore up")
    paper.event("bomb", "exploded", claim=paper.claim("It exploded at noon", paper.link("police")))
    assert names(incident(paper)) == ["police"]


def test_a_reporter_who_saw_it_is_an_origin_beside_the_source_that_he_quotes() -> None:
    paper = Paper(
        "a", "Vell Post", "2031-05-06", "I saw the mill that was torn up.", "It exploded at noon, police said."
    )
    paper.event("bomb", "torn up")
    paper.event("bomb", "exploded", claim=paper.claim("It exploded at noon", paper.link("police")))
    assert incident(paper).origins == 2


def test_a_report_of_what_one_person_says_rests_on_that_person() -> None:
    paper = Paper(
        "a", "Vell Post", "2031-05-06", "Envoy Ida Marn resigned on Monday.", "She was tired, she said.", "She laughed."
    )
    marn = paper.actor("Ida Marn")
    paper.event("resign", "resigned", roles={"agent": ("Ida Marn", marn)})
    paper.claim("She was tired", paper.link("Ida Marn", "person", marn))
    paper.claim("She laughed", paper.link("Ida Marn", "person", marn))
    found = incident(paper)
    assert (names(found), found.grade) == (["Ida Marn"], "confirmed")


def test_copies_rest_on_what_their_original_rests_on() -> None:
    original, copy = police("a", "Vell Agency"), police("b", "Oru Times", who="an officer")
    group = CopyGroup(("id-a", "id-b"), "id-a", (), ())
    first, later = original.record().report, copy.record().report
    passage = Passage(
        "id-b", "id-a", first.blocks[0].model_copy(update={"end": len(later.text)}), first.blocks[0], 1.0, False
    )
    found = incident(original, copy, known=Known(copies=(CopyGroup(group.members, "id-a", (), (passage,)),)))
    assert (found.origins, found.independent[0].copies, found.copies) == (1, ("b",), (("a", "b"),))


def test_an_agencys_credit_makes_the_agency_the_origin() -> None:
    one, other = (
        Paper(name, publisher, "2031-05-06", "The mill at Vell blew up.", agencies=["Hill Press"]).event(
            "bomb", "blew up"
        )
        for name, publisher in (("a", "Vell Post"), ("b", "Oru Times"))
    )
    found = incident(one, other)
    assert (found.origins, found.independent[0].kind) == (1, "agency")


def test_what_is_recalled_weeks_later_is_no_origin() -> None:
    later = Paper("b", "Oru Times", "2031-07-01", "The mill at Vell, which a bomb destroyed, is open again.")
    found = incident(police("a", "Vell Post"), later.event("bomb", "bomb"))
    assert (found.origins, [a.origin for a in found.accounts][1], found.accounts[1].background) == (1, None, True)


def test_what_another_paper_recalls_in_the_days_of_the_news_is_an_origin() -> None:
    later = Paper("b", "Oru Times", "2031-05-09", "The mill at Vell, which a bomb destroyed, is closed.")
    found = incident(police("a", "Vell Post"), later.event("bomb", "bomb", weight="background"))
    assert (found.origins, found.accounts[1].background) == (2, True)


def test_what_is_years_old_is_only_recalled_whenever_others_report_it() -> None:
    later = Paper("b", "Oru Times", "2031-05-09", "The mill at Vell, which a bomb destroyed in March 1999, is closed.")
    found = incident(police("a", "Vell Post"), later.event("bomb", "bomb", weight="background", when="1999-03-01"))
    assert found.origins == 1


def test_what_a_report_recalls_of_its_own_news_adds_nothing() -> None:
    paper = police("a", "Vell Post")
    paper.text += " The bombed mill is closed, the fire brigade said."
    claim = paper.claim("The bombed mill is closed", paper.link("the fire brigade"))
    assert incident(paper.event("bomb", "bombed", claim=claim, weight="background")).origins == 1


@pytest.mark.parametrize(("day", "origins"), [("2031-05-28", 2), ("2031-07-28", 1)])
def test_somebodys_word_on_it_counts_for_some_weeks_though_it_is_only_recalled(day: str, origins: int) -> None:
    later = Paper("b", "Oru Times", day, "The mill, which had been bombed, opened, the fire brigade said.")
    claim = later.claim("The mill, which had been bombed", later.link("the fire brigade"))
    assert (
        incident(police("a", "Vell Post"), later.event("bomb", "bombed", claim=claim, weight="background")).origins
        == origins
    )


def test_where_all_recall_it_the_news_that_they_recall_counts_once() -> None:
    papers = [
        Paper(name, f"{name} Post", "2031-07-01", "The mill at Vell was bombed last year.").event(
            "bomb", "bombed", weight="background"
        )
        for name in "ab"
    ]
    assert incident(*papers).origins == 1


def test_hearsay_is_no_origin() -> None:
    later = Paper("b", "Oru Times", "2031-05-08", "The mill is said to have been bombed.")
    found = incident(police("a", "Vell Post"), later.event("bomb", "bombed", voice="attributed"))
    assert found.origins == 1


def test_an_actor_known_across_reports_is_one_under_two_spellings() -> None:
    papers = []
    for name, spelling in (("a", "Ida Marn"), ("b", "Eeda al-Marneh")):
        paper = Paper(name, f"{name} Post", "2031-05-06", f"The mill at Vell was bombed, {spelling} said.")
        actor = paper.actor(spelling)
        claim = paper.claim("The mill at Vell was bombed", paper.link(spelling, "person", actor))
        papers.append(paper.event("bomb", "bombed", claim=claim))
    actors = {t.ids.actors["A1"]: KnownActor("ac-1", "Ida Marn") for t in told(*papers)}
    assert incident(*papers).origins == 2
    assert incident(*papers, known=Known(actors=actors)).origins == 1


def test_the_order_of_arrival_makes_no_difference() -> None:
    papers = [police("a", "Vell Post"), on_the_spot("b", "Oru Times"), police("c", "Port Echo", "2031-05-07")]
    assert incident(*papers) == incident(*reversed(papers))


def test_a_spokesman_without_a_body_speaks_for_the_one_named_before() -> None:
    paper = Paper("a", "Vell Post", "2031-05-06", "The mill blew up, the army said. Spokesman Ida Marn said it burned.")
    army = paper.link("the army").model_copy(update={"source": paper.span("the army")})
    paper.event("bomb", "blew up", claim=paper.claim("The mill blew up", army))
    marn = paper.actor("Ida Marn", office="Spokesman")
    paper.event("destroy", "burned", claim=paper.claim("it burned", paper.link("Ida Marn", "person", marn)))
    assert incident(paper).origins == 1


def test_one_officer_of_many_is_the_origin_of_the_paper_that_heard_him() -> None:
    papers = []
    for name in "ab":
        paper = Paper(name, f"{name} Post", "2031-05-06", "The mill blew up, a police officer said.")
        claim = paper.claim("The mill blew up", paper.link("a police officer", "person"))
        papers.append(paper.event("bomb", "blew up", claim=claim))
    assert names(incident(*papers)) == ["a Post", "b Post"]


def test_state_television_is_the_one_whose_name_says_so() -> None:
    later = Paper("b", "Oru Times", "2031-05-07", "A bomb exploded in Vell, state television said.")
    claim = later.claim("A bomb exploded in Vell", later.link("state television"))
    found = incident(police("a", "Vell State Television"), later.event("bomb", "exploded", claim=claim))
    assert names(found) == ["police"]


def test_a_ministry_is_no_paper_that_bears_its_countrys_name() -> None:
    ministry = police("a", "Vell Post", who="the health ministry of Amara")
    assert names(incident(ministry, police("b", "Amara Monitor"))) == ["the health ministry of Amara", "police"]


def test_the_order_makes_no_difference_to_who_is_who() -> None:
    papers = []
    for name, spelling in (("a", "Ida Marn"), ("b", "Ida T. Marn"), ("c", "I. Marn"), ("d", "Ina Marn")):
        paper = Paper(name, f"{name} Post", "2031-05-06", f"The mill at Vell was bombed by rebels, {spelling} said.")
        speaker = paper.actor(spelling)
        claim = paper.claim("The mill at Vell was bombed", paper.link(spelling, "person", speaker))
        agent = ("rebels", paper.actor("rebels", "group", named=False))
        papers.append(paper.event("bomb", "bombed", claim=claim, roles={"agent": agent}))
    tellings = told(*papers)
    found = [describe("in-1", order, Known()) for order in permutations(tellings)]
    assert all(each == found[0] for each in found)


def test_two_papers_of_one_town_are_two() -> None:
    papers = [
        Paper(name, name, "2031-05-06", "The mill at Vell blew up.").event("bomb", "blew up")
        for name in ("Vell Gazette", "Vell Radio")
    ]
    assert incident(*papers).origins == 2


def test_a_statement_is_the_word_of_the_body_that_issued_it() -> None:
    paper = Paper(
        "b", "Oru Times", "2031-05-06", "The mill blew up, according to a statement from the ministry of police."
    )
    link = paper.link("a statement", "document").model_copy(update={"source": paper.span("a statement")})
    paper.event("bomb", "blew up", claim=paper.claim("The mill blew up", link))
    assert names(incident(paper)) == ["the ministry of police"]


def test_a_credit_in_the_dateline_makes_the_agencys_report_the_original() -> None:
    agency = police("a", "Hill Wire")
    copy = Paper("b", "Oru Times", "2031-05-06", "VELL, May 6 (HW) -", "A bomb exploded in Vell on Tuesday.")
    telling = told(copy.event("bomb", "exploded"))[0]
    report = telling.record.report
    line = report.blocks[0].model_copy(update={"kind": "dateline"})
    record = telling.record.model_copy(
        update={"report": report.model_copy(update={"blocks": (line, report.blocks[1])})}
    )
    found = describe("in-1", [*told(agency), type(telling)(telling.id, record, telling.event, telling.ids)], Known())
    assert names(found) == ["police"]


def test_offices_that_other_reports_give_tell_for_whom_somebody_speaks() -> None:
    paper = Paper("b", "Oru Times", "2031-05-06", "A bomb exploded in Vell, Ida Marn said.")
    marn = paper.actor("Ida Marn")
    paper.event(
        "bomb", "exploded", claim=paper.claim("A bomb exploded in Vell", paper.link("Ida Marn", "person", marn))
    )
    known = Known(actors={told(paper)[0].ids.actors[marn]: KnownActor("ac-1", "Ida Marn", ("police captain",))})
    assert incident(police("a", "Vell Post"), paper, known=known).origins == 1


def test_nobody_sees_a_resignation_of_months_ago_for_himself() -> None:
    first = Paper("a", "Vell Post", "2031-05-06", "Ida Marn resigned on Tuesday, the palace said.")
    first.event("resign", "resigned", claim=first.claim("Ida Marn resigned on Tuesday", first.link("the palace")))
    later = Paper(
        "b", "Oru Times", "2031-09-01", "I walked through Vell, which Ida Marn left when she resigned in May."
    )
    assert names(incident(first, later.event("resign", "resigned"))) == ["the palace"]


def test_who_comes_months_later_still_sees_what_was_burned() -> None:
    first = Paper("a", "Vell Post", "2031-05-06", "The mill burned on Tuesday, the palace said.")
    first.event("destroy", "burned", claim=first.claim("The mill burned on Tuesday", first.link("the palace")))
    later = Paper("b", "Oru Times", "2031-09-01", "I counted nine beams of the mill that burned in May.")
    assert incident(first, later.event("destroy", "burned")).origins == 2


def test_documents_without_a_maker_are_the_word_of_the_paper_that_saw_them() -> None:
    paper = Paper("a", "Vell Post", "2031-05-06", "The minister met the dealer in March, according to documents.")
    claim = paper.claim("The minister met the dealer in March", paper.link("documents", "agency"))
    found = incident(paper.event("meet", "met", claim=claim, weight="background"))
    assert (names(found), found.accounts[0].background) == (["Vell Post"], True)


def test_somebodys_word_on_something_old_is_news_where_nobody_reported_it_before() -> None:
    first = police("a", "Vell Post")
    first.events[0] = first.events[0].model_copy(update={"role_in_report": "background"})
    assert incident(first, on_the_spot("b", "Oru Times")).origins == 2


def test_origin_tells_who_it_is_and_for_which_body_somebody_speaks() -> None:
    words = "A bomb exploded in Vell, said spokeswoman Ida Marn of the Free Miners."
    paper = Paper("a", "Vell Post", "2031-05-06", words)
    speaker = paper.actor("Ida Marn", office="spokeswoman", of="Free Miners")
    claim = paper.claim("A bomb exploded in Vell", paper.link("Ida Marn", "person", speaker))
    tellings = told(paper.event("bomb", "exploded", claim=claim))
    known = Known(actors={tellings[0].ids.actors[speaker]: KnownActor("pa-ida", "Ida Marn")})
    (origin,) = describe("in-1", tellings, known).independent
    assert (origin.name, origin.actor, origin.body, origin.described) == ("Ida Marn", "pa-ida", "Free Miners", False)


def test_origin_that_a_report_only_describes_is_marked() -> None:
    paper = Paper("a", "Vell Post", "2031-05-06", "A bomb exploded in Vell, says the man with the grey hat.")
    claim = paper.claim("A bomb exploded in Vell", paper.link("the man with the grey hat", "person"))
    (origin,) = incident(paper.event("bomb", "exploded", claim=claim)).independent
    assert (origin.described, origin.actor, origin.body) == (True, None, None)
    (police_,) = incident(police("b", "Oru Times", who="the police")).independent
    assert (police_.described, police_.body) == (False, None)


def test_account_tells_its_day_and_whether_it_denies() -> None:
    paper = Paper("b", "Oru Times", "2031-05-07", "The governor denied that a bomb exploded in Vell.")
    claim = paper.claim("a bomb exploded in Vell", paper.link("The governor", "person"), stance="denies")
    paper.event("bomb", "exploded", claim=claim, voice="denied")
    found = incident(police("a", "Vell Post"), paper)
    assert [(each.published, each.stand) for each in found.accounts] == [("2031-05-06", "yes"), ("2031-05-07", "no")]


def test_a_part_of_a_name_makes_no_decree() -> None:
    paper = Paper("a", "Vell Post", "2031-05-06", "Police arrested four lawyers, the Law Society said.")
    police = paper.actor("Police", "organization", named=False)
    claim = paper.claim("Police arrested four lawyers", paper.link("the Law Society"))
    paper.event("arrest", "arrested", claim=claim, roles={"agent": ("Police", police)})
    assert names(incident(paper)) == ["the Law Society"]


def test_a_relative_pronoun_is_nobodys_name() -> None:
    paper = Paper("a", "Vell Post", "2031-05-06", "Ida Marn, who added that a bomb exploded, left.")
    claim = paper.claim("a bomb exploded", paper.link("who", "person"))
    assert names(incident(paper.event("bomb", "exploded", claim=claim))) == ["Vell Post"]


def test_the_speakers_own_people_are_no_origin_beside_him() -> None:
    paper = Paper("a", "Vell Post", "2031-05-06", "My officers had orders to shoot at nobody, Ida Marn said.")
    marn = paper.actor("Ida Marn")
    own, speaker = paper.link("My officers", "group"), paper.link("Ida Marn", "person", marn)
    claim = paper.claim("to shoot at nobody", own, speaker)
    assert names(incident(paper.event("shoot", "shoot", claim=claim))) == ["Ida Marn"]


def test_his_data_are_the_word_of_whoever_they_belong_to() -> None:
    paper = Paper("a", "Vell Post", "2031-05-06", "Ida Marn spoke. By her data 40 were arrested.")
    paper.actor("Ida Marn")
    mine = paper.actors[0]
    paper.actors[0] = mine.model_copy(update={"mentions": (*mine.mentions, paper.span("her"))})
    data = paper.link("her data", "document").model_copy(update={"source": paper.span("her data")})
    claim = paper.claim("40 were arrested", data)
    assert names(incident(paper.event("arrest", "arrested", claim=claim))) == ["Ida Marn"]


def test_the_director_of_a_hospital_is_the_director_whom_another_report_names() -> None:
    one = Paper("a", "Vell Post", "2031-05-06", "A bomb exploded in Vell, the director of the hospital said.")
    claim = one.claim("A bomb exploded in Vell", one.link("the director of the hospital", "person"))
    one.event("bomb", "exploded", claim=claim)
    other = Paper("b", "Oru Times", "2031-05-06", "A bomb exploded in Vell, the director, Ida Marn, said.")
    marn = other.actor("Ida Marn", office="director")
    claim = other.claim("A bomb exploded in Vell", other.link("Ida Marn", "person", marn))
    assert incident(one, other.event("bomb", "exploded", claim=claim)).origins == 1


def test_the_head_of_a_hospital_is_its_director_and_no_other_hospitals() -> None:
    def heard(name: str, who: str, office: str = "") -> Paper:
        paper = Paper(name, f"Paper {name}", "2031-05-06", f"A bomb exploded in Vell, {who} said, {office}.")
        actor = paper.actor(who, office=office) if office else None
        claim = paper.claim("A bomb exploded in Vell", paper.link(who, "person", actor))
        return paper.event("bomb", "exploded", claim=claim)

    head = heard("a", "the head of the hospital")
    assert incident(head, heard("b", "Ida Marn", "director of the hospital")).origins == 1
    assert incident(head, heard("b", "Ida Marn", "director of the museum")).origins == 2


def test_a_ministry_that_puts_out_its_own_reports_is_the_ministry_that_others_name() -> None:
    own = Paper("a", "Sorel Ministry of Defence", "2031-05-06", "The enemy has bombed the mill of Vell.")
    own.event("bomb", "bombed")
    assert incident(own, police("b", "Oru Times", who="the defence ministry")).origins == 1
    assert incident(own, police("b", "Oru Times", who="the health ministry")).origins == 2


def test_a_police_gazette_is_no_police() -> None:
    gazette = on_the_spot("a", "The Police Gazette")
    assert incident(gazette, police("b", "Oru Times")).origins == 2


def test_a_presenters_turn_is_the_stations_own_word() -> None:
    radio = Paper("a", "Radio Vell", "2031-05-06", "PRESENTER: A bomb exploded in Vell.")
    claim = radio.claim("A bomb exploded in Vell", radio.link("PRESENTER", "person", radio.actor("PRESENTER")))
    assert names(incident(radio.event("bomb", "exploded", claim=claim))) == ["Radio Vell"]
    guest = Paper("a", "Radio Vell", "2031-05-06", "MARN: A bomb exploded in Vell.")
    claim = guest.claim("A bomb exploded in Vell", guest.link("MARN", "person", guest.actor("MARN")))
    assert names(incident(guest.event("bomb", "exploded", claim=claim))) == ["MARN"]


def test_what_a_report_tells_again_rests_on_the_source_beside_which_it_told_it_first() -> None:
    paper = Paper(
        "a", "Vell Post", "2031-05-06",
        "A printer was arrested on Tuesday. \"They took her at noon,\" Oren Dask said. He asked for a lawyer.",
        "Ida Marn was picked up with a second printer. Her press stands still. The street is empty.",
    )  # fmt: skip
    dask = paper.actor("Oren Dask")
    paper.claim("They took her at noon", paper.link("Oren Dask", "person", dask))
    paper.event("arrest", "arrested").event("arrest", "picked up").event("protest", "street")
    assert names(incident(*[paper])) == ["Vell Post"]  # beside a single remark the report tells for itself
    paper.claim("a lawyer", paper.link("Oren Dask", "person", dask))
    assert names(incident(*[paper])) == ["Oren Dask"]


def test_a_plan_vouches_for_nothing_that_others_tell_as_done() -> None:
    plan = Paper("a", "Vell Post", "2031-05-01", "Ida Marn will sign the treaty on Tuesday, the palace said.")
    plan.event(
        "agree", "sign", status="planned", claim=plan.claim("Ida Marn will sign the treaty", plan.link("the palace"))
    )
    done = Paper("b", "Oru Times", "2031-05-06", "Ida Marn signed the treaty on Tuesday.").event("agree", "signed")
    assert names(incident(plan, done)) == ["Oru Times"]
    assert names(incident(plan)) == ["the palace"]
