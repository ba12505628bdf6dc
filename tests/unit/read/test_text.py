"""Plain text comes through whole, whatever its encoding."""

import contextlib
import io
import re
import zipfile
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import BinaryReport, EmptyReport, SaysoError
from sayso.read import ReadOptions
from sayso.read.clean import clean
from sayso.read.decode import decode
from sayso.read.layout.broken_words import unbroken

TEXT = "The mayor said “we will not take any risk” and the café by the bridge stays closed for a month."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-32"])
def test_encodings_are_told_from_the_bytes(read, encoding: str) -> None:
    assert read(TEXT.encode(encoding)).text == TEXT


def test_text_that_went_through_a_wrong_encoding_is_repaired(read) -> None:
    assert read(TEXT.encode().decode("cp1252", "replace").replace("\ufffd", "\x9d")).text == TEXT


def test_one_bad_byte_in_utf_8_does_not_change_the_rest() -> None:
    assert decode(TEXT.encode() + b" \xff") == TEXT + " \ufffd"


def test_soft_hyphens_zero_width_characters_ligatures_and_quotation_marks_stay(read) -> None:
    text = 'The of\u00adfice of the mayor said\u200b on Tuesday: ‘the ﬁrst of "them" is the “best” of all.’'
    assert read(text).text == text


def test_line_ends_become_new_lines() -> None:
    assert clean("a\r\nb\rc\u2028d\x85e\x0cf\u2029g") == "a\nb\nc\nd\ne\n\nf\n\ng"


def test_control_characters_and_lone_surrogates_are_dropped() -> None:
    assert clean("a\x00b\x1b[31mc\ud800d\ufeff") == "ab[31mcd"


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", "\u2003\u200b\n".encode()[:3]])
def test_nothing_but_white_space_is_an_empty_report(read, data: bytes) -> None:
    assert read(data).error.code == "empty"


@pytest.mark.parametrize(
    ("inside", "what"),
    [
        ({"[Content_Types].xml": "", "word/document.xml": ""}, "a Word file"),
        ({"mimetype": "application/vnd.oasis.opendocument.text"}, "an OpenDocument file"),
        ({"mimetype": "application/epub+zip", "META-INF/container.xml": ""}, "an e-book"),
        ({"xl/workbook.xml": ""}, "an Excel file"),
        ({"report.txt": "The bridge is closed."}, "a ZIP archive, not a text: unpack it, and read the folder"),
    ],
)
def test_a_document_in_an_archive_is_called_what_it_is(inside: dict[str, str], what: str) -> None:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        for name, content in inside.items():
            archive.writestr(name, content)
    with pytest.raises(BinaryReport, match=re.escape(f"this looks like {what}")):
        decode(kept.getvalue())


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n" + bytes(64), bytes(range(256)) * 8, b"PK\x03\x04" + b"a" * 50])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(BinaryReport, match=r"save the report as|unpack it"):
        decode(data)


def test_no_bytes_are_refused() -> None:
    with pytest.raises(EmptyReport):
        decode(b"")


def test_a_text_over_the_limit_names_the_limit_and_how_to_raise_it(read) -> None:
    found = read(TEXT * 20, options=ReadOptions(max_chars=1000))
    assert found.error.code == "too-large"
    assert "1,000" in str(found.error)
    assert "--max-size" in str(found.error)
    assert read(TEXT * 20, options=ReadOptions(max_bytes=1000)).error.code == "too-large"


def test_the_id_depends_on_the_content_and_not_on_the_name(read) -> None:
    assert read(TEXT, "a.txt").id == read(TEXT, "b.txt").id
    assert read(TEXT, "a.txt").id != read(TEXT + " So it is.", "b.txt").id


def test_the_day_of_publication_comes_from_the_option_first(read) -> None:
    dated = f"DORVAL, 26 FEB 90 (EFE) -- {TEXT}"
    assert (read(dated).published, read(dated).published_basis) == ("1990-02-26", "dateline")
    given_day = read(dated, options=ReadOptions(published=date(1990, 2, 27)))
    assert (given_day.published, given_day.published_basis) == ("1990-02-27", "given")


@pytest.mark.parametrize("text", [TEXT, f"DORVAL, March 8 (Reuters) - {TEXT}", f"Today, on 8 March 2012, {TEXT}"])
def test_a_text_without_a_full_date_in_its_dateline_has_no_day_of_publication(read, text: str) -> None:
    assert (read(text).published, read(text).published_basis) == (None, None)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_decoding_raises_nothing_but_our_errors(data: bytes) -> None:
    with contextlib.suppress(SaysoError):
        assert isinstance(decode(data), str)


def test_words_broken_at_the_end_of_a_line_are_made_whole_and_compounds_keep_their_hyphen() -> None:
    wrapped = (
        "The harbour master of Dorval said in the night of Tues-\n"
        "day that the old bridge would stay closed for a month after\n"
        "the river had risen by two metres near two of the hos-\n"
        "pitals of the town and some of the ferries. A well-\n"
        "known engineer is to have a look at the Orrun-\n"
        "backed works on the pillars of the bridge in the morning.\n"
    )
    whole = unbroken(wrapped)
    assert all(word in whole for word in ("Tuesday\n", "hospitals\n", "well-known\n", "Orrun-backed\n"))
    assert whole.count("-") == 2
    assert unbroken("pro-\nand anti-bridge.") == "pro-\nand anti-bridge."
