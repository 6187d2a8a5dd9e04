"""PRAGMA: one function for each name, found in one table. Source: pragma.

A name that SQLite does not know is a no-op, as there. A name that SQLite knows and minisql does not serve yet is an
error that names it. Each module registers its own: values.py what can be read and set, storage.py cache, syncs and
temporary files, wal.py journals, logs and locks, catalog.py what the schema holds, check.py the integrity checks.
"""

from minisql.engine.pragma.registry import pragma_columns, run_pragma, set_as_parsed

__all__ = ["pragma_columns", "run_pragma", "set_as_parsed"]
