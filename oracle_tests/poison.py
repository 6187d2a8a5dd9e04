"""Keeps SQLite out of the engine's process.

An engine that could reach SQLite by accident would pass every test. `install()` makes `import sqlite3`, `_sqlite3`
and `apsw` raise ImportError for the rest of the process, by a finder that stands before all others.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

POISONED = frozenset({"sqlite3", "_sqlite3", "apsw"})


class _Refuse(MetaPathFinder):
    """Refuses the poisoned modules and everything below them; has no opinion on others."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname.partition(".")[0] in POISONED:
            raise ImportError(f"{fullname} may not be imported in the engine's process", name=fullname)
        return None


def install() -> None:
    """Refuse SQLite from now on; what was already imported is dropped from `sys.modules`. May be called twice."""
    if any(isinstance(finder, _Refuse) for finder in sys.meta_path):
        return
    sys.meta_path.insert(0, _Refuse())
    for name in list(sys.modules):
        if name.partition(".")[0] in POISONED:
            del sys.modules[name]
