"""When NumPy's import pays: it takes 75 ms, and what the row path has done for want of it adds up. Imports neither."""

from __future__ import annotations

import sys
from typing import Final

# Importing NumPy and what uses it takes as long as the row path for so much work in all: a new process is faster over
# columns from 65,000 rows on that are summed, or 40,000 that are joined.
_MIN_WORK_TO_IMPORT: Final = 450_000
_AGAIN: Final = 4
"""What comes a second time is likely to come once more: its work is weighed against the import alone, and not also
against what columns take themselves. TPC-H's query 20 at scale 0.1, the fourth time: 8 ms for 90."""


class _Missed:
    """What has been done by rows, as columns would have paid if NumPy had been imported: of the whole process."""

    work = 0


_missed = _Missed()


def pays_to_import(work: int, *, is_again: bool = False) -> bool:
    """Whether columns are to be used for something that saves so much work, in units of about half a microsecond of
    the row path's. It counts. `is_again`: the same has been refused before."""
    if "numpy" in sys.modules:
        return True
    _missed.work += _AGAIN * work if is_again else work
    return _missed.work >= _MIN_WORK_TO_IMPORT
