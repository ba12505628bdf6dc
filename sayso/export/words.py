"""Puts values of a record into words, for people: times, places, counts, chains of sources, how sure something is."""

import re

from sayso.merge.account.testimony import SURE
from sayso.model import Claim, Count, Event, Incident, Link, Where

# Titles, which are made where reports are merged, have the same wording.
from sayso.model.wording import day_in_words as day_in_words
from sayso.model.wording import days_in_words as days_in_words
from sayso.model.wording import in_words as in_words
from sayso.model.wording import number_in_words as number_in_words

# How a claim's stance reads before "by" and its source. Participles, so that "activists" needs no other verb form.
STANCE = {
    "says": "said by",
    "announces": "announced by",
    "alleges": "alleged by",
    "accuses": "an accusation by",
    "denies": "denied by",
    "confirms": "confirmed by",
    "urges": "urged by",
    "demands": "demanded by",
    "predicts": "predicted by",
    "promises": "promised by",
    "threatens": "threatened by",
    "asks": "asked by",
    "doubts": "doubted by",
    "believes": "believed by",
}
STATUS = {
    "occurred": "",
    "ongoing": "still going on",
    "planned": "planned",
    "predicted": "expected",
    "threatened": "threatened",
    "attempted": "attempted",
    "hypothetical": "only a possibility",
    "negated": "did not happen",
    "demanded": "demanded",
}
VOICE = {
    "report": "stated by the report itself",
    "attributed": "said by a source",
    "alleged": "alleged",
    "denied": "denied",
}
VERIFICATION = {"unverified": "not verified", "verified": "verified", "disputed": "disputed"}
ROLE = {
    "from": "from",
    "to": "to",
    "instrument": "with",
    "about": "about",
    "beneficiary": "for",
}
# Where a type's own noun wants another word ("looting of fuel", "joining of the opposition").
ROLE_OF_TYPE = {("loot", "instrument"): "of", ("join", "to"): "of", ("publish", "to"): "on"}
_ON_AIR = re.compile(r"\b(television|tv|radio|twitter|facebook|telegram|youtube|website|air|channel|blog)\b", re.I)
_ON_STAGE = re.compile(r"\b(conference|briefing|hearing|rally|funeral|meeting|trial|ceremony|gathering)\b", re.I)


def place_in_words(where: Where) -> str:
    """The place's name with its country's code, and the words of the text where they name it more finely."""
    country = f" ({where.country})" if where.country and where.precision != "country" else ""
    text = " ".join(where.text.split())
    if where.precision in ("district", "address") and where.name not in text:
        return f"{text}, {where.name}{country}"
    return f"{text if where.precision in ('district', 'address') else where.name}{country}"


def count_in_words(count: Count) -> str:
    """As "at least 24 killed"."""
    number = number_in_words(count.min, count.max) or f"“{count.text}”"
    return f"{number} {count.of.replace('_', ' ')}"


def value_in_words(value: str | int) -> str:
    """One of several values that contradict each other: a number as 12,000."""
    return f"{value:,}" if isinstance(value, int) else value


def counted(count: int, noun: str) -> str:
    """As "1 report", "2 reports"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def chain_in_words(chain: tuple[Link, ...]) -> str:
    """The sources from the one nearest the facts: "Ann Lee, in a video, per The Associated Press"."""
    if not chain:
        return "an unnamed source"
    first, *others = chain
    return ", per ".join([_link(first), *map(_link, others)])


def _link(link: Link) -> str:
    name = within_line(link.name)
    if not link.medium or link.medium in name:
        return name
    medium = " ".join(link.medium.split())
    preposition = "on" if _ON_AIR.search(medium) else "at" if _ON_STAGE.search(medium) else "in"
    # "a video posted to YouTube" is a video first: what heads the phrase decides.
    head = re.split(r"\b(?:that|which|posted|published|on|in|at|to|of|from|by|with)\b", medium)[0]
    if not _ON_AIR.search(head):
        preposition = "at" if _ON_STAGE.search(head) else "in"
    return f"{name}, {preposition} {medium}"


# Words that open a description. At the head of a sentence they are capitals, and nowhere else.
_OPENING = re.compile(
    r"^(?:The|A|An|His|Her|Its|Their|Our|My|This|That|These|Those|Some|Several|Many|Most|Few|Dozens|Scores|Hundreds|Thousands"
    r"|About|Around|At|Up|More|Over|Nearly|Almost|Other|Another|Both|All|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|One"
    r"|He|She|It|They|We|You|Nobody|Someone|Who|Activists|Residents|Officials|Police|Soldiers|Troops|Witnesses|Doctors"
    r"|Protesters|Demonstrators|Rebels|Opposition|Deputy|Government)\b"
)


def within_line(text: str) -> str:
    """The words as they stand in the middle of a sentence: "the army", not "The army"."""
    flat = " ".join(text.split())
    return flat[:1].lower() + flat[1:] if _OPENING.match(flat) else flat


def capital(text: str) -> str:
    """The words as they stand at the head of a line."""
    return text[:1].upper() + text[1:]


def status_in_words(incident: Incident) -> str:
    """Whether it happened; empty where it did. Of what was taken back nobody knows that it did not."""
    if incident.status == "negated" and incident.taken_back:
        return "retracted: no report of it stands"
    return STATUS[incident.status]


# Where the claim's stance says already what the status would.
_SAME = {("demanded", "demands"), ("demanded", "urges"), ("predicted", "predicts"), ("threatened", "threatens")}


# Below this a value is more likely misread than not, if confidences are calibrated (docs/confidence.md).
DOUBTFUL = 0.5


def doubt(confidence: float) -> str:
    """ "doubtful" where the reading is more likely wrong than right, else nothing."""
    return "doubtful" if confidence < DOUBTFUL else ""


def astray(belongs: float | None) -> str:
    """ "may be of another happening: 0.55" of an account that is not surely of its incident, else nothing."""
    return "" if belongs is None or belongs >= SURE else f"may be of another happening: {belongs:.2f}"


def rivals_in_words(number: int) -> str:
    """As "2 incidents may be one with it: `sayso review` asks whether they are"; nothing where none may."""
    if not number:
        return ""
    asked = "whether it is" if number == 1 else "whether they are"
    return f"{counted(number, 'incident')} may be one with it: `sayso review` asks {asked}"


def standing(event: Event, claim: Claim | None) -> str:
    """Whether it happened and who says so: "planned, announced by the ministry"."""
    said_already = claim is not None and (event.status, claim.stance) in _SAME
    parts = [STATUS[event.status]] if STATUS[event.status] and not said_already else []
    if claim is None:
        parts.append(VOICE[event.voice])
    else:
        parts.append(f"{STANCE[claim.stance]} {chain_in_words(claim.chain)}")
        if claim.verification is not None:
            parts.append(VERIFICATION[claim.verification.status])
    return ", ".join(parts)
