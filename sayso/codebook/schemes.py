"""The closed lists of the schemes that our types are mapped to: facts about PLOVER, CAMEO, ACLED and HURIDOCS."""

# Types and modes as in the PLOVER manual; DEMAND is called REQUEST since its later revision.
_WANTED = frozenset({"assist", "change", "yield", "meet"})
PLOVER: dict[str, frozenset[str]] = {
    "AGREE": frozenset(),
    "CONSULT": frozenset({"visit", "third-party", "multilateral", "phone"}),
    "SUPPORT": frozenset(),
    "CONCEDE": frozenset(),
    "COOPERATE": frozenset(),
    "AID": frozenset(),
    "RETREAT": frozenset({"withdraw", "release", "return", "disarm", "ceasefire", "access", "resign"}),
    "REQUEST": _WANTED,
    "ACCUSE": frozenset({"disapprove", "investigate", "allege"}),
    "REJECT": _WANTED,
    "THREATEN": frozenset({"restrict", "ban", "arrest", "relations", "expel", "territory", "violence"}),
    "PROTEST": frozenset({"demo", "riot", "general", "strike", "hunger", "boycott", "obstruct"}),
    "SANCTION": frozenset({"convict", "expel", "withdraw", "discontinue"}),
    "MOBILIZE": frozenset({"troops", "weapons", "police", "militia"}),
    "COERCE": frozenset(
        {"confiscate", "restrict", "ban", "censor", "curfew", "martial-law", "arrest", "deport", "withhold"}
    ),
    "ASSAULT": frozenset(
        {"abduct", "beat", "torture", "execute", "sexual", "assassinate", "destroy", "primitive", "firearms"}
        | {"explosives", "suicide-attack", "heavy-weapons", "cleansing", "massacre", "unconventional", "sideAB"}
    ),
}

CAMEO: dict[str, str] = {
    "01": "make public statement",
    "02": "appeal",
    "03": "express intent to cooperate",
    "04": "consult",
    "05": "engage in diplomatic cooperation",
    "06": "engage in material cooperation",
    "07": "provide aid",
    "08": "yield",
    "09": "investigate",
    "10": "demand",
    "11": "disapprove",
    "12": "reject",
    "13": "threaten",
    "14": "protest",
    "15": "exhibit military posture",
    "16": "reduce relations",
    "17": "coerce",
    "18": "assault",
    "19": "fight",
    "20": "engage in unconventional mass violence",
}

ACLED: frozenset[str] = frozenset(
    {
        "Government regains territory",
        "Non-state actor overtakes territory",
        "Armed clash",
        "Excessive force against protesters",
        "Protest with intervention",
        "Peaceful protest",
        "Violent demonstration",
        "Mob violence",
        "Chemical weapon",
        "Air/drone strike",
        "Suicide bomb",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Grenade",
        "Sexual violence",
        "Attack",
        "Abduction/forced disappearance",
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Disrupted weapons use",
        "Headquarters or base established",
        "Looting/property destruction",
        "Non-violent transfer of territory",
        "Other",
    }
)

# Headings of the HURIDOCS typology of acts, in plain words: its numeric codes differ between editions.
HURIDOCS: frozenset[str] = frozenset(
    {
        "Abduction or kidnapping",
        "Arrest",
        "Attack on a gathering",
        "Beating",
        "Bombing or shelling",
        "Censorship",
        "Death penalty carried out",
        "Deportation or expulsion",
        "Destruction of property",
        "Detention or imprisonment",
        "Disappearance",
        "Dismissal from employment or office",
        "Forced displacement",
        "Killing",
        "Legal proceedings",
        "Looting of property",
        "Rape or other sexual violence",
        "Restriction of movement or assembly",
        "Search or raid",
        "Shooting",
        "Siege or blockade",
        "Threat",
        "Torture or ill-treatment",
        "Wounding",
    }
)
