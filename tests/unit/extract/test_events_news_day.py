"""The day of the news, for what the next paragraphs tell."""

from tests.unit.extract.test_events_time_owner import days_of


def _told_next(time: str) -> dict[str, str | None]:
    """The times of an attack, told with the rows of its time, and of what the next paragraph tells in the past."""
    return days_of(f"""
    Rebels NNS nsubj attacked
    attacked VBD root -
    the DT det fort
    fort NN obj attacked
    {time}
    ---
    They PRP nsubj burned
    burned VBD root -
    the DT det gate
    gate NN obj burned
    """)


def test_what_is_told_next_was_in_the_night_of_the_news() -> None:
    days = _told_next(
        """
    in IN case night
    the DT det night
    night NN obl attacked @time
    from IN case Sunday
    Sunday NNP nmod night
    to IN case Monday
    Monday NNP nmod night
    """.strip()
    )
    assert days == {"attacked": "2031-05-11/2031-05-12", "burned": "2031-05-11/2031-05-12"}


def test_a_part_of_the_day_is_of_the_day_that_was_told() -> None:
    days = days_of("""
    Rebels NNS nsubj attacked
    attacked VBD root -
    the DT det fort
    fort NN obj attacked
    on IN case Monday
    Monday NNP obl attacked @time
    ---
    Smoke NN nsubj rose
    rose VBD root -
    in IN case afternoon
    the DT det afternoon
    afternoon NN obl rose @time

    Rebels NNS nsubj burned
    burned VBD root -
    the DT det gate
    gate NN obj burned
    """)
    assert days == {"attacked": "2031-05-12", "burned": "2031-05-12"}


def test_the_last_24_hours_are_no_day_to_go_on_with() -> None:
    days = _told_next(
        """
    in IN case hours
    the DT det hours
    last JJ amod hours
    24 CD nummod hours
    hours NNS obl attacked @time
    """.strip()
    )
    assert days == {"attacked": "2031-05-13/2031-05-14", "burned": None}
