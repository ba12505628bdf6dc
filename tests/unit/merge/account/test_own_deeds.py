"""Who tells of a deed of its own, and who only tells of one."""

import pytest

from sayso.model import Participant
from sayso.model.event import EventStatus, RoleName
from tests.unit.merge.account.tellings import Paper
from tests.unit.merge.account.test_grades import incident


def told_by(body: str, sentence: str, kind: str, trigger: str, **roles: str) -> Paper:
    """A report of what a body says in one sentence, with the fillers of the event's roles by their words."""
    paper = Paper("a", "Vell Post", "2031-05-06", sentence)
    link = paper.link(body, actor=paper.actor(body, "organization"))
    said = sentence.index(" said", sentence.index(body))
    cue = paper.span(sentence[said + 1 : said + 5])
    claim = paper.claim(sentence, link.model_copy(update={"source": paper.span(body), "cue": cue}))
    return paper.event(kind, trigger, claim=claim, roles={role: (words, None) for role, words in roles.items()})


def test_whose_lorries_they_were_did_not_rob_them() -> None:
    sentence = "Armed men stripped its lorries near Oru, the Harbour League said."
    robbed = told_by("Harbour League", sentence, "loot", "stripped", agent="Armed men", instrument="its lorries")
    assert incident(robbed).grade == "weak"
    sentence = "The depot was shelled by its batteries, the Green Banner said."
    assert (
        incident(told_by("Green Banner", sentence, "bomb", "shelled", instrument="its batteries")).grade == "confirmed"
    )


def test_their_kidnappers_are_none_of_theirs() -> None:
    sentence = "The Oru Waterworks said the two fitters had been seized by their kidnappers at the weir."
    assert incident(told_by("Oru Waterworks", sentence, "abduct", "seized", agent="their kidnappers")).grade == "weak"
    sentence = "The Green Banner said the two fitters had been seized by their fighters at the weir."
    assert incident(told_by("Green Banner", sentence, "abduct", "seized", agent="their fighters")).grade == "confirmed"


def test_who_is_named_behind_what_he_says_did_not_do_it() -> None:
    sentence = "A bomb went off in Vell, killing a guard, Oru Command said."
    found = incident(told_by("Oru Command", sentence, "kill", "killing", agent="Oru Command"))
    assert (found.grade, [role for role in found.roles if role.role == "agent"]) == ("weak", [])
    sentence = "Oru Command said it had been killing the guards of Vell."
    assert incident(told_by("Oru Command", sentence, "kill", "killing", agent="Oru Command")).grade == "confirmed"


@pytest.mark.parametrize(
    ("body", "kind", "grade"),
    [("police", "arrest", "confirmed"), ("the hospital", "arrest", "weak"), ("police", "release", "weak")],
)
def test_what_only_an_authority_does_it_confirms(body: str, kind: str, grade: str) -> None:
    assert incident(told_by(body, f"Five men were taken from the quay, {body} said.", kind, "taken")).grade == grade


def test_what_somebody_else_did_an_authority_does_not_confirm() -> None:
    sentence = "Five men were taken from the quay by Green Banner, police said."
    assert incident(told_by("police", sentence, "arrest", "taken", agent="Green Banner")).grade == "weak"


def test_who_asks_for_a_charge_charges_nobody() -> None:
    paper = told_by("the prosecutor", "Ida Marn should be charged, the prosecutor said.", "charge", "charged")
    paper.events[0] = paper.events[0].model_copy(update={"status": "demanded"})
    assert incident(paper).grade != "confirmed"


@pytest.mark.parametrize(("target", "conflicts"), [("Green Banner", []), ("a herdsman", ["agent"])])
def test_two_sides_that_fight_are_no_rivals_for_one_deed(target: str, conflicts: list[str]) -> None:
    one = Paper("a", "Vell Post", "2031-05-06", f"The army killed six of {target} at Oru, Ida Marn said.")
    army, hit = one.actor("army", "organization"), one.actor(target, "organization")
    claim = one.claim(one.text, one.link("Ida Marn", "person", one.actor("Ida Marn")))
    one.event("kill", "killed", claim=claim, roles={"agent": ("army", army), "target": (target, hit)})
    other = Paper("b", "Oru Times", "2031-05-06", "Green Banner attacked the fort, Oren Dask said.")
    claim = other.claim(other.text, other.link("Oren Dask", "person", other.actor("Oren Dask")))
    banner = other.actor("Green Banner", "organization")
    other.event("attack", "attacked", claim=claim, roles={"agent": ("Green Banner", banner)})
    assert [conflict.field for conflict in incident(one, other).conflicts] == conflicts


@pytest.mark.parametrize(("words", "grade"), [("announced in error", "weak"), ("announced on Monday", "fair")])
def test_what_another_paper_told_in_error_is_denied(words: str, grade: str) -> None:
    paper = Paper("c", "Oru Times", "2031-05-09", f"Ida Marn, whose death the Weekly Lamp {words}, sang in Oru.")
    link = paper.link("the Weekly Lamp", actor=paper.actor("Weekly Lamp", "organization"))
    claim = paper.claim("whose death", link.model_copy(update={"cue": paper.span("announced")}))
    paper.event("kill", "death", claim=claim, voice="attributed")
    first = told_by("Green Banner", "Ida Marn was killed at Oru, Green Banner said.", "kill", "killed")
    found = incident(first, paper)
    assert (found.grade == "fair") == (grade == "fair")
    assert [account.stand for account in found.accounts] == ["yes", "no" if grade == "weak" else "yes"]


def test_a_ministry_that_publishes_itself_is_the_source_of_what_stands_beside_its_word() -> None:
    own = Paper("a", "Ministry of Harbours", "2031-05-06", "The ministry has freed nine sailors.")
    own.event("release", "freed")
    sentence = "Nine sailors were freed, the Ministry of Harbours said. Four men were detained."
    paper = Paper("b", "Oru Times", "2031-05-06", sentence)
    claim = paper.claim("Nine sailors were freed", paper.link("the Ministry of Harbours"))
    paper.event("release", "freed", claim=claim).event("arrest", "detained")
    found = incident(own, paper)
    assert {account.origin for account in found.accounts} == {found.independent[0].id}


def test_who_heads_the_hospital_is_one_origin_by_any_name_that_a_report_gives_it() -> None:
    papers = []
    for name, source in (("a", "the director of the only hospital"), ("b", "the head of the hospital")):
        paper = Paper(name, f"{name} Post", "2031-05-06", f"Six died at Oru, {source} said.")
        papers.append(paper.event("kill", "died", claim=paper.claim("Six died", paper.link(source, "person"))))
    named = Paper("c", "Oru Times", "2031-05-06", "Six died at Oru, the director, Oren Dask, said.")
    dask = named.actor("Oren Dask", office="director")
    papers.append(named.event("kill", "died", claim=named.claim("Six died", named.link("Oren Dask", "person", dask))))
    assert incident(*papers).origins == 1


@pytest.mark.parametrize(
    ("status", "grade"), [("occurred", "confirmed"), ("demanded", "weak"), ("hypothetical", "weak")]
)
def test_what_is_only_demanded_or_imagined_nobody_confirms(status: EventStatus, grade: str) -> None:
    paper = told_by("Green Banner", "Green Banner would burn the mill, Green Banner said.", "destroy", "burn")
    paper.events[0] = paper.events[0].model_copy(
        update={"status": status, "roles": (Participant(role="agent", **paper.span("Green Banner").model_dump()),)}
    )
    assert incident(paper).grade == grade


def test_what_a_report_tells_beside_somebodys_words_he_does_not_confirm() -> None:
    paper = Paper("a", "Vell Post", "2031-05-06", "Ida Marn met the millers. She said that she was tired. She laughed.")
    marn = paper.actor("Ida Marn")
    for words in ("she was tired", "She laughed"):
        paper.claim(words, paper.link("Ida Marn", "person", marn))
    assert incident(paper.event("meet", "met", roles={"agent": ("Ida Marn", marn)})).grade == "weak"


def test_what_others_say_that_somebody_owned_up_to_he_does_not_confirm() -> None:
    """ "The clerk says that Green Banner said that it had burned the mill." """
    paper = Paper("a", "Vell Post", "2031-05-06", "Green Banner told the clerk that it burned the mill, Oru Bank says.")
    banner, bank = paper.actor("Green Banner", "organization"), paper.actor("Oru Bank", "organization")
    links = (paper.link("Green Banner", actor=banner), paper.link("Oru Bank", actor=bank))
    roles: dict[RoleName, tuple[str, str | None]] = {"agent": ("it", banner)}
    relayed = paper.event("destroy", "burned", claim=paper.claim("it burned the mill", *links), roles=roles)
    assert incident(relayed).grade == "weak"


def test_whom_he_names_with_their_people_are_not_his() -> None:
    """ "Their" beside one man's name is of the others of whom he speaks; beside a body's it is its own."""
    sentence = "Ida Marn said their voters burned the mill."
    paper = Paper("a", "Vell Post", "2031-05-06", sentence)
    marn = paper.actor("Ida Marn")
    claim = paper.claim("their voters burned the mill", paper.link("Ida Marn", "person", marn))
    found = incident(paper.event("destroy", "burned", claim=claim, roles={"agent": ("their voters", None)}))
    assert found.grade == "weak"
