"""What is learnt is kept once; what is learnt later takes the place of what was known before."""

from sayso.ledger import ClaimFilter, EventFilter, Ledger, open_ledger
from sayso.model import Problem, Reader, Unread
from tests.contract.reports_by_hand import NEWER, READER, reading

EVERYTHING = ClaimFilter()


def test_same_report_read_again_adds_nothing(ledger: Ledger) -> None:
    sighting, record = reading()
    assert [entry.kind for entry in ledger.add_reading(sighting, record)] == ["sighting", "reading"]
    assert ledger.add_reading(sighting, record) == []
    assert ledger.as_of().upto == 2


def test_record_comes_back_as_it_was(ledger: Ledger, address: str) -> None:
    sighting, record = reading()
    ledger.add_reading(sighting, record)
    with open_ledger(address) as again:
        assert again.as_of().record(record.report.id) == record


def test_original_bytes_and_unknown_fields_are_kept(ledger: Ledger) -> None:
    sighting, record = reading()
    ledger.add_reading(sighting, record)
    kept = ledger.as_of().report(record.report.uri)
    assert kept is not None
    assert kept.fields == {"desk": 1}
    assert ledger.as_of().original(kept.original) == sighting.original


def test_report_found_at_another_address_is_one_report_with_two_addresses(ledger: Ledger) -> None:
    sighting, record = reading()
    ledger.add_reading(sighting, record)
    elsewhere, _ = reading(uri="https://example.org/1")
    assert [entry.kind for entry in ledger.add_sighting(elsewhere)] == ["sighting"]
    assert ledger.add_sighting(elsewhere) == []
    kept = ledger.as_of().report(record.report.id)
    assert kept is not None
    assert kept.uris == ("reports/1.txt", "https://example.org/1")
    assert len(list(ledger.as_of().claims(EVERYTHING))) == 1


def test_reading_by_a_newer_version_takes_the_place_of_the_one_before(ledger: Ledger) -> None:
    sighting, record = reading()
    ledger.add_reading(sighting, record)
    _, better = reading(reader=NEWER, stance="confirms")
    assert [entry.kind for entry in ledger.add_reading(sighting, better)] == ["reading"]
    now = ledger.as_of()
    assert list(now.claims(ClaimFilter(stances=("denies",)))) == []
    assert len(list(now.claims(ClaimFilter(stances=("confirms",))))) == 1
    assert len(list(now.events(EventFilter()))) == 1


def test_reading_by_an_older_version_adds_nothing(ledger: Ledger) -> None:
    sighting, record = reading(reader=NEWER)
    ledger.add_reading(sighting, record)
    assert ledger.is_read(record.report.id, READER)
    assert ledger.add_reading(sighting, reading(reader=READER)[1]) == []


def test_reading_with_another_codebook_takes_the_place_of_the_one_before(ledger: Ledger) -> None:
    sighting, record = reading()
    ledger.add_reading(sighting, record)
    other = Reader(version=READER.version, model=READER.model, codebook="2")
    assert not ledger.is_read(record.report.id, other)
    assert len(ledger.add_reading(sighting, reading(reader=other)[1])) == 1


def test_report_that_could_not_be_read_is_kept_once(ledger: Ledger) -> None:
    unread = Unread(uri="broken.pdf", error=Problem(code="damaged", message="cut off"))
    assert [entry.kind for entry in ledger.add_unread(unread, READER)] == ["unread"]
    assert ledger.add_unread(unread, READER) == []
    assert len(ledger.add_unread(unread, NEWER)) == 1


def test_any_text_can_be_kept(ledger: Ledger) -> None:
    sighting, record = reading(uri="odd\x00name \udce9.txt", content="“Żółć” was \x00 sold 😀")
    record = record.model_copy(update={"report": record.report.model_copy(update={"uri": "odd.txt"})})
    ledger.add_reading(sighting, record)
    assert len(list(ledger.as_of().claims(ClaimFilter(text="zołc sold")))) == 1
    assert [trouble for each in ledger.check() for trouble in each.troubles] == []
