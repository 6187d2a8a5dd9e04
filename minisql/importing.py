"""Imports of many modules at once, without the garbage collector.

What modules are made of stays, but while it is being made the collector looks at it again and again, and when it has
only been told to wait, once more afterwards. `gc.freeze` and `gc.unfreeze` put all that there is among the oldest
objects, without a look: so the first 300 modules of minisql take 95 ms, not 105, and NumPy 60 ms, not 65.
"""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from types import ModuleType


def imported(name: str) -> ModuleType:
    """The module of this name. A program that has frozen objects itself, or goes without a collector, is left alone."""
    if name in sys.modules or not gc.isenabled() or gc.get_freeze_count():
        return import_module(name)
    gc.disable()
    try:
        return import_module(name)
    finally:
        gc.freeze()
        gc.unfreeze()
        gc.enable()
