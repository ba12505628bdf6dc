"""What common nouns say of whoever they describe: person, office, organisation, government, armed group, medium, sex.

The lists are lemmas in lower case. They hold the vocabulary of news; for other nouns the analyser's class of entity
decides. A word is "unsure" where it is as often no actor at all ("head", "party", "office"): it counts only where the
analyser agrees.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


COURTESY_MALE = _words("mr sir lord don señor monsieur herr")
COURTESY_FEMALE = _words("mrs ms miss mme madam madame dame lady doña señora")
COURTESY = COURTESY_MALE | COURTESY_FEMALE | _words("hon venerable")

# Abbreviated offices and ranks, without their full stop.
ABBREVIATED = _words(
    "dr prof gen lt col capt maj sgt cpl brig adm cmdr sen rep gov pres rev fr msgr supt insp det const pvt pfc amb"
)
# The words that some of them stand for.
SPELT_OUT = {
    "gen": "general", "lt": "lieutenant", "col": "colonel", "capt": "captain", "maj": "major", "sgt": "sergeant",
    "cpl": "corporal", "brig": "brigadier", "adm": "admiral", "cmdr": "commander", "sen": "senator",
    "rep": "representative", "gov": "governor", "pres": "president", "rev": "reverend", "fr": "father",
    "supt": "superintendent", "insp": "inspector", "det": "detective", "const": "constable", "pvt": "private",
    "amb": "ambassador", "dr": "doctor", "prof": "professor",
}  # fmt: skip
RANKS = _words(
    "general colonel captain major lieutenant sergeant corporal brigadier admiral commodore marshal commander "
    "cadet private ensign constable inspector superintendent detective sheriff patrolman"
)
OFFICES = RANKS | _words(
    "abbot vc attache attaché agent advocate counsel convener convenor "
    "president vice-president premier minister chancellor king queen prince princess emperor emir sultan "
    "crown- governor mayor senator congressman congresswoman representative lawmaker legislator "
    "parliamentarian mp mep ambassador envoy diplomat consul secretary undersecretary director chief chairman "
    "chairwoman chairperson leader speaker officer official spokesman spokeswoman spokesperson attorney "
    "prosecutor solicitor judge justice magistrate lawyer barrister professor lecturer scientist researcher "
    "teacher headteacher doctor surgeon physician nurse bishop archbishop cardinal pope priest pastor imam "
    "rabbi ayatollah mufti cleric monk nun journalist intern reporter editor correspondent photographer columnist "
    "publisher broadcaster presenter blogger activist campaigner economist analyst adviser advisor aide "
    "coordinator councillor councilor councilman councilwoman commissioner executive ceo manager founder co- "
    "owner candidate nominee author novelist writer poet historian engineer architect rapporteur negotiator "
    "mediator chaplain coroner comptroller treasurer auditor ombudsman dictator warlord strategist organizer "
    "organiser trustee principal dean rector provost vice- deputy head trainer coach singer actor actress "
    "administrator registrar clerk curator caretaker shopkeeper trader merchant midwife student fisherman miner "
    "translator interpreter "
    "director-general secretary-general vicar sheikh chieftain elder pilot driver farmer comedian singer- "
    "songwriter rapper musician tycoon billionaire entrepreneur businessman businesswoman industrialist "
    "foreman forewoman driller carpenter electrician plumber mechanic baker butcher tailor cook chef waiter waitress "
    "cleaner cashier accountant banker broker dentist pharmacist veterinarian librarian archivist sculptor dancer "
    "filmmaker cinematographer producer playwright screenwriter cartoonist essayist philosopher theologian sociologist "
    "psychologist psychiatrist anthropologist archaeologist geologist biologist chemist physicist mathematician "
    "statistician programmer technician welder bricklayer builder shepherd herder rancher hunter gardener barber boss "
    "criminologist epidemiologist virologist lobbyist pollster artist musician composer painter academic scholar "
    "staffer influencer podcaster vlogger footballer boxer cyclist swimmer sprinter wrestler golfer "
    "gymnast goalkeeper midfielder choreographer guitarist drummer pianist violinist cameraman videographer "
    "commentator notary bailiff headmaster headmistress missionary preacher consultant designer developer "
    "politician "
    "chair host hostess moderator anchorman anchorwoman "
    "unionist trade-unionist prefect sub-prefect subprefect intendant alderman herdsman trucker seaman docker "
    "bouncer janitor housekeeper bartender ecologist environmentalist vendor magnate nuncio "
    "policeman policewoman soldier guard bodyguard warden firefighter paramedic attaché ex-president ex-"
)
# Offices where they stand in capitals before a name ("Father Dask"); kin elsewhere.
CLERGY = _words("father brother sister mother reverend monsignor")
# Offices that are nobody's last name.
POSTS = _words(
    "president vice-president premier minister chancellor governor mayor senator congressman lawmaker ambassador "
    "secretary director chairman chairwoman spokesman spokeswoman spokesperson prosecutor commissioner officer "
    "official leader lawyer attorney correspondent editor adviser advisor speaker"
)
UNSURE_OFFICES = _words(
    "head chair host deputy principal guard representative executive justice private general major elder"
)
# With an office behind them, part of it: "prime minister", "crown prince".
BEFORE_OFFICES = _words("prime vice crown deputy foreign interior attorney press")
# What may stand before an office and belongs to its title.
FORMER = _words("retired former ex late then acting interim outgoing incoming newly")

MALE = _words(
    "man boy father husband son brother uncle nephew grandfather grandson king prince emperor lord gentleman "
    "monk priest pope boyfriend widower fiancé spokesman chairman congressman councilman policeman "
    "businessman gunman salesman fireman statesman guy dad sir actor emir sultan stepfather stepson strongman "
    "kingpin monsignor msgr cardinal imam ayatollah mullah sheikh sheik shaikh duke baron tsar czar abbot friar"
)
FEMALE = _words(
    "woman girl mother wife daughter sister aunt niece grandmother granddaughter queen princess lady nun "
    "girlfriend widow fiancée spokeswoman chairwoman congresswoman councilwoman policewoman businesswoman "
    "actress mom mum stepmother stepdaughter"
)
PEOPLE = (
    OFFICES
    | MALE
    | FEMALE
    | _words(
        "child baby teenager youth adult parent spouse partner relative sibling cousin friend neighbor neighbour "
        "person resident citizen civilian villager worker employee labourer laborer student pupil refugee migrant "
        "immigrant protester protestor demonstrator marcher rioter looter supporter opponent critic follower "
        "member volunteer victim survivor hostage prisoner detainee inmate captive suspect defendant convict "
        "witness bystander passenger rebel insurgent militant guerrilla fighter combatant terrorist extremist "
        "jihadist gunman attacker assailant bomber kidnapper abductor robber thief killer murderer sniper "
        "smuggler trafficker bandit pirate mercenary commando paratrooper trooper ranger marine sailor veteran "
        "conscript defector deserter dissident opposition politician colleague ally rival successor predecessor "
        "counterpart expert specialist source observer monitor human-rights-defender defender peasant nominee "
        "miner trader businessman businesswoman customer voter player patient medic mourner worshipper pilgrim "
        "tourist visitor traveler traveller native islander nationalist separatist loyalist communist socialist "
        "republican democrat conservative liberal plaintiff attendee participant subcontractor contractor guest "
        "host tenant landlord heir orphan widow founder pioneer inventor artist musician composer painter "
        "countryman compatriot someone somebody hacker whistleblower informant informer spy agent negotiator aid- "
        "militiaman serviceman infantryman guerrillero narcotrafficker ringleader accomplice culprit perpetrator "
        "watchman mastermind wife husband ecologist environmentalist unionist trade-unionist academic scholar "
        "celebrity vendor hawker herdsman trucker seaman docker schoolboy schoolgirl undergraduate trainee apprentice "
        "bouncer janitor housekeeper nanny babysitter butler bartender pensioner retiree asylum-seeker investor "
        "vandal intruder arsonist trespasser shoplifter commissioner deputy juror teen passerby "
        "magnate millionaire heiress socialite gangster mobster burglar fraudster hitman despot monarch tribesman"
    )
)
# Words for people that as often mean a thing.
UNSURE_PEOPLE = UNSURE_OFFICES | _words(
    "source guide host rival model minor patient agent ally successor monitor founder"
)
# Nouns that describe nobody in particular: actors only where they fill a role of a predicate.
GENERIC = _words(
    "person people someone somebody man woman child one member other individual guy human adult youth kid "
    "friend user reader audience viewer visitor customer patient player student family"
)
KIN = _words(
    "father mother husband wife son daughter brother sister uncle aunt nephew niece cousin grandfather "
    "grandmother parent spouse partner child grandson granddaughter widow widower fiancé fiancée stepfather "
    "stepmother"
)

# With these before a name, the person is described and no office told.
NO_ROLES = (
    KIN
    | GENERIC
    | ((MALE | FEMALE) - OFFICES)
    | _words(
        "baby teenager relative sibling neighbor neighbour resident citizen civilian villager refugee migrant "
        "immigrant victim survivor hostage prisoner detainee inmate captive suspect defendant convict witness "
        "bystander passenger supporter opponent critic follower colleague ally rival successor predecessor "
        "counterpart native orphan countryman compatriot accomplice plaintiff fellow hero legend star great "
        "newcomer stranger outsider loser sufferer caller alias nickname pseudonym"
    )
)

# Whom one word, also with a capital letter, calls by what they hold with.
ADHERENTS = _words("republican democrat conservative liberal socialist communist islamist marxist")

COLLECTIVES = _words(
    "police crowd mob opposition community family public population electorate people staff crew faithful citizenry "
    "choir clergy youth personnel tribe clan minority majority couple pair trio gang"
)
PLURAL_WITHOUT_S = _words("police people clergy personnel staff crowd mob public youth")

GOVERNMENTS = _words(
    "kingdom country nation emirate government regime administration junta state authority dictatorship "
    "republic monarchy kremlin"
)
COUNTRIES = _words("country nation kingdom emirate republic")
UNSURE_GOVERNMENTS = COUNTRIES | _words("state authority")
ARMED = _words(
    "militia rebel insurgent guerrilla militant insurgency paramilitary faction warlord extremist jihadist "
    "terrorist separatist cartel death-squad guerrillero militiaman contra"
)
ARMED_MODIFIERS = ARMED | _words("opposition armed extremist islamist")
FORCES = _words("force troop army military navy police guard battalion brigade regiment division unit squad patrol")
ORGANIZATIONS = _words(
    "airline automaker carmaker retailer lender insurer manufacturer supplier organization organisation "
    "ministry department agency bureau commission committee council board parliament congress senate assembly "
    "legislature cabinet court tribunal university college school hospital church mosque company corporation "
    "firm business bank union federation association society foundation institute institution centre center "
    "archdiocese archbishopric diocese bishopric patriarchate "
    "charity ngo pac super-pac regulator party coalition alliance movement campaign group network watchdog league "
    "club team army navy "
    "military police coastguard militia cartel gang syndicate brigade battalion regiment faction embassy "
    "consulate delegation mission secretariat directorate office newspaper magazine broadcaster station "
    "channel outlet publisher press media front guerrilla junta monarchy chamber authority service taskforce "
    "panel jury inquiry prosecution defence defense management leadership"
)
UNSURE_ORGANIZATIONS = _words(
    "board court school college hospital church mosque business bank union society institution centre center "
    "party movement campaign group network league club team mission office station channel service front "
    "chamber authority department division unit guard patrol delegation press assembly panel inquiry "
    "prosecution defence defense university institute foundation embassy consulate bureau force squad "
    "publisher management leadership"
)
# What makes a body one that acts, and no corpse.
OF_BODIES = _words(
    "right rights governing regulatory electoral industry umbrella professional representative legislative advisory"
)
MEDIA = _words("newspaper magazine broadcaster daily weekly tabloid outlet press media newswire television tv radio")
# Agencies and stations whose names of one word nobody bears.
WIRES = _words(
    "reuters xinhua interfax tass itar-tass yonhap kyodo tanjug bernama notimex agence-france-presse bbc cnn efe afp"
)
MEDIA_ENDINGS = WIRES | _words(
    "times post news tv radio press television herald tribune gazette chronicle guardian telegraph journal "
    "observer mail broadcasting daily courier lantern argus examiner inquirer mirror jazeera arabiya newspaper "
    "magazine broadcaster newswire ap"
)
# Articles and what newspapers are called with them, for names that are read as a person's ("El Tiempo").
ARTICLES = _words("el la le il o los las les der die das de het")
NEWSPAPERS = _words(
    "tiempo espectador pais mundo nacion prensa comercio mercurio universal excelsior heraldo diario siglo imparcial "
    "periodico tribuna opinion razon hora jornada republica observador colombiano telegrafo monde figaro croix soir "
    "stampa repubblica sole globo publico estado folha spiegel zeit welt standard presse tagesspiegel telegraaf "
    "volkskrant standaard"
)
# What companies' names end with and people's don't.
COMPANY_ENDINGS = _words(
    "enterprises industries holdings motors technologies solutions partners associates inc ltd llc corp plc gmbh "
    "airlines airways copper mining petroleum cement telecom pharmaceuticals electronics logistics"
)
# What the names of parties and public bodies end with and people's don't.
BODY_ENDINGS = _words(
    "party ministry committee commission council federation association alliance movement university institute "
    "foundation agency department bureau authority parliament assembly congress sangh workers"
)
# What a name of an outlet may open with.
MEDIA_OPENINGS = _words("radio channel tv television")
# Armed groups that news names without saying what they are.
ARMED_NAMES = _words(
    "taliban taleban al-qaeda al-qaida isis isil daesh hezbollah hizbollah hizballah boko-haram al-shabab "
    "al-shabaab farc eln fmln m-19 sendero-luminoso shining-path tupac-amaru mrta epl urng contras pkk ltte eta "
    "ira islamic-state janjaweed lord's-resistance-army houthis hamas"
)
ARMED_NAME_WORDS = _words("liberation guerrilla militia militias insurgents rebels resistance mujahideen contras jihad")

# What names before them name things for: "the Lethe spyware".
THINGS = _words(
    "software spyware malware virus worm program programme app application tool device system platform scandal affair "
    "missile rocket rifle drone aircraft jet helicopter tank vaccine drug index pipeline"
)
LANGUAGES = _words("mandarin cantonese urdu hindi swahili pashto farsi hebrew latin esperanto")
# Bodies of a state that are named so without more.
STATE_BODIES = frozenset({
    "national police", "national guard", "national assembly", "armed forces", "supreme court", "constitutional court",
    "central bank", "air force", "treasury police", "federal police", "judicial police", "coast guard",
})  # fmt: skip

# Nouns that a class of entity given in error must not make actors.
NOBODY = _words(
    "percent per-cent poll talk report sale default million billion thousand hundred dozen number total "
    "cable document dossier file memo letter statement record video footage recording tape photo photograph image "
    "picture message cheque check passport ballot van car truck lorry bus vehicle jeep motorbike motorcycle bicycle "
    "boat ship ferry tanker plane jet aircraft airplane helicopter drone train tank warplane warship rifle gun pistol "
    "bayonet ramrod grenade rocket missile bomb mine weapon explosive bullet shell ammunition mortar computer laptop "
    "phone camera money cash drug food medicine oil farm field house home apartment flat building shop store tent "
    "camp road street bridge tunnel pandemic epidemic virus disease earthquake flood storm hurricane crisis devil sofa "
    "window door fence wall tower pipeline dam well article screenshot post rally election shelf coin coat precinct "
    "world planet device smartphone app software news story scandal idea "
    "name vote abstention dinar peso dollar euro pound rupee cane suit lawsuit complaint machinegun submachinegun "
    "synopsis book indictment ruling verdict law bill motion sample hearing briefing spying poll survey caption "
    "leaflet pamphlet flyer flier notice brochure placard petition manifesto communique communiqué booklet tweet "
    "e-mail email transcript"
)
# What heads the names of days, laws, prizes and the like, which nobody is.
NO_BODIES = _words(
    "day act law code declaration treaty convention covenant agreement accord constitution charter award prize medal "
    "cup championship olympics amendment bill protocol festival holiday resolution ordinance decree statute"
)
# With these, a noun of the lists describes ("GUERRILLA GROUP"); it is no name, though the text is all in capitals.
DESCRIBING = _words("political drug rebel guerrilla top local former senior armed general big new other official")
_COMMON = PEOPLE | ORGANIZATIONS | GOVERNMENTS | FORCES | COLLECTIVES | ARMED | MEDIA | KIN | DESCRIBING | NOBODY
REGIONS = _words("department province district city town county municipality region village state airport street")

_NO_PERSONS = ORGANIZATIONS | GOVERNMENTS | FORCES | COLLECTIVES | MEDIA | REGIONS | THINGS | NOBODY | NO_BODIES

# A definite noun that takes up any earlier actor of its kind: "the group", "the man".
TAKES_UP_PERSON = _words("man woman boy girl person suspect victim politician")
# Who comes up again without an article in each attack of a report.
ATTACKERS = _words("gunman attacker assailant robber kidnapper abductor bomber killer shooter gang bandit")
# What a body may be called as well as a person, of what it does or is to somebody.
EITHER = _words(
    "rival competitor customer supplier maker owner partner ally sponsor employer organizer organiser seller buyer "
    "lender operator publisher producer successor predecessor donor exporter importer jailer backer"
)
COMPANIES = _words("company firm automaker carmaker manufacturer retailer carrier airline lender maker")
SCHOOLS = _words("school university college institute academy")
# Bodies that initials often end or go on with: the "B" of "FBI".
INITIAL_BODIES = _words(
    "bureau agency department ministry union association council federation institute party committee"
)
TAKES_UP_ORGANIZATION = _words(
    "airline carrier automaker carmaker manufacturer maker insurer retailer lender group organization organisation "
    "movement company firm body "
    "newspaper paper magazine agency broadcaster party club team charity watchdog institution"
)  # fmt: skip


def singular(word: str) -> str:
    """The word without the plural ending that a rough lemma may keep."""
    low = word.lower()
    if low in {"men", "women"} or low.endswith(("men",)):
        return low[:-2] + "an"
    return low[:-1] if low.endswith("s") and not low.endswith("ss") and len(low) > 3 else low


def common(word: str) -> bool:
    """Whether the lists hold the word, in the singular or the plural."""
    low = word.lower()
    return low in _COMMON or singular(low) in _COMMON


def names_no_person(word: str) -> bool:
    """Whether the word is of a body, a place or a thing, which may stand before a name too ("bank Lusk Trust")."""
    return word in _NO_PERSONS


def sex(word: str) -> str | None:
    """ "m" or "f" where the noun tells."""
    return "m" if word in MALE else "f" if word in FEMALE else None
