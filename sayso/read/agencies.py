"""News agencies (wire services): their names, and where a text credits one as its provider or source."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

# Canonical name: its other names and abbreviations. Abbreviations (no lower-case letter) match in capitals only.
_NAMES: dict[str, tuple[str, ...]] = {
    "The Associated Press": ("Associated Press", "AP"),
    "Reuters": ("Thomson Reuters", "Reuters News Agency"),
    "Agence France-Presse": ("Agence France Presse", "AFP"),
    "EFE": ("Agencia EFE",),
    "ACAN-EFE": (),
    "Xinhua": ("Xinhua News Agency", "New China News Agency"),
    "China News Service": ("CNS",),
    "Central News Agency": ("CNA",),
    "TASS": ("ITAR-TASS",),
    "Interfax": ("Interfax-Ukraine",),
    "RIA Novosti": (),
    "Sputnik": (),
    "Ukrinform": (),
    "BelTA": ("BELTA",),
    "ANSA": (),
    "DPA": ("Deutsche Presse-Agentur",),
    "APA": ("Austria Press Agency",),
    "Keystone-SDA": ("Keystone-ATS", "SDA"),
    "Belga": (),
    "ANP": ("Algemeen Nederlands Persbureau",),
    "PA Media": ("Press Association", "PA"),
    "Lusa": ("LUSA",),
    "Europa Press": (),
    "PAP": ("Polish Press Agency",),
    "CTK": ("Czech News Agency", "ČTK"),
    "MTI": (),
    "Tanjug": ("TANJUG",),
    "Hina": ("HINA",),
    "Anadolu Agency": ("Anadolu", "AA"),
    "Demirören News Agency": ("DHA",),
    "Kyodo News": ("Kyodo",),
    "Jiji Press": ("Jiji",),
    "Yonhap": ("Yonhap News Agency", "Yonhap News"),
    "KCNA": ("Korean Central News Agency",),
    "Press Trust of India": ("PTI",),
    "Asian News International": ("ANI",),
    "Indo-Asian News Service": ("IANS",),
    "United News of India": ("UNI",),
    "Associated Press of Pakistan": ("APP",),
    "Bernama": ("BERNAMA",),
    "Antara": ("ANTARA",),
    "Vietnam News Agency": ("VNA",),
    "Philippine News Agency": ("PNA",),
    "Australian Associated Press": ("AAP",),
    "SANA": ("Syrian Arab News Agency",),
    "IRNA": ("Islamic Republic News Agency",),
    "ISNA": ("Iranian Students' News Agency", "Iranian Students News Agency"),
    "Fars": ("Fars News Agency", "FARS"),
    "Tasnim": ("Tasnim News Agency",),
    "Mehr": ("Mehr News Agency", "MNA"),
    "Saudi Press Agency": ("SPA",),
    "WAM": ("Emirates News Agency",),
    "KUNA": ("Kuwait News Agency",),
    "QNA": ("Qatar News Agency",),
    "MENA": ("Middle East News Agency",),
    "WAFA": ("Wafa",),
    "Petra": ("Jordan News Agency",),
    "National News Agency": ("NNA",),
    "News Agency of Nigeria": ("NAN",),
    "Ghana News Agency": ("GNA",),
    "Kenya News Agency": ("KNA",),
    "South African Press Association": ("SAPA",),
    "Pan African News Agency": ("PANA",),
    "United Press International": ("UPI",),
    "Bloomberg News": ("Bloomberg",),
    "BNO News": ("BNO",),
    "Dow Jones Newswires": (),
    "The Canadian Press": ("Canadian Press",),
    "Inter Press Service": ("IPS",),
    "Thomson Reuters Foundation": (),
    "Caribbean News Agency": ("CANA",),
    "Prensa Latina": ("PRELA",),
    "Notimex": ("NOTIMEX",),
    "Andina": ("ANDINA",),
    "Telam": ("Télam", "TELAM"),
    "Agencia Brasil": ("Agência Brasil",),
    "Agencia Boliviana de Información": ("ABI",),
}  # fmt: skip


# Names that are also words, people's names or places: an agency only where the text treats it as one.
_ALSO_WORDS = frozenset({
    "Sputnik", "Petra", "Fars", "Andina", "Bloomberg", "Mehr", "Hina", "Antara", "Belga", "AA", "PA", "PAP",
    "CNS", "CNA", "SPA", "MENA", "PANA", "UNI", "IPS", "APP", "APA", "ANI", "SDA", "PNA", "CANA", "ABI", "DHA",
    "KNA", "GNA", "NNA", "MNA", "VNA", "QNA", "MTI", "ANP", "NAN", "AAP",
})  # fmt: skip


def _plain(name: str) -> str:
    """The name without a leading "the", marks over its letters and typographic variation."""
    name = unicodedata.normalize("NFKD", name.replace("’", "'").replace("\u2010", "-"))
    name = "".join(c for c in name if not unicodedata.combining(c))
    name = re.sub(r"\s+-\s+", "-", name)  # "ACAN - EFE"
    return re.sub(r"^the\s+", "", " ".join(name.split()), flags=re.I)


_BY_NAME: dict[str, str] = {
    _plain(form) if form.isupper() else _plain(form).casefold(): canonical
    for canonical, forms in _NAMES.items()
    for form in (canonical, *forms)
}


def agency(name: str) -> str | None:
    """The canonical name of the news agency of this name ("AP", "Associated Press" -> "The Associated Press").

    None where there is none. An abbreviation counts in capitals only; a full name in any case.
    """
    plain = re.sub(r"(?i)\s+news agency$|'s$", "", _plain(name)).strip(" .,/()")
    found = _BY_NAME.get(plain) or _BY_NAME.get(_plain(name))
    if found:
        return found
    return _BY_NAME.get(plain.casefold()) or _BY_NAME.get(_plain(name).casefold())


_LONGEST_FIRST = sorted({f for c, fs in _NAMES.items() for f in (c, *fs)}, key=len, reverse=True)
NAME = "(?:" + "|".join(re.escape(f).replace(r"\ ", r"\s+") for f in _LONGEST_FIRST) + ")"
_TELLS = (
    r"(?:\s+(?:news\s+agency|news|wire))?(?:\s+(?:has|have|had|also|later|earlier))?\s+(?:report|say|said|quot"
    r"|not(?:ed|es)\b|cit(?:ed|es|ing)\b|wrote|writes|add|learn|told)"
)
_SOURCE = (
    rf"\b(?:the\s+)?(?P<a>{NAME}){_TELLS}"
    rf"|\b(?:told|tells|according\s+to|(?:reported|asked|obtained|seen|reviewed|approached|contacted)\s+by"
    rf"|reported|reports?\s+(?:by|from)|quoted\s+by|cited\s+by|interview\s+with|via)\s+"
    rf"(?:the\s+)?(?:\w+\s+)?(?:(?:state|official|semi-official|state-run|news|wire)\s+)*(?:agenc(?:y"
    rf"|ies)\s+)?(?P<b>{NAME})\b"
    rf"|\b(?P<c>{NAME})(?:\s+\w+)?(?:\s+and\s+[^.\n]{{1,60}})?\s+contributed\s+to\s+this"
    rf"|\((?:the\s+)?(?P<d>{NAME})(?:[/,;]\s*[\w .]+)?\)"
    rf"|\b(?P<e>{NAME})\s+(?:news\s+agency|writer|reporter|correspondent|journalist|photographer|witness|review"
    rf"|investigation|survey|poll|count|analysis)\b"
)


# Searching for every name takes long, and most passages hold none: a look at their capitalised words tells.
_CAPITALISED = re.compile(r"[^\W\d_a-z][^\W_]*")
_WORDS_OF_FORMS = tuple(
    frozenset(word.upper() for word in _CAPITALISED.findall(form) if word != "The") for form in _LONGEST_FIRST
)


@cache
def _sources() -> re.Pattern[str]:
    """Compiled when a passage first holds a name: it takes as long as reading a short report."""
    return re.compile(_SOURCE, re.I)


def _told(name: str) -> str | None:
    """The agency of a name in running text: abbreviations in capitals, words never by themselves."""
    if name in _ALSO_WORDS or name.islower():
        return None
    return agency(name)


def credited(text: str) -> list[str]:
    """The agencies that a passage names as a source ("AP reported", "told Reuters", "(AFP)"), in order, once each."""
    words = {word.upper() for word in _CAPITALISED.findall(text)}
    if not any(form <= words for form in _WORDS_OF_FORMS):
        return []
    upper = text.isupper()
    found: dict[str, None] = {}
    for match in _sources().finditer(text):
        group = next(g for g, value in match.groupdict().items() if value)
        name = match[group]
        known = agency(name) if group in ("d", "e") or upper else _told(name)
        if known:
            found[known] = None
    return list(found)


def named(text: str) -> list[str]:
    """The agencies named in a credit, a byline or a dateline's brackets ("Reuters/AP", "ACAN-EFE"), in order."""
    found: dict[str, None] = {}
    text = re.sub(r"(?i)^by:?\s+", "", text)
    whole = agency(text)
    for part in (
        [text] if whole else re.split(r"\s*(?:[/,;|&+()]|\bvia\b|\band\b|\bfor\b|\bwith\b|\bof\b|-\s|\s-)\s*", text)
    ):
        if known := agency(part) or agency(
            re.sub(r"(?i)\s+(?:staff\s+)?(?:writers?|reporters?|correspondents?|photo)$", "", part)
        ):
            found[known] = None
    return list(found)


def union(groups: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """All of the names in order, once each."""
    return tuple(dict.fromkeys(name for group in groups for name in group))
