"""The words that introduce what somebody says, believes, asks or promises, and the stance each of them takes.

The tables are ours, written as plain words: lemma, or lemma and particle ("call for"). A word may stand in several.
"""

from typing import Literal, cast

from sayso.model import Stance

Hedge = Literal["alleged", "reported"]


def words(text: str) -> frozenset[str]:
    """The words of a list written as plain text."""
    return frozenset(text.split())


def _table(**rows: str) -> dict[str, Stance]:
    # The keys are stances by construction: the tables below are the only callers.
    return {w.replace("_", " "): cast(Stance, stance) for stance, listed in rows.items() for w in listed.split()}


VERBS: dict[str, Stance] = _table(
    says="""say tell add note state report explain remark comment observe mention describe write continue recount relate
        recall reply respond answer point_out go_on testify reveal disclose stress emphasize emphasise underline
        underscore inform brief quote cite tweet post conclude suggest indicate argue insist maintain assert
        explain
        clarify reiterate repeat read exclaim joke quip shout yell scream whisper cry murmur mutter chant boast
        complain lament opine counter retort interject signal contend reason portray characterize characterise
        label
        call dub term brand hail praise applaud denounce condemn decry slam blast criticize criticise ridicule mock
        repudiate dismiss reject show find hear learn detail record remind assure reassure convey narrate hint imply
        declare_to put depict capture sing say_of speak_of tell_of lecture hold estimate calculate relay muse tout
        document identify attribute ascribe
        count depose attest aver elaborate rule highlight confide point_to regret taunt chide rebuke scold""",
    announces="announce declare proclaim unveil publish release",
    alleges="allege claim purport",
    accuses="accuse blame charge fault implicate indict incriminate",
    denies="plead_innocent plead_not_guilty deny refute rebut disclaim disavow rule_out",
    confirms="""confirm acknowledge admit concede verify corroborate affirm confess accept own_up agree certify
        plead_guilty plead_no recognize recognise""",
    urges="""urge advise recommend encourage exhort implore appeal plead beg beseech call_on call_upon counsel propose
        invite advocate warn_against press lobby""",
    demands="demand order insist_on call_for clamor_for clamour_for command instruct direct tell_to",
    predicts="predict expect forecast foresee anticipate warn caution project fear prophesy envisage",
    promises="promise vow pledge swear guarantee commit undertake offer",
    threatens="threaten",
    asks="ask inquire enquire wonder request query question",
    doubts="doubt dispute disbelieve disagree contest challenge",
    believes="""believe think suspect feel assume consider know hope suppose presume guess reckon imagine understand
        realize realise judge deem conclude figure see worry regard view perceive""",
)
"""Verbs (lemma, with its particle or preposition where that makes the sense)."""

NOUNS: dict[str, Stance] = _table(
    says="""statement remark comment report assertion argument contention testimony account explanation description
        observation suggestion word message notion view opinion assessment finding conclusion reply response
        indication
        assurance estimate insistence characterization characterisation news speculation reminder revelation
        concern""",
    announces="announcement declaration proclamation",
    alleges="allegation claim rumor rumour",
    accuses="accusation charge",
    denies="denial rebuttal",
    confirms="confirmation admission acknowledgement acknowledgment confession acceptance",
    urges="appeal plea recommendation advice proposal",
    demands="demand order call ultimatum instruction",
    predicts="prediction forecast warning expectation fear prophecy projection",
    promises="promise vow pledge oath guarantee commitment",
    threatens="threat",
    asks="question request",
    doubts="doubt",
    believes="belief conviction suspicion hope idea impression feeling hunch",
)
"""Nouns that take what was said as a clause or an of-phrase ("his claim that", "allegations of")."""

ADJECTIVES: dict[str, Stance] = _table(
    believes="sure certain convinced confident aware optimistic hopeful glad happy pleased proud sorry grateful",
    predicts="afraid worried concerned fearful",
    doubts="doubtful sceptical skeptical unsure uncertain",
    says="adamant clear",
)
"""Adjectives that take a clause ("confident that")."""

OF_CONTENT = frozenset({"accuse", "suspect", "speak", "warn", "complain", "tell", "talk", "dream", "boast", "inform"})
"""Verbs whose content may be an of-phrase or an about-phrase: "accused him of", "warned of"."""

FOR_CONTENT = words(
    """
    blame fault criticize criticise condemn denounce praise apologize apologise taunt mock ridicule chide rebuke scold
    """
)
"""Verbs whose content may be a for-phrase: "blamed them for"."""

WITH_CONTENT = frozenset({"charge"})

AS_CONTENT = words(
    """
    describe portray characterize characterise label brand denounce condemn dismiss hail praise cite regard see
    depict decry identify view perceive judge
    """
)
"""Verbs that say something of their object: "described the raid as a massacre"."""

AS_ONLY = words("identify regard view perceive")
"""Those that say something with "as" alone: who views a house may buy it."""

TO_CONTENT = words("attribute ascribe")
"""Verbs that say where their object comes from: "attributed the delay to a strike"."""

FINDING = words(
    """
    study survey poll report review analysis audit investigation inquiry enquiry probe data statistic figure census
    tally autopsy examination research record paper assessment index inspection
    """
)
"""What somebody found something out by: it says what it finds or shows, a clause or a thing."""

NAMING = words(
    """
    call dub term label brand consider deem declare
    """
)
"""Verbs that say something of their object without "as": "called the raid a massacre"."""

OBJECT_CONTENT = words(
    """
    allege claim announce declare deny refute rebut dispute confirm acknowledge admit predict forecast foresee
    expect anticipate demand promise pledge vow threaten propose report reject repudiate condemn denounce criticize
    criticise question doubt fear suspect urge recommend advocate reveal disclose order estimate warn_of
    suggest decry contest
    """
)
"""Verbs whose direct object is itself what is said: "denied the charges", "confirmed the arrest"."""

INFINITIVE = words(
    """
    urge advise recommend encourage exhort implore beg beseech appeal plead invite counsel demand order command
    instruct direct ask request tell promise vow pledge swear threaten offer claim expect warn remind
    call press undertake purport commit guarantee lobby
    """
)
"""Verbs whose content may be an infinitive: "urged them to leave", "vowed to fight"."""

JUDGING = words(
    """
    condemn denounce criticize criticise decry praise hail slam blast welcome ridicule mock applaud regret lament
    reject support oppose discuss describe mention record cite taunt chide rebuke scold
    """
)
"""Verbs that judge or touch on their object and take its happening for granted ("condemned the attack")."""

ALLEGATIONS = words(
    """
    allegation accusation charge claim rumor rumour suggestion assertion report insinuation contention speculation
    suspicion
    """
)
"""Nouns for what is said against somebody, or without proof."""

ASIDES = words(
    """
    say report note add announce believe claim warn explain write state declare acknowledge admit confirm argue
    insist allege recall observe suggest predict estimate maintain assert contend stress tell conclude indicate
    """
)
"""Verbs that commonly close a sentence after what they report ("..., the army said")."""

ONLY_CLAUSE = words(
    """
    see feel find show know hear learn read hold figure understand call hope consider see reason project accept
    commit offer direct record sing point_to release publish post press judge conclude signal reveal
    contest challenge question term charge own_up agree worry put depict capture
    regret detail relate answer rule highlight confide rule_out recognize recognise document identify regard view
    perceive
    """
)
"""Verbs too common in other senses: cues only with a clause or a quotation for content."""

PERCEPTION = words(
    """
    see feel find show hear learn read know realize realise understand reveal
    """
)
"""Verbs of perception and finding: their subject learns rather than says, so a negated one says nothing."""

WITH_QUOTE = words(
    """
    laugh smile nod sigh sob shrug smirk grin gesture begin start end finish open close weep gasp bark growl
    snap vent rant thunder gush rage fume spit roar croak intone plead scoff volunteer offer venture demur
    protest chime pray sing toll
    """
)
"""Verbs that introduce words only beside a quotation: "“Never,” she laughed"."""

ADVERBS: dict[str, Hedge] = {
    "allegedly": "alleged",
    "purportedly": "alleged",
    "supposedly": "alleged",
    "ostensibly": "alleged",
    "reportedly": "reported",
    "apparently": "reported",
    "seemingly": "reported",
}
"""Adverbs that vouch for nothing and name no source."""

HEDGING_ADJECTIVES: dict[str, Hedge] = {
    "alleged": "alleged",
    "suspected": "alleged",
    "purported": "alleged",
    "supposed": "alleged",
    "accused": "alleged",
    "reported": "reported",
    "rumored": "reported",
    "rumoured": "reported",
    "presumed": "reported",
    "apparent": "reported",
}
"""Adjectives that do the same to a noun ("the alleged killing")."""

CONTINUING = frozenset(["add", "continue"])
"""Verbs by which a speaker goes on: what carried the words before carries them still."""

MEDIA: dict[str, str] = {
    **dict.fromkeys(
        words(
            """
            video videotape footage clip film recording tape audio audiotape livestream photograph photo picture
            """
        ),
        "recording",
    ),
    **dict.fromkeys(
        words(
            """
            statement letter report document memo memorandum communique communiqué release filing indictment
            affidavit complaint lawsuit suit petition data statistics statistic figure tally census
            constitution charter leaflet pamphlet note manifesto declaration message e-mail
            email text book memoir article editorial column study survey poll dispatch bulletin transcript
            testimony cable ruling verdict judgment judgement resolution post tweet blog posting sign banner
            placard paper file advisory  summary notice newsletter questionnaire brief fax telegram
            analysis review update blog op-ed voicemail
            """
        ),
        "document",
    ),
    **dict.fromkeys(
        words(
            """
            interview broadcast speech address call conference briefing telephone phone television tv radio
            website site page account twitter facebook youtube telegram instagram whatsapp tiktok weibo
            telegraph appearance sermon debate hearing newspaper daily magazine weekly channel station network
            podcast programme program show press-conference homily communication remarks comments conversation
            rally
            """
        ),
        "channel",
    ),
}
"""What carries words: a recording or a document may itself be a source, a channel only brings somebody's words."""


def stance_of_verb(lemma: str, particle: str = "") -> Stance | None:
    """The stance that a verb takes, with its particle or preposition if the pair has a sense of its own."""
    return VERBS.get(f"{lemma} {particle}") or VERBS.get(lemma) if particle else VERBS.get(lemma)
