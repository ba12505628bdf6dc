"""Pages with several reports on them, tables, live blogs; feeds, saved pages, Markdown; and kinds that are refused."""

from pathlib import Path

import pytest

from sayso.model import Report
from sayso.read import Failure, ReadOptions, read_sources

ONE = "The mayor of Dorval said on Tuesday that the old bridge would stay closed for a month after the river rose."
TWO = "Engineers are expected to inspect the pillars on Thursday and to report to the council before the weekend."
THREE = "The school of Port Anne has been shut for the day, the council said, because its cellar is under water."


def reports(tmp_path: Path, data: str, name: str, options: ReadOptions | None = None) -> list[Report]:
    (tmp_path / name).write_text(data, encoding="utf-8")
    found = list(read_sources([str(tmp_path / name)], options))
    assert not [f.error for f in found if isinstance(f, Failure)]
    return [f for f in found if isinstance(f, Report)]


def test_each_of_several_articles_on_a_page_is_a_report(tmp_path: Path) -> None:
    page = "<html><body><main>" + "".join(
        f"<article><h2>{title}</h2><p>{text}</p></article>"
        for title, text in [("Bridge closed", ONE), ("Pillars looked at", TWO), ("School shut", THREE)]
    )
    found = reports(tmp_path, page + "</main></body></html>", "a.html")
    assert [(r.title, r.text.split("\n\n")[1]) for r in found] == [
        ("Bridge closed", ONE), ("Pillars looked at", TWO), ("School shut", THREE),
    ]  # fmt: skip
    assert [r.uri.rpartition("#")[2] for r in found] == ["1", "2", "3"]


def test_teasers_of_other_articles_and_comments_are_no_reports(tmp_path: Path) -> None:
    page = f"""<html><body><article><h1>Bridge closed</h1><p>{ONE}</p><p>{TWO}</p></article>
    <article><h3><a href="/2">School shut</a></h3><p>{THREE}</p></article>
    <article class="comment-body"><h4>Juan</h4><p>{THREE}</p></article></body></html>"""
    (report,) = reports(tmp_path, page, "a.html")
    assert (report.title, THREE in report.text) == ("Bridge closed", False)


def test_a_page_with_several_in_a_json_line_gives_the_longest_and_says_so(tmp_path: Path) -> None:
    told: list[str] = []
    page = f"<article><h2>A</h2><p>{ONE}</p></article><article><h2>B</h2><p>{THREE}</p><p>{TWO}</p></article>"
    line = '{"uri": "u1", "html": "' + page + '"}\n'
    (report,) = reports(tmp_path, line, "a.jsonl", ReadOptions(told=lambda uri, note: told.append(note)))
    assert (report.uri, report.title) == ("u1", "B")
    assert "holds 2 reports" in told[0]


def test_posts_of_a_live_blog_are_reports_with_their_own_days(tmp_path: Path) -> None:
    posts = "".join(
        f'<li class="post"><time datetime="{time}">x</time><h2>{title}</h2><p>{text}</p></li>'
        for time, title, text in [
            ("2021-05-04T17:45:00Z", "To stay closed", ONE), ("2021-05-04T15:10:00Z", "Pillars", TWO),
            ("2021-05-03T23:10:00Z", "School shut", THREE),
        ]
    )  # fmt: skip
    lead = "The river has risen by two metres at Dorval, and the town waits for the night that is to come."
    page = f"""<html><head><title>River live</title></head><body><main><h1>River live</h1><p>{lead}</p><ul>{posts}</ul>
    </main></body></html>"""
    found = reports(tmp_path, page, "a.html")
    assert [r.published for r in found[-3:]] == ["2021-05-04", "2021-05-04", "2021-05-03"]
    assert [r.title for r in found] == ["River live", "To stay closed", "Pillars", "School shut"]


def test_a_page_laid_out_in_tables_gives_its_article_without_the_menus(tmp_path: Path) -> None:
    page = f"""<html><head><title>Bridge closed</title></head><body><table><tr><td><table><tr><td>Most read</td></tr>
    <tr><td><a href="1">Tower falls in Quellin</a></td></tr><tr><td><a href="2">Ferry sinks off Orrun</a></td></tr>
    </table></td><td><table><tr><td>Bridge closed</td></tr><tr><td>By JANE ROE | March 12, 2019</td></tr>
    <tr><td>{ONE}<br><br>{TWO}</td></tr></table></td></tr></table></body></html>"""
    (report,) = reports(tmp_path, page, "a.html")
    assert report.text.split("\n\n") == ["Bridge closed", "By JANE ROE | March 12, 2019", ONE, TWO]
    assert (report.byline, report.published) == (("JANE ROE",), "2019-03-12")


def test_rows_of_a_table_of_facts_become_sentences(tmp_path: Path) -> None:
    rows = "<tr><td>10 March 2019</td><td>Dorval</td><td>The old bridge was closed</td></tr>" * 2
    page = f"<html><body><article><h1>Bridges</h1><p>{ONE}</p><table>{rows}</table><p>{TWO}</p></article></body></html>"
    (report,) = reports(tmp_path, page, "a.html")
    assert report.text.count("10 March 2019, Dorval: The old bridge was closed.") == 2
    text = f"{ONE}\n\n| Date | Place | What |\n|---|---|---|\n| 10 March 2019 | Dorval | The old bridge was closed |\n"
    (report,) = reports(tmp_path, text, "a.txt")
    assert report.text.split("\n\n")[-1].strip() == "10 March 2019, Dorval: The old bridge was closed."
    assert report.published is None


def test_markdown_keeps_its_words_and_what_its_head_says(tmp_path: Path) -> None:
    head = "---\ntitle: Bridge closed\ndate: 2021-05-04\nauthor: Jane Roe\n---\n"
    said = "The *mayor* [said](https://example.org/a_(b)) so, ![a bridge](b.png) by file_name_x.\n"
    text = f"{head}# Bridge **closed**\n\n> {ONE}\n\n{said}"
    (report,) = reports(tmp_path, text, "a.md")
    assert report.text.strip() == f"Bridge closed\n\n{ONE}\n\nThe mayor said so, a bridge by file_name_x."
    assert (report.title, report.published, report.byline) == ("Bridge closed", "2021-05-04", ("Jane Roe",))


def test_entries_of_a_feed_are_reports(tmp_path: Path) -> None:
    rss = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Harbour Post</title>
    <item><title>Bridge &amp; tower</title><link>https://example.org/1</link>
    <pubDate>Tue, 04 May 2021 10:00:00 GMT</pubDate>
    <description>&lt;p&gt;{ONE}&lt;/p&gt;</description></item><item><title>School shut</title></item></channel></rss>"""
    first, second = reports(tmp_path, rss, "a.xml")
    assert (first.uri, first.title, first.publisher) == ("https://example.org/1", "Bridge & tower", "The Harbour Post")
    assert (first.published, first.text) == ("2021-05-04", f"Bridge & tower\n\n{ONE}")
    assert second.text == "School shut"
    atom = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title>Bridge</title>
    <link rel="self" href="x"/><link href="https://example.org/2"/><author><name>Jane Roe</name></author>
    <updated>2021-05-04T09:30:00Z</updated><content type="html">&lt;p&gt;{ONE}&lt;/p&gt;</content></entry></feed>"""
    (entry,) = reports(tmp_path, atom, "b.atom")
    assert (entry.uri, entry.byline, entry.published) == ("https://example.org/2", ("Jane Roe",), "2021-05-04")


def test_a_page_saved_in_one_file_is_read(tmp_path: Path) -> None:
    saved = f"""From: <Saved by a browser>
Snapshot-Content-Location: https://example.org/1
Subject: Bridge
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html; charset=utf-8

<html><body><article><h1>Bridge closed</h1><p>{ONE}</p><p>{TWO}</p></article></body></html>
--b--
"""
    (report,) = reports(tmp_path, saved, "a.mhtml")
    assert (report.uri, report.title) == ("https://example.org/1", "Bridge closed")


@pytest.mark.parametrize(
    ("data", "name", "word"),
    [
        (f'id,text\n1,"{ONE}"\n', "a.csv", "JSON line"), (f"WARC/1.0\n\n{ONE}", "a.warc", "WARC"),
        (f"<?xml version='1.0'?><records><r>{ONE}</r></records>", "a.xml", "<records>"),
        (f"1\n00:00:01,000 --> 00:00:02,000\n{ONE}", "a.srt", "subtitles"),
    ],
)  # fmt: skip
def test_kinds_that_are_not_read_are_refused_with_advice(read, data: str, name: str, word: str) -> None:
    found = read(data, name)
    assert (found.error.code, word in str(found.error)) == ("binary", True)
