"""Inflected forms of the words that introduce claims, so that a wrong lemma hides none of them."""

from collections.abc import Iterable

from sayso.extract.claims import cues

_IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "read": "read", "find": "found", "hear": "heard",
    "hold": "held", "know": "knew known", "think": "thought", "feel": "felt", "understand": "understood",
    "swear": "swore sworn", "foresee": "foresaw foreseen", "see": "saw seen", "show": "showed shown",
    "speak": "spoke spoken", "beseech": "besought", "undertake": "undertook undertaken", "sing": "sang sung",
    "go": "went gone", "depict": "depicted", "forecast": "forecast", "seek": "sought", "weep": "wept",
    "spit": "spat", "begin": "began begun", "learn": "learnt learned",
}  # fmt: skip
_DOUBLING = cues.words(
    "admit commit rebut refer infer concur aver nod sob grin snap quip chat blog vet dub slam tout rip"
)


def _inflected(verb: str) -> Iterable[str]:
    """The regular forms of a verb and its irregular ones."""
    yield verb
    stem = verb + verb[-1] if verb in _DOUBLING else verb
    if verb.endswith("e"):
        yield from (verb + "s", verb + "d", verb[:-1] + "ing")
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        yield from (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    elif verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        yield from (verb + "es", verb + "ed", verb + "ing")
    else:
        yield from (verb + "s", stem + "ed", stem + "ing")
        if verb.endswith("l"):
            yield from (verb + "led", verb + "ling")
    yield from _IRREGULAR.get(verb, "").split()


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s")


_VERBS = (
    {phrase.split()[0] for phrase in cues.VERBS} | cues.WITH_QUOTE | {"verify", "authenticate", "geolocate", "quote"}
)
KNOWN = frozenset(_VERBS | set(cues.NOUNS) | set(cues.ADJECTIVES) | set(cues.MEDIA))
"""Lemmas that need no second look."""


def is_carrier(lemma: str) -> bool:
    """Whether a noun means what carries words: a report, a video, a broadcast."""
    return lemma in cues.MEDIA


OF_VERB = {form: verb for verb in sorted(_VERBS) for form in _inflected(verb)} | {"found": "find", "saw": "see"}
"""Verbs by their forms."""

OF_NOUN = {_plural(noun): noun for noun in sorted({*cues.NOUNS, *cues.MEDIA})}
"""Nouns by their plurals."""
