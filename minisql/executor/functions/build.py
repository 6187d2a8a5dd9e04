"""What this build says it is: the version it behaves as, and the compile options that hold for it.

PRAGMA compile_options, sqlite_compileoption_get() and sqlite_compileoption_used() read `OPTIONS`; an option is
listed when SQLite built with it and this engine do the same. Source: compile.
"""

from __future__ import annotations

from typing import Final

VERSION: Final = "3.54.1"
SOURCE_ID: Final = "2026-01-01 00:00:00 minisql: SQLite 3.54.1 in Python"

OPTIONS: Final[tuple[str, ...]] = (
    "DEFAULT_FILE_FORMAT=4",
    "DEFAULT_PAGE_SIZE=4096",
    "DEFAULT_RECURSIVE_TRIGGERS",
    "ENABLE_COLUMN_METADATA",
    "ENABLE_MATH_FUNCTIONS",
    "ENABLE_PERCENTILE",
    "LIKE_DOESNT_MATCH_BLOBS",
    "MAX_ATTACHED=125",
    "MAX_COLUMN=2000",
    "MAX_COMPOUND_SELECT=500",
    "MAX_EXPR_DEPTH=1000",
    "MAX_FUNCTION_ARG=1000",
    "MAX_LENGTH=1000000000",
    "MAX_LIKE_PATTERN_LENGTH=50000",
    "MAX_PAGE_SIZE=65536",
    "MAX_SQL_LENGTH=1000000000",
    "MAX_TRIGGER_DEPTH=1000",
    "MAX_VARIABLE_NUMBER=32766",
    "THREADSAFE=1",
)
