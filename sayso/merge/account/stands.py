"""Whether a telling says that the thing happened, that it did not, or only that somebody else did it."""

import re

from sayso.extract.words import word_set
from sayso.merge.account.bodies import body_words, same_body, under
from sayso.merge.account.cast import Cast, Who
from sayso.merge.account.roots import Chain, Root
from sayso.merge.names.fold import fold
from sayso.merge.superlatives.kinds import SPEECH
from sayso.merge.telling import Telling
from sayso.model import Participant, Span
from sayso.model.incident import Stand

# Deeds that have been done whoever did them: their agent's denial is about who, not about whether.
DEEDS = word_set(
    "kill injure execute torture sexual_violence shoot bomb clash attack besiege abduct destroy loot raid displace "
    "disappear riot"
)
_DISCLAIMED = re.compile(
    r"(?i)\b(?:(?:had|has|have|having) (?:nothing to do with|(?:had )?no (?:part|hand|role) in)"
    r"|den(?:y|ies|ied|ying) (?:any |all |its |their |his |her )?"
    r"(?:responsibility|involvement|role|part|having|that (?:it|they|he|she))"
    r"|(?:was|were|is|are) not (?:behind|responsible for|involved in)|did not (?:carry out|order|take part in)"
    r"|rejected (?:any |all )?(?:responsibility|blame|the accusation)|disown(?:s|ed|ing)?"
    r"|(?:reject|den[yi]|dismiss|refut)\w* [^.;]{0,60}(?:implicat|involv|complicit|link|tying|tie[sd]?\b)\w*)\b"
)
# Said of the report of a thing, not of the thing: whoever says so denies it, unless that is his accusation.
_SO_CALLED = re.compile(r"(?i)\bso-called\W+(?:\w+\W+)?$")
_DISBELIEVED = re.compile(
    r"(?i)\b(?:fabrication|fabricated|forgery|forged|hoax|invention|invented|untrue|baseless|unfounded"
    r"|fake|nonsense|a lie|lies|false(?: report| rumou?rs?)?|staged|pure fiction)\b"
)
# Said of how somebody told a thing: what he told is not so.
_SLIPS = r"(?:in error|by mistake|mistakenly|wrongly|erroneously|falsely|incorrectly|prematurely)"
_TOLD = r"(?:reported|announced|declared|said|written|wrote|published|pronounced|stated|claimed|told)"
_IN_ERROR = re.compile(rf"(?i)\b(?:{_SLIPS} {_TOLD}|{_TOLD} (?:[\w'’]+ ){{0,2}}?{_SLIPS})\b")
_SERVE = (
    (word_set("officer officers policeman policemen"), word_set("police gendarmerie")),
    (word_set("soldier soldiers troops"), word_set("army military defence defense")),
)
# "Its soldiers": people of whoever speaks.
OWN_PEOPLE = re.compile(r"(?i)\b(?:its|their|our|my)\b")
# The same said with its noun, as of people: what is only "theirs" goes by who they are.
_THEIR_PEOPLE = re.compile(r"(?i)\b(?:its|their) \w")
_OUR_PEOPLE = re.compile(r"(?i)\b(?:our|my) \w")
# Whoever is called so by those whom they harmed is none of theirs: "their kidnappers".
_FOES = re.compile(
    r"(?i)\b(?:its|their|our|my|his|her) (?:[\w-]+ ){0,2}?(?:kidnapp|captor|abductor|attacker|assailant|killer|murderer"
    r"|torturer|jailer|enem(?:y|ies)|rival|opponent|persecutor|hijacker|pursuer|tormentor)"
)
_SELF = frozenset({"i", "me", "we", "us"})
_END = re.compile(r"[.!?][\"'”’)]*\s")


def stand_of(telling: Telling, chain: Chain, cast: Cast) -> Stand:
    """What a telling says of its happening."""
    event = telling.event
    claims = list(telling.claims())
    own_deed = event.type in DEEDS and by_speaker(telling, chain.root, chain.who, cast)
    if event.voice == "denied" or event.status == "negated" or any(c.stance in ("denies", "doubts") for c in claims):
        disclaimed = event.type in DEEDS and _DISCLAIMED.search(sentence_of(telling))
        return "not us" if own_deed or disclaimed else "no"
    sentence = sentence_of(telling)
    if claims and chain.root is not None:
        if event.type in DEEDS and not own_deed and _DISCLAIMED.search(sentence):
            return "not us"
        if _disbelieved(telling, sentence):
            return "no"
    return "yes"


def _disbelieved(telling: Telling, sentence: str) -> bool:
    """Whether the sentence calls the report of the event false. What somebody is accused of may be false, and the
    accusation made for all that ("accused her of spreading false rumours")."""
    event = telling.event
    if _SO_CALLED.search(telling.report.text[max(0, event.trigger.start - 40) : event.trigger.start]):
        return True
    return event.type not in SPEECH and bool(_DISBELIEVED.search(sentence))


def mistaken(telling: Telling) -> bool:
    """Whether a report says that whoever told of the event did so in error: its own word against his."""
    text = telling.report.text
    cues = [link.cue for claim in telling.claims() for link in claim.chain if link.cue is not None]
    slips = (
        (m.start(), m.end()) for cue in cues for m in _IN_ERROR.finditer(text, max(0, cue.start - 20), cue.end + 40)
    )
    return any(start < cue.end and cue.start < end for start, end in slips for cue in cues)


def only_negated(telling: Telling) -> bool:
    """Whether a telling says that the thing did not happen without anybody's denying what others say."""
    event = telling.event
    denied = event.voice == "denied" or any(c.stance in ("denies", "doubts") for c in telling.claims())
    return event.status == "negated" and not denied


def by_speaker(telling: Telling, root: Root | None, who: Who | None, cast: Cast) -> bool:
    """Whether the deed's agent is whoever tells of it, the body that he speaks for, or a part of it ("its battalion").

    `root` and `who` are the source and its actor, where it has one.
    """
    if root is None or (root.kind != "source" and "ministry" not in root.words):  # a ministry's own reports
        return False
    if any(role.role == "target" and role.text.casefold() in _SELF for role in telling.event.roles):
        return False  # "they picked me up": whoever they are, it was done to the speaker
    alone = all(role.role != "agent" for role in telling.event.roles)
    for role in telling.event.roles:
        agent = cast.who(telling, role.actor)
        if role.role == "instrument" and alone and _of_speaker(role.text, root, who):
            return True
        if role.role != "agent" or in_attribution(telling, role):
            continue
        if agent is not None and ((who is not None and agent.key == who.key) or agent.key == root.key):
            return True
        if agent is not None and agent.person and agent.named:
            continue
        called = telling.actor(role)
        if any(_of_speaker(words, root, who) for words in (role.text, called.name if called else "")):
            return True
        if agent is not None and not agent.person and same_body(root.words, body_words(agent.name)):
            return True  # "its attack", of the band for which its leader speaks
        body = body_words(role.text)
        if same_body(root.words, body) or _serves(role.text, root) or under(body, root.words):
            return True
    return False


def _of_speaker(words: str, root: Root, who: Who | None) -> bool:
    """Whether words are for people of whoever speaks: "our men", or a body's "its soldiers". What is "its" or "their"
    beside a person's name belongs to others."""
    if who is None or _FOES.search(words):
        return False
    body = not who.person or bool(root.words)
    return bool(_OUR_PEOPLE.search(words) or (body and _THEIR_PEOPLE.search(words)))


def _serves(words: str, root: Root) -> bool:
    """Whether people without a name ("officers") are those of the force that speaks."""
    told = set(fold(words))
    return any(told & people and root.words & force for people, force in _SERVE)


def in_attribution(telling: Telling, role: Participant) -> bool:
    """Whether the filler is nothing but the source in "according to the police", or in what a sentence ends with ("was
    killed, the police said"), which tells of no agent."""
    return any(
        link.source is not None
        and link.cue is not None
        and (link.cue.text.casefold().startswith("according") or _behind(telling, link.source, link.cue))
        and link.source.start < role.end
        and role.start < link.source.end
        for claim in telling.claims()
        for link in claim.chain
    )


def _behind(telling: Telling, source: Span, cue: Span) -> bool:
    """Whether a source stands behind what it says, after a comma."""
    start, end = telling.event.trigger.start, telling.event.trigger.end
    return end <= source.start and start != cue.start and telling.report.text[: source.start].endswith((", ", ",\n"))


def sentence_of(telling: Telling) -> str:
    """The sentence in which the trigger stands."""
    text, trigger = telling.report.text, telling.event.trigger
    before = max((m.end() for m in _END.finditer(text, 0, trigger.start)), default=0)
    before = max(before, text.rfind("\n", 0, trigger.start) + 1)
    after = _END.search(text, trigger.end)
    return text[before : after.end() if after else len(text)].strip()
