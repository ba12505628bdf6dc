"""What Ctrl-C must not cut in two."""

import signal
import threading

import pytest

from sayso.app.interrupts import unbroken


@pytest.fixture(autouse=True)
def heard():
    """Ctrl-C is heard, also where whoever runs the tests ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_what_stands_inside_comes_to_its_end_before_an_interruption():
    done = []

    def work():
        with unbroken():
            signal.raise_signal(signal.SIGINT)
            done.append("inside")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert done == ["inside"]
    with pytest.raises(KeyboardInterrupt):  # and is heard as ever afterwards
        signal.raise_signal(signal.SIGINT)


def test_a_second_interruption_breaks_in():
    done = []

    def work():
        with unbroken():
            signal.raise_signal(signal.SIGINT)
            signal.raise_signal(signal.SIGINT)
            done.append("inside")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert done == []


def test_a_program_that_ignores_ctrl_c_goes_on_ignoring_it():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with unbroken():
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def test_another_thread_is_left_alone():
    before = signal.getsignal(signal.SIGINT)
    seen = []

    def work():
        with unbroken():
            seen.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [before]
