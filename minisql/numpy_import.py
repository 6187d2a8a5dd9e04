"""NumPy's first import, without the idle work of its linear algebra.

NumPy's wheels bring OpenBLAS, which starts a thread for each further processor when it is loaded. Each of them waits
for its first matrix in a loop, at full speed for 2**26 ticks of the clock, before it sleeps. (Measured on two
processors: 33 of the 80 ms of processor time that the import takes; it is as much again for each further processor.)
minisql multiplies no matrices. How long the loop waits is one of OpenBLAS's settings, read from the environment when
it is loaded. With 2**20 ticks, 0.4 ms, a program that multiplies one matrix after the other still finds the threads
awake. There are as many of them as ever, and nothing else of NumPy differs.

Source: `OPENBLAS_THREAD_TIMEOUT`, the power of 2 from 4 to 30: OpenBLAS's issue 5171.
"""

from __future__ import annotations

import os
import sys
from typing import Final

from minisql.importing import imported

_SETTING: Final = "OPENBLAS_THREAD_TIMEOUT"
_TIMEOUT: Final = "20"


def import_numpy() -> None:
    """Import NumPy, if nobody has: called before a module is imported that uses it. A setting of the user's own holds,
    and afterwards the environment is what it was."""
    if _SETTING in os.environ or "numpy" in sys.modules:
        imported("numpy")
        return
    os.environ[_SETTING] = _TIMEOUT
    try:
        imported("numpy")
    finally:
        os.environ.pop(_SETTING, None)
