"""A real browser for tests of pages, and a watch over what a page does in it."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

NAMES = ("chromium", "chromium-browser", "google-chrome")
PROGRAM = os.environ.get("SAYSO_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)

NEEDS_BROWSER = [
    pytest.mark.browser,
    pytest.mark.skipif(PROGRAM is None, reason="no Chromium here: install one, or name it in SAYSO_CHROMIUM"),
]


def watched(browser: Any, path: Path, **options: Any) -> Iterator[Page]:
    """The page, and a failure for any error in it and any request that it makes."""
    page = browser.new_page(viewport={"width": 1280, "height": 800}, **options)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: wrong.append(request.url) if not request.url.startswith("file:") else None)
    page.goto(path.as_uri())
    yield page
    page.close()
    assert wrong == []
