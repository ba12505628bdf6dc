"""What readers said of events in our own reports, but for those that the weighing was fitted on."""

from tests.quality.weighed import score, weighed

# Of what is found today and was not when readers judged it nobody said whether it is an event: it counts as wrong.
RIGHT, FOUND, ALIKE, RECALLED = 0.88, 0.74, 0.72, 0.33


def test_events_of_our_own_reports_keep_their_floors() -> None:
    total = score([report for report in weighed(None) if report.aside])
    assert total["right"] / total["events"] >= RIGHT
    assert total["right"] / total["wanted"] >= FOUND
    assert total["alike"] / total["weighed"] >= ALIKE
    assert total["both"] / total["background"] >= RECALLED


def test_every_verdict_stands_on_words_of_its_report() -> None:
    for report in weighed(None):
        for start, end, type_, verdict in (*report.events, *report.missed):
            assert 0 <= start < end <= len(report.text)
            assert type_.isidentifier()
            assert verdict in {"N", "B", "?", "X"}
