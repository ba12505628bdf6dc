"""Claims as people judged them: what they struck out is left out, what they set right is shown and found by it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.export.claim_items import ClaimMarks, claim_item
from sayso.ledger import ClaimFilter, Ledger, open_ledger
from sayso.model import Judgement
from sayso.query.claims import SaidClaim, said_claims
from tests.contract.reports_by_hand import NEWER, reading


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Three reports, in each of which the ministry denies something."""
    with open_ledger(str(tmp_path / "ledger.db"), create=True) as opened:
        for number, day in enumerate(("2024-03-05", "2024-03-06", "2024-03-07"), start=1):
            opened.add_reading(*reading(number, published=day))
        yield opened


def said(ledger: Ledger, limit: int | None = None, *, rejected: bool = False, **wanted: object) -> list[SaidClaim]:
    return list(said_claims(ledger.as_of(), ClaimFilter(**wanted), limit, rejected=rejected))  # type: ignore[arg-type]


def reports(found: list[SaidClaim]) -> str:
    return "".join(each.report.id[1] for each in found)


def judge(ledger: Ledger, what: str, id: str, **value: str) -> str:
    target = ledger.as_of().target(id)
    assert target is not None
    kept = ledger.add_judgement(Judgement(what=what, targets=(target,), value=value, why="seen", by="ida"))  # type: ignore[arg-type]
    assert kept is not None
    return kept.id


def test_rejected_claim_is_left_out_and_shown_with_a_mark_where_it_is_asked_for(ledger: Ledger) -> None:
    first = said(ledger)[0].claim.id
    made = judge(ledger, "reject", first)
    assert reports(said(ledger)) == "23"
    assert reports(said(ledger, limit=2)) == "23"
    assert [each.rejected for each in said(ledger, rejected=True)] == [True, False, False]
    judge(ledger, "withdraw", made)
    assert reports(said(ledger)) == "123"
    judge(ledger, "reject", first)
    judge(ledger, "accept", first)
    assert reports(said(ledger)) == "123"


def test_rejected_claim_stays_out_after_a_new_reading(ledger: Ledger) -> None:
    judge(ledger, "reject", said(ledger)[0].claim.id)
    ledger.add_reading(*reading(1, published="2024-03-05", reader=NEWER))
    assert reports(said(ledger)) == "23"


def test_corrected_claim_is_shown_and_found_by_what_it_is_set_to(ledger: Ledger) -> None:
    judge(ledger, "correct", said(ledger)[0].claim.id, stance="confirms", source="Bob Harl", said="2024-03-06")
    (found,) = said(ledger, stances=("confirms",))
    assert found.claim.stance == "confirms"
    assert (found.claim.chain[0].name, found.claim.chain[0].actor) == ("Bob Harl", None)
    assert found.claim.chain[1].name == "Karla Venn"
    assert found.claim.said is not None
    assert found.claim.said.earliest == "2024-03-06"
    assert found.corrected == {"stance": "ida", "source": "ida", "said": "ida"}
    assert reports(said(ledger, stances=("denies",))) == "23"
    assert reports(said(ledger, source="bob")) == "1"
    assert reports(said(ledger, source='"harl bob"')) == ""
    assert reports(said(ledger, source="har*")) == "123"
    assert reports(said(ledger, source="ministry")) == "23"
    assert reports(said(ledger, until="2024-03-05")) == ""


def test_corrected_claims_stand_among_the_others_by_their_day(ledger: Ledger) -> None:
    judge(ledger, "correct", said(ledger)[0].claim.id, said="2024-03-06/2024-03-09")
    judge(ledger, "correct", said(ledger)[1].claim.id, said="2024-03-08")
    assert reports(said(ledger)) == "132"
    assert reports(said(ledger, limit=2)) == "13"


def test_source_that_the_report_names_is_its_actor(ledger: Ledger) -> None:
    judge(ledger, "correct", said(ledger)[0].claim.id, source="karla venn")
    (found,) = said(ledger, source="venn")
    assert found.claim.chain[0].actor is not None
    assert found.claim.chain[0].actor == found.claim.chain[1].actor
    assert found.claim.chain[0].kind == "person"


def test_value_of_an_older_ledger_that_cant_be_changes_nothing(ledger: Ledger) -> None:
    before = said(ledger)
    judge(ledger, "correct", before[0].claim.id, stance="lies", said="last")
    assert said(ledger) == before


def test_marks_stand_behind_a_claim_in_all_forms(ledger: Ledger) -> None:
    found = said(ledger)[0]
    item = claim_item(
        found.claim, found.report, ClaimMarks(True, True, {"stance": "ida", "said": "jo", "source": "ida"})
    )
    assert "  denied by the harbour ministry, via" in item.text  # whatever the source's number
    assert item.text.endswith("RETRACTED REJECTED CORRECTED by ida (stance, source) CORRECTED by jo (said)")
    assert (item.value["rejected"], item.value["corrected"]["said"]) == (True, "jo")
    assert (item.cells["rejected"], item.cells["corrected"]) == (True, "stance; said; source")
