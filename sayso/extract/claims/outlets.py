"""Names of news agencies, broadcasters and papers."""

from sayso.extract.claims.cues import words

_SURE = words(
    """
    reuters bbc cnn xinhua tass interfax itar-tass dpa efe afp ansa anadolu bloomberg al-jazeera aljazeera jazeera
    al-arabiya arabiya npr nbc cbs msnbc pbs itv politico breitbart upi pti yonhap kyodo notimex prela tanjug
    newswire news broadcasting television radio newspaper
    """
)
_SHORT = words("AP AFP DPA EFE UPI ANSA TASS PTI KUNA SANA IRNA MENA RIA LATIN ACAN-EFE ABC")
_ENDINGS = words(
    """
    times post journal herald gazette tribune guardian telegraph magazine daily weekly chronicle observer tv
    independent mail mirror today press courier examiner inquirer standard argus dispatch globe
    """
)
_BEGINNINGS = words("daily radio televisión television diario")
_OTHERS = words(
    """
    secretary association council department office ministry union club committee district corporation company bank
    university school freedom conference spokesman spokeswoman office officer secretary
    """
)
_SAYING_TODAY = words("police army authorities sources officials government troops military")
"""Who "today" tells when of, in cables in capitals: "POLICE TODAY REPORTED"."""


def is_outlet(name: str) -> bool:
    """Whether a name is that of a medium that reports news."""
    parts = [w.strip(',.()"“”') for w in name.replace("’s", "").replace("'s", "").split()]
    if not any(p[:1].isupper() for p in parts):
        return False
    low = [p.lower() for p in parts if p]
    if set(low) & _OTHERS or not low:
        return False
    if low[-1] == "today" and name.isupper() and low[0] in _SAYING_TODAY:
        return False
    if set(low) & _SURE or (set(parts) & _SHORT and len(parts) < 4):
        return True
    return (low[-1] in _ENDINGS or low[0] in _BEGINNINGS) and len(low) > 1
