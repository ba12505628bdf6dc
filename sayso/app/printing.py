"""Prints a page to PDF with an installed Chromium, Chrome or Edge: the same page, its fonts, its styles for paper.

Only for pages of ours: they hold no script, and their policy allows none and no request.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from sayso.errors import UsageError

PROGRAMS = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge",
)  # fmt: skip
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
_LONGEST = 120  # seconds for one page; a dossier takes two


def to_pdf(page: str, environment: Mapping[str, str] = os.environ) -> bytes:
    """The HTML page as PDF. Raises UsageError where there is no such browser, or it does not print."""
    program = find_browser(environment)
    with tempfile.TemporaryDirectory(prefix="sayso-") as folder:
        source, target = Path(folder, "page.html"), Path(folder, "page.pdf")
        source.write_text(page, encoding="utf-8")
        command = [
            program, "--headless=new", "--disable-gpu", "--no-first-run", "--disable-extensions",
            f"--user-data-dir={folder}/profile", "--no-pdf-header-footer",
            *(["--no-sandbox"] if _is_root() else []),  # Chromium's sandbox does not start as root
            f"--print-to-pdf={target}", source.as_uri(),
        ]  # fmt: skip
        try:
            done = subprocess.run(command, capture_output=True, timeout=_LONGEST, check=False)
        except subprocess.TimeoutExpired as error:
            raise UsageError(_failed(program, f"it was not done after {_LONGEST} seconds")) from error
        except OSError as error:
            raise UsageError(_failed(program, error.strerror or str(error))) from error
        if not target.exists():
            said = done.stderr.decode(errors="replace").strip().splitlines()
            raise UsageError(_failed(program, said[-1] if said else f"it ended with {done.returncode}"))
        return target.read_bytes()


def find_browser(environment: Mapping[str, str]) -> str:
    """The program that SAYSO_CHROMIUM names, else one that is on the path or in its usual place."""
    named = environment.get("SAYSO_CHROMIUM")
    if named:
        return named
    on_path = (shutil.which(name, path=environment.get("PATH")) for name in PROGRAMS)
    found = next(filter(None, on_path), None) or next(filter(os.path.exists, PLACES), None)
    if found is None:
        raise UsageError(
            "a PDF needs Chromium, Chrome or Edge, and none was found: install one, or name it in SAYSO_CHROMIUM; or "
            "leave out --pdf, open the page in any browser and print it there"
        )
    return found


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _failed(program: str, reason: str) -> str:
    return f"{program} did not print the page: {reason}; leave out --pdf, open the page in a browser and print it there"
