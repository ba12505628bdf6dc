"""What is counted is shown, and messages are told with a bar and without."""

import pytest

from sayso.cli.progress import Counter


def test_without_a_bar_a_message_goes_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    with Counter(3, shown=False) as counter:
        counter.step()
        counter.note("[one] could not be read")
    assert capsys.readouterr().err == "sayso: [one] could not be read\n"


def test_a_bar_that_comes_late_shows_what_was_done_before(capsys: pytest.CaptureFixture[str]) -> None:
    with Counter(3, shown=False, unit="texts") as counter:
        counter.step()
        counter.step()
        counter._start()
        assert counter._bar is not None
        (task,) = counter._bar.tasks
        assert (task.completed, task.total) == (2, 3)
        counter.turn_to("Merging", 5, 9)
        assert (task.description, task.completed, task.total) == ("Merging", 5, 9)
        counter.note("[one] could not be read")
    assert "sayso: [one] could not be read" in capsys.readouterr().err


def test_a_bar_does_not_start_when_the_work_is_done() -> None:
    with Counter(1, shown=False) as counter:
        pass
    counter._start()
    assert counter._bar is None


def test_of_a_single_report_its_parts_are_counted() -> None:
    with Counter(1, shown=False) as counter:
        counter._start()
        assert counter._bar is not None
        counter.within(3, 40)
        (task,) = counter._bar.tasks
        assert (task.completed, task.total, task.fields["count"]) == (3, 40, "3/40 parts")
        counter.within(40, 40)
        assert (task.description, task.fields["count"]) == ("Making the record", "")
        counter.step()
        assert task.fields["count"] == "1/1 reports"


def test_of_several_reports_no_parts_are_counted() -> None:
    with Counter(2, shown=False) as counter:
        counter._start()
        assert counter._bar is not None
        counter.within(3, 40)
        assert counter._bar.tasks[0].fields["count"] == "0/2 reports"


def test_a_bar_that_was_stopped_is_gone_and_messages_are_still_told(capsys: pytest.CaptureFixture[str]) -> None:
    with Counter(1, shown=False) as counter:
        counter._start()
        counter.stop()
        assert counter._bar is None
        counter.step()
        counter.note("one could not be read")
    assert capsys.readouterr().err.endswith("sayso: one could not be read\n")
