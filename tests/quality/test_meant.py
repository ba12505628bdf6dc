"""That what readers say of whom mentions mean is well formed; the texts it is about are not here."""

import json
import re

from tests.quality.meant import FILE, is_aside, majority


def test_every_report_gives_its_mentions_in_order_with_numbered_actors() -> None:
    stored = json.loads(FILE.read_text(encoding="utf-8"))
    assert len(stored) == 120
    for name, report in stored.items():
        assert set(report) == {"digest", "mentions"}, name
        assert re.fullmatch(r"[0-9a-f]{16}", report["digest"]), name
        places = [at for at, _ in report["mentions"]]
        assert places == sorted(set(places)), name
        assert all(at >= 0 and (actor is None or actor > 0) for at, actor in report["mentions"]), name


def test_a_fifth_of_the_reports_or_so_is_kept_aside() -> None:
    stored = json.loads(FILE.read_text(encoding="utf-8"))
    assert 0.1 <= sum(map(is_aside, stored)) / len(stored) <= 0.3


def test_an_actor_is_whom_most_of_its_mentions_mean_nobody_aside() -> None:
    assert majority([4, None, 2, 4, None, None]) == 4
    assert majority([None, None]) is None
