"""What kind of people somebody is: twenty students are not eleven traders, though both are people."""

from collections.abc import Collection

# Words that go for one another; none of a row goes for one of another row. Without plural endings, as in
# `content_words`. Words for anybody (men, civilians, victims, residents) stand in none.
_ROWS = (
    "soldier troop conscript recruit marine",
    "police policeman policemen policewoman policewomen constable gendarme patrolmen",
    "rebel guerrilla insurgent militant militia militiaman militiamen jihadist jihadi terrorist gunmen gunman",
    "student pupil schoolboy schoolgirl schoolchildren undergraduate",
    "teacher professor lecturer schoolteacher",
    "journalist reporter editor cameraman cameramen photographer columnist broadcaster",
    "lawyer attorney",
    "doctor nurse medic paramedic surgeon",
    "miner",
    "trader merchant vendor shopkeeper",
    "farmer peasant campesino",
    "herder herdsman herdsmen shepherd pastoralist",
    "fisherman fishermen",
    "priest nun monk imam bishop pastor cleric",
    "judge magistrate",
    "prosecutor",
    "driver trucker",
    "sailor seaman seamen",
    "tourist",
    "migrant refugee",
    "prisoner inmate detainee",
)
_CALLING = {word: number for number, row in enumerate(_ROWS) for word in row.split()}


def of_other_callings(one: Collection[str], other: Collection[str]) -> bool:
    """Whether the words for the one and for the other name kinds of people, and none that can be the same."""
    ours, theirs = ({_CALLING[word] for word in words if word in _CALLING} for words in (one, other))
    return bool(ours and theirs) and ours.isdisjoint(theirs)
