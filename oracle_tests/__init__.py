"""Holds minisql against SQLite: the same SQL in both, statement by statement, then the files.

In: SQL scripts (`cases/`), sqllogictest files, or statements made by `fuzz/`. Out: every difference, with the
statement and both answers. minisql runs in this process, in which SQLite cannot be imported (`poison.py`); SQLite
(apsw) runs in a worker process of its own (`worker.py`). No expected result is ever stored: the oracle runs live.
The package uses minisql's public API only and knows nothing of its insides.
"""
