"""`sayso dossier`: from a ledger to a page that a browser shows without a request, and to a PDF."""

import io
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from sayso.ledger import open_ledger
from sayso.model import Merge
from tests.e2e.browsing import NEEDS_BROWSER, watched
from tests.e2e.test_export import state
from tests.unit.export.incidents.hand_case import incident, readings, undisputed


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger in which the incident's account changed once, and another incident is no more."""
    path = tmp_path_factory.mktemp("dossier") / "ledger.db"
    gone = state(undisputed(id="in-gone").incident).model_copy(update={"gone": True})
    with open_ledger(str(path), create=True) as kept:
        kept.add_readings(readings())
        kept.add_merge(Merge(merger="by hand 1", groups=(state(undisputed().incident), gone)))
        kept.add_merge(Merge(merger="by hand 1", groups=(state(incident()),)))
    return path


def test_page_comes_to_a_file_and_to_standard_output(sayso: Any, ledger: Path, tmp_path: Path) -> None:
    done = sayso("dossier", "in-dorvane", "--ledger", ledger, "--out", tmp_path / "dossier.html")
    assert (done.exit_code, done.stdout) == (0, "")
    page = (tmp_path / "dossier.html").read_text(encoding="utf-8")
    assert page == sayso("dossier", "in-dorvane", "--ledger", ledger).stdout
    assert "At least four people were <mark>killed</mark>, Sanna Orre" in page
    assert "grade: weak (C3) → contested (C3)" in page


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("in-nowhere",), "no incident or event with the id 'in-nowhere'"),
        (("in-gone",), "no incident or event"),
        (("in-dorvane", "--as-of", "2000-01-01"), "no incident"),
        (("in-dorvane", "--out", "nowhere/d.html"), "can't be written"),
    ],
)
def test_what_is_not_there_is_refused(sayso: Any, ledger: Path, arguments: tuple[str, ...], told: str) -> None:
    done = sayso("dossier", *arguments, "--ledger", ledger)
    assert done.exit_code == 2
    assert told in done.stderr


@pytest.mark.parametrize(
    ("program", "told"),
    [
        (None, "install one, or name it in SAYSO_CHROMIUM"),
        ("/no/such/browser", "did not print"),
        ("false", "ended with 1"),
    ],
)
def test_pdf_without_a_browser_that_prints_is_refused_and_leaves_no_file(
    sayso: Any, ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str | None, told: str
) -> None:
    monkeypatch.delenv("SAYSO_CHROMIUM", raising=False)
    if program is None:
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.setattr("sayso.app.printing.PLACES", ())
    else:
        monkeypatch.setenv("SAYSO_CHROMIUM", program)
    done = sayso("dossier", "in-dorvane", "--ledger", ledger, "--pdf", "--out", tmp_path / "d.pdf")
    assert done.exit_code == 2
    assert told in done.stderr
    assert list(tmp_path.iterdir()) == []


class TestInBrowser:
    pytestmark = NEEDS_BROWSER

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_page_shows_without_a_request_and_its_links_lead_to_the_quotes(
        self, sayso: Any, ledger: Path, tmp_path: Path, browser: Any, scheme: str
    ) -> None:
        sayso("dossier", "in-dorvane", "--ledger", ledger, "--out", tmp_path / "d.html")
        for page in watched(browser, tmp_path / "d.html", color_scheme=scheme):
            page.click("text=Karl Brenn, at a televised briefing (The Herald) >> nth=0")
            assert page.inner_text(":target mark") == "fired on"
            widths = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
            assert widths[0] <= widths[1]

    def test_page_fits_a_phone(self, sayso: Any, ledger: Path, tmp_path: Path, browser: Any) -> None:
        sayso("dossier", "in-dorvane", "--ledger", ledger, "--out", tmp_path / "d.html")
        for page in watched(browser, tmp_path / "d.html"):
            page.set_viewport_size({"width": 360, "height": 700})
            assert page.evaluate("document.documentElement.scrollWidth") <= 360

    def test_pdf_has_the_pages_words(self, sayso: Any, ledger: Path, tmp_path: Path) -> None:
        done = sayso("dossier", "in-dorvane", "--ledger", ledger, "--pdf", "--out", tmp_path / "d.pdf")
        assert done.exit_code == 0, done.stderr
        pages = PdfReader(io.BytesIO((tmp_path / "d.pdf").read_bytes())).pages
        text = " ".join(" ".join(page.extract_text() for page in pages).split())
        assert "Shelling in the Mill quarter of Dorvane" in text
        assert "nurse at the district clinic, told the Lantern" in text
        assert [path.name for path in tmp_path.iterdir()] == ["d.pdf"]
