"""Every format gives its text and what it says of itself, and a clear error where it is broken."""

import io
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from sayso.read import Failure, ReadOptions, read_sources
from tests.unit.read.pdfs import pdf

TEXT = "The mayor of Dorval said on Tuesday that the old bridge would stay closed for a month after the river rose."
PAGE = f"""<!doctype html><html lang="en"><head><title>Old bridge stays closed - The Harbour Post</title>
<meta property="og:title" content="Old bridge stays closed"><meta property="og:site_name" content="The Harbour Post">
<meta name="author" content="Jane Roe">
<meta property="article:published_time" content="2021-05-04T09:30:00+02:00"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Old bridge stays closed</h1>
<p>{TEXT}</p><p>“We will not take any risk,”
the mayor told forty people who had gathered before the town hall to hear the news about the river.</p>
<p>Engineers are expected to inspect the pillars on Thursday and to report to the council before the weekend.</p>
</article></body></html>"""
MESSAGE = (
    b"From: Jane Roe <jane@example.org>\r\nSubject: =?utf-8?q?Bridge_closed_=E2=80=94_again?=\r\n"
    b"Date: Tue, 04 May 2021 09:30:00 +0200\r\nMIME-Version: 1.0\r\n"
)


def test_a_page_gives_its_article_with_title_author_date_and_site(read) -> None:
    report = read(PAGE, "a.html")
    assert (report.title, report.publisher, report.byline) == (
        "Old bridge stays closed",
        "The Harbour Post",
        ("Jane Roe",),
    )
    assert (report.published, report.published_basis, report.language) == ("2021-05-04", "metadata", "en")
    assert [b.kind for b in report.blocks] == ["headline", "paragraph", "paragraph", "paragraph"]


@pytest.mark.parametrize("page", ["<html><body><nav><a href='/'>Home</a></nav></body></html>", "<html></html>"])
def test_a_page_without_an_article_is_refused(read, page: str) -> None:
    assert read(page, "a.html").error.code == "no-article"


def test_a_pdf_gives_paragraphs_with_broken_words_made_whole(read) -> None:
    lines = [
        "Old bridge stays closed",
        None,
        "The mayor of Dorval said on Tuesday that the old bridge would stay clos-",
        "ed for a month after the river rose. A well-",
        "known engineer is to look at it next week.",
        None,
        "Nobody was hurt, she said.",
    ]
    assert read(pdf(lines), "a.pdf").text.split("\n\n") == [
        "Old bridge stays closed",
        "The mayor of Dorval said on Tuesday that the old bridge would stay closed for a month after the river rose. "
        "A well-known engineer is to look at it next week.", "Nobody was hurt, she said.",
    ]  # fmt: skip


def test_a_truncated_pdf_is_told_as_such(read) -> None:
    whole = pdf([TEXT])
    found = read(whole[: len(whole) // 2], "a.pdf")
    assert (found.error.code, "truncated" in str(found.error)) == ("damaged", True)


def test_an_encrypted_pdf_is_told_as_such(read) -> None:
    writer, out = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([TEXT])))), io.BytesIO()
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(out)
    assert read(out.getvalue(), "a.pdf").error.code == "encrypted"


def test_a_pdf_without_text_asks_for_text_recognition(read) -> None:
    found = read(pdf([]), "a.pdf")
    assert (found.error.code, "OCR" in str(found.error)) == ("empty", True)


def test_an_e_mail_gives_its_subject_day_sender_and_plain_text(read) -> None:
    body = (
        b"Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        b"=93No,=94 said =\r\nthe mayor.\r\n"
    )
    report = read(MESSAGE + body, "a.eml")
    assert (report.title, report.published, report.byline) == ("Bridge closed — again", "2021-05-04", ("Jane Roe",))
    assert report.text.strip() == "“No,” said the mayor."


def test_an_e_mail_with_a_page_only_gives_the_words_of_the_page(read) -> None:
    body = f"Content-Type: text/html; charset=utf-8\r\n\r\n<p>{TEXT}</p><script>x</script><p>So be it.</p>"
    assert read(MESSAGE + body.encode(), "a.eml").text == f"{TEXT}\n\nSo be it."


def test_a_mail_in_latin_1_is_read_as_browsers_read_it(read) -> None:
    body = (
        b"Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        b"DORVAL =96 The old bridge of Jos=E9 Mu=F1oz stays closed, the mayor said.\r\n"
    )
    report = read(MESSAGE + body, "a.eml")
    assert report.text.strip() == "DORVAL – The old bridge of José Muñoz stays closed, the mayor said."
    page = PAGE.replace("<head>", '<head><meta charset="latin-1">').encode("cp1252")
    assert "“We will not take any risk,”" in read(page, "a.html").text


def test_attachments_that_may_be_reports_are_told_of_and_pictures_are_not(tmp_path: Path) -> None:
    told: list[tuple[str, str]] = []
    kinds = [("notes.txt", "text/plain"), ("logo.png", "image/png"), ("a.pdf", "application/pdf")]
    parts = "".join(
        f'--b\r\nContent-Type: {kind}\r\nContent-Disposition: attachment; filename="{name}"\r\n\r\nx\r\n'
        for name, kind in kinds
    )
    body = f"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n{TEXT}\r\n{parts}--b--\r\n"
    (tmp_path / "a.eml").write_bytes(MESSAGE + body.encode())
    (report,) = read_sources([str(tmp_path / "a.eml")], ReadOptions(told=lambda uri, note: told.append((uri, note))))
    assert not isinstance(report, Failure)
    ((uri, note),) = told
    assert uri == report.uri
    assert "(notes.txt, a.pdf)" in note


def test_a_date_that_is_none_is_told_of_and_the_report_is_kept(tmp_path: Path) -> None:
    told: list[str] = []
    lines = [{"uri": "u1", "text": TEXT, "published": "2019-13-45"}, {"uri": "u2", "text": TEXT, "date": "2019-03"},
             {"uri": "u3", "text": TEXT, "date": "4 May 2021", "published": None}]  # fmt: skip
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps(line) for line in lines))
    options = ReadOptions(told=lambda uri, note: told.append(f"{uri} {note}"))
    assert [f.uri for f in read_sources([str(tmp_path / "a.jsonl")], options) if not isinstance(f, Failure)] == [
        "u1", "u2", "u3",
    ]  # fmt: skip
    assert [note.split(",")[0] for note in told] == [
        "u1 \"published\" is '2019-13-45'", "u2 \"date\" is '2019-03'",
    ]  # fmt: skip


def test_a_bad_json_line_costs_itself_only_and_is_named_by_its_number(tmp_path: Path) -> None:
    good = {"uri": "u1", "title": "Bridge", "text": TEXT, "date": "4 May 2021", "publication": "The Harbour Post"}
    lines = [
        json.dumps(good),
        "{bad",
        "",
        "[1]",
        json.dumps({"url": "u5", "html": f"<p>{TEXT}</p>"}),
        '{"uri": "u6"}',
        json.dumps(good),
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    found = list(read_sources([str(tmp_path / "a.jsonl")]))
    assert [f.error.code if isinstance(f, Failure) else f.uri for f in found] == [
        "u1",
        "damaged",
        "damaged",
        "u5",
        "damaged",
        "u1",
    ]
    assert "line 2" in found[1].error.args[0]
    assert (found[0].published, found[0].publisher, found[0].title) == ("2021-05-04", "The Harbour Post", "Bridge")


def test_a_json_line_over_the_limit_costs_itself_only(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        json.dumps({"text": TEXT * 9}) + "\n" + json.dumps({"uri": "u2", "text": TEXT}) + "\n"
    )
    found = list(read_sources([str(tmp_path / "a.jsonl")], ReadOptions(max_bytes=500)))
    assert [f.error.code if isinstance(f, Failure) else f.uri for f in found] == ["too-large", "u2"]


def test_a_json_file_holds_one_report_or_a_list(read, tmp_path: Path) -> None:
    assert read(json.dumps({"text": TEXT + "\ud800", "byline": ["Jane Roe"]}), "a.json").byline == ("Jane Roe",)
    (tmp_path / "b.json").write_text(json.dumps([{"text": TEXT}, 3]))
    found = list(read_sources([str(tmp_path / "b.json")]))
    assert [isinstance(f, Failure) for f in found] == [False, True]


@pytest.mark.parametrize(("text", "code"), [
    ("Le maire de la ville a dit mardi que le pont resterait fermé un mois après la crue de la rivière.", "language"),
    ("Le maire a démissionné lundi à Dorval, a annoncé la ville.", "language"),
    ("Le maire de Dorval a démissionné lundi. Il avait été accusé de vol par le conseil, selon l'agence.", "language"),
    ("Der Bürgermeister sagte am Dienstag, die alte Brücke bleibe einen Monat gesperrt.", "language"),
    ("قال رئيس البلدية يوم الثلاثاء إن الجسر القديم سيبقى مغلقا لمدة شهر بعد ارتفاع منسوب مياه النهر", "language"),
])  # fmt: skip
def test_another_language_is_refused_by_name(read, text: str, code: str) -> None:
    found = read(text)
    assert (found.error.code, found.exit_code) == (code, 4)


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour",
        TEXT.upper(),
        "Jane Roe, Juan Pérez, Jan de Vries and Giovanni Rossi met in Dorval.",
        "Juan de la Cruz, Ana del Mar and Jan van den Berg win a seat in La Paz",
        "A man was in a car as a wall was on fire in a street in La Paz.",
    ],
)
def test_short_upper_case_and_name_heavy_texts_are_not_refused(read, text: str) -> None:
    assert not isinstance(read(text), Failure)


SEEDS = {"a.html": PAGE.encode(), "a.eml": MESSAGE + b"\r\n" + TEXT.encode(),
         "a.pdf": pdf([TEXT]), "a.txt": TEXT.encode(),
         "a.jsonl": json.dumps({"text": TEXT, "date": 1}).encode() + b"\n", "a.json": b'[{"text": "a"}]'}  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(SEEDS)), st.integers(0, 2000), st.integers(0, 40), st.binary(max_size=60), st.booleans())
def test_no_bytes_make_reading_raise(tmp_path: Path, name: str, at: int, gone: int, put: bytes, bare: bool) -> None:
    seed = SEEDS[name]
    data = put if bare else seed[:at] + put + seed[at + gone :]
    (tmp_path / name).write_bytes(data)
    for found in read_sources([str(tmp_path / name)]):
        if isinstance(found, Failure):
            assert found.unread.model_dump_json()
        else:
            found.model_dump_json().encode()
            assert all(found.text[b.start : b.end] == b.text for b in found.blocks)
