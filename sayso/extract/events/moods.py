"""Words under which an event does not simply happen, and what they make of it.

Lemmas of verbs, nouns and adjectives that embed an event, by the status they give it. "transparent" words leave the
status that the embedding word has itself ("was forced to resign" happened).
"""

from typing import Literal

from sayso.extract.words import word_set

Mood = Literal[
    "planned", "predicted", "threatened", "attempted", "hypothetical", "negated", "demanded", "ongoing", "failed",
    "transparent", "alleged",
]  # fmt: skip


def _words(mood: Mood, words: str) -> dict[str, Mood]:
    return dict.fromkeys(words.split(), mood)


# Verbs before an infinitive, a gerund or a that-clause.
VERBS: dict[str, Mood] = {
    **_words("attempted", "try attempt seek strive endeavour endeavor struggle aim fight bid battle vie "
             "compete jostle"),
    **_words("failed", "fail"),
    **_words("planned", "plan intend prepare pledge promise vow decide schedule arrange agree conspire plot mean hope "
             "want wish offer choose elect opt resolve swear commit undertake set propose contemplate "
             "consider mull ready slate determine await"),
    **_words("predicted", "expect predict forecast foresee anticipate fear project worry warn foretell"),
    **_words("threatened", "threaten"),
    **_words("demanded", "demand order urge ask request tell instruct command appeal advise beg press call implore "
             "plead encourage insist require recommend exhort direct summon invite challenge "
             "pressure advocate petition approach lobby"),
    **_words("negated", "refuse decline avoid prevent stop avert bar prohibit forbid ban resist abstain refrain forgo "
             "omit neglect hesitate preclude deter dissuade discourage cancel abandon postpone delay defer rule"),
    **_words("hypothetical", "empower entitle permit license authorise authorize risk suppose imagine assume wonder "
             "suggest dare deserve pretend discuss debate weigh"),
    **_words("ongoing", "continue keep remain persist"),
    **_words("transparent", "manage succeed begin start help force compel oblige lead cause make let enable allow come "
             "go proceed appear seem happen turn get see hear watch use witness find catch serve dare induce prompt "
             "drive push persuade convince coerce trick leave quit cease finish spend admit confess "
             "acknowledge confirm regret celebrate discover know learn realise realize remember report say believe "
             "know think understand show reveal announce state declare claim note add write"),
    **_words("alleged", "accuse suspect allege blame charge implicate"),
}  # fmt: skip

# Before an infinitive, these say what is wanted of somebody else when they have an object of their own.
WANTING = frozenset({"want", "wish", "would like", "like", "need", "expect"})

# Nouns that an event hangs on ("an attempt to kill", "the threat of a siege", "calls for a strike").
NOUNS: dict[str, Mood] = {
    **_words("attempted", "attempt bid effort try endeavour endeavor struggle"),
    **_words("failed", "failure inability"),
    **_words("planned", "plan plot intention intent decision preparation pledge promise vow scheme conspiracy resolve "
             "determination willingness readiness proposal offer agreement desire wish hope ambition commitment "
             "schedule date preparations mission aim goal objective purpose"),
    **_words("predicted", "expectation prediction forecast fear prospect danger likelihood warning risk chance concern "
             "anticipation worry"),
    **_words("threatened", "threat ultimatum"),
    **_words("demanded", "demand call order request appeal plea petition instruction recommendation pressure "
             "invitation need duty obligation responsibility mandate time case"),
    **_words("hypothetical", "possibility option idea scenario question right ability power authority "
             "permission opportunity capacity potential talk rumour rumor speculation suspicion way means tool "
             "capability condition reason excuse pretext motive"),
    **_words("negated", "refusal prevention lack absence avoidance cancellation reluctance ban "
             "guise pretence pretense semblance"),
    **_words("alleged", "allegation accusation charge claim report suspicion rumour rumor"),
}  # fmt: skip

# Of these, the ones that say so only of an infinitive: "responsibility for the attack" takes the attack for granted.
ONLY_OF_INFINITIVES = word_set(
    """responsibility duty obligation reason excuse pretext motive way means tool authority power concern worry decision
    pressure question date schedule condition time case"""
)

# Adjectives before an infinitive ("ready to", "likely to").
ADJECTIVES: dict[str, Mood] = {
    **_words("planned", "ready willing committed set due prepared poised determined eager keen scheduled bound about "
             "intent free"),
    **_words("predicted", "likely certain sure unlikely bound afraid apt liable expected"),
    **_words("hypothetical", "reluctant hesitant possible impossible difficult hard easy tempted necessary able "
             "capable"),
    **_words("demanded", "urgent imperative essential vital crucial important advisable"),
    **_words("negated", "unable unwilling powerless"),
    **_words("transparent", "able first last only next glad happy sorry proud forced quick"),
}  # fmt: skip

# Adjectives and participles on an event's noun ("an attempted coup", "the planned march").
MODIFIERS: dict[str, Mood] = {
    **_words("attempted", "attempted failed foiled thwarted abortive botched unsuccessful aborted averted"),
    **_words("planned", "planned upcoming scheduled forthcoming proposed intended coming next"),
    **_words("predicted", "expected feared looming imminent impending predicted likely anticipated inevitable"),
    **_words("threatened", "threatened"),
    **_words("hypothetical", "possible potential hypothetical would-be conceivable eventual future"),
    **_words("ongoing", "ongoing continuing continued current continuous daily unrelenting"),
    **_words("demanded", "demanded requested"),
    **_words("negated", "cancelled canceled postponed called-off"),
    **_words("alleged", "alleged suspected supposed purported so-called presumed claimed"),
}  # fmt: skip

# Nouns behind an event's noun ("coup attempt", "bomb plot").
HEADS: dict[str, Mood] = {
    **_words("attempted", "attempt bid try"),
    **_words("planned", "plot plan conspiracy preparation"),
    **_words("threatened", "threat"),
    **_words("predicted", "warning fear risk"),
    **_words("alleged", "allegation claim accusation"),
}  # fmt: skip

# Verbs whose object or prepositional complement is an event's noun ("planned the attack", "called for a strike").
OVER_NOUNS: dict[str, Mood] = {
    **_words("planned", "plan prepare plot schedule propose contemplate consider promise pledge discuss arrange offer "
             "intend mull"),
    **_words("attempted", "attempt foil thwart repel repulse abort"),
    **_words("threatened", "threaten"),
    **_words("predicted", "fear expect predict anticipate foresee forecast risk"),
    **_words("demanded", "demand urge request seek order require want need advocate call ask appeal press plead beg "
             "lobby petition campaign push recommend"),
    **_words("negated", "prevent avert avoid cancel postpone delay defer scrap shelve forestall prohibit forbid ban "
             "stave rule renounce refuse forswear fake feign"),
    **_words("alleged", "allege"),
    **_words("hypothetical", "imagine suggest criminalise criminalize penalise penalize punish"),
}  # fmt: skip

# Verbs and nouns whose object is to come to an end, or to be kept small.
ENDING = word_set("stop cease end halt stem curb quell contain control curtail lift discontinue cessation")

# Conjunctions that make a clause a mere possibility.
CONDITIONS = frozenset({"if", "unless", "whether", "lest", "should", "provided", "assuming", "once"})
# "in case of", "in the event of"
INSTEAD = frozenset({"without", "instead of", "rather than"})
# The modal verbs, by what they make of the event.
MODALS: dict[str, Mood] = {
    **_words("planned", "will 'll shall wo gonna going"),
    **_words("hypothetical", "could can may might would 'd ca"),
    **_words("demanded", "should must ought need"),
}  # fmt: skip
