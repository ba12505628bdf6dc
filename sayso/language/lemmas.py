"""The lemma of a word by its tag: irregular forms from a table, the rest by the spelling rules of English.

A rule offers several bases ("quoted": "quot", "quote"); the one that the word-piece vocabulary knows is taken, which
keeps rare verbs right that a model trained on a small treebank has never seen.
"""

from collections.abc import Container

# Past tense and past participle (one word where they are the same) by base form.
_IRREGULAR_VERBS = """
arise arose arisen; awake awoke awoken; bear bore borne born; beat beat beaten; become became become; befall befell
befallen; begin began begun; behold beheld; bend bent; beset beset; bet bet; bid bade bidden; bind bound; bite bit
bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; broadcast broadcast; build
built; burn burnt; burst burst; buy bought; cast cast; catch caught; choose chose chosen; cling clung; come came
come; cost cost; creep crept; cut cut; deal dealt; dig dug; do did done; draw drew drawn; dream dreamt; drink drank
drunk; drive drove driven; dwell dwelt; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find
found; flee fled; fling flung; fly flew flown; forbid forbade forbidden; forecast forecast; foresee foresaw
foreseen; forego forewent foregone; forget forgot forgotten; forgive forgave forgiven; forsake forsook forsaken;
freeze froze frozen; get got gotten; give gave given; go went gone; grind ground; grow grew grown; hang hung; have
had; hear heard; hide hid hidden; hit hit; hold held; hurt hurt; keep kept; kneel knelt; know knew known; lay laid;
lead led; lean leant; leap leapt; learn learnt; leave left; lend lent; let let; light lit; lose lost; make made;
mean meant; meet met; mislead misled; mistake mistook mistaken; overcome overcame overcome; overrun overran overrun;
oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown; override overrode overridden;
pay paid; plead pled; prove proved proven; put put; quit quit; read read; rebuild rebuilt; retake retook retaken;
rewrite rewrote rewritten; rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran run; say said; see
saw seen; seek sought; sell sold; send sent; set set; sew sewed sewn; shake shook shaken; shed shed; shine shone;
shoot shot; show showed shown; shrink shrank shrunk; shut shut; sing sang sung; sink sank sunk; sit sat; slay slew
slain; sleep slept; slide slid; slit slit; smell smelt; sow sowed sown; speak spoke spoken; speed sped; spell spelt;
spend spent; spill spilt; spin spun; spit spat; split split; spoil spoilt; spread spread; spring sprang sprung;
stand stood; steal stole stolen; stick stuck; sting stung; stink stank stunk; stride strode; strike struck stricken;
strive strove striven; swear swore sworn; sweep swept; swell swelled swollen; swim swam swum; swing swung; take took
taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; thrust thrust; tread trod
trodden; undergo underwent undergone; understand understood; undertake undertook undertaken; undo undid undone;
uphold upheld; upset upset; wake woke woken; wear wore worn; weave wove woven; weep wept; win won; wind wound;
withdraw withdrew withdrawn; withhold withheld; withstand withstood; wring wrung; write wrote written
"""
_IRREGULAR_NOUNS = """
man men; woman women; child children; schoolchild schoolchildren; policeman policemen; foot feet; tooth teeth; goose
geese; mouse mice; louse lice; ox oxen; die dice; life lives; wife wives; knife knives; half halves; leaf leaves;
thief thieves; wolf wolves; shelf shelves; loaf loaves; self selves; calf calves; hoof hooves; scarf scarves; elf
elves; crisis crises; analysis analyses; basis bases; thesis theses; hypothesis hypotheses; oasis oases; diagnosis
diagnoses; axis axes; criterion criteria; phenomenon phenomena; medium media; datum data; bacterium bacteria;
stratum strata; memorandum memoranda; curriculum curricula; alumnus alumni; stimulus stimuli; fungus fungi; nucleus
nuclei; radius radii; cactus cacti; index indices; appendix appendices; matrix matrices; series series; species
species; means means; headquarters headquarters; barracks barracks; news news; politics politics; economics
economics; mathematics mathematics; aircraft aircraft; police police; cattle cattle; troops troops; corps corps; gas
gases; bus buses; movie movies; cookie cookies; tie ties; pie pies; lie lies; zombie zombies; calorie calories;
rookie rookies; chassis chassis; clergyman clergymen
"""
_AUXILIARIES = {
    "am": "be", "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be", "'s": "be", "’s": "be",
    "'re": "be", "’re": "be", "'m": "be", "’m": "be", "'ve": "have", "’ve": "have", "'d": "have", "’d": "have",
    "has": "have", "does": "do", "ca": "can", "wo": "will", "'ll": "will", "’ll": "will", "sha": "shall",
    "n't": "not", "n’t": "not",
}  # fmt: skip
_COMPARED = {
    "better": "good", "best": "good", "worse": "bad", "worst": "bad", "furthest": "far", "farther": "far",
    "elder": "old", "eldest": "old",
}  # fmt: skip
_PRONOUNS = {
    "me": "I", "i": "I", "him": "he", "them": "they", "us": "we", "mine": "my", "hers": "her", "theirs": "their",
    "ours": "our", "yours": "your", "these": "this", "those": "that", "an": "a",
}  # fmt: skip
_VOWELS = "aeiou"
# Ends of stems that nearly always lost a silent e before "ed" and "ing" ("injur", "conced", "confin") ...
_SILENT_ENDS = """
c u v iz yz az oz is as os us at ut dg rg ng ag eg rs ns ls ir ur or ad ed id ud ib ap ok uk um am in pon ton ven mot ul
il ol ik
"""
# ... unless they end so ("throng", "flout", "load", "obtain").
_SPOKEN_ENDS = """
ing ong eat oat out oad ead eed oid aid aud oud eap oap oup ook eum oom eam oam aim ain oin ein ail oil oul aul eil ool
eor oor eir air our eur eak oak
"""
_SILENT, _SPOKEN = tuple(_SILENT_ENDS.split()), tuple(_SPOKEN_ENDS.split())
# Bases that end in a doubled consonant before which a single one would be another word ("add", "ad").
_DOUBLED = frozenset({"add", "err", "ebb", "egg", "purr", "butt", "putt", "whirr", "inn", "odd"})
# Verbs of the news that neither the vocabulary nor the rules above bring back to their base.
_RARE = """
axe sever extradite expedite incite excite recite handcuff emphasise fulfil garrotte waylay program ransack intone atone
condone elope teargas gas forestall foretell install enthrall quell graze oblige indulge laud censor delete dine wane
lambaste demur lapse elapse cache retake
"""
_BASES = frozenset(_RARE.split())


def _table(text: str) -> dict[str, str]:
    """Form -> base of "base form form; base form"."""
    found = {}
    for entry in text.split(";"):
        base, *forms = entry.split()
        found.update(dict.fromkeys(forms, base))
    return found


_VERBS, _NOUNS = _table(_IRREGULAR_VERBS), _table(_IRREGULAR_NOUNS)
_BASES_OF_VERBS = frozenset(_VERBS.values())
# Prefixes that a verb or a noun may carry before an irregular form: "outsold", "gunmen".
_PREFIXES = ("over", "under", "out", "mis", "re", "un", "fore", "with", "inter")


def lemma(word: str, tag: str, known: Container[str]) -> str:
    """The lemma of `word` (as a reader sees it) with the Penn tag `tag`; `known` says which lower-case words exist.

    Proper nouns and foreign words keep their form, with its capitals; everything else is in lower case, but "I".
    """
    return _by_tag(word, word.lower(), tag, known) or word


def _by_tag(word: str, low: str, tag: str, known: Container[str]) -> str:
    if tag in ("NNP", "FW", "LS", "SYM", "ADD"):
        return word
    if low in _AUXILIARIES and (tag[:2] in ("VB", "MD") or low in ("n't", "n’t")):
        return "would" if low in ("'d", "’d") and tag == "MD" else _AUXILIARIES[low]
    if tag in ("VBD", "VBN") or (tag in ("VBZ", "VBP") and _is_past(low, known)):
        return _past(low, known)
    if tag == "VBG":
        return _without(low, "ing", known) if low.endswith("ing") and len(low) > 4 else low
    if tag == "VBZ":
        return _third_person(low, known)
    if tag in ("NNS", "NNPS"):
        base = _singular(low, known)
        return word[: len(base)] if tag == "NNPS" and low.startswith(base) else base
    if tag in ("JJR", "JJS", "RBR", "RBS"):
        return _COMPARED.get(low) or _without(low, "est" if tag.endswith("S") else "er", known)
    if tag == "PRP" and low == "her":
        return "she"
    if tag in ("PRP", "PRP$", "DT"):
        return _PRONOUNS.get(low, low)
    return low


def _is_past(low: str, known: Container[str]) -> bool:
    """Whether a word ends as the past of a known verb does, whatever its tag says: "rejected", not "need"."""
    base = _without(low, "ed", known)
    return low.endswith("ed") and len(base) > 2 and base in known


def _past(low: str, known: Container[str]) -> str:
    if low in _VERBS:
        return _VERBS[low]
    for prefix in _PREFIXES:
        if low.startswith(prefix) and low[len(prefix) :] in _VERBS and len(low) - len(prefix) > 2:
            return prefix + _VERBS[low[len(prefix) :]]
    return _without(low, "ed", known) if low.endswith("ed") and len(low) > 3 else low


def _without(low: str, ending: str, known: Container[str]) -> str:
    """The base of a word with the ending "ed", "ing", "er" or "est"."""
    if not low.endswith(ending) or len(low) < len(ending) + 2:
        return low
    stem = low[: -len(ending)]
    if low.endswith("i" + ending) and ending != "ing":  # carried, died, happier
        return stem[:-1] + ("ie" if ending == "ed" and len(stem) == 2 else "y")
    if ending == "ing" and stem.endswith("y") and len(stem) == 2:  # dying, lying
        return stem[:-1] + "ie"
    silent = stem + "e"
    if stem in _BASES or silent in _BASES:
        return stem if stem in _BASES else silent
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeiouy":
        return _undoubled(stem, known)
    if stem in known and silent in known:
        # "hope" and "hop": a short word would have doubled its consonant ("hopped").
        return silent if _short(stem) or stem[-1] in "cuvz" or stem.endswith(("rs", "ns", "ng", "at")) else stem
    if stem in known or silent in known:
        return stem if stem in known else silent
    return silent if _wants_e(stem) else stem


def _undoubled(stem: str, known: Container[str]) -> str:
    """The base of a stem that ends in a doubled consonant: "killed" and "added" have it themselves, "planned" not."""
    if stem[:-1] in _BASES or stem[:-1] in _BASES_OF_VERBS:
        return stem[:-1]
    if stem[-1] in "sfz" or stem in _DOUBLED:
        return stem
    if stem[-1] == "l" and (stem in known or sum(c in _VOWELS for c in stem) == 1):
        return stem  # "quell", but "travel"
    return stem[:-1] if stem[:-1] in known or stem not in known else stem


def _short(stem: str) -> bool:
    """One syllable of consonants, a single vowel and a single consonant ("hop", "rat")."""
    return (
        len(stem) >= 2
        and stem[-1] not in _VOWELS + "wxy"
        and stem[-2] in _VOWELS
        and sum(c in _VOWELS for c in stem) == 1
    )


def _wants_e(stem: str) -> bool:
    """Whether an unknown stem's base most likely ends in a silent e ("privatis", "escalat")."""
    if stem.endswith(_SPOKEN):
        return False
    if stem[-1:] == "l" and stem[-2:-1] not in _VOWELS + "lrw":  # disgruntle, trample
        return True
    return stem.endswith(_SILENT) or _short(stem)


def _third_person(low: str, known: Container[str]) -> str:
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("ses", "zes", "xes", "ches", "shes", "oes")):
        soft = low.endswith(("ses", "zes", "xes")) and not low.endswith(("sses", "zzes"))  # condenses, but focuses
        if soft and (low[:-1] in known or low[:-1] in _BASES):
            return low[:-1]  # "uses"
        return low[:-1] if low[:-2] not in known and (soft or low[:-1] in known) else low[:-2]
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low


def _singular(low: str, known: Container[str]) -> str:
    if low in _NOUNS or low[:1].isdigit():  # "the 1980s" have no singular
        return _NOUNS.get(low, low)
    if low.endswith("men") and len(low) > 4:  # gunmen, policewomen
        return low[:-2] + "an"
    if low.endswith("people") and len(low) > 6:
        return low[:-6] + "person"
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith("es") and low[:-2].endswith(("s", "x", "z", "ch", "sh")):
        # "houses" and "causes" keep their e, "buses" and "losses" do not.
        return low[:-1] if low[:-1] in known and not low[:-2].endswith(("ss", "x", "ch", "sh")) else low[:-2]
    if low.endswith("oes") and low[:-2] in known:
        return low[:-2]
    if low.endswith(("'s", "’s")):
        return low[:-2]
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low
