"""A process that writes reports to a ledger and says, one line a report, what is kept.

python -m tests.contract.writer ADDRESS FIRST LAST
"""

import sys

from sayso.ledger import open_ledger
from tests.contract.reports_by_hand import reading


def main(address: str, first: int, last: int) -> None:
    with open_ledger(address, create=True) as ledger:
        for number in range(first, last):
            ledger.add_reading(*reading(number))
            print(number, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
