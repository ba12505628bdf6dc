"""Reports that a program has in hand, as objects of the documented fields: no file has to be written for them."""

import hashlib
import json
from collections.abc import Mapping

from sayso.read.draft import Draft
from sayso.read.formats.record import report_of


def draft_of(given: Mapping[str, object]) -> Draft:
    """The report in an object with `text` or `html`, as a line of JSON lines is read; raises DamagedReport where there
    is neither.

    What is missing in a table (None, NaN, NaT) is not there. A report without an address gets one from its content.
    """
    fields = {str(name): value for name, value in given.items() if not _missing(value)}
    original = json.dumps(fields, ensure_ascii=False, default=str).encode("utf-8", "backslashreplace")
    return report_of(fields, f"given:{hashlib.sha256(original).hexdigest()[:16]}", "this report", original)


def _missing(value: object) -> bool:
    """Whether it is nothing, or what tables write for nothing, which alone is not like itself."""
    try:
        return value is None or bool(value != value)
    except TypeError:  # pandas' NA can't even tell that
        return True
    except ValueError:  # a list of numpy's
        return False
