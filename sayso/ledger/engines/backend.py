"""What the ledger asks of a database beyond plain SQL."""

from abc import ABC, abstractmethod
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from threading import Lock

from sqlalchemy import ColumnElement, Connection, Engine
from sqlalchemy.exc import DBAPIError

from sayso.errors import LedgerError
from sayso.ledger.words import Term
from sayso.model import Record

_REMEMBERED = 400  # records; some 100 KB each
WAIT = 30.0  # seconds that a writer waits for another to finish; one report's entries take some thousandths


class Backend(ABC):
    """A database with a ledger in it. `shown` is its address for messages, without a password."""

    engine: Engine
    shown: str

    def __init__(self) -> None:
        # Records by the entry that holds them, which never changes: questions and merging ask for some again and again.
        self._records: OrderedDict[int, Record] = OrderedDict()
        self._lock = Lock()

    def remembered(self, entry: int, read: Callable[[], Record]) -> Record:
        """The record of a reading's entry, read anew where it was not asked for lately."""
        with self._lock:
            if entry in self._records:
                self._records.move_to_end(entry)
                return self._records[entry]
        record = read()
        with self._lock:
            self._records[entry] = record
            while len(self._records) > _REMEMBERED:
                self._records.popitem(last=False)
        return record

    @abstractmethod
    def lock(self, connection: Connection) -> None:
        """Begin to write: until the transaction ends nobody else does. Raises the database's error after WAIT."""

    @abstractmethod
    def now(self, connection: Connection) -> datetime:
        """The time by the clock that all writers of this ledger share, in UTC."""

    @abstractmethod
    def index_words(self, connection: Connection, table: str, rows: Sequence[Mapping[str, object]]) -> None:
        """Put folded words into a full-text table: each row has a key and the table's columns."""

    @abstractmethod
    def matching(
        self, key: ColumnElement[int], table: str, wanted: Mapping[str, Sequence[Term]]
    ) -> ColumnElement[bool]:
        """The condition that `key` is among the rows whose columns hold all the terms."""

    @abstractmethod
    def error(self, error: DBAPIError) -> LedgerError:
        """What a database's error means for the user, and what to do about it."""

    @contextmanager
    def translated(self) -> Iterator[None]:
        """Turn the database's errors into LedgerErrors."""
        try:
            yield
        except DBAPIError as error:
            raise self.error(error) from error

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()
