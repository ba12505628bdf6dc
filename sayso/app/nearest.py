"""Addresses that a user may have meant by one that a ledger does not hold."""

from difflib import get_close_matches
from pathlib import PurePosixPath

from sayso.export.quoting import visible
from sayso.ledger import Snapshot

_MOST = 2000  # addresses that are compared, the last ones: half a second at most
_TOLD = 3
_LIKE = 0.7


def nearest_addresses(snapshot: Snapshot, wanted: str) -> list[str]:
    """The addresses that most look like the one that is wanted: those of a file of its name, or else the likest."""
    known = snapshot.addresses(_MOST)
    name = _name(wanted)
    found = [each for each in known if name and name in (_name(each), PurePosixPath(_name(each)).stem)]
    if found:
        found = get_close_matches(wanted, found, _TOLD, 0)  # sorted by likeness
    else:
        by_name = {_name(each): each for each in reversed(known)}
        found = get_close_matches(wanted, known, _TOLD, _LIKE)
        found += [by_name[each] for each in get_close_matches(name, by_name, _TOLD, _LIKE) if name]
    return [visible(each) for each in dict.fromkeys(found)][:_TOLD]


def _name(address: str) -> str:
    """The last part of an address or of a file's path."""
    return PurePosixPath(address.replace("\\", "/").split("#", 1)[0].rstrip("/")).name.casefold()
