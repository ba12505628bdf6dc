"""Everything that Sayso raises for a user to read.

Each message says what was got, what was expected and what to do next. `code` is stable and goes into the record of a
report that could not be read; `exit_code` is what the command ends with.

    SaysoError
    ├── UsageError                 2   an option or argument that can't be used
    │   ├── CodebookError              a codebook with a mistake (file, line, reason)
    │   ├── GazetteerError             a gazetteer with a bad row (file, line, reason)
    │   └── UnknownId                  an id or address that the ledger does not hold
    ├── UnreadableReport           3   this one report can't be read; a batch goes on
    │   ├── MissingSource              no such file, or nothing matches
    │   ├── EmptyReport                nothing, or nothing but white space
    │   ├── BinaryReport               not a text and no format we read
    │   ├── DamagedReport              truncated or malformed PDF, e-mail, JSON line
    │   ├── EncryptedReport            needs a password
    │   ├── NoArticle                  a page without an article in it
    │   ├── TooLarge                   over the size limit
    │   ├── FetchFailed                an address that could not be fetched (status, time, redirects, size)
    │   ├── ReadingKilled              the process that read it was ended, for want of memory or by somebody
    │   ├── OurMistake                 a mistake of Sayso's own that only this report brings out
    │   └── UnsupportedLanguage    4   in a language that Sayso does not read
    ├── AnalyserError              5   the language model can't be loaded or does not fit
    └── LedgerError                6   the ledger can't be used
        ├── NoLedger                   nothing there, or something that is no ledger
        ├── LedgerTooNew               written by a newer Sayso
        ├── LedgerLocked               another process holds it
        ├── LedgerReadOnly             it may not be written to
        ├── LedgerFull                 the disk, or the room that the database may take, is full
        ├── LedgerUnreachable          the database can't be connected to
        └── LedgerDamaged          7   it does not match its own hashes
"""


class SaysoError(Exception):
    """The root. Never raised itself."""

    code = "error"
    exit_code = 1


class UsageError(SaysoError):
    code = "usage"
    exit_code = 2


class CodebookError(UsageError):
    code = "codebook"


class GazetteerError(UsageError):
    code = "gazetteer"


class UnknownId(UsageError):
    code = "unknown-id"


class UnreadableReport(SaysoError):
    code = "unreadable"
    exit_code = 3


class MissingSource(UnreadableReport):
    code = "missing"


class EmptyReport(UnreadableReport):
    code = "empty"


class BinaryReport(UnreadableReport):
    code = "binary"


class DamagedReport(UnreadableReport):
    code = "damaged"


class OurMistake(UnreadableReport):
    code = "our-mistake"


class EncryptedReport(UnreadableReport):
    code = "encrypted"


class NoArticle(UnreadableReport):
    code = "no-article"


class TooLarge(UnreadableReport):
    code = "too-large"


class FetchFailed(UnreadableReport):
    code = "fetch-failed"


class ReadingKilled(UnreadableReport):
    code = "killed"


class UnsupportedLanguage(UnreadableReport):
    code = "language"
    exit_code = 4


class AnalyserError(SaysoError):
    code = "analyser"
    exit_code = 5


class LedgerError(SaysoError):
    code = "ledger"
    exit_code = 6


class NoLedger(LedgerError):
    code = "no-ledger"


class LedgerTooNew(LedgerError):
    code = "ledger-too-new"


class LedgerLocked(LedgerError):
    code = "ledger-locked"


class LedgerReadOnly(LedgerError):
    code = "ledger-read-only"


class LedgerFull(LedgerError):
    code = "ledger-full"


class LedgerUnreachable(LedgerError):
    code = "ledger-unreachable"


class LedgerDamaged(LedgerError):
    code = "ledger-damaged"
    exit_code = 7
