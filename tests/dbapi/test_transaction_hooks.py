"""Commit and rollback hooks are called when SQLite calls them; a commit hook that refuses undoes the transaction."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

import minisql
from tests.support import OpenDb

STATEMENTS = """
create table t(a primary key)
insert into t values (1)
select * from t
begin
commit
begin
insert into t values (2)
commit
begin
rollback
begin
insert into t values (3)
rollback
insert into t values (1)
begin
insert into t values (1)
insert or rollback into t values (1)
savepoint s
insert into t values (5)
rollback to s
release s
savepoint s
insert into t values (6)
release s
update t set a = a where 0
begin immediate
commit
pragma user_version = 5
create temp table x(a)
insert into x values (1)
vacuum
"""
REFUSED = """
insert into t values (7)
begin
insert into t values (8)
commit
begin
select count(*) from t
commit
create table zz(a)
update t set a = a + 100
delete from t
select count(*) from t
savepoint x
insert into t values (9)
savepoint y
insert into t values (10)
release y
release x
select count(*) from t
rollback to x
release x
release x
savepoint x
insert into t values (11)
release x
insert into t values (12)
rollback
select count(*) from t
"""
_SQLITE = """
import json, sys
import apsw
statements, refused = json.loads(sys.stdin.read())
connection, log, answers = apsw.Connection(":memory:"), [], [False]
connection.set_commit_hook(lambda: (log.append("commit"), answers[-1])[1])
connection.set_rollback_hook(lambda: log.append("rollback"))
found = []
for number, sql in enumerate(statements + refused):
    log.clear()
    answers.append(number >= len(statements))
    try:
        rows = [list(row) for row in connection.execute(sql)]
    except apsw.Error as error:
        rows = [str(error), error.extendedresult]
    found.append([sql, rows, list(log), connection.in_transaction])
print(json.dumps(found))
"""


def sqlite_calls(statements: list[str], refused: list[str]) -> list[Any]:
    """By statement: its text, rows or the error's text and code, the hooks that were called, is a transaction open?"""
    request = json.dumps([statements, refused])
    done = subprocess.run([sys.executable, "-c", _SQLITE], input=request, capture_output=True, text=True, check=True)
    found: list[Any] = json.loads(done.stdout)
    return found


def test_the_hooks_are_called_when_sqlite_calls_them() -> None:
    statements, refused = STATEMENTS.strip().splitlines(), REFUSED.strip().splitlines()
    db: Any = minisql.connect(":memory:", isolation_level=None)
    log: list[str] = []
    refuses = False

    def may_not_commit() -> bool:
        log.append("commit")
        return refuses

    db.set_commit_hook(may_not_commit)
    db.set_rollback_hook(lambda: log.append("rollback"))
    found = []
    for number, sql in enumerate(statements + refused):
        log.clear()
        refuses = number >= len(statements)
        try:
            rows = [list(row) for row in db.execute(sql)]
        except minisql.DatabaseError as error:
            rows = [str(error), error.sqlite_errorcode]
        found.append([sql, rows, list(log), db.in_transaction])
    assert found == sqlite_calls(statements, refused)


def test_a_hook_that_raises_refuses_and_one_that_is_taken_away_does_nothing(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a)")
    connection: Any = db.connection
    connection.set_commit_hook(lambda: 1 // 0)
    with pytest.raises(minisql.IntegrityError, match="constraint failed"):
        db.execute("INSERT INTO t VALUES (1)")
    assert db.rows("SELECT * FROM t") == []
    connection.set_commit_hook(None)
    db.execute("INSERT INTO t VALUES (2)")
    assert db.rows("SELECT * FROM t") == [(2,)]


def test_closing_a_connection_in_a_transaction_calls_the_rollback_hook(open_db: OpenDb) -> None:
    """As SQLite does, whatever c3ref commit_hook says."""
    db = open_db()
    db.execute("CREATE TABLE t(a)")
    connection: Any = db.connection
    called: list[int] = []
    connection.set_rollback_hook(lambda: called.append(1))
    db.execute("BEGIN")
    db.execute("INSERT INTO t VALUES (1)")
    connection.close()
    assert called == [1]
    assert db.reopen().rows("SELECT * FROM t") == []
