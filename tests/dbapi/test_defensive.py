"""Defensive mode (c3ref SQLITE_DBCONFIG_DEFENSIVE): what could damage the file by SQL has no effect or fails."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import minisql
from tests.support import OpenDb

STATEMENTS = """
create table t(a integer primary key autoincrement)
pragma writable_schema = on
pragma writable_schema
update sqlite_schema set sql = 'x'
delete from sqlite_schema
pragma schema_version = 99
pragma schema_version
pragma journal_mode = off
pragma journal_mode
create table sqlite_x(a)
update sqlite_sequence set seq = 1
pragma user_version = 4
pragma user_version
select name from sqlite_schema
"""
_SQLITE = """
import json, sys
import apsw
connection = apsw.Connection(":memory:")
connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
found = []
for sql in json.loads(sys.stdin.read()):
    try:
        found.append([list(row) for row in connection.execute(sql)])
    except apsw.Error as error:
        found.append([str(error), error.extendedresult])
print(json.dumps(found))
"""


def test_a_defensive_connection_refuses_what_sqlite_refuses() -> None:
    statements = STATEMENTS.strip().splitlines()
    done = subprocess.run(
        [sys.executable, "-c", _SQLITE], input=json.dumps(statements), capture_output=True, text=True, check=True
    )
    db: Any = minisql.connect(":memory:", isolation_level=None)
    db.setconfig(minisql.SQLITE_DBCONFIG_DEFENSIVE, True)
    found: list[list[Any]] = []
    for sql in statements:
        try:
            found.append([list(row) for row in db.execute(sql)])
        except minisql.DatabaseError as error:
            found.append([str(error), error.sqlite_errorcode])
    assert dict(zip(statements, found)) == dict(zip(statements, json.loads(done.stdout)))


def test_a_journal_cannot_be_given_up(open_db: OpenDb) -> None:
    db = open_db()
    connection: Any = db.connection
    connection.setconfig(minisql.SQLITE_DBCONFIG_DEFENSIVE, True)
    assert db.rows("PRAGMA journal_mode = OFF") == db.rows("PRAGMA journal_mode") == [("delete",)]
    connection.setconfig(minisql.SQLITE_DBCONFIG_DEFENSIVE, False)
    assert db.rows("PRAGMA journal_mode = OFF") == [("off",)]
