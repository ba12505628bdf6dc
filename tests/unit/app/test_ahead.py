"""A producer that runs ahead of its consumer."""

import threading
from itertools import count, islice

import pytest

from sayso.app.ahead import ahead


def test_items_come_in_order():
    assert list(ahead(lambda: iter(range(100)), room=3)) == list(range(100))


def test_the_producer_never_runs_further_ahead_than_there_is_room():
    made = []

    def produce():
        for n in range(50):
            made.append(n)
            yield n

    for n in ahead(produce, room=2):
        # Two wait, one is in the producer's hands, one in ours.
        assert len(made) <= n + 4


def test_what_the_producer_raises_comes_after_the_items_before_it():
    def produce():
        yield 1
        raise ValueError("no more")

    items = ahead(produce, room=4)
    assert next(items) == 1
    with pytest.raises(ValueError, match="no more"):
        next(items)


def test_an_endless_producer_ends_with_its_consumer():
    assert list(islice(ahead(lambda: count(), room=2), 5)) == [0, 1, 2, 3, 4]
    for thread in threading.enumerate():
        if thread.name == "sayso-ahead":
            thread.join(timeout=5)
            assert not thread.is_alive()
