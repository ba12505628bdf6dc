"""The page in a real browser: marks show their records by pointer and keyboard, layers can be switched off."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from sayso.export.page import to_page
from sayso.model import Record
from tests.e2e.browsing import NEEDS_BROWSER, watched
from tests.unit.export.hand_record import hand_record

pytestmark = NEEDS_BROWSER


@pytest.fixture
def page(browser: Any, tmp_path: Path) -> Iterator[Page]:
    yield from opened(browser, tmp_path, hand_record())


def opened(browser: Any, folder: Path, record: Record) -> Iterator[Page]:
    """The record's page, watched."""
    path = folder / "page.html"
    path.write_text(to_page(record, {"defect": "Defection"}), encoding="utf-8")
    yield from watched(browser, path)


def shown(page: Page) -> list[str]:
    """The ids of the cards that can be seen."""
    return page.eval_on_selector_all(".card:not([hidden])", "cards => cards.map(card => card.id.slice(5))")


def test_pointing_at_a_mark_shows_its_records_the_smallest_first(page: Page) -> None:
    page.hover("text=defected")
    assert shown(page) == ["E2", "C2", "C1"]
    assert "Defection" in page.inner_text("#card-E2")
    assert "announced by Henrik Valdo, per Northwind News Agency" in page.inner_text("#card-E2")
    page.mouse.move(5, 790)
    assert shown(page) == []


def test_clicking_keeps_the_record_and_escape_lets_go(page: Page) -> None:
    page.click("text=executed")
    page.mouse.move(5, 790)
    assert shown(page)[0] == "E4"
    page.keyboard.press("Escape")
    assert shown(page) == []
    assert page.is_visible("#overview")


def test_keyboard_reaches_every_mark_from_one_tab_stop(page: Page) -> None:
    assert page.eval_on_selector_all(".mark[tabindex='0']", "marks => marks.length") == 1
    page.focus(".mark[tabindex='0']")
    marks = page.eval_on_selector_all(".mark", "marks => marks.length")
    for _ in range(marks - 1):
        page.keyboard.press("ArrowRight")
    last = page.evaluate("document.activeElement === [...document.querySelectorAll('.mark')].at(-1)")
    assert last
    page.keyboard.press("Enter")
    assert shown(page) != []


def test_layer_that_is_switched_off_is_neither_marked_nor_shown(page: Page) -> None:
    page.uncheck(".layer.event input")
    page.hover("text=defected")
    assert shown(page) == ["C2", "C1"]
    weight = page.eval_on_selector("text=defected", "mark => getComputedStyle(mark).fontWeight")
    assert weight == "400"


def test_overview_leads_to_the_mark(page: Page) -> None:
    page.click("#overview >> text=Execute")
    assert shown(page) == ["E4"]
    assert page.inner_text(".mark.lit") == "executed"


def test_record_of_a_card_is_the_records_own_json(page: Page) -> None:
    page.click("text=executed")
    page.click("#card-E4 summary")
    assert '"of": "killed"' in page.inner_text("#card-E4 pre")


def test_markup_in_a_report_stays_text(browser: Any, tmp_path: Path) -> None:
    attack = "</script><img src=x onerror=alert(1)><script>document.title='taken'</script>"
    record = hand_record()
    text = record.report.text + "\n\n" + attack
    hostile = record.model_copy(
        update={"report": record.report.model_copy(update={"text": text, "title": attack, "uri": attack})}
    )
    for page in opened(browser, tmp_path, hostile):
        assert "taken" not in page.title().removeprefix(attack)
        assert page.locator("img").count() == 0
        assert attack in page.inner_text("main")
