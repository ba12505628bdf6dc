"""What a report recalls by saying more of somebody, or why something else happened."""

import datetime

import pytest

from sayso.extract.times import find_times
from sayso.model import Event
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import one

PUBLISHED = "2031-05-14"


def told(table: str, type_: str) -> Event:
    """The only event of the type in a report published on PUBLISHED."""
    times = tuple(find_times(analysis(table).doc, datetime.date.fromisoformat(PUBLISHED)))
    return one(table, type_, times=times, published=PUBLISHED)


@pytest.mark.parametrize(
    ("link", "day", "weight"),
    [("acl:relcl", "Monday", "background"), ("root", "Monday", "news"), ("acl:relcl", "Tuesday", "news")],
)
def test_what_says_more_of_somebody_and_lies_days_back_is_recalled(link: str, day: str, weight: str) -> None:
    table = f"""
    Men NNS root -
    who WP nsubj:pass arrested
    were VBD aux:pass arrested
    arrested VBN {link} {"Men" if link != "root" else "-"}
    on IN case {day}
    {day} NNP obl arrested @time
    """
    assert told(table, "arrest").role_in_report == weight


def test_an_events_noun_recalls_behind_over_and_tells_behind_from() -> None:
    table = """
    They PRP nsubj MAIN
    MAIN VBD root -
    MARK IN case attack
    the DT det attack
    attack NN obl MAIN @event
    of IN case Monday
    Monday NNP nmod attack @time
    """
    recalled = told(table.replace("MAIN", "wept").replace("MARK", "over"), "attack")
    news = told(table.replace("MAIN", "ran").replace("MARK", "from"), "attack")
    assert (recalled.role_in_report, news.role_in_report) == ("background", "news")


def test_what_happened_when_a_year_began_to_count_is_dated_by_the_year_and_not_from_it_on() -> None:
    table = """
    Roe NNP nsubj:pass missed PER
    has VBZ aux missed
    been VBN aux:pass missed
    missed VBN root -
    since IN case 2026
    2026 CD obl missed @time
    , , punct arrested
    when WRB advmod arrested
    she PRP nsubj:pass arrested
    was VBD aux:pass arrested
    arrested VBN advcl missed
    """
    when = told(table, "arrest").when
    assert when is not None
    assert when.edtf == "2026"
