"""A ledger that a program has at hand: where it lies, as of which moment, and what is held open of it."""

import os
from typing import Self

from sayso.api.given import Day, FileName, moment_of
from sayso.ledger import Ledger as Store
from sayso.ledger import Snapshot, open_ledger
from sayso.query.moment import parse_moment


class Opened:
    """What is opened when it is first asked, and given back by `close` or at the end of a `with`."""

    def __init__(self, address: FileName, *, as_of: Day | None = None) -> None:
        self._address = os.fspath(address)
        self._as_of = moment_of(as_of)
        self._moment = None if self._as_of is None else parse_moment(self._as_of, last=True)
        self._store: Store | None = None

    def close(self) -> None:
        """Give back what is held open. A later call opens it again."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _opened(self) -> Store:
        if self._store is None:
            self._store = open_ledger(self._address)
        return self._store

    def _now(self) -> Snapshot:
        return self._opened().as_of(self._moment)
