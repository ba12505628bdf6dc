"""Words that speak for or against a place, and what they say of its kind."""


def words(text: str) -> frozenset[str]:
    """The words of a list that is kept as one string."""
    return frozenset(text.split())


# What a noun beside a name says the place is: the gazetteer's kinds that fit, and the precision of Where.
TYPES: dict[str, str] = {
    **dict.fromkeys(
        ("city", "town", "village", "hamlet", "commune", "township", "municipality", "borough", "settlement", "port"),
        "city",
    ),
    **dict.fromkeys(("capital", "stronghold", "suburb", "resort", "enclave", "outpost", "hometown"), "city"),
    **dict.fromkeys(("cities", "towns", "villages", "suburbs", "townships"), "city"),
    **dict.fromkeys(
        ("district", "neighborhood", "neighbourhood", "quarter", "ward", "slum", "barrio", "camp"), "district"
    ),
    **dict.fromkeys(("districts", "neighborhoods", "neighbourhoods", "quarters", "camps", "suburb of"), "district"),
    **dict.fromkeys(
        ("province", "governorate", "state", "region", "department", "prefecture", "oblast", "territory"), "area"
    ),
    **dict.fromkeys(("provinces", "governorates", "states", "regions", "departments", "counties", "parishes"), "area"),
    **dict.fromkeys(
        ("county", "parish", "island", "islands", "valley", "peninsula", "canton", "emirate", "area"), "area"
    ),
    **dict.fromkeys(("republic", "country", "nation", "kingdom", "countries", "nations"), "country"),
    **dict.fromkeys(("river", "lake", "sea", "creek", "bay", "gulf", "ocean", "canal", "strait"), "water"),
}
# Nouns for a part of a town; a "district" may be a whole country town's.
QUARTERS = words("neighborhood neighbourhood neighborhoods neighbourhoods quarter barrio slum")
# Nouns that stand before "of" without calling what follows a place: "a quarter of the votes", "a state of war".
LOOSE = frozenset({"quarter", "quarters", "state", "states", "area", "ward", "camp", "camps", "port", "department"})
# Types whose English name is a part of the place's own name when it is written with a capital ("Orange County").
COUNTY = frozenset({"county", "parish", "borough"})
DIRECTIONS = words(
    """north south east west northern southern eastern western central northeast northwest southeast southwest
    north-east north-west south-east south-west northeastern northwestern southeastern southwestern
    north-eastern north-western south-eastern south-western upper lower downtown greater mid inner outer nearby
    rural urban coastal mainland neighboring neighbouring northernmost southernmost"""
)
STRONG_PREPOSITIONS = words("in near outside inside at around throughout across within via")
WEAK_PREPOSITIONS = words(
    """from to toward towards of through into over off along beyond leaving left reached visit visits visited visiting
    entered entering besieged besieging stormed overran toured"""
)
# Nouns that follow the name of the place where somebody or something is from.
LOCALS = words(
    """man men woman women boy girl teen teenager couple resident residents native police officials authorities
    residents' home homes school schools hospital airport mayor council court prison jail government area headquarters
    border bureau office suburb suburbs street streets market mosque church firefighter
    firefighters driver resident family families neighborhood hotel bar"""
)
ARTICLES = words("the a an this that its his her their our")
TITLES = words(
    """mr mrs ms miss dr prof sir lord lady dame president premier chancellor king queen prince princess pope
    bishop archbishop cardinal rev reverend father sister brother imam sheikh sheik ayatollah rabbi gen general
    lt lieutenant col colonel maj major capt captain sgt sergeant cpl corporal pvt private adm admiral cmdr
    commander officer detective sen senator rep representative congressman congresswoman gov governor mayor
    judge justice minister secretary ambassador spokesman spokeswoman chairman director coach attorney sheriff
    deputy chief saint aunt uncle"""
)
# Ordinary words, names of days and months, and first names that are also names of places somewhere.
COMMON = words(
    """a an and are as at be been but by can could did do does for from had has have he her here hers him his how i
    if in is it its let may me might more most much must my no nor not now of off on one or our out over own she
    should so some such than that the their them then there these they this those to too under up us was we were
    what when where which while who whom why will with would yes yet you your all also another any around
    because before being below best better between big both bus call car care case central chance change city
    clear close college come common company control corner cost council country county court cross crown date
    day deal dear death deep deer defense desert dinner director district door down drive early east easy end
    enough even ever every eye face fact fair fall family far farm father field fine fire first flat force
    forest free friend full game garden gate gay general get girl give go god gold good government grand great
    green group half hall hand hard head health heart help high hill home hope house hundred industry island job
    join joy judge jump just key keep kids king lake land large last late law lead least left less life light
    like line little live long look lord love low made make man many mark market mary media member men mill mine
    miss mobile model money month moon moose morning mother mountain move new news next nice night north nothing
    normal note office oil old only open opportunity orange order other outside page paradise park part party
    peace people perfect person place plain plan play plus point police pool poor port post power present
    president press price pride prince progress public queen rain read reading ready real red reform republic
    rest rich right ring rise river road rock role room rose round route royal rule run safe sale same sand
    school sea second see senate service set seven ship shop short side silver sister site size sky small snow
    social soda son soon sound source south split spring square stand star start state station stone stop store
    story street strong success summer sun sure surprise table take talk tax team ten term test thing think
    third three time today top total tower town trade train tree trinity true trust truth turn two union unity
    university valley victory view village voice wall war water way week well west white whole wide wild win
    wind window winter wood word work world year young zone january february march april june july august
    september october november december monday tuesday wednesday thursday friday saturday sunday army navy
    marines bath bass bend boss bar bat ban bay beaver bell bill buffalo bully commerce concord cool cotton cut
    eagle earth eden energy enterprise equality eureka experiment faith freedom friendship harmony independence
    justice liberty ordinary parks pilot pine premier protection rifle security smart speed spirit sugar tea
    temple tiger trout uniform winner wonder yard tell vice ambulance prison jail church chapel mosque camp
    bridge airport club bank hotel hospital center centre adrian alan albert alexander allen amanda andrea
    andrew angel angela anna anthony arthur ashley austin benjamin beverly brandon brian bruce bryan carl carlos
    carmen caroline carson carter catherine charles charlotte chelsea chester chris christian christopher clark
    clinton clayton craig cynthia daniel david dean denis dennis diana diego donald douglas dylan eric edward
    elizabeth emily emma eugene felix florence francis francisco frank franklin fred gary george gerald gilbert
    gordon grace grant greg gregory harrison harry harvey helen henry herbert howard hudson hugo ian irene ivan
    jackson jacob james jane jason jay jean jefferson jeremy jerome jesus jimmy joan joe joel john johnson
    jonathan jordan jorge jose joseph joshua juan judith julia julian karen keith kelly kenneth kevin kim lance
    larry laura lauren lawrence lee leo leon leonard leroy lewis lincoln linda logan louis lucas luis luke
    madison marco margaret maria marie marina mario marion martin mason matthew maurice melissa melvin michael
    michelle miguel mike milton mitchell monica morgan nancy natalie nathan nelson nicholas nicole nora norman
    oliver olivia oscar pablo pamela patricia patrick paul pedro peter philip phillip rachel ralph ramon raymond
    rebecca ricardo richard robert roberto roger roland ronald roosevelt russell ryan salem sam samuel santiago
    sandra sara sarah scott sean sergio shannon sharon shirley sidney simon sofia sonia sophia spencer stanley
    stephanie stephen steve steven stuart susan sydney sylvia taylor teresa terry theodore theresa thomas
    timothy tom tony tyler tyrone valentine vanessa vera vernon veronica victor victoria vincent violet virginia
    wallace walter warren wayne wendy wesley william wilson winston xavier smith brown davis jones williams bush
    obama trump reagan kerry assad putin nixon ford kennedy murphy cooper bailey powell reed sullivan perry
    hughes foster gore bryant baker hamilton crawford marshall burns hart warner cruz rubio sanders huckabee
    christie pence biden duke cornell princeton yale harvard stanford oxford cambridge vanderbilt"""
) - {
    "sydney",
    "austin",
    "madison",
    "charlotte",
    "santiago",
    "florence",
    "salem",
    "virginia",
    "san",
    "victoria",
    "oxford",
}
CALENDAR = words(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday christmas easter passover ramadan thanksgiving"""
)
# What follows the place in a dateline.
DATELINE_MARKS = frozenset({"(", "--", "—", "–", "-", "_", "―"})
STREETS = words(
    "street st st. road rd rd. avenue ave ave. boulevard blvd blvd. lane ln ln. drive dr dr. highway square route"
)
SPEECH = words(
    """say tell announce declare state claim insist add note argue respond reply reiterate stress warn threaten
    urge demand call appeal accuse blame condemn denounce criticize criticise deny reject refuse accept agree
    approve decide vow pledge promise propose offer suggest ask want seek try hope fear believe think consider
    expect plan intend back support oppose recognize recognise sign ratify withdraw suspend impose lift expel
    recall summon ban invite order send deploy launch invade attack bomb strike shell supply sell buy arm fund
    finance train help aid negotiate mediate broker host meet protest pressure push press sanction veto vote
    join leave break cut sever restore normalize resume confirm acknowledge admit concede express voice welcome
    praise hail allow permit prevent block prepare begin start stop end continue fail win lose defend retaliate
    complain signal hint indicate persuade convince export import close open seize annex occupy control release
    arrest detain extradite execute hold make give take provide grant extend face maintain dismiss rebuff ignore
    downplay regard view see designate blacklist outlaw freeze halt scrap repeal retaliate deport repatriate pardon
    annul ratchet rescind revoke tighten ease exchange swap trade"""
)
# Verbs with a government as their object.
ADDRESSED = words(
    """accuse blame condemn denounce criticize criticise urge ask tell warn threaten pressure press push persuade
    convince call demand sanction recognize recognise support back help aid arm fund attack isolate punish thank
    praise allow force oppose defy invite summon"""
)
RELATIONS = words(
    """talks talk negotiations relations ties alliance agreement deal treaty pact accord cooperation dialogue
    dispute border-dispute trade war tension tensions contacts summit meeting ceasefire cease-fire truce peace
    friendship partnership rivalry conflict stand-off standoff"""
)
