"""What words tell of the sort of people, things and weapons that MUC-4's templates ask for.

The sorts are those of its template-doc-part1.v7, section 7; the words under them are our own and general: a class is
told by the head of a phrase, or by the last of its words that says anything.
"""

import itertools
import re
from collections.abc import Mapping

from sayso.extract.words import word_set

_WORDS = re.compile(r"[\w'-]+")

SOLDIERS = word_set(
    """enemy combatant combatants convoy convoys personnel cavalry rifles helicopter helicopters base bases
    soldier troop army military patrol battalion brigade platoon garrison barracks unit guardsman sailor marine
    lieutenant sergeant corporal sublieutenant recruit conscript commando regiment airman navy infantry officer
    soldiers troops patrols units guardsmen sailors marines officers recruits conscripts lieutenants sergeants"""
)
POLICE = word_set(
    "police policeman policemen policewoman policewomen detective detectives gendarme gendarmes constable"
)
FIGHTERS = word_set(
    """guerrilla guerrillas rebel rebels terrorist terrorists insurgent insurgents subversive subversives extremist
    extremists fighter fighters militant militants gunman gunmen drug-trafficker drug-traffickers trafficker
    traffickers hitman hitmen criminal criminals commandos"""
)
PEOPLE: Mapping[str, frozenset[str]] = {
    "ACTIVE MILITARY": SOLDIERS | word_set("general colonel major captain colonels generals majors captains"),
    "LAW ENFORCEMENT": POLICE,
    "SECURITY GUARD": word_set("bodyguard bodyguards escort escorts guard guards watchman watchmen"),
    "GOVERNMENT OFFICIAL": word_set(
        """president minister ministers mayor mayors governor governors official officials deputy-minister judge judges
        magistrate magistrates prosecutor prosecutors vice-president congressman congressmen deputies deputy senator
        senators councilman councilmen attorney-general superintendent secretary"""
    ),
    "DIPLOMAT": word_set("ambassador ambassadors diplomat diplomats consul consuls attache attaches"),
    "POLITICAL FIGURE": word_set(
        "candidate candidates leader leaders politician politicians activist activists militant militants"
    ),
    "LEGAL OR JUDICIAL": word_set("judge judges magistrate magistrates prosecutor prosecutors lawyer lawyers"),
}
THINGS: Mapping[str, frozenset[str]] = {
    "TRANSPORT VEHICLE": word_set(
        """car cars bus buses truck trucks vehicle vehicles jeep jeeps ambulance van vans plane planes airplane
        helicopter helicopters boat boats ship ships train trains taxi motorcycle automobile pickup"""
    ),
    "CIVILIAN RESIDENCE": word_set(
        "house houses home homes residence residences apartment apartments dwelling farm farms"
    ),
    "COMMERCIAL": word_set(
        """restaurant restaurants store stores shop shops hotel hotels company companies supermarket market factory
        office-building plant warehouse warehouses business businesses dealership"""
    ),
    "FINANCIAL": word_set("bank banks branch branches"),
    "ENERGY": word_set(
        """pipeline pipelines tower towers pylon pylons electricity substation substations power refinery well wells oil
        line lines grid pole poles transformer"""
    ),
    "COMMUNICATIONS": word_set(
        "telephone antenna antennas radio newspaper newspapers television station stations relay"
    ),
    "TRANSPORTATION ROUTE": word_set("bridge bridges road roads highway highways street railroad railway track tracks"),
    "TRANSPORTATION FACILITY": word_set("airport airports terminal"),
    "DIPLOMAT OFFICE OR RESIDENCE": word_set("embassy embassies consulate consulates"),
    "GOVERNMENT OFFICE OR RESIDENCE": word_set(
        """ministry ministries palace city-hall hall mayoralty courthouse court building buildings office offices
        congress headquarters"""
    ),
    "LAW ENFORCEMENT FACILITY": word_set("police-station prison jail prisons"),
    "ORGANIZATION OFFICE": word_set("union unions party"),
    "WATER": word_set("aqueduct reservoir"),
    "OTHER": word_set("church churches university universities school schools hospital hospitals facilities facility"),
}
WEAPONS: Mapping[str, frozenset[str]] = {
    "VEHICLE BOMB": word_set("car-bomb car-bombs"),
    "DYNAMITE": word_set("dynamite"),
    "MINE": word_set("mine mines landmine landmines"),
    "GRENADE": word_set("grenade grenades"),
    "MOLOTOV COCKTAIL": word_set("molotov molotovs cocktail cocktails"),
    "MORTAR": word_set("mortar mortars"),
    "MACHINE GUN": word_set("machinegun machineguns machine-gun machine-guns submachine ak-47 submachineguns"),
    "HANDGUN": word_set("pistol pistols revolver revolvers handgun handguns"),
    "RIFLE": word_set("rifle rifles carbine"),
    "ROCKET": word_set("rocket rockets"),
    "MISSILE": word_set("missile missiles"),
    "CUTTING DEVICE": word_set("knife knives machete machetes dagger bayonet axe"),
    "FIRE": word_set("fire gasoline"),
    "STONE": word_set("stone stones rock rocks"),
    "BOMB": word_set("bomb bombs"),
    "GUN": word_set("gun guns bullet bullets shot shots gunfire firearm firearms weapon weapons shotgun"),
    "EXPLOSIVE": word_set("explosive explosives charge charges device devices tnt rpg"),
}


def sort_of(phrase: str, sorts: Mapping[str, frozenset[str]]) -> str | None:
    """The sort that a phrase's words tell, the last of them first; None where they tell none."""
    words = [w.casefold() for w in _WORDS.findall(phrase)]
    pairs = ["-".join(two) for two in itertools.pairwise(words)]
    for word in [*reversed(pairs), *reversed(words)]:
        for sort, known in sorts.items():
            if word in known:
                return sort
    return None


def tells(phrase: str, words: frozenset[str]) -> bool:
    """Whether one of the words stands in the phrase."""
    return any(w.casefold() in words for w in _WORDS.findall(phrase))
