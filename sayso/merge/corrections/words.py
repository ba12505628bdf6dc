"""The words by which publishers take back or put right what they published."""

import re

PIECE = r"(?:report|story|article|account|dispatch|item|bulletin|alert|post|photograph|picture|column)s?"
_TAKES = r"(?:retract|withdraw|recall|disown)"
_ADVERB = r"(?:hereby |now |today |fully |therefore |has |have |had |is |are |been )*"

# Without one of these a sentence takes nothing back: looked for first, since the patterns are slow.
HINT = re.compile(
    r"retract|withdr|recall|disown|pulled|t(?:ook|aken|akes) (?:back|down)|removed|deleted|wrong|false|untrue|fabricat"
    r"|invent|hoax|disregard|kill|delete|do not use",
    re.I,
)
# Each has `who` where a name may stand before the verb.
RETRACTS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?P<who>\bwe) {_ADVERB}{_TAKES}\b",
        rf"(?P<who>[^.;\"“”]{{0,90}}?)\b{_ADVERB}"
        rf"(?:{_TAKES}(?:s|ed|ing|n)?|withdrew|pulled|took back|takes back|taken back) "
        rf"(?:its|their|our|the|this|that|an|a) (?:[\w'’-]+ ){{0,3}}?{PIECE}\b",
        rf"(?P<who>\b(?:this|that|our|the)) {PIECE}(?: [\w'’\"“”,-]+){{0,10}}? (?:is|was|are|were|has been|have been) "
        rf"{_ADVERB}(?:retracted|withdrawn|removed|deleted|taken down)\b",
        rf"(?P<who>\b(?:this|that|our|the)) {PIECE} (?:is|was|were) "
        r"(?:wrong|false|untrue|fabricated|invented|a hoax)\b",
        rf"(?P<who>)\b(?:disregard|kill|delete|do not use) (?:the|our|this|that) (?:[\w'’-]+ ){{0,3}}?{PIECE}\b",
    )
)
# Said of what the sentence before tells to have been reported.
ALL_WRONG = re.compile(
    r"^(?:this|that|it|the report|the story) (?:is|was) (?:entirely |completely )?"
    r"(?:incorrect|wrong|untrue|false|not true|not correct|not the case|an error|a mistake)\b",
    re.I,
)
REPORTED = re.compile(r"\b(?:reported|published|said|wrote|announced|broadcast|carried)\b", re.I)
RETRACTION_TITLE = re.compile(r"^\W*(?:retraction|kill notice|mandatory kill|withdrawal)\b", re.I)

CORRECTS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"\b(?:wrongly|mistakenly|incorrectly|erroneously) (?:gave|given|stated|said|reported|put|identified|named"
        r"|wrote|quoted|described|attributed|listed|spelled|spelt)\b",
        r"\b(?:misstated|misreported|misidentified|misspelled|miscounted|misquoted)\b",
        rf"\b(?:an earlier|a previous|the original|the first) version of (?:this|the|that) {PIECE}\b",
        rf"\b{PIECE} [^.]{{0,80}}?\bshould (?:have (?:said|read|stated|given)|read)\b",
        r"\bcorrects? (?:its|our|an?|the|this) (?:[\w'’-]+ ){0,3}?" + PIECE + r"\b",
        r"\b(?:corrected|revised|lowered|reduced) (?:down )?(?:the|its) (?:[\w'’-]+ ){0,2}?"
        r"(?:number|figure|toll|count)\b",
        r"\b(?:the )?correct (?:number|figure|toll|name|date|spelling|total) (?:is|was|are|should)\b",
        r"\bcorrected (?:first )?(?:sentence|paragraph|version) reads\b",
        r"\b(?:regrets?|apologi[sz]es? for) (?:the|this|our|its) (?:error|mistake)\b",
    )
)
CORRECTION_TITLE = re.compile(
    r"^\W*(?:corrections?|corrected|clarifications?|amended)\b(?:\s*[:–—-]\s*(?P<rest>.*))?", re.I
)
HEADLINE = re.compile(r"\b(?:headlined|titled|entitled|slugged|headline|heading|title)\b,? ?[\"“]([^\"”]+)[\"”]", re.I)
# On whose word the wrong number was told: "as the interior ministry had announced".
SOURCE = re.compile(
    r"\bas (?P<source>[^,.;:]{3,60}?) (?:had |has )?(?:announced|said|stated|reported|claimed|told)\b"
    r"|\b(?:announced|stated|reported|claimed|given) (?:earlier |before )?by (?P<other>[^,.;:]{3,60})",
    re.I,
)
# What shows that an earlier report of one's own is meant.
OF_OWN = re.compile(
    r"\b(?:its|our|this|the newspaper's|the agency's|an earlier|a previous|the original) (?:[\w'’-]+ ){0,2}?"
    rf"{PIECE}\b|\ban? {PIECE} (?:of|from|on|published)\b"
    r"|\b(?:this newspaper|we|this agency) (?:wrongly |mistakenly )?(?:reported|wrote|said)\b"
    r"|\b(?:this|our) (?:news)?(?:paper|weekly|agency|website|site)\b",
    re.I,
)
