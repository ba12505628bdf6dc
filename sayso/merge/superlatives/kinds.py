"""Words of superlatives -> the event types among which they are meant."""

from collections.abc import Mapping

_LEAVE = ("defect", "resign", "flee", "dismiss")
_SIDES = ("defect", "resign", "flee")
_ATTACK = ("attack", "bomb", "shoot", "kill", "execute")

# What is counted by itself: "the first attack since May". The word for many violent things takes in the closer ones.
NOUNS: Mapping[str, tuple[str, ...]] = {
    "attack": _ATTACK, "assault": _ATTACK, "violence": _ATTACK, "bloodshed": _ATTACK,
    "bombing": ("bomb",), "blast": ("bomb",), "explosion": ("bomb",), "airstrike": ("bomb",), "shelling": ("bomb",),
    "bombardment": ("bomb",), "shooting": ("shoot",), "killing": ("kill", "execute"), "murder": ("kill",),
    "assassination": ("kill",), "massacre": ("kill", "execute", "shoot"), "execution": ("execute",),
    "abduction": ("abduct",), "kidnapping": ("abduct",), "clash": ("clash",), "battle": ("clash",),
    "fighting": ("clash",), "arrest": ("arrest",), "raid": ("raid",),
    "protest": ("protest", "riot"), "demonstration": ("protest",), "rally": ("protest",), "riot": ("riot",),
    "strike": ("strike",), "walkout": ("strike",), "coup": ("coup",), "defection": ("defect",),
    "resignation": ("resign",), "dismissal": ("dismiss",), "visit": ("visit",), "meeting": ("meet",),
    "summit": ("meet",), "talks": ("meet", "negotiate"), "ceasefire": ("ceasefire",), "truce": ("ceasefire",),
    "withdrawal": ("withdraw",), "deployment": ("deploy",), "expulsion": ("expel",), "surrender": ("surrender",),
}  # fmt: skip

# What somebody is the first to do. Regular expressions, the longer ones before their beginnings.
VERBS: Mapping[str, tuple[str, ...]] = {
    r"break (?:with|ranks|away)": _SIDES, r"(?:change|switch) (?:sides|allegiance)": ("defect", "join"),
    r"(?:defect|desert)": ("defect",), r"(?:turn against|abandon|cross over to|go over to)": _SIDES,
    r"(?:leave|go(?! on)|quit|depart|walk out)": _LEAVE, r"(?:resign|step down)": ("resign",), r"flee": ("flee",),
    r"surrender": ("surrender",), r"be (?:dismissed|sacked|fired|removed)": ("dismiss",),
    r"(?:be (?:killed|assassinated|murdered)|die)": ("kill", "execute", "shoot", "bomb"),
    r"be executed": ("execute",), r"be (?:arrested|jailed|detained|imprisoned)": ("arrest",),
    r"be (?:abducted|kidnapped)": ("abduct",), r"be (?:expelled|deported)": ("expel",),
    r"be (?:appointed|named)": ("appoint",), r"be (?:charged|indicted)": ("charge",), r"visit": ("visit",),
}  # fmt: skip

# Events in which something is said: whoever was the first to say it is another question than what happened.
SPEECH = frozenset(
    ("announce", "publish", "accuse", "condemn", "demand", "appeal", "threaten", "promise", "deny", "support", "reject")
)


def noun_types(phrase: str) -> tuple[str, ...]:
    """The types that the head of a noun phrase means ("suicide bombing" -> bomb); empty where it is no event."""
    head = phrase.split()[-1].lower() if phrase.split() else ""
    if head == "strike" and phrase.lower().split()[-2:-1] == ["air"]:
        return NOUNS["airstrike"]
    return NOUNS.get(head) or NOUNS.get(head.removesuffix("es")) or NOUNS.get(head.removesuffix("s")) or ()
