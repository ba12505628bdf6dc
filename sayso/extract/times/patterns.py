"""The regular expressions that time expressions are made of.

A blank in a pattern stands for white space with at most one line break in it, and `<<NAME>>` for another pattern of
`PARTS`. All are matched without regard to case, since teletype is in capitals.
"""

import re

from sayso.extract.times.words import DAYPARTS, NUMBER, ORDINALS, TENS

AT_A_WORD = r"(?<![\w$£€#])(?<!\d[.,:/])"
"""Where an expression may begin."""
REFERENCE = re.compile(r"<<(\w+)>>")
SPACE = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)"

PARTS: dict[str, str] = {
    "MONTHNAME": r"(?:january|february|march|april|may|june|july|august|september|october|november|december)",
    "MON": r"(?:<<MONTHNAME>>|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)",
    "WEEKDAYNAME": r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
    "WD": r"(?:<<WEEKDAYNAME>>|(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\b\.?)",
    "DAYN": r"(?:(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d:%]|[,.]\d|\w))",
    "ORDW": "(?:" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + ")",
    "YR": r"(?:(?:1\d|20)\d\d(?![\d%]|[,.]\d|\w))",
    "YR2": r"(?:['’`‘]\d\d(?![\d\w]))",
    "NUM": NUMBER,
    "COUNT": r"(?:<<NUM>>(?: and a half| and one half| 1/2|½)?)",
    "TENS": "(?:" + "|".join(TENS) + ")",
    "VAGUE": r"(?:several|some|(?:just |only )?a few|few|many|(?:a )?couple(?: of)?|a number of|dozens of|hundreds of)",
    "UNIT": r"(?:minute|hour|day|night|week|fortnight|month|quarter|year|decade|century)",
    "UNITS": r"(?:seconds|minutes?|mins?|hours?|hrs?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?"
    r"|years?|decades?|century|centuries)",
    "PLURAL": r"(?:seconds|minutes|hours|days|nights|weeks|weekends|months|quarters|years|decades|centuries)",
    "PERIOD": r"(?:day|night|weekend|week|fortnight|month|quarter|year|decade|century)",
    "ABOUT": r"(?:(?:about|around|approximately|roughly|nearly|almost|some|at least|at most|up to|exactly"
    r"|(?:a little |slightly )?(?:over|under)|well over|barely|(?:more|less|fewer|longer) than|no more than) )",
    "KIND": r"(?:(?:full|whole|entire|straight|consecutive|successive|more|additional|further|working|business"
    r"|trading|calendar|long|short|solid|other|school) )",
    "DAYPART": "(?:" + "|".join(DAYPARTS) + "|noon|midnight)",
    "HALFDAY": r"(?:morning|afternoon|evening|night)",
    "SEASON": r"(?:spring|summer|autumn|fall|winter)",
    "BACK": r"(?:last|this past|past|this last)",
    "NEXT": r"(?:next|this coming|coming|this next|upcoming|this)",
    "SIDE": r"(?:<<BACK>>|<<NEXT>>)",
    "SOMEYEAR": r"(?:(?:last|this|next|that|the same|the (?:previous|preceding|following|next|current|past)"
    r"|the present) year|the year before)",
    "FULLYEAR": r"(?:<<YR>>|<<YR2>>|<<SOMEYEAR>>)",
    "ZONE": r"(?:\(? ?(?:gmt|utc|z|est|edt|cst|cdt|mst|mdt|pst|pdt|et|bst|cet|cest|local time)"
    r"(?: ?[+-] ?\d{1,2})? ?\)?)",
    "CLOCKED": r"(?:<<DAYN>>|<<WD>>|day|morning|afternoon|evening|night)",
    "CLOCK": r"(?:(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d)? ?(?:a\.?m\b\.?|p\.?m\b\.?)(?: ?<<ZONE>>)?"
    r"|(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?: ?(?:hours|hrs|<<ZONE>>))?"
    r"|(?:[01]\d|2[0-4])[0-5]\d(?: ?(?:gmt|utc|z|hours|hrs|local time))"
    # Bare, as cables have it, before its day: "at 2000 on 11 November", "at 0400 today".
    r"|(?:(?<=at )|(?<=at about )|(?<=at around ))(?:[01]\d|2[0-3])[0-5]\d"
    r"(?= (?:(?:on|this|last|the same) <<CLOCKED>>|today|tonight|yesterday)\b)"
    r"|(?:(?<=at )|(?<=at about )|(?<=at around ))0\d[0-5]\d(?![\d.,]\d)"
    r"|(?:\d{1,2}|<<NUM>>) o['’]clock|noon|midnight|midday)",
    "MDY": r"(?:(?:(?:<<SIDE>> )?<<WD>>,? )?<<MON>> (?:the )?(?:<<DAYN>>|<<ORDW>>)(?:(?:,| of|, of)? ?<<FULLYEAR>>)?)",
    "DMY": r"(?:(?:(?:<<SIDE>> )?<<WD>>,? )?(?:the )?(?:<<DAYN>>|<<ORDW>> of)(?: of)? <<MON>>"
    r"(?:(?:,| of|, of)? ?<<FULLYEAR>>| \d\d(?= ?(?:[-–—\](),.;:/\[]|$|\n)))?)",
    "MY": r"(?:<<MON>>(?:,? (?:of )?|[-–])<<FULLYEAR>>)",
    "ISO": r"(?:\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))",
    "SLASH": r"(?:\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)(?!\d))",
    "WEEKDAY": r"(?:(?:<<SIDE>> )?<<WEEKDAYNAME>>(?:(?: of)? (?:last|this|next) week)?|(?<=on )<<WD>>)",
    "TODAY": r"(?:the day before yesterday|the day after tomorrow|yesterday|today|tomorrow)",
    "THATDAY": r"(?:(?:that|the (?:same|next|following|previous|preceding)|(?:the )?same) day)",
    "DAY": r"(?:<<MDY>>|<<DMY>>|<<ISO>>|<<SLASH>>|<<WEEKDAY>>|<<TODAY>>|<<THATDAY>>)",
    "LONE": r"(?:(?:<<SIDE>> )?<<MON>>)",
    "DECADE": r"(?:(?:the )?(?:1\d|20)\d0['’]?s|(?:the )?['’‘]\d0s|the \d0s|the (?:(?:nineteen|eighteen)[ -])?"
    r"(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))",
    "SEASONAL": r"(?:(?:(?:<<SIDE>>|that|the) )?<<SEASON>>(?:(?: of|,)? <<FULLYEAR>>)?)",
    "CENTURY": r"(?:(?:the )?(?:\d{1,2}(?:st|nd|rd|th)|<<ORDW>>)[ -]centur(?:y|ies))",
    "DEICTIC": r"(?:(?:last|this|next|that|the (?:same|previous|preceding|following|current|coming|next|last))"
    r" (?:week|weekend|month|quarter|year|decade|century))",
    "LONG": r"(?:<<MY>>|<<LONE>>|<<DEICTIC>>|<<SEASONAL>>|<<DECADE>>|<<CENTURY>>|<<YR>>)",
    "ANY": r"(?:<<DAY>>|<<LONG>>)",
}


def pattern(source: str) -> str:
    """The pattern with its parts put in and its blanks widened."""
    while "<<" in source:
        source = REFERENCE.sub(lambda m: PARTS[m[1]], source)
    source = re.sub(r"\(\?<[=!][^)]*\)", lambda m: m[0].replace(" ", r"\s"), source)  # these must have one width
    source = source.replace("[ -]", "(?: |-)").replace("[- ]", "(?: |-)")
    return source.replace(" ?", SPACE + "?").replace(" ", SPACE)


def whole(source: str) -> re.Pattern[str]:
    """The pattern, compiled; it matches whole words only."""
    return re.compile(rf"{AT_A_WORD}(?:{pattern(source)})(?!\w)", re.IGNORECASE)
