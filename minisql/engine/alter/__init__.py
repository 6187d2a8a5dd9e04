"""ALTER TABLE: the texts of sqlite_schema edited token by token, and rows where a column goes.

A statement's tree comes in; new texts in sqlite_schema (and, for DROP COLUMN, new rows) go out. What a name in a view,
a trigger or an expression means is decided in `names.py` and `resolve.py`, apart from the planner: the texts need not
be executable, only meaningful. Of a view that they read, the planner tells the columns (`views.py`). Nothing is
changed before the new schema has been read and tested as a whole.
Source: lang_altertable; what it does not say was found with SQLite 3.54.
"""

from minisql.engine.alter.statement import alter_table

__all__ = ["alter_table"]
