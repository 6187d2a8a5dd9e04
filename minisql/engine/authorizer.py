"""What an authorizer is asked while a statement is prepared, and what it may answer.

Source: c3ref "sqlite3_set_authorizer", "Authorizer Action Codes".
"""

from __future__ import annotations

from enum import IntEnum


class Answer(IntEnum):
    """OK: go on. DENY: the statement is an error. IGNORE: a column reads as NULL, an action is not done."""

    OK = 0
    DENY = 1
    IGNORE = 2


class Action(IntEnum):
    """What a statement wants to do, with the third and the fourth argument of the callback."""

    CREATE_INDEX = 1  # index, table
    CREATE_TABLE = 2  # table, None
    CREATE_TEMP_INDEX = 3  # index, table
    CREATE_TEMP_TABLE = 4  # table, None
    CREATE_TEMP_TRIGGER = 5  # trigger, table
    CREATE_TEMP_VIEW = 6  # view, None
    CREATE_TRIGGER = 7  # trigger, table
    CREATE_VIEW = 8  # view, None
    DELETE = 9  # table, None
    DROP_INDEX = 10  # index, table
    DROP_TABLE = 11  # table, None
    DROP_TEMP_INDEX = 12  # index, table
    DROP_TEMP_TABLE = 13  # table, None
    DROP_TEMP_TRIGGER = 14  # trigger, table
    DROP_TEMP_VIEW = 15  # view, None
    DROP_TRIGGER = 16  # trigger, table
    DROP_VIEW = 17  # view, None
    INSERT = 18  # table, None
    PRAGMA = 19  # name, argument or None
    READ = 20  # table, column
    SELECT = 21  # None, None
    TRANSACTION = 22  # BEGIN, COMMIT or ROLLBACK, None
    UPDATE = 23  # table, column
    ATTACH = 24  # file, None
    DETACH = 25  # database, None
    ALTER_TABLE = 26  # database, table
    REINDEX = 27  # index, None
    ANALYZE = 28  # table, None
    CREATE_VTABLE = 29  # table, module
    DROP_VTABLE = 30  # table, module
    FUNCTION = 31  # None, function
    SAVEPOINT = 32  # BEGIN, RELEASE or ROLLBACK, savepoint
    RECURSIVE = 33  # None, None
